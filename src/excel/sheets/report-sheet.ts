import type { Cell } from "../../rules/tracker-row";
import { literalNumber, literalText } from "../cell-input";
import { columnLetters, columnPoints } from "../geometry";
import { look, palette, type CellLook } from "../style";
import { endMargin, paperFor, sideMargin } from "./paper";

/** A cell of a report: a text or number as it stands, or a formula over cells of the same sheet or of ours. */
export type ReportCell = Cell | { readonly formula: string };

export interface ReportChart {
  readonly title: string;
  /** With its header row, and the days or names below each other beside it. */
  readonly data: string;
  readonly categories: string;
  readonly from: string;
  readonly to: string;
  /** Of all counts that it draws. */
  readonly largest: number;
}

/** A sheet that is written once and belongs to people from then on. */
export interface ReportSheet {
  readonly name: string;
  /** From A1 on; the first is the title, the second says as of when. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** Rows that are headers, 1-based. */
  readonly headers: readonly number[];
  readonly looks: readonly (readonly [address: string, look: CellLook])[];
  /** Characters of each column. */
  readonly widths: readonly number[];
  /** The last printed row: rows below are for looking up. */
  readonly printedTo: number;
  readonly chart?: ReportChart;
  /** Cells that people are to type in, with the workbook name under which the next report finds them. */
  readonly typed?: { readonly address: string; readonly name: string };
}

/** Says as of when, and is written last of all: with it a report is whole. */
const lastWritten = "A2";

/** Counts stand on whole numbers: an axis of ten or more has no half steps. */
const axisTop = (largest: number): number => Math.max(10, Math.ceil(largest / 10) * 10);

/**
 * Queues everything but the name of the cells to type in, and what tells that all of it stands (see `finishReport`).
 * @param drawn the chart that stands on the sheet from an earlier press, finished or not
 */
export function fillReport(sheet: Excel.Worksheet, report: ReportSheet, footer: string, drawn: Excel.Chart | undefined): void {
  const width = report.widths.length;
  const last = columnLetters(width);
  const all = sheet.getRange(`A1:${last}${report.rows.length}`);
  all.values = report.rows.map((row, down) => Array.from({ length: width }, (_, right) => (
    `${columnLetters(right + 1)}${down + 1}` === lastWritten ? "" : inputOf(row[right] ?? "")
  )));
  sheet.showGridlines = false;
  all.format.font.size = 10;
  all.format.font.color = palette.ink;
  all.format.verticalAlignment = "Center";
  report.widths.forEach((characters, index) => {
    const letters = columnLetters(index + 1);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnPoints(characters);
  });
  look(sheet.getRange("A1"), { bold: true, size: 16, ink: palette.header, height: 30 });
  look(sheet.getRange("A2"), { ink: palette.faint, size: 9 });
  for (const row of report.headers) {
    const cells = report.rows[row - 1]?.length ?? width;
    look(sheet.getRange(`A${row}:${columnLetters(cells)}${row}`), {
      bold: true, ink: palette.headerInk, fill: palette.header, wrap: true, horizontal: "Center", height: 34,
    });
  }
  for (const [address, cellLook] of report.looks) look(sheet.getRange(address), cellLook);
  page(sheet, report, last, footer);
  if (report.chart !== undefined) draw(sheet, report.chart, drawn);
}

/** Queues the last cell: a report without it was left half made, whatever else stands in it. */
export function finishReport(sheet: Excel.Worksheet, { rows }: ReportSheet): void {
  sheet.getRange(lastWritten).values = [[inputOf(rows[1]?.[0] ?? "")]];
}

function inputOf(cell: ReportCell): Cell {
  if (typeof cell === "object") return cell.formula;
  if (typeof cell === "string") return literalText(cell);
  return typeof cell === "number" ? literalNumber(cell) : cell;
}

function page({ pageLayout }: Excel.Worksheet, { widths, printedTo }: ReportSheet, last: string, footer: string): void {
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = paperFor(widths.reduce((sum, one) => sum + one, 0));
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = sideMargin;
  pageLayout.rightMargin = sideMargin;
  pageLayout.topMargin = endMargin;
  pageLayout.bottomMargin = endMargin;
  pageLayout.setPrintArea(`A1:${last}${printedTo}`);
  pageLayout.firstPageNumber = 1;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
  pageLayout.headersFooters.defaultForAllPages.rightFooter = footer;
}

const seriesColours = ["#0F6CBD", "#B7791F", "#C42B1C", "#4A5563"] as const;

function draw(sheet: Excel.Worksheet, { title, data, categories, from, to, largest }: ReportChart, drawn: Excel.Chart | undefined): void {
  const chart = drawn ?? sheet.charts.add("LineMarkers", sheet.getRange(data), "Columns");
  chart.title.text = title;
  chart.legend.position = "Bottom";
  seriesColours.forEach((colour, index) => {
    const series = chart.series.getItemAt(index);
    series.setXAxisValues(sheet.getRange(categories));
    series.format.line.color = colour;
  });
  const { valueAxis } = chart.axes;
  valueAxis.minimum = 0;
  valueAxis.maximum = axisTop(largest);
  valueAxis.numberFormat = "0";
  chart.setPosition(from, to);
}
