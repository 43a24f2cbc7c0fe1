import { isoFromSerial } from "../../domain/dates/excel-date";
import type { DemoContext, NewRow } from "../../excel/form";
import { signedWords } from "../../rules/expr/signed-text";
import { signedFields } from "./signed-fields";

interface DemoConsent {
  readonly key: "developers" | "lending" | "budget" | "specialists" | "community" | "service" | "shifts";
  readonly request: string;
  /** Who speaks for the department. */
  readonly person: string;
  /** Days from the as-of date. */
  readonly asked: number;
  readonly due?: number;
  readonly answered?: number;
  readonly answer?: "confirmed" | "reserved";
  readonly feasibility?: "high" | "medium" | "low";
}

/** What departments have said to the campaign's requests: confirmed, with a reservation, overdue, and without a date. */
const consents: readonly DemoConsent[] = [
  {
    key: "developers", request: "R001", person: "developer", asked: -13, due: -11, answered: -12, answer: "confirmed", feasibility: "high",
  },
  {
    key: "lending", request: "R001", person: "operations", asked: -13, due: -11, answered: -12, answer: "confirmed", feasibility: "medium",
  },
  { key: "budget", request: "R002", person: "marketing", asked: -10, due: -6, answered: -7, answer: "reserved", feasibility: "medium" },
  { key: "specialists", request: "R003", person: "operations", asked: -3, due: -1 },
  { key: "community", request: "R003", person: "marketing", asked: -3, due: 2 },
  { key: "service", request: "R005", person: "operations", asked: -1, due: 4, answer: "confirmed", answered: 0, feasibility: "high" },
  { key: "shifts", request: "R005", person: "marketing", asked: -1 },
];

/** Consent of the demonstration. */
export function demoConsents({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return consents.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.consents.${one.key}.${part}`);
    const confirmed = one.answer === "confirmed";
    const row: NewRow = {
      id: `CN${String(index + 1).padStart(3, "0")}`, request: one.request, department: person(one.person).department,
      person: person(one.person).name,
      asked: asOf + one.asked,
      ...(one.due !== undefined && { due: asOf + one.due }), ...(one.answered !== undefined && { answered: asOf + one.answered }),
      ...(one.answer !== undefined && {
        confirmation: translate(`forms:consents.answer.${one.answer}`), understanding: say("understanding"), commitment: say("commitment"),
        resources: say("resources"), risks: say("risks"),
      }),
      ...(one.feasibility !== undefined && { feasibility: translate(`forms:lists.priorities.${one.feasibility}`) }),
      ...(one.answer !== undefined && !confirmed && { note: say("note") }),
    };
    const { answered } = row;
    if (typeof answered !== "number") return row;
    return {
      ...row, sealedOn: answered, sealed: signedWords([isoFromSerial(answered), ...signedFields.map((field) => String(row[field] ?? ""))]),
    };
  });
}
