import type { ActionEnvironment } from "../action";
import { runAction } from "../run";

/** Brings a finding's cell before the person: its sheet comes up and the cell is selected. */
export function showCell(environment: ActionEnvironment, place: { readonly sheet: string; readonly cell: string }): Promise<void> {
  return runAction(environment, 1, async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(place.cell).select();
    await context.sync();
  });
}
