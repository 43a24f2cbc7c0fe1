import { base64OfBytes } from "../base64";
import type { PictureCorner, PictureDef } from "../document/pictures";
import { EMU_PER_POINT, columnAnchor, rowAnchor } from "./geometry";
import type { SheetSizes } from "./geometry";
import { relatedPart, relationshipKind, resolveTarget } from "./opc-package";
import type { OpcPackage } from "./opc-package";
import { child, descendants, flag, numericOr, parseXml, prefixed } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { decodeXstring } from "./xml-writer";

/** A picture with where it stands in the package. */
export interface PictureRead {
  readonly picture: PictureDef;
  readonly relationshipId: string;
}

/** `ST_Angle` counts sixty-thousandths of a degree. */
export const ANGLE = 60_000;

/** The pictures of a sheet's drawing, the lowest first. Those in groups, and those that the file only links to, are left in the file unseen. */
export function findPictures(source: OpcPackage, sheetPart: string, sizes: SheetSizes): PictureRead[] {
  const drawing = relatedPart(source, sheetPart, "drawing");
  if (drawing === undefined) return [];
  const media = new Map(source.relationships(drawing).filter((item) => !item.external && relationshipKind(item) === "image").map((item) => [item.id, resolveTarget(drawing, item.target)]));
  if (media.size === 0) return [];
  const taken = new Set<string>();
  return parseXml(source.text(drawing), drawing).children.flatMap((anchor) => {
    const frame = child(anchor, "pic");
    const blip = descendants(frame, "blip")[0];
    const relationshipId = blip && prefixed(blip, "embed");
    const part = relationshipId === undefined ? undefined : media.get(relationshipId);
    if (!frame || relationshipId === undefined || part === undefined || !source.has(part)) return [];
    const id = pictureId(frame, drawing, taken);
    return [{ picture: { id, ...readPicture(anchor, frame, sizes), mediaType: mediaType(part), base64: base64OfBytes(source.bytes(part)) }, relationshipId }];
  });
}

const MEDIA: Readonly<Record<string, string>> = { jpg: "image/jpeg", jpeg: "image/jpeg", svg: "image/svg+xml", tif: "image/tiff", emf: "image/x-emf", wmf: "image/x-wmf" };

function mediaType(part: string): string {
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  return MEDIA[extension] ?? `image/${extension}`;
}

/** By the shape's number, which some programs give to several shapes. */
function pictureId(frame: XmlElement, drawing: string, taken: Set<string>): string {
  const hex = (number: number, digits: number): string => number.toString(16).toUpperCase().padStart(digits, "0");
  const shape = Number(child(child(frame, "nvPicPr"), "cNvPr")?.attributes["id"] ?? "0");
  for (let twin = 0; ; twin += 1) {
    const id = `{${hex(shape, 8)}-0008-${hex(twin, 4)}-0000-${drawing.replace(/\D/g, "").padStart(12, "0").slice(-12)}}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function readPicture(anchor: XmlElement, frame: XmlElement, sizes: SheetSizes): Omit<PictureDef, "id" | "mediaType" | "base64"> {
  const identity = child(frame, "nvPicPr");
  const { name = "", title = "", descr = "", hidden } = child(identity, "cNvPr")?.attributes ?? {};
  const locks = descendants(identity, "picLocks")[0]?.attributes ?? {};
  const rotation = child(child(frame, "spPr"), "xfrm")?.attributes["rot"];
  return {
    name: decodeXstring(name), altTextTitle: decodeXstring(title), altTextDescription: decodeXstring(descr), visible: !flag(hidden, false),
    lockAspectRatio: flag(locks["noChangeAspect"], false), rotation: numericOr(rotation, 0) / ANGLE, ...placeOf(anchor, sizes),
  };
}

const points = (emu: string | undefined): number => numericOr(emu, 0) / EMU_PER_POINT;

function placeOf(anchor: XmlElement, sizes: SheetSizes): Pick<PictureDef, "from" | "extent" | "fixed"> {
  const corner = (name: "from" | "to"): PictureCorner => {
    const part = (item: string): string | undefined => child(child(anchor, name), item)?.text;
    return { row: { index: numericOr(part("row"), 0), offset: points(part("rowOff")) }, column: { index: numericOr(part("col"), 0), offset: points(part("colOff")) } };
  };
  const { cx, cy } = child(anchor, "ext")?.attributes ?? {};
  const extent = { width: points(cx), height: points(cy) };
  switch (anchor.name) {
    case "absoluteAnchor": {
      const { x, y } = child(anchor, "pos")?.attributes ?? {};
      return { from: { row: rowAnchor(sizes, points(y)), column: columnAnchor(sizes, points(x)) }, extent, fixed: true };
    }
    case "oneCellAnchor": return { from: corner("from"), extent, fixed: false };
    default: return { from: corner("from"), extent: { to: corner("to") }, fixed: anchor.attributes["editAs"] === "absolute" };
  }
}
