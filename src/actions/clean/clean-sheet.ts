import { LiaisonError } from "../../domain/liaison-error";
import type { SheetMapping } from "../../domain/sheets-of-others/choose-form";
import type { CleanAnswers, CleanQuestion } from "../../domain/sheets-of-others/cleaning/clean-answers";
import { planCleaning, type CleanedCell, type CleanKind } from "../../domain/sheets-of-others/cleaning/clean-sheet";
import { textKey } from "../../domain/text/text-key";
import { readForeignSheets, type ForeignRead } from "../../excel/foreign/read-foreign";
import { columnLetters } from "../../excel/geometry";
import { loadOwnSheets } from "../../excel/probe-workbook";
import type { LostCell } from "../../excel/writer/held";
import { registry } from "../../forms/registry";
import type { ActionEnvironment } from "../action";
import { runAction } from "../run";
import { writeSteps } from "../generate/write-surroundings";
import { exchangeCells, type Exchange, type ExchangePlace } from "./exchange-cells";

export interface CleanOptions {
  /** The sheet's name; without it the one at hand. */
  readonly sheet?: string;
  readonly mapping?: SheetMapping;
  readonly answers?: CleanAnswers;
  /** Only these kinds of cells. */
  readonly kinds?: readonly CleanKind[];
}

/** A cell as it would be, or is, changed; dates and shares as Excel holds them. */
export interface CleanItem extends Exchange {
  readonly kind: CleanKind;
  /** `D5`, when it was read. */
  readonly cell: string;
  readonly fromFormat: string;
}

export interface CleanPreview extends ExchangePlace {
  readonly items: readonly CleanItem[];
  readonly questions: readonly CleanQuestion[];
}

export interface CleanReport extends CleanPreview {
  /** Items that were done: what brings them back. */
  readonly done: readonly CleanItem[];
  /** Items left alone: somebody has changed the cell since, it holds a formula, or its row is gone. */
  readonly left: readonly CleanItem[];
  /** Cells that somebody typed in the very moment, and that hold theirs again. */
  readonly putBack: readonly LostCell[];
}

/** What could be tidied on a sheet of others, and what has to be asked before. Reads only. */
export function previewCleaning(environment: ActionEnvironment, options: CleanOptions = {}): Promise<CleanPreview> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read-sheets");
    const preview = await previewOf(environment, context, options);
    steps.finish("read-sheets");
    return preview;
  });
}

/**
 * Does what the preview shows, and nothing else: each cell only while it holds what was read. Done again it changes nothing.
 * @throws LiaisonError `no-list`, `sheet-protected`, `not-verified`
 */
export function cleanSheet(environment: ActionEnvironment, options: CleanOptions = {}): Promise<CleanReport> {
  return runAction(environment, 3, async (context, steps) => {
    steps.begin("read-sheets");
    const preview = await previewOf(environment, context, options);
    steps.finish("read-sheets");
    const { cells, putBack } = preview.items.length === 0 ? { cells: [], putBack: [] } : await exchangeCells(
      context, preview, preview.items, writeSteps(steps),
    );
    steps.finish("write");
    return { ...preview, ...split(preview.items, cells), putBack };
  });
}

/**
 * Brings back what a cleaning changed, each cell only while it holds what the cleaning wrote: later edits stay. Done again it changes
 * nothing.
 */
export function undoCleaning(
  environment: ActionEnvironment, report: Pick<CleanReport, keyof ExchangePlace | "done">,
): Promise<Pick<CleanReport, "done" | "left" | "putBack">> {
  return runAction(environment, 2, async (context, steps) => {
    const back = report.done.map((item): Exchange => ({ ...item, from: item.to, to: item.from, toFormat: item.fromFormat }));
    const { cells, putBack } = back.length === 0 ? { cells: [], putBack: [] } : await exchangeCells(
      context, report, back, writeSteps(steps),
    );
    steps.finish("write");
    return { ...split(report.done, cells), putBack };
  });
}

