import { isPlausibleDate } from "../../domain/dates/excel-date";
import { textKey } from "../../domain/text/text-key";
import { tableOf, type Book } from "../../excel/read-book";
import { changeRegister } from "../../forms/changes/register";
import { translator } from "../../locales/translate";
import { taskKey } from "../../rollup/history/entry";
import type { SlipLine } from "../../rollup/history/slip-ledger";
import { cellText } from "../../rules/cell-text";

interface Approved {
  readonly id: string;
  readonly due: number;
}

/**
 * Each move to a later day with the approved change (F13) behind it: of those of the task that let it be as late, the one that comes
 * nearest. Nothing is said where
 * the workbook has no list of changes, nor of dates that were brought forward.
 */
export function withApprovedChanges(slips: readonly SlipLine[], book: Book): readonly SlipLine[] {
  const approved = approvedChanges(book);
  if (approved === undefined) return slips;
  return slips.map((line) => {
    const own = approved.get(taskKey(line.id)) ?? [];
    return {
      ...line,
      moves: line.moves.map((move) => (move.days > 0 ? { ...move, change: own.find(({ due }) => due >= move.to)?.id ?? "" } : move)),
    };
  });
}

/** By task, earliest day first; undefined where the workbook has no list of changes. */
function approvedChanges(book: Book): ReadonlyMap<string, readonly Approved[]> | undefined {
  const table = tableOf(book, changeRegister);
  if (table?.columns.newDue === undefined || table.columns.result === undefined) return undefined;
  const word = textKey(translator(book.language)("forms:changes.result.approved"));
  const byTask = new Map<string, Approved[]>();
  for (const { cells } of table.rows) {
    const { id, task, result, newDue } = cells;
    if (textKey(cellText(result)) !== word || !isPlausibleDate(newDue)) continue;
    const key = taskKey(cellText(task).trim());
    byTask.set(key, [...(byTask.get(key) ?? []), { id: cellText(id).trim(), due: newDue }].sort((a, b) => a.due - b.due));
  }
  return byTask;
}
