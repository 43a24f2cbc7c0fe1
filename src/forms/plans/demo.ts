import type { DemoContext, NewRow } from "../../excel/form";

interface DemoPlan {
  readonly key: "campaign" | "second";
  readonly version: string;
  readonly charter: string;
  readonly owner: string;
  readonly approver?: string;
  /** Days from the as-of date. */
  readonly submitted?: number;
  readonly approved?: number;
  readonly published?: number;
  readonly filed?: number;
}

interface DemoPart {
  readonly plan: string;
  readonly part: "goal" | "stages" | "team" | "tasks" | "deliverables" | "communication" | "resources" | "risks";
  /** Key of what it says, where it is said here. */
  readonly says?: "goal" | "stages" | "resources" | "second";
  readonly owner?: string;
  readonly due?: number;
}

/** The campaign's plan, published and filed; that of its second stage, being written. */
const plans: readonly DemoPlan[] = [
  { key: "campaign", version: "V1.1", charter: "CH001", owner: "product", approver: "marketing", submitted: -10, approved: -9, published: -8, filed: -8 },
  { key: "second", version: "V0.2", charter: "CH002", owner: "product" },
];

const parts: readonly DemoPart[] = [
  { plan: "PL001", part: "goal", says: "goal" }, { plan: "PL001", part: "stages", says: "stages" }, { plan: "PL001", part: "team", owner: "product", due: -11 },
  { plan: "PL001", part: "tasks", owner: "product", due: -11 }, { plan: "PL001", part: "deliverables", owner: "product", due: -11 },
  { plan: "PL001", part: "communication", owner: "designer", due: -11 }, { plan: "PL001", part: "resources", says: "resources" },
  { plan: "PL001", part: "risks", owner: "product", due: -11 }, { plan: "PL002", part: "goal", says: "second" },
];

/** Plans of the demonstration and their parts. */
export function demoPlans({ translate, asOf, person }: DemoContext): Readonly<Record<string, readonly NewRow[]>> {
  const say = (key: string): string => translate(`forms:demo.plans.${key}`);
  const day = (key: string, offset: number | undefined): NewRow => (offset === undefined ? {} : { [key]: asOf + offset });
  return {
    plans: plans.map((one, index): NewRow => ({
      id: `PL${String(index + 1).padStart(3, "0")}`, plan: say(`${one.key}.plan`), version: one.version, charter: one.charter, owner: person(one.owner).name,
      ...(one.approver !== undefined && { approver: person(one.approver).name, decision: translate("forms:lists.opinions.agree") }),
      ...day("submitted", one.submitted), ...day("approved", one.approved), ...day("published", one.published), ...day("filed", one.filed),
    })),
    planContents: parts.map(({ plan, part, says, owner, due }): NewRow => ({
      plan, part: translate(`forms:planContents.part.${part}`), ...(says !== undefined && { content: say(`content.${says}`) }),
      ...(owner !== undefined && { owner: person(owner).name }), ...day("due", due),
    })),
  };
}