/** What was done is told at the cells where it stands now, whoever has moved rows meanwhile. */
function split(items: readonly CleanItem[], cells: readonly (string | undefined)[]): Pick<CleanReport, "done" | "left"> {
  const done = items.flatMap((item, index): readonly CleanItem[] => {
    const cell = cells[index];
    return cell === undefined ? [] : [{ ...item, cell }];
  });
  return { done, left: items.filter((_, index) => cells[index] === undefined) };
}

async function previewOf(
  environment: ActionEnvironment, context: Excel.RequestContext, { sheet, mapping, answers = {}, kinds }: CleanOptions,
): Promise<CleanPreview> {
  const { workbook } = context;
  workbook.worksheets.load("items/id,items/name,items/visibility");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const own = loadOwnSheets(workbook, registry);
  await context.sync();
  const ours = new Set<string | undefined>(Object.values(own()));
  const wanted = sheet ?? active.name;
  const isThere = workbook.worksheets.items.some(({ name, visibility }) => name === wanted && visibility === "Visible" && !ours.has(name));
  const reads = isThere ? await readForeignSheets(context, [wanted], wanted, {
    requirements: environment.requirements, ...(mapping === undefined ? {} : { mapping: { sheet: wanted, mapping } }),
  }) : undefined;
  const read = reads?.lists[0];
  if (read === undefined) throw new LiaisonError("nothing-to-clean", { sheet: wanted });
  const { cells, questions } = planCleaning(read.found, answers);
  const items = cells.filter(({ kind }) => kinds?.includes(kind) !== false).map((cell) => itemOf(read, cell));
  const { id } = workbook.worksheets.items.find(({ name }) => name === wanted) ?? {};
  return { ...placeOf(read), ...(id !== undefined && { sheetId: id }), items: await withoutFormulas(context, read, items), questions };
}

const headingAt = ({ found: { header }, source }: ForeignRead, column: number): string => {
  for (let row = header.row + header.height - 1; row >= header.row; row -= 1) {
    const text = textKey(String(source.grid.values[row]?.[column] ?? ""));
    if (text !== "") return text;
  }
  return "";
};

function placeOf(read: ForeignRead): ExchangePlace {
  const { header } = read.found;
  const title = header.columns.find(({ key }) => key === "task")?.column;
  return {
    sheet: read.sheet, place: read.place, headerRow: read.place.firstRow + header.row + header.height - 1,
    ...(title === undefined ? {} : { titleHeader: { column: read.place.firstColumn + title, header: headingAt(read, title) } }),
  };
}

function itemOf(read: ForeignRead, { kind, row, column, before, after, numberFormat }: CleanedCell): CleanItem {
  const { place, source, found } = read;
  const title = found.header.columns.find(({ key }) => key === "task")?.column;
  const fromFormat = source.grid.numberFormats?.[row]?.[column] ?? "General";
  return {
    kind, row: place.firstRow + row, cell: `${columnLetters(place.firstColumn + column)}${place.firstRow + row}`,
    column: place.firstColumn + column, header: headingAt(read, column),
    title: title === undefined ? "" : String(source.grid.values[row]?.[title] ?? "").trim(), from: before, to: after, fromFormat,
    toFormat: numberFormat ?? fromFormat,
  };
}

/** What a formula shows is tidied where the formula gets it from. */
async function withoutFormulas(
  context: Excel.RequestContext, read: ForeignRead, items: readonly CleanItem[],
): Promise<readonly CleanItem[]> {
  if (items.length === 0) return items;
  const letters = [...new Set(items.map(({ cell }) => cell.replace(/\d+/u, "")))];
  const sheet = context.workbook.worksheets.getItem(read.sheet);
  const columns = letters.map((letter) => {
    const range = sheet.getRange(`${letter}${read.place.firstRow}:${letter}${read.place.lastRow}`);
    range.load("formulas");
    return [letter, range] as const;
  });
  await context.sync();
  const formulas = new Map(columns.map(([letter, range]) => [letter, range.formulas as unknown[][]]));
  return items.filter(({ cell, row, from }) => {
    const formula = formulas.get(cell.replace(/\d+/u, ""))?.[row - read.place.firstRow]?.[0];
    return !(typeof formula === "string" && formula.startsWith("=") && formula !== from);
  });
}
