import type { WorkingCalendar } from "../../domain/dates/working-calendar";
import type { Translate } from "../../locales/translate";
import type { RuleSetting } from "../tracker-row";
import type { Result, Value } from "./value";

/**
 * One expression, two executions: the text of an Excel formula, and a function over rows. Each primitive holds both side by side, and they agree on
 * every input: blank, text, number, truth value, error. What an expression says is therefore said once.
 */
export interface Expr<T extends Value = Value> {
  /** Formula text without `=`, to stand inside another expression: a comparison comes in brackets. */
  formula(scope: FormulaScope): string;
  /** Everything that is the same for all rows is worked out here, once; the answer takes a row by its index. */
  compile(scope: EvalScope): Read<T>;
}

/** The answer for a row, by its index among the rows that were read. */
export type Read<T extends Value = Value> = (row: number) => Result<T>;

/** Where a formula will stand, and in whose words. */
export interface FormulaScope {
  /** The row's cell of a column, as a reference that fills down: `$G5`. A port that nobody feeds is `0`, an optional column that is gone `""`. */
  at(key: string): string;
  /** A whole column of a register in the workbook, by its table: `Liaison_Tasks[Due]`. */
  column(register: string, key: string): string;
  /** Whether the workbook has a register, and this column of it. */
  stands(register: string, key: string): boolean;
  /** Whether the workbook does not have a rule's row yet. */
  lacks(rule: string): boolean;
  /** The register in whose sheet the formula stands. */
  readonly register: string;
  /** The workbook's words. */
  readonly words: Translate;
  /** Below which the register's sentences stand in the locales. */
  readonly sentences: string;
}

/** A workbook as the expressions of all its registers see it. */
export interface BookFacts {
  /** Whole day. */
  readonly asOf: number;
  /** Up to when clocks in hours have run. */
  readonly moment: number;
  readonly calendar: WorkingCalendar;
  /** The row of 规则/Rules, undefined where it is gone. */
  rule(id: string): RuleSetting | undefined;
  /** The workbook's words: cells are compared with these, whoever reads. */
  readonly words: Translate;
  /** Words of a list and what each counts as, in the list's order; of a repeated word the last one counts. */
  readonly lists: Readonly<Record<string, readonly ListedWord[]>>;
  readonly departments: readonly string[];
  /** As 首页/Home has it; blank where it is not filled in. */
  readonly project: string;
  /** In the order of 名册/Roster. */
  readonly roster: readonly { readonly name: string; readonly department: string }[];
}

export interface ListedWord {
  readonly label: string;
  /** `"?"` where the list maps it to none of our states. */
  readonly state: string;
}

/** The rows of one register, column by column. */
export interface EvalScope {
  readonly book: BookFacts;
  /** How many rows were read. */
  readonly count: number;
  /** The row of the sheet, 1-based. */
  rowNumber(row: number): number;
  /** Whether the register has a column of that name, typed or ours. */
  has(key: string): boolean;
  /** A column's values: typed ones as read, ours worked out once a row; blank where the sheet lacks the column. */
  value(key: string): Read;
  /** The rows of another register, undefined where the workbook has none. */
  other(register: string): EvalScope | undefined;
  /** Every register that the workbook has, this one among them. */
  registers(): readonly EvalScope[];
  /** Words of sentences: the workbook's for a cell, the reader's for the pane. */
  readonly prose: Translate;
  readonly sentences: string;
}

/** One expression from its two halves. */
export function expr<T extends Value>(formula: Expr<T>["formula"], compile: Expr<T>["compile"]): Expr<T> {
  return { formula, compile };
}
