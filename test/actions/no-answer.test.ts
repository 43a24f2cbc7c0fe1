import { runAction } from "../../src/actions/run";

const environment = (run: () => Promise<never>, signal: AbortSignal) => ({
  run: () => run(), language: "en-US" as const, today: () => 46000, signal,
});

test("an answer that never comes ends the action some seconds after a cancel, and the next one runs", async () => {
  jest.useFakeTimers();
  const never = new Promise<never>(() => undefined);
  const controller = new AbortController();
  const work = runAction(environment(() => never, controller.signal), 1, () => never);
  const ended = expect(work).rejects.toMatchObject({ code: "no-answer" });
  await jest.advanceTimersByTimeAsync(60_000);
  controller.abort();
  await jest.advanceTimersByTimeAsync(9_000);
  const next = runAction({ ...environment(() => never, new AbortController().signal), run: (batch) => batch({ sync: () => Promise.resolve() } as unknown as Excel.RequestContext) }, 1, () => Promise.resolve("ran"));
  await jest.advanceTimersByTimeAsync(2_000);
  await ended;
  await expect(next).resolves.toBe("ran");
  jest.useRealTimers();
});

test("an answer that comes after all finds nobody: the run neither goes on nor tidies up beside the next one", async () => {
  jest.useFakeTimers();
  let answer: () => void = () => undefined;
  const sync = jest.fn(() => new Promise<void>((resolve) => { answer = resolve; }));
  const controller = new AbortController();
  const did: string[] = [];
  const given = { ...environment(() => new Promise<never>(() => undefined), controller.signal), run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => batch({ sync } as unknown as Excel.RequestContext) };
  const work = runAction(given, 1, async (context) => {
    try {
      await context.sync();
      did.push("went on");
    } catch (error) {
      await context.sync().then(() => did.push("tidied up"), () => did.push("was refused"));
      throw error;
    }
  });
  const ended = expect(work).rejects.toMatchObject({ code: "no-answer" });
  await jest.advanceTimersByTimeAsync(1_000);
  controller.abort();
  await jest.advanceTimersByTimeAsync(11_000);
  await ended;
  answer();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(did).toEqual(["was refused"]);
  expect(sync).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
});
