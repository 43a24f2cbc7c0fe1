import type { LimitRow } from "../../catalog/limits";
import { severityLevels } from "../../catalog/limits";
import { basisName, levelName, limitName, text } from "../../rules/formula";
import { tables } from "../workbook-names";
import type { SheetBuilder } from "./sheet-builder";

/** Right of the table and apart from it, so that sorting the table moves none of them: place in the table, number, basis, level. */
export const inForceColumns = { place: "L", limit: "M", basis: "N", level: "O" } as const;

/** Formulas of a rule in the columns of `inForceColumns`; blank where the rule has no number or no basis. */
export function inForceFormulas(build: SheetBuilder, rule: LimitRow, row: number): readonly string[] {
  const { place } = inForceColumns;
  const of = (column: string): string => `${tables.rules}[${build.say(`rules.columns.${column}`)}]`;
  const typed = (column: string): string => `INDEX(${of(column)},$${place}${row})`;
  const readable = (column: string): string => unlessError(typed(column));
  const found = (formula: string): string => `=IF($${place}${row}>0,${formula})`;
  return [
    `=MATCH(${text(rule.id)},${of("id")},0)`,
    rule.limit === undefined ? "" : found(`IF(${isLimit(typed("limit"))},${typed("limit")},${rule.limit})`),
    rule.limit === undefined || rule.basis === undefined ? ""
      : found(`IF(${isBasis(build, readable("basis"))},${typed("basis")},${text(build.say(`rules.basis.${rule.basis}`))})`),
    found(levelOf(build, rule, readable("severity"), readable("on"))),
  ];
}

/**
 * What formulas go by: each rule is looked up in the table by its id, so that rows may be sorted, and a word or number that nobody can read
 * gives way to
 * our default. Where the row is gone they are errors, and nothing is called fine.
 */
export function nameInForce(build: SheetBuilder, rule: LimitRow, row: number): void {
  const { limit, basis, level } = inForceColumns;
  build.define(levelName(rule.id), `$${level}$${row}`);
  if (rule.limit === undefined) return;
  build.define(limitName(rule.id), `$${limit}$${row}`);
  if (rule.basis !== undefined) build.define(basisName(rule.id), `$${basis}$${row}`);
}

/** The level in force, and that a default had a part in it where something in the row cannot be read: it moves along with its row. */
export function shownLevel(build: SheetBuilder, rule: LimitRow, row: number): string {
  const [basis, severity, on] = ["E", "F", "G"].map((column) => unlessError(`$${column}${row}`)) as [string, string, string];
  const level = levelOf(build, rule, severity, on);
  const read = [
    ...(rule.limit === undefined ? [] : [isLimit(`$C${row}`)]), ...(rule.basis === undefined ? [] : [isBasis(build, basis)]),
    isOneOf(build, on, ["lists.yes", "lists.no"]),
    `OR(${is(build, on, "lists.no")},${isOneOf(build, severity, ["rules.severity.red", "rules.severity.amber", "rules.severity.note"])})`,
  ];
  return `=IF(AND(${read.join(",")}),${level},${level}&${text(build.say("rules.by-default"))})`;
}

function levelOf(build: SheetBuilder, rule: LimitRow, severity: string, on: string): string {
  const levels = severityLevels;
  const graded = (["red", "amber", "note"] as const)
    .reduceRight(
      (otherwise, one) => `IF(${is(build, severity, `rules.severity.${one}`)},${levels[one]},${otherwise})`, String(levels[rule.severity])
    );
  return `IF(${is(build, on, "lists.yes")},${graded},IF(${is(build, on, "lists.no")},0,${rule.on ? graded : 0}))`;
}

const is = (build: SheetBuilder, cell: string, key: string): string => `${cell}=${text(build.say(key))}`;
const isOneOf = (
  build: SheetBuilder, cell: string, keys: readonly string[]
): string => `OR(${keys.map((key) => is(build, cell, key)).join(",")})`;
/** Asked one after the other, for an error among them would be the answer. */
const isLimit = (cell: string): string => `IF(ISNUMBER(${cell}),${cell}>=0)`;
const unlessError = (cell: string): string => `IFERROR(${cell},"")`;
const isBasis = (build: SheetBuilder, cell: string): string => isOneOf(build, cell, ["rules.basis.calendar", "rules.basis.working"]);
