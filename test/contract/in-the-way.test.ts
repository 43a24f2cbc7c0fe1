import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

type Act = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;

/** Two tables side by side in A1:B3 and D1:E3, a name, cells below. */
const onSheet = (body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> => withHost(({ Excel }) => Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:E3").values = [["Name", "Days", "", "Who", "What"], ["Ada", 1, "", "x", "y"], ["Bo", 2, "", "x", "y"]];
  sheet.tables.add("A1:B3", true).name = "Plan";
  sheet.tables.add("D1:E3", true).name = "Other";
  context.workbook.names.add("Limit", "=5");
  await context.sync();
  await body(sheet, context);
}));

describe("what stands in the way", () => {
  test.each<readonly [name: string, code: string, act: Act]>([
    ["cells inserted above a part of a table", "InsertDeleteConflict", (sheet) => sheet.getRange("A1").insert("Down")],
    ["cells deleted above a part of a table", "InsertDeleteConflict", (sheet) => sheet.getRange("A2").delete("Up")],
    ["cells pushed into a part of a table from the left", "InsertDeleteConflict", (sheet) => sheet.getRange("C2").insert("Right")],
    ["L103 merging cells of a table", "MergedRangeConflict", (sheet) => sheet.getRange("A2:B2").merge()],
    ["D49 a row beyond the end of the body", "InvalidArgument", (sheet) => sheet.tables.getItem("Plan").rows.add(4, [["x", 1]])],
    ["D49 a row of another width", "InvalidArgument", (sheet) => sheet.tables.getItem("Plan").rows.add(undefined, [["x"]])],
    ["D47 a table called like a defined name", "InvalidArgument", (sheet) => { sheet.tables.getItem("Plan").name = "limit"; }],
    ["E61 a name that a table has", "InvalidArgument", (_sheet, workbook) => workbook.names.add("plan", "=1")],
    ["an address on a sheet that is not there", "InvalidArgument", (sheet) => sheet.getRange("Nowhere!A1").load("address")],
    ["B25 a formula that cannot be read", "InvalidArgument", (sheet) => { sheet.getRange("G1").values = [["=SUM("]]; }],
  ])("%s: %s", (_name, code, act) => onSheet(async (sheet, context) => {
    expect(await failureOf(async () => { act(sheet, context.workbook); await context.sync(); })).toMatchObject({ code });
  }));

  test("D46 a header row alone pushes down what is below it", () => onSheet(async (sheet, context) => {
    sheet.getRange("G1:G2").values = [["Header"], ["below"]];
    const table = sheet.tables.add("G1", true);
    const [body, cells] = [table.getDataBodyRange().load("address"), sheet.getRange("G1:G3").load("values")];
    await context.sync();
    expect([body.address, cells.values]).toEqual(["Sheet1!G2", [["Header"], [""], ["below"]]]);
  }));

  test("B24 the text of an error, written as a value, is the error", () => onSheet(async (sheet, context) => {
    const range = sheet.getRange("G1:G2");
    range.values = [["#N/A"], ["'#N/A"]];
    range.load("values,valueTypes");
    await context.sync();
    expect([range.values, range.valueTypes]).toEqual([[["#N/A"], ["#N/A"]], [["Error"], ["String"]]]);
  }));

  test("objects that are gone answer ItemNotFound, in the batch that takes them away and after it", () => onSheet(async (sheet, context) => {
    const table = sheet.tables.getItem("Plan");
    table.load("name");
    await context.sync();
    table.convertToRange();
    table.load("name");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "ItemNotFound" });
    table.getRange().load("address");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "ItemNotFound" });
  }));
});
