import type { Field } from "./field";
import { choices } from "./lists";

/**
 * 需求登记 (F1): one row a request, the record behind the printed form. The flag stands beside the id for a reader on a phone; what is stamped in
 * the course of a request comes before what its requester writes once. Columns E of Z3 and Z4 are all there.
 */
export const requestFields = [
  { key: "id", source: "F1 E", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "name", source: "F1 E", kind: "text", owner: "person", required: true, width: 26 },
  { key: "urgency", source: "F1 E", kind: "list", list: "urgency", owner: "person", required: true, width: 10 },
  { key: "submitted", source: "F1 T", kind: "dateTime", owner: "person", required: true, width: 16 },
  { key: "fromDepartment", source: "F1 E", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "toDepartment", source: "F1 E", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "receiver", source: "F1 E", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "answerDue", source: "F1 T", kind: "computed", owner: "liaison", width: 12 },
  { key: "progress", source: "F1 T", kind: "computed", owner: "liaison", width: 14 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 56 },
  { key: "firstResponse", source: "F1 T", kind: "dateTime", owner: "person", notBefore: "submitted", width: 16 },
  { key: "answered", source: "F1 T", kind: "dateTime", owner: "person", notBefore: "submitted", width: 16 },
  { key: "withdrawn", source: "ours", kind: "yesNo", owner: "person", width: 9 },
  { key: "requester", source: "F1 E", kind: "list", list: "person", owner: "person", required: true, width: 11 },
  { key: "contact", source: "F1 E", kind: "text", owner: "person", width: 18 },
  { key: "departments", source: "F1 E", kind: "text", owner: "person", width: 24 },
  { key: "type", source: "F1 E", kind: "list", list: "requestType", owner: "person", width: 12 },
  { key: "background", source: "F1 E", kind: "longText", owner: "person", width: 34 },
  { key: "content", source: "F1 E", kind: "longText", owner: "person", width: 34 },
  { key: "standard", source: "F1 E", kind: "longText", owner: "person", width: 30 },
  { key: "wantedBy", source: "F1 E", kind: "date", owner: "person", notBefore: "submitted", width: 13 },
  { key: "milestones", source: "F1 E", kind: "longText", owner: "person", width: 26 },
  { key: "resources", source: "F1 E", kind: "longText", owner: "person", width: 26 },
  { key: "outcome", source: "F1 E", kind: "longText", owner: "person", width: 26 },
  { key: "scope", source: "F1 T", kind: "longText", owner: "person", width: 22 },
  { key: "fit", source: "F1 T", kind: "list", list: "priority", owner: "person", width: 11 },
  { key: "feasibility", source: "F1 T", kind: "list", list: "priority", owner: "person", width: 10 },
  { key: "priority", source: "F1 T", kind: "list", list: "priority", owner: "person", width: 10 },
  { key: "cc", source: "F1 T", kind: "text", owner: "person", width: 20 },
  { key: "urgencyState", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "hours", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "questions", source: "F1 T", kind: "computed", owner: "liaison", width: 30 },
  { key: "questionCount", source: "F1 T", kind: "computed", owner: "liaison", width: 10 },
  { key: "departmentCount", source: "F1 T", kind: "computed", owner: "liaison", width: 10 },
  { key: "tasks", source: "ours", kind: "computed", owner: "liaison", width: 9 },
  { key: "worstTask", source: "ours", kind: "computed", owner: "liaison", width: 13 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

export type RequestKey = (typeof requestFields)[number]["key"];

/** Columns without which the register's formulas and colours cannot be written. */
export const referencedRequestKeys = [
  "id", "name", "urgency", "submitted", "fromDepartment", "toDepartment", "receiver", "firstResponse", "answered", "withdrawn", "requester",
  "departments",
  "background", "content", "standard", "wantedBy", "flag", "answerDue", "progress", "reason", "urgencyState", "hours", "daysOverdue",
  "questions", "questionCount",
  "departmentCount", "worstTask",
] as const satisfies readonly RequestKey[];

/** The five questions (N15, Z3) and the field that answers each. */
export const fiveQuestions = [
  { question: "why", field: "background" }, { question: "what", field: "content" }, { question: "who", field: "receiver" },
  { question: "when", field: "wantedBy" }, { question: "standard", field: "standard" },
] as const satisfies readonly { readonly question: string; readonly field: RequestKey }[];

/** What a request must say before it is registered; when it was submitted is known without being asked. */
export const requestDemands: readonly RequestKey[] = [
  ...requestFields.flatMap((field) => ("required" in field && field.key !== "submitted" ? [field.key] : [])),
  ...fiveQuestions.map(({ field }) => field),
];

export const leastRequestRows = 40;
export const spareRequestRows = 30;

/** 部门负责人意见 (F1, Z4): one row a request and department. */
export const opinionFields = [
  { key: "request", source: "F1 E", kind: "ids", owner: "person", required: true, width: 11 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "department", source: "F1 E", kind: "list", list: "department", owner: "person", required: true, width: 14 },
  { key: "name", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "due", source: "ours", kind: "computed", owner: "liaison", width: 13 },
  { key: "opinion", source: "F1 E", kind: "choice", choices: choices.opinions, owner: "person", width: 16 },
  { key: "text", source: "F1 E", kind: "longText", owner: "person", width: 44 },
  { key: "person", source: "F1 T", kind: "list", list: "person", owner: "person", width: 12 },
  { key: "date", source: "F1 T", kind: "date", owner: "person", width: 13 },
  { key: "key", source: "ours", kind: "computed", owner: "liaison", width: 10 },
] as const satisfies readonly Field[];

export type OpinionKey = (typeof opinionFields)[number]["key"];

export const referencedOpinionKeys = ["request", "flag", "department", "name", "due", "opinion", "text"] as const satisfies readonly OpinionKey[];

export const leastOpinionRows = 80;
export const spareOpinionRows = 50;

/** A request and an opinion as they are first written: text, serial dates; absent cells stay blank. */
export type NewRequest = Readonly<Partial<Record<RequestKey, string | number>>>;
export type NewOpinion = Readonly<Partial<Record<OpinionKey, string | number>>>;
