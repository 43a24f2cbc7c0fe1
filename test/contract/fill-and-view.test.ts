import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withHost(({ Excel }) => Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context)));
}

describe("autoFill", () => {
  test.each([
    ["two numbers go on as a line", [[1], [3]], "A1:A5", "FillDefault", [[1], [3], [5], [7], [9]]],
    ["one number is repeated", [[4]], "A1:A3", "FillDefault", [[4], [4], [4]]],
    ["one number as a series", [[4]], "A1:A3", "FillSeries", [[4], [5], [6]]],
    ["texts are repeated in turn", [["a"], ["b"]], "A1:A5", "FillDefault", [["a"], ["b"], ["a"], ["b"], ["a"]]],
    ["a number at the end of a text counts on", [["任务 9"]], "A1:A3", "FillDefault", [["任务 9"], ["任务 10"], ["任务 11"]]],
    ["a copy counts nothing on", [[1], [2]], "A1:A4", "FillCopy", [[1], [2], [1], [2]]],
  ] as const)("%s", (_name, source, destination, kind, expected) => onSheet(async (sheet, context) => {
    const from = sheet.getRange("A1").getResizedRange(source.length - 1, 0);
    from.values = source.map((row) => [...row]);
    from.autoFill(destination, kind);
    const range = sheet.getRange(destination).load("values");
    await context.sync();
    expect(range.values).toEqual(expected);
  }));

  test("formulas move along, dates go on by days", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["2026-05-20"]];
    sheet.getRange("B1").formulas = [["=A1+1"]];
    sheet.getRange("A1:B1").autoFill("A1:B3");
    const range = sheet.getRange("A1:B3").load("formulas");
    await context.sync();
    expect(range.formulas).toEqual([[46162, "=A1+1"], [46163, "=A2+1"], [46164, "=A3+1"]]);
  }));

  test("the destination must contain the source and grow one way", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1").autoFill("B1:B5");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.autoFill" } });
    sheet.getRange("A1").autoFill("A1:B5");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));
});

describe("L102 visible views", () => {
  test("a view has the rows that are not hidden, and is written in its own shape", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:B4").values = [[1, 2], [3, 4], [5, 6], [7, 8]];
    sheet.getRange("2:3").rowHidden = true;
    const view = sheet.getRange("A1:B4").getVisibleView();
    view.load("values,rowCount,columnCount,cellAddresses");
    view.rows.load("items/values");
    await context.sync();
    expect([view.values, view.rowCount, view.columnCount, view.cellAddresses]).toEqual([[[1, 2], [7, 8]], 2, 2, [["A1", "B1"], ["A4", "B4"]]]);
    expect(view.rows.items.map((row) => row.values)).toEqual([[[1, 2]], [[7, 8]]]);
    view.values = [[1, 2], [3, 4], [5, 6], [7, 8]];
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  }));
});

describe("L102 writing over filtered rows", () => {
  test.each([
    ["correct", [["h"], ["new"], ["new"], ["new"]]],
    ["visibleOnly", [["h"], ["new"], ["b"], ["new"]]],
  ] as const)("in the mode %s", (mode, expected) => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.switches.filteredWrites = mode;
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").values = [["h"], ["a"], ["b"], ["a"]];
    sheet.autoFilter.apply(sheet.getRange("A1:A4"), 0, { filterOn: Excel.FilterOn.values, values: ["a"] });
    await context.sync();
    sheet.getRange("A2:A4").values = [["new"], ["new"], ["new"]];
    const range = sheet.getRange("A1:A4").load("values");
    await context.sync();
    expect(range.values).toEqual(expected);
  })));

  test("in the mode error, with FilteredRangeConflict", () => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.switches.filteredWrites = "error";
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A4").values = [["h"], ["a"], ["b"], ["a"]];
    sheet.autoFilter.apply(sheet.getRange("A1:A4"), 0, { filterOn: Excel.FilterOn.values, values: ["a"] });
    await context.sync();
    sheet.getRange("A2:A4").values = [["new"], ["new"], ["new"]];
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "FilteredRangeConflict" });
  })));
});
