/**
 * Lets formulas follow inserted and deleted rows, columns and strips in our own way. Univer takes every formula of the book apart for it,
 * character by character, and remembers two thousand: a book with more is taken apart anew at every row. Importing the module is enough.
 */
import { UpdateFormulaController } from "@univerjs/sheets-formula";
import type { IRange } from "@univerjs/core";
import { fromUniverRange, lastColumn, lastRow } from "./geometry";
import type { LineChange } from "./geometry";
import { ReferenceShifter } from "./reference-shifter";
import { BROKEN } from "./references";

interface FormulaItem {
  readonly f: string;
  /** Set where Univer's grid shares one formula among cells; the formula is then that of another cell. */
  readonly si?: string;
}
type SheetFormulas = Readonly<Record<number, Readonly<Record<number, FormulaItem | null | undefined>>>>;
type Formulas = Readonly<Record<string, Readonly<Record<string, SheetFormulas | null | undefined>> | null | undefined>>;
type Moved = Record<string, Record<string, Record<number, Record<number, { f: string }>>>>;
type SheetIds = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Move {
  readonly type: number;
  readonly unitId: string;
  readonly sheetId: string;
  readonly range?: IRange;
  /** Rows that a filter hides stay when rows are deleted. */
  readonly rangeFilteredRows?: readonly number[];
}

/** By Univer's numbers of what can happen: axis, whether lines come or go, and whether in a strip of the sheet only. */
const LINES: Readonly<Record<number, readonly ["row" | "column", 1 | -1, boolean]>> = {
  3: ["row", 1, false], 4: ["column", 1, false], 5: ["row", -1, false], 6: ["column", -1, false],
  7: ["column", -1, true], 8: ["row", -1, true], 9: ["row", 1, true], 10: ["column", 1, true],
};

function lineChange({ type, range, rangeFilteredRows = [] }: Move): LineChange | undefined {
  const lines = LINES[type];
  if (!lines || !range || rangeFilteredRows.length > 0) return undefined;
  const [axis, sign, inStrip] = lines;
  const ref = fromUniverRange(range);
  return axis === "row"
    ? { axis, at: ref.row, count: sign * ref.rowCount, ...(inStrip && { band: { first: ref.column, last: lastColumn(ref) } }) }
    : { axis, at: ref.column, count: sign * ref.columnCount, ...(inStrip && { band: { first: ref.row, last: lastRow(ref) } }) };
}

type MoveInfo = (this: object, formulas: Formulas, sheetIds: SheetIds, move: Move) => { readonly newFormulaData: Moved };
const univers = Reflect.get(UpdateFormulaController.prototype, "_getFormulaReferenceMoveInfo") as MoveInfo;

const shifters = new WeakMap<object, ReferenceShifter>();

function shifterOf(controller: object): ReferenceShifter {
  let shifter = shifters.get(controller);
  if (!shifter) shifters.set(controller, shifter = new ReferenceShifter());
  return shifter;
}

const moveInfo: MoveInfo = function moveInfo(formulas, sheetIds, move) {
  const change = lineChange(move);
  const sheets = formulas[move.unitId];
  const named = new Map(Object.entries(sheetIds[move.unitId] ?? {}).map(([name, id]) => [id, name] as const));
  const sheet = named.get(move.sheetId);
  if (!change || !sheets || sheet === undefined) return univers.call(this, formulas, sheetIds, move);
  const shifter = shifterOf(this);
  const shared: Record<string, Record<number, Record<number, FormulaItem>>> = {};
  const moved: Moved[string] = {};
  for (const [sheetId, rows] of Object.entries(sheets)) {
    const own = named.get(sheetId) ?? "";
    const movedHere: Moved[string][string] = moved[sheetId] = {};
    for (const [rowKey, cells] of Object.entries(rows ?? {})) {
      const row = Number(rowKey);
      for (const [columnKey, item] of Object.entries(cells)) {
        if (!item) continue;
        const column = Number(columnKey);
        if (item.si) ((shared[sheetId] ??= {})[row] ??= {})[column] = item;
        else {
          const f = shifter.shift(item.f, { sheetId, row, column }, own, { sheet, change }, () => BROKEN);
          if (f !== item.f) (movedHere[row] ??= {})[column] = { f };
        }
      }
    }
  }
  if (Object.keys(shared).length > 0) {
    for (const [sheetId, rows] of Object.entries(univers.call(this, { [move.unitId]: shared }, sheetIds, move).newFormulaData[move.unitId] ?? {})) {
      for (const [row, cells] of Object.entries(rows)) Object.assign((moved[sheetId] ??= {})[Number(row)] ??= {}, cells);
    }
  }
  return { newFormulaData: { [move.unitId]: moved } };
};

Reflect.set(UpdateFormulaController.prototype, "_getFormulaReferenceMoveInfo", moveInfo);
