/** Blocks of cells on the move: copied, cut and pasted, sorted. */
import { getMoveRangeUndoRedoMutations, MoveRangeCommand } from "@univerjs/sheets";
import type { CellValue } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import type { Cells } from "./cells";
import type { CellInput, CellState, PasteKind } from "./engine";
import { FormulaTemplate } from "./formula-template";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, span, toUniverRange } from "./geometry";
import { translateReferences, transposeReferences } from "./references";
import type { Styles } from "./styles";
import type { UniverHost } from "./univer-host";

export interface Place {
  readonly sheetId: string;
  readonly range: RangeRef;
}

export class Blocks {
  constructor(private readonly host: UniverHost, private readonly cells: Cells, private readonly styles: Styles) {}

  /** The source is repeated over a destination that is a whole number of times as large; a smaller one is filled once. */
  copy(from: Place, to: Place, kind: PasteKind, options: { readonly skipBlanks: boolean; readonly transpose: boolean }): RangeRef {
    const source = this.clipped(from);
    const height = options.transpose ? source.columnCount : source.rowCount;
    const width = options.transpose ? source.rowCount : source.columnCount;
    const rowTimes = to.range.rowCount % height === 0 && !isWholeColumns(to.range) ? to.range.rowCount / height : 1;
    const columnTimes = to.range.columnCount % width === 0 && !isWholeRows(to.range) ? to.range.columnCount / width : 1;
    const target = span(to.range.row, to.range.column, to.range.row + height * rowTimes - 1, to.range.column + width * columnTimes - 1);
    const states = this.cells.read(from.sheetId, source);
    const looks = this.styles.ids(from.sheetId, source);
    const put = this.styles.putter(to.sheetId);
    const inputs: (CellInput | undefined)[][] = [];
    const templates = new Map<CellState, FormulaTemplate>();
    for (let r = 0; r < target.rowCount; r += 1) {
      const line: (CellInput | undefined)[] = [];
      for (let c = 0; c < target.columnCount; c += 1) {
        const sourceRow = options.transpose ? c % width : r % height;
        const sourceColumn = options.transpose ? r % height : c % width;
        const state = states[sourceRow]?.[sourceColumn] ?? { value: null };
        const blank = state.value === null && state.formula === undefined;
        if (blank && options.skipBlanks) {
          line.push(undefined);
          continue;
        }
        if (kind === "Values" || state.formula === undefined) line.push({ value: state.value });
        else if (options.transpose) {
          const from = { row: source.row + sourceRow, column: source.column + sourceColumn };
          line.push({ formula: transposeReferences(state.formula, from, { row: target.row + r, column: target.column + c }) });
        } else {
          const rows = target.row + r - (source.row + sourceRow);
          const columns = target.column + c - (source.column + sourceColumn);
          let template = templates.get(state);
          if (!template) templates.set(state, template = new FormulaTemplate(state.formula, source.row + sourceRow));
          const down = columns === 0 && template.key !== undefined && template.fits(target.row + r);
          line.push({ formula: down ? template.at(target.row + r) : translateReferences(state.formula, rows, columns) });
        }
        if (kind === "All" || kind === "Formats") put(target.row + r, target.column + c, looks[sourceRow]?.[sourceColumn]);
      }
      inputs.push(line);
    }
    if (kind !== "Formats") this.cells.write(to.sheetId, target, inputs);
    if (kind === "All" || kind === "Formats") this.styles.touch(to.sheetId, target);
    return target;
  }

  /** Cut and paste: formulas elsewhere follow the cells to their new place. */
  move(from: Place, to: { readonly sheetId: string; readonly row: number; readonly column: number }): RangeRef {
    const source = this.clipped(from);
    const target = span(to.row, to.column, to.row + source.rowCount - 1, to.column + source.columnCount - 1);
    this.cells.makeRoom(from.sheetId, lastRow(source), lastColumn(source));
    this.cells.makeRoom(to.sheetId, lastRow(target), lastColumn(target));
    const { unitId } = this.host;
    const fromRange = toUniverRange(source);
    const toRange = toUniverRange(target);
    const mutations = this.host.injector.invoke((accessor) => getMoveRangeUndoRedoMutations(
      accessor, { unitId, subUnitId: from.sheetId, range: fromRange }, { unitId, subUnitId: to.sheetId, range: toRange }, true,
    ));
    if (!mutations) throw new Error("The cells cannot be moved there.");
    this.host.runAs(MoveRangeCommand.id, {
      fromUnitId: unitId, toUnitId: unitId, subUnitId: from.sheetId, fromSubUnitId: from.sheetId, toSubUnitId: to.sheetId, fromRange, toRange,
    }, mutations.redos);
    return target;
  }

