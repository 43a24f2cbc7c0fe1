/** The tracker's rules as they were first written by hand: what the rules stated as expressions are held against. */
import type { TaskRuleId } from "../../src/catalog/limits";
import type { Flag, TaskState } from "../../src/catalog/lists";
import { isoFromSerial, isPlausibleDate } from "../../src/domain/dates/excel-date";
import type { WorkingCalendar } from "../../src/domain/dates/working-calendar";
import type { Translate } from "../../src/locales/translate";
import { cellText, isErrorText, sameCell } from "../../src/rules/cell-text";
import { elapsedDays } from "../../src/rules/elapsed-days";
import { levelInForce } from "../../src/rules/rule-level";
import type { RuleSetting, TrackerRow } from "../../src/rules/tracker-row";

type Days = number | "?" | "";

export interface FlagContext {
  readonly asOf: number;
  readonly rules: Readonly<Record<TaskRuleId, RuleSetting>>;
  readonly calendar: WorkingCalendar;
  readonly statuses: readonly { readonly label: string; readonly state: string }[];
  readonly yes: string;
}

interface Trigger {
  readonly rule: TaskRuleId;
  readonly severity: "red" | "amber" | "note";
}

interface FlagResult {
  readonly state: TaskState | "?" | "";
  readonly daysOverdue: Days;
  readonly daysLeft: Days;
  readonly daysSilent: Days;
  readonly flag: Flag | "";
  readonly triggers: readonly Trigger[];
}

/** What a status word counts as: `""` in an empty row, `"?"` where the word is missing or not in 列表/Lists. */
function taskState(row: TrackerRow, context: FlagContext): TaskState | "?" | "" {
  if (row.task === "") return "";
  if (isErrorText(row.task) || row.status === "") return "?";
  return context.statuses.findLast(({ label }) => sameCell(label, row.status))?.state as TaskState | "?" | undefined ?? "?";
}

const isUnfinished = (state: TaskState | "?" | ""): boolean =>
  state === "not-started" || state === "in-progress" || state === "paused";

/**
 * 逾期天数: days by which an unfinished task is past its due date at the as-of date, or by which a finished one was late (N1's basis).
 * `"?"` without a due date, or for a finished task without an actual finish.
 */
function daysOverdue(row: TrackerRow, state: TaskState | "?" | "", context: FlagContext): Days {
  if (state === "" || state === "cancelled") return "";
  if (state === "?") return "?";
  const end = state === "done" ? row.actualFinish : context.asOf;
  return isPlausibleDate(row.due) && isPlausibleDate(end)
    ? elapsedDays(row.due, end, context.rules.N1.basis, context.calendar)
    : "?";
}

/** Days until an unfinished task is due, 0 once it is (N17's basis). */
function daysLeft(row: TrackerRow, state: TaskState | "?" | "", context: FlagContext): Days {
  if (!isUnfinished(state)) return "";
  return isPlausibleDate(row.due) && isPlausibleDate(context.asOf)
    ? elapsedDays(context.asOf, row.due, context.rules.N17.basis, context.calendar)
    : "?";
}

/**
 * Days since an unfinished task was last updated, or since its start where it never was (N18's basis). A task that need not have
 * begun is not silent: `""`.
 */
function daysSilent(row: TrackerRow, state: TaskState | "?" | "", context: FlagContext): Days {
  if (!isUnfinished(state)) return "";
  if (!isPlausibleDate(context.asOf) || isErrorText(row.start) || isErrorText(row.updated)) return "?";
  if (state === "not-started" && isPlausibleDate(row.start) && Math.floor(row.start) > Math.floor(context.asOf)) return "";
  const last = row.updated === "" ? row.start : row.updated;
  return isPlausibleDate(last) ? elapsedDays(last, context.asOf, context.rules.N18.basis, context.calendar) : "?";
}

/** What a trigger looks at: the row and the days already worked out for it. */
interface TriggerFacts {
  readonly row: TrackerRow;
  readonly daysOverdue: Days;
  readonly daysLeft: Days;
  readonly daysSilent: Days;
  readonly yes: string;
}

const above = (days: Days, limit: number): boolean => typeof days === "number" && days > limit;

const triggerRules: Readonly<Record<TaskRuleId, (facts: TriggerFacts, limit: number) => boolean>> = {
  /** N1 (Z1): more days overdue than the limit; exactly the limit does not count. */
  N1: (facts, limit) => above(facts.daysOverdue, limit),
  /** N2 (Z1): 重大风险 = 是. */
  N2: ({ row, yes }) => sameCell(row.majorRisk, yes),
  /** N17 (ours): overdue at all, or due within the limit. */
  N17: ({ daysOverdue, daysLeft }, limit) => above(daysOverdue, 0) || (typeof daysLeft === "number" && daysLeft <= limit),
  /** N18 (ours): no update for more days than the limit. */
  N18: ({ daysSilent }, limit) => above(daysSilent, limit),
};

const ruleIds = Object.keys(triggerRules) as readonly TaskRuleId[];

/** Highest level among the rules that fire, undefined when any rule cannot be read. */
function highestLevel(facts: TriggerFacts, context: FlagContext): number | undefined {
  let highest = 0;
  for (const id of ruleIds) {
    const setting = context.rules[id];
    const level = levelInForce(setting);
    if (level === undefined || !setting.readable) return undefined;
    if (triggerRules[id](facts, setting.limit)) highest = Math.max(highest, level);
  }
  return highest;
}

/**
 * 预警: red, amber, green for unfinished tasks, by the highest level among the rules that fire. Missing data is "unknown", never
 * green; only a red that is certain in spite of it stands. Finished and cancelled tasks carry no colour (finished late: see days).
 */
