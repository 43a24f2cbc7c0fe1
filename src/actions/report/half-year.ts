import { isPlausibleDate } from "../../domain/dates/excel-date";
import { tableOf, type Book } from "../../excel/read-book";
import { historyOf } from "../../forms/history/judge";
import { judgedTracker } from "../../forms/tracker/judge";
import type { JudgedBook } from "../check/judge-book";
import { slipLedger } from "../../rollup/history/slip-ledger";
import { trackerForm } from "../../forms/tracker/register";
import type { Period } from "./period";

/** What is told of a period beside the one before. */
export interface PeriodFigures {
  /**
   * Mean days from the actual start, or the planned one, to the actual finish, of tasks finished in the period; undefined where none was.
   */
  readonly cycle: number | undefined;
  readonly finished: number;
  /** Due dates that moved later, as noticed in the period; undefined where the history begins later. */
  readonly slips: number | undefined;
  /** Rows that the history gained: new, changed and gone tasks. */
  readonly updates: number | undefined;
}

export function periodFigures(
  book: Book, { forms }: Pick<JudgedBook, "forms">, { from, to }: Pick<Period, "from" | "to">, slipLimit: number,
): PeriodFigures {
  const within = (day: unknown): day is number => isPlausibleDate(day) && Math.floor(day) >= from && Math.floor(day) <= to;
  const cycles = (tableOf(book, trackerForm) === undefined ? [] : judgedTracker(forms) ?? []).flatMap(({ cells, flag }) => {
    const begun = isPlausibleDate(cells.actualStart) ? cells.actualStart : cells.start;
    if (flag !== "done" || !within(cells.actualFinish) || !isPlausibleDate(begun) || cells.actualFinish < begun) return [];
    return [Math.floor(cells.actualFinish) - Math.floor(begun)];
  });
  const entries = historyOf(book)?.entries ?? [];
  const isKnown = entries.some(({ asOf }) => asOf <= to);
  const moves = slipLedger(entries, slipLimit).flatMap((line) => line.moves);
  return {
    finished: cycles.length,
    cycle: cycles.length === 0 ? undefined : cycles.reduce((sum, days) => sum + days, 0) / cycles.length,
    slips: isKnown ? moves.filter(({ days, noticed }) => days > slipLimit && within(noticed)).length : undefined,
    updates: isKnown ? entries.filter(({ event, asOf }) => (event === "new" || event === "changed" || event === "gone") && within(asOf)).length : undefined,
  };
}
