import { cells, outcome, outcomes } from "../asking";
import type { Given, ProbeItem } from "../item";
import { tableOf } from "./tables";

const people = [["Name", "Days"], ["Li", 3], ["Wang", 5]];

async function rowsOf({ context }: Given, table: Excel.Table): Promise<number> {
  table.rows.load("count");
  await context.sync();
  return table.rows.count;
}

/** How many rows the table has after these were written right below it. */
async function grown(given: Given, below: readonly (readonly unknown[])[], before: (sheet: Excel.Worksheet) => void = () => undefined): Promise<number> {
  const table = tableOf(given, people);
  before(given.sheet);
  given.sheet.getRange("A4").getResizedRange(below.length - 1, 1).values = below.map((row) => [...row]);
  return rowsOf(given, table);
}

const reported = ["tableGrowth"];

/** D49, D50, D52, D55: rows and columns of tables. */
export const tableRowItems: readonly ProbeItem[] = [
  {
    id: "D49", part: "add", asks: "Are rows added at the end and before an index, and which index comes back?",
    async ask(given) {
      const { context } = given;
      const table = tableOf(given, [...people, ["", ""], ["below", ""]], 3);
      const appended = table.rows.add(undefined, [["Zhao", 7], ["Sun", 8]]).load("index");
      const inserted = table.rows.add(1, [["Qian", "=1+1"]]).load("index");
      const body = table.getDataBodyRange().load("values");
      const below = given.sheet.getRange("A8").load("values");
      await context.sync();
      return {
        indexes: [appended.index, inserted.index], body: body.values, below: below.values,
        refused: await outcomes(context, [() => table.rows.add(undefined, [["too short"]]), () => table.rows.add(9, [["x", 1]])]),
      };
    },
  },
  {
    id: "D49", part: "null", asks: "Do null and -1 append, and is one value alone for every cell?",
    async ask(given) {
      const table = tableOf(given, people);
      const added = [table.rows.add(null as unknown as undefined, [["a", 1]]), table.rows.add(-1, [["b", 2]])];
      for (const row of added) row.load("index");
      table.rows.add(0, "same");
      const body = table.getDataBodyRange().load("values");
      await given.context.sync();
      return { indexes: added.map((row) => row.index), body: body.values };
    },
  },
  {
    id: "D49", part: "typed", asks: "Are strings in new rows read as typed, formulas included?",
    async ask(given) {
      const table = tableOf(given, people);
      table.rows.add(undefined, [["-B2", "12%"]]);
      const row = table.rows.getItemAt(2).getRange().load("formulas,values");
      await given.context.sync();
      return { formulas: row.formulas, values: row.values };
    },
  },
  {
    id: "D49", part: "format", asks: "Do new rows take the format and the rule of the row above?",
    async ask(given) {
      const table = tableOf(given, people);
      table.getDataBodyRange().format.fill.color = "#FFFF00";
      given.sheet.getRange("B2:B3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      await given.context.sync();
      table.rows.add(undefined, [["Zhao", 7]]);
      const fill = given.sheet.getRange("A4").format.fill.load("color");
      const validation = given.sheet.getRange("B4").dataValidation.load("type");
      await given.context.sync();
      return { fill: fill.color, rule: validation.type };
    },
  },
  {
    id: "D50", part: "below", asks: "Do rows written right below a table join it?", switches: reported,
    ask: (given) => grown(given, [["Zhao", 7], ["Sun", 8]]),
  },
  {
    id: "D50", part: "begins blank", asks: "Does a block that begins with a blank cell join the table?", switches: reported,
    ask: (given) => grown(given, [["", 7], ["Sun", 8]]),
  },
  {
    id: "D50", part: "rule below", asks: "Does a row join the table where a validation rule lies below it?", switches: reported,
    ask: (given) => grown(given, [["Sun", 9]], (sheet) => { sheet.getRange("B4").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } }; }),
  },
  {
    id: "D50", part: "protected", asks: "Does a row join the table on a protected sheet?", switches: reported,
    ask: (given) => grown(given, [["Sun", 9]], (sheet) => {
      sheet.getRange("A4:B4").format.protection.locked = false;
      sheet.protection.protect();
    }),
  },
  {
    id: "D50", part: "1501 rows", asks: "Of 1,501 rows whose last is blank, how many join the table?", switches: reported,
    async ask(given) {
      const table = tableOf(given, [["Name"], ["Li"]]);
      given.sheet.getRange("A3:A1503").values = Array.from({ length: 1501 }, (_, row) => [row < 1500 ? `row ${row}` : ""]);
      return rowsOf(given, table);
    },
  },
  {
    id: "D52", part: "last row", asks: "Is the last row of a body emptied, not deleted?",
    async ask(given) {
      const { context } = given;
      const table = tableOf(given, people);
      for (const index of [1, 0]) table.rows.getItemAt(index).delete();
      const body = table.getDataBodyRange().load("address,values");
      await context.sync();
      return { address: cells(body.address), values: body.values };
    },
  },
  {
    id: "D52", part: "gone index", asks: "With which code is a row beyond the end refused?",
    async ask(given) {
      const table = tableOf(given, people);
      await given.context.sync();
      const code = await outcome(given.context, () => table.rows.getItemAt(5).delete());
      return { refused: /^(InvalidArgument|ItemNotFound)$/.test(code) || code };
    },
  },
  {
    id: "D52", part: "filtered", asks: "Is a row of a filtered table deleted?", switches: ["filteredRowDelete"],
    async ask(given) {
      const table = tableOf(given, people);
      table.columns.getItem("Name").filter.applyValuesFilter(["Li"]);
      await given.context.sync();
      const said = await outcome(given.context, () => table.rows.getItemAt(0).delete());
      return { said, rows: await rowsOf(given, table) };
    },
  },
  {
    id: "D55", part: "one formula", asks: "Does one formula in a blank column of a table fill it?", switches: ["fillCalculatedColumns"],
    async ask(given) {
      const table = tableOf(given, [["Days", "Double"], [1, ""], [2, ""], [3, ""]]);
      given.sheet.getRange("B2").formulas = [["=[@Days]*2"]];
      const body = table.columns.getItem("Double").getDataBodyRange().load("values");
      await given.context.sync();
      return body.values;
    },
  },
  {
    id: "D55", part: "whole column", asks: "Does a column written with one formula throughout give it to new rows?", switches: ["wholeColumnFormulas", "tableGrowth"],
    async ask(given) {
      const table = tableOf(given, [["Days", "Double"], [1, ""], [2, ""]]);
      table.columns.getItem("Double").getDataBodyRange().formulas = [["=A2*2"], ["=A3*2"]];
      await given.context.sync();
      given.sheet.getRange("A4").values = [[7]];
      const body = table.columns.getItem("Double").getDataBodyRange().load("values");
      await given.context.sync();
      return body.values;
    },
  },
];
