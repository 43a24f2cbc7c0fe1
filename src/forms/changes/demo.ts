import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

interface DemoChange {
  readonly key: "load" | "sharing" | "launch" | "budget";
  readonly by: string;
  readonly subject: "goal" | "scope" | "plan";
  readonly approver?: string;
  readonly result: "pending" | "approved" | "rejected";
  /** Days from the as-of date. */
  readonly proposed: number;
  readonly decided?: number;
  readonly notified?: number;
  readonly task?: string;
  readonly newDue?: number;
}

/** Changes of the campaign: one through and in the plan, one that the wrong person approved, one that waits, one turned down. */
const changes: readonly DemoChange[] = [
  { key: "load", by: "data", subject: "plan", approver: "product", result: "approved", proposed: -3, decided: -2, notified: -2, task: "T010", newDue: 5 },
  { key: "sharing", by: "developer", subject: "scope", approver: "developer", result: "approved", proposed: -7, decided: -6, notified: -6, task: "T004" },
  { key: "launch", by: "channel", subject: "plan", result: "pending", proposed: -8, task: "T011", newDue: 12 },
  { key: "budget", by: "marketing", subject: "goal", approver: "product", result: "rejected", proposed: -11, decided: -9, notified: -9 },
];

/** Changes of the demonstration; whoever leads approved goal, scope and plan, and so approves what changes them. */
export function demoChanges({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return changes.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.changes.${one.key}.${part}`);
    return {
      id: demoId("CR", index), change: say("change"), subject: translate(`forms:changes.subject.${one.subject}`), cause: say("cause"), impact: say("impact"),
      originalApprover: person("product").name, result: translate(`forms:changes.result.${one.result}`), proposed: asOf + one.proposed,
      proposer: person(one.by).name, department: person(one.by).department, notify: say("notify"),
      ...(one.approver !== undefined && { approver: person(one.approver).name }), ...(one.decided !== undefined && { decided: asOf + one.decided }),
      ...(one.notified !== undefined && { notified: asOf + one.notified }), ...(one.task !== undefined && { task: one.task }),
      ...(one.newDue !== undefined && { newDue: asOf + one.newDue }),
    };
  });
}
