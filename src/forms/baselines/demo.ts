import type { DemoContext, NewRow } from "../../excel/form";
import { demoTasks } from "../tracker/demo";

/** Days by which tasks of the demonstration have been put off since the plan was agreed on; the others stand as they were. */
const putOff: Readonly<Partial<Record<string, number>>> = { T007: 7, T008: 3, T010: 2, T012: 7 };

/** The plan of the demonstration as it was agreed on three weeks ago. */
export function demoBaselines(context: DemoContext): readonly NewRow[] {
  const { translate, asOf, person } = context;
  return demoTasks(context).map(({ id = "", start = "", due = 0 }, index): NewRow => ({
    id: `BL${String(index + 1).padStart(3, "0")}`, name: translate("forms:demo.baselines.agreed.name"), task: id, start,
    due: Number(due) - (putOff[String(id)] ?? 0), taken: asOf - 21, by: person("product").name,
  }));
}
