import { perform } from "../../src/workbench/co-author/edit";
import { fill } from "../support/fill";
import { disposeHost, failureOf, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

/** Runs `work` with the sheet and returns the code of the refusal. */
function refusal(test: HostForTest, work: (sheet: Excel.Worksheet) => void): Promise<OfficeExtension.Error> {
  return failureOf(() => test.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  }));
}

const rules: readonly (readonly [string, Excel.DataValidationRule, Excel.DataValidationRule])[] = [
  ["WholeNumber", { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }, { wholeNumber: { formula1: "=1", formula2: "=10", operator: "Between" } }],
  ["Decimal", { decimal: { formula1: 0.5, operator: "GreaterThan" } }, { decimal: { formula1: "=0.5", operator: "GreaterThan" } }],
  ["TextLength", { textLength: { formula1: "=$B$1", operator: "LessThan" } }, { textLength: { formula1: "=$B$1", operator: "LessThan" } }],
  ["Date", { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } }, { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } }],
  ["Time", { time: { formula1: "12:00", operator: "LessThan" } }, { time: { formula1: "=0.5", operator: "LessThan" } }],
  ["List", { list: { inCellDropDown: true, source: "Yes,No" } }, { list: { inCellDropDown: true, source: "Yes,No" } }],
  ["Custom", { custom: { formula: "=LEN(A1)<5" } }, { custom: { formula: "=LEN(A1)<5" } }],
];

