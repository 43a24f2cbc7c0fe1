import type { TrackerKey } from "../../catalog/tracker";
import type { JudgeInput } from "../../excel/form";
import { measuredRow, type Measure } from "../../excel/measure";
import { tableOf } from "../../excel/read-book";
import type { JudgedRow } from "../../judging/judged-row";
import { judgedTracker } from "./judge";
import { trackerForm } from "./register";

type Task = JudgedRow<TrackerKey>;

/** 按期率, 逾期任务, 红灯: finished tasks that can be judged, open ones past their day, red ones. */
export function trackerMeasures({ book, judged }: JudgeInput): readonly Measure[] {
  const [table, records] = [tableOf(book, trackerForm), judgedTracker(judged)];
  if (table === undefined || records === undefined) return [];
  const open = records.filter(({ flag }) => flag !== "" && flag !== "done" && flag !== "cancelled");
  const done = records.filter((record) => record.flag === "done" && typeof record.fact("daysOverdue") === "number");
  const overdue = (record: Task): boolean => Number(record.fact("daysOverdue")) > 0;
  const line = (key: string, kind: Measure["kind"], all: readonly Task[], counts: (record: Task) => boolean): Measure =>
    ({ key, kind, rows: all.map((record) => measuredRow(table, trackerForm.title, record, counts(record))) });
  return [
    line("onTime", "rate", done, (record) => !overdue(record)),
    line("overdue", "count", open, overdue),
    line("red", "count", open, ({ flag }) => flag === "red"),
  ];
}
