import { planUpgrade, upgrade as upgradeWorkbook } from "../../actions/upgrade/upgrade";
import type { Call, Outcome } from "../outcome";
import { plannedOrDone } from "./planned-or-done";

/** Adds what came after the workbook's version, or shows it. */
export async function upgrade({ request: { dryRun, output }, environment }: Call): Promise<Outcome> {
  const done = !dryRun && output !== undefined;
  const { from, to, rules, columns, sheets } = await (done ? upgradeWorkbook(environment) : planUpgrade(environment));
  const added = [...rules.map(({ id, says }) => `${id} ${says}`), ...columns.map(({ sheet, header }) => `${sheet}[${header}]`), ...sheets];
  return {
    asOf: environment.today(), json: { upgrade: { done, from, to, rules, columns, sheets } },
    lines: [`${from} → ${to}`, ...plannedOrDone(added, done)],
  };
}
