import { isPlausibleDate } from "../dates/excel-date";
import { isTitled, wordsAbove, yearIn } from "./around-header";
import { compactKey } from "../text/text-key";
import { headingsOf, otherKind, type OtherKind } from "./other-kinds";
import { findHeader, headerAt, type FoundHeader, type HeaderPlace } from "./find-header";
import { headerWordTest, type FieldDescriptor } from "./header-words";
import type { Confidence } from "./match-headers";
import { readStatus } from "../tasks/status-words";
import { readRows, type ForeignSheet } from "./read-foreign-rows";
import { gridView, type GridView, type SheetGrid } from "./sheet-grid";
import { spelledStates } from "./spelled-signs";
import { listForms, tellingFields, type ListForm } from "./vocabulary";

export type ListFields = Readonly<Record<ListForm, readonly FieldDescriptor[]>>;

/** How surely a list was read; what is not sure is shown to a person first. */
export type ReadingConfidence = "sure" | "likely" | "unsure";

export interface ListRead {
  readonly kind: "list";
  readonly form: ListForm;
  readonly found: ForeignSheet;
  readonly confidence: ReadingConfidence;
}

/** A sheet that is no list, as far as can be told: what it resembles, what was found of that, and what is missing. */
export interface NoList {
  readonly kind: "none";
  readonly looksLike?: ListForm | "drawn" | "board" | "card" | OtherKind;
  /** The headings of a table that is none of ours, as they stand. */
  readonly headings?: readonly string[];
  readonly headerRow?: number;
  /** Fields found, and those without which it cannot be read. */
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** What a person has said of a sheet, in grid rows and columns; `""` takes a column out. */
export interface SheetMapping {
  readonly form: ListForm;
  readonly header: HeaderPlace;
  readonly columns: ReadonlyMap<number, string>;
}

const weights: Readonly<Record<Confidence, number>> = { exact: 3, alias: 3, guess: 1.5, content: 1 };
/** Of a task list at least one of these says how it stands. */
const followed = ["due", "status", "percent", "start", "period", "actualFinish"];
const leastToResemble = 4;

interface Candidate {
  readonly form: ListForm;
  readonly header: FoundHeader;
  readonly score: number;
  readonly lacks: readonly string[];
}

const confidenceOf = (header: FoundHeader, key: string): Confidence | undefined => header.columns.find((one) => one.key === key)?.confidence;
const isSure = (confidence: Confidence | undefined): boolean => confidence === "exact" || confidence === "alias";

/** A title in the list's own words counts double, a column that only this list has one and a half times. */
function scoreOf(form: ListForm, header: FoundHeader): number {
  return header.columns.reduce((sum, { key, confidence }) => sum + weights[confidence] * (key === "task" ? 2 : tellingFields[form].includes(key) ? 1.5 : 1), 0);
}

/** A title of the list itself, or a kind in each row, says what it is where its columns could be those of several lists. */
const titleBonus = 2.5;
const kindBonus = 6;

const kindWords: Readonly<Partial<Record<ListForm, RegExp>>> = { risks: /^(?:risks?|风险)/iu, issues: /^(?:issues?|问题|缺陷|bugs?)/iu };

/** Of a log of risks and issues the rows say which they are. */
function kindsIn(view: GridView, header: FoundHeader): ReadonlySet<ListForm> {
  const column = header.columns.find(({ key }) => key === "type")?.column;
  if (column === undefined) return new Set();
  const words: string[] = [];
  for (let row = header.row + header.height; row < Math.min(view.rowCount, header.row + 60); row += 1) words.push(String(view.own(row, column)).trim());
  const has = (form: ListForm): boolean => words.some((word) => kindWords[form]?.test(word));
  return new Set(has("risks") && has("issues") ? ["risks"] : []);
}

/** What a list of this kind has to have. */
function lacking(form: ListForm, header: FoundHeader, titled: boolean): readonly string[] {
  const has = (key: string): boolean => confidenceOf(header, key) !== undefined;
  if (!has("task")) return ["task"];
  const telling = tellingFields[form].filter(has);
  const title = confidenceOf(header, "task");
  if (form === "tracker") {
    const found = followed.filter(has);
    // Somebody does a task; a list of things with dates, amounts or names alone is something else.
    if (isSure(title)) return found.length > 0 || (has("owner") && titled) ? [] : ["due", "status"];
    return found.length + Number(has("owner")) >= 2 ? [] : ["due", "status"];
  }
  const speaksOfRisk = titled || has("probability") || header.columns.some(({ header: text }) => /risk|风险|threat|威胁|危险|hazard/iu.test(text));
  if (form === "risks" && !speaksOfRisk) return ["probability", "level"];
  if (form === "risks") return telling.length > 0 && (isSure(title) || telling.length > 1) ? [] : ["level"];
  if (form === "minutes") return (telling.length > 0 || titled) && isSure(title) ? [] : ["topic"];
  const known = [...followed, "owner", "response", "level"].some(has);
  if (!isSure(title)) return ["task"];
  return header.columns.length >= 3 && known ? [] : ["due", "status"];
}

function confidenceIn(header: FoundHeader, form: ListForm): ReadingConfidence {
  const essential = ["task", "due", "status", "owner", "period", "percent"].flatMap((key) => confidenceOf(header, key) ?? []);
  if (!isSure(confidenceOf(header, "task"))) return essential.filter(isSure).length >= 2 ? "likely" : "unsure";
  if (form === "tracker" && !followed.some((key) => confidenceOf(header, key) !== undefined)) return "unsure";
  return essential.every(isSure) && essential.length >= 3 && header.rivalDue === undefined ? "sure" : "likely";
}

export interface ReadOptions {
  readonly mapping?: SheetMapping | undefined;
  readonly tableHeaders?: readonly number[];
  /** What the sheet is called. */
  readonly name?: string;
}

/** Reads a sheet as the list that its columns make it, or says what keeps it from being one. */
export function readList(grid: SheetGrid, fields: ListFields, { mapping, tableHeaders = [], name = "" }: ReadOptions = {}): ListRead | NoList {
  const view = gridView(spelledStates(grid));
  if (mapping !== undefined) return readMapped(view, fields, mapping, name);
  const candidates = listForms.flatMap((form): Candidate[] => {
    const header = findHeader(view, fields[form], tableHeaders);
    if (header === undefined) return [];
    const titled = isTitled(form, wordsAbove(view, header.row, name));
    const told = kindsIn(view, header).has(form);
    const score = scoreOf(form, header) + (titled ? titleBonus : 0) + (told ? kindBonus : 0);
    return [{ form, header, score, lacks: lacking(form, header, titled || told) }];
  }).sort((a, b) => b.score - a.score);
  const readable = candidates.filter(({ lacks }) => lacks.length === 0);
  const [best] = readable;
  const other = best === undefined ? undefined : otherThan(best);
  if (best !== undefined && other !== undefined) return {
    kind: "none", looksLike: other, headings: headingTexts(best.header), has: [], lacks: [],
  };
  if (best !== undefined && !isBoard(view, best.header)) {
    const upper = upperOf(view, fields, readable, best);
    const form = upper === undefined ? best.form : (readable.find(({ header }) => header === upper.header)?.form ?? best.form);
    const found = upper ?? readRows(view, best.header, fields[best.form]);
    // A template that nobody has filled in yet has nothing to be judged.
    if (!found.rows.some(({ kind }) => kind === "task")) return {
      kind: "none", looksLike: form, headerRow: found.header.row + found.header.height - 1,
      has: found.header.columns.map(({ key }) => key), lacks: [],
    };
    return { kind: "list", form, found: withYear(view, found, name), confidence: confidenceIn(found.header, form) };
  }
  const [nearest] = candidates;
  if (isDrawn(view)) return { kind: "none", looksLike: "drawn", has: [], lacks: ["due", "status"] };
  if (nearest !== undefined && isBoard(view, nearest.header)) return { kind: "none", looksLike: "board", has: [], lacks: [] };
  if (isCard(view, fields.tracker)) return { kind: "none", looksLike: "card", has: [], lacks: [] };
  const headings = nearest === undefined ? headingsOf(view) : headingTexts(nearest.header);
  const table = otherKind(headings);
  if (table !== undefined) return { kind: "none", looksLike: table.kind, headings, has: [], lacks: [] };
  if (
    nearest === undefined || nearest.score < leastToResemble || !resembles(nearest)
  ) return { kind: "none", has: [], lacks: [], headings };
  return {
    kind: "none", looksLike: nearest.form, headerRow: nearest.header.row + nearest.header.height - 1,
    has: nearest.header.columns.map(({ key }) => key), lacks: nearest.lacks,
  };
}

const headingTexts = ({ columns, unmatched }: FoundHeader): readonly string[] =>
  [...columns, ...unmatched].sort((a, b) => a.column - b.column).map(({ header }) => header).filter((text) => text !== "");

/** Columns of another kind of table that outweigh days and states. */
const sureOfAnother = 3;

/**
 * A table of another kind that would only be taken for a list of work: no heading of it names the work, or nothing says how the work
 * stands.
 */
function otherThan({ header }: Candidate): OtherKind | undefined {
  const table = otherKind(headingTexts(header));
  if (table === undefined) return undefined;
  // Three columns of another kind, and nobody who does anything, nor any state: 版本号, 变更内容, 修改人.
  const isWork = ["owner", "status", "percent", "period"].some((key) => isSure(confidenceOf(header, key)));
  if (table.columns >= sureOfAnother && !isWork) return table.kind;
  const isFollowed = followed.some((key) => isSure(confidenceOf(header, key)));
  if (isSure(confidenceOf(header, "task")) && isFollowed) return undefined;
  return table.columns >= sureOfAnother || !isFollowed ? table.kind : undefined;
}

const labelsOfCard = 3;
const widestCard = 3;

/** One thing with its facts down the side: words of a header below each other, each with its value beside it. */
function isCard(view: GridView, fields: readonly FieldDescriptor[]): boolean {
  if (view.columnCount > widestCard) return false;
  const isWord = headerWordTest(fields);
  let labels = 0;
  for (let row = 0; row < Math.min(view.rowCount, 40); row += 1) {
    const label = view.own(row, 0);
    if (
      typeof label === "string" && isWord(label.replace(/[:：]\s*$/u, "")) && !view.isBlank(row, 1) &&
      !(typeof view.own(row, 1) === "string" && isWord(String(view.own(row, 1))))
    ) labels += 1;
  }
  return labels >= labelsOfCard;
}

/** Of two tables one below the other the upper is read, up to where the lower begins; a form above a table is no table. */
function upperOf(view: GridView, fields: ListFields, readable: readonly Candidate[], best: Candidate): ForeignSheet | undefined {
  const end = best.header.row;
  for (const { form, header } of readable) {
    if (header.row + header.height >= end || header.columns.length < leastInTable) continue;
    const found = readRows(view, header, fields[form]);
    const rows = found.rows.filter(({ row }) => row < end);
    if (rows.some(({ kind }) => kind === "task")) return { ...found, rows, nextBlock: found.nextBlock ?? end };
  }
  return undefined;
}

const leastInTable = 3;

/** A title and a date alone make an expense look like a task: it takes somebody who does it, or a day by which, or how it stands. */
function resembles({ form, header }: Candidate): boolean {
  return header.columns.some(({ key }) => key === "owner" || followed.includes(key) || key === "predecessors" || (form !== "tracker" && tellingFields[form].includes(key)));
}

/** A column for each state and cards below: every heading is a status. */
function isBoard(view: GridView, { row, height, firstColumn, lastColumn }: FoundHeader): boolean {
  const headings = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => String(view.own(row + height - 1, firstColumn + index)).trim()).filter((text) => text !== "");
  const states = headings.filter((text) => readStatus(text).kind !== "unknown" && !statusHeadings.has(compactKey(text)));
  return states.length >= 2 && headings.length - states.length <= 1;
}

