import type { Finding, Severity } from "../../domain/finding";
import type { TrackerKey } from "../../catalog/tracker";
import { reasonText } from "../reason";
import type { FlagResult } from "../tracker-row";
import { findingAt, type Check } from "./record";
import type { TaskRuleId } from "../../catalog/limits";

const cellOf: Readonly<Record<TaskRuleId, TrackerKey>> = { N1: "due", N2: "majorRisk", N17: "due", N18: "updated" };

/** The field to fill in or put right before the flag can be told. */
function unknownAt({ state, daysOverdue, daysLeft, daysSilent }: FlagResult): TrackerKey {
  if (state === "?") return "status";
  if (daysOverdue === "?" || daysLeft === "?") return "due";
  return daysSilent === "?" ? "updated" : "status";
}

/** The flags with their reasons: one finding a task, at the cell that set off its most severe rule; and what cannot be told. */
export const checkFlags: Check = (records, context) =>
  records.flatMap((record): readonly Finding[] => {
    const { flag, triggers } = record.flag;
    const reason = (): string => reasonText(record.read ?? record.cells, record.flag, context.flags, context.translate).trim();
    if (flag === "unknown") {
      const gap = unknownAt(record.flag);
      const key = context.columns[gap] === undefined ? "task" : gap;
      return findingAt(context, record, key, { rule: "C-UNKNOWN", severity: "warning", text: "cannot-tell", values: { reason: reason() } });
    }
    if (flag !== "red" && flag !== "amber") return [];
    const severity: Severity = flag;
    const [first] = triggers.filter((trigger) => trigger.severity === flag);
    if (first === undefined) return [];
    const { daysOverdue, daysLeft, daysSilent } = record.flag;
    const key = context.columns[cellOf[first.rule]] === undefined ? "task" : cellOf[first.rule];
    return findingAt(context, record, key, {
      rule: first.rule, severity, text: context.ours ? flag : `${flag}-elsewhere`,
      values: { reason: reason(), rules: triggers.map(({ rule }) => rule).join(" "), daysOverdue, daysLeft, daysSilent },
    });
  });
