import { addressesOf, cells, numbered, outcome, outcomes } from "../asking";
import type { Given, ProbeItem } from "../item";

const people = [["Name", "Days"], ["Li", 3], ["Wang", 5]];

/** Values from A1 on, and a table on so many of their rows. */
export function tableOf({ sheet }: Given, values: readonly (readonly unknown[])[], rows = values.length): Excel.Table {
  const all = sheet.getRange("A1").getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
  all.values = values.map((row) => [...row]);
  return sheet.tables.add(sheet.getRange("A1").getResizedRange(rows - 1, (values[0]?.length ?? 1) - 1), true);
}

/** D45 to D48, D51, D53, D54: tables as a whole. */
export const tableItems: readonly ProbeItem[] = [
  {
    id: "D45", part: "overlap", asks: "With which code is a table over another one refused?", switches: ["tableOverlap"],
    async ask(given) {
      tableOf(given, people);
      await given.context.sync();
      return outcome(given.context, () => given.sheet.tables.add(given.sheet.getRange("B3:C5"), true));
    },
  },
  {
    id: "D45", part: "merged", asks: "With which code is a table over merged cells refused?",
    async ask({ context, sheet }) {
      sheet.getRange("A3:B3").merge();
      await context.sync();
      return outcome(context, () => sheet.tables.add(sheet.getRange("A1:B4"), true));
    },
  },
  {
    id: "D45", part: "nowhere", asks: "With which code is a table at an address that is none refused?",
    ask: ({ context, sheet }) => outcome(context, () => sheet.tables.add("no such range", true)),
  },
  {
    id: "D46", part: "no headers", asks: "Does a table without headers get them, and is what is below pushed down?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:B4").values = [["Li", 3], ["Wang", 5], ["", ""], ["below", ""]];
      const range = sheet.tables.add(sheet.getRange("A1:B2"), false).getRange().load("address,values");
      const below = sheet.getRange("A4:A5").load("values");
      await context.sync();
      const [header = [], ...body] = range.values as string[][];
      return { address: cells(range.address), header: header.map(numbered), body, below: below.values };
    },
  },
  {
    id: "D46", part: "header alone", asks: "Does a header row alone take the blank row below, or push one in?", switches: ["headerOnlyTable"],
    async ask({ context, sheet }) {
      sheet.getRange("A1:B3").values = [["Name", "Days"], ["", ""], ["below", ""]];
      const table = sheet.tables.add(sheet.getRange("A1:B1"), true);
      const [range, column] = [table.getRange().load("address"), sheet.getRange("A3:A4").load("values")];
      table.rows.load("count");
      await context.sync();
      return { address: cells(range.address), rows: table.rows.count, column: column.values };
    },
  },
  {
    id: "D46", part: "header above data", asks: "Does a header row alone push down what stands right below it?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:A2").values = [["Header"], ["below"]];
      const body = sheet.tables.add(sheet.getRange("A1"), true).getDataBodyRange().load("address");
      const column = sheet.getRange("A1:A3").load("values");
      await context.sync();
      return { body: cells(body.address), column: column.values };
    },
  },
  {
    id: "D47", part: "names", asks: "Which names of tables are refused?",
    async ask(given) {
      const { context, name } = given;
      context.workbook.names.add(`${name}_Taken`, "=5");
      const table = tableOf(given, people);
      given.sheet.tables.add(given.sheet.getRange("D1:E2"), true).name = `${name}_Other`;
      await context.sync();
      const names = ["Two words", "A1", "R1C1", "c", "1st", "a".repeat(256), `${name}_taken`, `${name}_other`];
      const said = await outcomes(context, names.map((wanted) => () => { table.name = wanted; }));
      const good = await outcome(context, () => { table.name = `${name}_任务.1`; });
      return { refused: Object.fromEntries(names.map((wanted, index) => [wanted.length > 99 ? "256 letters" : wanted, said[index]])), good };
    },
  },
  {
    id: "D48", part: "headers", asks: "Are header cells text, unique and never blank?",
    async ask(given) {
      const header = tableOf(given, [["Name", 2024, "", "name", "Name"], ["Li", 1, 2, 3, 4]]).getHeaderRowRange().load("values");
      await given.context.sync();
      return (header.values as unknown[][])[0]?.map((name, index) => (index === 2 ? numbered(String(name)) : name));
    },
  },
  {
    id: "D48", part: "renaming", asks: "Do formulas follow when a column is renamed, and is a name in use refused?",
    async ask(given) {
      const { context, sheet, name } = given;
      const table = tableOf(given, people);
      table.name = `${name}_Days`;
      const sum = sheet.getRange("D1");
      sum.formulas = [[`=SUM(${name}_Days[Days])`]];
      await context.sync();
      table.columns.getItem("days").name = "Working days";
      const header = table.getHeaderRowRange().load("values");
      sum.load("values,formulas");
      await context.sync();
      return { header: header.values, formula: sum.formulas, sum: sum.values, twice: await outcome(context, () => { table.columns.getItemAt(0).name = "WORKING DAYS"; }) };
    },
  },
  {
    id: "D51", part: "resize", asks: "What may a table be resized to?", needs: "1.13",
    async ask(given) {
      const { context } = given;
      const table = tableOf(given, people);
      table.resize("A1:C5");
      const [whole] = await addressesOf(context, [table.getRange()]);
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      const refused = await outcomes(context, ["A2:B5", "F1:G5", "A1:B1"].map((address) => () => table.resize(address)));
      return { whole, header: (header.values as string[][])[0]?.map((name, index) => (index === 2 ? numbered(name) : name)), refused };
    },
  },
  {
    id: "D53", part: "delete", asks: "Does convertToRange leave the contents and delete take them, and is the object gone then?",
    async ask(given) {
      const { context, sheet } = given;
      const kept = tableOf(given, people).convertToRange().load("values");
      await context.sync();
      const table = sheet.tables.add(sheet.getRange("A1:B3"), true);
      table.delete();
      sheet.tables.load("count");
      const left = sheet.getRange("A1:B3").load("values");
      await context.sync();
      return { kept: kept.values, count: sheet.tables.count, left: left.values, gone: await outcome(context, () => table.load("name")) };
    },
  },
  {
    id: "D54", part: "columns", asks: "Have columns a header, a body without it, and totals only where there are totals?",
    async ask(given) {
      const { context } = given;
      const table = tableOf(given, people);
      const column = table.columns.getItem("Days").load("values");
      const body = column.getDataBodyRange().load("values");
      const added = table.columns.add(1, [["Team"], ["A"], ["B"]]).load("name,index");
      const whole = table.getRange().load("values");
      await context.sync();
      const found = { column: column.values, body: body.values, added: [added.name, added.index], whole: whole.values };
      const totals = await outcome(context, () => table.getTotalRowRange().load("address"));
      table.showTotals = true;
      const [row, below] = await addressesOf(context, [table.getTotalRowRange(), table.getDataBodyRange()]);
      return { ...found, totals, row, below };
    },
  },
];
