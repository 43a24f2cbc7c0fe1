import type { DemoContext, NewRow } from "../../excel/form";

interface DemoCharter {
  readonly key: "campaign" | "second" | "portal";
  readonly leadDepartment: string;
  readonly lead?: string;
  readonly approver: string;
  readonly request?: string;
  /** Days from the as-of date. */
  readonly start: number;
  readonly due: number;
  readonly submitted?: number;
  readonly approved?: number;
  readonly decision?: "agree" | "conditional";
}

/** The campaign, approved and under way; its second stage, waiting for a decision; and one that was approved and has no lead yet. */
const charters: readonly DemoCharter[] = [
  {
    key: "campaign", leadDepartment: "product", lead: "product", approver: "marketing", request: "R001", start: -9, due: 30, submitted: -13,
    approved: -10, decision: "agree",
  },
  { key: "second", leadDepartment: "product", lead: "product", approver: "marketing", start: 40, due: 80, submitted: -12 },
  {
    key: "portal", leadDepartment: "operations", approver: "product", request: "R005", start: 12, due: 60, submitted: -6, approved: -3,
    decision: "conditional",
  },
];

/** Charters of the demonstration. */
export function demoCharters({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return charters.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.charters.${one.key}.${part}`);
    const parts = ["project", "goal", "scope", "content", "benefit", "departments", "milestones", "deliverables", "resources"] as const;
    return {
      id: `CH${String(index + 1).padStart(3, "0")}`, ...Object.fromEntries(parts.map((part) => [part, say(part)])),
      leadDepartment: person(one.leadDepartment).department, approver: person(one.approver).name, start: asOf + one.start,
      due: asOf + one.due,
      ...(one.lead !== undefined && { lead: person(one.lead).name }), ...(one.request !== undefined && { request: one.request }),
      ...(one.submitted !== undefined && { submitted: asOf + one.submitted }),
      ...(one.approved !== undefined && { approved: asOf + one.approved, authority: say("authority") }),
      ...(one.decision !== undefined && { decision: translate(`forms:lists.opinions.${one.decision}`) }),
      ...(one.decision === "conditional" && { note: say("note") }),
    };
  });
}
