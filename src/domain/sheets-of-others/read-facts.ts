import { plainDateText, readDay, serialOf, type DayReading } from "../dates/date-text";
import { parseDate, type DateReading } from "../dates/parse-date";
import { parsePercent, percentScale, type PercentScale } from "../text/parse-percent";
import { type TaskState } from "../tasks/task-state";
import { readYesNo } from "../text/yes-no";
import { readStatus, type StatusReading } from "../tasks/status-words";
import { simplified } from "../text/simplified";
import { compactKey } from "../text/text-key";
import type { ForeignAnswers, ForeignQuestion, QuestionKind } from "./answers";
import { asksWhetherDone } from "./done-heading";
import type { ForeignRow, ForeignSheet } from "./read-foreign-rows";
import type { GridCell } from "./sheet-grid";

const dateKeys = ["start", "due", "actualStart", "actualFinish", "updated"] as const;
type DateKey = (typeof dateKeys)[number];

/** Why a date is not known. */
type DateGap = "blank" | "word" | "unreadable" | "sentinel" | "asked";

interface DateFact {
  readonly serial?: number;
  readonly gap?: DateGap;
}

type StateFact = { readonly state: TaskState } | { readonly gap: "blank" | "unknown" | "asked" };

/** What a row of a list says, as far as it can be known. */
export interface RowFacts {
  readonly row: ForeignRow;
  readonly dates: Readonly<Record<DateKey, DateFact>>;
  /** When it was raised; no question is asked of it. */
  readonly created: number | undefined;
  readonly state: StateFact;
  /** 0–1. */
  readonly percent: number | undefined;
}

export interface SheetFacts {
  readonly rows: readonly RowFacts[];
  readonly questions: readonly ForeignQuestion[];
  /** The order of day and month that the sheet itself proves, by dates that can be read one way only. */
  readonly order: ForeignAnswers["order"];
  readonly scale: PercentScale;
  /** Dates without a year took the one that is said above the header. */
  readonly yearTaken: number | undefined;
}

/** Asks whether a thing is done; yes is done and no is not. */
const doneHeading = new RegExp(`^done\\b|^$|${asksWhetherDone.source}`, "iu");
/** Does not ask, but a tick or a cross below it answers. */
const doneWords = /完成|解决|办结|落实|整改|关闭|交付|移交|状态|进展|进度|progress|done|complet|closed|finished|resolved|status/iu;
const unfinished: readonly TaskState[] = ["not-started", "in-progress", "paused"];
const settled: readonly TaskState[] = ["done", "cancelled"];

/** One question for all cells alike. */
class Questions {
  private readonly asked = new Map<string, { kind: QuestionKind; count: number; samples: string[]; row: number; key: string; options?: readonly TaskState[] }>();

  add(kind: QuestionKind, key: string, cell: GridCell, options?: readonly TaskState[]): void {
    const text = String(cell.value).trim();
    const name = kind === "word" ? `word ${compactKey(text)}` : kind;
    const known = this.asked.get(name);
    if (known === undefined) {
      this.asked.set(name, { kind, count: 1, samples: [text], row: cell.row, key, ...(options === undefined ? {} : { options }) });
      return;
    }
    known.count += 1;
    if (known.samples.length < 3 && !known.samples.includes(text)) known.samples.push(text);
  }

  get all(): readonly ForeignQuestion[] {
    return [...this.asked.values()];
  }
}

/** `3/4/2025`, `3.4`: whose day and month may be exchanged; two dates in one cell are not. */
const oneNumericDate = /^\D*\d{1,2}\s*[-./]\s*\d{1,2}(?:\s*[-./]\s*\d{2,4})?\D*$/u;

/** A month or a quarter names no day; a start and an end do. */
const namesPeriod = (text: string): boolean => (text.match(/\d+/gu) ?? []).length <= 2;

