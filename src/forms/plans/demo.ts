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

type Part = "goal" | "stages" | "team" | "tasks" | "deliverables" | "communication" | "resources" | "risks";

/** The campaign's plan, published and filed; that of its second stage, being written. */
const plans: readonly DemoPlan[] = [
  {
    key: "campaign", version: "V1.1", charter: "CH001", owner: "product", approver: "marketing", submitted: -10, approved: -9,
    published: -8, filed: -8,
  },
  { key: "second", version: "V0.2", charter: "CH002", owner: "product" },
];

const parts: readonly (readonly [part: Part, owner: string])[] = [
  ["goal", "product"], ["stages", "product"], ["team", "product"], ["tasks", "product"], ["deliverables", "product"],
  ["communication", "designer"],
  ["resources", "marketing"], ["risks", "product"],
];

/** Plans of the demonstration and their parts. */
export function demoPlans({ translate, asOf, person }: DemoContext): Readonly<Record<string, readonly NewRow[]>> {
  const say = (key: string): string => translate(`forms:demo.plans.${key}`);
  const partOf = (part: Part): string => translate(`forms:planContents.part.${part}`);
  const day = (key: string, offset: number | undefined): NewRow => (offset === undefined ? {} : { [key]: asOf + offset });
  return {
    plans: plans.map((one, index): NewRow => ({
      id: `PL${String(index + 1).padStart(3, "0")}`, plan: say(`${one.key}.plan`), version: one.version, charter: one.charter,
      owner: person(one.owner).name,
      ...(one.approver !== undefined && { approver: person(one.approver).name, decision: translate("forms:lists.opinions.agree") }),
      ...day("submitted", one.submitted), ...day("approved", one.approved), ...day("published", one.published), ...day("filed", one.filed),
    })),
    planContents: [
      ...parts.map(([part, owner]): NewRow => ({
        plan: "PL001", part: partOf(part), content: say(`content.${part}`), complete: translate("forms:lists.yes"),
        owner: person(owner).name, due: asOf - 11,
      })),
      {
        plan: "PL002", part: partOf("goal"), content: say("content.second"), complete: translate("forms:lists.yes"),
        owner: person("product").name, due: asOf + 5,
      },
      { plan: "PL002", part: partOf("stages"), complete: translate("forms:lists.no"), owner: person("product").name, due: asOf - 1 },
      { plan: "PL002", part: partOf("team") },
    ],
  };
}
