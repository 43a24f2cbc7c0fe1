import { bytesOfBase64 } from "../base64";
import type { PictureCorner, PictureDef } from "../document/pictures";
import { ChunkedXml, patchAttributes } from "./chunked-xml";
import type { XmlChunk } from "./chunked-xml";
import { deepEqual } from "./deep-equal";
import { EMU_PER_POINT } from "./geometry";
import { relationshipsPart, resolveTarget } from "./opc-package";
import type { PackageEditor } from "./package-editor";
import { ANGLE } from "./pictures-reader";
import type { PictureRead } from "./pictures-reader";
import { attributes, element, xattribute } from "./xml-writer";

const XDR_NS = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main";
const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface PicturesContext {
  readonly editor: PackageEditor;
  /** A shape number that the drawing does not use. */
  nextId(): number;
}

/** Ids are the session's own: a file numbers its shapes anew. */
export function samePictures(before: readonly PictureDef[], after: readonly PictureDef[]): boolean {
  return before.length === after.length && before.every((picture, index) => same(picture, after[index]));
}

const same = (one: PictureDef, other: PictureDef | undefined): boolean => one === other || deepEqual({ ...one, id: "" }, other && { ...other, id: "" });

/** Adds, moves, rewrites and removes pictures; effects, borders and cropping of those that were there stay as they were written. */
export function patchPictures(anchors: ChunkedXml, drawing: string, pictures: readonly PictureDef[], opened: readonly PictureRead[], context: PicturesContext): void {
  const chunks = anchorsOf(anchors, opened);
  const free = new Set(opened);
  for (const picture of pictures) {
    const found = [...free].find((item) => item.picture.id === picture.id && item.picture.base64 === picture.base64);
    if (!found) {
      const id = addMedia(context.editor, drawing, picture);
      anchors.chunks.push({ name: "oneCellAnchor", xml: anchorXml(picture, frameXml(picture, id, context.nextId())) });
      continue;
    }
    free.delete(found);
    if (same(found.picture, picture)) continue;
    const old = chunks.get(found);
    if (old) anchors.chunks[anchors.chunks.indexOf(old)] = rewritten(old, found.picture, picture);
  }
  for (const gone of free) {
    const old = chunks.get(gone);
    if (old) anchors.chunks.splice(anchors.chunks.indexOf(old), 1);
    if (!new RegExp(`["']${gone.relationshipId}["']`).test(anchors.toString())) dropMedia(context.editor, drawing, gone.relationshipId);
  }
}

/** Charts may have come and gone before, so that an anchor is known by the picture part that it shows; where several show one part, in their order. */
function anchorsOf(anchors: ChunkedXml, opened: readonly PictureRead[]): ReadonlyMap<PictureRead, XmlChunk> {
  const found = new Map<PictureRead, XmlChunk>();
  const claimed = new Set<XmlChunk>();
  for (const item of opened) {
    const own = anchors.chunks.find((chunk) => !claimed.has(chunk) && /<(?:\w+:)?pic\b/.test(chunk.xml) && new RegExp(`:embed=["']${item.relationshipId}["']`).test(chunk.xml));
    if (!own) continue;
    claimed.add(own);
    found.set(item, own);
  }
  return found;
}

function addMedia(editor: PackageEditor, drawing: string, { mediaType, base64 }: PictureDef): string {
  const extension = mediaType.replace(/^image\/(x-)?/, "").replace(/\+.*$/, "");
  const part = editor.freeName(`xl/media/image#.${extension}`);
  editor.defaultType(extension, mediaType);
  editor.write(part, bytesOfBase64(base64));
  return editor.relate(drawing, `${R_NS}/image`, part);
}

function dropMedia(editor: PackageEditor, drawing: string, relationshipId: string): void {
  const target = editor.relationships(drawing).find((item) => item.id === relationshipId)?.target;
  editor.unrelate(drawing, relationshipId);
  if (target === undefined) return;
  const part = resolveTarget(drawing, target);
  const sources = editor.base.names().filter((name) => editor.has(name) && editor.base.has(relationshipsPart(name)));
  const shared = sources.some((source) => editor.relationships(source).some((item) => !item.external && resolveTarget(source, item.target) === part));
  if (!shared) editor.remove(part);
}

