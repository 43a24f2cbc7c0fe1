import type { LabelledFigures } from "../rollup/tracker-summary";
import { onTimeRate, type Figures } from "../rollup/tracker-summary";
import { cellText } from "../rules/cell-text";
import type { Cell } from "../rules/tracker-row";
import type { TrackerBook } from "./read-tracker";
import { ownSheet } from "./probe-workbook";
import { summaryCapacity, summaryColumns, summaryLayout, type SummaryColumn, type SummarySizes } from "./summary-layout";

/** What the summary should show, line for line. */
export interface ExpectedSummary {
  readonly overall: Figures;
  readonly byDepartment: readonly LabelledFigures[];
  readonly byOwner: readonly LabelledFigures[];
}

/** Lines that the lists need: the summary follows them row by row, blank rows included. */
export function currentSizes({ lists }: Pick<TrackerBook, "lists">): SummarySizes {
  return { departments: lists.department?.rows ?? 0, owners: lists.owner?.rows ?? 0, statuses: lists.status?.rows ?? 0 };
}

/** True when the lists have outgrown the blocks: what does not fit is still counted, as "other", yet nobody can read it. */
export function outgrown(book: TrackerBook): boolean {
  if (book.summarySizes === undefined) return true;
  const [room, need] = [summaryCapacity(book.summarySizes), currentSizes(book)];
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
export function loadSummaryCondition(workbook: Excel.Workbook, book: TrackerBook, expected: ExpectedSummary): () => SummaryCondition {
  if (book.sheets.summary === undefined || book.summarySizes === undefined) return () => ({ typedOver: false, mislabelled: false, differs: false });
  const layout = summaryLayout(book.summarySizes);
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
