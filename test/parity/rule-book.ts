import type { Language } from "../../src/domain/language";
import { flags } from "../../src/catalog/lists";
import { severityLevels, type DayBasis, type RuleSeverity } from "../../src/catalog/limits";
import { chinaCalendar } from "../../src/domain/dates/china-calendar";
import { serialFromParts } from "../../src/domain/dates/excel-date";
import { workingCalendar } from "../../src/domain/dates/working-calendar";
import { columnLetters } from "../../src/excel/geometry";
import type { TableForm } from "../../src/excel/table-form";
import { registry } from "../../src/forms/registry";
import { translator } from "../../src/locales/translate";
import { isErrorText } from "../../src/rules/cell-text";
import { flagName } from "../../src/rules/expr/constants";
import type { BookFacts, ListedWord } from "../../src/rules/expr/expr";
import { basisName, formulaWords, levelName, limitName, type FormulaWords } from "../../src/rules/formula";
import { feedsOf } from "../../src/rules/register-rules";
import type { Cell, RuleSetting } from "../../src/rules/tracker-row";
import { blankSheetFile, blankWorkbookFile } from "../../src/workbench/document/blank-workbook";
import type { CellValue } from "../../src/workbench/document/cell-types";
import type { CellFile, DefinedNameDef, SheetFile, TableDef, WorkbookFile } from "../../src/workbench/document/types";

/** A row of 规则/Rules as a PMO may leave it; `gone` where somebody deleted it. */
export type SetRule = "gone" | { readonly limit: Cell; readonly basis: DayBasis; readonly severity: RuleSeverity; readonly on: boolean };

/** Everything outside the rows: the same for our code and for the cells. */
export interface RuleBookFacts {
  readonly language: Language;
  readonly asOf: number;
  readonly moment: number;
  readonly rules: ReadonlyMap<string, SetRule>;
  readonly lists: Readonly<Record<"statuses" | "urgencies", readonly ListedWord[]>>;
  readonly departments: readonly string[];
  readonly project: string;
  readonly roster: readonly { readonly name: string; readonly department: string }[];
}

export type RuleBookRows = ReadonlyMap<string, readonly Readonly<Record<string, Cell>>[]>;

const covered = { from: serialFromParts(2025, 1, 1), to: serialFromParts(2026, 12, 31) } as const;
const days = chinaCalendar(2025, 2026);
const stateWords = { statuses: "forms:lists.states", urgencies: "forms:lists.urgencies" } as const;

/** The facts as our code sees them. */
export function factsOf(facts: RuleBookFacts): BookFacts {
  const settings = new Map([...facts.rules].flatMap(([id, rule]): readonly (readonly [string, RuleSetting])[] => {
    if (rule === "gone") return [];
    const { limit, basis, severity, on } = rule;
    const readable = isReadable(limit);
    const known = id;
    return [[id, readable ? { id: known, readable, limit: Number(limit), basis, severity, on } : { id: known, readable, basis }]];
  }));
  return {
    ...facts, rule: (id) => settings.get(id), words: translator(facts.language), calendar: workingCalendar({ days, ...covered }),
  };
}

/** A workbook with nothing but what the formulas of our columns look at: the forms' tables, and the names of settings. */
export function ruleBook(facts: RuleBookFacts, rows: RuleBookRows, registers: readonly TableForm[]): WorkbookFile {
  const settings = new SettingsSheet();
  const words = translator(facts.language);
  for (const [id, rule] of facts.rules) ruleNames(settings, id, rule, words);
  for (const flag of flags) settings.one(flagName(flag), words(`forms:flags.${flag}`));
  settings.one("AsOf", facts.asOf);
  settings.one("AsOf_Moment", facts.moment);
  settings.one("Liaison_ProjectName", facts.project);
  settings.one("Cal_From", covered.from);
  settings.one("Cal_To", covered.to);
  const of = (kind: "rest" | "work"): readonly number[] => days.filter((day) => day.kind === kind).map(({ date }) => date);
  const calendar = workingCalendar({ days, ...covered });
  settings.many("Cal_Rest", of("rest"));
  settings.many("Cal_Work", of("work"));
  const first = calendar.isWorkingDay(covered.from) ? 1 : 0;
  settings.many("Cal_Ordinal", of("work").map((date) => calendar.workingDaysBetween(covered.from, date) + first));
  for (const [key, list, states] of [["statuses", "List_Status", "List_State"], ["urgencies", "List_Urgency", "List_UrgencyState"]] as const) {
    settings.many(list, facts.lists[key].map(({ label }) => label));
    settings.many(states, facts.lists[key].map(({ state }) => (state === "?" ? state : words(`${stateWords[key]}.${state}`))));
  }
  settings.many("List_Department", facts.departments);
  const roster = rosterSheet(facts, words);
  const has = (register: string, field: string): boolean => registers.some(({ key, fields }) => key === register && fields.some((one) => one.key === field));
  const laid = formulaWords((key, values) => own(registers, key) ?? words(key, values), has, { feeds: feedsOf(registers), registers });
  const sheets = registers.map((form, index) => formSheet(form, index, rows.get(form.key) ?? [], laid));
  return { ...blankWorkbookFile(), sheets: [...sheets, settings.sheet(), roster], activeSheetId: sheets[0]?.id ?? "", names: settings.names };
}

