/**
 * References that move with rows and columns, for a whole book at once: formulas that are copies of each other are taken apart once, and
 * one that reads nothing that moves costs a few comparisons.
 */
import { CopyMemo } from "./copy-memo";
import { tokenize } from "./formula-tokens";
import type { AreaToken } from "./formula-tokens";
import type { FormulaPlace } from "./formula-compiler";
import type { LineChange } from "./geometry";
import { shiftRange } from "./geometry";
import { areaRange, BROKEN, formatArea, parseArea, sameName, withRange } from "./references";
import type { Area } from "./references";

interface ShiftedArea {
  readonly token: AreaToken;
  /** As it stands in the formula that was taken apart; copies have their rows without a dollar further down. */
  readonly area: Area;
}

/** A formula around its references, with the row that it was taken apart in. */
interface Parts {
  readonly row: number;
  readonly parts: readonly (string | ShiftedArea)[];
  /** What its references lie on, in small letters; empty for the formula's own sheet. */
  readonly sheets: ReadonlySet<string>;
}

export interface Shift {
  readonly sheet: string;
  readonly change: LineChange;
}

function takeApart(formula: string, row: number): Parts {
  const parts = tokenize(formula).map((token) => (token.kind === "area" ? { token, area: parseArea(token.area) } : token.text));
  return { row, parts, sheets: new Set(parts.flatMap((part) =>
    (typeof part === "string" ? [] : [part.token.sheet?.toLowerCase() ?? ""]))) };
}

function lower(area: Area, rows: number): Area {
  if (rows === 0) return area;
  const end = (corner: Area["first"]): Area["first"] =>
    (corner.row === undefined || corner.fixedRow ? corner : { ...corner, row: corner.row + rows });
  return { ...area, first: end(area.first), last: end(area.last) };
}

const CORNER = /^(\$?[A-Z]+)(\d+)$/i;

/** As the copy that stands so many rows further down has it: the columns as they were written. */
function textOf({ token }: ShiftedArea, rows: number): string {
  if (rows === 0) return token.text;
  return token.prefix + token.area.split(":").map((corner) => corner.replace(CORNER, (_, column: string, digits: string) => column + String(Number(digits) + rows))).join(":");
}

/** Texts whose sheets are remembered: most formulas of a book have nothing to do with the sheet that changes. */
const KEPT_TEXTS = 20_000;

export class ReferenceShifter {
  private readonly copies = new CopyMemo<Parts>();
  private readonly sheets = new Map<string, ReadonlySet<string>>();

  /**
   * The formula after rows, columns or a strip of cells came or went; the very same text when it reads nothing that moved.
   * @param ownSheet name of the sheet that the formula stands in: references without a sheet point there
   * @param lost what stands in the place of a reference all of whose cells are gone
   */
  shift(
    formula: string, place: FormulaPlace, ownSheet: string, { sheet, change }: Shift,
    lost: (prefix: string) => string = (prefix) => prefix + BROKEN,
  ): string {
    const own = sameName(ownSheet, sheet);
    const known = this.sheets.get(formula);
    const concerns = (sheets: ReadonlySet<string>): boolean => (own && sheets.has("")) || sheets.has(sheet.toLowerCase());
    if (known !== undefined && !concerns(known)) return formula;
    const { row, parts, sheets } = this.copies.get(formula, place, () => takeApart(formula, place.row));
    if (known === undefined) {
      if (this.sheets.size >= KEPT_TEXTS) this.sheets.clear();
      this.sheets.set(formula, sheets);
      if (!concerns(sheets)) return formula;
    }
    const rows = place.row - row;
    let changed = false;
    const texts = parts.map((part) => {
      if (typeof part === "string") return part;
      const { token } = part;
      if (token.sheet === undefined ? !own : !sameName(token.sheet, sheet)) return part;
      const area = lower(part.area, rows);
      const range = areaRange(area);
      const moved = shiftRange(range, change);
      if (moved === undefined) {
        changed = true;
        return lost(token.prefix);
      }
      if (moved.row === range.row && moved.column === range.column && moved.rowCount === range.rowCount && moved.columnCount === range.columnCount) return part;
      changed = true;
      return token.prefix + formatArea(withRange(area, moved));
    });
    return changed ? texts.map((text) => (typeof text === "string" ? text : textOf(text, rows))).join("") : formula;
  }
}
