import { codeOf, outcome, outcomes } from "../asking";
import type { Given, ProbeItem } from "../item";

/** Writes one row from A1 on, each cell a case of its own, and reads it. */
async function typed({ context, sheet }: Given, row: readonly unknown[]): Promise<{ readonly values: unknown[]; readonly formats: unknown[] }> {
  const range = sheet.getRange("A1").getResizedRange(0, row.length - 1);
  range.values = [[...row]];
  range.load("values,numberFormat");
  await context.sync();
  return { values: (range.values as unknown[][])[0] ?? [], formats: (range.numberFormat as unknown[][])[0] ?? [] };
}

/** What typed texts come to, by themselves. */
export const typedTexts = [
  "12%", "12.5%", "$120", "1,234", "1/1/2017", "2018-12-31", "TRUE", "false", "1e3", "12:30", "00123", "19-8-2025", "31.12.2018", "2024年5月1日", "3 人",
] as const;

/** B20 to B28: what is written into cells. */
export const valueItems: readonly ProbeItem[] = [
  {
    id: "B20", part: "shape", asks: "Is an array of another shape than the range's refused?",
    async ask({ context, sheet }) {
      const shapes: readonly (readonly [string, unknown[][]])[] = [["columns", [[1], [2]]], ["rows", [[1, 2], [3, 4], [5, 6]]], ["ragged", [[1, 2], [3]]], ["oneRow", [[1, 2]]], ["oneColumn", [[1], [2]]]];
      const codes = await outcomes(context, shapes.map(([, values]) => () => { sheet.getRange("A1:B2").values = values; }));
      return Object.fromEntries(shapes.map(([shape], index) => [shape, codes[index]]));
    },
  },
  {
    id: "B20", part: "location", asks: "Where does the error of a wrong shape say that it is?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:B2").values = [[1], [2]];
      return context.sync().then(() => "done", (error: OfficeExtension.Error) => ({ code: codeOf(error), location: error.debugInfo.errorLocation }));
    },
  },
  {
    id: "B21", part: "fill", asks: "Does a single value, or a 1×1 array, fill the range?",
    async ask({ context, sheet }) {
      const [scalar, array] = [sheet.getRange("A1:B2"), sheet.getRange("D1:E2")];
      scalar.values = "x" as unknown as string[][];
      array.values = [[7]];
      scalar.load("values");
      array.load("values");
      await context.sync();
      return { scalar: scalar.values, array: array.values };
    },
  },
  {
    id: "B21", part: "formula", asks: "Does a single formula adjust its references in every cell?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const range = sheet.getRange("B1:B3");
      range.formulas = [["=A1*10"]];
      range.load("formulas,values");
      await context.sync();
      return { formulas: range.formulas, values: range.values };
    },
  },
  {
    id: "B21", part: "row or column", asks: "Is one row for several rows, or one column for several columns, refused?",
    ask: ({ context, sheet }) => outcomes(context, [() => { sheet.getRange("A1:B2").values = [[1, 2]]; }, () => { sheet.getRange("A1:B2").values = [[1], [2]]; }]),
  },
  {
    id: "B22", part: "null", asks: "Does null leave a cell as it is, in values, formulas and formats?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.numberFormat = [["0.00", "0.00", "0.00"]];
      await context.sync();
      range.values = [[null, 20, null]];
      range.formulas = [[null, null, "=1+2"]];
      range.numberFormat = [[null, "0%", null]];
      range.load("values,numberFormat");
      await context.sync();
      return { values: range.values, formats: range.numberFormat };
    },
  },
  {
    id: "B22", part: "whole", asks: "Is null as the whole property refused?",
    ask: ({ context, sheet }) => outcome(context, () => { sheet.getRange("A1:C1").values = null as unknown as string[][]; }),
  },
  {
    id: "B23", part: "blank", asks: "Does '' clear a value and reset a format, and do blanks read as ''?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:B1");
      range.values = [[5, 6]];
      range.numberFormat = [["0.00", "0.00"]];
      await context.sync();
      range.values = [["", 6]];
      range.numberFormat = [["", "0.00"]];
      range.load("values,formulas,valueTypes,numberFormat,text");
      await context.sync();
      return { values: range.values, formulas: range.formulas, types: range.valueTypes, formats: range.numberFormat, blank: (range.text as unknown[][])[0]?.[0] };
    },
  },
  {
    id: "B24", part: "errors", asks: "Do errors read as their text, and do the types tell them from text?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:D1");
      range.numberFormat = [["General", "@", "General", "General"]];
      range.formulas = [["=1/0", "#N/A", "text", "=NA()"]];
      range.load("values,valueTypes");
      await context.sync();
      return { values: range.values, types: range.valueTypes };
    },
  },
  {
    id: "B24", part: "typed error", asks: "Is the text of an error, written as a value, the error, and after an apostrophe text?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:B1");
      range.values = [["#N/A", "'#N/A"]];
      range.load("values,valueTypes");
      await context.sync();
      return { values: range.values, types: range.valueTypes };
    },
  },
  {
    id: "B25", part: "first character", asks: "Which texts that begin with =, +, - or @ become formulas?",
    async ask({ context, sheet }) {
      sheet.getRange("A1").values = [[4]];
      const range = sheet.getRange("B1:F1");
      range.values = [["=A1", "+A1", "-A1", "-5", "+5"]];
      range.load("formulas,values");
      await context.sync();
      return { formulas: range.formulas, values: range.values };
    },
  },
  {
    id: "B25", part: "at sign", asks: "Is @A1 a text?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("B1");
      const said = await outcome(context, () => { range.values = [["@A1"]]; });
      range.load("formulas");
      await context.sync();
      return { said, formulas: range.formulas };
    },
  },
  {
    id: "B25", part: "unreadable", asks: "Is a formula that cannot be read refused?",
    ask: ({ context, sheet }) => outcome(context, () => { sheet.getRange("A1").values = [["=SUM("]]; }),
  },
  {
    id: "B26", part: "apostrophe", asks: "Is a leading apostrophe consumed, so that formulas read back without it?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:B1");
      range.values = [["'=1+1", "'007"]];
      range.load("values,formulas,valueTypes");
      await context.sync();
      return { values: range.values, formulas: range.formulas, types: range.valueTypes };
    },
  },
  {
    id: "B27", part: "typed", asks: "How are texts read that look like numbers, dates, times and truth values?",
    async ask(given) {
      const { values, formats } = await typed(given, typedTexts);
      return Object.fromEntries(typedTexts.map((text, index) => [text, [values[index], formats[index]]]));
    },
  },
  {
    id: "B27", part: "kept format", asks: "Does a cell keep the format that it has when a date is typed?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1");
      range.numberFormat = [["yyyy-mm-dd"]];
      range.values = [["1/2/2017"]];
      range.load("values,numberFormat,text");
      await context.sync();
      return { values: range.values, formats: range.numberFormat, text: range.text };
    },
  },
  {
    id: "B28", part: "order", asks: "Does '@' keep a text when it is set before the value, and not after?",
    async ask({ context, sheet }) {
      const [before, after] = [sheet.getRange("A1"), sheet.getRange("B1")];
      before.numberFormat = [["@"]];
      before.values = [["00123"]];
      after.values = [["00123"]];
      after.numberFormat = [["@"]];
      before.load("values");
      after.load("values");
      await context.sync();
      return { before: before.values, after: after.values };
    },
  },
];