/** A rule without a number has a blank there. */
const isReadable = (limit: Cell): boolean => limit === "" || (typeof limit === "number" && limit >= 0);

type Words = ReturnType<typeof translator>;

function ruleNames(settings: SettingsSheet, id: string, rule: SetRule, words: Words): void {
  if (rule === "gone") {
    for (const name of [limitName(id), basisName(id), levelName(id)]) settings.broken(name);
    return;
  }
  const readable = isReadable(rule.limit);
  settings.one(limitName(id), rule.limit);
  settings.one(basisName(id), words(`forms:rules.basis.${rule.basis}`));
  settings.one(levelName(id), readable ? (rule.on ? severityLevels[rule.severity] : 0) : "?");
}

/** One column a name, the values below each other. */
class SettingsSheet {
  readonly names: DefinedNameDef[] = [];
  private readonly cells = new Map<number, Map<number, CellFile>>();
  private column = 0;

  one(name: string, value: Cell): void {
    this.many(name, [value]);
  }

  many(name: string, values: readonly Cell[]): void {
    values.forEach((value, row) => put(this.cells, row, this.column, cellFile(value)));
    const letters = columnLetters(this.column + 1);
    this.define(name, `=Settings!$${letters}$1:$${letters}$${Math.max(values.length, 1)}`);
    this.column += 1;
  }

  broken(name: string): void {
    this.define(name, "=Settings!#REF!");
  }

  sheet(): SheetFile {
    return { ...blankSheetFile("{settings}", "Settings"), cells: this.cells };
  }

  private define(name: string, formula: string): void {
    this.names.push({ name, formula: formula.replace(/^(=Settings!)(\$[A-Z]+\$1):\2$/, "$1$2"), comment: "", visible: true });
  }
}

function put(cells: Map<number, Map<number, CellFile>>, row: number, column: number, file: CellFile | undefined): void {
  if (file === undefined) return;
  const line = cells.get(row) ?? new Map<number, CellFile>();
  line.set(column, file);
  cells.set(row, line);
}

function cellFile(value: Cell): CellFile | undefined {
  if (value === "") return undefined;
  const stored: CellValue = typeof value === "string" && isErrorText(value) ? { error: value } : value;
  return { value: stored };
}

/** A register of the tests alone has no words: its headers are the keys of its fields. */
function own(registers: readonly TableForm[], key: string): string | undefined {
  const [, register, field] = /^forms:(\w+)\.fields\.(\w+)$/.exec(key) ?? [];
  return registers.some((form) => form.key === register && !registry.registers.includes(form)) ? field : undefined;
}

function formSheet(form: TableForm, index: number, rows: readonly Readonly<Record<string, Cell>>[], words: FormulaWords): SheetFile {
  const ours = registry.registers.includes(form);
  const cells = new Map<number, Map<number, CellFile>>();
  const headers = form.fields.map((field) => (ours ? words.translate(`forms:${form.key}.fields.${field.key}`) : field.key));
  headers.forEach((header, column) => put(cells, 0, column, { value: header }));
  const at = Object.fromEntries(form.fields.map((field, column) => [field.key, `$${columnLetters(column + 1)}2`]));
  const top = form.fields.map(({ key: field }) => form.computed[field]?.formula(at, words));
  rows.forEach((typed, row) => form.fields.forEach((field, column) => {
    const formula = top[column];
    // Filled down as Excel does it: only what is not fixed moves along.
    const filled = formula?.replace(/(\$[A-Z]{1,2})2(?!\d)/g, `$1${row + 2}`);
    put(cells, row + 1, column, filled === undefined ? cellFile(typed[field.key] ?? "") : { value: "", formula: filled });
  }));
  return { ...blankSheetFile(`{form-${index}}`, form.key), cells, tables: [tableDef(form.table, index, headers, rows.length)] };
}

function tableDef(name: string, index: number, headers: readonly string[], rows: number): TableDef {
  return {
    id: String(index + 1), name, range: { row: 0, column: 0, rowCount: rows + 1, columnCount: headers.length },
    columns: headers.map((header, column) => ({ id: column + 1, name: header })), showHeaders: true, showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: false, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false, showFilterButton: false,
  };
}

function rosterSheet({ roster }: RuleBookFacts, words: Words): SheetFile {
  const headers = [words("forms:roster.columns.name"), words("forms:roster.columns.department")];
  const cells = new Map<number, Map<number, CellFile>>();
  const lines = [headers, ...roster.map(({ name, department }) => [name, department])];
  lines.forEach((line, row) => line.forEach((value, column) => put(cells, row, column, { value })));
  return { ...blankSheetFile("{roster}", "Roster"), cells, tables: [tableDef("Liaison_Roster", 90, headers, Math.max(roster.length, 1))] };
}
