/** Runs beside the tests of a mutant: a host that cannot even keep a value is broken, and no test deserves credit for noticing. */
import { disposeHost, withHost } from "../support/host";
import { probe } from "./probe-name";

afterAll(disposeHost);

test(probe, () => withHost(({ Excel }) => Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("B2:C2").values = [["kept", 2]];
  await context.sync();
  const range = sheet.getRange("B2:C2").load("values");
  await context.sync();
  expect(range.values).toEqual([["kept", 2]]);
})));
