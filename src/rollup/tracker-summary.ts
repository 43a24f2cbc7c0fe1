import { everyFlag, type Flag } from "../catalog/lists";
import { cellText } from "../rules/cell-text";
import type { Cell } from "../rules/tracker-row";

/** What a summary needs of a row; rows without a task name have no flag and are not counted. */
export interface SummaryRow {
  readonly department: Cell;
  readonly owner: Cell;
  readonly status: Cell;
  readonly flag: Flag | "";
  /** A number, or what says that there is none. */
  readonly daysOverdue: Cell;
}

/** The figures of one line of 汇总/Summary; all are sums over rows, so that lines add up. */
export interface Figures {
  /** Tasks that are not cancelled. */
  readonly total: number;
  readonly done: number;
  readonly open: number;
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly unknown: number;
  /** Open, and whatever of it would be red or amber is waived. */
  readonly waived: number;
  readonly cancelled: number;
  /** Days by which unfinished tasks are overdue, added up. */
  readonly overdueDays: number;
  /** Finished not later than due. */
  readonly onTime: number;
  /** Finished tasks whose due date and actual finish are both known: the rate's denominator. */
  readonly judged: number;
}

type Sums = { -readonly [Key in keyof Figures]: Figures[Key] };

const noFigures = (): Sums => ({
  total: 0, done: 0, open: 0, red: 0, amber: 0, green: 0, unknown: 0, waived: 0, cancelled: 0, overdueDays: 0, onTime: 0, judged: 0,
});

function add(sums: Sums, { flag, daysOverdue }: Pick<SummaryRow, "flag" | "daysOverdue">): void {
  if (flag === "") return;
  sums[flag] += 1;
  if (flag === "cancelled") return;
  sums.total += 1;
  if (flag !== "done") {
    sums.open += 1;
    if (typeof daysOverdue === "number") sums.overdueDays += daysOverdue;
  } else if (typeof daysOverdue === "number") {
    sums.judged += 1;
    if (daysOverdue === 0) sums.onTime += 1;
  }
}

/** Non-numbers contribute zero to the days; a finished row without known days is not judged. */
export function figuresOf(rows: readonly SummaryRow[]): Figures {
  const sums = noFigures();
  for (const row of rows) add(sums, row);
  return sums;
}

export function onTimeRate({ onTime, judged }: Pick<Figures, "onTime" | "judged">): number | null {
  return judged === 0 ? null : onTime / judged;
}

export interface LabelledFigures extends Figures {
  readonly label: string;
}

/**
 * One line a label, in the list's order, and a last line for whatever the list does not name (blank, misspelt, several names in a
 * cell), so that the lines always add up to the whole. A label is compared as COUNTIFS does: as text, without regard to case.
 */
export function figuresBy(rows: readonly SummaryRow[], key: "department" | "owner", labels: readonly string[], other: string): readonly LabelledFigures[] {
  const groups = new Map<string, Sums>();
  // As typed, so that a name is folded once and not in each of its rows.
  const bySpelling = new Map<Cell, Sums>();
  for (const row of rows) {
    const spelling = row[key];
    let sums = bySpelling.get(spelling);
    if (sums === undefined) bySpelling.set(spelling, sums = groupOf(groups, cellText(spelling).toLowerCase()));
    add(sums, row);
  }
  const whole = [...groups.values()].reduce<Figures>(together, noFigures());
  const lines = labels.map((label) => ({ label, ...(groups.get(label.toLowerCase()) ?? noFigures()) }));
  return [...lines, { label: other, ...remainder(whole, lines) }];
}

function groupOf(groups: Map<string, Sums>, name: string): Sums {
  let sums = groups.get(name);
  if (sums === undefined) groups.set(name, sums = noFigures());
  return sums;
}

function together(left: Figures, right: Figures): Figures {
  const both = (key: keyof Figures): number => left[key] + right[key];
  return {
    total: both("total"), done: both("done"), open: both("open"), red: both("red"), amber: both("amber"), green: both("green"),
    unknown: both("unknown"), waived: both("waived"), cancelled: both("cancelled"), overdueDays: both("overdueDays"),
    onTime: both("onTime"), judged: both("judged"),
  };
}

function remainder(whole: Figures, lines: readonly Figures[]): Figures {
  const rest = (key: keyof Figures): number => lines.reduce((left, line) => left - line[key], whole[key]);
  return {
    total: rest("total"), done: rest("done"), open: rest("open"), red: rest("red"), amber: rest("amber"), green: rest("green"),
    unknown: rest("unknown"), waived: rest("waived"), cancelled: rest("cancelled"), overdueDays: rest("overdueDays"),
    onTime: rest("onTime"), judged: rest("judged"),
  };
}

export interface Count<Label> {
  readonly label: Label;
  readonly count: number;
}

/** Rows by status word, cancelled ones too, and the rest. */
export function countByStatus(rows: readonly SummaryRow[], labels: readonly string[], other: string): readonly Count<string>[] {
  const counts = new Map<string, number>();
  const spellings = new Map<Cell, number>();
  let tasks = 0;
  for (const { flag, status } of rows) {
    if (flag === "") continue;
    tasks += 1;
    spellings.set(status, (spellings.get(status) ?? 0) + 1);
  }
  for (const [status, count] of spellings) {
    const word = cellText(status).toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const lines = labels.map((label) => ({ label, count: counts.get(label.toLowerCase()) ?? 0 }));
  return [...lines, { label: other, count: tasks - lines.reduce((sum, { count }) => sum + count, 0) }];
}

/** In the order of the sheet; waived has a line only where something is. */
export function countByFlag(rows: readonly SummaryRow[]): readonly Count<Flag>[] {
  const counts = new Map<Flag | "", number>();
  for (const { flag } of rows) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  return everyFlag.filter((flag) => flag !== "waived" || counts.has(flag)).map((flag) => ({ label: flag, count: counts.get(flag) ?? 0 }));
}
