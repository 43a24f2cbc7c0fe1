import type { JudgedForm } from "../../excel/form";
import { judgedTracker } from "../../forms/tracker/judge";
import type { TaskFacts } from "../../rollup/history/entry";
import { cellText } from "../../rules/cell-text";

/** The tasks as the history follows them: rows with a flag, which is those with a task. */
export function taskFacts(judged: ReadonlyMap<string, JudgedForm>): readonly TaskFacts[] {
  return (judgedTracker(judged) ?? []).flatMap((record): readonly TaskFacts[] => {
    const { cells, flag } = record;
    if (flag === "") return [];
    const text = (key: "id" | "task" | "department" | "owner" | "status"): string => cellText(cells[key]).trim();
    return [{
      id: text("id"), name: text("task"), department: text("department"), owner: text("owner"), start: cells.start, due: cells.due, percent: cells.percent,
      status: text("status"), flag,
    }];
  });
}
