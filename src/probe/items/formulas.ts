import { cells, outcome, outcomes } from "../asking";
import type { ProbeItem } from "../item";

/** A formula of so many characters. */
const ofLength = (length: number): string => `=1${"+1".repeat(Math.floor((length - 2) / 2))}`;

/** B29 to B35: formulas, texts, limits of cells. */
export const formulaItems: readonly ProbeItem[] = [
  {
    id: "B29", part: "R1C1", asks: "Is formulasR1C1 relative to each cell, both ways?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("B2:B3");
      range.formulasR1C1 = [["=RC[-1]*2"], ["=R1C1+R[-1]C"]];
      range.load("formulas,formulasR1C1");
      await context.sync();
      return { a1: range.formulas, r1c1: range.formulasR1C1 };
    },
  },
  {
    id: "B30", part: "text", asks: "Is text what the format shows, however narrow the column?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:D1");
      range.values = [[1234567.891, 46162, 0.5, true]];
      range.numberFormat = [["#,##0.00", "yyyy/m/d", "0%", "General"]];
      range.format.columnWidth = 5;
      range.load("text");
      await context.sync();
      return range.text;
    },
  },
  {
    id: "B31", part: "1900", asks: "Is serial 60 the 29 February 1900 that never was?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:C1");
      range.values = [["2/28/1900", 60, "3/1/1900"]];
      range.numberFormat = [["m/d/yyyy", "m/d/yyyy", "m/d/yyyy"]];
      range.load("values,text");
      await context.sync();
      return { values: range.values, text: range.text };
    },
  },
  {
    id: "B32", part: "grid", asks: "Does the grid end at XFD1048576?",
    async ask({ context, sheet }) {
      const last = sheet.getRange("XFD1048576");
      last.values = [["end"]];
      last.load("address,values,rowIndex,columnIndex");
      await context.sync();
      const beyond = await outcomes(context, ["XFE1", "A1048577", "A0", "A1:XFE2"].map((address) => () => sheet.getRange(address).load("address")));
      return { last: [cells(last.address), last.values, last.rowIndex, last.columnIndex], beyond };
    },
  },
  {
    id: "B32", part: "characters", asks: "Does a cell hold 32,767 characters and not one more?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1");
      const [most, more] = await outcomes(context, [32_767, 32_768].map((length) => () => { range.values = [["x".repeat(length)]]; }));
      range.load("values");
      await context.sync();
      return { most, more, kept: String((range.values as unknown[][])[0]?.[0]).length };
    },
  },
  {
    id: "B32", part: "digits", asks: "Do typed numbers keep 15 digits, and texts all of them?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["General", "General", "@"]];
      range.values = [["1234567890123456", "-9876543210987654", "110105199003077654"]];
      range.load("values,valueTypes");
      await context.sync();
      // As text: numbers of an answer are compared to twelve digits.
      return { values: (range.values as unknown[][])[0]?.map(String), types: range.valueTypes };
    },
  },
  {
    id: "B33", part: "length", asks: "Has a formula at most 8,192 characters?",
    async ask({ context, sheet }) {
      const cell = sheet.getRange("A1");
      const said = await outcomes(context, [
        () => { cell.formulas = [[ofLength(8_192)]]; }, () => { cell.formulas = [[ofLength(8_194)]]; }, () => { cell.values = [[ofLength(8_194)]]; },
      ]);
      cell.load("values");
      await context.sync();
      return { said, value: cell.values };
    },
  },
  {
    id: "B33", part: "text in it", asks: "Has a text inside a formula at most 255 characters?",
    ask: ({ context, sheet }) => outcomes(context, [255, 256].map((length) => () => { sheet.getRange("A1").formulas = [[`="${"x".repeat(length)}"`]]; })),
  },
  {
    id: "B34", part: "spill", asks: "Does one formula fill its neighbours, and does what stands in the way give #SPILL!?", needs: "1.12",
    async ask({ context, sheet }) {
      sheet.getRange("B1").formulas = [["=SEQUENCE(3)"]];
      const block = sheet.getRange("B1:B3").load("values");
      await context.sync();
      const spilled = block.values as unknown[][];
      sheet.getRange("B2").values = [["mine"]];
      block.load("values,valueTypes");
      await context.sync();
      const [broken, types] = [block.values as unknown[][], block.valueTypes as unknown[][]];
      sheet.getRange("B2").clear("Contents");
      block.load("values");
      await context.sync();
      return { spilled, broken, types, mended: block.values };
    },
  },
  {
    id: "B35", part: "mixed", asks: "Do formats that differ between cells read null?",
    async ask({ context, sheet }) {
      sheet.getRange("A1").format.font.color = "#FF0000";
      sheet.getRange("A1").format.fill.color = "yellow";
      sheet.getRange("2:2").rowHidden = true;
      const range = sheet.getRange("A1:A3");
      range.load("rowHidden");
      range.format.font.load("color,bold");
      range.format.fill.load("color");
      await context.sync();
      return { hidden: range.rowHidden, font: range.format.font.color, fill: range.format.fill.color, bold: range.format.font.bold };
    },
  },
  {
    id: "B35", part: "nothing differs", asks: "Which colours do untouched cells read?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("D4:E5");
      range.format.fill.load("color");
      range.load("numberFormat,rowHidden");
      const said = await outcome(context, () => undefined);
      return { said, fill: range.format.fill.color, formats: range.numberFormat, hidden: range.rowHidden };
    },
  },
];