const statusHeadings = new Set(["完成", "结束", "closed", "complete", "finish"].map(compactKey));

const datedKeys = new Set(["start", "due", "dueBefore", "period", "actualStart", "actualFinish"]);

function withYear(view: GridView, found: ForeignSheet, name: string): ForeignSheet {
  const { row, columns } = found.header;
  // `Window 2026` above its days says their year as well as a title does.
  const dayHeadings = columns.filter(({ key }) => datedKeys.has(key)).map(({ header }) => header);
  const year = yearIn([wordsAbove(view, row, name), ...dayHeadings].join("\n"));
  return year === undefined ? found : { ...found, yearSaid: year };
}

const datesAcross = 5;

/** A timeline drawn in colours: days across the top, words down the side, and nothing in between. */
function isDrawn(view: GridView): boolean {
  for (let row = 0; row < Math.min(view.rowCount, 30); row += 1) {
    const days = Array.from({ length: view.columnCount }, (_, column) => column).filter((column) => isPlausibleDate(view.own(row, column)));
    const [first] = days;
    if (first === undefined || days.length < datesAcross) continue;
    const below = Array.from({ length: Math.min(view.rowCount, row + 30) - row - 1 }, (_, index) => row + 1 + index);
    const words = below.filter((at) => Array.from({ length: first }, (_, column) => column).some((column) => !view.isBlank(at, column)));
    const between = below.reduce((sum, at) => sum + days.filter((column) => !view.isBlank(at, column)).length, 0);
    if (words.length >= 3 && between < words.length) return true;
  }
  return false;
}

function readMapped(view: GridView, fields: ListFields, { form, header: place, columns }: SheetMapping, name: string): ListRead {
  const proposed = headerAt(view, place, fields[form]);
  const said = new Set(columns.values());
  const kept = proposed.columns.filter(({ key, column }) => !columns.has(column) && !said.has(key));
  const all = [...proposed.columns, ...proposed.unmatched];
  const chosen = [...columns].flatMap(([column, key]) => (key === "" ? [] : [{ key, column, header: all.find((one) => one.column === column)?.header ?? "", confidence: "exact" as const }]));
  const matched = [...kept, ...chosen].sort((a, b) => a.column - b.column);
  const header: FoundHeader = {
    ...proposed, columns: matched,
    unmatched: all.filter(({ column }) => !matched.some((one) => one.column === column)).map(({ column, header: text }) => ({ column, header: text })),
  };
  return { kind: "list", form, found: withYear(view, readRows(view, header, fields[form]), name), confidence: "sure" };
}
