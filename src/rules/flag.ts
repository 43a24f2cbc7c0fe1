import type { Flag } from "../catalog/lists";
import { isErrorText } from "./cell-text";
import { levelName, text, type FormulaWords, type RowReferences } from "./formula";
import { daysLeft, daysOverdue, daysSilent } from "./row-days";
import { isUnfinished, taskState } from "./task-state";
import { highestLevel, highestLevelFormula, levelInForce, ruleIds, triggerRules, type TriggerFacts } from "./triggers";
import type { FlagContext, FlagResult, RuleSetting, TrackerRow, Trigger } from "./tracker-row";

/** The name in the workbook under which a flag's word stands, symbol included. */
export const flagName = (flag: Flag): string => `Flag_${flag[0]?.toUpperCase() ?? ""}${flag.slice(1)}`;

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

export type MissingFact = "due" | "calendar" | "update";

/** What keeps the rules in force from being judged. */
export function missing(facts: TriggerFacts, context: FlagContext): readonly MissingFact[] {
  const { N1, N17, N18 } = context.rules;
  const gaps: MissingFact[] = [];
  if (facts.daysOverdue === "?" && (inForce(N1) || inForce(N17))) gaps.push("due");
  else if (facts.daysLeft === "?" && inForce(N17)) gaps.push("calendar");
  if (facts.daysSilent === "?" && inForce(N18)) gaps.push("update");
  return gaps;
}

export function missingFormulas(at: RowReferences): Readonly<Record<MissingFact, string>> {
  const due = `AND(${at.daysOverdue}="?",${levelName("N1")}+${levelName("N17")}>0)`;
  return {
    due,
    calendar: `AND(NOT(${due}),${at.daysLeft}="?",${levelName("N17")}>0)`,
    update: `AND(${at.daysSilent}="?",${levelName("N18")}>0)`,
  };
}

function triggersOf(facts: TriggerFacts, context: FlagContext): readonly Trigger[] {
  return ruleIds.flatMap((rule) => {
    const setting = context.rules[rule];
    return setting.readable && setting.on && triggerRules[rule].fires(facts, setting.limit) ? [{ rule, severity: setting.severity }] : [];
  });
}

export function flagFormula(at: RowReferences, words: FormulaWords): string {
  const gap = missingFormulas(at);
  const level = highestLevelFormula(at, words);
  const judged = `IF(${level}>=3,Flag_Red,IF(OR(${gap.due},${gap.calendar},${gap.update}),Flag_Unknown,IF(${level}=2,Flag_Amber,Flag_Green)))`;
  const settled = `IF(${at.state}=${text(words.states.done)},Flag_Done,IF(${at.state}=${text(words.states.cancelled)},Flag_Cancelled,IFERROR(${judged},Flag_Unknown)))`;
  return `=IF(${at.state}="","",IF(${at.state}="?",Flag_Unknown,${settled}))`;
}
