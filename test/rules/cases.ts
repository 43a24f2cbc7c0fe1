/** Rows and contexts to judge them in; what a case does not name is a healthy task under the guides' limits. */
import type { RuleId } from "../../src/catalog/limits";
import { taskLimits } from "../../src/forms/tracker/limits";
import { chinaCalendar } from "../../src/domain/china-calendar";
import { serialFromIso, serialFromParts } from "../../src/domain/excel-date";
import { workingCalendar } from "../../src/domain/working-calendar";
import { translator } from "../../src/locales/translate";
import { flagRow } from "../../src/rules/flag";
import { reasonText } from "../../src/rules/reason";
import type { Cell, FlagContext, FlagResult, RuleSetting, TrackerRow } from "../../src/rules/tracker-row";

export const english = translator("en-US");
export const states = ["not-started", "in-progress", "done", "paused", "cancelled"] as const;

export function day(iso: string): number {
  const serial = serialFromIso(iso);
  if (serial === undefined) throw new RangeError(iso);
  return serial;
}

/** Dates are written as ISO texts for reading; `text:` marks what shall stay a text. */
export function cell(value: Cell): Cell {
  if (typeof value !== "string") return value;
  return value.startsWith("text:") ? value.slice(5) : (serialFromIso(value) ?? value);
}

export const statusWord = (state: (typeof states)[number]): string => english(`forms:lists.states.${state}`);

export function row(changes: Partial<TrackerRow> = {}): TrackerRow {
  const base: TrackerRow = {
    task: "Build the page", owner: "Ann", start: "2026-05-01", due: "2026-06-30", status: statusWord("in-progress"), majorRisk: "No",
    actualFinish: "", updated: "2026-05-19",
  };
  return Object.fromEntries(Object.entries({ ...base, ...changes }).map(([key, value]) => [key, cell(value)])) as unknown as TrackerRow;
}

type ReadableRule = Extract<RuleSetting, { readonly readable: true }>;
export const unreadable = "unreadable";

export function rules(changes: Partial<Record<RuleId, Partial<ReadableRule> | typeof unreadable>> = {}): FlagContext["rules"] {
  return Object.fromEntries(taskLimits.map(({ id, limit = 0, basis = "calendar", severity, on }): [RuleId, RuleSetting] => {
    const change = changes[id];
    if (change === unreadable) return [id, { id, readable: false, basis }];
    return [id, { id, readable: true, limit, basis, severity, on, ...change }];
  })) as FlagContext["rules"];
}

export function context(changes: { readonly asOf?: string; readonly rules?: Parameters<typeof rules>[0]; readonly statuses?: FlagContext["statuses"] } = {}): FlagContext {
  return {
    asOf: day(changes.asOf ?? "2026-05-20"),
    rules: rules(changes.rules),
    calendar: workingCalendar({ days: chinaCalendar(2025, 2026), from: serialFromParts(2025, 1, 1), to: serialFromParts(2026, 12, 31) }),
    statuses: changes.statuses ?? states.map((state) => ({ label: statusWord(state), state })),
    yes: "Yes",
  };
}

export function judged(changes: Partial<TrackerRow>, where: Parameters<typeof context>[0] = {}): FlagResult & { readonly reason: string } {
  const [at, task] = [context(where), row(changes)];
  const result = flagRow(task, at);
  return { ...result, reason: reasonText(task, result, at, english) };
}
