import { planRepair, repair as repairWorkbook } from "../../actions/repair/repair";
import type { Call, Outcome } from "../outcome";
import { plannedOrDone } from "./planned-or-done";

/** Puts right what was renamed, deleted or typed over of ours, or lists it. */
export async function repair({ request: { output }, environment }: Call): Promise<Outcome> {
  const done = output !== undefined;
  const { tables, headers, sheets, rules, columns, formulas } = await (done ? repairWorkbook(environment) : planRepair(environment));
  const mended = [
    ...[...tables, ...headers].map(({ from, to }) => `${from} → ${to}`), ...sheets, ...rules,
    ...columns.map(({ sheet, header }) => `${sheet}[${header}]`), ...formulas.map(({ sheet, cell }) => `${sheet}!${cell}`),
  ];
  return {
    asOf: environment.today(), json: { repair: { done, tables, headers, sheets, rules, columns, formulas } },
    lines: plannedOrDone(mended, done),
  };
}
