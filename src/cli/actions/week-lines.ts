import type { WeekReport } from "../../actions/week/read-week";
import type { Figure } from "../../actions/week/figures";
import { isoFromSerial } from "../../domain/dates/excel-date";
import type { Translate } from "../../locales/translate";
import type { LabelledFigures } from "../../rollup/tracker-summary";

const trendKeys = ["open", "late", "red", "done"] as const;

/** The week as text: what changed, dates that moved, then every text that can be sent or handed out. */
export function weekLines(
  { keeps, since, changes, slips, trend, past, figures, reminders, pages }: WeekReport, say: Translate
): readonly string[] {
  const pane = (key: string, values: Record<string, string | number> = {}): string => say(`forms:week.pane.${key}`, values);
  return [
    ...(keeps ? [] : [pane("no-history")]),
    `# ${pane("what-changed")}${since === undefined ? "" : ` (${isoFromSerial(since)})`}`,
    ...changes.map(({ kind, ...change }) => `${say(`forms:week.kind.${kind}`)}  ${named(change)}`),
    ...(changes.length === 0 ? [pane(since === undefined ? "no-day" : "no-changes")] : []),
    `# ${pane("slips", { count: slips.length })}`,
    ...slips.map(({ id, name, slips: count, days, original, current, owner }) => {
      const [from, to] = [isoFromSerial(original), isoFromSerial(current)];
      return `${id} ${name}  ${pane("slip", { count, days: days > 0 ? `+${days}` : String(days), original: from, current: to, owner })}`;
    }),
    ...(past === undefined ? [] : [
      `# ${pane("then", { day: isoFromSerial(past.day) })}`, ...[...past.lines, past.total].map((line) => pastLine(line, say)),
      pane("then-note"),
    ]),
    `# ${pane("trend", { count: trend.length })}`,
    ...trend.map(({ day, ...counts }) =>
      [isoFromSerial(day), ...trendKeys.map((key) => `${say(`forms:week.trend.${key}`)} ${counts[key]}`)].join("  ")),
    `# ${pane("figures")}`,
    ...figures.map((figure) => figureLine(figure, say)),
    `# ${pane("reminders")}`,
    ...reminders.flatMap(({ text }) => (text === "" ? [] : [text, ""])),
    ...pages.flatMap(({ title, lines }) => [`# ${title}`, ...lines, ""]),
  ];
}

const named = ({ id, name, details }: { readonly id: string; readonly name: string; readonly details: string }): string =>
  [id, name, details].filter((part) => part !== "").join("  ");

const pastColumns = ["total", "red", "amber", "green", "unknown", "done", "cancelled"] as const;

/** `产品部  任务数 4  红 1 …` */
const pastLine = (line: LabelledFigures, say: Translate): string =>
  [line.label, ...pastColumns.map((key) => `${say(`forms:summary.columns.${key}`)} ${line[key]}`)].join("  ");

/** `On-time rate: 50% (1 of 2)` */
function figureLine({ key, kind, value, counted, of }: Figure, say: Translate): string {
  const pane = (name: string, values: Record<string, string | number> = {}): string => say(`forms:week.pane.${name}`, values);
  const measured = (one: number): string => (kind === "rate" ? `${Math.round(one * 100)}%` : String(Math.round(one * 10) / 10));
  const shown = value === undefined ? pane("no-data") : measured(value);
  return `${pane("figure", { name: say(`forms:measure.${key}`), value: shown })}  ${pane(`of.${kind}`, { counted, of })}`;
}
