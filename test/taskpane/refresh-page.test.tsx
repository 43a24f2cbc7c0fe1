import { screen } from "@testing-library/react";
import { refreshReport } from "../support/pane-fixtures";
import { renderPane } from "../support/render-pane";

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