  /** @returns the stretches of rows, or of columns, that have moved. */
  sort(
    sheetId: string, range: RangeRef, fields: readonly { readonly key: number; readonly ascending: boolean }[],
    options: { readonly matchCase: boolean; readonly hasHeaders: boolean; readonly byColumns: boolean },
  ): RangeRef[] {
    const skip = options.hasHeaders ? 1 : 0;
    const body = options.byColumns
      ? span(range.row, range.column + skip, lastRow(range), lastColumn(range))
      : span(range.row + skip, range.column, lastRow(range), lastColumn(range));
    if (body.rowCount < 1 || body.columnCount < 1) return [];
    const states = this.cells.read(sheetId, body);
    const looks = this.styles.ids(sheetId, body);
    const put = this.styles.putter(sheetId);
    const count = options.byColumns ? body.columnCount : body.rowCount;
    const valueAt = (line: number, key: number): CellValue => (options.byColumns ? states[key]?.[line] : states[line]?.[key])?.value ?? null;
    const order = Array.from({ length: count }, (_, index) => index).sort((a, b) => {
      for (const field of fields) {
        const difference = compare(valueAt(a, field.key), valueAt(b, field.key), field.ascending, options.matchCase);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
    const inputs: CellInput[][] = Array.from({ length: body.rowCount }, () => []);
    for (let r = 0; r < body.rowCount; r += 1) {
      for (let c = 0; c < body.columnCount; c += 1) {
        const fromRow = options.byColumns ? r : order[r] ?? r;
        const fromColumn = options.byColumns ? order[c] ?? c : c;
        const state = states[fromRow]?.[fromColumn] ?? { value: null };
        inputs[r]?.push(state.formula === undefined
          ? { value: state.value }
          : { formula: translateReferences(state.formula, r - fromRow, c - fromColumn) });
        put(body.row + r, body.column + c, looks[fromRow]?.[fromColumn]);
      }
    }
    this.cells.write(sheetId, body, inputs);
    this.styles.touch(sheetId, body);
    return stretches(order).map(({ first, last }) => (options.byColumns
      ? span(body.row, body.column + first, lastRow(body), body.column + last)
      : span(body.row + first, body.column, body.row + last, lastColumn(body))));
  }

  /** Whole rows and columns reach as far as something is in them. */
  private clipped(place: Place): RangeRef {
    if (!isWholeColumns(place.range) && !isWholeRows(place.range)) return place.range;
    const used = this.cells.usedRange(place.sheetId, false) ?? span(0, 0, 0, 0);
    return span(
      place.range.row, place.range.column,
      Math.max(place.range.row, Math.min(lastRow(place.range), lastRow(used))),
      Math.max(place.range.column, Math.min(lastColumn(place.range), lastColumn(used))),
    );
  }
}

/** Runs of places that another line has taken. */
function stretches(order: readonly number[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  order.forEach((from, at) => {
    if (from === at) return;
    const open = found.at(-1);
    if (open?.last === at - 1) open.last = at;
    else found.push({ first: at, last: at });
  });
  return found;
}

const RANKS = { number: 0, string: 1, boolean: 2, object: 3 } as const;

/** Numbers, then text, then FALSE, TRUE, then errors; blanks last in either direction, as Excel sorts. */
function compare(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const ranks = RANKS[typeof a as keyof typeof RANKS] - RANKS[typeof b as keyof typeof RANKS];
  const sign = ascending ? 1 : -1;
  if (ranks !== 0) return sign * ranks;
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  if (typeof a === "boolean" && typeof b === "boolean") return sign * (Number(a) - Number(b));
  if (typeof a === "string" && typeof b === "string") {
    return sign * a.localeCompare(b, "zh-CN", { sensitivity: matchCase ? "variant" : "base", caseFirst: "lower" });
  }
  return 0;
}

