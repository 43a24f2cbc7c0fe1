import type { TrackerKey } from "../../catalog/tracker";
import type { JudgedForm, JudgeInput } from "../../excel/form";
import { tableOf } from "../../excel/read-book";
import type { JudgedRow } from "../../judging/judged-row";
import { judgedRows } from "../../judging/judge-rows";
import { trackerFindings } from "../../judging/judge-tracker";
import { shownCells } from "../../judging/shown-cells";
import { trackerWords } from "../../rules/checks/record";
import { trackerForm } from "./register";

/** Flags and findings of the tasks. */
export function judgeTracker({ book, asOf, say, registers }: JudgeInput): JudgedForm | undefined {
  const [table, judged] = [tableOf(book, trackerForm), registers.get(trackerForm.key)];
  if (table === undefined || judged === undefined) return undefined;
  const records = judgedRows(judged, table.rows);
  const findings = trackerFindings(records, {
    form: trackerWords, sheet: table.place.sheet, columns: table.columns, asOf, departments: book.departments,
    priorities: book.priorities, statuses: book.statuses.flatMap(({ label, state }) => (state === "?" ? [] : [label])), roster: book.roster,
    translate: say, ours: true,
  });
  return { findings, expected: () => ({ tracker: shownCells(judged, book.flagWords) }), facts: records };
}

export const judgedTracker = (judged: ReadonlyMap<string, JudgedForm>): readonly JudgedRow<TrackerKey>[] | undefined =>
  judged.get("tracker")?.facts as readonly JudgedRow<TrackerKey>[] | undefined;
