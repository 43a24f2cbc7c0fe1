import { languages } from "../domain/language";
import { textKey } from "../domain/text/text-key";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import type { Cell } from "../rules/tracker-row";
import type { Registry } from "./form";
import { isNewer } from "./newer";
import { isFormula } from "./writer/cell-content";
import { rosterColumns } from "./sheets/roster-sheet";
import { ruleColumns } from "./sheets/rules-sheet";
import type { TableForm } from "./table-form";
import { tables as ownTables } from "./workbook-names";

/** What tables and columns of ours are called now, where people have renamed them. */
export interface PresentNames {
  /** Our name of a table → its present one. */
  readonly tables: ReadonlyMap<string, string>;
  /** Register → field → the header that stands over it. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Tables of own forms whose definitions are gone. */
  readonly undefinedOwn?: readonly string[];
}

export const noneRenamed: PresentNames = { tables: new Map(), columns: new Map() };

/** Tables of forms that a workbook defined itself, as `tableName` calls them. */
const ownTable = /^Liaison_Own[A-Z]/;

export const isNoneRenamed = ({ tables, columns }: PresentNames): boolean => tables.size + columns.size === 0;

/** The registers by the tables in which they stand now, for looks that go by the table. */
export const asTheyStand = (registry: Registry, { tables }: PresentNames): Registry =>
  ({ ...registry, registers: registry.registers.map((form) => ({ ...form, table: tables.get(form.table) ?? form.table })) });

/** A table as the workbook lists it. */
interface StandingTable {
  readonly name: string;
  readonly headers: readonly string[];
}

/** Queues the list of all tables with their headers: a small answer, however many rows there are. */
export function loadTables(workbook: Excel.Workbook): () => readonly StandingTable[] {
  const { tables } = workbook;
  tables.load("items/name,items/columns/items/name");
  return () => tables.items.map(({ name, columns }) => ({ name, headers: columns.items.map((column) => column.name) }));
}

interface KnownTable {
  readonly name: string;
  /** By column, in both languages. */
  readonly headers: readonly (readonly string[])[];
  /** How many of them have to be there. */
  readonly least: number;
}

const inBoth = (key: string): readonly string[] => languages.map((language) => textKey(translator(language)(key)));

/** Tables of ours by their headers. A register keeps most of them; a list of settings has few and keeps all. */
function knownTables({ registers }: Pick<Registry, "registers">): readonly KnownTable[] {
  const register = ({ key, table, fields }: TableForm): KnownTable =>
    ({ name: table, headers: fields.map((field) => inBoth(`forms:${key}.fields.${field.key}`)), least: Math.max(
      3, Math.ceil(fields.length * 0.5),
    ) });
  const list = (name: string, keys: readonly string[]): KnownTable =>
    ({ name, headers: keys.map((key) => inBoth(`forms:${key}`)), least: keys.length });
  return [
    ...registers.map(register),
    list(ownTables.rules, ruleColumns.map((column) => `rules.columns.${column}`)),
    list(ownTables.roster, rosterColumns.map((column) => `roster.columns.${column}`)),
    list(ownTables.rest, ["calendar.date", "calendar.name"]), list(ownTables.work, ["calendar.date", "calendar.name", "calendar.ordinal"]),
    list(ownTables.departments, ["lists.department"]), list(ownTables.priorities, ["lists.priority"]),
    list(ownTables.requestTypes, ["lists.requestType"]),
    list(ownTables.statuses, ["lists.status", "lists.counts-as", "lists.state-in-force"]),
    list(ownTables.urgencies, ["lists.urgency", "lists.counts-as", "lists.state-in-force"]),
    list(ownTables.flags, ["lists.flag", "lists.meaning"]),
  ];
}

/** Tables of ours under other names, told by their headers; where two could be meant, none is. */
function renamedTables(registry: Pick<Registry, "registers">, standing: readonly StandingTable[]): ReadonlyMap<string, string> {
  const known = knownTables(registry);
  const ours = new Set(known.map(({ name }) => textKey(name)));
  const strangers = standing.filter(({ name }) => !ours.has(textKey(name)));
  const there = new Set(standing.map(({ name }) => textKey(name)));
  const claims = known.filter(({ name }) => !there.has(textKey(name))).flatMap((one) => strangers.flatMap((table) => {
    const headers = new Set(table.headers.map(textKey));
    const matched = one.headers.filter((words) => words.some((word) => headers.has(word))).length;
    const isEnough = matched >= one.least && (one.least < one.headers.length || table.headers.length === one.headers.length);
    return isEnough ? [{ name: one.name, present: table.name, matched }] : [];
  }));
  const found = new Map<string, string>();
  for (const { name, present, matched } of claims) {
    const rivals = claims.filter((other) => (other.name === name) !== (other.present === present) && other.matched >= matched);
    if (rivals.length === 0) found.set(name, present);
  }
  return found;
}

