import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

interface DemoNote {
  readonly key: "plan" | "design" | "page" | "material" | "load" | "launch";
  readonly by: string;
  readonly task: string;
  /** Days from the as-of date. */
  readonly date: number;
  readonly submitted?: number;
  readonly confirmed?: number;
  readonly verdict?: "yes" | "partly" | "no";
}

/** Milestones of the campaign: two confirmed, the second told late; one that has come without its note; one due in two days, and two ahead. */
const notes: readonly DemoNote[] = [
  { key: "plan", by: "product", task: "T001", date: -14, submitted: -15, confirmed: -14, verdict: "yes" },
  { key: "design", by: "designer", task: "T003", date: -7, submitted: -7, confirmed: -6, verdict: "partly" },
  { key: "page", by: "developer", task: "T004", date: 0 },
  { key: "material", by: "marketing", task: "T006", date: 2 },
  { key: "load", by: "data", task: "T010", date: 5 },
  { key: "launch", by: "developer", task: "T011", date: 10 },
];

/** Milestone notes of the demonstration. */
export function demoMilestones({ translate, asOf, person, departments }: DemoContext): readonly NewRow[] {
  return notes.map(({ key, by, task, date, submitted, confirmed, verdict }, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.milestoneNotes.${key}.${part}`);
    return {
      id: demoId("MN", index), milestone: say("milestone"), date: asOf + date, from: person(by).department, to: departments[0] ?? "",
      submitter: person(by).name, confirmer: person("product").name, task,
      ...(submitted !== undefined && { submitted: asOf + submitted, result: say("result") }),
      ...(confirmed !== undefined && { confirmed: asOf + confirmed }),
      ...(verdict !== undefined && { verdict: translate(`forms:milestoneNotes.verdict.${verdict}`) }),
    };
  });
}
