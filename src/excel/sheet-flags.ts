import { isSheetFlag, sheetFlagFormula, type SheetFlagColour, type SheetFlagPlan } from "../rules/sheet-flags";
import { isUnfinishedCondition } from "./form-rules";
import { flagColours, rowTint } from "./style";

/** Conditional formats of ours on a sheet of others, told from a person's by the mark in their formulas. */
export interface SheetFlagState {
  readonly ours: readonly string[];
  readonly others: number;
  readonly isProtected: boolean;
}

/** Also one that stopped before it had its formula. */
const isOurs = (formula: string): boolean => isSheetFlag(formula) || isUnfinishedCondition(formula);

/** Queues one look at the colour rules of a whole sheet. */
export function loadSheetFlags(sheet: Excel.Worksheet): () => SheetFlagState {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  sheet.protection.load("protected");
  return () => {
    const ours = formats.items.filter((item) => item.type === "Custom" && !item.customOrNullObject.isNullObject && isOurs(item.customOrNullObject.rule.formula));
    return { ours: ours.map(({ id }) => id), others: formats.items.length - ours.length, isProtected: sheet.protection.protected };
  };
}

export function deleteSheetFlags(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

/** Rows from…to, 1-based. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}

/** Neighbouring rows as runs; `rows` ascend. */
export function rowRuns(rows: readonly number[]): readonly RowRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
}

export const runsAddress = (runs: readonly RowRun[], from: string, to: string): string =>
  runs.map((run) => `${from}${run.from}:${to}${run.to}`).join(",");

/** A symbol before the task's text, by number format: colour alone must not carry the meaning, and no cell may be written. */
const symbols: Readonly<Record<SheetFlagColour, string>> = { red: "\u25b2", amber: "\u25c6", unknown: "\u25cb" };

const withSymbol = (symbol: string): string => `"${symbol} "General;"${symbol} "-General;"${symbol} "General;"${symbol} "@`;

/** Excel takes addresses of up to 8,192 characters; a run is at most 22. */
const runsAtOnce = 300;

/** A rule's references count from the top-left cell of its first area: all areas have the same columns and ascend. */
export function laySheetFlags(sheet: Excel.Worksheet, plan: SheetFlagPlan, runs: readonly RowRun[], from: string, to: string): number {
  let laid = 0;
  const lay = (colour: SheetFlagColour, part: readonly RowRun[], columns: readonly [string, string], style: (format: Excel.ConditionalRangeFormat) => void): void => {
    const formula = sheetFlagFormula(colour, plan, part[0]?.from ?? 1);
    if (formula === undefined) return;
    const { custom } = sheet.getRanges(runsAddress(part, ...columns)).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    style(custom.format);
    laid += 1;
  };
  for (let start = 0; start < runs.length; start += runsAtOnce) {
    const part = runs.slice(start, start + runsAtOnce);
    // add() puts a rule on top, so the last one added wins: tints first, then the task's own cell, red last.
    for (const colour of ["amber", "red"] as const) {
      lay(colour, part, [from, to], (format) => {
        format.fill.color = rowTint[colour];
      });
    }
    for (const colour of ["unknown", "amber", "red"] as const) {
      lay(colour, part, [plan.columns.task, plan.columns.task], (format) => {
        const { fill, ink, bold } = flagColours[colour];
        format.fill.color = fill;
        format.font.color = ink;
        format.font.bold = bold;
        format.numberFormat = withSymbol(symbols[colour]);
      });
    }
  }
  return laid;
}
