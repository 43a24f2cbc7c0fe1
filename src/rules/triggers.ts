import { severityLevels, type TaskRuleId } from "../catalog/limits";
import { sameCell } from "./cell-text";
import { levelName, limitName, text, type FormulaWords, type RowReferences } from "./formula";
import type { Days, FlagContext, RuleSetting, TrackerRow } from "./tracker-row";

/** What a trigger looks at: the row and the days already worked out for it. */
export interface TriggerFacts {
  readonly row: TrackerRow;
  readonly daysOverdue: Days;
  readonly daysLeft: Days;
  readonly daysSilent: Days;
  readonly yes: string;
}

interface TriggerRule {
  /** When an unfinished task sets the rule off; the formula says the same of the sheet's row. */
  readonly fires: (facts: TriggerFacts, limit: number) => boolean;
  readonly formula: (at: RowReferences, words: FormulaWords) => string;
}

const above = (days: Days, limit: number): boolean => typeof days === "number" && days > limit;

export const triggerRules = {
  /** N1 (Z1): more days overdue than the limit; exactly the limit does not count. */
  N1: {
    fires: (facts, limit) => above(facts.daysOverdue, limit),
    formula: (at) => `AND(ISNUMBER(${at.daysOverdue}),${at.daysOverdue}>${limitName("N1")})`,
  },
  /** N2 (Z1): 重大风险 = 是. */
  N2: {
    fires: ({ row, yes }) => sameCell(row.majorRisk, yes),
    formula: (at, words) => `(${at.majorRisk}=${text(words.yes)})`,
  },
  /** N17 (ours): overdue at all, or due within the limit. */
  N17: {
    fires: ({ daysOverdue, daysLeft }, limit) => above(daysOverdue, 0) || (typeof daysLeft === "number" && daysLeft <= limit),
    formula: (at) => `OR(AND(ISNUMBER(${at.daysOverdue}),${at.daysOverdue}>0),AND(ISNUMBER(${at.daysLeft}),${at.daysLeft}<=${limitName("N17")}))`,
  },
  /** N18 (ours): no update for more days than the limit. */
  N18: {
    fires: ({ daysSilent }, limit) => above(daysSilent, limit),
    formula: (at) => `AND(ISNUMBER(${at.daysSilent}),${at.daysSilent}>${limitName("N18")})`,
  },
} as const satisfies Record<TaskRuleId, TriggerRule>;

export const ruleIds = Object.keys(triggerRules) as readonly TaskRuleId[];

/** The level at which a rule is in force: 3 red, 2 amber, 1 note, 0 off; undefined when its row in 规则/Rules cannot be read. */
export function levelInForce(setting: RuleSetting): number | undefined {
  if (!setting.readable) return undefined;
  return setting.on ? severityLevels[setting.severity] : 0;
}

/** Highest level among the rules that fire, undefined when any rule cannot be read. */
export function highestLevel(facts: TriggerFacts, context: FlagContext): number | undefined {
  let highest = 0;
  for (const id of ruleIds) {
    const setting = context.rules[id];
    const level = levelInForce(setting);
    if (level === undefined || !setting.readable) return undefined;
    if (triggerRules[id].fires(facts, setting.limit)) highest = Math.max(highest, level);
  }
  return highest;
}

/** A level that is no number (an unreadable rule) makes the product an error, and the flag "cannot tell". */
export function highestLevelFormula(at: RowReferences, words: FormulaWords): string {
  return `MAX(${ruleIds.map((id) => `${triggerRules[id].formula(at, words)}*${levelName(id)}`).join(",")})`;
}
