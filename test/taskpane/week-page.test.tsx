import { screen, within } from "@testing-library/react";
import { english, renderPane } from "../support/render-pane";
import { weekReport } from "../support/week-fixtures";

const open = (name: RegExp): Promise<HTMLElement> => screen.findByRole("button", { name });

test("what changed leads to its row; what is gone leads nowhere", async () => {
  const showCell = jest.fn(() => Promise.resolve());
  const user = await renderPane({ platform: english, start: { page: "week" }, actions: { showCell } });
  await user.click(await open(/^T004 /));
  expect(showCell).toHaveBeenCalledWith({ sheet: "进度跟踪", cell: "C9" }, expect.anything());
  expect(screen.queryByRole("button", { name: /^T020/ })).toBeNull();
});

test("a text is copied as it stands, and noted under the name chosen on this machine; who was told today gets none", async () => {
  const copyText = jest.fn(() => Promise.resolve(true));
  const remind = jest.fn(() => Promise.resolve(1));
  let person: string | undefined;
  const user = await renderPane({
    start: { page: "week" }, actions: { remind },
    platform: { ...english, copyText, storedPerson: () => person, storePerson: (name) => { person = name; } },
  });
  await user.selectOptions(await screen.findByRole("combobox", { name: "Who are you" }), "王敏");
  await user.click(await open(/^陈浩 \(1\)/));
  await user.click(await open(/^Copy: 陈浩/));
  expect(copyText).toHaveBeenCalledWith(weekReport.reminders[0]?.text);
  await user.click(await open(/^Note as sent: 陈浩/));
  expect(remind).toHaveBeenCalledWith({ owner: "陈浩", department: "技术部", ids: ["T004"], by: "王敏" }, expect.anything());
  await user.click(await open(/^市场部 \(1, reminded today\)/));
  expect(screen.queryByRole("button", { name: /Copy: 市场部/ })).toBeNull();
  expect(screen.getByText(/nobody is told twice/)).toBeTruthy();
});

test("another day is read anew, and Refresh is signed", async () => {
  const readWeek = jest.fn(() => Promise.resolve(weekReport));
  const refresh = jest.fn(() => Promise.reject(new Error("not asked for more")));
  const user = await renderPane({ start: { page: "week" }, actions: { readWeek, refresh }, platform: { ...english, storedPerson: () => "张琳" } });
  const days = await screen.findByRole("combobox", { name: "Compared with" });
  expect(within(days).getAllByRole("option")).toHaveLength(3);
  await user.selectOptions(days, String(weekReport.snapshots[0]));
  expect(readWeek).toHaveBeenLastCalledWith(weekReport.snapshots[0], expect.anything());
  await user.keyboard("{Alt>}{Shift>}r{/Shift}{/Alt}");
  expect(refresh).toHaveBeenCalledWith(expect.objectContaining({ by: "张琳" }), false);
});

test("without a history it is offered, and added by a press", async () => {
  const generate = jest.fn(() => Promise.reject(new Error("far enough")));
  const user = await renderPane({
    platform: english, start: { page: "week" },
    actions: { generate, readWeek: () => Promise.resolve({ ...weekReport, keeps: false, snapshots: [], since: undefined, changes: [], slips: [] }) },
  });
  await user.click(await open(/Add the history/));
  expect(generate).toHaveBeenCalledWith(expect.objectContaining({ forms: ["history"] }), expect.anything());
});

test("the plan is kept under a name, and this week's meeting entered into the minutes; each says where it stands", async () => {
  const keepBaseline = jest.fn(() => Promise.resolve({ sheet: "Baselines", added: 2, stood: 1, without: 0 }));
  const openMinutes = jest.fn(() => Promise.resolve({ id: "M004", sheet: "Minutes", stood: false }));
  const user = await renderPane({ platform: english, start: { page: "week" }, actions: { keepBaseline, openMinutes } });
  const keep = await screen.findByRole("button", { name: "Keep the plan as it is" });
  await user.click(keep);
  expect(keepBaseline).not.toHaveBeenCalled();
  await user.type(screen.getByRole("textbox", { name: "Name of the baseline" }), "Agreed plan");
  await user.click(keep);
  expect(keepBaseline).toHaveBeenCalledWith({ name: "Agreed plan" }, expect.anything());
  expect((await screen.findAllByText("2 tasks kept on \"Baselines\". 1 was kept before and stays as it was.")).length).toBeGreaterThan(0);
  await user.click(await open(/^Agenda/));
  await user.click(await screen.findByRole("button", { name: "Enter into the minutes" }));
  expect(openMinutes).toHaveBeenCalledTimes(1);
  expect((await screen.findAllByText("Entered on \"Minutes\" (M004) with its agenda")).length).toBeGreaterThan(0);
});

test("in a workbook without minutes no meeting is entered", async () => {
  const user = await renderPane(
    { platform: english, start: { page: "week" }, actions: { readWeek: () => Promise.resolve({ ...weekReport, minutes: false }) } }
  );
  await user.click(await open(/^Agenda/));
  await screen.findByRole("button", { name: "To a sheet: Agenda" });
  expect(screen.queryByRole("button", { name: "Enter into the minutes" })).toBeNull();
});

test("the summary of the day that is compared with stands in a table, its lines above their sum; without an earlier day there is none", async () => {
  const user = await renderPane({ platform: english, start: { page: "week" } });
  await user.click(await open(/^The summary as it stood on 2026-05-13/));
  const table = (await screen.findAllByRole("table")).find((one) => one.textContent?.includes("全部任务") === true);
  expect(
    [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => [...row.children].map(({ textContent }) => textContent).join(" "))
  ).toEqual(
    ["技术部 6 1 1 4 0 0 0", "市场部 7 0 0 4 0 3 0", "全部任务 13 1 1 8 0 3 0"],
  );
});