export function flagRow(row: TrackerRow, context: FlagContext): FlagResult {
  const state = taskState(row, context);
  const days = {
    daysOverdue: daysOverdue(row, state, context),
    daysLeft: daysLeft(row, state, context),
    daysSilent: daysSilent(row, state, context),
  };
  const facts: TriggerFacts = { row, ...days, yes: context.yes };
  return { state, ...days, flag: flagOf(state, facts, context), triggers: isUnfinished(state) ? triggersOf(facts, context) : [] };
}

function flagOf(state: FlagResult["state"], facts: TriggerFacts, context: FlagContext): Flag | "" {
  if (state === "") return "";
  if (state === "done" || state === "cancelled") return state;
  const level = state === "?" || isErrorText(facts.row.majorRisk) ? undefined : highestLevel(facts, context);
  if (level === undefined) return "unknown";
  if (level >= 3) return "red";
  if (missing(facts, context).length > 0) return "unknown";
  return level === 2 ? "amber" : "green";
}

const inForce = (setting: RuleSetting): boolean => (levelInForce(setting) ?? 0) > 0;

type MissingFact = "due" | "calendar" | "update";

/** What keeps the rules in force from being judged. */
function missing(facts: TriggerFacts, context: FlagContext): readonly MissingFact[] {
  const { N1, N17, N18 } = context.rules;
  const gaps: MissingFact[] = [];
  if (facts.daysOverdue === "?" && (inForce(N1) || inForce(N17))) gaps.push("due");
  else if (facts.daysLeft === "?" && inForce(N17)) gaps.push("calendar");
  if (facts.daysSilent === "?" && inForce(N18)) gaps.push("update");
  return gaps;
}

function triggersOf(facts: TriggerFacts, context: FlagContext): readonly Trigger[] {
  return ruleIds.flatMap((rule) => {
    const setting = context.rules[rule];
    return setting.readable && setting.on && triggerRules[rule](facts, setting.limit) ? [{ rule, severity: setting.severity }] : [];
  });
}

/** Sentences of one trigger: which rule, which values, what arithmetic, who acts, what clears it. N17 has three. */
type ReasonKey = "N1" | "N2" | "N17-overdue" | "N17-today" | "N17-soon" | "N18";

/** 预警原因: the same text that the cell shows; `""` where there is nothing to explain. */
export function reasonText(row: TrackerRow, result: FlagResult, context: FlagContext, translate: Translate): string {
  const say = (key: string, values: Record<string, string> = {}): string => translate(`forms:reason.${key}`, values);
  if (result.state === "" || result.state === "cancelled") return "";
  if (result.state === "?") return isErrorText(row.status) ? say("unreadable") : say("status");
  if (result.state === "done") {
    if (typeof result.daysOverdue !== "number") return say("done-unknown");
    return result.daysOverdue > 0 ? say("done-late", { days: days(result.daysOverdue, "N1", context, translate) }) : "";
  }
  const rules = Object.values(context.rules);
  if (rules.some((rule) => !rule.readable) || isErrorText(row.majorRisk)) return say("unreadable");
  if (isErrorText(row.owner) && result.triggers.length > 0) return say("unreadable");
  const sentences = reasonsOf(row, result, context.asOf).map(([key, rule]) => say(key, reasonValues(key, rule, row, result, context, translate)));
  const gaps = missing({ row, ...result, yes: context.yes }, context).map((gap) => say(`missing-${gap}`));
  return [...sentences, ...gaps].join("");
}

/** Overdue is told once: by N1 where it fires, else by N17. */
function reasonsOf(row: TrackerRow, result: FlagResult, asOf: number): readonly (readonly [ReasonKey, TaskRuleId])[] {
  const fired = new Set(result.triggers.map(({ rule }) => rule));
  const overdue = typeof result.daysOverdue === "number" && result.daysOverdue > 0;
  const reasons: (readonly [ReasonKey, TaskRuleId])[] = [];
  if (fired.has("N1")) reasons.push(["N1", "N1"]);
  if (fired.has("N2")) reasons.push(["N2", "N2"]);
  if (fired.has("N17") && overdue && !fired.has("N1")) reasons.push(["N17-overdue", "N17"]);
  const today = typeof row.due === "number" && Math.floor(row.due) === Math.floor(asOf);
  if (fired.has("N17") && !overdue) reasons.push([today ? "N17-today" : "N17-soon", "N17"]);
  if (fired.has("N18")) reasons.push(["N18", "N18"]);
  return reasons;
}

function days(count: number, rule: TaskRuleId, context: FlagContext, translate: Translate): string {
  const form = count === 1 ? "one" : "other";
  return `${count}${translate(`forms:unit.${context.rules[rule].basis}.${form}`)}`;
}

function reasonValues(
  key: ReasonKey, rule: TaskRuleId, row: TrackerRow, result: FlagResult, context: FlagContext, translate: Translate,
): Record<string, string> {
  const setting = context.rules[rule];
  const limit = setting.readable ? days(setting.limit, rule, context, translate) : "";
  const count = { N1: result.daysOverdue, N2: "", "N17-overdue": result.daysOverdue, "N17-today": "", "N17-soon": result.daysLeft, N18: result.daysSilent }[key];
  const basis = key === "N17-overdue" ? "N1" : rule;
  return {
    days: typeof count === "number" ? days(count, basis, context, translate) : "",
    limit,
    due: typeof row.due === "number" ? isoFromSerial(row.due) : "",
    asOf: isoFromSerial(context.asOf),
    owner: row.owner === "" ? translate("forms:reason.someone") : cellText(row.owner),
  };
}
