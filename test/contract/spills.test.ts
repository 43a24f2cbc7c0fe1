import { disposeHost, withHost } from "../support/host";

afterAll(disposeHost);

function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return withHost(({ Excel }) => Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context)));
}

async function valuesOf(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  range.load("values");
  await context.sync();
  return range.values as unknown[][];
}

describe("B34 formulas that spill", () => {
  test("one formula fills its neighbours, of which none has a formula of its own in the way", () => onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [["pear"], ["fig"], ["pear"]];
    sheet.getRange("C1").formulas = [["=UNIQUE(A1:A3)"]];
    sheet.getRange("E1").formulas = [["=A1:A3&\"!\""]];
    expect(await valuesOf(context, sheet.getRange("C1:C3"))).toEqual([["pear"], ["fig"], [""]]);
    expect(await valuesOf(context, sheet.getRange("E1:E3"))).toEqual([["pear!"], ["fig!"], ["pear!"]]);
    sheet.getRange("A2").values = [["pear"]];
    expect(await valuesOf(context, sheet.getRange("C1:C3"))).toEqual([["pear"], [""], [""]]);
  }));

  test("what stands in the way gives #SPILL! at the formula, and stays", () => onSheet(async (sheet, context) => {
    sheet.getRange("B2").values = [["mine"]];
    sheet.getRange("B1").formulas = [["=SEQUENCE(3)"]];
    const block = sheet.getRange("B1:B3");
    block.load("values,valueTypes");
    await context.sync();
    expect([block.values, block.valueTypes]).toEqual([[["#SPILL!"], ["mine"], [""]], [["Error"], ["String"], ["Empty"]]]);
  }));

  test("a value written into the spill breaks it, and taking it away mends it", () => onSheet(async (sheet, context) => {
    sheet.getRange("B1").formulas = [["=SEQUENCE(3)"]];
    expect(await valuesOf(context, sheet.getRange("B1:B3"))).toEqual([[1], [2], [3]]);
    sheet.getRange("B2").values = [["mine"]];
    expect(await valuesOf(context, sheet.getRange("B1:B3"))).toEqual([["#SPILL!"], ["mine"], [""]]);
    sheet.getRange("B2").clear("Contents");
    expect(await valuesOf(context, sheet.getRange("B1:B3"))).toEqual([[1], [2], [3]]);
    sheet.getRange("B1").values = [[""]];
    expect(await valuesOf(context, sheet.getRange("B1:B3"))).toEqual([[""], [""], [""]]);
  }));

  test("spilled cells count as used, and other formulas read them", () => onSheet(async (sheet, context) => {
    sheet.getRange("B2").formulas = [["=SEQUENCE(2,3)"]];
    sheet.getRange("A9").formulas = [["=SUM(B2:D3)"]];
    const used = sheet.getUsedRange(true).load("address");
    expect(await valuesOf(context, sheet.getRange("A9"))).toEqual([[21]]);
    expect(used.address).toBe("Sheet1!A2:D9");
  }));
});
