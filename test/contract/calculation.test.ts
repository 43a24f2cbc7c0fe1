import { disposeHost, failureOf, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

/** A1:C1 as in Microsoft's page on performance: C1 adds the other two. */
async function withSum(test: HostForTest, work: (cells: Excel.Range, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const cells = sheet.getRange("A1:C1");
    cells.formulas = [[1, 2, "=A1+B1"]];
    await context.sync();
    await work(cells, sheet, context);
  });
}

async function read(range: Excel.Range): Promise<unknown[]> {
  range.load("values");
  await range.context.sync();
  return (range.values as unknown[][])[0] ?? [];
}

describe("I. calculation", () => {
  test.each([["atSync", [10, 20, 30]], ["onDemand", [10, 20, 3]]] as const)(
    "I85 while calculation is suspended formulas keep their results; after the sync they are new %s", (mode, after) => withHost((test) => withSum(test, async (cells, sheet, context) => {
      test.host.switches.resumedCalculation = mode;
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1:B1").values = [[10, 20]];
      expect(await read(cells)).toEqual([10, 20, 3]);
      expect(await read(cells)).toEqual(after);
      context.application.calculate("Recalculate");
      expect(await read(cells)).toEqual([10, 20, 30]);
      // Suspended for one request alone.
      sheet.getRange("A1").values = [[100]];
      expect(await read(cells)).toEqual([100, 20, 120]);
    })));

  test.each(["atSync", "onDemand"] as const)("I85 in manual mode a suspension changes nothing (%s): results wait for calculate()", (mode) => withHost((test) => withSum(test, async (cells, sheet, context) => {
    test.host.switches.resumedCalculation = mode;
    context.application.calculationMode = "Manual";
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[10]];
    expect(await read(cells)).toEqual([10, 2, 3]);
    expect(await read(cells)).toEqual([10, 2, 3]);
    context.application.calculate("Recalculate");
    expect(await read(cells)).toEqual([10, 2, 12]);
  })));

  test("I85 manual mode: results wait for calculate(), new formulas are calculated once", () => withHost((test) => withSum(test, async (cells, sheet, context) => {
    const { application } = context;
    application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[10]];
    sheet.getRange("D1").formulas = [["=A1*100"]];
    application.load("calculationMode,calculationState");
    expect(await read(sheet.getRange("A1:D1"))).toEqual([10, 2, 3, 1000]);
    expect(application.calculationMode).toBe("Manual");
    sheet.getRange("A1").values = [[11]];
    expect(await read(sheet.getRange("A1:D1"))).toEqual([11, 2, 3, 1000]);
    application.calculate("Full");
    expect(await read(sheet.getRange("A1:D1"))).toEqual([11, 2, 13, 1100]);
    sheet.getRange("A1").values = [[12]];
    await context.sync();
    application.calculationMode = "Automatic";
    expect(await read(cells)).toEqual([12, 2, 14]);
  })));

  test.each(["Recalculate", "Full", "FullRebuild"] as const)("I85 calculate(%s) brings volatile functions up to date", (kind) => withHost((test) => test.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.formulas = [["=RAND()"]];
    const [before] = await read(cell);
    context.application.calculate(kind);
    const [after] = await read(cell);
    expect(after).not.toBe(before);
  })));

  test("I85 another kind of calculation or mode is refused", () => withHost((test) => test.Excel.run(async (context) => {
    context.application.calculate("Some" as "Full");
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Application.calculate" } });
    context.application.calculationMode = "Sometimes" as "Manual";
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Application.calculationMode" } });
  })));

  test("I87 the mode is not kept in the file: the next workbook calculates by itself", () => withHost((test) => withSum(test, async (_cells, _sheet, context) => {
    context.application.calculationMode = "Manual";
    await context.sync();
    test.document.load(test.document.snapshot());
    await test.engine.settle();
    await test.Excel.run(async (next) => {
      const sheet = next.workbook.worksheets.getItem("Sheet1");
      next.application.load("calculationMode");
      sheet.getRange("A1").values = [[10]];
      expect(await read(sheet.getRange("A1:C1"))).toEqual([10, 2, 12]);
      expect(next.application.calculationMode).toBe("Automatic");
    });
  })));
});
