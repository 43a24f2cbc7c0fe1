import type { Cell } from "../../rules/tracker-row";
import { corners } from "../geometry";
import { constantInput, contentInput, isFormula } from "./cell-content";
import { isLoaded, lookAt, type Held, type PutBack } from "./held";

/** A cell of a page, as it is in one moment. */
interface LookedCell {
  readonly value: Cell;
  readonly hasFormula: boolean;
}

/** What one cell of a page is to hold: a constant, or a formula of ours. */
export interface CellWrite {
  /** `C5` */
  readonly cell: string;
  readonly content: { readonly value: Cell } | { readonly formula: string };
  /** The number format that it is to bear from then on; without one it keeps its own. */
  readonly numberFormat?: string;
  /** Whether the cell, as it stands in the moment before, may be written over. */
  readonly meant: (now: LookedCell) => boolean;
}

const lookedCell = (range: Excel.Range): LookedCell => {
  const value = (range.values as Cell[][])[0]?.[0] ?? "";
  return { value, hasFormula: isFormula(value, (range.formulas as unknown[][])[0]?.[0]) };
};

/** Cells of a page that is no table: each with its look right before it. */
export function holdCells(sheet: Excel.Worksheet, writes: readonly CellWrite[]): Held {
  sheet.load("name,protection/protected");
  const cells = writes.map((write) => {
    const range = sheet.getRange(write.cell);
    range.load(write.numberFormat === undefined ? "address,values,formulas" : "address,values,formulas,numberFormat");
    return { write, range };
  });
  let looks: readonly { readonly write: CellWrite; readonly range: Excel.Range; readonly before: Excel.Range }[] = [];
  return {
    asRead: () => cells.every(({ write, range }) => write.meant(lookedCell(range))),
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      looks = cells.map(({ write, range }) => {
        const before = lookAt(range);
        // A cell formatted as text would take a number for text.
        if (write.numberFormat !== undefined) range.numberFormat = [[write.numberFormat]];
        if ("formula" in write.content) range.formulas = [[write.content.formula]];
        else range.values = [[constantInput(write.content.value)]];
        return { write, range, before };
      });
    },
    putBacks: () => looks.flatMap(({ write, range, before }) => (!isLoaded(before) || write.meant(lookedCell(before)) ? [] : [putBackCell(sheet, write, range, before)])),
  };
}

/** On a page rows are not sorted, so that the held range is where the cell is. */
function putBackCell(sheet: Excel.Worksheet, { content, numberFormat }: CellWrite, range: Excel.Range, before: Excel.Range): PutBack {
  const worn = numberFormat === undefined ? undefined : (range.numberFormat as string[][])[0]?.[0];
  const value = (before.values as Cell[][])[0]?.[0] ?? "";
  const input = contentInput(value, (before.formulas as unknown[][])[0]?.[0]);
  const isOurs = (now: LookedCell): boolean => ("formula" in content ? now.hasFormula : now.value === content.value);
  const { sheet: name, cell } = cellOf(before.address);
  return {
    lost: value === "" ? [] : [{ sheet: name, cell, before: value }],
    isSure: true,
    hold() {
      range.load("values,formulas");
      return {
        // Where somebody has written there since, theirs stands, and what was there before is told.
        asRead: () => true,
        lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
        write() {
          if (!isOurs(lookedCell(range))) return;
          if (worn !== undefined) range.numberFormat = [[worn]];
          range.values = [[input]];
        },
        putBacks: () => [],
      };
    },
  };
}

function cellOf(address: string): { readonly sheet: string; readonly cell: string } {
  return { sheet: corners(address).sheet, cell: address.slice(address.lastIndexOf("!") + 1) };
}
