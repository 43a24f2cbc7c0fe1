import { severityLevels, urgencyRules, type RequestRuleId } from "../../catalog/limits";
import type { Flag } from "../../catalog/lists";
import { isPlausibleDate } from "../../domain/excel-date";
import { isErrorText, sameCell } from "../cell-text";
import { isDate, levelName, limitName, text, type FormulaWords } from "../formula";
import { answerDaysOverdue, answerDue, ofUrgency, urgencyState } from "./answer-due";
import { departmentCount, questionCount } from "./completeness";
import { requestProgress } from "./request-progress";
import { firstContact, firstContactFormula, responseHours } from "./response-hours";
import type { RequestContext, RequestFacts, RequestReferences, RequestResult, RequestRow } from "./request-row";

/** The flag of one request with everything it stands on. Answered and withdrawn requests carry no colour (answered late: see days). */
export function flagRequest(row: RequestRow, context: RequestContext): RequestResult {
  const state = urgencyState(row, context);
  const due = answerDue(row, state, context);
  const facts: RequestFacts = {
    urgencyState: state, answerDue: due, hours: responseHours(row, context), daysOverdue: answerDaysOverdue(row, state, due, context),
    questionCount: questionCount(row), departmentCount: departmentCount(row, context.departments),
  };
  const flag = flagOf(row, facts, context);
  const open = flag !== "" && flag !== "done" && flag !== "cancelled";
  return { ...facts, progress: requestProgress(row, facts, context), flag, triggers: open ? fired(row, facts, context) : [] };
}

const kinds = ["N3", "N4", "N14", "N15"] as const;
type RuleKind = (typeof kinds)[number];

/** Whether an open request sets a kind of rule off at a limit. */
function sets(kind: RuleKind, row: RequestRow, facts: RequestFacts, limit: number): boolean {
  const { hours, daysOverdue, departmentCount: departments, questionCount: questions } = facts;
  switch (kind) {
    case "N3":
      return firstContact(row) === "" && typeof hours === "number" && hours > limit;
    case "N4":
      return typeof daysOverdue === "number" && daysOverdue > 0;
    case "N14":
      return typeof departments === "number" && departments < limit;
    case "N15":
      return typeof questions === "number" && questions < limit;
  }
}

/** The row of 规则/Rules that speaks for a kind of rule; none where the urgency cannot be told. */
function ruleOf(kind: RuleKind, { urgencyState: state }: RequestFacts): RequestRuleId | undefined {
  if (kind !== "N4") return kind;
  return state === "" || state === "?" ? undefined : urgencyRules[state];
}

/** The rules that judge a row with such facts. */
export const rulesOf = (facts: RequestFacts): readonly RequestRuleId[] => kinds.flatMap((kind) => ruleOf(kind, facts) ?? []);

function fired(row: RequestRow, facts: RequestFacts, context: RequestContext): RequestResult["triggers"] {
  return kinds.flatMap((kind) => {
    const rule = ruleOf(kind, facts);
    const setting = rule === undefined ? undefined : context.rules[rule];
    return rule !== undefined && setting?.readable === true && setting.on && sets(kind, row, facts, setting.limit) ? [{ rule, severity: setting.severity }] : [];
  });
}

function flagOf(row: RequestRow, facts: RequestFacts, context: RequestContext): Flag | "" {
  if (row.name === "") return "";
  if (isErrorText(row.name) || isErrorText(row.withdrawn)) return "unknown";
  if (sameCell(row.withdrawn, context.yes)) return "cancelled";
  if (isPlausibleDate(row.answered)) return "done";
  if (rulesOf(facts).some((rule) => !context.rules[rule].readable) || isErrorText(row.answered) || isErrorText(row.firstResponse)) return "unknown";
  const level = Math.max(0, ...fired(row, facts, context).map(({ severity }) => severityLevels[severity]));
  if (level >= 3) return "red";
  if (missingFacts(facts, context).length > 0) return "unknown";
  return level === 2 ? "amber" : "green";
}

export const requestGaps = ["urgency", "submitted", "answered", "departments"] as const;
export type RequestGap = (typeof requestGaps)[number];

/** What keeps an open request from being judged. */
export function missingFacts(facts: RequestFacts, { rules }: Pick<RequestContext, "rules">): readonly RequestGap[] {
  const inForce = (rule: RequestRuleId): boolean => {
    const setting = rules[rule];
    return setting.readable && setting.on;
  };
  const rule = ruleOf("N4", facts);
  const submitted = facts.hours === "?" && inForce("N3");
  const missing: Readonly<Record<RequestGap, boolean>> = {
    urgency: facts.urgencyState === "?",
    submitted,
    answered: !submitted && rule !== undefined && facts.daysOverdue === "?" && inForce(rule),
    departments: facts.departmentCount === "?" && inForce("N14"),
  };
  return requestGaps.filter((gap) => missing[gap]);
}

export function missingFactFormulas(at: RequestReferences, words: FormulaWords): Readonly<Record<RequestGap, string>> {
  const urgency = `(${at.urgencyState}="?")`;
  const submitted = `AND(${at.hours}="?",${levelName("N3")}>0)`;
  return {
    urgency,
    submitted,
    answered: `AND(NOT(${urgency}),NOT(${submitted}),${at.daysOverdue}="?",${ofUrgency(at, words, levelName)}>0)`,
    departments: `AND(${at.departmentCount}="?",${levelName("N14")}>0)`,
  };
}

/** When an open request sets each kind of rule off; the sheet's twin of `sets`. */
export function firesFormulas(at: RequestReferences): Readonly<Record<RuleKind, string>> {
  return {
    N3: `AND(${firstContactFormula(at)}="",ISNUMBER(${at.hours}),N(${at.hours})>${limitName("N3")})`,
    N4: `AND(ISNUMBER(${at.daysOverdue}),N(${at.daysOverdue})>0)`,
    N14: `AND(ISNUMBER(${at.departmentCount}),N(${at.departmentCount})<${limitName("N14")})`,
    N15: `AND(ISNUMBER(${at.questionCount}),N(${at.questionCount})<${limitName("N15")})`,
  };
}

/** The level of each kind of rule; N4's is that of the row's urgency, and 0 where there is none. */
export function levelFormulas(at: RequestReferences, words: FormulaWords): Readonly<Record<RuleKind, string>> {
  return {
    N3: levelName("N3"), N14: levelName("N14"), N15: levelName("N15"),
    N4: `IF(${at.urgencyState}="?",0,${ofUrgency(at, words, levelName)})`,
  };
}

export function requestFlagFormula(at: RequestReferences, words: FormulaWords): string {
  const [fires, levels, gaps] = [firesFormulas(at), levelFormulas(at, words), missingFactFormulas(at, words)];
  const level = `MAX(${kinds.map((kind) => `${fires[kind]}*${levels[kind]}`).join(",")})`;
  const judged = `IF(${level}>=3,Flag_Red,IF(OR(${requestGaps.map((gap) => gaps[gap]).join(",")}),Flag_Unknown,IF(${level}=2,Flag_Amber,Flag_Green)))`;
  const open = `IF(${isDate(at.answered)},Flag_Done,${judged})`;
  return `=IFERROR(IF(${at.name}="","",IF(${at.withdrawn}=${text(words.yes)},Flag_Cancelled,${open})),Flag_Unknown)`;
}
