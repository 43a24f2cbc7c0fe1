import { disposeHost, withHost } from "../support/host";

afterAll(disposeHost);

const inHost = (work: (context: Excel.RequestContext) => Promise<void>): Promise<void> => withHost(({ Excel }) => Excel.run(work));

test("hidden rows are told one by one", () => inHost(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A2:A2").rowHidden = true;
  const rows = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true });
  await context.sync();
  expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
}));

test("a worksheet function of the workbook tells its days", () => inHost(async (context) => {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load("value");
  await context.sync();
  expect(day.value).toBe(36526);
}));
