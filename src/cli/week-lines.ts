import type { WeekReport } from "../actions/week/read-week";
import type { Figure } from "../actions/week/figures";
import { isoFromSerial } from "../domain/dates/excel-date";
import type { Translate } from "../locales/translate";
import type { LabelledFigures } from "../rollup/tracker-summary";

const trendKeys = ["open", "late", "red", "done"] as const;

/** The week as text: what changed, dates that moved, then every text that can be sent or handed out. */
export function weekLines(
  { keeps, since, changes, slips, trend, past, figures, reminders, pages }: WeekReport, say: Translate
): readonly string[] {
  const pane = (key: string, values: Record<string, string | number> = {}): string => say(`forms:week.pane.${key}`, values);
  return [
    ...(keeps ? [] : [pane("no-history")]),
    `# ${pane("what-changed")}${since === undefined ? "" : ` (${isoFromSerial(since)})`}`,
    ...changes.map(({ kind, id, name, details }) => `${say(`forms:week.kind.${kind}`)}  ${[id, name, details].filter((part) => part !== "").join("  ")}`),
    ...(changes.length === 0 ? [pane(since === undefined ? "no-day" : "no-changes")] : []),
    `# ${pane("slips", { count: slips.length })}`,
    ...slips.map(({ id, name, slips: count, days, original, current, owner }) =>
      `${id} ${name}  ${pane("slip", { count, days: days > 0 ? `+${days}` : String(days), original: isoFromSerial(original), current: isoFromSerial(current), owner })}`),
    ...(
      past === undefined
        ? []
        : [
          `# ${pane("then", { day: isoFromSerial(past.day) })}`, ...[...past.lines, past.total].map((line) => pastLine(line, say)),
          pane("then-note"),
        ]
    ),
    `# ${pane("trend", { count: trend.length })}`,
    ...trend.map(({ day, ...counts }) => [isoFromSerial(day), ...trendKeys.map((key) => `${say(`forms:week.trend.${key}`)} ${counts[key]}`)].join("  ")),
    `# ${pane("figures")}`,
    ...figures.map((figure) => figureLine(figure, say)),
    `# ${pane("reminders")}`,
    ...reminders.flatMap(({ text }) => (text === "" ? [] : [text, ""])),
    ...pages.flatMap(({ title, lines }) => [`# ${title}`, ...lines, ""]),
  ];
}

const pastColumns = ["total", "red", "amber", "green", "unknown", "done", "cancelled"] as const;

/** `产品部  任务数 4  红 1 …` */
const pastLine = (line: LabelledFigures, say: Translate): string =>
  [line.label, ...pastColumns.map((key) => `${say(`forms:summary.columns.${key}`)} ${line[key]}`)].join("  ");

/** `On-time rate: 50% (1 of 2)` */
function figureLine({ key, kind, value, counted, of }: Figure, say: Translate): string {
  const shown = value === undefined ? say("forms:week.pane.no-data") : kind === "rate" ? `${Math.round(value * 100)}%` : String(Math.round(value * 10) / 10);
  return `${say("forms:week.pane.figure", { name: say(`forms:measure.${key}`), value: shown })}  ${say(`forms:week.pane.of.${kind}`, { counted, of })}`;
}
