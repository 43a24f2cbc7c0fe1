import fc from "fast-check";
import type { RequestRuleId } from "../../src/catalog/limits";
import type { OpinionKey, RequestKey } from "../../src/catalog/requests";
import type { TrackerKey } from "../../src/catalog/tracker";
import type { Cell } from "../../src/rules/tracker-row";
import { day } from "../support/product";

/** Words of the workbook's language that rows are filled with. */
export interface RequestVocabulary {
  readonly urgencies: readonly string[];
  readonly departments: readonly string[];
  readonly people: readonly string[];
  readonly statuses: readonly string[];
  readonly yes: string;
  readonly no: string;
}

/** Within the Spring Festival of 2026: 15 to 23 February are off, the 14th and the 28th are worked. */
const center = day("2026-02-14");
const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>, weight = 9): fc.Arbitrary<T> => fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });
const error = "=NA()";
const minute = fc.integer({ min: 0, max: 1439 }).map((minutes) => minutes / 1440);
const timed = (from: number, to: number): fc.Arbitrary<Cell> => fc.tuple(fc.integer({ min: from, max: to }), minute).map(([whole, part]) => whole + part);

/** Dates with and without a time, the calendar's ends, what the year 1900 leaves behind, and what is no date. */
const time = (from: number, to: number): fc.Arbitrary<Cell> => often<Cell>(
  fc.oneof({ weight: 4, arbitrary: timed(from, to) }, { weight: 1, arbitrary: fc.integer({ min: from, max: to }) }),
  fc.oneof(
    fc.constantFrom<Cell>("", "2026-02-30", "待定", "'2026.2.3", 0, 1, 36525, 36526, 73050.5, 73051, true, error),
    timed(day("2026-12-24"), day("2027-01-05")), timed(day("2024-12-24"), day("2025-01-05")),
  ),
);
const blankOr = (times: fc.Arbitrary<Cell>, weight: number): fc.Arbitrary<Cell> => fc.oneof({ weight, arbitrary: fc.constant<Cell>("") }, { weight: 4, arbitrary: times });
const words = fc.constantFrom<Cell>("100 人", "A page", "'=1+1", " ", "0", "", "", error);

const concerned = ({ departments }: RequestVocabulary): fc.Arbitrary<Cell> =>
  fc.array(fc.constantFrom(...departments, ...departments.map((one) => one.toLowerCase().replaceAll(" ", "")), "X部", "*", ""), { maxLength: 4 })
    .chain((names) => fc.constantFrom("、", ", ", "；", "/", "\n", " ").map((mark) => names.join(mark)));

export type RandomRequest = Readonly<Partial<Record<RequestKey, Cell>>>;

export function randomRequest(vocabulary: RequestVocabulary): fc.Arbitrary<RandomRequest> {
  const { urgencies, departments, people, yes, no } = vocabulary;
  const department = often<Cell>(fc.constantFrom(...departments), fc.constantFrom<Cell>("", "X部", "a*", 5, error));
  const person = often<Cell>(fc.constantFrom<Cell>("", ...people), fc.constantFrom<Cell>("nobody", "'=cmd", error, 7), 12);
  return fc.record({
    name: often<Cell>(fc.constantFrom<Cell>("活动<页>", "Page & \"banner\""), fc.constantFrom<Cell>("", 0, "'=1+1", error), 19),
    urgency: often<Cell>(fc.constantFrom(...urgencies), fc.constantFrom<Cell>("", "?", "*", "很急", 3, error, ...urgencies.map((one) => one.toUpperCase())), 12),
    submitted: time(center - 25, center + 20),
    fromDepartment: department, toDepartment: department, departments: often(concerned(vocabulary), fc.constantFrom<Cell>(error, 5, true)),
    receiver: person, requester: person,
    firstResponse: blankOr(time(center - 15, center + 25), 6), answered: blankOr(time(center - 15, center + 30), 12),
    withdrawn: often<Cell>(fc.constantFrom<Cell>("", "", no), fc.constantFrom<Cell>(yes, yes.toUpperCase(), 1, true, error), 12),
    background: words, content: words, standard: words,
    wantedBy: often(fc.integer({ min: center, max: center + 40 }), time(center, center + 40), 3),
  });
}

/** Ids of the register, in other case and with wildcards, and ids that it does not have. */
const id = (count: number): fc.Arbitrary<Cell> =>
  often<Cell>(fc.integer({ min: 1, max: count }).map((number) => `R${String(number).padStart(3, "0")}`), fc.constantFrom<Cell>("", "r002", "R999", "R00?", "*", 3), 6);

export const randomOpinion = ({ departments }: RequestVocabulary, requests: number): fc.Arbitrary<Readonly<Partial<Record<OpinionKey, Cell>>>> =>
  fc.record({ request: id(requests), department: fc.constantFrom("", ...departments), opinion: fc.constantFrom("", "", "同意", "Agree", "?") });

export const randomLinkedTask = ({ statuses }: RequestVocabulary, requests: number): fc.Arbitrary<Readonly<Partial<Record<TrackerKey, Cell>>>> => fc.record({
  task: fc.constant("T"), request: id(requests), owner: fc.constant("Ann"), start: fc.constant(center - 30), due: fc.constantFrom<Cell>(center - 5, center + 30, ""),
  status: fc.constantFrom(...statuses), updated: fc.constant(center),
});

export interface RequestRule {
  readonly limit: Cell;
  readonly basis?: "calendar" | "working";
  readonly severity: "red" | "amber" | "note";
  readonly on: "yes" | "no";
}

/** The rows of 规则/Rules as a PMO might set them; those that a set-up does not name stand at the guides' values. */
export type RequestRules = Readonly<Record<RequestRuleId, RequestRule>>;

const guide: RequestRules = {
  N3: { limit: 24, basis: "calendar", severity: "red", on: "yes" }, "N4.1": { limit: 3, basis: "calendar", severity: "red", on: "yes" },
  "N4.2": { limit: 5, basis: "calendar", severity: "red", on: "yes" }, "N4.3": { limit: 7, basis: "calendar", severity: "red", on: "yes" },
  N14: { limit: 2, severity: "amber", on: "yes" }, N15: { limit: 5, severity: "amber", on: "yes" },
};

/** The guides' own, and working days with other limits, one of them not whole, one rule off and one whose row cannot be read. */
export const requestRuleSetups: readonly RequestRules[] = [
  guide,
  {
    N3: { limit: 8.5, basis: "working", severity: "amber", on: "yes" }, "N4.1": { limit: 3, basis: "working", severity: "red", on: "yes" },
    "N4.2": { limit: 6.5, basis: "working", severity: "amber", on: "yes" }, "N4.3": { limit: "a week", basis: "working", severity: "red", on: "yes" },
    N14: { limit: 3, severity: "red", on: "yes" }, N15: { limit: 4, severity: "amber", on: "no" },
  },
  { ...guide, "N4.1": { limit: 0, basis: "working", severity: "note", on: "yes" }, "N4.2": { limit: 1, basis: "working", severity: "amber", on: "yes" }, N3: { limit: 24, basis: "calendar", severity: "red", on: "no" } },
];

/** One as-of date before, one within and one after the holiday; two say a time of day. */
export const requestDates: readonly number[] = [day("2026-02-13") + 0.4375, day("2026-02-20"), day("2026-03-03") + 0.75];
