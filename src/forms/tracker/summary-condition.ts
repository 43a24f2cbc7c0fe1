import type { LabelledFigures } from "../../rollup/tracker-summary";
import { onTimeRate, type Figures } from "../../rollup/tracker-summary";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { Book } from "../../excel/read-book";
import { ownSheet } from "../../excel/probe-workbook";
import { summaryCapacity, summaryColumns, summaryLayout, summarySizesName, unfinishedMark, type SummaryColumn, type SummarySizes } from "./summary-layout";

/** What the summary should show, line for line. */
export interface ExpectedSummary {
  readonly overall: Figures;
  readonly byDepartment: readonly LabelledFigures[];
  readonly byOwner: readonly LabelledFigures[];
}

/** Lines that the lists need: the summary follows them row by row, blank rows included. */
export function currentSizes({ lists }: Pick<Book, "lists">): SummarySizes {
  return { departments: lists.department?.rows ?? 0, owners: lists.owner?.rows ?? 0, statuses: lists.status?.rows ?? 0 };
}

/** For what the summary was laid out, as the workbook says; undefined where that is no longer known. */
export type LaidSummary = (SummarySizes & { /** A restoration of it stopped on the way. */ readonly unfinished: boolean }) | undefined;

/** Queues the workbook's word for how the summary was laid out. */
export function loadSummarySizes(workbook: Excel.Workbook): () => LaidSummary {
  const item = workbook.names.getItemOrNullObject(summarySizesName);
  item.load("value");
  return () => (item.isNullObject ? undefined : readSizes(String(item.value)));
}

function readSizes(text: string): LaidSummary {
  const [departments, owners, statuses] = text.split(",").map(Number);
  const known = [departments, owners, statuses].every((size) => Number.isInteger(size));
  return known ? { departments: departments ?? 0, owners: owners ?? 0, statuses: statuses ?? 0, unfinished: text.endsWith(unfinishedMark) } : undefined;
}

export const laidSummary = (book: Pick<Book, "extras">): LaidSummary => book.extras.get("tracker") as LaidSummary;

/** True when the lists have outgrown the blocks: what does not fit is still counted, as "other", yet nobody can read it. */
export function outgrown(book: Book): boolean {
  const laid = laidSummary(book);
  if (laid === undefined) return true;
  const [room, need] = [summaryCapacity(laid), currentSizes(book)];
  return need.departments > room.departments || need.owners > room.owners || need.statuses > room.statuses;
}

/** What of the summary is not as we made it. */
export interface SummaryCondition {
  /** Constants stand where formulas belong. */
  readonly typedOver: boolean;
  /** The lines are not those of the lists. */
  readonly mislabelled: boolean;
  /** A figure is another than ours: some formula was replaced, or the tracker's own flags are typed over. */
  readonly differs: boolean;
}

/** Queues the summary's cells, to be compared with our own figures. */
export function loadSummaryCondition(workbook: Excel.Workbook, book: Book, expected: ExpectedSummary): () => SummaryCondition {
  const laid = laidSummary(book);
  if (book.sheets["summary"] === undefined || laid === undefined) return () => ({ typedOver: false, mislabelled: false, differs: false });
  const layout = summaryLayout(laid);
  const sheet = ownSheet(workbook, "summary");
  const range = sheet.getRange(`A1:M${layout.note}`);
  range.load("values");
  const constants = [layout.department, layout.owner].map((block) => {
    const cells = sheet.getRange(`B${block.first}:M${block.other}`).getSpecialCellsOrNullObject("Constants");
    cells.load("address");
    return cells;
  });
  return () => {
    const values = range.values as Cell[][];
    const lineIs = (row: number, figures: Figures): boolean => {
      const shown = values[row - 1]?.slice(1) ?? [];
      return summaryColumns.every((column, index) => shown[index] === figure(figures, column));
    };
    const labelAt = (row: number): string => cellText(values[row - 1]?.[0] ?? "");
    // The last line of a block is that of everything else.
    const blocks = ([[layout.department, expected.byDepartment], [layout.owner, expected.byOwner]] as const).map(([{ first, last, other }, lines]) => {
      const rows = [...Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((row) => labelAt(row) !== ""), other];
      return {
        labelled: rows.length === lines.length && lines.every(({ label }, index) => labelAt(rows[index] ?? other) === label),
        same: lines.every((line, index) => lineIs(rows[index] ?? other, line)),
      };
    });
    return {
      typedOver: constants.some((cells) => !cells.isNullObject),
      mislabelled: blocks.some(({ labelled }) => !labelled),
      differs: !lineIs(layout.overall, expected.overall) || blocks.some(({ same }) => !same),
    };
  };
}

function figure(figures: Figures, column: SummaryColumn): Cell {
  return column === "onTimeRate" ? (onTimeRate(figures) ?? "") : figures[column];
}
