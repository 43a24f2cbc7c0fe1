import type { SheetFile } from "../document/types";
import { cellName, rangeName } from "./a1";
import { ChunkedXml, patchAttributes } from "./chunked-xml";
import { argb } from "./colors";
import { deepEqual } from "./deep-equal";
import { fitsToPage } from "./page-setup";
import { SHEET_ORDER } from "./sheet-order";
import { charactersFromPoints } from "./sizes";
import { element } from "./xml-writer";

const PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];
const VIEW_ORDER = ["pane", "selection", "pivotSelection", "extLst"];

/** An element without children, in its short form. */
function compact(doc: ChunkedXml): string {
  const text = doc.toString();
  return doc.chunks.length === 0 ? text.replace(/><\/[^<>]*>$/, "/>") : text;
}

/** `sheetPr`: tab colour and the switch that makes "fit to pages" count. */
export function patchSheetProperties(doc: ChunkedXml, before: SheetFile, after: SheetFile): void {
  const fits = fitsToPage(after.pageLayout);
  if (before.tabColor === after.tabColor && fitsToPage(before.pageLayout) === fits) return;
  const properties = new ChunkedXml(doc.get("sheetPr") ?? "<sheetPr/>");
  if (before.tabColor !== after.tabColor) properties.set("tabColor", after.tabColor === undefined ? undefined : element("tabColor", { rgb: argb(after.tabColor) }), PROPERTIES_ORDER);
  const setUp = patchAttributes(properties.get("pageSetUpPr") ?? "<pageSetUpPr/>", { fitToPage: fits ? "1" : undefined });
  properties.set("pageSetUpPr", setUp === "<pageSetUpPr/>" ? undefined : setUp, PROPERTIES_ORDER);
  const text = compact(properties);
  doc.set("sheetPr", text === "<sheetPr/>" ? undefined : text, SHEET_ORDER);
}

/** `sheetViews`: gridlines, headings, zoom, frozen panes, and which tab is in front. */
export function patchSheetView(doc: ChunkedXml, before: SheetFile, after: SheetFile, selected: boolean | undefined): void {
  const panesChanged = !deepEqual(before.frozen, after.frozen);
  const changed = panesChanged || selected !== undefined || before.showGridlines !== after.showGridlines || before.showHeadings !== after.showHeadings || before.zoomPercent !== after.zoomPercent;
  if (!changed) return;
  const views = new ChunkedXml(doc.get("sheetViews") ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
  const first = views.chunks[0];
  if (!first) return;
  const values: Record<string, string | undefined> = {};
  if (before.showGridlines !== after.showGridlines) values["showGridLines"] = after.showGridlines ? undefined : "0";
  if (before.showHeadings !== after.showHeadings) values["showRowColHeaders"] = after.showHeadings ? undefined : "0";
  if (before.zoomPercent !== after.zoomPercent) Object.assign(values, { zoomScale: after.zoomPercent === undefined ? undefined : String(after.zoomPercent), zoomScaleNormal: after.zoomPercent === undefined ? undefined : String(after.zoomPercent) });
  if (selected !== undefined) values["tabSelected"] = selected ? "1" : undefined;
  const view = new ChunkedXml(patchAttributes(first.xml, values));
  if (panesChanged) {
    view.set("pane", paneXml(after.frozen), VIEW_ORDER);
    view.set("selection", selectionsXml(after.frozen), VIEW_ORDER);
  }
  views.chunks[0] = { name: "sheetView", xml: compact(view) };
  doc.set("sheetViews", views.toString(), SHEET_ORDER);
}

function activePane({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  return rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
}

function paneXml(frozen: SheetFile["frozen"]): string | undefined {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return undefined;
  return element("pane", {
    xSplit: frozen.columns || undefined, ySplit: frozen.rows || undefined,
    topLeftCell: cellName(frozen.rows, frozen.columns), activePane: activePane(frozen), state: "frozen",
  });
}

function selectionsXml(frozen: SheetFile["frozen"]): string | undefined {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return undefined;
  const cell = cellName(frozen.rows, frozen.columns);
  return element("selection", { pane: activePane(frozen), activeCell: cell, sqref: cell });
}

/** `sheetFormatPr` and `dimension`. */
export function patchSheetFormat(doc: ChunkedXml, before: SheetFile, after: SheetFile): void {
  if (before.standardWidth !== after.standardWidth || before.standardHeight !== after.standardHeight) {
    const height = after.standardHeight ?? 15;
    doc.set("sheetFormatPr", patchAttributes(doc.get("sheetFormatPr") ?? "<sheetFormatPr/>", {
      defaultColWidth: after.standardWidth === undefined ? undefined : String(charactersFromPoints(after.standardWidth)),
      defaultRowHeight: String(height),
      ...(before.standardHeight === after.standardHeight ? {} : { customHeight: after.standardHeight === undefined ? undefined : "1" }),
    }), SHEET_ORDER);
  }
}

/** The extent of what is in the cells; one that is as it was says what the file said, which may be more. */
export function patchDimension(doc: ChunkedXml, before: SheetFile, after: SheetFile): void {
  const ref = extent(after);
  if (ref === extent(before)) return;
  doc.set("dimension", patchAttributes(doc.get("dimension") ?? "<dimension/>", { ref }), SHEET_ORDER);
}

function extent({ cells: rows }: SheetFile): string {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const [row, cells] of rows) {
    if (cells.size === 0) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const column of cells.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? "A1" : rangeName({ row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 });
}
