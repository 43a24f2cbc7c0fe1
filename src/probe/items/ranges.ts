import { addressesOf, cells, codeOf, outcome, outcomes } from "../asking";
import type { ProbeItem } from "../item";

const people = [["Name", "Days"], ["Li", 3], ["Wang", 5], ["Zhao", 1]];

/** C: ranges and what is used of a sheet. */
export const rangeItems: readonly ProbeItem[] = [
  {
    id: "C36", part: "blank sheet", asks: "Is the used range of a blank sheet A1, or a null object?",
    async ask({ context, sheet }) {
      const [used, orNull] = [sheet.getUsedRange(), sheet.getUsedRangeOrNullObject()];
      used.load("address,values");
      await context.sync();
      return { address: cells(used.address), values: used.values, isNull: orNull.isNullObject };
    },
  },
  {
    id: "C36", part: "blank range", asks: "What is the used range of cells of which none is used?",
    async ask({ context, sheet }) {
      sheet.getRange("A1").values = [[1]];
      const orNull = sheet.getRange("C3:D4").getUsedRangeOrNullObject();
      await context.sync();
      return { isNull: orNull.isNullObject, said: await outcome(context, () => sheet.getRange("C3:D4").getUsedRange().load("address")) };
    },
  },
  {
    id: "C36", part: "formats", asks: "Do formats count as use unless valuesOnly?",
    async ask({ context, sheet }) {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#FF0000";
      return addressesOf(context, [sheet.getUsedRange(), sheet.getUsedRange(true), sheet.getRange("A1:C9").getUsedRange(), sheet.getRange("A:Z").getUsedRange(true)]);
    },
  },
  {
    id: "C37", part: "whole columns", asks: "Have whole columns and rows an address and a count, but no values, and are arrays for them refused?",
    async ask({ context, sheet }) {
      const [columns, rows] = [sheet.getRange("A:B"), sheet.getRange("2:2")];
      for (const range of [columns, rows]) range.load("address,cellCount,values,isEntireColumn,isEntireRow");
      await context.sync();
      return {
        columns: [cells(columns.address), columns.cellCount, columns.values, columns.isEntireColumn], rows: [cells(rows.address), rows.cellCount, rows.values, rows.isEntireRow],
        written: await outcome(context, () => { columns.values = [[1]]; }),
      };
    },
  },
  {
    id: "C39", part: "request", asks: "Which size of a request does Excel on the web refuse: above 5,000,000 bytes, or 5,242,880?", switches: ["payloadLimit"], webOnly: true,
    ask: ({ context, sheet }) => outcomes(context, [4_900_000, 5_120_000, 5_400_000].map((size) => () => {
      sheet.getRange("A1:GR1").values = [Array.from({ length: 200 }, () => "x".repeat(size / 200))];
    })),
  },
  {
    id: "C39", part: "answer", asks: "Does Excel on the web refuse an answer of more than 5 MB?", webOnly: true,
    async ask({ context, sheet }) {
      const written = await outcomes(context, ["A1:CV1", "A2:CV2"].map((address) => () => { sheet.getRange(address).values = [Array.from({ length: 100 }, () => "x".repeat(30_000))]; }));
      return { written, read: await outcome(context, () => sheet.getRange("A1:CV2").load("values")) };
    },
  },
  {
    id: "C39", part: "cells", asks: "Does Excel on the web refuse to touch more than 33,554,000 cells in one operation?", webOnly: true,
    ask: ({ context, sheet }) => outcomes(context, [() => { sheet.getRange("A:AF").format.fill.color = "#FF0000"; }, () => { sheet.getRange("A:AE").clear("Formats"); }]),
  },
  {
    id: "C40", part: "long address", asks: "Is an address of more than 8,192 characters refused, or cut?", switches: ["longAddress"],
    async ask({ context, sheet }) {
      return addressesOf(context, [sheet.getRange(`A1${" ".repeat(8_190)}:B2`)]).then(([address]) => address, codeOf);
    },
  },
  {
    id: "C40", part: "other sheet", asks: "Is an address on a sheet that is not there refused?",
    ask: ({ context, sheet, name }) => outcome(context, () => sheet.getRange(`${name}nope!A1`).load("address")),
  },
  {
    id: "C41", part: "off the grid", asks: "What is the count of all cells, and what do ranges beyond the grid say?",
    async ask({ context, sheet }) {
      const all = sheet.getRange().load("cellCount");
      await context.sync();
      const beyond = await outcomes(context, [
        () => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"), () => sheet.getRange("XFD1").getOffsetRange(0, 1).load("address"), () => sheet.getRange("A1").getResizedRange(-1, 0).load("address"),
      ]);
      return { count: all.cellCount, beyond };
    },
  },
  {
    id: "C41", part: "resized past the start", asks: "Does a resize by more than a range has span back over its start, or is it refused?", switches: ["resizePastStart"],
    ask: ({ context, sheet }) => addressesOf(context, [sheet.getRange("C5").getResizedRange(-2, -1), sheet.getRange("C3:E5").getResizedRange(2, -4)]).catch(codeOf),
  },
  {
    id: "C41", part: "pushed off", asks: "Is inserting refused where content would leave the sheet?",
    async ask({ context, sheet }) {
      sheet.getRange("A1048576").values = [["last"]];
      await context.sync();
      return outcome(context, () => sheet.getRange("1:1").insert("Down"));
    },
  },
  {
    id: "C42", part: "copy", asks: "Does copyFrom repeat its source on an exact multiple, and else take the source's size?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:B1").values = [["x", "y"]];
      sheet.getRange("D1:E4").copyFrom(sheet.getRange("A1:B1"));
      sheet.getRange("G1:I2").copyFrom(sheet.getRange("A1:B1"));
      const [multiple, other] = [sheet.getRange("D1:E4").load("values"), sheet.getRange("G1:I2").load("values")];
      await context.sync();
      return { multiple: multiple.values, other: other.values };
    },
  },
  {
    id: "C42", part: "transposed", asks: "Does copyFrom transpose values, and do relative references move?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1:B2").formulas = [["=A1*2"], ["=A2*2"]];
      sheet.getRange("D1").copyFrom(sheet.getRange("B1:B2"), "Values", false, true);
      sheet.getRange("C1").copyFrom(sheet.getRange("B1:B2"));
      const [values, formulas] = [sheet.getRange("D1:E1").load("formulas"), sheet.getRange("C1:C2").load("formulas")];
      await context.sync();
      return { values: values.formulas, formulas: formulas.formulas };
    },
  },
  {
    id: "C42", part: "move", asks: "Does moveTo take the source's size, and do formulas follow the cells?", needs: "1.11",
    async ask({ context, sheet }) {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      sheet.getRange("D1").formulas = [["=SUM(A1:B2)*A1"]];
      sheet.getRange("A1:B2").moveTo(sheet.getRange("F6:J9"));
      const [left, moved, sum] = [sheet.getRange("A1:B2").load("values"), sheet.getRange("F6:H8").load("values"), sheet.getRange("D1").load("formulas,values")];
      await context.sync();
      return { left: left.values, moved: moved.values, sum: [sum.formulas, sum.values] };
    },
  },
  {
    id: "C44", part: "tracked", asks: "Do ranges in hand move with their cells?",
    async ask({ context, sheet }) {
      const range = sheet.getRange("B3:C4");
      range.values = [[1, 2], [3, 4]];
      context.trackedObjects.add(range);
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").delete("Left");
      range.load("address,values");
      await context.sync();
      return { address: cells(range.address), values: range.values };
    },
  },
  {
    id: "C44", part: "table row", asks: "Does a TableRow stay at its index while data move?",
    async ask({ context, sheet }) {
      sheet.getRange("A1:B4").values = people;
      const table = sheet.tables.add(sheet.getRange("A1:B4"), true);
      const row = table.rows.getItemAt(1).load("values");
      await context.sync();
      const before = row.values as unknown[][];
      table.rows.add(0, [["Sun", 9]]);
      row.load("index,values");
      await context.sync();
      return { before, index: row.index, after: row.values };
    },
  },
];
