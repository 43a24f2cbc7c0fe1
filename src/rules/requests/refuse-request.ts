import { fiveQuestions, requestFields, type NewRequest, type RequestKey } from "../../catalog/requests";
import { isPlausibleDate } from "../../domain/dates/excel-date";
import { personMatcher, type RosterPerson } from "../../domain/people/match-person";
import type { RuleSetting } from "../tracker-row";
import { compactKey } from "../../domain/text/text-key";
import { departmentsOf, unknownDepartments } from "./departments";

/** What the workbook asks of a request. */
export interface RequestDemands {
  readonly rules: Readonly<Record<"N14" | "N15", RuleSetting>>;
  readonly departments: readonly string[];
  readonly urgencies: readonly { readonly label: string }[];
}

/** Why a request is not taken into the register: the fields that are open or wrong. */
export type RequestFault = {
  readonly field: RequestKey;
  readonly why: "blank" | "not-a-date" | "too-early" | "not-in-list" | "not-in-roster" | "too-few-departments" | "to-itself" | "to-oneself";
};

/** What has to be put right before a request is registered: required cells, the five questions (N15), the departments (N14), dates, people. */
export function requestFaults(request: NewRequest, context: RequestDemands, roster: readonly RosterPerson[]): readonly RequestFault[] {
  const cell = (key: RequestKey): string | number => request[key] ?? "";
  const required = requestFields.flatMap((field): readonly RequestFault[] => ("required" in field && cell(field.key) === "" ? [{ field: field.key, why: "blank" }] : []));
  const { N14, N15 } = context.rules;
  const questions = !N15.readable || !N15.on ? [] : fiveQuestions.flatMap(({ field }): readonly RequestFault[] => (cell(field) === "" ? [{ field, why: "blank" }] : []));
  const dates = (["submitted", "wantedBy"] as const).flatMap((field): readonly RequestFault[] => {
    const value = cell(field);
    if (value === "") return [];
    if (!isPlausibleDate(value)) return [{ field, why: "not-a-date" }];
    const submitted = cell("submitted");
    return field === "wantedBy" && isPlausibleDate(submitted) && value < Math.floor(submitted) ? [{ field, why: "too-early" }] : [];
  });
  const match = personMatcher(roster);
  const people = (["requester", "receiver"] as const).flatMap((field): readonly RequestFault[] => {
    const name = String(cell(field));
    return name === "" || match(name).kind === "known" ? [] : [{ field, why: "not-in-roster" }];
  });
  const known = new Set(context.departments);
  const listed = (["fromDepartment", "toDepartment"] as const).flatMap((field): readonly RequestFault[] =>
    (cell(field) === "" || known.has(String(cell(field))) ? [] : [{ field, why: "not-in-list" }]));
  const named = { fromDepartment: cell("fromDepartment"), toDepartment: cell("toDepartment"), departments: cell("departments") };
  const others: readonly RequestFault[] = unknownDepartments(named, context.departments).length > 0 ? [{ field: "departments", why: "not-in-list" }] : [];
  const urgency: readonly RequestFault[] = cell("urgency") === "" || context.urgencies.some(({ label }) => label === cell("urgency")) ? [] : [{ field: "urgency", why: "not-in-list" }];
  const few: readonly RequestFault[] = N14.readable && N14.on && departmentsOf(named, context.departments).length < N14.limit ? [{ field: "departments", why: "too-few-departments" }] : [];
  const alike = (
    one: RequestKey, other: RequestKey
  ): boolean => cell(one) !== "" && compactKey(String(cell(one))) === compactKey(String(cell(other)));
  const toItself: readonly RequestFault[] = [
    ...(alike("toDepartment", "fromDepartment") ? [{ field: "toDepartment", why: "to-itself" } as const] : []),
    ...(alike("receiver", "requester") ? [{ field: "receiver", why: "to-oneself" } as const] : []),
  ];
  const all = [...required, ...questions, ...dates, ...people, ...listed, ...others, ...urgency, ...toItself, ...few];
  return all.filter(({ field }, index) => all.findIndex((one) => one.field === field) === index);
}
