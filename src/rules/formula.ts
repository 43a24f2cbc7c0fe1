import { firstDate, lastDate } from "../domain/dates/excel-date";
import type { TrackerKey } from "../catalog/tracker";
import type { RuleId } from "../catalog/limits";
import type { Translate } from "../locales/translate";
import type { FedPort } from "./register-rules";

/** Columns without which our formulas and colours cannot be written; the others may be deleted by whoever does not want them. */
export const referencedKeys = [
  "task", "owner", "start", "due", "status", "majorRisk", "actualFinish", "updated", "flag", "daysOverdue", "reason", "state", "daysLeft", "daysSilent",
] as const satisfies readonly TrackerKey[];

/** The workbook that formulas are laid in: its words, and what it has. */
export interface FormulaWords {
  readonly translate: Translate;
  /** Whether another register stands in the workbook, with that column of its. */
  readonly has: (register: string, field: string) => boolean;
  /** What the forms of the registry say to each other's ports. */
  readonly feeds: readonly FedPort[];
  /** The table of a register. */
  readonly tableOf: (register: string) => string;
  /** Which version of our sheets it has. */
  readonly schema: number;
  /** Whether it does not have a rule's row yet: formulas do without that rule. */
  readonly lacks: (rule: RuleId) => boolean;
}

/** What formulas have to know of all registers. */
interface KnownRegisters {
  readonly feeds: readonly FedPort[];
  readonly registers: readonly { readonly key: string; readonly table: string }[];
}

/** Words of a workbook with everything that the registry has, where nothing else is said. */
export function formulaWords(
  translate: Translate, has: FormulaWords["has"] = () => true, { feeds, registers }: KnownRegisters = { feeds: [], registers: [] },
  { schema = Infinity, lacks = () => false }: Partial<Pick<FormulaWords, "schema" | "lacks">> = {},
): FormulaWords {
  const tables = new Map(registers.map(({ key, table }) => [key, table]));
  return { translate, has, feeds, schema, lacks, tableOf: (register) => tables.get(register) ?? tableName(register) };
}

/** `Liaison_Risks`: what a register's table is called that does not say otherwise. */
export const tableName = (register: string): string => `Liaison_${register[0]?.toUpperCase() ?? ""}${register.slice(1)}`;

/** A text literal: quotes doubled, as every calculator wants them. */
export function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** `N4.1` is `N4_1` in a name. */
const inName = (rule: RuleId): string => rule.replace(".", "_");

export const limitName = (rule: RuleId): string => `Rule_${inName(rule)}_Limit`;
export const basisName = (rule: RuleId): string => `Rule_${inName(rule)}_Basis`;
export const levelName = (rule: RuleId): string => `Rule_${inName(rule)}_Level`;

/** True for a number that can be a date of a project; text dates, blanks and 1900 sentinels are none. Errors pass through. */
export function isDate(reference: string): string {
  return `AND(ISNUMBER(${reference}),${reference}>=${firstDate},${reference}<${lastDate + 1})`;
}

/** Fills a sentence's `{{placeholders}}` with formula expressions: one sentence serves the pane and the cell. */
export function sentence(translate: Translate, key: string, expressions: Readonly<Record<string, string>>): string {
  const mark = "\u0001";
  const marked = translate(key, Object.fromEntries(Object.keys(expressions).map((name) => [name, `${mark}${name}${mark}`])));
  const parts = marked.split(mark).map((part, index) => (index % 2 === 0 ? (part === "" ? "" : text(part)) : (expressions[part] ?? "")));
  return parts.filter((part) => part !== "").join("&");
}
