import { fill } from "../support/fill";
import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

const people = [["Name", "Days"], ["Li", 3], ["Wang", 5]];

describe("D. tables", () => {
  test("a table is made on its range, with Excel's defaults, and found by name or id", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("Sheet1!A1:B3", true);
      table.load();
      const found = context.workbook.tables.getItem("table1");
      found.load("name");
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "Table1", showHeaders: true, showTotals: false, style: "TableStyleMedium2", showBandedRows: true, showBandedColumns: false,
        showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false,
      });
      const byId = context.workbook.worksheets.getItem("Sheet1").tables.getItemOrNullObject(table.id);
      const missing = context.workbook.tables.getItemOrNullObject("nope");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) => range.load("address"));
      byId.load("name");
      await context.sync();
      expect(byId.name).toBe("Table1");
      expect(missing.isNullObject).toBe(true);
      expect(parts.map((range) => range.address)).toEqual(["Sheet1!A1:B3", "Sheet1!A1:B1", "Sheet1!A2:B3"]);
    });
  }));

  test("bands and filter buttons can be turned off, each by itself", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("Sheet1!A1:B3", true);
      table.showBandedRows = false;
      await context.sync();
      table.load("showBandedRows, showFilterButton");
      await context.sync();
      expect([table.showBandedRows, table.showFilterButton]).toEqual([false, true]);
      table.showFilterButton = false;
      table.showBandedRows = true;
      await context.sync();
      table.load("showBandedRows, showFilterButton");
      await context.sync();
      expect([table.showBandedRows, table.showFilterButton]).toEqual([true, false]);
    });
  }));

  test.each(["InvalidArgument", "MergedRangeConflict"] as const)("D45 a table over another one is refused with %s", (code) => withHost(async (test) => {
    test.host.switches.tableOverlap = code;
    await fill(test, people);
    await test.Excel.run(async (context) => {
      context.workbook.tables.add("A1:B3", true);
      await context.sync();
      expect(await failureOf(async () => {
        context.workbook.tables.add("B3:C5", true);
        await context.sync();
      })).toMatchObject({ code, debugInfo: { errorLocation: "TableCollection.add" } });
    });
  }));

  test("D45 a table over merged cells is a MergedRangeConflict, and an address that is none an InvalidArgument", () => withHost(async (test) => {
    test.engine.merge(test.engine.activeSheetId(), { row: 2, column: 0, rowCount: 1, columnCount: 2 }, false);
    await test.Excel.run(async (context) => {
      const add = async (address: string) => {
        context.workbook.tables.add(address, true);
        await context.sync();
      };
      expect(await failureOf(() => add("A1:B4"))).toMatchObject({ code: "MergedRangeConflict" });
      expect(await failureOf(() => add("no such range"))).toMatchObject({ code: "InvalidArgument" });
    });
  }));

  test("D46 without headers Excel makes them, and pushes the data and what is below down by one", () => withHost(async (test) => {
    await fill(test, [["Li", 3], ["Wang", 5], ["", ""], ["below", ""]]);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B2", false);
      const range = table.getRange().load(["address", "values"]);
      const below = context.workbook.worksheets.getItem("Sheet1").getRange("A4:A5").load("values");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B3");
      expect(range.values).toEqual([["Column1", "Column2"], ["Li", 3], ["Wang", 5]]);
      expect(below.values).toEqual([[""], ["below"]]);
    });
  }));

  test.each([["takeBlankRow", "A3"], ["pushDown", "A4"]] as const)("D46 a header row alone gets a blank row (%s)", (mode, below) => withHost(async (test) => {
    test.host.switches.headerOnlyTable = mode;
    await fill(test, [["Name", "Days"], ["", ""], ["below", ""]]);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B1", true);
      const range = table.getRange().load("address");
      const moved = context.workbook.worksheets.getItem("Sheet1").getRange(below).load("values");
      table.rows.load("count");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(table.rows.count).toBe(1);
      expect(moved.values).toEqual([["below"]]);
    });
  }));

  test.each(["Two words", "A1", "R1C1", "c", "1st", "a".repeat(256), "Taken", "Other"])("D47 the name %s is refused", (name) => withHost(async (test) => {
    await fill(test, people);
    test.engine.setName({ name: "Taken", formula: "=Sheet1!$A$1", comment: "", visible: true });
    await test.Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.add("D1:E2", true).name = "Other";
      const table = tables.add("A1:B3", true);
      await context.sync();
      expect(await failureOf(async () => {
        table.name = name;
        await context.sync();
      })).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Table.name" } });
      table.name = "任务_Tracker.1";
      table.load("name");
      await context.sync();
      expect(table.name).toBe("任务_Tracker.1");
    });
  }));

  test("D48 header cells become text, unique, and never blank", () => withHost(async (test) => {
    await fill(test, [["Name", 2024, "", "name", "Name"], ["Li", 1, 2, 3, 4]]);
    await test.Excel.run(async (context) => {
      const header = context.workbook.tables.add("A1:E2", true).getHeaderRowRange().load("values");
      await context.sync();
      expect(header.values).toEqual([["Name", "2024", "Column1", "name2", "Name3"]]);
    });
  }));

  test("D48 renaming a column renames its header cell and the formulas that name it", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      const sum = context.workbook.worksheets.getItem("Sheet1").getRange("D1");
      sum.formulas = [["=SUM(Table1[Days])"]];
      await context.sync();
      table.columns.getItem("days").name = "Working days";
      const header = table.getHeaderRowRange().load("values");
      sum.load(["values", "formulas"]);
      await context.sync();
      expect(header.values).toEqual([["Name", "Working days"]]);
      expect(sum.formulas).toEqual([["=SUM(Table1[Working days])"]]);
      expect(sum.values).toEqual([[8]]);
      expect(await failureOf(async () => {
        table.columns.getItemAt(0).name = "WORKING DAYS";
        await context.sync();
      })).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "TableColumn.name" } });
    });
  }));

  test("D49 rows are added at the end or before an index, and the topmost new row comes back", () => withHost(async (test) => {
    await fill(test, [...people, ["", ""], ["below", ""]]);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      const appended = table.rows.add(undefined, [["Zhao", 7], ["Sun", 8]]).load("index");
      const inserted = table.rows.add(1, [["Qian", "=1+1"]]).load("index");
      const body = table.getDataBodyRange().load("values");
      const below = context.workbook.worksheets.getItem("Sheet1").getRange("A8").load("values");
      await context.sync();
      expect([appended.index, inserted.index]).toEqual([2, 1]);
      expect(body.values).toEqual([["Li", 3], ["Qian", 2], ["Wang", 5], ["Zhao", 7], ["Sun", 8]]);
      expect(below.values).toEqual([["below"]]);
      expect(await failureOf(async () => {
        table.rows.add(undefined, [["too short"]]);
        await context.sync();
      })).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "TableRowCollection.add" } });
    });
  }));

  test("D49 new rows take the format and the rules of the row above", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      table.getDataBodyRange().format.fill.color = "#FFFF00";
      await context.sync();
      test.engine.setValidation(test.engine.activeSheetId(), [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }], {
        kind: "wholeNumber", operator: "GreaterThan", formula1: "0", ignoreBlanks: true,
        errorAlert: { showAlert: true, style: "Stop", title: "", message: "" }, prompt: { showPrompt: false, title: "", message: "" },
      });
      table.rows.add(undefined, [["Zhao", 7]]);
      const fillOfNew = table.rows.getItemAt(2).getRange().format.fill.load("color");
      await context.sync();
      expect(fillOfNew.color).toBe("#FFFF00");
      expect(test.engine.validations(test.engine.activeSheetId())[0]?.ranges).toEqual([{ row: 1, column: 1, rowCount: 3, columnCount: 1 }]);
    });
  }));

  test("D50 rows written directly below join the table", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      context.workbook.worksheets.getItem("Sheet1").getRange("A4:B5").values = [["Zhao", 7], ["Sun", 8]];
      table.rows.load("count");
      await context.sync();
      expect(table.rows.count).toBe(4);
    });
  }));

  test.each([["reported", 2], ["always", 4], ["never", 2]] as const)("D50 a block that begins with a blank cell: %s", (mode, count) => withHost(async (test) => {
    test.host.switches.tableGrowth = mode;
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      context.workbook.worksheets.getItem("Sheet1").getRange("A4:B5").values = [["", 7], ["Sun", 8]];
      table.rows.load("count");
      await context.sync();
      expect(table.rows.count).toBe(count);
    });
  }));

  test("D50 what a person types below a table joins it too", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      await context.sync();
      test.engine.writeCells(test.engine.activeSheetId(), { row: 3, column: 0, rowCount: 1, columnCount: 1 }, [[{ value: "Zhao" }]]);
      const range = table.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B4");
    });
  }));

  test("D50 of 1,501 rows of which the last is blank, 1,500 join the table", () => withHost(async (test) => {
    await fill(test, [["Name"], ["Li"]]);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:A2", true);
      const values = Array.from({ length: 1501 }, (_, row) => [row < 1500 ? `row ${row}` : ""]);
      context.workbook.worksheets.getItem("Sheet1").getRange("A3:A1503").values = values;
      table.rows.load("count");
      await context.sync();
      expect(table.rows.count).toBe(1501);
    });
  }));

  test("D51 resize keeps the header's row and overlaps the old range", () => withHost(async (test) => {
    await fill(test, [["Name", "Days", "", "Far"], ["Li", 3, "", ""], ["Wang", 5, "", ""]]);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      table.resize("A1:C5");
      const whole = table.getRange().load("address");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(whole.address).toBe("Sheet1!A1:C5");
      expect(header.values).toEqual([["Name", "Days", "Column1"]]);
      for (const address of ["A2:B5", "F1:G5", "A1:B1"]) {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each refusal needs a batch of its own
        expect(await failureOf(async () => { table.resize(address); await context.sync(); })).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Table.resize" } });
      }
    });
  }));

  test("D52 the last row of a body is emptied, not deleted", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      table.rows.deleteRowsAt(0, 2);
      const body = table.getDataBodyRange().load(["address", "values"]);
      await context.sync();
      expect([body.address, body.values]).toEqual(["Sheet1!A2:B2", [["", ""]]]);
      expect(await failureOf(async () => { table.rows.deleteRowsAt(1); await context.sync(); })).toMatchObject({ code: "InvalidArgument" });
    });
  }));

  test.each(["refuse", "nothing"] as const)("D52 rows of a filtered table are not deleted: InsertDeleteConflict, or of a single row nothing: %s", (filteredRowDelete) => withHost(async (test) => {
    test.host.switches.filteredRowDelete = filteredRowDelete;
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      table.columns.getItem("Name").filter.applyValuesFilter(["Li"]);
      table.rows.load("count");
      await context.sync();
      expect(await failureOf(async () => { table.rows.deleteRowsAt(0); await context.sync(); })).toMatchObject({ code: "InsertDeleteConflict" });
      table.rows.getItemAt(0).delete();
      expect(await context.sync().then(() => "nothing", (error: OfficeExtension.Error) => error.code)).toBe(filteredRowDelete === "refuse" ? "InsertDeleteConflict" : "nothing");
      table.rows.load("count");
      await context.sync();
      expect(table.rows.count).toBe(2);
    });
  }));

  test("D53 delete takes the contents along, convertToRange leaves them", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const kept = context.workbook.tables.add("A1:B3", true).convertToRange().load("values");
      await context.sync();
      expect(kept.values).toEqual(people);
      const table = sheet.tables.add("A1:B3", true);
      table.delete();
      sheet.tables.load("count");
      const left = sheet.getRange("A1:B3").load("values");
      await context.sync();
      expect(sheet.tables.count).toBe(0);
      expect(left.values).toEqual([["", ""], ["", ""], ["", ""]]);
      expect(await failureOf(async () => { table.load("name"); await context.sync(); })).toMatchObject({ code: "ItemNotFound" });
    });
  }));

  test("D54 columns: values with header, body without, added and deleted", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      const column = table.columns.getItem("Days").load(["values", "index", "id"]);
      const body = column.getDataBodyRange().load("values");
      const added = table.columns.add(1, [["Team"], ["A"], ["B"]]).load(["name", "index"]);
      await context.sync();
      expect(column.values).toEqual([["Days"], [3], [5]]);
      expect(body.values).toEqual([[3], [5]]);
      expect([added.name, added.index]).toEqual(["Team", 1]);
      const whole = table.getRange().load("values");
      await context.sync();
      expect(whole.values).toEqual([["Name", "Team", "Days"], ["Li", "A", 3], ["Wang", "B", 5]]);
      added.delete();
      const after = table.getRange().load(["values", "address"]);
      const total = failureOf(async () => { table.getTotalRowRange().load("address"); await context.sync(); });
      expect(await total).toMatchObject({ code: "ItemNotFound" });
      after.load("values");
      await context.sync();
      expect(after.values).toEqual(people);
    });
  }));

  test("D54 a column's header, body and totals are its own, found again after another column came before it", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("Sheet1!A1:B3", true);
      const days = table.columns.getItem("Days");
      const header = days.getHeaderRowRange().load("address,values");
      const body = days.getDataBodyRange().load("address");
      await context.sync();
      expect([header.address, header.values, body.address]).toEqual(["Sheet1!B1", [["Days"]], "Sheet1!B2:B3"]);
      table.columns.add(0, [["Id"], [1], [2]]);
      const moved = table.columns.getItem("Days").getHeaderRowRange().load("address");
      await context.sync();
      expect(moved.address).toBe("Sheet1!C1");
      table.showHeaders = false;
      await context.sync();
      const error = await failureOf(async () => { table.columns.getItemAt(1).getHeaderRowRange().load("address"); await context.sync(); });
      expect(error).toMatchObject({ code: "ItemNotFound" });
    });
  }));

  test("showTotals adds a totals row and takes it away; filters do not touch it", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const table = context.workbook.tables.add("A1:B3", true);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load(["address", "values"]);
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      expect([totals.address, totals.values, body.address]).toEqual(["Sheet1!A4:B4", [["Total", 8]], "Sheet1!A2:B3"]);
      table.showTotals = false;
      const range = table.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B3");
    });
  }));
});
