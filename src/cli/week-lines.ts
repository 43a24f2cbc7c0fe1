import type { WeekReport } from "../actions/week/read-week";
import { isoFromSerial } from "../domain/dates/excel-date";
import type { Translate } from "../locales/translate";

/** The week as text: what changed, dates that moved, then every text that can be sent or handed out. */
export function weekLines({ keeps, since, changes, slips, reminders, pages }: WeekReport, say: Translate): readonly string[] {
  const pane = (key: string, values: Record<string, string | number> = {}): string => say(`forms:week.pane.${key}`, values);
  return [
    ...(keeps ? [] : [pane("no-history")]),
    `# ${pane("changes")}${since === undefined ? "" : ` (${isoFromSerial(since)})`}`,
    ...changes.map(({ kind, id, name, details }) => `${say(`forms:week.kind.${kind}`)}  ${[id, name, details].filter((part) => part !== "").join("  ")}`),
    ...(changes.length === 0 ? [pane(since === undefined ? "no-day" : "no-changes")] : []),
    `# ${pane("slips", { count: slips.length })}`,
    ...slips.map(({ id, name, slips: count, days, original, current, owner }) =>
      `${id} ${name}  ${pane("slip", { count, days: days > 0 ? `+${days}` : String(days), original: isoFromSerial(original), current: isoFromSerial(current), owner })}`),
    `# ${pane("reminders")}`,
    ...reminders.flatMap(({ text }) => (text === "" ? [] : [text, ""])),
    ...pages.flatMap(({ title, lines }) => [`# ${title}`, ...lines, ""]),
  ];
}
