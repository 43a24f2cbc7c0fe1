import type { TaskRuleId } from "../catalog/limits";
import { isoFromSerial } from "../domain/excel-date";
import type { Translate } from "../locales/translate";
import { cellText, isErrorText } from "./cell-text";
import { missing, missingFormulas } from "./flag";
import { asOfName, levelName, limitName, sentence, text, unit, type FormulaWords, type RowReferences } from "./formula";
import { triggerRules } from "./triggers";
import type { FlagContext, FlagResult, TrackerRow } from "./tracker-row";

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

export function reasonFormula(at: RowReferences, words: FormulaWords): string {
  const say = (key: string, expressions: Record<string, string> = {}): string => sentence(words.translate, `forms:reason.${key}`, expressions);
  const counted = (count: string, rule: TaskRuleId): string => `${count}&${unit(count, rule, words)}`;
  const gap = missingFormulas(at);
  const common = {
    due: `TEXT(${at.due},"yyyy-mm-dd")`,
    asOf: `TEXT(${asOfName},"yyyy-mm-dd")`,
    owner: `IF(${at.owner}="",${text(words.translate("forms:reason.someone"))},${at.owner})`,
  };
  const explain = (key: ReasonKey, rule: TaskRuleId, count: string, basis: TaskRuleId = rule): string =>
    say(key, { ...common, days: counted(count, basis), limit: counted(limitName(rule), rule) });
  const fires = (rule: TaskRuleId): string => `${triggerRules[rule].formula(at, words)}*${levelName(rule)}>0`;
  const overdue = `N(${at.daysOverdue})>0`;
  const soon = `IF(INT(${at.due})=${asOfName},${say("N17-today", common)},${explain("N17-soon", "N17", at.daysLeft)})`;
  const soonOrOverdue = `IF(${overdue},IF(${fires("N1")},"",${explain("N17-overdue", "N17", at.daysOverdue, "N1")}),${soon})`;
  const parts = [
    `IF(${fires("N1")},${explain("N1", "N1", at.daysOverdue)},"")`,
    `IF(${fires("N2")},${say("N2", common)},"")`,
    `IF(${fires("N17")},${soonOrOverdue},"")`,
    `IF(${fires("N18")},${explain("N18", "N18", at.daysSilent)},"")`,
    `IF(${gap.due},${say("missing-due")},"")`,
    `IF(${gap.calendar},${say("missing-calendar")},"")`,
    `IF(${gap.update},${say("missing-update")},"")`,
  ];
  const unreadable = text(words.translate("forms:reason.unreadable"));
  const late = `IF(ISNUMBER(${at.daysOverdue}),IF(${at.daysOverdue}>0,${say("done-late", { days: counted(at.daysOverdue, "N1") })},""),${say("done-unknown")})`;
  const told = `IF(${at.state}=${text(words.states.done)},${late},IFERROR(${parts.join("&")},${unreadable}))`;
  const unknown = `IF(ISERROR(${at.status}),${unreadable},${say("status")})`;
  return `=IF(OR(${at.state}="",${at.state}=${text(words.states.cancelled)}),"",IF(${at.state}="?",${unknown},${told}))`;
}
