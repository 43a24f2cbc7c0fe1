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
  const next = runAction({ ...environment(() => never, new AbortController().signal), run: (batch) => batch({} as Excel.RequestContext) }, 1, () => Promise.resolve("ran"));
  await jest.advanceTimersByTimeAsync(2_000);
  await ended;
  await expect(next).resolves.toBe("ran");
  jest.useRealTimers();
});
