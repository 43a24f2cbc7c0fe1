import type { Flag, TaskState, Urgency } from "../catalog/lists";
import { isPlausibleDate } from "../domain/dates/excel-date";
import { languageFor, type Language } from "../domain/language";
import type { RosterPerson } from "../domain/people/match-person";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import { formulaWords, type FormulaWords } from "../rules/formula";
import type { RuleId } from "../catalog/limits";
import type { Cell, RuleSetting } from "../rules/tracker-row";
import { loadDateSystem } from "./date-system";
import type { Form, Registry } from "./form";
import { readFormTable, type FormTable } from "./form-table";
import { corners, type Corners } from "./geometry";
import { firstCell, loadNamed, loadTable, type Loaded } from "./loaded";
import { columnTexts, listPlace, listWords, readCalendar, readFlagWords, readRoster, readRules, readStatuses, readUrgencies, type ListPlace, type ListWord, type MappedWord, type ReadCalendar, type ReadRules } from "./read-settings";
import { schemaOf } from "./newer";
import { loadOwnDefinitions, OtherOwnForms } from "./own-definitions";
import { loadPages, type ReadPage } from "./pages/read-page";
import { noneRenamed, type PresentNames } from "./present-names";
import { loadOwnSheets } from "./probe-workbook";
import type { TableForm } from "./table-form";
import { names, tables, type SheetKey } from "./workbook-names";

/** A register with its table, whatever its fields: for what is done to all registers alike. */
export interface StandingForm {
  readonly key: string;
  readonly form: TableForm;
  readonly table: FormTable;
}

/** A workbook of ours as it stands, all of it from one request. */
export interface Book {
  readonly registry: Registry;
  readonly language: Language;
  /** Which version of our sheets it has; 1 where it does not say. */
  readonly schema: number;
  readonly projectName: string;
  /** What the as-of cell says; undefined where it holds no date. */
  readonly asOf: number | undefined;
  readonly asOfFixed: boolean;
  /** Up to when clocks in hours have run, with its time of day; undefined where the cell says no date. */
  readonly moment: number | undefined;
  readonly lastRefreshed: number | null;
  /** Highest number ever given by form; absent where the counter is gone: other programs may drop it. */
  readonly lastNumbers: Readonly<Partial<Record<string, number>>>;
  /** Our sheets by the names they bear now. */
  readonly sheets: Readonly<Partial<Record<SheetKey, string>>>;
  /** The registers that stand in the workbook, by their keys. */
  readonly tables: Readonly<Partial<Record<string, FormTable>>>;
  /** Pages that stand in the workbook, by sheet. */
  readonly pages: ReadonlyMap<SheetKey, ReadPage>;
  /** What forms have read of their own views, by form. */
  readonly extras: ReadonlyMap<string, unknown>;
  readonly rules: ReadRules;
  /** Where the table of rules stands. */
  readonly rulesPlace: Corners | undefined;
  readonly calendar: ReadCalendar;
  readonly statuses: readonly MappedWord<TaskState>[];
  readonly urgencies: readonly MappedWord<Urgency>[];
  readonly departments: readonly string[];
  readonly priorities: readonly string[];
  readonly roster: readonly RosterPerson[];
  /** Where the values stand by which the summary counts. */
  readonly lists: Readonly<Record<"department" | "owner" | "status", ListPlace | undefined>>;
  /** The words of each list that people may change. */
  readonly listWords: readonly (readonly ListWord[])[];
  /** The words of the flags as 列表/Lists has them now. */
  readonly flagWords: Readonly<Record<Flag, string>>;
}

/**
 * Queues everything; call the answer after the sync. Undefined when the workbook has no register of ours.
 * @param present what people have renamed: for those who only read
 * @throws OtherOwnForms where the workbook defines other forms of its own than the registry knows
 */
