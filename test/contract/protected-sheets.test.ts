import { disposeHost, failureOf, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

type Act = (sheet: Excel.Worksheet) => unknown;

/** A sheet with a table of two rows in A1:B3, on which a filter lies. */
async function withTable(test: HostForTest): Promise<void> {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [["Name", "Days"], ["Ada", 1], ["Bo", 2]];
    sheet.tables.add("A1:B3", true).name = "Plan";
    sheet.getRange("A4:B4").format.protection.locked = false;
    await context.sync();
  });
}

async function protect(test: HostForTest, options?: Excel.WorksheetProtectionOptions): Promise<void> {
  await test.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect(options);
    await context.sync();
  });
}

async function attempt(test: HostForTest, act: Act): Promise<void> {
  await test.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
}

const acts: readonly (readonly [name: string, option: keyof Excel.WorksheetProtectionOptions | undefined, act: Act])[] = [
  ["a number format", "allowFormatCells", (sheet) => { sheet.getRange("D1").numberFormat = [["0.00"]]; }],
  ["a fill", "allowFormatCells", (sheet) => { sheet.getRange("D1").format.fill.color = "red"; }],
  ["clearing formats", "allowFormatCells", (sheet) => sheet.getRange("D1").clear("Formats")],
  ["a conditional format", "allowFormatCells", (sheet) => sheet.getRange("D1").conditionalFormats.add("Custom")],
  ["new rows", "allowInsertRows", (sheet) => sheet.getRange("9:9").insert("Down")],
  ["new columns", "allowInsertColumns", (sheet) => sheet.getRange("D:D").insert("Right")],
  ["a filter", "allowAutoFilter", (sheet) => sheet.tables.getItem("Plan").columns.getItem("Name").filter.applyValuesFilter(["Ada"])],
  ["clearing contents", undefined, (sheet) => sheet.getRange("A2").clear("Contents")],
  ["copying onto a locked cell", undefined, (sheet) => sheet.getRange("D1").copyFrom("A1")],
  ["moving onto a locked cell", undefined, (sheet) => sheet.getRange("A4").moveTo("D1")],
  ["moving a locked cell away", undefined, (sheet) => sheet.getRange("D1").moveTo("A4")],
  ["a validation rule", undefined, (sheet) => { sheet.getRange("D1").dataValidation.rule = { custom: { formula: "=TRUE" } }; }],
  ["a table", undefined, (sheet) => sheet.tables.add("D1:E2", true)],
  ["a table row", undefined, (sheet) => sheet.tables.getItem("Plan").rows.add(undefined, [["Cy", 3]])],
];

describe("I83 on a protected sheet", () => {
  test.each(acts)("%s is AccessDenied", (_name, _option, act) => withHost(async (test) => {
    await withTable(test);
    await protect(test);
    expect(await failureOf(() => attempt(test, act))).toMatchObject({ code: "AccessDenied" });
  }));

  test.each(acts.flatMap(([name, option, act]) => (option === undefined ? [] : [[name, option, act] as const])))("%s passes with %s", (_name, option, act) => withHost(async (test) => {
    await withTable(test);
    await protect(test, { [option]: true });
    await attempt(test, act);
  }));

  test("D50 a table does not grow by what is written below it", () => withHost(async (test) => {
    await withTable(test);
    await protect(test);
    await attempt(test, (sheet) => { sheet.getRange("A4:B4").values = [["Cy", 3]]; });
    await test.Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("Plan");
      rows.load("count");
      const below = context.workbook.worksheets.getItem("Sheet1").getRange("A4:B4").load("values");
      await context.sync();
      expect([rows.count, below.values]).toEqual([2, [["Cy", 3]]]);
    });
  }));
});
