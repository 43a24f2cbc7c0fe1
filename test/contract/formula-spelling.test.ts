import { disposeHost, withHost } from "../support/host";

afterAll(disposeHost);

/** A table Plan of Amount and Due Date in A1:B3, a name Limit, a sheet My Sheet. */
const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> => withHost(({ Excel }) => Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:B3").values = [["Amount", "Due Date"], [1, "x"], [2, "y"]];
  sheet.tables.add("A1:B3", true).name = "Plan";
  context.workbook.names.add("Limit", sheet.getRange("A3"));
  context.workbook.worksheets.add("My Sheet").getRange("A1").values = [[7]];
  await context.sync();
  await work(sheet, context);
}));

describe("formulas read back as Excel spells them, and are calculated in any case", () => {
  test.each([
    ["functions and cells", "=sum(a2:$a3)+abs(-1)", "=SUM(A2:$A3)+ABS(-1)", 4],
    ["a table, a column of its row", "=plan[@AMOUNT]", "=Plan[@Amount]", 1],
    ["two columns and their headers", "=counta(PLAN[[#headers],[amount]:[DUE DATE]])", "=COUNTA(Plan[[#Headers],[Amount]:[Due Date]])", 2],
    ["a name", "=LIMIT*2", "=Limit*2", 4],
    ["a sheet", "=sheet1!a3", "=Sheet1!A3", 2],
    ["a sheet in quotes", "='my sheet'!a1", "='My Sheet'!A1", 7],
    ["constants", "=if(true,not(false),#n/a)", "=IF(TRUE,NOT(FALSE),#N/A)", true],
    ["text stays as it is typed", '="sum(a1)"&"plan"', '="sum(a1)"&"plan"', "sum(a1)plan"],
    ["a function that is not known stays as it is typed", "=iferror(nosuch(a1),0)", "=IFERROR(nosuch(A1),0)", 0],
  ] as const)("%s", (_name, typed, kept, value) => onSheet(async (sheet, context) => {
    const cell = sheet.getRange("D2");
    cell.formulas = [[typed]];
    cell.load("formulas,values");
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[[kept]], [[value]]]);
  }));

  test("in a table, without its name", () => onSheet(async (sheet, context) => {
    const cell = sheet.getRange("B2");
    cell.values = [["=[@amount]*10"]];
    cell.load("formulas,values");
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["=[@Amount]*10"]], [[10]]]);
  }));
});

describe("a transposing copy turns references", () => {
  /** What stands in the copy of one formula from D2 to G7, the copied area being D2:E3. */
  const turned = (formula: string): Promise<readonly string[]> => {
    let found: readonly string[] = [];
    return onSheet(async (sheet, context) => {
      sheet.getRange("D2:E3").formulas = [["", formula], ["", ""]];
      sheet.getRange("G7").copyFrom("D2:E3", "Formulas", false, true);
      const copy = sheet.getRange("G7:H8").load("formulas");
      await context.sync();
      found = copy.formulas.flat().map(String);
    }).then(() => found);
  };

  test.each([
    // From E2 to G8: one column to the left becomes one row up.
    ["a cell", "=D2", "=G7"],
    ["a row of cells becomes a column", "=SUM(A2:D2)", "=SUM(G4:G7)"],
    ["a column of cells becomes a row", "=SUM(E3:E6)", "=SUM(H8:K8)"],
    ["locked references stay", "=SUM($A$1,Sheet1!$A$2:$B$3)", "=SUM($A$1,Sheet1!$A$2:$B$3)"],
    ["another sheet's too", "='My Sheet'!D2", "='My Sheet'!G7"],
  ])("%s", async (_name, formula, expected) => {
    expect(await turned(formula)).toEqual(["", "", expected, ""]);
  });

  test("what would lie off the grid is broken", async () => {
    // Four columns left of E2 is four rows above G8; six rows below the top of column A is beyond it.
    expect(await turned("=A1048576")).toEqual(["", "", "=#REF!", ""]);
  });

  test("values, formats and blanks of the copy lie turned", () => onSheet(async (sheet, context) => {
    sheet.getRange("D5:F6").values = [[1, "", 3], [4, 5, 6]];
    sheet.getRange("F5").format.fill.color = "#FF0000";
    sheet.getRange("H5:I7").values = [["a", "a"], ["a", "a"], ["a", "a"]];
    sheet.getRange("H5").copyFrom("D5:F6", "All", true, true);
    const [copy, fill] = [sheet.getRange("H5:I7").load("values"), sheet.getRange("H7").format.fill.load("color")];
    await context.sync();
    expect([copy.values, fill.color]).toEqual([[[1, 4], ["a", 5], [3, 6]], "#FF0000"]);
  }));
});
