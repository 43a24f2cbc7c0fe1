/** Everyday situations that are easily forgotten: half of a range locked, panes that do not begin at A1, the edge of a table, two rules on a cell. */
import { blankSheetFile } from "../../src/workbench/document/blank-workbook";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> =>
  withHost(({ Excel }) => Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context)));

test("I83 a range of which one cell is locked is not written at all; its open cells alone are", () => onSheet(async (sheet, context) => {
  const [range, open] = [sheet.getRange("A1:C2"), sheet.getRange("A1:B2")];
  range.values = [[1, 2, 3], [4, 5, 6]];
  open.format.protection.locked = false;
  range.format.protection.load("locked");
  sheet.protection.protect();
  await context.sync();
  expect(range.format.protection.locked).toBeNull();
  for (const write of [() => { range.values = [[7, 7, 7], [7, 7, 7]]; }, () => { sheet.getRange("B2:C2").values = [["x", "x"]]; }, () => { sheet.getRange("A1:C1").clear("Contents"); }, () => { sheet.getRange("B1").copyFrom("A1:B1"); }]) {
    write();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each must fail by itself
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "AccessDenied" });
  }
  open.values = [[10, 20], [40, 50]];
  range.load("values");
  await context.sync();
  expect(range.values).toEqual([[10, 20, 3], [40, 50, 6]]);
}));

test("I84 panes frozen at cells away from A1 hold everything above and left of their end", () => onSheet(async (sheet, context) => {
  const addresses: string[] = [];
  for (const at of ["B2:C4", "D5", "2:3", "C:D"]) {
    sheet.freezePanes.freezeAt(at);
    const place = sheet.freezePanes.getLocation().load("address");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one after the other
    await context.sync();
    addresses.push(place.address.replace("Sheet1!", ""));
  }
  expect(addresses).toEqual(["A1:C4", "A1:D5", "1:3", "A:D"]);
}));

test("D51 a column inserted before a table moves it, inside widens it, behind leaves it alone", () => onSheet(async (sheet, context) => {
  sheet.getRange("B1:C3").values = [["Name", "Days"], ["Li", 1], ["Wang", 2]];
  const table = sheet.tables.add("B1:C3", true);
  const seen: unknown[] = [];
  for (const [column, shift] of [["B:B", "before"], ["D:D", "inside"], ["F:F", "behind"]] as const) {
    sheet.getRange(column).insert("Right");
    const [range, headers] = [table.getRange().load("address"), table.getHeaderRowRange().load("values")];
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one after the other
    await context.sync();
    seen.push([shift, range.address.replace("Sheet1!", ""), headers.values[0]?.[0], headers.values[0]?.at(-1)]);
  }
  expect(seen).toEqual([
    ["before", "C1:D3", "Name", "Days"], ["inside", "C1:E3", "Name", "Days"], ["behind", "C1:E3", "Name", "Days"],
  ]);
}));

test("H75 two rules on a cell: the higher one wins where both speak, the lower one adds what it alone says", () => withHost(async ({ Excel, engine }) => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.values = [[1]];
    const rule = (format: (font: Excel.ConditionalRangeFont, fill: Excel.ConditionalRangeFill) => void): void => {
      const { custom } = range.conditionalFormats.add("Custom");
      custom.rule.formula = "=$A$1=1";
      format(custom.format.font, custom.format.fill);
    };
    // What is added later stands on top.
    rule((font, fill) => { font.bold = true; font.color = "#0000FF"; fill.color = "#FFFF00"; });
    rule((font) => { font.italic = true; font.color = "#FF0000"; });
    await context.sync();
  });
  await engine.settle();
  const shown = engine.displayedStyle(engine.activeSheetId(), 0, 0);
  expect([shown.font?.bold, shown.font?.italic, shown.font?.color, shown.fill]).toEqual([true, true, "#FF0000", "#FFFF00"]);
}));

test("B26 an apostrophe before what is typed into a text cell is the mark of text, not part of it", () => onSheet(async (sheet, context) => {
  const cells = sheet.getRange("A1:A5");
  cells.numberFormat = [["@"]];
  cells.values = [["'00123"], ["'=1+1"], ["00123"], ["=1+1"], ["''x"]];
  cells.load("values,valueTypes");
  await context.sync();
  expect(cells.values.flat()).toEqual(["00123", "=1+1", "00123", "=1+1", "'x"]);
  expect(new Set(cells.valueTypes.flat())).toEqual(new Set(["String"]));
}));

describe("files", () => {
  const book = (date1904: boolean): WorkbookFile => {
    const id = "{00000000-0001-0000-0000-000000000001}";
    return {
      sheets: [{ ...blankSheetFile(id, "Sheet1"), cells: new Map([[0, new Map([[0, { value: true }], [1, { value: false }], [2, { value: false, formula: "=A1=B1" }], [3, { value: 100, style: 1 }]])]]) }],
      activeSheetId: id, styles: [{}, { numberFormat: "yyyy-mm-dd" }], names: [], date1904, properties: {}, customDocumentProperties: {}, customXmlParts: [], settings: {}, autoShowTaskpane: [],
    };
  };

  test.each([[false, "1900-04-09"], [true, "1904-04-10"]] as const)("booleans and dates keep their meaning through a file; of the 1904 date system: %s", async (date1904, shown) => {
    const { file } = openXlsx(saveXlsx(book(date1904)).bytes);
    expect(file.date1904).toBe(date1904);
    await withHost(({ Excel }) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1").load("values,text,valueTypes");
      await context.sync();
      expect([range.values, range.text, range.valueTypes[0]?.slice(0, 3)]).toEqual([[[true, false, false, 100]], [["TRUE", "FALSE", "FALSE", shown]], ["Boolean", "Boolean", "Boolean"]]);
    }), file);
  });
});
