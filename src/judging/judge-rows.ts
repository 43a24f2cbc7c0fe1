import type { Translate } from "../locales/translate";
import { evaluate, type ReadRows } from "../rules/evaluate";
import type { BookFacts } from "../rules/expr/expr";
import type { Feed, RegisterRules } from "../rules/register-rules";
import type { Cell } from "../rules/tracker-row";
import { JudgedRegister } from "./judged-register";
import { JudgedRow } from "./judged-row";

/** A row as it was read. */
export interface RowRead<Key extends string = string> {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly cells: Readonly<Record<Key, Cell>>;
}

/** What was read of one register. */
export interface RegisterRead {
  readonly rules: RegisterRules;
  readonly rows: readonly RowRead[];
  /** Columns that the sheet has. */
  readonly columns: ReadonlySet<string>;
}

/** All registers of a workbook, each judged by its own rules and seeing the others. */
export function judgeRegisters(
  book: BookFacts, reads: readonly RegisterRead[], feeds: readonly Feed[], reader: Translate,
): ReadonlyMap<string, JudgedRegister> {
  const registers = reads.map(({ rules, ...read }) => ({ rules, rows: columnsOf(read) }));
  return new Map([...evaluate(book, registers, feeds)].map(([key, evaluated]) => [key, new JudgedRegister(evaluated, reader)]));
}

/** A register's rows side by side with what was typed in them. */
export function judgedRows<Key extends string>(judged: JudgedRegister | undefined, rows: readonly RowRead<Key>[]): readonly JudgedRow<Key>[] {
  return judged === undefined ? [] : rows.map(({ row, cells }, index) => new JudgedRow(judged, index, row, cells));
}

function columnsOf({ rows, columns }: Pick<RegisterRead, "rows" | "columns">): ReadRows {
  return {
    count: rows.length,
    rowNumber: (row) => rows[row]?.row ?? 0,
    column: (key) => (columns.has(key) ? rows.map(({ cells }) => cells[key] ?? "") : undefined),
  };
}
