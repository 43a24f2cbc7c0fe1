import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

interface DemoDecision {
  readonly key: "goal" | "offline" | "channels" | "path" | "staff" | "legal";
  /** Absent: nobody wrote it down. */
  readonly decider?: string;
  readonly owner: string;
  readonly state: "open" | "done" | "replaced";
  readonly meeting?: string;
  /** Days from the as-of date. */
  readonly date: number;
  readonly due?: number;
  readonly finished?: number;
  readonly replacedBy?: string;
}

/** Decisions of the campaign: carried out, under way, replaced by another, overdue, and one of which nobody wrote down who took it. */
const decisions: readonly DemoDecision[] = [
  { key: "goal", decider: "product", owner: "product", state: "done", meeting: "M001", date: -20, finished: -14 },
  { key: "offline", decider: "product", owner: "marketing", state: "replaced", meeting: "M001", date: -20, replacedBy: "DC003" },
  { key: "channels", decider: "product", owner: "marketing", state: "done", meeting: "M002", date: -6, finished: -3 },
  { key: "path", decider: "product", owner: "developer", state: "open", meeting: "M002", date: -6, due: 9 },
  { key: "staff", decider: "product", owner: "operations", state: "open", meeting: "M003", date: -2, due: -1 },
  { key: "legal", owner: "operations", state: "open", date: -1, due: 4 },
];

/** Decisions of the demonstration. */
export function demoDecisions({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return decisions.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.decisions.${one.key}.${part}`);
    return {
      id: demoId("DC", index), decision: say("decision"), date: asOf + one.date, basis: say("basis"), document: say("document"),
      status: translate(`forms:decisions.state.${one.state}`), owner: person(one.owner).name,
      ...(one.decider !== undefined && { decider: person(one.decider).name }), ...(one.meeting !== undefined && { meeting: one.meeting }),
      ...(one.due !== undefined && { due: asOf + one.due }), ...(one.finished !== undefined && { finished: asOf + one.finished }),
      ...(one.replacedBy !== undefined && { replacedBy: one.replacedBy }),
    };
  });
}
