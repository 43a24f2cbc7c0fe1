/** Faults of the calculating engine under the host that Excel does not have: each was met once, and is held off here. */
import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

/** A table with a bracketed header, and another sheet that reads it. */
async function calculated(formulas: readonly string[]): Promise<unknown[]> {
  return withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:D5").values = [["Task", "Days", "Done [%]"], ["a", 3, 0.5], ["b", 5, 1], ["c", 9, 0]];
    sheet.tables.add("B2:D5", true).name = "Plan";
    const other = context.workbook.worksheets.add("汇总 表");
    context.workbook.names.add("Limit", "=4");
    context.workbook.names.add("Longest", sheet.getRange("C5"));
    const cells = other.getRange("F7").getResizedRange(formulas.length - 1, 0);
    cells.formulas = formulas.map((formula) => [formula]);
    cells.load("values,formulas");
    await context.sync();
    expect(cells.formulas).toEqual(formulas.map((formula) => [formula]));
    return cells.values.map(([value]) => value as unknown);
  }));
}

describe("from another sheet", () => {
  test("INDEX and OFFSET of a table's column find its cells", async () => {
    expect(await calculated(["=INDEX(Plan[Days],2)", "=INDEX(Plan[Task],MATCH(9,Plan[Days],0))", "=OFFSET(Plan[[#Headers],[Days]],3,0)", "=SUM(OFFSET(Plan[Days],1,0,2,1))", "=INDEX(Plan,3,2)"]))
      .toEqual([5, "c", 9, 14, 9]);
  });

  test("brackets in a header, escaped as Excel escapes them", async () => {
    expect(await calculated(["=SUM(Plan[Done '[%']])", "=INDEX(Plan[Done '[%']],1)", "=COUNTIF(Plan[Done '[%']],\">0\")"])).toEqual([1.5, 0.5, 2]);
  });

  test("INDIRECT takes a structured reference from a text, a table by its name, and plain addresses still", async () => {
    expect(await calculated(["=SUM(INDIRECT(\"Plan[Days]\"))", "=SUM(INDIRECT(\"Plan[\"&\"Days\"&\"]\"))", "=ROWS(INDIRECT(\"Plan\"))", "=INDEX(INDIRECT(\"Plan[[Task]:[Days]]\"),3,2)", "=INDIRECT(\"Sheet1!C3\")", "=INDIRECT(\"Longest\")+1", "=INDIRECT(\"Limit\")", "=INDIRECT(\"Nothing[Days]\")"]))
      .toEqual([17, 17, 3, 9, 3, 10, "#REF!", "#REF!"]);
  });

  test("defined names work, on Node 20 as on later ones", async () => {
    expect(await calculated(["=Limit*2", "=SUMIF(Plan[Days],\">\"&Limit)"])).toEqual([8, 14]);
  });
});

test("the row at hand, in both spellings", () => withHost(({ Excel }) => Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:C3").values = [["Days", "Twice", "Thrice"], [3, "", ""], [5, "", ""]];
  sheet.tables.add("A1:C3", true).name = "Plan";
  const body = sheet.getRange("B2:C3");
  body.formulas = [["=Plan[@Days]*2", "=[@Days]*3"], ["=Plan[[#This Row],[Days]]*2", "=Plan[@[Days]]*3"]];
  body.load("values");
  await context.sync();
  expect(body.values).toEqual([[6, 9], [10, 15]]);
})));

test("INDIRECT of a table's column follows the table when it grows", () => withHost(({ Excel }) => Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:A3").values = [["Days"], [3], [5]];
  const table = sheet.tables.add("A1:A3", true);
  table.name = "Plan";
  const sum = sheet.getRange("C1");
  sum.formulas = [["=SUM(INDIRECT(\"Plan[Days]\"))"]];
  await context.sync();
  table.rows.add(undefined, [[7]]);
  sum.load("values");
  await context.sync();
  expect(sum.values).toEqual([[15]]);
})));

test("conditional formats and validation refuse structured references, as Excel does", () => withHost(({ Excel }) => Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:A2").values = [["Days"], [3]];
  sheet.tables.add("A1:A2", true).name = "Plan";
  const format = sheet.getRange("A2").conditionalFormats.add("Custom");
  await context.sync();
  format.custom.rule.formula = "=SUM(Plan[Days])>1";
  expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
  sheet.getRange("A2").dataValidation.rule = { custom: { formula: "=SUM(Plan[Days])>1" } };
  expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
})));
