import { blankWorkbookFile } from "../../src/workbench/document/blank-workbook";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

const shapeMessage = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withHost(({ Excel }) => Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context)));
}

describe("B. values, formulas, text, dates", () => {
  test.each([
    ["too few columns", "A1:B2", [[1], [2]]],
    ["too many rows", "A1:B2", [[1, 2], [3, 4], [5, 6]]],
    ["a row of another length", "A1:B2", [[1, 2], [3]]],
    ["one row for several", "A1:B2", [[1, 2]]],
    ["one column for several", "A1:B2", [[1], [2]]],
  ])("B20 a mismatch of shape fails: %s", (_name, address, values) => onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.values = values;
    const error = await failureOf(() => context.sync());
    expect(error).toMatchObject({ code: "InvalidArgument", message: shapeMessage, debugInfo: { errorLocation: "Range.values" } });
  }));

  test("B21 a single value, or a 1×1 array, fills every cell", () => onSheet(async (sheet, context) => {
    const [scalar, array] = [sheet.getRange("A1:B2"), sheet.getRange("D1:E2")];
    scalar.values = "x" as unknown as string[][];
    array.values = [[7]];
    scalar.load("values");
    array.load("values");
    await context.sync();
    expect(scalar.values).toEqual([["x", "x"], ["x", "x"]]);
    expect(array.values).toEqual([[7, 7], [7, 7]]);
  }));

  test("B21 a single formula adjusts its relative references", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const range = sheet.getRange("B1:B3");
    range.formulas = [["=A1*10"]];
    range.load("formulas,values");
    await context.sync();
    expect(range.formulas).toEqual([["=A1*10"], ["=A2*10"], ["=A3*10"]]);
    expect(range.values).toEqual([[10], [20], [30]]);
  }));

  test("B22 null leaves a cell as it is, in values, formulas and formats", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.numberFormat = [["0.00", "0.00", "0.00"]];
    await context.sync();
    range.values = [[null, 20, null]];
    range.formulas = [[null, null, "=1+2"]];
    range.numberFormat = [[null, "0%", null]];
    range.load("values,numberFormat");
    await context.sync();
    expect(range.values).toEqual([[1, 20, 3]]);
    expect(range.numberFormat).toEqual([["0.00", "0%", "0.00"]]);
  }));

  test("B22 null as the whole property is refused", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").values = null as unknown as string[][];
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));

  test("B23 '' clears a value and resets a format; blank reads as ''", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[5, 6]];
    range.numberFormat = [["0.00", "0.00"]];
    await context.sync();
    range.values = [["", 6]];
    range.numberFormat = [["", "0.00"]];
    range.load("values,formulas,valueTypes,numberFormat,text");
    await context.sync();
    expect(range.values).toEqual([["", 6]]);
    expect(range.formulas).toEqual([["", 6]]);
    expect(range.valueTypes).toEqual([["Empty", "Double"]]);
    expect(range.numberFormat).toEqual([["General", "0.00"]]);
    expect(range.text).toEqual([["", "6.00"]]);
  }));

  test("B24 an error reads as its text, told from real text by its type", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:D1");
    range.numberFormat = [["General", "@", "General", "General"]];
    range.formulas = [["=1/0", "#N/A", "text", "=NA()"]];
    range.load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([["#DIV/0!", "#N/A", "text", "#N/A"]]);
    expect(range.valueTypes).toEqual([["Error", "String", "String", "Error"]]);
  }));

  test("B25 strings that start with =, + or - are formulas unless they are numbers", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[4]];
    const range = sheet.getRange("B1:G1");
    range.values = [["=A1", "+A1", "-A1", "-5", "+5", "@A1"]];
    range.load("formulas,values");
    await context.sync();
    expect(range.formulas).toEqual([["=A1", "=+A1", "=-A1", -5, 5, "@A1"]]);
    expect(range.values).toEqual([[4, 4, -4, -5, 5, "@A1"]]);
  }));

  test("B26 a leading apostrophe is consumed, and formulas read back without it", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.values = [["'=1+1", "'007"]];
    range.load("values,formulas,valueTypes");
    await context.sync();
    expect(range.values).toEqual([["=1+1", "007"]]);
    expect(range.formulas).toEqual([["=1+1", "007"]]);
    expect(range.valueTypes).toEqual([["String", "String"]]);
  }));

  test.each([
    ["12%", 0.12, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["$120", 120, "$#,##0_);[Red]($#,##0)"],
    ["1,234", 1234, "#,##0"],
    ["1/1/2017", 42736, "m/d/yyyy"],
    ["2018-12-31", 43465, "m/d/yyyy"],
    ["TRUE", true, "General"],
    ["false", false, "General"],
    ["1e3", 1000, "0.00E+00"],
    ["12:30", 0.520833333333333, "h:mm"],
    ["3/4", 46085, "d-mmm"],
    ["00123", 123, "General"],
    ["19-8-2025", "19-8-2025", "General"],
    ["31.12.2018", "31.12.2018", "General"],
    ["2024年5月1日", "2024年5月1日", "General"],
    ["3 人", "3 人", "General"],
  ])("B27 typed text %s is read as in en-US", (text, value, format) => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.values = [[text]];
    range.load("values,numberFormat");
    await context.sync();
    const [[read]] = range.values as [[unknown]];
    if (typeof value === "number") expect(read).toBeCloseTo(value, 12);
    else expect(read).toBe(value);
    expect(range.numberFormat).toEqual([[format]]);
  }));

  test("B27 typing into a cell that has a format keeps the format", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.numberFormat = [["yyyy-mm-dd"]];
    range.values = [["1/2/2017"]];
    range.load("values,numberFormat,text");
    await context.sync();
    expect([range.values, range.numberFormat, range.text]).toEqual([[[42737]], [["yyyy-mm-dd"]], [["2017-01-02"]]]);
  }));

  test("B28 '@' set before the value keeps it text; set after, it is too late", () => onSheet(async (sheet, context) => {
    const [before, after] = [sheet.getRange("A1"), sheet.getRange("B1")];
    before.numberFormat = [["@"]];
    before.values = [["00123"]];
    after.values = [["00123"]];
    after.numberFormat = [["@"]];
    before.load("values");
    after.load("values");
    await context.sync();
    expect([before.values, after.values]).toEqual([[["00123"]], [[123]]]);
  }));

  test("B29 formulasR1C1 is relative to each cell, both ways", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:B3");
    range.formulasR1C1 = [["=RC[-1]*2"], ["=R1C1+R[-1]C"]];
    range.load("formulas,formulasR1C1");
    await context.sync();
    expect(range.formulas).toEqual([["=A2*2"], ["=$A$1+B2"]]);
    expect(range.formulasR1C1).toEqual([["=RC[-1]*2"], ["=R1C1+R[-1]C"]]);
  }));

  test("B29 formulasLocal and numberFormatLocal are those of the user's language, here en-US", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.formulasLocal = [["=SUM(1,2)", "text"]];
    range.numberFormatLocal = [["0.00", "@"]];
    range.load("formulas,formulasLocal,numberFormat,numberFormatLocal");
    await context.sync();
    expect([range.formulas, range.formulasLocal]).toEqual([[["=SUM(1,2)", "text"]], [["=SUM(1,2)", "text"]]]);
    expect([range.numberFormat, range.numberFormatLocal]).toEqual([[["0.00", "@"]], [["0.00", "@"]]]);
  }));

  test("B30 text is what the format shows, however narrow the column", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:D1");
    range.values = [[1234567.891, 46162, 0.5, true]];
    range.numberFormat = [["#,##0.00", "yyyy/m/d", "0%", "General"]];
    range.format.columnWidth = 5;
    range.load("text");
    await context.sync();
    expect(range.text).toEqual([["1,234,567.89", "2026/5/20", "50%", "TRUE"]]);
  }));

  test("B31 serial 60 is the fictitious 29 February 1900", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [["2/28/1900", 60, "3/1/1900"]];
    range.numberFormat = [["m/d/yyyy", "m/d/yyyy", "m/d/yyyy"]];
    range.load("values,text");
    await context.sync();
    expect(range.values).toEqual([[59, 60, 61]]);
    expect(range.text).toEqual([["2/28/1900", "2/29/1900", "3/1/1900"]]);
  }));

  test("B31 a workbook that counts from 1904 keeps its serials and shows its own days", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.numberFormat = [["yyyy-mm-dd", "yyyy-mm-dd"]];
    range.values = [[0, 44_700]];
    range.load("values,text");
    await context.sync();
    expect([range.values, range.text]).toEqual([[[0, 44_700]], [["1904-01-01", "2026-05-20"]]]);
  }), { ...blankWorkbookFile(), date1904: true }));

  test("B31 a workbook that counts from 1904 counts so in its clock, its functions and its typed dates; the next one does not", async () => {
    const asked = (file: WorkbookFile): Promise<unknown> => withHost(({ Excel }) => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A4").values = [["2026-05-20"], ["1903-12-31"], ["10:30"], [""]];
      sheet.getRange("B1:B7").formulas = [
        ["=TODAY()"], ["=DATE(2026,5,20)"], ["=YEAR(A1)"], ["=WEEKDAY(A1)"], ["=EDATE(A1,1)-A1"], ["=NETWORKDAYS(A1,A1+6,A1+1)"],
        ["=WEEKDAY(TODAY())"],
      ];
      const typed = sheet.getRange("A1:A4").load("values,text");
      const worked = sheet.getRange("B1:B7").load("values");
      const year2000 = context.workbook.functions.date(2000, 1, 1).load("value");
      await context.sync();
      return [typed.values.flat(), typed.text[0]?.[0], worked.values.flat(), year2000.value];
    }), file);
    const of1900 = [[46_162, 1461, 0.4375, ""], "5/20/2026", [46_162, 46_162, 2026, 4, 31, 4, 4], 36_526];
    const of1904 = [[44_700, "1903-12-31", 0.4375, ""], "5/20/2026", [44_700, 44_700, 2026, 4, 31, 4, 4], 35_064];
    expect(await asked({ ...blankWorkbookFile(), date1904: true })).toEqual(of1904);
    expect(await asked(blankWorkbookFile())).toEqual(of1900);
    expect(await asked({ ...blankWorkbookFile(), date1904: true })).toEqual(of1904);
  });

  test("B32 a cell holds 32,767 characters and not one more", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.values = [["x".repeat(32_767)]];
    await context.sync();
    range.values = [["x".repeat(32_768)]];
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["x".repeat(32_767)]]);
  }));

  test("B35 a property that differs between cells reads null", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.font.color = "#FF0000";
    sheet.getRange("A1").format.fill.color = "yellow";
    sheet.getRange("2:2").rowHidden = true;
    const range = sheet.getRange("A1:A3");
    range.load("rowHidden,hidden");
    range.format.font.load("color,bold");
    range.format.fill.load("color");
    await context.sync();
    expect([range.rowHidden, range.format.font.color, range.format.fill.color]).toEqual([null, null, null]);
    expect(range.format.font.bold).toBe(false);
  }));
});