/** The order of day and month that texts of the sheet prove: there are some that can only be read so, and none the other way. */
function provenOrder(cells: Iterable<GridCell>): ForeignAnswers["order"] {
  let [dayFirst, monthFirst] = [false, false];
  for (const { value } of cells) {
    if (typeof value !== "string" || !/\d/u.test(value)) continue;
    const { readings: [only, ...others] } = readDay(plainDateText(value));
    if (only === undefined || others.length > 0) continue;
    if (only.how === "day-month-year" && only.day > 12) dayFirst = true;
    if (only.how === "month-day-year" && only.day > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? "day-first" : "month-first";
}

/** Years are two digits, and only where they stand first all days are about now: `26-02-20` in March 2026 is no day of 2020. */
function isYearFirst(cells: Iterable<GridCell>, asOf: number): boolean {
  let found = false;
  for (const { value } of cells) {
    if (typeof value !== "string" || !/^\s*\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{2}\s*$/u.test(value)) continue;
    const { readings } = readDay(plainDateText(value));
    const [near, far] = [readings.filter((one) => isNear(one, asOf)), readings.filter((one) => !isNear(one, asOf))];
    if (far.length === 0 || near.length !== 1 || near[0]?.how !== "year-month-day") return false;
    found = true;
  }
  return found;
}

const aboutNow = 550;
const isNear = (reading: DayReading, asOf: number): boolean => Math.abs((serialOf(reading, undefined) ?? Infinity) - asOf) <= aboutNow;

/** Nothing but yes and no, in words or in signs. */
const isMarked = (marks: readonly GridCell[]): boolean =>
  marks.length > 0 && marks.every(({ value }) => typeof value !== "number" && readYesNo(value) !== undefined);

/** Only yes-marks below `Done?`: a row without one is open. */
function isTicked(marks: readonly GridCell[]): boolean {
  return marks.length > 0 && marks.every(({ value }) => typeof value !== "number" && (/^[xv]$/iu.test(String(value).trim()) || readYesNo(value) === true));
}

/** Further ahead than this no rule speaks of a date yet, whichever day of its month it is. */
const farAhead = 14;

/** Reads all task rows of a list once, with what has been answered, as of a day. */
export function readFacts({ header, rows, yearSaid }: ForeignSheet, asOf: number, answers: ForeignAnswers = {}): SheetFacts {
  const tasks = rows.filter(({ kind }) => kind === "task");
  const columns = new Set(header.columns.map(({ key }) => key));
  const dated = [...dateKeys, "period"].filter((key) => columns.has(key));
  const dateCells = tasks.flatMap(({ cells }) => dated.flatMap((key) => cells.get(key) ?? []));
  const order = answers.order ?? provenOrder(dateCells);
  const year = answers.year ?? yearSaid;
  const context = {
    ...(year === undefined ? {} : { year }),
    ...(order === undefined ? (isYearFirst(dateCells, asOf) ? { order: "year-first" as const } : {}) : { order })
  };
  const heading = header.columns.find(({ key }) => key === "status")?.header;
  const marks = tasks.flatMap(({ cells }) => cells.get("status") ?? []).filter(({ value }) => String(value).trim() !== "");
  const isQuestion = heading !== undefined && (doneHeading.test(heading) || (doneWords.test(simplified(heading)) && isMarked(marks)));
  // Where only the day of completion is kept, a row without one is not finished.
  const openIfBlank = !columns.has("status") && !columns.has("percent") && tasks.some(({ cells }) => String(cells.get("actualFinish")?.value ?? "").trim() !== "");
  const status: StatusTerms = { statusOf: rememberedStatus(), isQuestion, openIfBlank, ticked: isQuestion && isTicked(marks) };
  const remembered = new Map<string, DateReading>();
  const read = (cell: GridCell): DateReading => {
    const key = `${typeof cell.value}\n${cell.numberFormat}\n${String(cell.value)}`;
    const known = remembered.get(key) ?? parseDate({ value: cell.value, numberFormat: cell.numberFormat, context });
    remembered.set(key, known);
    return known;
  };
  const questions = new Questions();
  const scale = percentScale(tasks.flatMap(({ cells }) => cells.get("percent") ?? []));
  const facts = tasks.map((row): RowFacts => {
    const percentCell = row.cells.get("percent");
    const percent = percentCell === undefined ? undefined : parsePercent(percentCell, scale);
    const share = percent?.kind === "percent" ? percent.value : undefined;
    const dates = datesOf(row, read, { answers, orderKnown: order !== undefined, questions, asOf });
    const raised = row.cells.get("created");
    const created = raised === undefined ? undefined : read(raised);
    return { row, dates, created: created !== undefined && "serial" in created ? created.serial : undefined, percent: share, state: stateOf(
      row, status, answers, questions, { percent: share, finished: dates.actualFinish.serial !== undefined },
    ) };
  });
  const undated = answers.year === undefined && yearSaid !== undefined
    && tasks.some(({ cells }) => dated.some((key) => {
      const cell = cells.get(key);
      const reading = cell === undefined ? undefined : parseDate({ value: cell.value, numberFormat: cell.numberFormat });
      return reading?.kind === "ambiguous" && reading.missing === "year";
    }));
  return { rows: facts, questions: questions.all, order: answers.order === undefined ? order : undefined, scale, yearTaken: undated ? yearSaid : undefined };
}

function datesOf(row: ForeignRow, read: (cell: GridCell) => DateReading, terms: DateTerms): RowFacts["dates"] {
  const factOf = (key: string, end: "from" | "to"): DateFact => {
    const cell = row.cells.get(key);
    return cell === undefined ? { gap: "blank" } : dateFact(read(cell), key, cell, end, terms);
  };
  const own = Object.fromEntries(dateKeys.map((key) => [key, factOf(key, key === "start" || key === "actualStart" ? "from" : "to")])) as Record<DateKey, DateFact>;
  if (own.due.gap === "blank" && row.cells.has("dueBefore")) own.due = factOf("dueBefore", "to");
  if (row.cells.has("period")) {
    if (own.due.gap === "blank") own.due = factOf("period", "to");
    const cell = row.cells.get("period");
    const reading = cell === undefined ? undefined : read(cell);
    if (own.start.gap === "blank" && reading?.kind === "period") own.start = { serial: reading.from };
  }
  const days = row.cells.get("days")?.value;
  if (!row.cells.has("due") && !row.cells.has("period") && own.start.serial !== undefined && typeof days === "number" && days >= 0 && days < 5000) {
    own.due = { serial: own.start.serial + Math.ceil(days) };
  }
  return own;
}

function rememberedStatus(): typeof readStatus {
  const known = new Map<string, StatusReading>();
  return (text, doneQuestion = false) => {
    const key = doneQuestion ? `?${text}` : `.${text}`;
    const reading = known.get(key) ?? readStatus(text, doneQuestion);
    known.set(key, reading);
    return reading;
  };
}

interface DateTerms {
  readonly answers: ForeignAnswers;
  readonly orderKnown: boolean;
  readonly questions: Questions;
  readonly asOf: number;
}

interface StatusTerms {
  /** `Done?`, 是否完成 */
  readonly isQuestion: boolean;
  readonly ticked: boolean;
  readonly openIfBlank: boolean;
  /** The same few words stand in every row: each is read once. */
  readonly statusOf: typeof readStatus;
}

/** A due date of which only bounds are known, where it is late, or far ahead, whichever it is: the kinder bound. */
function certain(earliest: number, latest: number, end: "from" | "to", asOf: number): number | undefined {
  if (end === "from") return earliest;
  return latest < asOf || earliest > asOf + farAhead ? latest : undefined;
}

function dateFact(reading: DateReading, key: string, cell: GridCell, end: "from" | "to", { answers, orderKnown, questions, asOf }: DateTerms): DateFact {
  switch (reading.kind) {
    case "date":
    case "text-date":
      return { serial: reading.serial };
    case "blank":
      return { gap: "blank" };
    case "word":
    case "sentinel":
    case "unreadable":
      return { gap: reading.kind };
    case "period": {
      const text = String(cell.value);
      if (!namesPeriod(text) || answers.periodEnd === true) return { serial: reading[end] };
      const sure = certain(reading.from, reading.to, end, asOf);
      if (sure !== undefined) return { serial: sure };
      questions.add("period-end", key, cell);
      return { gap: "asked" };
    }
    case "ambiguous": {
      if (reading.missing === "year") questions.add("year", key, cell);
      else if (reading.options.length > 1 && !orderKnown && oneNumericDate.test(String(cell.value))) questions.add("order", key, cell);
      else return { gap: "unreadable" };
      const [earliest = NaN, latest = NaN] = [Math.min(...reading.options), Math.max(...reading.options)];
      const sure = reading.options.length > 1 ? certain(earliest, latest, end, asOf) : undefined;
      return sure === undefined ? { gap: "asked" } : { serial: sure };
    }
  }
}

function stateOf(
  row: ForeignRow, { isQuestion, ticked, openIfBlank, statusOf }: StatusTerms, answers: ForeignAnswers, questions: Questions,
  progress: { readonly percent: number | undefined; readonly finished: boolean },
): StateFact {
  const cell = row.cells.get("status");
  const text = cell === undefined ? "" : String(cell.value).trim();
  if (ticked) return { state: text === "" ? "not-started" : "done" };
  if (cell === undefined || text === "") return fromProgress(progress) ?? (openIfBlank ? { state: "in-progress" } : missing(row, answers, questions));
  if (typeof cell.value === "number" && cell.value >= 0 && cell.value <= 1) return { state: cell.value >= 1 ? "done" : cell.value > 0 ? "in-progress" : "not-started" };
  const said = answers.words === undefined ? undefined : answers.words[compactKey(text)];
  if (said !== undefined) return { state: said };
  const reading = statusOf(text, isQuestion || typeof cell.value === "boolean");
  if (reading.kind === "state") return { state: reading.state };
  // What is open either way is open; where one reading is finished and another is not, a person has to say.
  if (reading.kind === "ambiguous") {
    if (reading.options.every((one) => unfinished.includes(one))) return { state: reading.options.includes("in-progress") ? "in-progress" : "not-started" };
    if (reading.options.every((one) => settled.includes(one))) return { state: "done" };
    questions.add("word", "status", cell, reading.options);
    return { gap: "asked" };
  }
  questions.add("word", "status", cell, []);
  return { gap: "unknown" };
}

/** Without a status progress can speak for it. */
function fromProgress({ percent, finished }: { readonly percent: number | undefined; readonly finished: boolean }): StateFact | undefined {
  if (finished) return { state: "done" };
  if (percent === undefined) return undefined;
  return { state: percent >= 1 ? "done" : percent > 0 ? "in-progress" : "not-started" };
}

function missing(row: ForeignRow, answers: ForeignAnswers, questions: Questions): StateFact {
  if (answers.missingIsOpen === true) return { state: "in-progress" };
  const cell = row.cells.get("status") ?? row.cells.get("task");
  if (cell !== undefined) questions.add("missing-status", "status", cell);
  return { gap: "blank" };
}
