/** From a range to a chart's series, as Excel reads it: which cells are names, which are categories, which are values. */
import { isDateFormat } from "numfmt";
import type { ChartSeriesDef } from "../../document/chart-types";
import type { RangeRef } from "../../document/types";
import type { Call } from "../../protocol/call";
import { absoluteAddress } from "../absolute-address";
import type { RangeState } from "../object-types";
import { shownText } from "../range-values";

type Kind = "blank" | "text" | "date" | "number";

function kindsOf(call: Call, { sheetId, range }: RangeState): Kind[][] {
  const styles = call.engine.readStyles(sheetId, range);
  return call.engine.readCells(sheetId, range).map((row, i) => row.map((cell, j): Kind => {
    if (cell.value === null || cell.value === "") return "blank";
    if (typeof cell.value !== "number") return "text";
    return isDateFormat(styles[i]?.[j]?.numberFormat ?? "General") ? "date" : "number";
  }));
}

const transposed = <T>(rows: readonly (readonly T[])[]): T[][] => (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));

/** Lines of labels at the top of what is read as columns: texts over values. */
function hasNames(kinds: readonly (readonly Kind[])[], labels: number): boolean {
  const first = kinds[0]?.slice(labels) ?? [];
  return kinds.length > 1 && first.length > 0 && first.every((kind) => kind === "text" || kind === "blank") && first.some((kind) => kind === "text");
}

/** Leading columns without numbers hold categories; so does a first column of dates, and one under a blank corner. */
function labelColumns(kinds: readonly (readonly Kind[])[]): number {
  const width = kinds[0]?.length ?? 0;
  const below = kinds.length > 1 ? kinds.slice(1) : kinds;
  const isLabel = (column: number): boolean => {
    const cells = below.map((row) => row[column]);
    return cells.some((kind) => kind === "text") || (column === 0 && cells.length > 0 && cells.every((kind) => kind === "date" || kind === "blank") && cells.some((kind) => kind === "date"));
  };
  let count = 0;
  while (count < width - 1 && isLabel(count)) count++;
  const underBlankCorner = count === 0 && width > 1 && kinds.length > 1 && kinds[0]?.[0] === "blank" && kinds[0].slice(1).some((kind) => kind !== "blank");
  return underBlankCorner ? 1 : count;
}

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** @throws nothing: any range gives series, numbers or not, as in Excel. */
export function seriesFrom(call: Call, source: RangeState, seriesBy: SeriesBy): ChartSeriesDef[] {
  const { range } = source;
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && range.rowCount >= range.columnCount);
  const kinds = byColumns ? kindsOf(call, source) : transposed(kindsOf(call, source));
  const labels = labelColumns(kinds);
  const names = hasNames(kinds, labels) ? 1 : 0;
  // In lines: a line is a column, or a row when series are in rows.
  const part = (firstLine: number, lines: number, from: number, count: number): RangeRef => byColumns
    ? { row: range.row + from, column: range.column + firstLine, rowCount: count, columnCount: lines }
    : { row: range.row + firstLine, column: range.column + from, rowCount: lines, columnCount: count };
  const length = kinds.length - names;
  const address = (area: RangeRef): string => absoluteAddress(call, { sheetId: source.sheetId, range: area });
  const categories = labels > 0 ? { categories: address(part(0, labels, names, length)) } : {};
  const width = kinds[0]?.length ?? 0;
  return Array.from({ length: width - labels }, (_, offset): ChartSeriesDef => {
    const line = labels + offset;
    const nameCell = names > 0 ? part(line, 1, 0, 1) : undefined;
    const name = nameCell ? { name: textAt(call, source.sheetId, nameCell), nameFormula: address(nameCell) } : { name: "" };
    return { ...name, values: address(part(line, 1, names, length)), ...categories };
  });
}

export function textAt(call: Call, sheetId: string, cell: RangeRef): string {
  const value = call.engine.readCells(sheetId, cell)[0]?.[0]?.value ?? null;
  return shownText(call, value, call.engine.readStyles(sheetId, cell)[0]?.[0]?.numberFormat ?? "General");
}
