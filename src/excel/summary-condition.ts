import type { Translate } from "../locales/translate";
import type { LabelledFigures } from "../rollup/tracker-summary";
import { onTimeRate, type Figures } from "../rollup/tracker-summary";
import type { Cell } from "../rules/tracker-row";
import type { TrackerBook } from "./read-tracker";
import { summaryCapacity, summaryColumns, summaryLayout, type SummaryColumn, type SummarySizes } from "./summary-layout";

/** What the summary should show, line for line. */
export interface ExpectedSummary {
  readonly overall: Figures;
  readonly byDepartment: readonly LabelledFigures[];
  readonly byOwner: readonly LabelledFigures[];
}

export function currentSizes(book: TrackerBook): SummarySizes {
  return { departments: book.departments.length, owners: book.roster.length, statuses: book.statuses.length };
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
  /** A figure is another than ours: some formula was replaced, or the tracker's own flags are typed over. */
  readonly differs: boolean;
}

/** Queues the summary's cells, to be compared with our own figures. */
export function loadSummaryCondition(workbook: Excel.Workbook, book: TrackerBook, expected: ExpectedSummary, translate: Translate): () => SummaryCondition {
  const name = book.sheets.summary;
  if (name === undefined || book.summarySizes === undefined) return () => ({ typedOver: false, differs: false });
  const layout = summaryLayout(book.summarySizes);
  const range = workbook.worksheets.getItem(name).getRange(`A1:M${layout.note}`);
  range.load("values");
  const constants = [layout.department, layout.owner].map((block) => {
    const cells = workbook.worksheets.getItem(name).getRange(`B${block.first}:M${block.other}`).getSpecialCellsOrNullObject("Constants");
    cells.load("address");
    return cells;
  });
  return () => {
    const values = range.values as Cell[][];
    const lineIs = (row: number, label: string | undefined, figures: Figures): boolean => {
      const [shownLabel, ...shown] = values[row - 1] ?? [];
      return (label === undefined || shownLabel === label) && summaryColumns.every((column, index) => shown[index] === figure(figures, column));
    };
    const other = translate("forms:summary.other");
    const block = (first: number, otherRow: number, lines: readonly LabelledFigures[]): boolean =>
      lines.every((line, index) => lineIs(line.label === other && index === lines.length - 1 ? otherRow : first + index, line.label, line));
    const same =
      lineIs(layout.overall, undefined, expected.overall) &&
      block(layout.department.first, layout.department.other, expected.byDepartment) &&
      block(layout.owner.first, layout.owner.other, expected.byOwner);
    return { typedOver: constants.some((cells) => !cells.isNullObject), differs: !same };
  };
}

function figure(figures: Figures, column: SummaryColumn): Cell {
  return column === "onTimeRate" ? (onTimeRate(figures) ?? "") : figures[column];
}