function rewritten(old: XmlChunk, before: PictureDef, picture: PictureDef): XmlChunk {
  const written = new ChunkedXml(old.xml).get("pic") ?? "";
  let frame = written.replace(/<(?:\w+:)?cNvPr\b(?:"[^"]*"|'[^']*'|[^>"'])*>/, (tag) => patchAttributes(tag, {
    name: xattribute(picture.name), descr: picture.altTextDescription === "" ? undefined : xattribute(picture.altTextDescription),
    title: picture.altTextTitle === "" ? undefined : xattribute(picture.altTextTitle), hidden: picture.visible ? undefined : "1",
  }));
  if (before.lockAspectRatio !== picture.lockAspectRatio) frame = frame.replace(/<((?:\w+:)?cNvPicPr)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/, () => locksXml(picture));
  if (before.rotation !== picture.rotation) frame = turned(frame, picture);
  if (!deepEqual([before.from, before.extent], [picture.from, picture.extent])) return { name: "oneCellAnchor", xml: anchorXml(picture, frame) };
  return { name: old.name, xml: old.xml.replace(written, () => frame) };
}

/** The frame's own size counts for nothing beside the anchor's, but a turn has no other place. */
function turned(frame: string, picture: PictureDef): string {
  const rot = picture.rotation === 0 ? undefined : String(Math.round(picture.rotation * ANGLE));
  if (/<(?:\w+:)?xfrm\b/.test(frame)) return frame.replace(/<(?:\w+:)?xfrm\b[^>]*>/, (tag) => patchAttributes(tag, { rot }));
  const xfrm = `<a:xfrm xmlns:a="${A_NS}" rot="${rot ?? "0"}"/>`;
  return frame.replace(/<((?:\w+:)?spPr)\b([^>]*?)(\/?)>/, (_all, name: string, own: string, empty: string) => (empty === "/" ? `<${name}${own}>${xfrm}</${name}>` : `<${name}${own}>${xfrm}`));
}

const emu = (value: number): number => Math.round(value * EMU_PER_POINT);

function cornerXml(name: "from" | "to", { row, column }: PictureCorner): string {
  return element(`xdr:${name}`, {}, `<xdr:col>${column.index}</xdr:col><xdr:colOff>${emu(column.offset)}</xdr:colOff><xdr:row>${row.index}</xdr:row><xdr:rowOff>${emu(row.offset)}</xdr:rowOff>`);
}

function anchorXml({ from, extent, fixed }: PictureDef, frame: string): string {
  const body = (size: string): string => cornerXml("from", from) + size + frame + "<xdr:clientData/>";
  if ("to" in extent) return element("xdr:twoCellAnchor", { "xmlns:xdr": XDR_NS, editAs: fixed ? "absolute" : "oneCell" }, body(cornerXml("to", extent.to)));
  return element("xdr:oneCellAnchor", { "xmlns:xdr": XDR_NS }, body(element("xdr:ext", { cx: emu(extent.width), cy: emu(extent.height) })));
}

function locksXml({ lockAspectRatio }: PictureDef): string {
  return `<xdr:cNvPicPr xmlns:xdr="${XDR_NS}">${lockAspectRatio ? `<a:picLocks xmlns:a="${A_NS}" noChangeAspect="1"/>` : ""}</xdr:cNvPicPr>`;
}

function frameXml(picture: PictureDef, relationshipId: string, shapeId: number): string {
  const size = "to" in picture.extent ? { width: 0, height: 0 } : picture.extent;
  const identity = element("xdr:cNvPr", {
    id: shapeId, name: xattribute(picture.name), descr: picture.altTextDescription === "" ? undefined : xattribute(picture.altTextDescription),
    hidden: picture.visible ? undefined : true, title: picture.altTextTitle === "" ? undefined : xattribute(picture.altTextTitle),
  });
  const turn = attributes({ rot: picture.rotation === 0 ? undefined : Math.round(picture.rotation * ANGLE) });
  return `<xdr:pic xmlns:a="${A_NS}"><xdr:nvPicPr>${identity}${locksXml(picture)}</xdr:nvPicPr>`
    + `<xdr:blipFill><a:blip xmlns:r="${R_NS}" r:embed="${relationshipId}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`
    + `<xdr:spPr><a:xfrm${turn}><a:off x="0" y="0"/><a:ext cx="${emu(size.width)}" cy="${emu(size.height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
}
