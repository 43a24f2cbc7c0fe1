import { requestFields, type RequestKey } from "../../catalog/requests";
import { isoFromSerial, isPlausibleDate } from "../../domain/dates/excel-date";
import type { Flag } from "../../catalog/lists";
import type { Finding } from "../../domain/findings/finding";
import type { RosterPerson } from "../../domain/people/match-person";
import { compactKey } from "../../domain/text/text-key";
import { readYesNo } from "../../domain/text/yes-no";
import { cellText } from "../cell-text";
import { dateFindings } from "../checks/check-dates";
import { idFindings } from "../checks/check-ids";
import { listFindings, personFindings } from "../checks/check-people";
import { requiredFindings } from "../checks/check-required";
import { findingAt, type FindingContext, type FindingRow, type FormWords } from "../checks/record";
import type { Cell } from "../tracker-row";
import { unknownDepartments } from "./departments";

/** A request with what its rules say of it. */
export interface RequestRecord extends FindingRow<RequestKey> {
  readonly flag: Flag | "";
  fact(key: string): Cell;
}

export const requestWords: FormWords<RequestKey> = { key: "requests", title: "name", owner: "receiver", department: "toDepartment" };

export interface RequestCheckContext extends FindingContext<RequestKey> {
  /** Whole day. */
  readonly asOf: number;
  readonly departments: readonly string[];
  readonly roster: readonly RosterPerson[];
  readonly urgencies: readonly string[];
  readonly priorities: readonly string[];
}

/** Everything that can be said of what people typed in the register. */
export function checkRequests(records: readonly RequestRecord[], context: RequestCheckContext): readonly Finding[] {
  const { departments, roster } = context;
  return [
    ...requiredFindings(requestFields, records, context, "error"),
    ...dateFindings(["submitted", "firstResponse", "answered", "wantedBy"], records, context),
    ...records.flatMap((record) => dateOrder(record, context)),
    ...(["requester", "receiver"] as const).flatMap((key) => personFindings(key, records, context, roster, "error")),
    ...listFindings("urgency", records, context, context.urgencies),
    ...(["fromDepartment", "toDepartment"] as const).flatMap((key) => listFindings(key, records, context, departments)),
    ...(["priority", "fit", "feasibility"] as const).flatMap((key) => listFindings(key, records, context, context.priorities)),
    ...records.flatMap((record) => contents(record, context)),
    ...idFindings(records, context, true),
  ];
}

function dateOrder(record: RequestRecord, context: RequestCheckContext): readonly Finding[] {
  const { submitted, firstResponse, answered, wantedBy } = record.cells;
  const found: Finding[] = [];
  const later = (a: Cell, b: Cell): boolean => isPlausibleDate(a) && isPlausibleDate(b) && a > b;
  const iso = (value: Cell): string => (isPlausibleDate(value) ? isoFromSerial(value) : "");
  for (const [key, value] of [["firstResponse", firstResponse], ["answered", answered]] as const) {
    if (later(submitted, value)) found.push(...findingAt(context, record, key, { rule: "C-ORDER", severity: "error", text: "before-submission", values: { date: iso(value), submitted: iso(submitted) } }));
  }
  if (isPlausibleDate(wantedBy) && isPlausibleDate(submitted) && wantedBy < Math.floor(submitted)) {
    found.push(...findingAt(context, record, "wantedBy", { rule: "C-ORDER", severity: "error", text: "before-submission", values: { date: iso(wantedBy), submitted: iso(submitted) } }));
  }
  const { asOf } = context;
  for (const [key, value] of [["submitted", submitted], ["firstResponse", firstResponse], ["answered", answered]] as const) {
    if (isPlausibleDate(value) && Math.floor(value) > asOf) {
      found.push(...findingAt(context, record, key, { rule: "C-ORDER", severity: "error", text: "in-future", values: { date: iso(value), asOf: isoFromSerial(asOf) } }));
    }
  }
  return found;
}

/** A goal can be measured when it names a number (P1: 时限 + 指标 + 数值; the deadline has a column of its own). */
const hasNumber = (cell: Cell): boolean => /[\d０-９]|[一二三四五六七八九十百千万亿]+[个人次万元%％天]/u.test(cellText(cell));

function contents(record: RequestRecord, context: RequestCheckContext): readonly Finding[] {
  const { background, standard, outcome, withdrawn, fromDepartment, toDepartment, requester, receiver } = record.cells;
  const unknown = unknownDepartments(record.cells, context.departments);
  const found = unknown.flatMap((name) => findingAt(context, record, "departments", { rule: "C-LIST", severity: "error", text: "department-unknown", values: { name } }));
  if (withdrawn !== "" && readYesNo(withdrawn) === undefined) found.push(...findingAt(context, record, "withdrawn", { rule: "C-LIST", severity: "error", text: "not-in-list" }));
  if (fromDepartment !== "" && fromDepartment === toDepartment) {
    found.push(...findingAt(context, record, "toDepartment", { rule: "C-AGREE", severity: "warning", text: "request-to-itself" }));
  }
  if (receiver !== "" && compactKey(cellText(receiver)) === compactKey(cellText(requester))) {
    found.push(...findingAt(context, record, "receiver", { rule: "C-AGREE", severity: "warning", text: "request-to-oneself" }));
  }
  const open = record.flag !== "cancelled" && record.flag !== "done";
  if (open && background !== "" && ![background, standard, outcome].some(hasNumber)) {
    found.push(...findingAt(context, record, "background", { rule: "C-GOAL", severity: "note", text: "goal-without-number" }));
  }
  return found;
}
