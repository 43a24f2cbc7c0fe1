import type { DemoContext, NewRow } from "../../excel/form";

interface DemoLeftover {
  readonly key: "share" | "privacy" | "channel" | "handbook" | "invoice";
  readonly state: "open" | "done";
  readonly department: "product" | "developer" | "marketing" | "operations";
  readonly owner?: string;
  /** Days from the as-of date. */
  readonly due?: number;
  readonly finished?: number;
  readonly task?: string;
  readonly acceptance?: string;
}

/** What the campaign hands on: two on their way, one late, one without an owner, one finished. */
const leftovers: readonly DemoLeftover[] = [
  { key: "share", state: "open", department: "developer", owner: "developer", due: 30, task: "T004", acceptance: "AC003" },
  { key: "privacy", state: "open", department: "operations", owner: "operations", due: -2, task: "T008" },
  { key: "channel", state: "open", department: "marketing", due: 21, task: "T007" },
  { key: "handbook", state: "open", department: "operations", owner: "service", due: 14, task: "T009" },
  { key: "invoice", state: "done", department: "marketing", owner: "marketing", due: -3, finished: -4, task: "T002" },
];

/** Leftovers of the demonstration. */
export function demoLeftovers({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return leftovers.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.leftovers.${one.key}.${part}`);
    return {
      id: `LO${String(index + 1).padStart(3, "0")}`, item: say("item"), plan: say("plan"), cause: say("cause"),
      status: translate(`forms:leftovers.state.${one.state}`), department: person(one.department).department,
      ...(one.owner !== undefined && { owner: person(one.owner).name }),
      ...(one.due !== undefined && { due: asOf + one.due }), ...(one.finished !== undefined && { finished: asOf + one.finished }),
      ...(one.task !== undefined && { task: one.task }), ...(one.acceptance !== undefined && { acceptance: one.acceptance }),
    };
  });
}
