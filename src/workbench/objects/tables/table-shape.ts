/** Changing a table's extent: header row, totals row, resize. */
import type { RangeRef, TableColumnDef } from "../../document/types";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { gridRows, intersect } from "../address";
import { headerTexts, newColumns, nextColumnId, writeHeaders } from "./table-headers";
import { uniqueHeaders } from "./table-names";
import { bodyRange, columnPart, headerRow, totalsRow, type PlacedTable } from "./table-ranges";
import { insertStrip, isBlank, makeRoomBelow, refuseOverlap } from "./table-space";

/** The row above takes the headers when it is free; otherwise the table moves down by one. */
function addHeaderRow(call: Call, table: PlacedTable): void {
  const { range, sheetId } = table;
  const above: RangeRef = { ...range, row: range.row - 1, rowCount: 1 };
  const isFree = above.row >= 0 && isBlank(call, sheetId, above)
    && !call.engine.tables().some((other) => other.sheetId === sheetId && intersect(other.range, above));
  const row = isFree ? above : { ...range, rowCount: 1 };
  if (!isFree) insertStrip(call, sheetId, row, "Down", table.id);
  call.engine.updateTable(table.id, { showHeaders: true, range: { ...range, row: row.row, rowCount: range.rowCount + 1 } });
  writeHeaders(call, sheetId, row, table.columns.map((column) => column.name));
}

export function setShowHeaders(call: Call, table: PlacedTable, show: boolean): void {
  if (show === table.showHeaders) return;
  call.write(() => {
    if (show) {
      addHeaderRow(call, table);
      return;
    }
    const row = headerRow(table);
    if (row) call.engine.clear(table.sheetId, row, "Contents");
    call.engine.updateTable(table.id, { showHeaders: false, range: { ...table.range, row: table.range.row + 1, rowCount: table.range.rowCount - 1 } });
  });
}

/** 109 sums and 103 counts what a filter leaves visible. */
const subtotals: Readonly<Record<string, number>> = { sum: 109, count: 103, countNums: 102, average: 101, max: 104, min: 105, stdDev: 107, var: 110 };

function totalsCell(table: PlacedTable, column: TableColumnDef): { value: string } | { formula: string } | undefined {
  if (column.totalsLabel !== undefined) return { value: column.totalsLabel };
  const code = column.totalsFunction === undefined ? undefined : subtotals[column.totalsFunction];
  // Brackets, number signs and apostrophes in a column's name are escaped inside a structured reference.
  return code === undefined ? undefined : { formula: `=SUBTOTAL(${code},${table.name}[${column.name.replace(/[[\]#']/g, "'$&")}])` };
}

/** A first totals row says "Total" and sums the last column, or counts it when it holds no numbers. */
function withTotals(call: Call, table: PlacedTable): TableColumnDef[] {
  if (table.columns.some((column) => column.totalsLabel !== undefined || column.totalsFunction !== undefined)) return [...table.columns];
  const last = table.columns.length - 1;
  const cells = call.engine.readCells(table.sheetId, columnPart(bodyRange(table), last));
  const totalsFunction = cells.some((row) => typeof row[0]?.value === "number") ? "sum" : "count";
  return table.columns.map((column, index) => ({
    ...column,
    ...(index === 0 && last > 0 ? { totalsLabel: "Total" } : {}),
    ...(index === last ? { totalsFunction } : {}),
  }));
}

export async function setShowTotals(call: Call, table: PlacedTable, show: boolean): Promise<void> {
  if (show === table.showTotals) return;
  await call.calculated();
  call.write(() => {
    const old = totalsRow(table);
    if (old) {
      call.engine.clear(table.sheetId, old, "All");
      call.engine.updateTable(table.id, { showTotals: false, range: { ...table.range, rowCount: table.range.rowCount - 1 } });
      return;
    }
    makeRoomBelow(call, table, 1);
    const columns = withTotals(call, table);
    const range = { ...table.range, rowCount: table.range.rowCount + 1 };
    call.engine.updateTable(table.id, { showTotals: true, range, columns });
    call.engine.writeCells(table.sheetId, { ...range, row: range.row + range.rowCount - 1, rowCount: 1 }, [columns.map((column) => totalsCell(table, column))]);
  });
}

/** Columns of a table that was widened or narrowed: those that stay keep their ids, new ones are named by their header cells. */
function resizedColumns(call: Call, table: PlacedTable, range: RangeRef): { columns: TableColumnDef[]; names: string[] } {
  const at = (index: number): TableColumnDef | undefined => table.columns[range.column + index - table.range.column];
  const kept = Array.from({ length: range.columnCount }, (_, index) => at(index));
  const taken = kept.flatMap((column) => (column ? [column.name] : []));
  const texts = table.showHeaders ? headerTexts(call, table.sheetId, { ...range, rowCount: 1 }) : kept.map(() => "");
  const fresh = newColumns(uniqueHeaders(texts.filter((_, index) => !kept[index]), taken), nextColumnId(table.columns));
  const columns = kept.flatMap((column) => column ?? fresh.shift() ?? []);
  return { columns, names: columns.map((column) => column.name) };
}

/**
 * The new range must overlap the old one, keep its first row, and leave one row of data.
 * @throws HostError InvalidArgument; NotImplemented for a table with a totals row, which would have to move.
 */
export async function resizeTable(call: Call, table: PlacedTable, sheetId: string, range: RangeRef): Promise<void> {
  const fewest = table.showHeaders ? 2 : 1;
  const isSound = sheetId === table.sheetId && range.row === table.range.row && range.rowCount >= fewest && range.rowCount < gridRows
    && intersect(range, table.range) !== undefined;
  if (!isSound) throw new HostError("InvalidArgument");
  refuseOverlap(call, sheetId, range, table.id);
  if (table.showTotals && range.rowCount !== table.range.rowCount) throw new HostError("NotImplemented", "This host does not move a totals row on resize.");
  await call.calculated();
  call.write(() => {
    const { columns, names } = resizedColumns(call, table, range);
    call.engine.updateTable(table.id, { range, columns });
    if (table.showHeaders) writeHeaders(call, sheetId, { ...range, rowCount: 1 }, names);
  });
}