/** The first rows of a table below its header, by which it shows what a column holds. */
interface FirstRows {
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Whether any header of a register's own is not there that a workbook of that version has. */
const lacksHeaders = (form: TableForm, headers: readonly string[], schema: number): boolean => {
  const standing = new Set(headers.map(textKey));
  return form.fields.some((field) => field.optional !== true && !isNewer(field, schema) && !inBoth(`forms:${form.key}.fields.${field.key}`).some((word) => standing.has(word)));
};

/** Rows that show what a column holds. */
const looked = 20;

/** What people have renamed, from the list of tables; a further request only where a register lacks a header. */
export async function presentNames(
  context: Excel.RequestContext, registry: Pick<Registry, "registers">, standing: readonly StandingTable[], schema: number,
): Promise<PresentNames> {
  const tables = renamedTables(registry, standing);
  const lacking = registry.registers.flatMap((form) => {
    const name = tables.get(form.table) ?? form.table;
    const headers = standing.find((one) => textKey(one.name) === textKey(name))?.headers;
    if (headers === undefined || !lacksHeaders(form, headers, schema)) return [];
    const rows = context.workbook.tables.getItem(name).getHeaderRowRange().getOffsetRange(1, 0).getResizedRange(looked - 1, 0);
    rows.load("values,formulas");
    return [{ form, headers, rows }];
  });
  if (lacking.length > 0) await context.sync();
  const columns = lacking.flatMap(({ form, headers, rows }) => {
    const expected = { ...form, fields: form.fields.filter((field) => !isNewer(field, schema)) };
    const found = renamedColumns(expected, headers, { values: rows.values as Cell[][], formulas: rows.formulas as unknown[][] });
    return found.size === 0 ? [] : [[form.key, found] as const];
  });
  const known = new Set(registry.registers.map(({ table }) => table));
  return {
    tables, columns: new Map(columns),
    undefinedOwn: standing.map(({ name }) => name).filter((name) => ownTable.test(name) && !known.has(name)),
  };
}

/**
 * Columns of a register whose headers people have changed: told by their place between the neighbours, as many as are missing there, and by
 * what stands below. A column of somebody else's in the place of one of ours that was deleted holds no formula where ours has one, or
 * something of another kind.
 */
function renamedColumns(form: TableForm, headers: readonly string[], rows: FirstRows): ReadonlyMap<string, string> {
  const standing = headers.map((header) => textKey(cellText(header)));
  const at = form.fields.map(({ key }) => standing.findIndex((header) => inBoth(`forms:${form.key}.fields.${key}`).includes(header)));
  const taken = new Set(at.filter((index) => index >= 0));
  const found = new Map<string, string>();
  for (let first = 0; first < at.length; first += 1) {
    if (at[first] !== -1) continue;
    let last = first;
    while (at[last + 1] === -1) last += 1;
    const [from, to] = [first === 0 ? -1 : (at[first - 1] ?? -1), at[last + 1] ?? headers.length];
    const between = headers.flatMap((header, index) => (index > from && index < to && !taken.has(index) ? [{ header, index }] : []));
    const missing = form.fields.slice(first, last + 1);
    if (between.length === missing.length) {
      missing.forEach((field, index) => {
        const one = between[index];
        if (one !== undefined && holdsKind(form, field, one.index, rows)) found.set(field.key, one.header);
      });
    }
    first = last;
  }
  return found;
}

function holdsKind(
  { computed }: TableForm, { key, kind }: TableForm["fields"][number], column: number, { values, formulas }: FirstRows,
): boolean {
  const cells = values.map((row, index) => ({ value: row[column] ?? "", formula: formulas[index]?.[column] })).filter(({ value, formula }) => value !== "" || isFormula(value, formula));
  const hasFormula = cells.some(({ value, formula }) => isFormula(value, formula));
  if (computed[key] !== undefined) return hasFormula;
  if (hasFormula) return false;
  const isNumber = kind === "date" || kind === "dateTime" || kind === "percent" || kind === "integer";
  return cells.length === 0 || !isNumber || cells.some(({ value }) => typeof value === "number");
}
