import { opinions, type Flag, type Opinion } from "../../catalog/lists";
import { opinionFields, type OpinionKey } from "../../catalog/requests";
import { isoFromSerial } from "../../domain/dates/excel-date";
import type { Finding } from "../../domain/findings/finding";
import type { RosterPerson } from "../../domain/people/match-person";
import { textKey } from "../../domain/text/text-key";
import type { Translate } from "../../locales/translate";
import { cellText } from "../cell-text";
import { byUrgencyAndRow } from "../../domain/findings/order";
import { dateFindings } from "../checks/check-dates";
import { listFindings, personFindings } from "../checks/check-people";
import { requiredFindings } from "../checks/check-required";
import { findingAt, type FindingContext, type FindingRow, type FormWords } from "../checks/record";
import { departmentsOf } from "./departments";
import type { Cell } from "../tracker-row";
import type { RequestCheckContext, RequestRecord } from "./check-requests";

export interface OpinionRecord extends FindingRow<OpinionKey> {
  readonly flag: Flag | "";
  fact(key: string): Cell;
}

export const opinionWords: FormWords<OpinionKey> = { key: "opinions", title: "name", owner: "person", department: "department" };

export interface OpinionCheckContext extends FindingContext<OpinionKey> {
  /** The workbook's words: opinions are compared with these, whoever reads. */
  readonly words: Translate;
  readonly departments: readonly string[];
  readonly roster: readonly RosterPerson[];
}

/** Departments that a request asks for an opinion: all that take part but the one that asks. */
export function askedDepartments(
  cells: Pick<RequestRecord["cells"], "fromDepartment" | "toDepartment" | "departments">, departments: readonly string[],
): readonly string[] {
  const own = textKey(cellText(cells.fromDepartment));
  return departmentsOf(cells, departments).filter((department) => textKey(department) !== own);
}

const pair = (request: unknown, department: unknown): string => `${textKey(String(request))}\n${textKey(String(department))}`;

/** The table of opinions against the register: unknown, unasked, doubled, unexplained, outstanding. */
export function checkOpinions(records: readonly OpinionRecord[], requests: readonly RequestRecord[], context: OpinionCheckContext): readonly Finding[] {
  const byId = new Map(requests.map((request) => [textKey(cellText(request.cells.id)), request]));
  const first = new Map<string, number>();
  const found = records.flatMap((record): readonly Finding[] => {
    const { request, department, opinion, text } = record.cells;
    const say = (key: OpinionKey, severity: Finding["severity"], what: string, values: Finding["values"] = {}): readonly Finding[] =>
      findingAt(context, record, key, { rule: "C-OPINION", severity, text: what, values: { request: cellText(request), department: cellText(department), ...values } });
    const asked = byId.get(textKey(cellText(request)));
    const same = first.get(pair(request, department));
    if (same === undefined) first.set(pair(request, department), record.row);
    const given = stateOf(opinion, context);
    return [
      ...(request !== "" && asked === undefined ? say("request", "error", "opinion-unknown-request") : []),
      ...(asked !== undefined && department !== "" && !askedDepartments(asked.cells, context.departments).some((one) => textKey(one) === textKey(cellText(department)))
        ? say("department", "warning", "opinion-not-asked") : []),
      ...(same === undefined || department === "" ? [] : say("department", "error", "opinion-twice", { row: same })),
      ...(opinion !== "" && given === undefined ? say("opinion", "error", "not-in-list") : []),
      ...((given === "conditional" || given === "disagree") && text === "" ? say("text", "error", "opinion-without-text", { opinion: cellText(opinion) }) : []),
      ...outstanding(record, (due) => say("opinion", "amber", "opinion-outstanding", { due: isoFromSerial(due) })),
    ];
  });
  return byUrgencyAndRow([
    ...found,
    ...requiredFindings(opinionFields, records, context, "error"),
    ...dateFindings(["date"], records, context),
    ...listFindings("department", records, context, context.departments),
    ...personFindings("person", records, context, context.roster, "error"),
  ]);
}

/** Said while the department has not spoken and the answer is due. */
function outstanding(record: OpinionRecord, say: (due: number) => readonly Finding[]): readonly Finding[] {
  const due = record.flag === "amber" ? record.fact("due") : "";
  return typeof due === "number" ? say(due) : [];
}

const stateOf = (opinion: unknown, { words }: Pick<OpinionCheckContext, "words">): Opinion | undefined =>
  opinions.find((one) => textKey(words(`forms:lists.opinions.${one}`)) === textKey(String(opinion)));

/** Departments that are asked and have no row at all, once the answer is due; said at the request. */
export function unheardDepartments(records: readonly OpinionRecord[], requests: readonly RequestRecord[], context: RequestCheckContext): readonly Finding[] {
  const rows = new Set(records.map(({ cells }) => pair(cells.request, cells.department)));
  return requests.flatMap((request) => {
    const answerDue = request.fact("answerDue");
    if (request.flag === "" || request.flag === "cancelled" || typeof answerDue !== "number" || context.asOf <= answerDue) return [];
    return askedDepartments(request.cells, context.departments).filter((department) => !rows.has(pair(request.cells.id, department))).flatMap((department) =>
      findingAt(context, request, "departments", { rule: "C-OPINION", severity: "amber", text: "opinion-missing", values: { department, due: isoFromSerial(answerDue) } }));
  });
}
