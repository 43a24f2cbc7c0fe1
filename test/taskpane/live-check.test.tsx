import { act, screen, waitFor } from "@testing-library/react";
import type { CheckReport } from "../../src/actions/action";
import { checkReport, foreignReport } from "../support/pane-fixtures";
import { english, renderPane, type PaneSetup } from "../support/render-pane";
// It is loaded with the first change; how long that takes is nothing to wait for here.
import "../../src/taskpane/pages/findings/use-live-check";

const patience = { timeout: 30_000 };
/** In `act` the pane would stand still until the pause is over, and nothing could come too early. */
const pause = (ms: number): Promise<unknown> => {
  const end = Date.now() + ms;
  return waitFor(() => expect(Date.now()).toBeGreaterThanOrEqual(end), { timeout: ms + 5_000 });
};
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
      check: (options, foreign) => {
        calls += 1;
        return calls === 1 || next === undefined ? Promise.resolve(first) : next(options, foreign);
      },
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
    await pause(20);
  }
  expect(pane.calls()).toBe(1);
  expect(screen.getByText(/Cells have changed since the check/)).toBeTruthy();
  await waitFor(() => expect(count()).toBe(2), patience);
  expect(pane.calls()).toBe(2);
  expect(screen.queryByText(/Cells have changed/)).toBeNull();
  await pause(2_000);
  expect(pane.calls()).toBe(2);
}, 120_000);

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
}, 120_000);

test("where it fails the pane goes on saying that cells have changed, raises no alarm, and tries again by itself", async () => {
  let tries = 0;
  const pane = await checked(checkReport, () => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error("busy")) : Promise.resolve(shorter);
  });
  pane.tell();
  await waitFor(() => expect(pane.calls()).toBe(2), patience);
  await pause(100);
  expect(screen.getByText(/Cells have changed since the check/)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(count()).toBe(checkReport.findings.length);
  await waitFor(() => expect(count()).toBe(2), patience);
}, 120_000);

const buttons = (): readonly HTMLElement[] => screen.getAllByRole("button").filter((button) => button.dataset["position"] !== undefined);
const at = (place: string): HTMLElement => {
  const button = buttons().find(({ textContent }) => textContent?.includes(place));
  if (button === undefined) throw new Error(`no finding at ${place}`);
  return button;
};

test("a finding that stays keeps details and focus though others come before it; where it goes the next has the focus", async () => {
  const [first, second, ...others] = checkReport.findings;
  if (first === undefined || second === undefined) throw new Error("two findings expected");
  const moved: CheckReport = { ...checkReport, findings: [{ ...first, id: "T001", cell: "B6" }, ...checkReport.findings] };
  const reports = [moved, { ...checkReport, findings: [second, ...others] }];
  const pane = await checked(checkReport, () => Promise.resolve(reports.shift() ?? checkReport));
  await pane.user.click(at("T004"));
  await pane.user.click(screen.getByRole("button", { name: "Waive N1…" }));
  act(() => at("T004").focus());
  // jsdom takes the window for left when the element that has the focus is taken away; browsers do not.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  pane.tell();
  await waitFor(() => expect(count()).toBe(moved.findings.length), patience);
  expect(document.activeElement).toBe(at("T004"));
  expect(at("T004").tabIndex).toBe(0);
  expect(at("T004").getAttribute("aria-current")).toBe("true");
  expect(screen.getByRole("textbox", { name: /^Why it can wait/ })).toBeTruthy();
  pane.tell();
  await waitFor(() => expect(count()).toBe(checkReport.findings.length - 1), patience);
  expect(buttons()).toContain(document.activeElement);
  expect(screen.queryByRole("textbox", { name: /^Why it can wait/ })).toBeNull();
}, 120_000);

test("while somebody writes in the pane it waits, and what they write stays", async () => {
  const pane = await checked(checkReport, () => Promise.resolve(shorter));
  await pane.user.click(at("T004"));
  await pane.user.click(screen.getByRole("button", { name: "Waive N1…" }));
  const why = screen.getByRole("textbox", { name: /^Why it can wait/ });
  await pane.user.type(why, "展台");
  pane.tell();
  await pause(3_500);
  expect(pane.calls()).toBe(1);
  expect(screen.getByDisplayValue("展台")).toBe(why);
  act(() => why.blur());
  await waitFor(() => expect(pane.calls()).toBe(2), patience);
}, 120_000);

test("a sheet of others, which needs answers, is not read behind a person's back", async () => {
  const pane = await checked(foreignReport, () => Promise.resolve(shorter));
  pane.tell();
  await pause(2_500);
  expect(pane.calls()).toBe(1);
}, 120_000);

describe("changes by people", () => {
  test("the overview and the findings say that they may be behind, until they are read again", async () => {
    let tell: () => void = () => undefined;
    let isPressed = false;
    const user = await renderPane({
      platform: english,
      actions: {
        watch: (onChange) => { tell = onChange; return Promise.resolve(() => Promise.resolve()); },
        // Checked by itself it would take the notice away before it is looked for.
        check: () => (isPressed ? Promise.resolve(checkReport) : Promise.reject(new Error("busy"))),
      },
    });
    expect(screen.queryByText(/Cells have changed/)).toBeNull();
    act(() => tell());
    expect(await screen.findByText(/these figures are from before/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Update" }));
    await waitFor(() => expect(screen.queryByText(/Cells have changed/)).toBeNull());
    isPressed = true;
    await user.click(screen.getByRole("button", { name: "Check" }));
    act(() => tell());
    expect(await screen.findByText(/Cells have changed since the check/)).toBeTruthy();
  });

  test("without events nothing is claimed and nothing breaks", async () => {
    await renderPane({ platform: english, actions: { watch: () => Promise.reject(new Error("no events")) } });
    expect(await screen.findByRole("button", { name: "Check" })).toBeTruthy();
    expect(screen.queryByText(/Cells have changed/)).toBeNull();
  });
});
