import type { Flag, Urgency } from "../catalog/lists";
import { isPlausibleDate } from "../domain/excel-date";
import { languageFor, type Language } from "../domain/language";
import type { RosterPerson } from "../domain/match-person";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import type { TrackerRecord } from "../rules/checks/record";
import { flagRow } from "../rules/flag";
import type { RequestContext } from "../rules/requests/request-row";
import type { Cell, FlagContext } from "../rules/tracker-row";
import { loadDateSystem } from "./date-system";
import { formKeys, readForms, tableForms, type FormKey, type FormTables } from "./forms/all-forms";
import { firstCell, loadNamed, loadTable, type Loaded } from "./loaded";
import { columnTexts, listPlace, listWords, readCalendar, readFlagWords, readRoster, readRules, readStatuses, readUrgencies, type ListPlace, type ListWord, type MappedWord, type ReadCalendar, type ReadRules } from "./read-settings";
import { loadRequestForm, type ReadRequestForm } from "./read-request-form";
import { loadOwnSheets } from "./probe-workbook";
import { readMatrixSizes, type MatrixSizes } from "./matrix-layout";
import { unfinishedMark, type SummarySizes } from "./summary-layout";
import { names, tables, type SheetKey } from "./workbook-names";

/** A workbook of ours as it stands, all of it from one request. */
export interface TrackerBook {
  readonly language: Language;
  readonly projectName: string;
  /** What the as-of cell says; undefined where it holds no date. */
  readonly asOf: number | undefined;
  readonly asOfFixed: boolean;
  /** Up to when clocks in hours have run, with its time of day; undefined where the cell says no date. */
  readonly moment: number | undefined;
  readonly lastRefreshed: number | null;
  /** Highest number ever given by form; absent where the counter is gone: other programs may drop it. */
  readonly lastNumbers: Readonly<Partial<Record<FormKey, number>>>;
  /** For what the summary was laid out; undefined where that is no longer known. */
  readonly summarySizes: (SummarySizes & { /** A restoration of it stopped on the way. */ readonly unfinished: boolean }) | undefined;
  /** For what the RACI matrix was laid out. */
  readonly matrixSizes: MatrixSizes | undefined;
  /** Our sheets by the names they bear now. */
  readonly sheets: Readonly<Partial<Record<SheetKey, string>>>;
  /** The tracker and the other forms that stand in the workbook. */
  readonly tables: FormTables;
  /** 需求表 with what people have typed on it. */
  readonly requestForm: ReadRequestForm | undefined;
  readonly rules: ReadRules;
  readonly calendar: ReadCalendar;
  readonly statuses: FlagContext["statuses"];
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

/** Queues everything; call the answer after the sync. Undefined when the workbook has no tracker of ours: the other forms stand beside one. */
export function loadTracker(workbook: Excel.Workbook): () => TrackerBook | undefined {
  const language = workbook.names.getItemOrNullObject(names.language);
  const summarySizes = workbook.names.getItemOrNullObject(names.summarySizes);
  const matrixSizes = workbook.names.getItemOrNullObject(names.matrixSizes);
  for (const constant of [language, summarySizes, matrixSizes]) constant.load("value");
  const refuseDates = loadDateSystem(workbook);
  const lastNumbers = loadLastNumbers(workbook);
  const forms = loadForms(workbook);
  const sheets = loadOwnSheets(workbook);
  const requestForm = loadRequestForm(workbook);
  const asOfInput = workbook.names.getItemOrNullObject(names.asOfInput).getRangeOrNullObject();
  asOfInput.load("formulas,values");
  const table = (name: keyof typeof tables): (() => Loaded | undefined) => loadTable(workbook, tables[name]);
  const named = (name: keyof typeof names): (() => Loaded | undefined) => loadNamed(workbook, names[name]);
  const parts = {
    rules: table("rules"), rest: table("rest"), work: table("work"), roster: table("roster"),
    departments: table("departments"), statuses: table("statuses"), urgencies: table("urgencies"), moment: named("asOfMoment"), priorities: table("priorities"), flags: table("flags"),
    project: named("projectName"), refreshed: named("lastRefreshed"), from: named("calendarFrom"), to: named("calendarTo"),
  };
  return () => {
    const loaded = forms();
    if (loaded.tracker === undefined) return undefined;
    refuseDates();
    const spoken = languageFor(language.isNullObject ? guessLanguage(loaded.tracker) : String(language.value));
    const translate = translator(spoken);
    const input: Cell = asOfInput.isNullObject ? "" : ((asOfInput.values as Cell[][])[0]?.[0] ?? "");
    const formula: unknown = asOfInput.isNullObject ? "" : (asOfInput.formulas as unknown[][])[0]?.[0];
    const moment = firstCell(parts.moment());
    const refreshed = firstCell(parts.refreshed());
    const lists = { departments: parts.departments(), roster: parts.roster(), statuses: parts.statuses() };
    return {
      language: spoken,
      projectName: cellText(firstCell(parts.project())),
      asOf: isPlausibleDate(input) ? Math.floor(input) : undefined,
      moment: isPlausibleDate(moment) ? moment : undefined,
      asOfFixed: typeof formula !== "string" || !formula.startsWith("="),
      lastRefreshed: typeof refreshed === "number" ? refreshed : null,
      lastNumbers: lastNumbers(),
      summarySizes: summarySizes.isNullObject ? undefined : readSizes(String(summarySizes.value)),
      matrixSizes: matrixSizes.isNullObject ? undefined : readMatrixSizes(String(matrixSizes.value)),
      sheets: sheets(),
      tables: readForms({ ...loaded, tracker: loaded.tracker }),
      requestForm: requestForm(),
      rules: readRules(parts.rules(), translate),
      calendar: readCalendar(parts.rest(), parts.work(), firstCell(parts.from()), firstCell(parts.to())),
      statuses: readStatuses(lists.statuses, translate),
      urgencies: readUrgencies(parts.urgencies(), translate),
      departments: columnTexts(lists.departments, "forms:lists.department"),
      priorities: columnTexts(parts.priorities(), "forms:lists.priority"),
      roster: readRoster(lists.roster),
      lists: {
        department: listPlace(lists.departments, "forms:lists.department"),
        owner: listPlace(lists.roster, "forms:roster.columns.name"),
        status: listPlace(lists.statuses, "forms:lists.status"),
      },
      listWords: [
        listWords(lists.departments, "forms:lists.department"), listWords(lists.statuses, "forms:lists.status"), listWords(parts.priorities(), "forms:lists.priority"),
        listWords(parts.urgencies(), "forms:lists.urgency"), listWords(lists.roster, "forms:roster.columns.name"),
      ],
      flagWords: readFlagWords(parts.flags(), translate),
    };
  };
}

function loadLastNumbers(workbook: Excel.Workbook): () => TrackerBook["lastNumbers"] {
  const counters = formKeys.flatMap((key) => {
    const { ids } = tableForms[key];
    return ids === undefined ? [] : [{ key, item: workbook.names.getItemOrNullObject(names[ids.counter]) }];
  });
  for (const { item } of counters) item.load("value");
  return () => Object.fromEntries(counters.flatMap(({ key, item }) => (item.isNullObject ? [] : [[key, Number(item.value) || 0]])));
}

function loadForms(workbook: Excel.Workbook): () => Partial<Record<FormKey, Loaded>> {
  const loads = formKeys.map((key) => [key, loadTable(workbook, tables[tableForms[key].table])] as const);
  return () => Object.fromEntries(loads.flatMap(([key, load]) => {
    const loaded = load();
    return loaded === undefined ? [] : [[key, loaded]];
  }));
}

function readSizes(text: string): TrackerBook["summarySizes"] {
  const [departments, owners, statuses] = text.split(",").map(Number);
  const known = [departments, owners, statuses].every((size) => Number.isInteger(size));
  return known ? { departments: departments ?? 0, owners: owners ?? 0, statuses: statuses ?? 0, unfinished: text.endsWith(unfinishedMark) } : undefined;
}

/** Without the name that says it (other programs may drop it) the table's own headers tell the language. */
function guessLanguage(tasks: Loaded): string {
  return (tasks.values[0] ?? []).some((header) => /\p{Script=Han}/u.test(cellText(header))) ? "zh-CN" : "en-US";
}

/** The context in which the book's tasks are judged at a date. */
export function flagContext(book: TrackerBook, asOf: number): FlagContext {
  return {
    asOf,
    rules: book.rules.settings,
    calendar: book.calendar.calendar,
    statuses: book.statuses,
    yes: translator(book.language)("forms:lists.yes"),
  };
}

export function judge(book: TrackerBook, context: FlagContext): readonly TrackerRecord[] {
  return book.tables.tracker.rows.map(({ row, cells }) => ({ row, cells, flag: flagRow(cells, context) }));
}

/** The context in which requests are judged. Clocks in hours run to the moment of the workbook's own date, or to the end of another that was asked for. */
export function requestContext(book: TrackerBook, asOf: number): RequestContext {
  return {
    asOf,
    moment: asOf === book.asOf && book.moment !== undefined ? book.moment : asOf + 1,
    rules: book.rules.settings,
    calendar: book.calendar.calendar,
    urgencies: book.urgencies,
    departments: book.departments,
    yes: translator(book.language)("forms:lists.yes"),
  };
}
