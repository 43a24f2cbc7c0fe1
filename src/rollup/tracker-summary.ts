import { flags, type Flag } from "../catalog/lists";
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
  readonly cancelled: number;
  /** Days by which unfinished tasks are overdue, added up. */
  readonly overdueDays: number;
  /** Finished not later than due. */
  readonly onTime: number;
  /** Finished tasks whose due date and actual finish are both known: the rate's denominator. */
  readonly judged: number;
}

const openFlags = new Set<Flag | "">(["red", "amber", "green", "unknown"]);

/** Non-numbers contribute zero to the days; a finished row without known days is not judged. */
export function figuresOf(rows: readonly SummaryRow[]): Figures {
  const count = (flag: Flag): number => rows.filter((row) => row.flag === flag).length;
  const open = rows.filter((row) => openFlags.has(row.flag));
  const judged = rows.filter((row) => row.flag === "done" && typeof row.daysOverdue === "number");
  return {
    total: count("done") + open.length,
    done: count("done"),
    open: open.length,
    red: count("red"),
    amber: count("amber"),
    green: count("green"),
    unknown: count("unknown"),
    cancelled: count("cancelled"),
    overdueDays: open.reduce((sum, { daysOverdue }) => sum + (typeof daysOverdue === "number" ? daysOverdue : 0), 0),
    onTime: judged.filter(({ daysOverdue }) => daysOverdue === 0).length,
    judged: judged.length,
  };
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
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const name = cellText(row[key]).toLowerCase();
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  const lines = labels.map((label) => ({ label, ...figuresOf(groups.get(label.toLowerCase()) ?? []) }));
  return [...lines, { label: other, ...remainder(figuresOf(rows), lines) }];
}

function remainder(whole: Figures, lines: readonly Figures[]): Figures {
  const rest = (key: keyof Figures): number => lines.reduce((left, line) => left - line[key], whole[key]);
  return {
    total: rest("total"), done: rest("done"), open: rest("open"), red: rest("red"), amber: rest("amber"), green: rest("green"),
    unknown: rest("unknown"), cancelled: rest("cancelled"), overdueDays: rest("overdueDays"), onTime: rest("onTime"), judged: rest("judged"),
  };
}

export interface Count<Label> {
  readonly label: Label;
  readonly count: number;
}

/** Rows by status word, cancelled ones too, and the rest. */
export function countByStatus(rows: readonly SummaryRow[], labels: readonly string[], other: string): readonly Count<string>[] {
  const tasks = rows.filter(({ flag }) => flag !== "");
  const lines = labels.map((label) => ({
    label,
    count: tasks.filter(({ status }) => cellText(status).toLowerCase() === label.toLowerCase()).length,
  }));
  return [...lines, { label: other, count: tasks.length - lines.reduce((sum, { count }) => sum + count, 0) }];
}

export function countByFlag(rows: readonly SummaryRow[]): readonly Count<Flag>[] {
  return flags.map((flag) => ({ label: flag, count: rows.filter((row) => row.flag === flag).length }));
}