describe("G. data validation", () => {
  test.each(rules)("G67 a %s rule is set and read back; G69 numbers as formulas", (type, rule, shown) => withHost(({ Excel }) => Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3");
    dataValidation.rule = rule;
    dataValidation.load();
    await context.sync();
    expect(dataValidation.type).toBe(type);
    expect(dataValidation.rule).toEqual(shown);
    expect(dataValidation.ignoreBlanks).toBe(true);
    expect(dataValidation.errorAlert).toEqual({ showAlert: true, style: "Stop", title: "", message: "" });
    expect(dataValidation.prompt).toEqual({ showPrompt: false, title: "", message: "" });
    expect(dataValidation.valid).toBe(true);
  })));

  test("G67 a rule has exactly one kind", () => withHost(async (test) => {
    const both: Excel.DataValidationRule = { list: { inCellDropDown: true, source: "a" }, custom: { formula: "=TRUE" } };
    expect(await refusal(test, (sheet) => { sheet.getRange("A1").dataValidation.rule = both; })).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "DataValidation.rule" } });
    expect(await refusal(test, (sheet) => { sheet.getRange("A1").dataValidation.rule = {}; })).toMatchObject({ code: "InvalidArgument" });
    expect(await refusal(test, (sheet) => { sheet.getRange("A1").dataValidation.rule = { decimal: { formula1: 1, operator: "Between" } }; })).toMatchObject({ code: "InvalidArgument" });
  }));

  test("G68 a list comes from a range, a name or a literal of at most 255 characters", () => withHost(async (test) => {
    await fill(test, [["Yes"], ["No"]], "C1");
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: false, source: sheet.getRange("C1:C2") } };
      dataValidation.load("rule");
      await context.sync();
      expect(dataValidation.rule).toEqual({ list: { inCellDropDown: false, source: "=Sheet1!$C$1:$C$2" } });
    });
    const listOf = (source: string) => (sheet: Excel.Worksheet) => { sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source } }; };
    expect(await refusal(test, listOf("x".repeat(256)))).toMatchObject({ code: "InvalidArgument" });
    await test.Excel.run(async (context) => {
      listOf("x".repeat(255))(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
  }));

  test("G68 titles over 32 and messages over 255 characters are refused", () => withHost(async (test) => {
    const withAlert = (title: string, message: string) => (sheet: Excel.Worksheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title, message };
      dataValidation.prompt = { showPrompt: true, title, message };
    };
    expect(await refusal(test, withAlert("t".repeat(33), ""))).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "DataValidation.errorAlert" } });
    expect(await refusal(test, withAlert("", "m".repeat(256)))).toMatchObject({ code: "InvalidArgument" });
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      withAlert("t".repeat(32), "m".repeat(255))(sheet);
      const read = sheet.getRange("A1").dataValidation.load(["errorAlert", "prompt"]);
      await context.sync();
      expect(read.errorAlert).toEqual({ showAlert: true, style: "Warning", title: "t".repeat(32), message: "m".repeat(255) });
      expect(read.prompt.showPrompt).toBe(true);
    });
  }));

  test.each(["=Table1[Days]", "=SUM(Table1[[#This Row],[Days]])>0", "=Table1"])("structured references are refused: %s", (formula) => withHost(async (test) => {
    await fill(test, [["Days"], [1]], "E1");
    await test.Excel.run(async (context) => {
      context.workbook.tables.add("E1:E2", true);
      await context.sync();
    });
    expect(await refusal(test, (sheet) => { sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: formula } }; })).toMatchObject({ code: "InvalidArgument" });
    expect(await refusal(test, (sheet) => { sheet.getRange("A1").dataValidation.rule = { custom: { formula } }; })).toMatchObject({ code: "InvalidArgument" });
  }));

  test("G70 without a rule, and with one that says no more: an alert that stops, no prompt, blanks ignored", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const [none, ruled] = [sheet.getRange("A1").dataValidation, sheet.getRange("B1").dataValidation];
    ruled.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    for (const validation of [none, ruled]) validation.load(["type", "errorAlert", "prompt", "ignoreBlanks", "valid"]);
    await context.sync();
    expect([none.type, ruled.type, none.valid]).toEqual(["None", "WholeNumber", true]);
    for (const validation of [none, ruled]) {
      expect([validation.errorAlert, validation.prompt, validation.ignoreBlanks]).toEqual([
        { showAlert: true, style: "Stop", title: "", message: "" }, { showPrompt: false, title: "", message: "" }, true,
      ]);
    }
    sheet.getRange("B1").values = [[""]];
    ruled.load("valid");
    await context.sync();
    expect(ruled.valid).toBe(true);
    ruled.ignoreBlanks = false;
    ruled.load("ignoreBlanks");
    await context.sync();
    expect(ruled.ignoreBlanks).toBe(false);
  })));

  test.each([["Stop", "old"], ["Warning", "new"], ["Information", "new"]] as const)("G70 only a stop keeps typed text out: %s", (style, expected) => withHost(async (test) => {
    await fill(test, [["old"]]);
    await test.Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "old,older" } };
      dataValidation.errorAlert = { showAlert: true, style, title: "", message: "" };
      await context.sync();
      await test.host.edit("user", (call) => perform({ do: "type", at: "Sheet1!A1", text: "new" }, call));
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[expected]]);
    });
  }));

  test("G71 writes pass a rule by; valid and the invalid cells tell", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B3");
    range.dataValidation.rule = { wholeNumber: { formula1: 5, operator: "LessThan" } };
    range.values = [[1, 2], [9, 9], [9, 3]];
    range.dataValidation.load("valid");
    const invalid = range.dataValidation.getInvalidCells().load("address");
    await context.sync();
    expect(range.dataValidation.valid).toBeNull();
    expect(invalid.address).toBe("Sheet1!A2:B2,Sheet1!A3");
    range.values = [[1, 2], [3, 4], [1, 3]];
    const none = range.dataValidation.getInvalidCellsOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(await failureOf(async () => { range.dataValidation.getInvalidCells().load("address"); await context.sync(); })).toMatchObject({ code: "ItemNotFound" });
  })));

  test("G72 clear removes the rule from the overlap only", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A5").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A2:A3").dataValidation.clear();
    const types = ["A1", "A2:A3", "A4:A5", "A1:A5"].map((address) => sheet.getRange(address).dataValidation.load("type"));
    await context.sync();
    expect(types.map((validation) => validation.type)).toEqual(["List", "None", "List", "MixedCriteria"]);
  })));

  test("G73 a custom formula counts from the range's first cell, and is read from the first cell asked for", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const column = sheet.getRange("A2:A4");
    column.dataValidation.rule = { custom: { formula: "=A2>B2" } };
    sheet.getRange("A2:B4").values = [[2, 1], [1, 2], [3, 1]];
    const second = sheet.getRange("A3").dataValidation.load(["rule", "valid"]);
    const first = sheet.getRange("A2").dataValidation.load("valid");
    await context.sync();
    expect(second.rule).toEqual({ custom: { formula: "=A3>B3" } });
    expect([first.valid, second.valid]).toEqual([true, false]);
  })));

  test("G74 different rules in a range are Inconsistent, and their members null", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "c,d" } };
    const both = sheet.getRange("A1:A2").dataValidation.load(["type", "rule", "errorAlert"]);
    await context.sync();
    expect([both.type, both.rule, both.errorAlert]).toEqual(["Inconsistent", null, null]);
  })));
});
