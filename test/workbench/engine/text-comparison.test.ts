import { disposeHost, withHost } from "../../support/host";

afterAll(disposeHost);

test("what is not equal is unequal, also a truth value and a text, in single cells and in arrays; errors pass", async () => {
  await withHost(async (test) => {
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A5").formulas = [["=TRUE"], [""], [5], ["'5"], ["a*"]];
      sheet.getRange("C1:J1").formulas = [[
        '=A1<>""', '=A2<>""', "=A3<>A4", '=A5<>"ab"', '=A5<>"A*"', '=SUMPRODUCT(--(A1:A5<>""))', '=SUMPRODUCT(--(""<>A1:A5))', '=ISNA(NA()<>"")',
      ]];
      const range = sheet.getRange("C1:J1");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[true, false, true, true, false, 4, 4, true]]);
    });
  });
});
