import { trackerFields, type TrackerKey } from "../catalog/tracker";
import type { Flag } from "../catalog/lists";
import { isPlausibleDate } from "../domain/excel-date";
import { languageFor, type Language } from "../domain/language";
import { textKey } from "../domain/text-key";
import { languages } from "../domain/language";
import type { RosterPerson } from "../domain/match-person";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import type { TrackerRecord } from "../rules/checks/record";
import { flagRow } from "../rules/flag";
import type { Cell, FlagContext } from "../rules/tracker-row";
import { columnLetters, corners, type Corners } from "./geometry";
import { firstCell, loadNamed, loadTable, type Loaded } from "./loaded";
import { columnTexts, readCalendar, readFlagWords, readRoster, readRules, readStatuses, type ReadCalendar, type ReadRules } from "./read-settings";
import { loadOwnSheets } from "./probe-workbook";
import type { SummarySizes } from "./summary-layout";
import { names, tables, type SheetKey } from "./workbook-names";

/** A tracker of ours as it stands in the workbook, all of it from one request. */
export interface TrackerBook {
  readonly language: Language;
  readonly projectName: string;
  /** What the as-of cell says; undefined where it holds no date. */
  readonly asOf: number | undefined;
  readonly asOfFixed: boolean;
  readonly lastRefreshed: number | null;
  /** Undefined where the counter is gone: other programs may drop it. */
  readonly lastTaskNumber: number | undefined;
  /** For what the summary was laid out; undefined where that is no longer known. */
  readonly summarySizes: SummarySizes | undefined;
  /** Our sheets by the names they bear now. */
  readonly sheets: Readonly<Partial<Record<SheetKey, string>>>;
  readonly place: Corners;
  readonly columns: Readonly<Partial<Record<TrackerKey, string>>>;
  /** Rows with anything that a person typed. */
  readonly rows: readonly { readonly row: number; readonly cells: Readonly<Record<TrackerKey, Cell>> }[];
  readonly rules: ReadRules;
  readonly calendar: ReadCalendar;
  readonly statuses: FlagContext["statuses"];
  readonly departments: readonly string[];
  readonly priorities: readonly string[];
  readonly roster: readonly RosterPerson[];
  /** The words of the flags as 列表/Lists has them now. */
  readonly flagWords: Readonly<Record<Flag, string>>;
}

/** Queues everything; call the answer after the sync. Undefined when the workbook has no tracker of ours. */
export function loadTracker(workbook: Excel.Workbook): () => TrackerBook | undefined {
  const language = workbook.names.getItemOrNullObject(names.language);
  const lastTaskNumber = workbook.names.getItemOrNullObject(names.lastTaskNumber);
  const summarySizes = workbook.names.getItemOrNullObject(names.summarySizes);
  for (const constant of [language, lastTaskNumber, summarySizes]) constant.load("value");
  const sheets = loadOwnSheets(workbook);
  const asOfInput = workbook.names.getItemOrNullObject(names.asOfInput).getRangeOrNullObject();
  asOfInput.load("formulas,values");
  const table = (name: keyof typeof tables): (() => Loaded | undefined) => loadTable(workbook, tables[name]);
  const named = (name: keyof typeof names): (() => Loaded | undefined) => loadNamed(workbook, names[name]);
  const parts = {
    tasks: table("tasks"), rules: table("rules"), rest: table("rest"), work: table("work"), roster: table("roster"),
    departments: table("departments"), statuses: table("statuses"), priorities: table("priorities"), flags: table("flags"),
    project: named("projectName"), refreshed: named("lastRefreshed"), from: named("calendarFrom"), to: named("calendarTo"),
  };
  return () => {
    const tasks = parts.tasks();
    if (tasks === undefined) return undefined;
    const spoken = languageFor(language.isNullObject ? guessLanguage(tasks) : String(language.value));
    const translate = translator(spoken);
    const input: Cell = asOfInput.isNullObject ? "" : ((asOfInput.values as Cell[][])[0]?.[0] ?? "");
    const formula: unknown = asOfInput.isNullObject ? "" : (asOfInput.formulas as unknown[][])[0]?.[0];
    const refreshed = firstCell(parts.refreshed());
    const place = corners(tasks.address);
    const columns = trackerColumns(tasks, place);
    return {
      language: spoken,
      projectName: cellText(firstCell(parts.project())),
      asOf: isPlausibleDate(input) ? Math.floor(input) : undefined,
      asOfFixed: typeof formula !== "string" || !formula.startsWith("="),
      lastRefreshed: typeof refreshed === "number" ? refreshed : null,
      lastTaskNumber: lastTaskNumber.isNullObject ? undefined : Number(lastTaskNumber.value) || 0,
      summarySizes: summarySizes.isNullObject ? undefined : readSizes(String(summarySizes.value)),
      sheets: sheets(),
      place,
      columns,
      rows: trackerRows(tasks, place, columns),
      rules: readRules(parts.rules(), translate),
      calendar: readCalendar(parts.rest(), parts.work(), firstCell(parts.from()), firstCell(parts.to())),
      statuses: readStatuses(parts.statuses(), translate),
      departments: columnTexts(parts.departments(), "forms:lists.department"),
      priorities: columnTexts(parts.priorities(), "forms:lists.priority"),
      roster: readRoster(parts.roster()),
      flagWords: readFlagWords(parts.flags(), translate),
    };
  };
}

function readSizes(text: string): SummarySizes | undefined {
  const [departments, owners, statuses] = text.split(",").map(Number);
  const known = [departments, owners, statuses].every((size) => Number.isInteger(size));
  return known ? { departments: departments ?? 0, owners: owners ?? 0, statuses: statuses ?? 0 } : undefined;
}

/** Without the name that says it (other programs may drop it) the table's own headers tell the language. */
function guessLanguage(tasks: Loaded): string {
  return (tasks.values[0] ?? []).some((header) => /\p{Script=Han}/u.test(cellText(header))) ? "zh-CN" : "en-US";
}

function trackerColumns(tasks: Loaded, place: Corners): Partial<Record<TrackerKey, string>> {
  const headers = (tasks.values[0] ?? []).map((header) => textKey(cellText(header)));
  const columns: Partial<Record<TrackerKey, string>> = {};
  for (const { key } of trackerFields) {
    const wanted = languages.map((language) => textKey(translator(language)(`forms:tracker.fields.${key}`)));
    const index = headers.findIndex((header) => wanted.includes(header));
    if (index >= 0) columns[key] = columnLetters(place.firstColumn + index);
  }
  return columns;
}

function trackerRows(tasks: Loaded, place: Corners, columns: Partial<Record<TrackerKey, string>>): TrackerBook["rows"] {
  const offsets = trackerFields.map(({ key, kind }) => {
    const letters = columns[key];
    const index = letters === undefined ? -1 : offsetOf(letters, place);
    return { key, index, typed: kind !== "computed" };
  });
  return tasks.values.slice(1).flatMap((values, index) => {
    const cells = Object.fromEntries(offsets.map(({ key, index: at }) => [key, values[at] ?? ""])) as Record<TrackerKey, Cell>;
    const content = offsets.some(({ key, typed }) => typed && key !== "id" && cells[key] !== "");
    return content ? [{ row: place.firstRow + 1 + index, cells }] : [];
  });
}

function offsetOf(letters: string, place: Corners): number {
  return corners(`${letters}1`).firstColumn - place.firstColumn;
}

/** The context in which the book's rows are judged at a date. */
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
  return book.rows.map(({ row, cells }) => ({ row, cells, flag: flagRow(cells, context) }));
}
