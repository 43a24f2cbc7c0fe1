import type { Anchor } from "../document/anchors";
import type { ChartDef } from "../document/chart-types";
import type { SheetFile } from "../document/types";
import type { ChartRead } from "./charts-reader";
import { chartXml } from "./charts-writer";
import type { CachedValues } from "./charts-writer";
import { ChunkedXml } from "./chunked-xml";
import { deepEqual } from "./deep-equal";
import { EMU_PER_POINT, columnAnchor, rowAnchor } from "./geometry";
import type { PackageEditor } from "./package-editor";
import { SHEET_ORDER } from "./sheet-order";
import { patchPictures, samePictures } from "./pictures-patch";
import type { PictureRead } from "./pictures-reader";
import { XML_HEAD, element, escapeAttribute, xattribute } from "./xml-writer";

const XDR_NS = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

interface DrawingContext {
  readonly editor: PackageEditor;
  readonly part: string;
  readonly cached: CachedValues;
  readonly lost: { part: string; what: string }[];
}

const PLACE = ["left", "top", "width", "height", "name"] as const;

/** What a sheet's drawing held when it was opened. */
export interface OpenedDrawing {
  readonly charts: readonly ChartRead[];
  readonly pictures: readonly PictureRead[];
}

/** Adds, moves, rewrites and removes charts and pictures; shapes, and charts and pictures that did not change, keep their text. */
export function patchDrawing(doc: ChunkedXml, before: SheetFile, after: SheetFile, opened: OpenedDrawing, context: DrawingContext): void {
  const anonymous = (charts: readonly ChartDef[]): unknown => charts.map((chart) => ({ ...chart, id: "" }));
  const sameCharts = deepEqual(anonymous(before.charts), anonymous(after.charts));
  const pictured = !samePictures(before.pictures, after.pictures);
  if (sameCharts && !pictured) return;
  const { editor } = context;
  const drawing = editor.related(context.part, "drawing")?.name ?? addDrawing(doc, context);
  const anchors = new ChunkedXml(editor.text(drawing));
  if (!sameCharts) patchCharts(anchors, drawing, after, opened.charts, context);
  if (pictured) patchPictures(anchors, drawing, after.pictures, opened.pictures, { editor, nextId: () => nextShapeId(anchors) });
  editor.write(drawing, anchors.toString(), DRAWING_TYPE);
}

function patchCharts(anchors: ChunkedXml, drawing: string, after: SheetFile, opened: readonly ChartRead[], context: DrawingContext): void {
  const { editor } = context;
  const free = new Set(opened);
  for (const chart of after.charts) {
    const found = [...free].find((item) => item.chart.id === chart.id) ?? [...free].find((item) => item.chart.name === chart.name);
    if (!found) {
      const part = editor.freeName("xl/charts/chart#.xml");
      editor.write(part, chartXml(chart, context.cached), CHART_TYPE);
      const id = editor.relate(drawing, `${R_NS}/chart`, part);
      anchors.chunks.push({ name: "twoCellAnchor", xml: anchorXml(chart, after, frameXml(chart, id, nextShapeId(anchors))) });
      continue;
    }
    free.delete(found);
    if (!deepEqual(place(found.chart), place(chart))) moveAnchor(anchors, found.relationshipId, chart, after);
    if (deepEqual(content(found.chart), content(chart))) continue;
    context.lost.push({ part: found.part, what: `formatting of chart ${chart.name} that the document does not describe` });
    for (const relationship of [...editor.relationships(found.part)]) editor.unrelate(found.part, relationship.id);
    editor.write(found.part, chartXml(chart, context.cached), CHART_TYPE);
  }
  for (const gone of free) {
    const at = anchorIndex(anchors, gone.relationshipId);
    if (at >= 0) anchors.chunks.splice(at, 1);
    editor.unrelate(drawing, gone.relationshipId);
    editor.remove(gone.part);
  }
}

function place(chart: ChartDef): unknown {
  return PLACE.map((key) => chart[key]);
}

function content(chart: ChartDef): unknown {
  return Object.fromEntries(Object.entries(chart).filter(([key]) => key !== "id" && !PLACE.some((name) => name === key)));
}

function addDrawing(doc: ChunkedXml, { editor, part }: DrawingContext): string {
  const drawing = editor.freeName("xl/drawings/drawing#.xml");
  editor.write(drawing, XML_HEAD + element("xdr:wsDr", { "xmlns:xdr": XDR_NS, "xmlns:a": A_NS }), DRAWING_TYPE);
  const id = editor.relate(part, `${R_NS}/drawing`, drawing);
  doc.set("drawing", element("drawing", { "xmlns:r": R_NS, "r:id": id }), SHEET_ORDER);
  return drawing;
}

function anchorIndex(anchors: ChunkedXml, relationshipId: string): number {
  return anchors.chunks.findIndex((chunk) => new RegExp(`:id=["']${relationshipId}["']`).test(chunk.xml) && /<[^>]*chart[\s>]/.test(chunk.xml));
}

function nextShapeId(anchors: ChunkedXml): number {
  return Math.max(1, ...[...anchors.toString().matchAll(/cNvPr[^>]*?\sid="(\d+)"/g)].map((match) => Number(match[1]))) + 1;
}

function moveAnchor(anchors: ChunkedXml, relationshipId: string, chart: ChartDef, sheet: SheetFile): void {
  const at = anchorIndex(anchors, relationshipId);
  const old = anchors.chunks[at];
  if (!old) return;
  const frame = new ChunkedXml(old.xml).get("graphicFrame") ?? "";
  const named = frame.replace(/(cNvPr[^>]*?\sname=")[^"]*"/, (_all, head: string) => `${head}${escapeAttribute(xattribute(chart.name))}"`);
  anchors.chunks[at] = { name: "twoCellAnchor", xml: anchorXml(chart, sheet, named) };
}

function anchorXml(chart: ChartDef, sheet: SheetFile, frame: string): string {
  const marker = (name: string, column: Anchor, row: Anchor): string => {
    const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
    return element(`xdr:${name}`, {}, `<xdr:col>${column.index}</xdr:col><xdr:colOff>${emu(column.offset)}</xdr:colOff><xdr:row>${row.index}</xdr:row><xdr:rowOff>${emu(row.offset)}</xdr:rowOff>`);
  };
  return element("xdr:twoCellAnchor", { "xmlns:xdr": XDR_NS }, [
    marker("from", columnAnchor(sheet, chart.left), rowAnchor(sheet, chart.top)),
    marker("to", columnAnchor(sheet, chart.left + chart.width), rowAnchor(sheet, chart.top + chart.height)),
    frame,
    "<xdr:clientData/>",
  ].join(""));
}

function frameXml(chart: ChartDef, relationshipId: string, shapeId: number): string {
  return element("xdr:graphicFrame", { macro: "" }, [
    `<xdr:nvGraphicFramePr>${element("xdr:cNvPr", { id: shapeId, name: chart.name === "" ? `Chart ${shapeId}` : xattribute(chart.name) })}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${C_NS}"><c:chart xmlns:c="${C_NS}" xmlns:r="${R_NS}" r:id="${relationshipId}"/></a:graphicData></a:graphic>`,
  ].join("")).replace("<xdr:graphicFrame", `<xdr:graphicFrame xmlns:a="${A_NS}"`);
}
