import { fill } from "../support/fill";
import { disposeHost, failureOf, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

const people = [["Name", "Days"], ["Li", 3], ["Wang", 5], ["Zhao", 1]];

/** A table of three people on A1:B4. */
async function withTable(test: HostForTest, work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> {
  await fill(test, people);
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.tables.add("A1:B4", true);
    await context.sync();
    await work(table, sheet, context);
  });
}

async function codeOf(context: Excel.RequestContext, work: () => void): Promise<string> {
  return (await failureOf(() => {
    work();
    return context.sync();
  })).code;
}

describe("C44 D49 a TableRow is a place in its table", () => {
  test("a row above it added or deleted leaves it at its index, with other data; a range moves with its data", () => withHost((test) => withTable(test, async (table, sheet, context) => {
    const row = table.rows.getItemAt(1);
    const range = sheet.getRange("A3:B3");
    row.load("index,values");
    range.load("address");
    await context.sync();
    expect(row.values).toEqual([["Wang", 5]]);
    table.rows.add(0, [["Sun", 9]]);
    row.load("index,values");
    range.load("address,values");
    await context.sync();
    expect([row.index, row.values]).toEqual([1, [["Li", 3]]]);
    expect([range.address, range.values]).toEqual(["Sheet1!A4:B4", [["Wang", 5]]]);
    table.rows.getItemAt(0).delete();
    table.rows.getItemAt(0).delete();
    row.load("values");
    range.load("address,values");
    await context.sync();
    expect(row.values).toEqual([["Zhao", 1]]);
    expect([range.address, range.values]).toEqual(["Sheet1!A2:B2", [["Wang", 5]]]);
  })));

  test("deleting rows one by one from the front in a batch hits every other; by deleteRowsAt it does not", () => withHost((test) => withTable(test, async (table, _sheet, context) => {
    const rows = [0, 1].map((index) => table.rows.getItemAt(index));
    rows.forEach((row) => row.delete());
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(body.values).toEqual([["Wang", 5]]);
    expect(await codeOf(context, () => table.rows.getItemAt(1).delete())).toMatch(/^(InvalidArgument|ItemNotFound)$/);
  })));

  test("L104 sorting moves the data under it", () => withHost((test) => withTable(test, async (table, _sheet, context) => {
    const first = table.rows.getItemAt(0).load("values");
    await context.sync();
    expect(first.values).toEqual([["Li", 3]]);
    table.sort.apply([{ key: 1, ascending: true }]);
    first.load("index,values");
    const range = first.getRange().load("address");
    await context.sync();
    expect([first.index, first.values, range.address]).toEqual([0, [["Zhao", 1]], "Sheet1!A2:B2"]);
  })));

  test("L104 rows hidden by a filter are read and written by index like others", () => withHost((test) => withTable(test, async (table, _sheet, context) => {
    table.columns.getItem("Name").filter.applyValuesFilter(["Zhao"]);
    const hidden = table.rows.getItemAt(1);
    hidden.values = [["Wang", 50]];
    hidden.load("values");
    table.rows.load("items/values");
    await context.sync();
    expect(hidden.values).toEqual([["Wang", 50]]);
    expect(table.rows.items.map((row) => row.values[0])).toEqual([["Li", 3], ["Wang", 50], ["Zhao", 1]]);
  })));
});

describe("D. rows that are added and deleted", () => {
  test("D49 null, -1 and undefined append; an index beyond the end is refused; one value alone is for every cell", () => withHost((test) => withTable(test, async (table, _sheet, context) => {
    const added = [table.rows.add(null as unknown as undefined, [["a", 1]]), table.rows.add(-1, [["b", 2]]), table.rows.add(undefined, [["c", 3]])];
    for (const row of added) row.load("index");
    table.rows.add(0, "same");
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(added.map((row) => row.index)).toEqual([3, 4, 5]);
    expect(body.values).toEqual([["same", "same"], ["Li", 3], ["Wang", 5], ["Zhao", 1], ["a", 1], ["b", 2], ["c", 3]]);
    expect(await codeOf(context, () => table.rows.add(8, [["d", 4]]))).toBe("InvalidArgument");
    expect(await codeOf(context, () => table.rows.add(-2, [["d", 4]]))).toBe("InvalidArgument");
  })));

  test("D49 strings are read as typed, formulas included, as B25 says of values", () => withHost((test) => withTable(test, async (table, _sheet, context) => {
    table.rows.add(undefined, [["-B2", "12%"]]);
    const row = table.rows.getItemAt(3).getRange().load("formulas,values,numberFormat");
    await context.sync();
    expect([row.formulas, row.values, row.numberFormat[0]?.[1] as unknown]).toEqual([[["=-B2", 0.12]], [[-3, 0.12]], "0%"]);
  })));

  test("B25 values of table rows and columns are read as typed too", () => withHost((test) => withTable(test, async (table, sheet, context) => {
    table.rows.getItemAt(0).values = [["+B3", "$120"]];
    table.columns.getItem("Days").values = [["Days"], [null], ["=1+1"], ["'007"]];
    const body = sheet.getRange("A2:B4").load("formulas,values,numberFormat");
    await context.sync();
    expect(body.formulas).toEqual([["=+B3", 120], ["Wang", "=1+1"], ["Zhao", "007"]]);
    expect(body.values).toEqual([[2, 120], ["Wang", 2], ["Zhao", "007"]]);
  })));

  test("D52 rows deleted by objects and by indexes; twice the same or beyond the end is refused and deletes none", () => withHost((test) => withTable(test, async (table, _sheet, context) => {
    expect(await codeOf(context, () => table.rows.deleteRows([0, 0]))).toBe("InvalidArgument");
    expect(await codeOf(context, () => table.rows.deleteRows([1, 3]))).toBe("InvalidArgument");
    table.rows.deleteRows([table.rows.getItemAt(0), table.rows.getItemAt(2)]);
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(body.values).toEqual([["Wang", 5]]);
  })));

  test("D52 the last body row becomes one blank row, into which the next data go", () => withHost((test) => withTable(test, async (table, _sheet, context) => {
    for (let index = 2; index >= 0; index--) table.rows.getItemAt(index).delete();
    const blank = table.getDataBodyRange().load("address,values");
    await context.sync();
    expect([blank.address, blank.values]).toEqual(["Sheet1!A2:B2", [["", ""]]]);
    table.rows.add(undefined, [["Sun", 9]]);
    const body = table.getDataBodyRange().load("address,values");
    await context.sync();
    expect([body.address, body.values]).toEqual(["Sheet1!A2:B2", [["Sun", 9]]]);
  })));
});

