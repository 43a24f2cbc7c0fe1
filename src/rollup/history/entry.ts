import type { Flag } from "../../catalog/lists";
import { textKey } from "../../domain/text/text-key";
import type { Cell } from "../../rules/tracker-row";

/** What is followed of a task from one Refresh to the next. */
export interface TaskFacts {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly owner: string;
  /** Plan dates as they stand in the cells: whole days, or whatever text somebody has typed. */
  readonly start: Cell;
  readonly due: Cell;
  /** A fraction of 1. */
  readonly percent: Cell;
  readonly status: string;
  readonly flag: Flag | "";
}

/** What a row of the history tells. `flags`: nothing but the lights of some tasks changed as days went by. `reminded`: somebody was sent a reminder. */
export const historyEvents = ["new", "changed", "gone", "flags", "reminded"] as const;
export type HistoryEvent = (typeof historyEvents)[number];

/** One row of the history. Rows are never changed, and in the order of their numbers however the sheet is sorted. */
export interface Entry extends TaskFacts {
  /** 1 for the first row ever written. */
  readonly number: number;
  readonly event: HistoryEvent;
  /** The due date that it had before, where it has another now. */
  readonly wasDue: Cell;
  /** The day for which the workbook was judged, Excel serial. */
  readonly asOf: number;
  /** The day of the Refresh before, where one is known: what is told here happened after it. */
  readonly previous: number | undefined;
  /** When it was written, with the time of day. */
  readonly at: number;
  /** Who pressed; empty where nobody gave a name. */
  readonly by: string;
  /** Tasks that only changed their light, or of which somebody was reminded; the last have no flag. */
  readonly others: readonly OtherTask[];
}

export interface OtherTask {
  readonly id: string;
  readonly flag: Flag | undefined;
}

export const taskKey = (id: string): string => textKey(id);

const symbols: Readonly<Record<Flag, string>> = { red: "▲", amber: "◆", green: "●", unknown: "○", waived: "◇", done: "√", cancelled: "×" };

/** `T005 ▲, T009 ◆`: read alike in every language. */
export const writeOthers = (others: readonly OtherTask[]): string =>
  others.map(({ id, flag }) => (flag === undefined ? id : `${id} ${symbols[flag]}`)).join(", ");

export function readOthers(text: string): readonly OtherTask[] {
  return text.split(",").flatMap((part) => {
    const [, id = "", mark] = /^\s*(.*?)\s*([▲◆●○◇√×])?\s*$/u.exec(part) ?? [];
    return id === "" ? [] : [{ id, flag: flagOfSymbol(mark) }];
  });
}

/** A light by the symbol with which its word begins: the words themselves may be renamed. */
export const flagOfSymbol = (word: string | undefined): Flag | undefined =>
  (Object.entries(symbols) as [Flag, string][]).find(([, symbol]) => word !== undefined && word !== "" && word.trim().startsWith(symbol))?.[0];
