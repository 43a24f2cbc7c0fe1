import { isPlausibleDate } from "../dates/excel-date";
import { findHeader, headerAt, type FoundHeader, type HeaderPlace } from "./find-header";
import type { FieldDescriptor } from "./header-words";
import type { Confidence } from "./match-headers";
import { readRows, type ForeignSheet } from "./read-foreign-rows";
import { gridView, type GridView, type SheetGrid } from "./sheet-grid";
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
  readonly looksLike?: ListForm | "drawn";
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
}

const confidenceOf = (header: FoundHeader, key: string): Confidence | undefined => header.columns.find((one) => one.key === key)?.confidence;
const isSure = (confidence: Confidence | undefined): boolean => confidence === "exact" || confidence === "alias";

/** A title in the list's own words counts double, a column that only this list has one and a half times. */
function scoreOf(form: ListForm, header: FoundHeader): number {
  return header.columns.reduce((sum, { key, confidence }) => sum + weights[confidence] * (key === "task" ? 2 : tellingFields[form].includes(key) ? 1.5 : 1), 0);
}

/** What a list of this kind has to have. */
function lacking(form: ListForm, header: FoundHeader): readonly string[] {
  const has = (key: string): boolean => confidenceOf(header, key) !== undefined;
  if (!has("task")) return ["task"];
  const telling = tellingFields[form].filter(has);
  const title = confidenceOf(header, "task");
  if (form === "tracker") {
    const found = followed.filter(has);
    if (isSure(title)) return found.length > 0 || header.columns.length >= 3 ? [] : ["due", "status"];
    return found.length + Number(has("owner")) >= 2 ? [] : ["due", "status"];
  }
  if (form === "risks") return telling.length > 0 && (isSure(title) || telling.length > 1) ? [] : ["level"];
  if (form === "minutes") return telling.length > 0 && isSure(title) ? [] : ["topic"];
  return isSure(title) && header.columns.length >= 3 ? [] : ["task"];
}

function confidenceIn(header: FoundHeader, form: ListForm): ReadingConfidence {
  const essential = ["task", "due", "status", "owner", "period", "percent"].flatMap((key) => confidenceOf(header, key) ?? []);
  if (!isSure(confidenceOf(header, "task"))) return essential.filter(isSure).length >= 2 ? "likely" : "unsure";
  if (form === "tracker" && !followed.some((key) => confidenceOf(header, key) !== undefined)) return "unsure";
  return essential.every(isSure) && essential.length >= 3 ? "sure" : "likely";
}

/** Reads a sheet as the list that its columns make it, or says what keeps it from being one. */
export function readList(grid: SheetGrid, fields: ListFields, options: { readonly mapping?: SheetMapping | undefined; readonly tableHeaders?: readonly number[] } = {}): ListRead | NoList {
  const view = gridView(grid);
  const { mapping } = options;
  if (mapping !== undefined) return readMapped(view, fields, mapping);
  const candidates = listForms.flatMap((form): Candidate[] => {
    const header = findHeader(view, fields[form], options.tableHeaders);
    return header === undefined ? [] : [{ form, header, score: scoreOf(form, header) }];
  }).sort((a, b) => b.score - a.score);
  const best = candidates.find(({ form, header }) => lacking(form, header).length === 0);
  if (best !== undefined) {
    return { kind: "list", form: best.form, found: readRows(view, best.header, fields[best.form]), confidence: confidenceIn(best.header, best.form) };
  }
  const [nearest] = candidates;
  if (isDrawn(view)) return { kind: "none", looksLike: "drawn", has: [], lacks: ["due", "status"] };
  if (nearest === undefined || nearest.score < leastToResemble) return { kind: "none", has: [], lacks: [] };
  return {
    kind: "none", looksLike: nearest.form, headerRow: nearest.header.row + nearest.header.height - 1,
    has: nearest.header.columns.map(({ key }) => key), lacks: lacking(nearest.form, nearest.header),
  };
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

function readMapped(view: GridView, fields: ListFields, { form, header: place, columns }: SheetMapping): ListRead {
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
  return { kind: "list", form, found: readRows(view, header, fields[form]), confidence: "sure" };
}
