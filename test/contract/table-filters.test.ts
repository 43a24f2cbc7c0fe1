import { fill } from "../support/fill";
import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

const people = [["Name", "Days"], ["Li", 3], ["Wang", 5]];

describe("tables: filters, sorting, looks, protection", () => {
  test("filters hide rows, say so, and are cleared", () => withHost(async (test) => {
    await fill(test, [...people, ["Zhao", 9]]);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B4", true);
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(false);
      table.columns.getItem("Days").filter.applyCustomFilter(">3", "<9", "And");
      table.autoFilter.load(["isDataFiltered", "criteria", "enabled"]);
      const hidden = [1, 2, 3].map((row) => table.getRange().getRow(row).load("rowHidden"));
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      expect(table.autoFilter.criteria).toEqual([null, { filterOn: "Custom", criterion1: ">3", criterion2: "<9", operator: "And" }]);
      expect(hidden.map((row) => row.rowHidden)).toEqual([true, false, true]);
      table.clearFilters();
      table.autoFilter.load("isDataFiltered");
      hidden.forEach((row) => row.load("rowHidden"));
      await context.sync();
      expect(hidden.map((row) => row.rowHidden)).toEqual([false, false, false]);
      expect(table.autoFilter.isDataFiltered).toBe(false);
    });
  }));

  test("sort orders the body and remembers by what", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      table.sort.apply([{ key: 1, ascending: false }]);
      const body = table.getDataBodyRange().load("values");
      table.sort.load("fields");
      await context.sync();
      expect(body.values).toEqual([["Wang", 5], ["Li", 3]]);
      expect(table.sort.fields).toEqual([{ key: 1, ascending: false }]);
      expect(await failureOf(async () => { table.sort.apply([{ key: 2 }]); await context.sync(); })).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "TableSort.apply" } });
    });
  }));

  test("tables keep their shape on a protected sheet", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      await context.sync();
      test.document.sheet(test.engine.activeSheetId()).protection = { isProtected: true, options: {} };
      expect(await failureOf(async () => { table.rows.add(undefined, [["x", 1]]); await context.sync(); })).toMatchObject({ code: "AccessDenied" });
      expect(await failureOf(async () => { table.style = "TableStyleLight1"; await context.sync(); })).toMatchObject({ code: "AccessDenied" });
    });
  }));

  test("a style that the workbook lacks is refused", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      table.style = "tablestylemedium7";
      table.load("style");
      await context.sync();
      expect(table.style).toBe("TableStyleMedium7");
      expect(await failureOf(async () => { table.style = "TableStyleMedium29"; await context.sync(); })).toMatchObject({ code: "InvalidArgument" });
    });
  }));

  test("a sheet's filter on a second column of its range keeps the first's; on another range it starts anew", () => withHost(async (test) => {
    await fill(test, [["Name", "Days"], ["Li", 3], ["Li", 5], ["Wang", 5]]);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const shown = async (): Promise<boolean[]> => {
        const rows = [2, 3, 4].map((row) => sheet.getRange(`${row}:${row}`).load("rowHidden"));
        await context.sync();
        return rows.map((row) => !row.rowHidden);
      };
      const only = (text: string): Excel.FilterCriteria => ({ filterOn: "Values", values: [text] });
      sheet.autoFilter.apply("A1:B4", 0, only("Li"));
      sheet.autoFilter.apply("A1:B4", 1, only("5"));
      expect(await shown()).toEqual([false, true, false]);
      sheet.autoFilter.load("criteria");
      await context.sync();
      expect(sheet.autoFilter.criteria).toMatchObject([only("Li"), only("5")]);
      sheet.autoFilter.apply("A1:B4", 0, only("Wang"));
      expect(await shown()).toEqual([false, false, true]);
      sheet.autoFilter.apply("A1:A4", 0, only("Li"));
      expect(await shown()).toEqual([true, true, false]);
    });
  }));
});
