import { isoFromSerial, isPlausibleDate } from "../../domain/dates/excel-date";
import type { Translate } from "../../locales/translate";
import type { TaskChange } from "../../rollup/history/changes-since";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";

const shown = (value: Cell, say: Translate): string => {
  if (value === "") return say("forms:history.said.blank");
  return isPlausibleDate(value) ? isoFromSerial(value) : cellText(value);
};

const percent = (value: Cell, say: Translate): string => (typeof value === "number" ? `${Math.round(value * 100)}%` : shown(value, say));

/** What exactly became of the task, `due 2026-03-02 → 2026-03-13`; empty where the kind says it all. */
export function changeDetails({ kind, task, before }: TaskChange, say: Translate): string {
  const said = (key: string, from: string, to: string): string => say(`forms:history.said.${key}`, { from, to });
  if (kind === "late" || kind === "new") return isPlausibleDate(task.due) ? say("forms:week.until", { date: isoFromSerial(task.due) }) : "";
  if (before === undefined || kind === "gone" || kind === "done") return "";
  if (kind === "owner") return said("owner", shown(before.owner, say), shown(task.owner, say));
  if (kind === "progress") return said("percent", percent(before.percent, say), percent(task.percent, say));
  if (kind !== "moved") return said("status", shown(before.status, say), shown(task.status, say));
  const dates = (["start", "due"] as const).filter((field) => shown(before[field], say) !== shown(task[field], say));
  return dates.map((field) => said(field, shown(before[field], say), shown(task[field], say))).join(say("forms:history.said.separator"));
}

/** `T004 Landing page: due 2026-03-02 → 2026-03-13` */
export function changeLine(change: TaskChange, say: Translate): string {
  const { task } = change;
  const name = [task.id, task.name].filter((part) => part !== "").join(" ");
  const details = changeDetails(change, say);
  return details === "" ? name : say("forms:week.change-line", { name, details });
}
