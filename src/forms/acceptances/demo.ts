import type { DemoContext, NewRow } from "../../excel/form";

type Verdict = "pass" | "fail";

interface DemoAcceptance {
  readonly key: "design" | "material" | "page" | "dashboard" | "report" | "plan";
  readonly task: string;
  readonly owner: string;
  /** Days from the as-of date. */
  readonly due: number;
  readonly selfCheck?: Verdict;
  readonly result?: Verdict;
  readonly accepted?: number;
  readonly rectifyBy?: number;
  readonly recheck?: Verdict;
  readonly rechecked?: number;
  /** Departments that are to sign, by who signs for them; the day where they have. */
  readonly signatures?: readonly (readonly [person: string, opinion?: "agree" | "conditional", day?: number])[];
}

/** What the campaign delivers: accepted at once, accepted after it was put right, put right too late, late, to come, and accepted first of all. */
const acceptances: readonly DemoAcceptance[] = [
  {
    key: "design", task: "T003", owner: "designer", due: -7, selfCheck: "pass", result: "pass", accepted: -7,
    signatures: [["product", "agree", -7], ["marketing", "agree", -7], ["developer", "agree", -6]],
  },
  {
    key: "material", task: "T006", owner: "marketing", due: -5, selfCheck: "pass", result: "fail", accepted: -5, rectifyBy: -3,
    recheck: "pass", rechecked: -3,
    signatures: [["product", "agree", -3], ["operations"]],
  },
  {
    key: "page", task: "T004", owner: "developer", due: -4, selfCheck: "pass", result: "fail", accepted: -4, rectifyBy: -1,
    signatures: [["product"], ["marketing"], ["operations"]],
  },
  { key: "dashboard", task: "T005", owner: "data", due: -1, selfCheck: "pass", signatures: [["product"], ["operations"]] },
  { key: "report", task: "T013", owner: "operations", due: 30, signatures: [["product"], ["marketing"], ["developer"]] },
  {
    key: "plan", task: "T001", owner: "product", due: -14, selfCheck: "pass", result: "pass", accepted: -14,
    signatures: [["marketing", "agree", -14], ["developer", "agree", -14], ["operations", "agree", -13]],
  },
];

const idOf = (index: number): string => `AC${String(index + 1).padStart(3, "0")}`;

/** Deliverables of the demonstration, and who has signed for them. */
export function demoAcceptances({ translate, asOf, person }: DemoContext): Readonly<Record<string, readonly NewRow[]>> {
  const rows = acceptances.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.acceptances.${one.key}.${part}`);
    const verdict = (key: Verdict): string => translate(`forms:acceptances.verdict.${key}`);
    const judged = one.result !== undefined;
    const failed = one.result === "fail";
    return {
      id: idOf(index), deliverable: say("deliverable"), task: one.task, owner: person(one.owner).name,
      department: person(one.owner).department,
      due: asOf + one.due, standard: say("standard"), target: say("target"),
      ...(one.selfCheck !== undefined && { selfCheck: verdict(one.selfCheck) }),
      ...(one.result !== undefined && { result: verdict(one.result) }),
      ...(judged && { actual: say("actual") }), ...(failed && { deviation: say("deviation"), rectification: say("rectification") }),
      ...(one.accepted !== undefined && { accepted: asOf + one.accepted }),
      ...(one.rectifyBy !== undefined && { rectifyBy: asOf + one.rectifyBy }),
      ...(one.recheck !== undefined && { recheck: verdict(one.recheck) }),
      ...(one.rechecked !== undefined && { rechecked: asOf + one.rechecked }),
    };
  });
  const signatures = acceptances.flatMap(({ signatures: all = [] }, index) => all.map(([who, opinion, day]): NewRow => ({
    acceptance: idOf(index), department: person(who).department,
    ...(opinion !== undefined && day !== undefined && {
      opinion: translate(`forms:lists.opinions.${opinion}`), person: person(who).name, signedOn: asOf + day,
    }),
  })));
  return { acceptances: rows, signatures };
}
