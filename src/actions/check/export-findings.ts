import { LiaisonError } from "../../domain/liaison-error";
import { corners } from "../../excel/geometry";
import { freeSheetName } from "../../excel/probe-workbook";
import { fillFindings } from "../../excel/sheets/findings-sheet";
import type { ActionEnvironment } from "../action";
import { runAction } from "../run";

/** Findings as words, for a sheet that people sort, filter and send; the first row is the header. */
export interface FindingsSheet {
  /** What the sheet is called, unless a sheet bears that name already. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Of the columns, in characters of the standard font. */
  readonly widths: readonly number[];
}

/**
 * Writes findings to a sheet of their own at the end of the workbook and shows it. The sheet belongs to people from then on: it is a copy, which neither Check
 * nor Refresh looks at. Everything is written as text. A sheet that an earlier press has left, whole or in part, is completed and shown. Resolves to the sheet's name.
 * @throws LiaisonError `not-verified` where the sheet did not take every row
 */
export function exportFindings(environment: ActionEnvironment, { name, rows, widths }: FindingsSheet): Promise<string> {
  return runAction(environment, 2, async (context, steps) => {
    const { worksheets } = context.workbook;
    steps.begin("read-sheets");
    worksheets.load("items/name");
    await context.sync();
    const alike = await standingCopy(context, name, rows);
    steps.finish("read-sheets");
    steps.begin("write");
    const free = alike ?? freeSheetName(name, worksheets.items.map((sheet) => sheet.name));
    const sheet = alike === undefined ? worksheets.add(free) : worksheets.getItem(alike);
    fillFindings(sheet, rows, widths);
    sheet.activate();
    const end = sheet.getRange(`A${rows.length}`);
    end.load("values");
    await context.sync();
    steps.finish("write");
    if ((end.values as unknown[][])[0]?.[0] !== (rows.at(-1)?.[0] ?? "")) throw new LiaisonError("not-verified", { sheet: free, cells: `A${rows.length}` });
    return free;
  });
}

/** A sheet of that name, or of one with a number behind it, on which nothing stands but what is to be written, each where it belongs. */
async function standingCopy(context: Excel.RequestContext, name: string, rows: FindingsSheet["rows"]): Promise<string | undefined> {
  const named = context.workbook.worksheets.items.filter((sheet) => sheet.name === name || sheet.name.startsWith(`${name} (`)).map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,values");
    return { sheet: sheet.name, used };
  });
  if (named.length === 0) return undefined;
  await context.sync();
  return named.find(({ used }) => used.isNullObject || isPartOf(used, rows))?.sheet;
}

function isPartOf({ address, values }: Pick<Excel.Range, "address" | "values">, rows: FindingsSheet["rows"]): boolean {
  const { firstRow, firstColumn } = corners(address);
  return (values as unknown[][]).every((row, down) => row.every((value, right) => value === "" || value === rows[firstRow - 1 + down]?.[firstColumn - 1 + right]));
}
