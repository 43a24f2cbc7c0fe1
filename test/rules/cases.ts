/** Rows and contexts to judge them in; what a case does not name is a healthy task under the guides' limits. */
import type { RuleId } from "../../src/catalog/limits";
import { chinaCalendar } from "../../src/domain/dates/china-calendar";
import { serialFromIso, serialFromParts } from "../../src/domain/dates/excel-date";
import { workingCalendar } from "../../src/domain/dates/working-calendar";
import { registry } from "../../src/forms/registry";
import { trackerRules } from "../../src/forms/tracker/rules";
import { translator } from "../../src/locales/translate";
import { judgeRegisters } from "../../src/judging/judge-rows";
import type { BookFacts, ListedWord } from "../../src/rules/expr/expr";
import type { Cell, RuleSetting, TrackerRow } from "../../src/rules/tracker-row";

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
/** A row of 规则/Rules that somebody deleted. */
export const gone = "gone";

type RuleChanges = Partial<Record<RuleId, Partial<ReadableRule> | typeof unreadable | typeof gone>>;

/** Every rule that stands, by its id. */
export function rules(changes: RuleChanges = {}): Readonly<Record<RuleId, RuleSetting>> {
  return Object.fromEntries(registry.limits.flatMap(({ id, limit = 0, basis = "calendar", severity, on }): readonly (readonly [string, RuleSetting])[] => {
    const change = changes[id];
    if (change === gone) return [];
    return [[id, change === unreadable ? { id, readable: false, basis } : { id, readable: true, limit, basis, severity, on, ...change }]];
  }));
}

export interface Surroundings {
  readonly asOf?: string;
  readonly rules?: RuleChanges;
  readonly statuses?: readonly ListedWord[];
}

export function context(changes: Surroundings = {}): BookFacts {
  const asOf = day(changes.asOf ?? "2026-05-20");
  const settings: Readonly<Partial<Record<string, RuleSetting>>> = rules(changes.rules);
  return {
    asOf, moment: asOf + 1,
    rule: (id) => settings[id],
    calendar: workingCalendar({ days: chinaCalendar(2025, 2026), from: serialFromParts(2025, 1, 1), to: serialFromParts(2026, 12, 31) }),
    words: english,
    lists: { statuses: changes.statuses ?? states.map((state) => ({ label: statusWord(state), state })) },
    departments: [], project: "", roster: [],
  };
}

export interface Judged {
  readonly state: Cell;
  readonly daysOverdue: Cell;
  readonly daysLeft: Cell;
  readonly daysSilent: Cell;
  readonly flag: Cell;
  readonly triggers: readonly { readonly rule: string; readonly severity: string }[];
  readonly reason: Cell;
}

/** One task as the tracker's rules see it. */
export function judged(changes: Partial<TrackerRow>, where: Surroundings = {}): Judged {
  const cells = { ...row(changes) };
  const register = judgeRegisters(context(where), [{ rules: trackerRules, rows: [{ row: 5, cells }], columns: new Set(Object.keys(cells)) }], [], english).get("tracker");
  if (register === undefined) throw new Error("no rules");
  const fact = (key: string): Cell => register.fact(key, 0);
  const open = !["", "done", "cancelled"].includes(register.flag(0));
  return {
    state: fact("state"), daysOverdue: fact("daysOverdue"), daysLeft: fact("daysLeft"), daysSilent: fact("daysSilent"), flag: fact("flag"),
    reason: fact("reason"),
    triggers: open ? register.triggers(0).map(({ rule, severity }) => ({ rule, severity })) : [],
  };
}
