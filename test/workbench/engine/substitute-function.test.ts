import { disposeHost, withHost } from "../../support/host";
import { substituted } from "../../../src/workbench/engine/substitute-function";

afterAll(disposeHost);

test("a line break is no space, and one occurrence can be chosen", () => {
  expect(substituted("a\nb c", " ", "")).toBe("a\nbc");
  expect([substituted("aXaX", "X", "-", 2), substituted("aXaX", "X", "-", 3), substituted("aa", "", "-")]).toEqual(["aXa-", "aXaX", "aa"]);
});

test("in cells: over ranges too, and errors pass", async () => {
  await withHost(async (test) => {
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").values = [["a\nb c"], ["d e"]];
      sheet.getRange("C1:F1").formulas = [[
        '=SUBSTITUTE(SUBSTITUTE(A1," ",""),CHAR(10),"-")', '=SUMPRODUCT(LEN(SUBSTITUTE(A1:A2," ","")))', '=ISNA(SUBSTITUTE(NA(),"a","b"))', '=ISERROR(SUBSTITUTE("a","a","b",0))',
      ]];
      const range = sheet.getRange("C1:F1");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["a-bc", 6, true, true]]);
    });
  });
});
