import type { RequestRuleId, RuleSeverity } from "../../catalog/limits";
import type { Flag, Urgency } from "../../catalog/lists";
import type { RequestKey } from "../../catalog/requests";
import type { WorkingCalendar } from "../../domain/working-calendar";
import type { Cell, Days, RuleSetting } from "../tracker-row";

/** Columns without which the register's formulas and colours cannot be written. */
export const referencedRequestKeys = [
  "id", "name", "urgency", "submitted", "fromDepartment", "toDepartment", "receiver", "firstResponse", "answered", "withdrawn", "requester", "departments",
  "background", "content", "standard", "wantedBy", "flag", "answerDue", "progress", "reason", "urgencyState", "hours", "daysOverdue", "questions", "questionCount",
  "departmentCount", "worstTask",
] as const satisfies readonly RequestKey[];
export type ReferencedRequestKey = (typeof referencedRequestKeys)[number];
export type RequestReferences = Readonly<Record<ReferencedRequestKey, string>>;

/** The cells of one request that its clocks and flag depend on. */
export type RequestRow = Readonly<Record<
  | "name" | "urgency" | "submitted" | "fromDepartment" | "toDepartment" | "receiver" | "firstResponse" | "answered" | "withdrawn" | "requester" | "departments"
  | "background" | "content" | "standard" | "wantedBy", Cell
>>;

/** Everything outside the row that a request's flag depends on. */
export interface RequestContext {
  /** Whole day. */
  readonly asOf: number;
  /** Up to when clocks in hours have run. */
  readonly moment: number;
  readonly rules: Readonly<Record<RequestRuleId, RuleSetting>>;
  readonly calendar: WorkingCalendar;
  readonly urgencies: readonly { readonly label: string; readonly state: Urgency | "?" }[];
  readonly departments: readonly string[];
  readonly yes: string;
}

/** Where a request stands; `"?"` cannot be told. */
export type RequestProgress = "" | "?" | "withdrawn" | "answered" | "answered-late" | "answer-overdue" | "awaiting-answer" | "response-overdue" | "awaiting-response";

/** What a request's cells come to, before any rule is asked. */
export interface RequestFacts {
  readonly urgencyState: Urgency | "?" | "";
  /** Excel serial of the last day for the answer (N4). */
  readonly answerDue: Days;
  /** Hours to the first response, or so far (N3). */
  readonly hours: Days;
  /** Days by which the answer is or was late (N4). */
  readonly daysOverdue: Days;
  readonly questionCount: Days;
  readonly departmentCount: Days;
}

export interface RequestResult extends RequestFacts {
  readonly progress: RequestProgress;
  readonly flag: Flag | "";
  readonly triggers: readonly { readonly rule: RequestRuleId; readonly severity: RuleSeverity }[];
}
