import { textKey } from "../../domain/text/text-key";
import { tableOf, type Book } from "../../excel/read-book";
import { historyOf } from "../../forms/history/judge";
import { idOfNumber } from "../../forms/history/read-entries";
import { historyRegister } from "../../forms/history/register";
import { trackerForm } from "../../forms/tracker/register";
import { cellText } from "../../rules/cell-text";
import { taskKey } from "../../rollup/history/entry";
import { replay } from "../../rollup/history/replay";
import { slipLedger, type Move } from "../../rollup/history/slip-ledger";
import type { Period } from "./period";
import type { ScoredRow } from "./scored-rows";

/** Of tasks that the history knew in a period, those whose due date did not move later then; each leads to the row that says so. */
export function keptDates(book: Book, { from, to }: Pick<Period, "from" | "to">, slipLimit: number): readonly ScoredRow[] {
  const [history, table, tasks] = [historyOf(book), tableOf(book, historyRegister), tableOf(book, trackerForm)];
  if (history === undefined || table === undefined) return [];
  const entries = history.entries.filter(({ asOf }) => asOf <= to);
  if (!entries.some(({ event }) => event !== "reminded")) return [];
  const rowOfEntry = new Map(table.rows.map(({ row, cells }) => [textKey(cellText(cells.id)), row]));
  const rowOfTask = new Map((tasks?.rows ?? []).map(({ row, cells }) => [taskKey(cellText(cells.id)), row]));
  const slipped = new Map(slipLedger(entries, slipLimit).map(({ id, moves }) =>
    [taskKey(id), moves.filter((move) => isSlip(move, from, slipLimit))]));
  // What was finished before the period could not slip in it.
  const before = replay(entries, from - 1);
  return [...replay(entries)].flatMap(([key, { facts, isGone }]): readonly ScoredRow[] => {
    const moves = slipped.get(key) ?? [];
    const was = before.get(key)?.facts.flag;
    if (moves.length === 0 && (isGone || was === "done" || was === "cancelled")) return [];
    const last = moves.at(-1);
    const common = { score: "kept", department: facts.department, id: facts.id, title: facts.name } as const;
    if (last !== undefined) {
      return [{
        ...common, day: last.noticed, sheet: table.place.sheet,
        cell: `${table.columns.change ?? "A"}${rowOfEntry.get(textKey(idOfNumber(last.entry))) ?? 1}`, value: 0,
      }];
    }
    const row = rowOfTask.get(key);
    return [{
      ...common, day: to, sheet: tasks?.place.sheet ?? table.place.sheet,
      cell: row === undefined ? "" : `${tasks?.columns.due ?? "A"}${row}`, value: 1,
    }];
  });
}

const isSlip = ({ days, noticed }: Move, from: number, limit: number): boolean => days > limit && noticed >= from;
