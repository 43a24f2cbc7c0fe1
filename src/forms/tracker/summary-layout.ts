import { flags } from "../../catalog/lists";

/** Columns of the figure blocks on 汇总/Summary, in order, with the table columns and flags that they count. */
export const summaryColumns = [
  "total", "done", "open", "red", "amber", "green", "unknown", "cancelled", "overdueDays", "onTime", "judged", "onTimeRate",
] as const;
export type SummaryColumn = (typeof summaryColumns)[number];

/** Column letter of a figure: labels stand in A, figures from B on. */
export const summaryLetter = (column: SummaryColumn): string => String.fromCharCode(66 + summaryColumns.indexOf(column));

/** A constant of the workbook, `="4,8,5"`: for how many departments, owners and statuses the summary was laid out. */
export const summarySizesName = "Liaison_SummarySizes";

/** Rows (1-based) of each block; capacities leave room for values that a PMO adds to the lists. */
export interface SummaryLayout {
  readonly overallHeader: number;
  readonly overall: number;
  readonly chartTop: number;
  readonly chartBottom: number;
  readonly department: Block;
  readonly owner: Block;
  readonly status: Block;
  readonly flag: Block;
  readonly note: number;
  /** Departments that the chart shows. */
  readonly chartRows: number;
}

export interface Block {
  readonly title: number;
  readonly header: number;
  readonly first: number;
  /** Last row for a listed value; the line for everything else stands below it. */
  readonly last: number;
  readonly other: number;
}

export interface SummarySizes {
  readonly departments: number;
  readonly owners: number;
  readonly statuses: number;
}

/** Ends the sizes as the workbook keeps them while the summary is being laid anew. */
export const unfinishedMark = ",?";

/** The sizes as the workbook keeps them, as a formula: `="4,8,5"`. */
export const sizesFormula = ({ departments, owners, statuses }: SummarySizes, mark = ""): string => `="${departments},${owners},${statuses}${mark}"`;

function block(title: number, capacity: number): Block {
  return { title, header: title + 1, first: title + 2, last: title + 1 + capacity, other: title + 2 + capacity };
}

export const summaryCapacity = (sizes: SummarySizes): SummarySizes => ({
  departments: Math.max(8, sizes.departments + 3),
  owners: Math.max(12, sizes.owners + 5),
  statuses: Math.max(8, sizes.statuses + 2),
});

/** One figure block below the other, so that a page prints them in order and a longer list never runs into its neighbour. */
export function summaryLayout(sizes: SummarySizes): SummaryLayout {
  const capacity = summaryCapacity(sizes);
  const department = block(23, capacity.departments);
  const owner = block(department.other + 2, capacity.owners);
  const status = block(owner.other + 2, capacity.statuses);
  const flag = block(status.other + 2, flags.length - 1);
  return {
    overallHeader: 5, overall: 6, chartTop: 8, chartBottom: 21, department, owner, status, flag, note: flag.other + 2,
    chartRows: Math.max(1, sizes.departments),
  };
}
