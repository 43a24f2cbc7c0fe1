import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

interface DemoRisk {
  readonly key: "staff" | "slots" | "load" | "brand" | "privacy";
  readonly kind: "risk" | "issue";
  readonly level: "high" | "medium" | "low";
  readonly state: "open" | "handling" | "closed";
  readonly category: "resources" | "technical" | "interests" | "external";
  readonly task: string;
  readonly owner?: string;
  readonly by: string;
  /** Days from the as-of date. */
  readonly found: number;
  /** Hours after it was found. */
  readonly reportedAfter?: number;
  readonly due?: number;
  readonly closed?: number;
  readonly buffer?: number;
  readonly planned: boolean;
}

/** What threatens the campaign: one high and under way, one high without a plan, one told late, one not told yet, one settled. */
const risks: readonly DemoRisk[] = [
  {
    key: "staff", kind: "issue", level: "high", state: "handling", category: "resources", task: "T004", owner: "developer", by: "developer",
    found: -3.4, reportedAfter: 4,
    due: 2, planned: true,
  },
  { key: "slots", kind: "risk", level: "high", state: "open", category: "external", task: "T007", owner: "channel", by: "channel", found: -2.6, reportedAfter: 20, due: 5, planned: false },
  { key: "load", kind: "risk", level: "medium", state: "handling", category: "technical", task: "T010", owner: "data", by: "data", found: -5.5, reportedAfter: 31, due: 4, buffer: 3, planned: true },
  { key: "privacy", kind: "risk", level: "medium", state: "open", category: "interests", task: "T008", by: "operations", found: -2.5, planned: false },
  {
    key: "brand", kind: "issue", level: "low", state: "closed", category: "resources", task: "T006", owner: "marketing", by: "marketing",
    found: -7.5, reportedAfter: 2, due: -3,
    closed: -4, planned: true,
  },
];

/** Risks and issues of the demonstration. */
export function demoRisks({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  const time = (day: number): number => Math.round((asOf + 1 + day) * 1440) / 1440;
  return risks.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.risks.${one.key}.${part}`);
    return {
      id: demoId("K", index), risk: say("risk"), kind: translate(`forms:risks.kind.${one.kind}`),
      level: translate(`forms:risks.level.${one.level}`),
      status: translate(`forms:risks.state.${one.state}`), category: translate(`forms:risks.category.${one.category}`), task: one.task,
      department: person(one.by).department,
      impact: say("impact"), advice: say("advice"), found: time(one.found),
      ...(one.planned && { plan: say("plan"), progress: say("progress") }),
      ...(one.owner !== undefined && { owner: person(one.owner).name }),
      ...(one.reportedAfter !== undefined && { reported: time(one.found + one.reportedAfter / 24) }),
      ...(one.due !== undefined && { due: asOf + one.due }), ...(one.closed !== undefined && { closed: asOf + one.closed }),
      ...(one.buffer !== undefined && { buffer: one.buffer }),
    };
  });
}
