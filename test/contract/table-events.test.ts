import { fill } from "../support/fill";
import { disposeHost, withHost } from "../support/host";

afterAll(disposeHost);

const people = [["Name", "Days"], ["Li", 3], ["Wang", 5]];
const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("J. events of tables", () => {
  test("a change in a table is told to it, to its sheet and to the workbook, with details for a single cell", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B3", true);
      table.load("id");
      await context.sync();
      const heard: { who: string; event: Excel.TableChangedEventArgs }[] = [];
      const listen = (who: string) => (event: Excel.TableChangedEventArgs) => {
        heard.push({ who, event });
        return Promise.resolve();
      };
      table.onChanged.add(listen("table"));
      sheet.load("id");
      await context.sync();
      sheet.tables.onChanged.add(listen("sheet"));
      context.workbook.tables.onChanged.add(listen("workbook"));
      await context.sync();
      sheet.getRange("D9").values = [["elsewhere"]];
      sheet.getRange("B2").values = [[4]];
      await context.sync();
      await delivered();
      expect(heard.map((entry) => entry.who).sort()).toEqual(["sheet", "table", "workbook"]);
      expect(heard[0]?.event).toMatchObject({
        type: "TableChanged", address: "B2", changeType: "RangeEdited", source: "Local", tableId: table.id, worksheetId: sheet.id,
        details: { valueBefore: 3, valueAfter: 4, valueTypeBefore: "Double", valueTypeAfter: "Double" },
      });
      heard.length = 0;
      table.rows.add(0, [["Sun", 1]]);
      await context.sync();
      await delivered();
      expect(heard.filter((entry) => entry.who === "table").map((entry) => [entry.event.changeType, entry.event.address])).toEqual([["RowInserted", "A2:B2"], ["RangeEdited", "A2:B2"]]);
    });
  }));

  test("tables that come and go are told to the collections", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const heard: unknown[] = [];
      context.workbook.tables.onAdded.add((event) => { heard.push([event.type, event.tableId, event.source]); return Promise.resolve(); });
      context.workbook.tables.onDeleted.add((event) => { heard.push([event.type, event.tableName]); return Promise.resolve(); });
      await context.sync();
      const table = context.workbook.tables.add("A1:B3", true);
      table.name = "People";
      table.load("id");
      await context.sync();
      const { id } = table;
      table.convertToRange();
      await context.sync();
      await delivered();
      expect(heard).toEqual([["TableAdded", id, "Local"], ["TableDeleted", "People"]]);
    });
  }));

  test("a selection in a table is told to it, and when it leaves", () => withHost(async (test) => {
    await fill(test, people);
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B3", true);
      table.load("id");
      await context.sync();
      const heard: unknown[] = [];
      table.onSelectionChanged.add((event) => { heard.push([event.isInsideTable, event.address]); return Promise.resolve(); });
      await context.sync();
      for (const address of ["B2:C3", "D4", "E5"]) sheet.getRange(address).select();
      await context.sync();
      await delivered();
      expect(heard).toEqual([[true, "B2:B3"], [false, ""]]);
    });
  }));
});
