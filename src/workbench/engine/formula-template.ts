/**
 * A formula as its copies down a column share it: the text around the row numbers that move along. Ten thousand copies are parsed
 * once, and whether the next cell holds another copy is one comparison of texts.
 */
import { functionNames, tokenize } from "./formula-tokens";
import type { AreaToken } from "./formula-tokens";
import { MAX_COLUMNS, MAX_ROWS } from "./geometry";
import { parseArea } from "./references";

/** A row of a reference: in the sheet when fixed, counted from the formula's own row otherwise. */
interface RowEnd {
  readonly fixed: boolean;
  readonly row: number;
}

interface TemplateArea {
  readonly sheet: string | undefined;
  readonly rows: readonly [RowEnd, RowEnd];
  readonly columns: readonly [number, number];
}

export interface ReadArea {
  /** Undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Functions that read cells other than those written in the formula. */
const ELSEWHERE: ReadonlySet<string> = new Set(["OFFSET", "INDIRECT"]);
const CORNER = /^(\$?[A-Z]+)(\$?)(\d+)$/i;

const at = (end: RowEnd, row: number): number => (end.fixed ? end.row : row + end.row);

export class FormulaTemplate {
  private readonly texts: string[] = [""];
  private readonly moves: number[] = [];
  private readonly areas: TemplateArea[] = [];
  /** The functions it calls, in capitals. */
  readonly functions: readonly string[];
  /** True when the cells it reads cannot be told from its text. */
  readonly isDynamic: boolean;
  /** The same for all copies, and only for them; undefined when the formula must stand for itself alone. */
  readonly key: string | undefined;

  constructor(readonly formula: string, readonly row: number) {
    const tokens = tokenize(formula);
    let shared = true;
    for (const token of tokens) {
      if (token.kind === "area") shared = this.area(token) && shared;
      else this.text(token.text);
    }
    this.functions = functionNames(tokens);
    // A range put together with an operator, or a spilled one, is only known when it is calculated.
    this.isDynamic = tokens.some((token) => token.kind === "text" && (token.text === ":" || token.text === "#"))
      || this.functions.some((name) => ELSEWHERE.has(name));
    this.key = shared && this.at(row) === formula ? `${this.texts.join("\u0000")}\u0001${this.moves.join()}` : undefined;
  }

  /** True when all copies have the same text. */
  get isFixed(): boolean {
    return this.moves.length === 0;
  }

  /** True when no reference of the copy in that row falls off the sheet. */
  fits(row: number): boolean {
    return this.moves.every((move) => row + move >= 0 && row + move < MAX_ROWS);
  }

  /** The formula's text as its copy in that row has it. */
  at(row: number): string {
    let text = this.texts[0] ?? "";
    for (let index = 0; index < this.moves.length; index += 1) text += String(row + (this.moves[index] ?? 0) + 1) + (this.texts[index + 1] ?? "");
    return text;
  }

  /** The cells that the copy in that row reads. */
  reads(row: number): ReadArea[] {
    return this.areas.map(({ sheet, rows, columns }) => {
      const [a, b] = [at(rows[0], row), at(rows[1], row)];
      return {
        sheet, firstRow: Math.min(a, b), lastRow: Math.max(a, b), firstColumn: Math.min(...columns), lastColumn: Math.max(...columns),
      };
    });
  }

  private text(text: string): void {
    this.texts[this.texts.length - 1] += text;
  }

  /** False for an area that Univer does not move as a copy would: whole rows, and ends that change places. */
  private area(token: AreaToken): boolean {
    const { first, last } = parseArea(token.area);
    const end = (row: number | undefined, fixed: boolean, none: number): RowEnd =>
      (row === undefined ? { fixed: true, row: none } : fixed ? { fixed, row } : { fixed, row: row - this.row });
    const rows = [end(first.row, first.fixedRow, 0), end(last.row, last.fixedRow, MAX_ROWS - 1)] as const;
    this.areas.push({ sheet: token.sheet, rows, columns: [first.column ?? 0, last.column ?? MAX_COLUMNS - 1] });
    this.text(token.prefix);
    token.area.split(":").forEach((corner, index) => {
      const [, column, lock, digits] = CORNER.exec(corner) ?? [];
      if (index > 0) this.text(":");
      if (column === undefined || lock !== "") {
        this.text(corner);
        return;
      }
      this.text(column);
      this.moves.push(Number(digits) - 1 - this.row);
      this.texts.push("");
    });
    const wholeRows = first.column === undefined;
    const crossed = rows[0].fixed !== rows[1].fixed && at(rows[0], this.row) > at(rows[1], this.row);
    return !crossed && (!wholeRows || (rows[0].fixed && rows[1].fixed));
  }
}

/** Texts and rows that are remembered; a workbook of ours has about as many. */
const KEPT_TEMPLATES = 10_000;
const kept = new Map<string, FormulaTemplate>();

/**
 * The template of a formula in that row, taken apart once a process: it depends on nothing else, so workbooks that are opened again share
 * it,
 * and whoever follows a formula shares it with whoever reads it.
 */
export function templateOf(formula: string, row: number): FormulaTemplate {
  const key = `${row} ${formula}`;
  let template = kept.get(key);
  if (!template) {
    if (kept.size >= KEPT_TEMPLATES) kept.clear();
    kept.set(key, template = new FormulaTemplate(formula, row));
  }
  return template;
}
