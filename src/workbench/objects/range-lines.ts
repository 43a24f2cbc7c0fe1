/** What a range takes from its rows and columns: whether they are hidden, where they lie, and links and styles on its cells. */
import type { HyperlinkDef, RangeRef } from "../document/types";
import { asBoolean, asRecord } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { Scalar } from "../protocol/registry";
import { intersect } from "./address";
import { uniform } from "./areas";
import { writeValues } from "./cell-writing";
import type { RangeState } from "./object-types";
import { columnsOf, rowsOf } from "./range-format";
import { refuseUnlessAllowed } from "./sheet-guards";

const rowsHidden = ({ sheetId, range }: RangeState, call: Call) => uniform(rowsOf(call, sheetId, range).map((row) => call.engine.rowHidden(sheetId, row)));
const columnsHidden = ({ sheetId, range }: RangeState, call: Call) => uniform(columnsOf(range).map((column) => call.engine.columnHidden(sheetId, column)));

const shownHeight = (call: Call, sheetId: string) => (row: number) => (call.engine.rowHidden(sheetId, row) ? 0 : call.engine.rowHeight(sheetId, row));
const shownWidth = (call: Call, sheetId: string) => (column: number) => (call.engine.columnHidden(sheetId, column) ? 0 : call.engine.columnWidth(sheetId, column));

/** Points that rows or columns take; those beyond `lastInUse` are all like the last. */
function lengthOf(first: number, count: number, lastInUse: number, length: (index: number) => number): number {
  const end = first + count;
  const measured = Math.max(first, Math.min(end, lastInUse + 1));
  let sum = 0;
  for (let index = first; index < measured; index++) sum += length(index);
  return measured < end ? sum + (end - measured) * length(end - 1) : sum;
}

/** Points from the sheet's edge to a row. */
export function topOf(call: Call, sheetId: string, row: number, count = row, first = 0): number {
  const used = call.engine.usedRange(sheetId, false);
  return lengthOf(first, count, Math.max(200, used ? used.row + used.rowCount : 0), shownHeight(call, sheetId));
}

/** Points from the sheet's edge to a column. */
export function leftOf(call: Call, sheetId: string, column: number, count = column, first = 0): number {
  const used = call.engine.usedRange(sheetId, false);
  return lengthOf(first, count, Math.max(100, used ? used.column + used.columnCount : 0), shownWidth(call, sheetId));
}

/** Of one sheet. */
const mostLinks = 65_530;

function linksIn(state: RangeState, call: Call): readonly HyperlinkDef[] {
  return call.document.sheet(state.sheetId).hyperlinks.filter((link) => intersect(state.range, { row: link.row, column: link.column, rowCount: 1, columnCount: 1 }));
}

function readLink(state: RangeState, call: Call): unknown {
  const { row, column } = state.range;
  const link = linksIn(state, call).find((candidate) => candidate.row === row && candidate.column === column);
  if (!link) return null;
  const [[cell]] = call.engine.readCells(state.sheetId, { row, column, rowCount: 1, columnCount: 1 }) as [[{ value: unknown }]];
  const text = typeof cell.value === "string" || typeof cell.value === "number" ? String(cell.value) : "";
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { screenTip: link.screenTip }),
    textToDisplay: text,
  };
}

const optionalText = (value: unknown): string | undefined => {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
};

function writeLink(state: RangeState, value: unknown, call: Call): void {
  refuseUnlessAllowed(call, state.sheetId, "allowInsertHyperlinks");
  const given = asRecord(value);
  const address = optionalText(given["address"]);
  const documentReference = optionalText(given["documentReference"]);
  const screenTip = optionalText(given["screenTip"]);
  const text = optionalText(given["textToDisplay"]);
  if (address === undefined && documentReference === undefined) throw new HostError("InvalidArgument");
  const sheet = call.document.sheet(state.sheetId);
  const replaced = new Set(linksIn(state, call));
  const links: HyperlinkDef[] = [];
  const { row, column, rowCount, columnCount } = state.range;
  for (let r = row; r < row + rowCount; r++) {
    for (let c = column; c < column + columnCount; c++) {
      links.push({
        row: r, column: c, ...(address === undefined ? {} : { address }), ...(documentReference === undefined ? {} : { documentReference }),
        ...(screenTip === undefined ? {} : { screenTip }),
      });
    }
  }
  if (sheet.hyperlinks.length - replaced.size + links.length > mostLinks) throw new HostError("GeneralException", `A sheet holds at most ${mostLinks} links.`);
  if (text !== undefined) writeValues(call, state, text);
  call.write(() => {
    sheet.hyperlinks = [...sheet.hyperlinks.filter((link) => !replaced.has(link)), ...links];
    call.engine.patchStyle(state.sheetId, state.range, { font: { color: "#0563C1", underline: "Single" } });
  });
}

/**
 * `clear("Hyperlinks")` and everything that clears all.
 * @returns the cells that had a link.
 */
export function removeLinks(state: RangeState, call: Call): readonly RangeRef[] {
  const sheet = call.document.sheet(state.sheetId);
  const removed = new Set(linksIn(state, call));
  if (removed.size > 0) sheet.hyperlinks = sheet.hyperlinks.filter((link) => !removed.has(link));
  return [...removed].map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 }));
}

export const rangeLines: Readonly<Record<string, Scalar<RangeState>>> = {
  rowHidden: {
    get: rowsHidden,
    set: (state, value, call) => {
      refuseUnlessAllowed(call, state.sheetId, "allowFormatRows");
      const hidden = asBoolean(value);
      call.write(() => call.engine.setRowsHidden(state.sheetId, state.range.row, state.range.rowCount, hidden));
    },
  },
  columnHidden: {
    get: columnsHidden,
    set: (state, value, call) => {
      refuseUnlessAllowed(call, state.sheetId, "allowFormatColumns");
      const hidden = asBoolean(value);
      call.write(() => call.engine.setColumnsHidden(state.sheetId, state.range.column, state.range.columnCount, hidden));
    },
  },
  /** True when all cells are hidden, by their row or by their column; null when only some are. */
  hidden: {
    get: (state, call) => {
      const rows = rowsHidden(state, call);
      const columns = columnsHidden(state, call);
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
  },
  left: { get: ({ sheetId, range }, call) => leftOf(call, sheetId, range.column) },
  top: { get: ({ sheetId, range }, call) => topOf(call, sheetId, range.row) },
  width: { get: ({ sheetId, range }, call) => leftOf(call, sheetId, 0, range.columnCount, range.column) },
  height: { get: ({ sheetId, range }, call) => topOf(call, sheetId, 0, range.rowCount, range.row) },
  hyperlink: { get: readLink, set: writeLink },
};
