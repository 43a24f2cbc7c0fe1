import { act, screen, waitFor } from "@testing-library/react";
import type { CheckReport } from "../../src/actions/action";
import { checkReport, foreignReport } from "../support/pane-fixtures";
import { english, renderPane, type PaneSetup } from "../support/render-pane";

const patience = { timeout: 8_000 };
const pause = (ms: number): Promise<unknown> => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
const shorter: CheckReport = { ...checkReport, findings: checkReport.findings.slice(0, 2) };
const count = (): number => Number(/\d+/.exec(screen.getByRole("heading", { level: 1 }).textContent ?? "")?.[0]);

/** The pane after a check, with a way to tell it of changes; `next` answers the checks that follow. */
async function checked(first: CheckReport, next: NonNullable<PaneSetup["actions"]>["check"]) {
  let tell: () => void = () => undefined;
  let calls = 0;
  const user = await renderPane({
    platform: english, start: { page: "findings", run: "check" },
    actions: {
      watch: (onChange) => { tell = onChange; return Promise.resolve(() => Promise.resolve()); },
      check: (options, foreign) => { calls += 1; return calls === 1 || next === undefined ? Promise.resolve(first) : next(options, foreign); },
    },
  });
  await screen.findByRole("list", { name: /^Findings;/ });
  return { user, tell: () => act(() => tell()), calls: () => calls };
}

test("a burst of changes is one check when it is over: list, heading and count follow, and nobody is led elsewhere", async () => {
  const pane = await checked(checkReport, () => Promise.resolve(shorter));
  expect(count()).toBe(checkReport.findings.length);
  for (let change = 0; change < 5; change += 1) {
    pane.tell();
    await pause(200);
  }
  expect(pane.calls()).toBe(1);
  expect(screen.getByText(/Cells have changed since the check/)).toBeTruthy();
  await waitFor(() => expect(count()).toBe(2), patience);
  expect(pane.calls()).toBe(2);
  expect(screen.queryByText(/Cells have changed/)).toBeNull();
  await pause(2_000);
  expect(pane.calls()).toBe(2);
}, 30_000);

test("a change while it reads ends that read and begins another; what the first would have said is not shown", async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const pane = await checked(checkReport, ({ signal }) => {
    signals.push(signal);
    if (signals.length > 1) return Promise.resolve(shorter);
    return new Promise((resolve) => { signal?.addEventListener("abort", () => resolve({ ...checkReport, findings: [] })); });
  });
  pane.tell();
  await waitFor(() => expect(signals).toHaveLength(1), patience);
  pane.tell();
  expect(signals[0]?.aborted).toBe(true);
  await waitFor(() => expect(count()).toBe(2), patience);
  expect(pane.calls()).toBe(3);
}, 30_000);

test("where it fails the pane goes on saying that cells have changed, and raises no alarm", async () => {
  const pane = await checked(checkReport, () => Promise.reject(new Error("busy")));
  pane.tell();
  await waitFor(() => expect(pane.calls()).toBe(2), patience);
  await pause(100);
  expect(screen.getByText(/Cells have changed since the check/)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(count()).toBe(checkReport.findings.length);
}, 30_000);

test("a sheet of others, which needs answers, is not read behind a person's back", async () => {
  const pane = await checked(foreignReport, () => Promise.resolve(shorter));
  pane.tell();
  await pause(2_000);
  expect(pane.calls()).toBe(1);
}, 30_000);
