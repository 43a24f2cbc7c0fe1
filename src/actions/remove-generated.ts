import { LiaisonError } from "../domain/liaison-error";
import { loadProbe } from "../excel/probe-workbook";
import { onSheet } from "../excel/workbook-names";
import type { ActionEnvironment } from "./action";
import { runAction } from "./run";

/** Names of ours that are constants and so lie on no sheet. */
const ownPrefix = "Liaison_";

/**
 * Takes away the sheets that one Generate made, with their tables and names. Only for a workbook in which nobody has typed since: the pane
 * offers it until then, and Excel cannot undo it. Sheets that are no longer ours are an error before anything is touched.
 */
export function removeGenerated(environment: ActionEnvironment, sheets: readonly string[]): Promise<void> {
  return runAction(environment, 2, async (context, steps) => {
    const { workbook } = context;
    steps.begin("read");
    const probe = loadProbe(workbook);
    workbook.names.load("items/name,items/formula");
    workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    const ours = new Set(Object.values(probe().ours));
    const strange = sheets.filter((name) => !ours.has(name));
    if (strange.length > 0) throw new LiaisonError("sheets-changed", { sheet: strange.join(", ") });
    steps.finish("read");

    steps.begin("write");
    const going = new Set(sheets);
    // A workbook keeps at least one visible sheet.
    const stays = workbook.worksheets.items.some(({ name, visibility }) => visibility === "Visible" && !going.has(name));
    if (!stays) workbook.worksheets.add().activate();
    for (const name of sheets) workbook.worksheets.getItem(name).delete();
    const places = sheets.map((name) => onSheet(name, ""));
    const all = ours.size === going.size;
    for (const { name, formula } of workbook.names.items) {
      const text = String(formula);
      if (places.some((place) => text.includes(place)) || sheets.some((sheet) => text.startsWith(`=${sheet}!`)) || (all && name.startsWith(ownPrefix))) workbook.names.getItem(name).delete();
    }
    await context.sync();
    steps.finish("write");
  });
}
