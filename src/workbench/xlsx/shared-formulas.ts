/**
 * Formulas that are copies of each other down a column, written as Excel writes them: spelt out in the first cell, and by number below it.
 * Only what Excel itself shares (MS-XLSB 2.5.98.98) and what readers that shift cells by pattern leave as it is.
 */
import type { SheetFile } from "../document/types";
import { columnName } from "./a1";
import { spills } from "./dynamic-arrays";
import { FormulaCopy } from "./formula-copies";
import { formulaTokens, type FormulaToken } from "./formula-tokens";

/** Where a cell stands in a shared formula; the first spells it out, and says for which cells. */
export interface SharedPlace {
  readonly index: number;
  readonly ref?: string;
}

type Places = ReadonlyMap<number, ReadonlyMap<number, SharedPlace>>;

interface Run {
  readonly copy: FormulaCopy;
  readonly column: number;
  last: number;
}

/** By row and column, of cells that share a formula with a neighbour above or below. */
export function sharedFormulas(cells: SheetFile["cells"]): Places {
  const places = new Map<number, Map<number, SharedPlace>>();
  let count = 0;
  for (const { copy, column, last } of runsOf(cells)) {
    if (last === copy.row) continue;
    const letters = columnName(column);
    const ref = `${letters}${copy.row + 1}:${letters}${last + 1}`;
    for (let row = copy.row; row <= last; row += 1) {
      const inRow = places.get(row) ?? new Map<number, SharedPlace>();
      inRow.set(column, row === copy.row ? { index: count, ref } : { index: count });
      places.set(row, inRow);
    }
    count += 1;
  }
  return places;
}

function runsOf(cells: SheetFile["cells"]): readonly Run[] {
  const runs: Run[] = [];
  const latest = new Map<number, Run>();
  for (const row of [...cells.keys()].sort((one, other) => one - other)) {
    for (const [column, { formula, arrayRange, spillsFreely }] of cells.get(row) ?? []) {
      if (
        formula === undefined || arrayRange !== undefined || spillsFreely === true || formula.includes("[") || formula.includes("!")
      ) continue;
      const own = formula.startsWith("=") ? formula.slice(1) : formula;
      const above = latest.get(column);
      if (above !== undefined && above.last === row - 1 && above.copy.at(row) === own) {
        above.last = row;
        continue;
      }
      latest.delete(column);
      if (!isShareable(own)) continue;
      const run = { copy: new FormulaCopy(own, row), column, last: row };
      // Newer functions are names of a kind that cannot be shared.
      if (run.copy.fileText.includes("_xl")) continue;
      latest.set(column, run);
      runs.push(run);
    }
  }
  return runs;
}

const CELL = /^\$?[A-Za-z]{1,3}\$?[0-9]{1,7}$/;
/** What libraries that do not take a formula apart take for a cell; they would shift it also in a text or a name. */
const TAKEN_FOR_CELL = /(?<![A-Za-z0-9_.$])\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![A-Za-z0-9_.(])/;
const PLAIN_WORD = /^[A-Za-z0-9_.$\p{L}]+$/u;

/** No structured reference, other sheet, constant array, union, intersection or range that is worked out: Excel shares none of them. */
function isShareable(formula: string): boolean {
  const tokens = formulaTokens(formula);
  return !spills(tokens) && tokens.every((token, index) => isPlain(token, tokens, index)) && !hasUnion(tokens);
}

function isPlain({ kind, text }: FormulaToken, tokens: readonly FormulaToken[], index: number): boolean {
  if (kind === "string") return !TAKEN_FOR_CELL.test(text);
  if (kind === "word") return PLAIN_WORD.test(text) && (CELL.test(text) || !TAKEN_FOR_CELL.test(text)) && !/^lambda$/i.test(text);
  if (kind !== "other" || /[\s{}#@]/.test(text)) return false;
  return text !== ":" || [index - 1, index + 1].every((at) => CELL.test(tokens[at]?.text ?? ""));
}

/** A comma between brackets that are no function's. */
function hasUnion(tokens: readonly FormulaToken[]): boolean {
  const calls: boolean[] = [];
  return tokens.some(({ kind, text }, index) => {
    if (kind !== "other") return false;
    if (text === "(") calls.push(tokens[index - 1]?.kind === "word");
    if (text === ")") calls.pop();
    return text === "," && calls.at(-1) !== true;
  });
}