export function loadBook(workbook: Excel.Workbook, registry: Registry, present: PresentNames = noneRenamed): () => Book | undefined {
  const [language, schema, defaults] = [names.language, names.schema, names.ruleDefaults].map(
    (name) => workbook.names.getItemOrNullObject(name)
  );
  for (const constant of [language, schema, defaults]) constant?.load("value");
  const refuseDates = loadDateSystem(workbook);
  const own = loadOwnDefinitions(workbook);
  const lastNumbers = loadLastNumbers(workbook, registry);
  const forms = loadRegisters(workbook, registry, present);
  const sheets = loadOwnSheets(workbook, registry);
  const extras = registry.forms.flatMap(({ key, load }) => (load === undefined ? [] : [[key, load(workbook)] as const]));
  const pages = loadPages(workbook, registry);
  const asOfInput = workbook.names.getItemOrNullObject(names.asOfInput).getRangeOrNullObject();
  asOfInput.load("formulas,values");
  const table = (name: keyof typeof tables): (() => Loaded | undefined) =>
    loadTable(workbook, present.tables.get(tables[name]) ?? tables[name]);
  const named = (name: keyof typeof names): (() => Loaded | undefined) => loadNamed(workbook, names[name]);
  const parts = {
    rules: table("rules"), rest: table("rest"), work: table("work"), roster: table("roster"),
    departments: table("departments"), statuses: table("statuses"), urgencies: table("urgencies"), moment: named("asOfMoment"), priorities: table("priorities"), flags: table("flags"),
    project: named("projectName"), refreshed: named("lastRefreshed"), from: named("calendarFrom"), to: named("calendarTo"),
  };
  return () => {
    const stored = own();
    if (stored.join("\n") !== registry.own.stored.join("\n")) throw new OtherOwnForms(stored);
    const loaded = forms();
    const [first] = Object.values(loaded);
    if (first === undefined) return undefined;
    refuseDates();
    const spoken = languageFor(language === undefined || language.isNullObject ? guessLanguage(first) : String(language.value));
    const translate = translator(spoken);
    const input: Cell = asOfInput.isNullObject ? "" : ((asOfInput.values as Cell[][])[0]?.[0] ?? "");
    const formula: unknown = asOfInput.isNullObject ? "" : (asOfInput.formulas as unknown[][])[0]?.[0];
    const moment = firstCell(parts.moment());
    const refreshed = firstCell(parts.refreshed());
    const ofSchema = schema === undefined ? 1 : schemaOf(schema);
    const lists = { departments: parts.departments(), roster: parts.roster(), statuses: parts.statuses() };
    return {
      registry,
      language: spoken,
      schema: ofSchema,
      projectName: cellText(firstCell(parts.project())),
      asOf: isPlausibleDate(input) ? Math.floor(input) : undefined,
      moment: isPlausibleDate(moment) ? moment : undefined,
      asOfFixed: typeof formula !== "string" || !formula.startsWith("="),
      lastRefreshed: typeof refreshed === "number" ? refreshed : null,
      lastNumbers: lastNumbers(),
      sheets: sheets(),
      tables: Object.fromEntries(registry.registers.flatMap((form) => {
        const found = loaded[form.key];
        return found === undefined ? [] : [[form.key, readFormTable(form, found, present.columns.get(form.key))]];
      })),
      pages: pages(),
      extras: new Map(extras.map(([key, answer]) => [key, answer()])),
      rules: readRules(parts.rules(), translate, registry.limits, { schema: ofSchema, defaults: defaults?.isNullObject === false }),
      rulesPlace: placeOf(parts.rules()),
      calendar: readCalendar(parts.rest(), parts.work(), firstCell(parts.from()), firstCell(parts.to())),
      statuses: readStatuses(lists.statuses, translate),
      urgencies: readUrgencies(parts.urgencies(), translate),
      departments: columnTexts(lists.departments, "forms:lists.department"),
      priorities: columnTexts(parts.priorities(), "forms:lists.priority"),
      roster: readRoster(lists.roster),
      lists: {
        department: listPlace(lists.departments, "forms:lists.department", tables.departments),
        owner: listPlace(lists.roster, "forms:roster.columns.name", tables.roster),
        status: listPlace(lists.statuses, "forms:lists.status", tables.statuses),
      },
      listWords: [
        listWords(lists.departments, "forms:lists.department"), listWords(lists.statuses, "forms:lists.status"), listWords(parts.priorities(), "forms:lists.priority"),
        listWords(parts.urgencies(), "forms:lists.urgency"), listWords(lists.roster, "forms:roster.columns.name"),
      ],
      flagWords: readFlagWords(parts.flags(), translate),
    };
  };
}

function loadLastNumbers(workbook: Excel.Workbook, { registers }: Registry): () => Book["lastNumbers"] {
  const counters = registers.flatMap(({ key, ids }) => (ids === undefined ? [] : [{ key, item: workbook.names.getItemOrNullObject(ids.counter) }]));
  for (const { item } of counters) item.load("value");
  return () => Object.fromEntries(counters.flatMap(({ key, item }) => (item.isNullObject ? [] : [[key, Number(item.value) || 0]])));
}

function loadRegisters(workbook: Excel.Workbook, { registers }: Registry, present: PresentNames): () => Readonly<Record<string, Loaded>> {
  const loads = registers.map(({ key, table }) => [key, loadTable(workbook, present.tables.get(table) ?? table)] as const);
  return () => Object.fromEntries(loads.flatMap(([key, load]) => {
    const loaded = load();
    return loaded === undefined ? [] : [[key, loaded]];
  }));
}

/** The registers that stand, in the registry's order. */
export function standingForms({ registry, tables: standing }: Pick<Book, "registry" | "tables">): readonly StandingForm[] {
  return registry.registers.flatMap((form) => {
    const table = standing[form.key];
    return table === undefined ? [] : [{ key: form.key, form, table }];
  });
}

/** Whether a form stands in the workbook: one of its registers does. */
export const isStanding = ({ tables: standing }: Pick<Book, "tables">, { sheets }: Pick<Form, "sheets">): boolean =>
  sheets.some(({ register }) => register !== undefined && standing[register.key] !== undefined);

/** A register's table with the keys of its own fields. */
export const tableOf = <Key extends string>({ tables: standing }: Pick<Book, "tables">, form: Pick<TableForm<Key>, "key" | "fields">): FormTable<Key> | undefined =>
  standing[form.key];

const placeOf = (loaded: Loaded | undefined): Corners | undefined => (loaded === undefined ? undefined : corners(loaded.address));

/** Without the name that says it (other programs may drop it) the table's own headers tell the language. */
function guessLanguage(table: Loaded): string {
  return (table.values[0] ?? []).some((header) => /\p{Script=Han}/u.test(cellText(header))) ? "zh-CN" : "en-US";
}

/** The words of formulas that are written into the book. */
export const wordsFor = ({ language, tables: standing, registry, rules, schema }: Pick<Book, "language" | "tables" | "registry" | "rules" | "schema">): FormulaWords =>
  formulaWords(translator(language), (register, field) => standing[register]?.columns[field] !== undefined, registry, { schema, lacks: lacking(rules) });

/** Whether a rule's row is not in the workbook yet. */
export function lacking({ lacking: ids }: Pick<ReadRules, "lacking">): (id: RuleId) => boolean {
  const known = new Set(ids);
  return (id) => known.has(id);
}

/** A rule as the workbook has it; unreadable where its row is gone. */
export const settingOf = ({ rules }: Pick<Book, "rules">, id: RuleId): RuleSetting => rules.settings[id] ?? { id, readable: false, basis: "calendar" };
