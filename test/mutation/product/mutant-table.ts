import type { Mutant } from "../mutant";
import type { ProductMutant } from "./product-mutant";

const steps = ["unit", "pane", "product", "host"] as const;
type Step = (typeof steps)[number];

/** The step of `npm test` that runs a test file, by the folder in which it stands. */
function stepOf(file: string): Step {
  const [folder = ""] = file.split("/");
  if (folder === "taskpane") return "pane";
  return ["actions", "cli", "excel", "examples", "time-zones"].includes(folder) ? "product" : "unit";
}

/** What is planted on purpose, by the layer that it is planted in and the step that has to hear of it: a table for the guides. */
export function mutantTable(product: readonly ProductMutant[], host: readonly Mutant[]): string {
  const rows = new Map<string, Map<Step, number>>();
  const note = (layer: string, step: Step): void => {
    const row = rows.get(layer) ?? new Map<Step, number>();
    rows.set(layer, row.set(step, (row.get(step) ?? 0) + 1));
  };
  for (const { file, caughtBy } of product) note(file.split("/")[0] ?? "", stepOf(caughtBy.file));
  for (const { caughtBy } of host) if (caughtBy.file !== "") note("workbench", "host");
  const line = (layer: string, row: ReadonlyMap<Step, number>): string =>
    `| ${[layer, [...row.values()].reduce((sum, one) => sum + one, 0), ...steps.map((step) => row.get(step) ?? "–")].join(" | ")} |`;
  const whole = new Map(steps.map((step) => [step, [...rows.values()].reduce((sum, row) => sum + (row.get(step) ?? 0), 0)]));
  return [
    `| layer | planted | ${steps.join(" | ")} |`, `|---${"|---".repeat(steps.length + 1)}|`,
    ...[...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([layer, row]) => line(`\`src/${layer}\``, row)), line("together", whole),
  ].join("\n");
}
