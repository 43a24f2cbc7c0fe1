import { readList, type ListRead, type NoList, type ReadingConfidence, type SheetMapping } from "../../domain/sheets-of-others/choose-form";
import type { ForeignRaci } from "../../domain/sheets-of-others/foreign-raci";
import type { ForeignSheet } from "../../domain/sheets-of-others/read-foreign-rows";
import { readRaci } from "../../domain/sheets-of-others/read-raci";
import type { SheetGrid } from "../../domain/sheets-of-others/sheet-grid";
import type { ListForm } from "../../domain/sheets-of-others/vocabulary";
import { foreignDutyFields, listFields } from "./foreign-fields";
import { columnLetters, type Corners } from "../geometry";
import { readGrids, type GridOptions, type GridRead } from "./read-grids";

export interface ForeignRead {
  readonly sheet: string;
  readonly place: Corners;
  readonly form: ListForm;
  readonly found: ForeignSheet;
  readonly confidence: ReadingConfidence;
  /** What it was read from, to be read again with what a person says of it. */
  readonly source: GridRead;
}

/** A sheet that says who takes part in which duty. */
export interface ForeignDutiesRead {
  readonly sheet: string;
  readonly place: Corners;
  readonly raci: ForeignRaci;
}

/** One line for every sheet with content. */
export interface SheetOverview {
  readonly sheet: string;
  readonly form: ListForm | "duties" | "none";
  /** Tasks, risks, duties …; 0 where none could be told. */
  readonly rows: number;
  readonly confidence: ReadingConfidence | undefined;
  readonly active: boolean;
  /** `none`: what it resembles, what of that was found and what is missing. */
  readonly looksLike?: NoList["looksLike"];
  /** `none`: the headings of its table, as they stand. */
  readonly headings?: readonly string[];
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** What can be read on the sheets of others: lists and RACI sheets, the one at hand first, then the surest. */
export interface ForeignSheets {
  readonly lists: readonly ForeignRead[];
  readonly duties: readonly ForeignDutiesRead[];
  readonly sheets: readonly SheetOverview[];
}

export interface ForeignOptions extends GridOptions {
  /** How a person said that a sheet is to be read. */
  readonly mapping?: { readonly sheet: string; readonly mapping: SheetMapping } | undefined;
}

/** Reads the sheets named; undefined where none of them holds anything. */
export async function readForeignSheets(
  context: Excel.RequestContext, sheets: readonly string[], active: string, options: ForeignOptions = {},
): Promise<ForeignSheets | undefined> {
  const grids = await readGrids(context, [...sheets].sort((a, b) => Number(b === active) - Number(a === active)), options);
  if (grids.length === 0) return undefined;
  const firsts = grids.map((source) => ({ source, list: readOne(source, source.grid, options) }));
  return sortedSheets(firsts, active, options, await loadIndents(context, firsts));
}

/** Reads sheets whose cells are known: the same as from Excel, without it. */
export function readForeignGrids(grids: readonly GridRead[], active: string, options: ForeignOptions = {}): ForeignSheets {
  return sortedSheets(grids.map((source) => ({ source, list: readOne(source, source.grid, options) })), active, options, new Map());
}

interface FirstReading {
  readonly source: GridRead;
  readonly list: ListRead | NoList;
}

function sortedSheets(
  firsts: readonly FirstReading[], active: string, options: ForeignOptions, indents: ReadonlyMap<string, readonly number[]>,
): ForeignSheets {
  const lists: ForeignRead[] = [];
  const duties: ForeignDutiesRead[] = [];
  const overview: SheetOverview[] = [];
  const dutyWords = foreignDutyFields();
  for (const { source, list: plain } of firsts) {
    const indented = indents.get(source.sheet);
    const list = indented === undefined ? plain : readOne(source, { ...source.grid, indents: indented }, options);
    const { sheet, place, grid } = source;
    const raci = isFollowed(list) ? undefined : readRaci(grid, dutyWords);
    const line = { sheet, active: sheet === active, has: [], lacks: [] };
    if (raci !== undefined) {
      duties.push({ sheet, place, raci });
      overview.push({ ...line, form: "duties", rows: raci.duties.length, confidence: "likely" });
    } else if (list.kind === "list") {
      lists.push({ sheet, place, form: list.form, found: list.found, confidence: list.confidence, source });
      overview.push({ ...line, form: list.form, rows: list.found.rows.filter(({ kind }) => kind === "task").length, confidence: list.confidence });
    } else {
      const { looksLike, has, lacks, headings } = list;
      overview.push(
        {
          ...line, form: "none", rows: 0, confidence: undefined, has, lacks, ...(looksLike === undefined ? {} : { looksLike }),
          ...(headings === undefined ? {} : { headings }),
        }
      );
    }
  }
  const isActive = ({ sheet }: { readonly sheet: string }): number => (sheet === active ? 0 : 1);
  return {
    lists: lists.sort((a, b) => isActive(a) - isActive(b) || rank(a) - rank(b) || b.found.header.score - a.found.header.score),
    duties: duties.sort((a, b) => isActive(a) - isActive(b) || b.raci.duties.length - a.raci.duties.length),
    sheets: overview,
  };
}

/** Task lists before others, sure readings before guesses. */
const rank = ({ form, confidence }: ForeignRead): number => (form === "tracker" ? 0 : 3) + ["sure", "likely", "unsure"].indexOf(confidence);

function readOne({ sheet, tableHeaders }: GridRead, grid: SheetGrid, { mapping }: ForeignOptions): ListRead | NoList {
  return readList(grid, listFields(), { tableHeaders, name: sheet, ...(mapping?.sheet === sheet ? { mapping: mapping.mapping } : {}) });
}

/** A list that says how its rows stand is that list, whatever letters another of its columns holds. */
function isFollowed(list: ListRead | NoList): boolean {
  if (list.kind === "none") return false;
  if (list.form !== "tracker") return list.confidence !== "unsure";
  const { columns } = list.found.header;
  const has = (...keys: readonly string[]): boolean => columns.some(({ key }) => keys.includes(key));
  return has("task") && has("status", "percent", "due", "start", "period");
}

/** More rows than this nobody indents by hand. */
const mostIndented = 5_000;

/** Excel's own indents of the titles, for lists where they differ; one request, or none. */
async function loadIndents(context: Excel.RequestContext, reads: readonly { readonly source: GridRead; readonly list: ListRead | NoList }[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const mixed = reads.flatMap(({ source, list }) => {
    if (list.kind === "none" || list.form !== "tracker" || source.grid.values.length > mostIndented) return [];
    const column = list.found.header.columns.find(({ key }) => key === "task")?.column;
    if (column === undefined || source.indented[column] !== true) return [];
    const { place, sheet } = source;
    const letters = columnLetters(place.firstColumn + column);
    const range = context.workbook.worksheets.getItem(sheet).getRange(`${letters}${place.firstRow}:${letters}${place.firstRow + source.grid.values.length - 1}`);
    return [{ sheet, properties: range.getCellProperties({ format: { indentLevel: true } }) }];
  });
  if (mixed.length > 0) await context.sync();
  return new Map(mixed.map(({ sheet, properties }) => [sheet, properties.value.map(([cell]) => cell?.format?.indentLevel ?? 0)]));
}
