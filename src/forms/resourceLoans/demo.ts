import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

interface DemoResource {
  readonly key: "developers" | "borrowed" | "environment" | "budget" | "studioTraining" | "studioLaunch" | "history";
  /** Whose department lends it, who keeps it meanwhile, and who signed for it. */
  readonly from: string;
  readonly keeper: string;
  readonly signer?: string;
  readonly category: "people" | "things" | "money" | "data";
  readonly quantity: number;
  readonly priority: "high" | "medium" | "low";
  readonly task: string;
  /** Days from the as-of date. */
  readonly available: number;
  readonly returnBy?: number;
  readonly returned?: number;
}

/** What the campaign borrows: in use, not signed for, overdue, spent, back again, and one studio that two want on the same day. */
const resources: readonly DemoResource[] = [
  { key: "developers", from: "developer", keeper: "product", signer: "product", category: "people", quantity: 3, priority: "high", task: "T004", available: -8, returnBy: 10 },
  { key: "borrowed", from: "operations", keeper: "developer", category: "people", quantity: 1, priority: "high", task: "T004", available: -1, returnBy: 13 },
  { key: "environment", from: "data", keeper: "developer", signer: "product", category: "things", quantity: 1, priority: "medium", task: "T010", available: -6, returnBy: -1 },
  { key: "budget", from: "marketing", keeper: "channel", signer: "product", category: "money", quantity: 50000, priority: "high", task: "T012", available: -5 },
  { key: "studioTraining", from: "marketing", keeper: "service", signer: "product", category: "things", quantity: 1, priority: "low", task: "T009", available: 8, returnBy: 9 },
  { key: "studioLaunch", from: "marketing", keeper: "product", signer: "product", category: "things", quantity: 1, priority: "high", task: "T011", available: 9, returnBy: 10 },
  { key: "history", from: "operations", keeper: "data", signer: "product", category: "data", quantity: 12, priority: "medium", task: "T007", available: -12, returnBy: -6, returned: -7 },
];

/** Resources of the demonstration. */
export function demoResources({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return resources.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.resourceLoans.${one.key}.${part}`);
    return {
      id: demoId("RS", index), resource: say("resource"), quantity: one.quantity, unit: say("unit"), provider: person(one.from).department,
      purpose: say("purpose"), category: translate(`forms:resourceLoans.category.${one.category}`), available: asOf + one.available,
      priority: translate(`forms:resourceLoans.priority.${one.priority}`), user: person(one.keeper).department, keeper: person(one.keeper).name, task: one.task,
      ...(one.signer !== undefined && { signer: person(one.signer).name }), ...(one.returnBy !== undefined && { returnBy: asOf + one.returnBy }),
      ...(one.returned !== undefined && { returned: asOf + one.returned }),
    };
  });
}
