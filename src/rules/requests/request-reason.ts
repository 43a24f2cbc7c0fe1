import { urgencyRules, type DayBasis, type RequestRuleId } from "../../catalog/limits";
import { isoFromSerial } from "../../domain/excel-date";
import type { Translate } from "../../locales/translate";
import { cellText, isErrorText } from "../cell-text";
import { asOfName, basisName, isDate, limitName, sentence, text, unitOn, type FormulaWords } from "../formula";
import type { Cell } from "../tracker-row";
import { ofUrgency } from "./answer-due";
import { questionMarks } from "./completeness";
import { firesFormulas, levelFormulas, missingFactFormulas, missingFacts, requestGaps, rulesOf } from "./request-flag";
import { firstContact, firstContactFormula } from "./response-hours";
import type { RequestContext, RequestReferences, RequestResult, RequestRow } from "./request-row";

/** 预警原因 of a request: the same text that the cell shows; `""` where there is nothing to explain. */
export function requestReason(row: RequestRow, result: RequestResult, context: RequestContext, translate: Translate): string {
  const say = (key: string, values: Record<string, string> = {}): string => translate(`forms:request-reason.${key}`, values);
  const { flag, progress, hours, daysOverdue, urgencyState: state } = result;
  if (flag === "" || flag === "cancelled") return "";
  if (unreadable(row, result, context)) return say("unreadable");
  const most = (rule: RequestRuleId): number => {
    const setting = context.rules[rule];
    return setting.readable ? setting.limit : 0;
  };
  const days = (count: number, rule: RequestRuleId): string => counted(count, context.rules[rule].basis, translate);
  const inHours = (count: number): string => counted(count, "hours", translate);
  const lateContact = typeof hours === "number" && firstContact(row) !== "" && hours > most("N3")
    ? say("response-late", { hours: inHours(hours), limit: inHours(most("N3")) }) : "";
  if (flag === "done") {
    const late = progress === "answered-late" && state !== "" && state !== "?";
    return (late ? say("answered-late", { days: days(Number(daysOverdue), urgencyRules[state]) }) : "") + lateContact;
  }
  const common = { owner: named(row.receiver, say("receiver")), requester: named(row.requester, say("requester")) };
  const sentences = result.triggers.map(({ rule }) => {
    switch (rule) {
      case "N3":
        return say("N3", { ...common, hours: inHours(Number(hours)), limit: inHours(most("N3")) });
      case "N14":
        return say("N14", { ...common, count: String(result.departmentCount), limit: String(most("N14")) });
      case "N15":
        return say("N15", { ...common, count: String(result.questionCount), limit: String(most("N15")), marks: questionMarks(row, translate) });
      default:
        return say("N4", {
          ...common, days: days(Number(daysOverdue), rule), limit: days(most(rule), rule), due: typeof result.answerDue === "number" ? isoFromSerial(result.answerDue) : "",
          asOf: isoFromSerial(context.asOf), urgency: cellText(row.urgency),
        });
    }
  });
  const gaps = missingFacts(result, context).map((gap) => say(`missing-${gap}`));
  return [...sentences, ...gaps, lateContact].join("");
}

const named = (cell: Cell, otherwise: string): string => (cell === "" ? otherwise : cellText(cell));

/** Hours are told with one decimal where they have any. */
function counted(count: number, what: DayBasis | "hours", translate: Translate): string {
  const number = String(what === "hours" ? Math.round(count * 10) / 10 : count);
  return `${number}${translate(`forms:unit.${what}.${number === "1" ? "one" : "other"}`)}`;
}

function unreadable(row: RequestRow, result: RequestResult, { rules }: RequestContext): boolean {
  return rulesOf(result).some((rule) => !rules[rule].readable) ||
    [row.name, row.withdrawn, row.answered, row.firstResponse, row.receiver, row.requester].some(isErrorText);
}

export function requestReasonFormula(at: RequestReferences, words: FormulaWords): string {
  const say = (key: string, expressions: Record<string, string> = {}): string => sentence(words.translate, `forms:request-reason.${key}`, expressions);
  const [fires, levels, gaps] = [firesFormulas(at), levelFormulas(at, words), missingFactFormulas(at, words)];
  const word = (key: string): string => text(words.translate(`forms:request-reason.${key}`));
  const common = {
    owner: `IF(${at.receiver}="",${word("receiver")},${at.receiver})`, requester: `IF(${at.requester}="",${word("requester")},${at.requester})`,
  };
  const hours = (count: string): string => hoursText(count, words);
  const days = (count: string): string => `${count}&${unitOn(ofUrgency(at, words, basisName), count, words)}`;
  const late = `IF(AND(${firstContactFormula(at)}<>"",ISNUMBER(${at.hours}),N(${at.hours})>${limitName("N3")}),${say("response-late", { hours: hours(at.hours), limit: hours(limitName("N3")) })},"")`;
  const parts = [
    `IF(${fires.N3}*${levels.N3}>0,${say("N3", { ...common, hours: hours(at.hours), limit: hours(limitName("N3")) })},"")`,
    `IF(${fires.N4}*${levels.N4}>0,${say("N4", {
      ...common, days: days(at.daysOverdue), limit: days(ofUrgency(at, words, limitName)), due: `TEXT(${at.answerDue},"yyyy-mm-dd")`,
      asOf: `TEXT(${asOfName},"yyyy-mm-dd")`, urgency: at.urgency,
    })},"")`,
    `IF(${fires.N14}*${levels.N14}>0,${say("N14", { ...common, count: at.departmentCount, limit: limitName("N14") })},"")`,
    `IF(${fires.N15}*${levels.N15}>0,${say("N15", { ...common, count: at.questionCount, limit: limitName("N15"), marks: at.questions })},"")`,
    ...requestGaps.map((gap) => `IF(${gaps[gap]},${say(`missing-${gap}`)},"")`),
    late,
  ];
  // An unreadable rule's level is no number: adding it makes the whole an error, and the reason says so.
  const readable = `(${[levels.N3, levels.N4, levels.N14, levels.N15].join("+")}>=0)`;
  const answered = `IF(AND(ISNUMBER(${at.daysOverdue}),N(${at.daysOverdue})>0),${say("answered-late", { days: days(at.daysOverdue) })},"")&${late}`;
  const told = `IF(${readable},IF(${isDate(at.answered)},${answered},${parts.join("&")}),"")`;
  const guarded = `IF(OR(ISERROR(${at.receiver}),ISERROR(${at.requester}),ISERROR(${at.firstResponse})),${word("unreadable")},${told})`;
  return `=IFERROR(IF(${at.name}="","",IF(${at.withdrawn}=${text(words.yes)},"",${guarded})),${word("unreadable")})`;
}

/** Rounded to one decimal; the unit's singular for exactly 1. */
function hoursText(count: string, words: FormulaWords): string {
  const rounded = `ROUND(${count},1)`;
  const [one, other] = [words.translate("forms:unit.hours.one"), words.translate("forms:unit.hours.other")];
  return `${rounded}&${one === other ? text(one) : `IF(${rounded}=1,${text(one)},${text(other)})`}`;
}
