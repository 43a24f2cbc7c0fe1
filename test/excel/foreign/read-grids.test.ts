import { readGrids, type GridRead } from "../../../src/excel/foreign/read-grids";
import { disposeHost, withHost, type HostForTest } from "../../support/host";

afterAll(disposeHost);

async function gridOf(test: HostForTest, known = true): Promise<GridRead> {
  const [read] = await test.Excel.run((context) => readGrids(context, ["Sheet1"], { requirements: { isSetSupported: () => known } }));
  if (read === undefined) throw new Error("nothing was read");
  return read;
}

test("what is merged, hidden, filtered, indented and headed by a table reaches the reader, counted from the first cell read", () => withHost(async (test) => {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:D6").values = [["Task", "Owner", "Due"], ["a", "Ann", 46000], ["b", "", 46001], ["c", "Bob", 46002], ["d", "Cid", 46003]];
    sheet.getRange("D3:D6").numberFormat = [["yyyy-mm-dd"]];
    sheet.getRange("C3:C4").merge();
    sheet.getRange("5:5").rowHidden = true;
    sheet.getRange("B4").format.indentLevel = 2;
    sheet.getRange("F2:G3").values = [["Name", "Team"], ["Ann", "Sales"]];
    sheet.tables.add("F2:G3", true);
    await context.sync();
  });
  const read = await gridOf(test);
  expect(read.place).toMatchObject({ firstRow: 2, firstColumn: 2, lastRow: 6, lastColumn: 7 });
  expect(read.grid.merged).toEqual([{ row: 1, column: 1, rowCount: 2, columnCount: 1 }]);
  expect(read.grid.numberFormats?.[1]?.[2]).toBe("yyyy-mm-dd");
  expect([read.grid.hiddenRows, read.grid.hiddenColumns, read.tableHeaders, read.filtered, read.mergesUnknown, read.cut]).toEqual([[3], [], [0], false, false, false]);
  expect(read.indented.slice(0, 3)).toEqual([true, false, false]);
  const shown = await test.Excel.run(async (context) => {
    const rows = context.workbook.worksheets.getActiveWorksheet().getRange("B2:D6").getRowProperties({ rowHidden: true });
    await context.sync();
    return rows.value.map(({ rowHidden }) => rowHidden);
  });
  expect(shown).toEqual([false, false, false, true, false]);
}));

test("an Excel older than merged areas leaves them open instead of failing", () => withHost(async (test) => {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A3").values = [["a"], ["b"], ["c"]];
    sheet.getRange("B1:B2").merge();
    await context.sync();
  });
  const read = await gridOf(test, false);
  expect([read.mergesUnknown, read.grid.merged]).toEqual([true, undefined]);
}));
