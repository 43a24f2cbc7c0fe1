import { isPlausibleDate } from "../../domain/dates/excel-date";
import { languages } from "../../domain/language";
import { textKey } from "../../domain/text/text-key";
import type { FormRow } from "../../excel/form-table";
import { translator } from "../../locales/translate";
import { flagOfSymbol, historyEvents, readOthers, type Entry, type HistoryEvent } from "../../rollup/history/entry";
import { cellText } from "../../rules/cell-text";
import type { HistoryKey } from "./register";
import { sealOf } from "./seal";

/** What is wrong with the history as it stands. */
export type HistoryFault =
  | { readonly kind: "edited" | "strange" | "copied"; readonly row: number; readonly id: string }
  /** Rows that were written once and are not there any more, by their ids. */
  | { readonly kind: "missing"; readonly ids: readonly string[] }
  /** A row that is judged for an earlier day than the one before it: a clock was set back, or the as-of date was. */
  | { readonly kind: "backwards"; readonly row: number; readonly id: string; readonly asOf: number; readonly before: number };

export interface ReadHistory {
  readonly entries: readonly Entry[];
  readonly faults: readonly HistoryFault[];
  /** The highest number that was ever given. */
  readonly highest: number;
}

/** What the workbook keeps of its history beside the sheet. */
export interface HistoryMarks {
  /** The highest number ever given; undefined where another program has dropped it. */
  readonly lastNumber: number | undefined;
  /** Part of every seal; undefined where it was dropped, and then nothing can be told of changes. */
  readonly book: string | undefined;
}

export const prefix = "H";
export const idOfNumber = (number: number): string => prefix + String(number).padStart(3, "0");

type Row = FormRow<HistoryKey>;

/**
 * The history's rows, in whatever order the sheet has them. A row that somebody has changed counts as it now stands, and is told; one that was never written by Refresh
 * (typed, pasted from another workbook, a copy of another row) does not count.
 */
export function readHistory(rows: readonly Row[], { lastNumber, book }: HistoryMarks): ReadHistory {
  const entries = new Map<number, Entry>();
  const faults: HistoryFault[] = [];
  const whole = new Map(rows.map((row) => [row, book === undefined || cellText(row.cells.seal) === sealOf(row.cells, book)]));
  // Of two rows with one number the one that is whole is meant.
  const events = eventsByWord();
  for (const row of [...rows].sort((a, b) => Number(whole.get(b)) - Number(whole.get(a)))) {
    const id = cellText(row.cells.id).trim();
    const entry = entryOf(row, events);
    const isWhole = whole.get(row) === true;
    if (entry === undefined || (!isWhole && (cellText(row.cells.seal) === "" || (lastNumber !== undefined && entry.number > lastNumber)))) {
      faults.push({ kind: "strange", row: row.row, id });
    } else if (entries.has(entry.number)) faults.push({ kind: "copied", row: row.row, id });
    else {
      entries.set(entry.number, entry);
      if (!isWhole) faults.push({ kind: "edited", row: row.row, id });
    }
  }
  const highest = Math.max(lastNumber ?? 0, ...entries.keys());
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !entries.has(number)).map(idOfNumber);
  if (missing.length > 0) faults.push({ kind: "missing", ids: missing });
  const ordered = [...entries.values()].sort((a, b) => a.number - b.number);
  const rowOf = new Map(rows.map((row) => [numberOf(row), row.row]));
  ordered.forEach((entry, index) => {
    const before = ordered[index - 1]?.asOf ?? entry.asOf;
    if (entry.asOf < before) faults.push({ kind: "backwards", row: rowOf.get(entry.number) ?? 0, id: idOfNumber(entry.number), asOf: entry.asOf, before });
  });
  return { entries: ordered, faults, highest };
}

function numberOf({ cells }: Row): number | undefined {
  const [, digits] = /^H(\d{1,9})$/.exec(cellText(cells.id).trim().toUpperCase()) ?? [];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

function entryOf(row: Row, events: ReadonlyMap<string, HistoryEvent>): Entry | undefined {
  const { cells } = row;
  const [number, event] = [numberOf(row), events.get(textKey(cellText(cells.event)))];
  if (number === undefined || event === undefined || !isPlausibleDate(cells.asOf)) return undefined;
  const text = (key: HistoryKey): string => cellText(cells[key]).trim();
  return {
    number, event, id: text("task"), name: text("taskName"), department: text("department"), owner: text("owner"), start: cells.start, due: cells.due, wasDue: cells.wasDue,
    percent: cells.percent, status: text("status"), flag: flagOfSymbol(text("light")) ?? "", asOf: Math.floor(cells.asOf),
    previous: isPlausibleDate(cells.previous) ? Math.floor(cells.previous) : undefined, at: typeof cells.at === "number" ? cells.at : cells.asOf, by: text("by"),
    others: readOthers(text("others")),
  };
}

/** In either language: a workbook may be read in another one than it was written in. */
const eventsByWord = (): ReadonlyMap<string, HistoryEvent> =>
  new Map(historyEvents.flatMap((event) => languages.map((language) => [textKey(translator(language)(`forms:history.event.${event}`)), event] as const)));
