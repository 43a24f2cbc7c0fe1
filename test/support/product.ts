/** The product's actions on the embedded Excel, as the pane runs them. */
import type { ActionEnvironment } from "../../src/actions/action";
import { serialFromIso } from "../../src/domain/dates/excel-date";
import type { Language } from "../../src/domain/language";
import type { HostForTest } from "./host";

/** A serial from an ISO date that is known to be one. */
export function day(iso: string): number {
  const serial = serialFromIso(iso);
  if (serial === undefined) throw new RangeError(iso);
  return serial;
}

export function environmentOf(test: HostForTest, language: Language, today: number, more: Partial<ActionEnvironment> = {}): ActionEnvironment {
  return { run: (batch) => test.Excel.run(batch), requirements: test.Office.context.requirements, language, today: () => today, ...more };
}

/** Cells of a sheet by address, read through office.js. */
export async function readRange(test: HostForTest, sheet: string, address: string): Promise<(string | number | boolean)[][]> {
  return test.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as (string | number | boolean)[][];
  });
}

export async function writeRange(test: HostForTest, sheet: string, address: string, values: unknown[][]): Promise<void> {
  await test.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
}
