/** Making a table out of a range. */
import type { RangeRef } from "../../document/types";
import type { Call } from "../../protocol/call";
import { HostError } from "../../protocol/host-error";
import { gridRows, isWholeColumns, isWholeRows } from "../address";
import type { RangeState } from "../object-types";
import { headerTexts, newColumns, writeHeaders } from "./table-headers";
import { nextTableName, uniqueHeaders } from "./table-names";
import { refuseIfProtected } from "./table-ranges";
import { insertStrip, isBlank, refuseOverlap } from "./table-space";

const defaultStyle = "TableStyleMedium2";

/** The range including the header row that is made and the body row that every table has. */
function makeRoom(call: Call, sheetId: string, range: RangeRef, hasHeaders: boolean): RangeRef {
  if (!hasHeaders) {
    insertStrip(call, sheetId, { ...range, rowCount: 1 }, "Down");
    return { ...range, rowCount: range.rowCount + 1 };
  }
  if (range.rowCount > 1) return range;
  const below = { ...range, row: range.row + 1 };
  if (call.switches.headerOnlyTable === "pushDown" || !isBlank(call, sheetId, below)) insertStrip(call, sheetId, below, "Down");
  return { ...range, rowCount: 2 };
}

/**
 * @param hasHeaders false puts a header row of its own in and pushes the data, and what is below it, down by one.
 * @returns the new table's id.
 * @throws HostError InvalidArgument, MergedRangeConflict, AccessDenied, InsertDeleteConflict
 */
export async function addTable(call: Call, { sheetId, range }: RangeState, hasHeaders: boolean): Promise<string> {
  if (isWholeColumns(range) || isWholeRows(range)) throw new HostError("InvalidArgument");
  refuseIfProtected(call, sheetId);
  const needsRow = !hasHeaders || range.rowCount === 1;
  if (needsRow && range.row + range.rowCount >= gridRows) throw new HostError("InvalidArgument");
  refuseOverlap(call, sheetId, needsRow && hasHeaders ? { ...range, rowCount: 2 } : range);
  await call.calculated();
  return call.write(() => {
    const whole = makeRoom(call, sheetId, range, hasHeaders);
    const row = { ...whole, rowCount: 1 };
    const names = uniqueHeaders(hasHeaders ? headerTexts(call, sheetId, row) : Array.from({ length: range.columnCount }, () => ""));
    writeHeaders(call, sheetId, row, names);
    return call.engine.addTable(sheetId, {
      name: nextTableName(call), range: whole, columns: newColumns(names), showHeaders: true, showTotals: false, style: defaultStyle,
      showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false, showFilterButton: true,
    });
  });
}
