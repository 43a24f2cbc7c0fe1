import { screen, waitFor } from "@testing-library/react";
import type { OverwrittenCell } from "../../src/actions/action";
import { refreshReport } from "../support/pane-fixtures";
import { english, renderPane } from "../support/render-pane";

const start = { page: "refresh", run: "refresh" } as const;

test("where Refresh replaced what somebody had typed over our cells, the page says so and does not say the contrary", async () => {
  await renderPane({ actions: { refresh: () => Promise.resolve(refreshReport) }, start });
  expect(await screen.findByText(/1 个公式或编号单元格中手工填写的内容已被替换/)).toBeTruthy();
  expect(screen.queryByText(/未改动任何人填写的内容/)).toBeNull();
});

test("blank ids that were given replaced nothing", async () => {
  const overwritten = [{ form: "tracker", field: "id", row: 9, id: "T004", before: "" }];
  await renderPane({ actions: { refresh: () => Promise.resolve({ ...refreshReport, overwritten }) }, start });
  expect(await screen.findByText(/未改动任何人填写的内容/)).toBeTruthy();
});

test("rows below a table are taken in at a press, and the offer is gone once there are none", async () => {
  const below = { rule: "C-BELOW", severity: "error", sheet: "进度跟踪", cell: "C40", id: "", message: "below-table.message", remedy: "below-table.remedy", values: { value: "补充任务", row: 37 }, owner: "", department: "" } as const;
  const asked: unknown[] = [];
  const user = await renderPane({
    actions: {
      refresh: (_options, takeIn) => {
        asked.push(takeIn);
        return Promise.resolve({ ...refreshReport, findings: takeIn === true ? [] : [below] });
      },
    },
    start,
  });
  expect(await screen.findByText("表格下方有 1 行")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "纳入表格" }));
  expect(asked).toEqual([false, true]);
  await waitFor(() => expect(screen.queryByText(/表格下方有/)).toBeNull());
});

test("what Refresh wrote over goes back one by one: a remark to the column for remarks, the rest as ticked", async () => {
  const asked: (readonly OverwrittenCell[])[] = [];
  const cell = (field: string, id: string, before: string): OverwrittenCell => ({ form: "tracker", field, row: 9, id, before });
  const overwritten = [cell("reason", "T004", "waiting for legal"), cell("flag", "T004", "● 正常"), cell("daysOverdue", "T005", "3?")];
  const user = await renderPane({ platform: english, start: { page: "refresh", run: "refresh" }, actions: {
    refresh: () => Promise.resolve({ ...refreshReport, overwritten }),
    takeBack: (cells) => {
      asked.push(cells);
      return Promise.resolve({ restored: cells.map(() => ({ sheet: "x", cell: "A1" })), left: [], putBack: [] });
    },
  } });
  await user.click(await screen.findByRole("button", { name: /^Move to "Progress note": T004/ }));
  await waitFor(() => expect(screen.queryByRole("checkbox", { name: /waiting for legal/ })).toBeNull());
  await user.click(screen.getByRole("button", { name: "Put it back" }));
  expect(await screen.findByText("1 cell restored.", { selector: "main *" })).toBeTruthy();
  expect(asked.map((cells) => cells.map(({ field, id }) => `${id} ${field}`))).toEqual([["T004 note"], ["T005 daysOverdue"]]);
});
