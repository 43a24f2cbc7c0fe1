/** How page set-up and charts follow the cells they speak of. */
import type { EngineChange } from "../engine/engine";
import type { LineChange } from "../engine/geometry";
import { renameSheetIn, shiftReferences } from "../engine/references";
import { moveRange } from "./moves";
import type { ChartDef } from "./chart-types";
import type { PageLayoutDef, RangeRef } from "./types";

const gridRows = 1_048_576;
const gridColumns = 16_384;

const rows = (first: number, last: number): RangeRef => ({ row: first, column: 0, rowCount: last - first + 1, columnCount: gridColumns });
const columns = (first: number, last: number): RangeRef => ({ row: 0, column: first, rowCount: gridRows, columnCount: last - first + 1 });

/** Print area, titles and breaks after rows, columns or cells came or went; what they covered whole and lost is gone. */
export function pageLayoutAfter(layout: PageLayoutDef, change: EngineChange): PageLayoutDef {
  const move = (range: RangeRef): RangeRef | undefined => moveRange(change.sheetId, range, change);
  const { titleRows, titleColumns, ...others } = layout;
  const movedRows = titleRows && move(rows(titleRows.first, titleRows.last));
  const movedColumns = titleColumns && move(columns(titleColumns.first, titleColumns.last));
  return {
    ...others,
    ...(movedRows ? { titleRows: { first: movedRows.row, last: movedRows.row + movedRows.rowCount - 1 } } : {}),
    ...(movedColumns ? { titleColumns: { first: movedColumns.column, last: movedColumns.column + movedColumns.columnCount - 1 } } : {}),
    printArea: layout.printArea.flatMap((area) => move(area) ?? []),
    rowBreaks: layout.rowBreaks.flatMap((at) => move(rows(at, at))?.row ?? []),
    columnBreaks: layout.columnBreaks.flatMap((at) => move(columns(at, at))?.column ?? []),
  };
}

function lineChange(change: EngineChange): LineChange | undefined {
  switch (change.kind) {
    case "rows-inserted": return { axis: "row", at: change.range.row, count: change.range.rowCount };
    case "rows-deleted": return { axis: "row", at: change.range.row, count: -change.range.rowCount };
    case "columns-inserted": return { axis: "column", at: change.range.column, count: change.range.columnCount };
    case "columns-deleted": return { axis: "column", at: change.range.column, count: -change.range.columnCount };
    case "cells-inserted":
    case "cells-deleted": {
      const { row, column, rowCount, columnCount } = change.range;
      const sign = change.kind === "cells-inserted" ? 1 : -1;
      return change.shift === "Right" || change.shift === "Left"
        ? { axis: "column", at: column, count: sign * columnCount, band: { first: row, last: row + rowCount - 1 } }
        : { axis: "row", at: row, count: sign * rowCount, band: { first: column, last: column + columnCount - 1 } };
    }
    default: return undefined;
  }
}

/** How a reference of a chart reads after a change; `undefined` when the change moves no cells and renames nothing. */
export function referenceChange(change: EngineChange, ownSheet: string, changedSheet: string): ((reference: string) => string) | undefined {
  if (change.kind === "sheet-renamed") {
    const { nameBefore, nameAfter } = change;
    return nameBefore === undefined || nameAfter === undefined ? undefined : (reference) => renameSheetIn(reference, nameBefore, nameAfter);
  }
  const lines = lineChange(change);
  return lines && ((reference) => shiftReferences(reference, ownSheet, changedSheet, lines));
}

export function chartsAfter(charts: readonly ChartDef[], change: (reference: string) => string): ChartDef[] {
  return charts.map((chart) => ({
    ...chart,
    series: chart.series.map((series) => ({
      ...series, values: change(series.values),
      ...(series.nameFormula === undefined ? {} : { nameFormula: change(series.nameFormula) }),
      ...(series.categories === undefined ? {} : { categories: change(series.categories) }),
    })),
  }));
}