describe("D50 rows written below a table", () => {
  test.each([["reported", 3], ["always", 4], ["never", 3]] as const)("a validation rule below keeps them out in the reported position: %s", (mode, count) => withHost((test) => withTable(test, async (table, sheet, context) => {
    test.host.switches.tableGrowth = mode;
    sheet.getRange("B5").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    sheet.getRange("A5:B5").values = [["Sun", 9]];
    table.rows.load("count");
    await context.sync();
    expect(table.rows.count).toBe(count);
  })));

  test.each([["reported", 3], ["always", 3], ["never", 3]] as const)("a protected sheet keeps them out in every position: %s", (mode, count) => withHost((test) => withTable(test, async (table, sheet, context) => {
    test.host.switches.tableGrowth = mode;
    sheet.getRange("A5:B5").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("A5:B5").values = [["Sun", 9]];
    table.rows.load("count");
    await context.sync();
    expect(table.rows.count).toBe(count);
  })));

  test.each([["reported", 1], ["always", 2], ["never", 0]] as const)("of two pieces of a write the one that begins with a blank cell stays outside, or both join, or none: %s", (mode, blocks) => withHost(async (test) => {
    test.host.switches.tableGrowth = mode;
    await fill(test, [["Name"], ["Li"]]);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:A2", true);
      sheet.getRange("A3:A3002").values = Array.from({ length: 3000 }, (_, row) => [row === 1500 ? "" : `row ${row}`]);
      table.rows.load("count");
      await context.sync();
      expect(table.rows.count).toBe(1 + blocks * 1500);
    });
  }));

  test("two columns aside, or with a blank row between, they stay outside", () => withHost((test) => withTable(test, async (table, sheet, context) => {
    sheet.getRange("D5:E5").values = [["aside", 1]];
    sheet.getRange("A6:B6").values = [["below", 1]];
    table.rows.load("count");
    await context.sync();
    expect(table.rows.count).toBe(3);
  })));

  test("under a totals row nothing joins", () => withHost((test) => withTable(test, async (table, sheet, context) => {
    table.showTotals = true;
    sheet.getRange("A6:B6").values = [["Sun", 9]];
    table.rows.load("count");
    await context.sync();
    expect(table.rows.count).toBe(3);
  })));

  test("short of rows, table.resize takes them in", () => withHost((test) => withTable(test, async (table, sheet, context) => {
    test.host.switches.tableGrowth = "never";
    sheet.getRange("A5:B6").values = [["Sun", 9], ["Qian", 2]];
    table.resize("A1:B6");
    table.rows.load("count");
    await context.sync();
    expect(table.rows.count).toBe(5);
  })));
});

describe("D55 calculated columns", () => {
  test.each([[true, [[2], [4], [14]]], [false, [[2], [4], [""]]]] as const)("a column written with one formula throughout gives it to new rows: %s", (wholeColumnFormulas, expected) => withHost(async (test) => {
    test.host.switches.wholeColumnFormulas = wholeColumnFormulas;
    await fill(test, [["Days", "Double"], [1, ""], [2, ""]]);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B3", true);
      table.columns.getItem("Double").getDataBodyRange().formulas = [["=A2*2"], ["=A3*2"]];
      await context.sync();
      sheet.getRange("A4").values = [[7]];
      const body = table.columns.getItem("Double").getDataBodyRange().load("values");
      await context.sync();
      expect(body.values).toEqual(expected);
    });
  }));

  test.each([[true, [[2], [4], [6]]], [false, [[2], [""], [""]]]] as const)("one formula in a blank column fills it: %s", (fillCalculatedColumns, expected) => withHost(async (test) => {
    test.host.switches.fillCalculatedColumns = fillCalculatedColumns;
    await fill(test, [["Days", "Double"], [1, ""], [2, ""], [3, ""]]);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B4", true);
      sheet.getRange("B2").formulas = [["=[@Days]*2"]];
      const body = table.columns.getItem("Double").getDataBodyRange().load("values");
      await context.sync();
      expect(body.values).toEqual(expected);
    });
  }));
});
