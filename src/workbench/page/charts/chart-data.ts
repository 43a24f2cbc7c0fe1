/** The numbers and words behind a chart, read from the cells it names. */
import type { CellValue } from "../../document/cell-types";
import type { ChartDef } from "../../document/chart-types";
import type { Engine } from "../../engine/engine";
import { displayText } from "../../engine/display-text";
import { parseLocalAddress, splitSheet } from "../../objects/address";

export interface SeriesData {
  readonly name: string;
  readonly color: string;
  /** `null` where the cell holds no number. */
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

/** Excel's default series colours, in its order. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E"] as const;

export function paletteColor(index: number): string {
  return palette[index % palette.length] ?? palette[0];
}

interface Cell {
  readonly value: CellValue;
  readonly text: string;
}

function cellsOf(engine: Engine, reference: string, defaultSheetId: string): Cell[] {
  const split = splitSheet(reference);
  const range = split && parseLocalAddress(split.rest);
  const sheetId = split?.sheetName === undefined ? defaultSheetId : engine.sheets().find((sheet) => sheet.name === split.sheetName)?.id;
  if (!range || sheetId === undefined) return [];
  const styles = engine.readStyles(sheetId, range);
  return engine.readCells(sheetId, range).flatMap((row, r) => row.map(({ value }, c) => ({ value, text: displayText(value, styles[r]?.[c]?.numberFormat) })));
}

export function readChartData(engine: Engine, chart: ChartDef, sheetId: string): ChartData {
  const series = chart.series.map((definition, index): SeriesData => ({
    name: (definition.nameFormula ? cellsOf(engine, definition.nameFormula, sheetId)[0]?.text : undefined) ?? definition.name,
    color: definition.color ?? paletteColor(index),
    values: cellsOf(engine, definition.values, sheetId).map(({ value }) => (typeof value === "number" ? value : null)),
  }));
  const named = chart.series.find((definition) => definition.categories)?.categories;
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const categories = named ? cellsOf(engine, named, sheetId).map(({ text }) => text) : [];
  return { categories: Array.from({ length }, (_, index) => categories[index] ?? String(index + 1)), series };
}
