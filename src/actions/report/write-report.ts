import { LiaisonError } from "../../domain/liaison-error";
import { corners } from "../../excel/geometry";
import { freeSheetName, numberedName } from "../../excel/probe-workbook";
import { loadBook, type Book } from "../../excel/read-book";
import { fillReport, finishReport, type ReportCell, type ReportSheet } from "../../excel/sheets/report-sheet";
import { onSheet } from "../../excel/workbook-names";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";
import type { Cell } from "../../rules/tracker-row";
import type { ActionEnvironment } from "../action";
import { runAction } from "../run";
import { refuseNewer } from "../workbook/refuse-newer";
import type { Period } from "./period";
import { loadWeights, scorecardReport, weightsName } from "./scorecard";
import { trendReport } from "./trend-report";

/** Which report: week by week, or the departments in a period. */
export type ReportWanted = { readonly kind: "trend" } | { readonly kind: "scorecard"; readonly period: Period };

export interface ReportOptions {
  readonly report: ReportWanted;
  /** On another day than the workbook's; Excel serial. */
  readonly asOf?: number;
}

/**
 * Writes a report to a sheet of its own at the end of the workbook and shows it. The sheet belongs to people from then on; neither Check
 * nor Refresh looks at it. Pressed again while nothing has changed, the sheet that stands is shown; one that was left half written is
 * completed.
 * @returns the sheet's name
 * @throws LiaisonError `no-tracker`, `no-history` where the trend has nothing to draw, `not-verified`
 */
export function writeReport(environment: ActionEnvironment, { report: wanted, asOf }: ReportOptions): Promise<string> {
  return runAction(environment, 2, async (context, steps) => {
    steps.begin("read");
    const { workbook } = context;
    const read = loadBook(workbook, registry);
    const weights = loadWeights(workbook);
    workbook.worksheets.load("items/name");
    await context.sync();
    const book = read();
    if (book === undefined) throw new LiaisonError("no-tracker");
    refuseNewer(book);
    const report = reportOf(environment, book, wanted, weights(), asOf);
    const [alike, isWhole, charts] = await standing(context, report);
    steps.finish("read");
    steps.begin("write");
    const free = alike ?? freeSheetName(report.name, workbook.worksheets.items.map((sheet) => sheet.name));
    const sheet = alike === undefined ? workbook.worksheets.add(free) : workbook.worksheets.getItem(alike);
    if (!isWhole) {
      const footer = translator(environment.language)("forms:tracker.print-footer");
      fillReport(sheet, report, footer, charts > 0 ? sheet.charts.getItemAt(0) : undefined);
      if (report.typed !== undefined) await defineTyped(context, onSheet(free, report.typed.address));
      finishReport(sheet, report);
    }
    sheet.activate();
    const end = sheet.getRange(`A${report.rows.length}`);
    end.load("values");
    await context.sync();
    steps.finish("write");
    const wantedEnd = report.rows.at(-1)?.[0] ?? "";
    if (typeof wantedEnd !== "object" && (end.values as Cell[][])[0]?.[0] !== wantedEnd) throw new LiaisonError(
      "not-verified", { sheet: free, cells: `A${report.rows.length}` },
    );
    return free;
  });
}

function reportOf(
  environment: ActionEnvironment, book: Book, wanted: ReportWanted, weights: readonly number[] | undefined, asOf: number | undefined,
): ReportSheet {
  return wanted.kind === "trend" ? trendReport(book, asOf) : scorecardReport(environment, book, { period: wanted.period, weights, asOf });
}

/** The name leads to the newest scorecard, whose weights the next one begins with. */
async function defineTyped(context: Excel.RequestContext, target: string): Promise<void> {
  const { names } = context.workbook;
  const known = names.getItemOrNullObject(weightsName);
  await context.sync();
  const name = known.isNullObject ? names.add(weightsName, `=${target}`) : known;
  if (!known.isNullObject) name.formula = `=${target}`;
  name.visible = false;
}

/**
 * A sheet of that name, or of one with a number behind it, on which nothing stands but what is to be written; whether all of it does; and
 * how many charts stand there.
 */
async function standing(
  context: Excel.RequestContext, report: ReportSheet,
): Promise<readonly [sheet: string | undefined, isWhole: boolean, charts: number]> {
  const named = context.workbook.worksheets.items.filter((sheet) => isNamed(sheet.name, report.name)).map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address,values");
    sheet.charts.load("count");
    return { sheet: sheet.name, used, charts: sheet.charts };
  });
  if (named.length === 0) return [undefined, false, 0];
  await context.sync();
  const drawn = report.chart === undefined ? 0 : 1;
  for (const { sheet, used, charts } of named) {
    const covered = used.isNullObject ? "part" : coveredBy(used, report.rows);
    // A chart beside ours is somebody's own, and so is the sheet.
    if (covered === "other" || charts.count > drawn) continue;
    return [sheet, covered === "whole" && charts.count === drawn, charts.count];
  }
  return [undefined, false, 0];
}

/** The name, or the same with a number behind it. */
function isNamed(name: string, wanted: string): boolean {
  const [, number] = / \((\d{1,4})\)$/.exec(name) ?? [];
  return name === numberedName(wanted, number === undefined ? 1 : Number(number));
}

type Used = Pick<Excel.Range, "address" | "values">;

function coveredBy({ address, values }: Used, rows: readonly (readonly ReportCell[])[]): "other" | "whole" | "part" {
  const { firstRow, firstColumn } = corners(address);
  const cells = new Map<string, Cell>((values as Cell[][]).flatMap((row, down) =>
    row.map((value, right) => [`${firstRow + down} ${firstColumn + right}`, value] as const)));
  let isWhole = true;
  for (const [down, row] of rows.entries()) {
    for (const [right, wanted] of row.entries()) {
      const key = `${down + 1} ${right + 1}`;
      const value = cells.get(key) ?? "";
      cells.delete(key);
      if (typeof wanted === "object") continue;
      if (value !== wanted) isWhole = false;
      if (value !== wanted && value !== "") return "other";
    }
  }
  return [...cells.values()].some((value) => value !== "") ? "other" : isWhole ? "whole" : "part";
}
