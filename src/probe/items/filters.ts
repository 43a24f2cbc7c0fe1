import { cells, codeOf, outcome } from "../asking";
import type { ProbeItem } from "../item";
import { tableOf } from "./tables";

/** L: filtered, merged, hidden cells. C38 stands last of all: a large read may tire an Excel. */
export const filterItems: readonly ProbeItem[] = [
  {
    id: "L102", part: "filtered writes", asks: "Which rows does a write over filtered rows reach?", switches: ["filteredWrites"],
    async ask({ here, context, sheet }) {
      sheet.getRange("A1:A4").values = [["h"], ["a"], ["b"], ["a"]];
      sheet.autoFilter.apply(sheet.getRange("A1:A4"), 0, { filterOn: here.Excel.FilterOn.values, values: ["a"] });
      await context.sync();
      const said = await outcome(context, () => { sheet.getRange("A2:A4").values = [["new"], ["new"], ["new"]]; });
      sheet.autoFilter.remove();
      const range = sheet.getRange("A1:A4").load("values");
      await context.sync();
      return { said, values: range.values };
    },
  },
  {
    id: "L102", part: "view", asks: "Has a visible view its own shape, and is another one refused?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:B4").values = [[1, 2], [3, 4], [5, 6], [7, 8]];
      sheet.getRange("2:3").rowHidden = true;
      const view = sheet.getRange("A1:B4").getVisibleView().load("values,rowCount,columnCount");
      await context.sync();
      return { values: view.values, shape: [view.rowCount, view.columnCount], written: await outcome(context, () => { view.values = [[1, 2], [3, 4], [5, 6], [7, 8]]; }) };
    },
  },
  {
    id: "L103", part: "behind", asks: "Does only the top-left cell of a merge take a value?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:B2").merge();
      const said = await outcome(context, () => { sheet.getRange("A1:B2").values = [["kept", "lost"], ["lost", "lost"]]; });
      const range = sheet.getRange("A1:B2").load("values");
      await context.sync();
      return { said, values: range.values };
    },
  },
  {
    id: "L103", part: "in a table", asks: "With which code is merging cells of a table refused?",
    async ask(given) {
      tableOf(given, [["Name", "Days"], ["Li", 3]]);
      await given.context.sync();
      return outcome(given.context, () => given.sheet.getRange("A2:B2").merge());
    },
  },
  {
    id: "L103", part: "areas", asks: "Which merges does getMergedAreasOrNullObject see?", needs: "1.13",
    async ask({ context, sheet }) {
      sheet.getRange("A1:B2").merge();
      const [whole, tail] = [sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address"), sheet.getRange("B2:C3").getMergedAreasOrNullObject()];
      await context.sync();
      return { whole: cells(whole.address), tail: tail.isNullObject };
    },
  },
  {
    id: "L104", part: "sorting", asks: "Does sorting move data under a TableRow?",
    async ask(given) {
      const table = tableOf(given, [["Name", "Days"], ["Li", 3], ["Wang", 5], ["Zhao", 1]]);
      const first = table.rows.getItemAt(0);
      table.sort.apply([{ key: 1, ascending: true }]);
      first.load("index,values");
      await given.context.sync();
      return { index: first.index, values: first.values };
    },
  },
  {
    id: "L104", part: "hidden rows", asks: "Are rows hidden by a table's filter read and written by index like others?",
    async ask(given) {
      const table = tableOf(given, [["Name", "Days"], ["Li", 3], ["Wang", 5], ["Zhao", 1]]);
      table.columns.getItem("Name").filter.applyValuesFilter(["Zhao"]);
      const hidden = table.rows.getItemAt(1);
      hidden.values = [["Wang", 50]];
      const body = table.getDataBodyRange().load("values,rowHidden");
      await given.context.sync();
      return { values: body.values, mixed: body.rowHidden };
    },
  },
  {
    id: "C38", part: "large read", asks: "What does a read of more than 5,000,000 cells say?", switches: ["largeReads"],
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:F1000000").load("values");
      return context.sync().then(() => (range.values === null ? "null" : "values"), codeOf);
    },
  },
];
