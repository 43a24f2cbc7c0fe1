/** E60: sheets of another file come into the workbook with all that belongs to them. */
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { disposeHost, failureOf, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

/** A file with "Data" (table, names, rules, chart, comment) and "Sum" that reads it. */
async function makeFile({ Excel, document }: HostForTest): Promise<string> {
  await Excel.run(async (context) => {
    const { worksheets, names, comments } = context.workbook;
    const data = worksheets.getItem("Sheet1");
    data.name = "Data";
    const sum = worksheets.add("Sum");
    const table = data.tables.add("A1:B3", true);
    table.name = "Costs";
    table.getRange().values = [["Item", "Cost"], ["a", 1], ["b", 2]];
    data.getRange("A1:B1").format.fill.color = "red";
    data.getRange("D:D").format.columnWidth = 99;
    data.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "=Sum!$A$1:$A$2" } };
    data.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>1";
    data.getRange("F1:G1").merge();
    data.charts.add("Pie", data.getRange("A1:B3")).name = "Pie";
    names.add("Total", "=SUM(Data!$B$2:$B$3)");
    sum.getRange("A1:A3").formulas = [["=SUM(Costs[Cost])"], ["=Total*2"], ["=Data!B3"]];
    comments.add("Data!A2", "look").replies.add("yes");
    await context.sync();
  });
  return Buffer.from(saveXlsx(document.snapshot()).bytes).toString("base64");
}

async function fileAndBlank<T>(body: (base64: string, test: HostForTest) => Promise<T>, profile: "pc" | "web" = "pc"): Promise<T> {
  const base64 = await withHost(makeFile);
  return withHost((test) => body(base64, test), undefined, profile);
}

describe("E. sheets of another file", () => {
  test("E60 all of them, at the end, with ids, tables, names, rules, charts and comments", () => fileAndBlank((base64, { Excel }) => Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(base64);
    const sheets = context.workbook.worksheets.load("items/name,items/id");
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "Data", "Sum"]);
    expect([...ids.value]).toEqual(sheets.items.slice(1).map((sheet) => sheet.id));
    const data = sheets.getItem("Data");
    const results = sheets.getItem("Sum").getRange("A1:A3").load("values,formulas");
    const head = data.getRange("A1").load("format/fill/color");
    const list = data.getRange("A2").dataValidation.load("rule");
    const format = data.getRange("B2:B3").conditionalFormats.getItemAt(0).custom.rule.load("formula");
    const width = data.getRange("D1").load("format/columnWidth");
    const merged = data.getRange("F1:G1").getMergedAreasOrNullObject().load("address");
    const series = data.charts.getItem("Pie").series.getItemAt(0).load("name");
    const comment = context.workbook.comments.getItemByCell("Data!A2").load("content,replies/items/content");
    await context.sync();
    expect(results.values).toEqual([[3], [6], [2]]);
    expect(results.formulas[0]).toEqual(["=SUM(Costs[Cost])"]);
    expect([head.format.fill.color, list.rule.list?.source, format.formula, width.format.columnWidth, merged.address, series.name]).toEqual(["#FF0000", "=Sum!$A$1:$A$2", "=$B2>1", 99, "Data!F1:G1", "Cost"]);
    expect([comment.content, comment.replies.items[0]?.content]).toEqual(["look", "yes"]);
  })));

  test("E60 chosen ones, beside a sheet; what they read of the others is gone", () => fileAndBlank((base64, { Excel }) => Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Last");
    context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: ["sum"], positionType: "After", relativeTo: "Sheet1" });
    context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: ["Data"], positionType: "Before", relativeTo: worksheets.getItem("Sheet1") });
    const sheets = worksheets.load("items/name");
    const results = worksheets.getItem("Sum").getRange("A3").load("formulas,values");
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Data", "Sheet1", "Sum", "Last"]);
    expect(results.values).toEqual([["#REF!"]]);
  })));

  test("E60 twice: sheets and tables get other names, and formulas follow", () => fileAndBlank((base64, { Excel }) => Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64);
    context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: [] });
    const sheets = context.workbook.worksheets.load("items/name");
    const tables = context.workbook.tables.load("items/name");
    const again = context.workbook.worksheets.getItem("Sum (2)").getRange("A1:A3").load("formulas,values");
    await context.sync();
    context.workbook.worksheets.getItem("Data (2)").getRange("B2").values = [[10]];
    again.load("values");
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "Data", "Sum", "Data (2)", "Sum (2)"]);
    expect(tables.items.map((table) => table.name)).toEqual(["Costs", "Costs_2"]);
    expect(again.formulas).toEqual([["=SUM(Costs_2[Cost])"], ["=Total*2"], ["='Data (2)'!B3"]]);
    expect(again.values[0]).toEqual([12]);
  })));

  test("E60 no workbook, and no such sheet", () => fileAndBlank((base64, { Excel }) => Excel.run(async (context) => {
    const codeOf = async (file: string, options: Excel.InsertWorksheetOptions = {}): Promise<string> => {
      const error = await failureOf(async () => { context.workbook.insertWorksheetsFromBase64(file, options); await context.sync(); });
      return error.code;
    };
    expect(await codeOf("UEsDBA==")).toBe("InvalidArgument");
    expect(await codeOf("not base64!")).toBe("InvalidArgument");
    expect(await codeOf(base64, { sheetNamesToInsert: ["Nope"] })).toBe("ItemNotFound");
    expect(await codeOf(base64, { positionType: "After", relativeTo: "Nope" })).toBe("InvalidArgument");
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  })));

  test("E60 Excel on the web takes neither charts nor comments", () => fileAndBlank((base64, { Excel }) => Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: ["Sum"] });
    await context.sync();
    expect(await failureOf(async () => { context.workbook.insertWorksheetsFromBase64(base64); await context.sync(); })).toMatchObject({ code: "UnsupportedFeature", debugInfo: { errorLocation: "Workbook.insertWorksheetsFromBase64" } });
  }), "web"));
});
