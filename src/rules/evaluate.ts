import type { Translate } from "../locales/translate";
import type { BookFacts, EvalScope, Read } from "./expr/expr";
import { resultOf, type Result } from "./expr/value";
import type { Fact } from "./kinds/rule";
import { factsOf, type Feed, type RegisterRules } from "./register-rules";
import type { Cell } from "./tracker-row";

/** Rows of a register's sheet as read, column by column. */
export interface ReadRows {
  readonly count: number;
  /** The row of the sheet, 1-based. */
  rowNumber(row: number): number;
  /** Undefined where the sheet lacks the column. */
  column(key: string): readonly Cell[] | undefined;
}

/** A register with its rows, ready to be asked. */
export interface Evaluated {
  readonly rules: RegisterRules;
  readonly facts: readonly Fact[];
  readonly scope: EvalScope;
  /** The same rows with sentences in the reader's language; everything but sentences is worked out once for both. */
  told(prose: Translate): EvalScope;
}

/**
 * All registers that a workbook has, each seeing the others. Nothing is worked out before it is asked for. A port whose column the sheet does not have, as in
 * older workbooks, is 0 in its formulas, and so here.
 */
export function evaluate(
  book: BookFacts, registers: readonly { readonly rules: RegisterRules; readonly rows: ReadRows }[], feeds: readonly Feed[],
): ReadonlyMap<string, Evaluated> {
  const all = new Map<string, Evaluated>();
  for (const { rules, rows } of registers) {
    const facts = factsOf(rules, feeds.filter(({ register, port }) => register !== rules.key || rows.column(port) !== undefined));
    const scope = registerScope(book, rules, rows, facts, (key) => all.get(key)?.scope, () =>
      [...all.values()].map(({ scope: one }) => one));
    all.set(rules.key, { rules, facts, scope, told: (prose) => proseScope(scope, facts, prose) });
  }
  return all;
}

function registerScope(
  book: BookFacts, rules: RegisterRules, rows: ReadRows, facts: readonly Fact[], other: EvalScope["other"],
  registers: EvalScope["registers"],
): EvalScope {
  const ours = new Map(facts.map((fact) => [fact.key, fact]));
  const reads = new Map<string, Read>();
  const scope: EvalScope = {
    book, other, registers, count: rows.count, prose: book.words, sentences: rules.sentences,
    rowNumber: (row) => rows.rowNumber(row),
    has: (key) => ours.has(key) || rows.column(key) !== undefined,
    value: (key) => {
      const known = reads.get(key);
      if (known !== undefined) return known;
      const fact = ours.get(key);
      const read = fact === undefined ? typed(rows.column(key)) : remembered(rows.count, () => fact.value.compile(scope));
      reads.set(key, read);
      return read;
    },
  };
  return scope;
}

function typed(column: readonly Cell[] | undefined): Read {
  if (column === undefined) return () => "";
  const values = column.map(resultOf);
  return (row) => values[row] ?? "";
}

/** Works a column out once a row, when it is first asked. */
function remembered(count: number, compile: () => Read): Read {
  const answers = new Array<Result | undefined>(count);
  let work: Read | undefined;
  return (row) => {
    const known = answers[row];
    if (known !== undefined) return known;
    work ??= compile();
    const answer = work(row);
    answers[row] = answer;
    return answer;
  };
}

function proseScope(scope: EvalScope, facts: readonly Fact[], prose: Translate): EvalScope {
  const worded = new Map(facts.filter((fact) => fact.prose === true).map((fact) => [fact.key, fact]));
  const told: EvalScope = {
    ...scope, prose,
    value: (key) => worded.get(key)?.value.compile(told) ?? scope.value(key),
  };
  return told;
}
