/** Pictures of a sheet: what they are, where they are, and how they go along with their cells. */
import type { Engine, EngineChange } from "../engine/engine";
import { anchorAt, pointsBefore, type Anchor } from "./anchors";
import { moveRange } from "./moves";

/** The cell under a corner, and the corner's place in it. */
export interface PictureCorner {
  readonly row: Anchor;
  readonly column: Anchor;
}

export interface PictureDef {
  readonly id: string;
  readonly name: string;
  /** `image/png`; files may hold other kinds than the API adds. */
  readonly mediaType: string;
  readonly base64: string;
  readonly from: PictureCorner;
  /** Points; or the cell at the lower right corner, as files have it. */
  readonly extent: { readonly width: number; readonly height: number } | { readonly to: PictureCorner };
  /** Stays where it is when cells move. */
  readonly fixed: boolean;
  readonly lockAspectRatio: boolean;
  readonly visible: boolean;
  readonly altTextTitle: string;
  readonly altTextDescription: string;
  /** Degrees, clockwise. */
  readonly rotation: number;
}

/** Points from the sheet's top-left corner. */
export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const gridRows = 1_048_576;
const gridColumns = 16_384;

type Sizes = Pick<Engine, "columnHidden" | "columnWidth" | "rowHidden" | "rowHeight">;

const columnSize = (engine: Sizes, sheetId: string) => (column: number): number => (engine.columnHidden(sheetId, column) ? 0 : engine.columnWidth(sheetId, column));
const rowSize = (engine: Sizes, sheetId: string) => (row: number): number => (engine.rowHidden(sheetId, row) ? 0 : engine.rowHeight(sheetId, row));

function cornerPoints(engine: Sizes, sheetId: string, corner: PictureCorner): { readonly x: number; readonly y: number } {
  return { x: pointsBefore(columnSize(engine, sheetId), corner.column), y: pointsBefore(rowSize(engine, sheetId), corner.row) };
}

export function pictureBox(engine: Sizes, sheetId: string, { from, extent }: Pick<PictureDef, "from" | "extent">): PictureBox {
  const { x, y } = cornerPoints(engine, sheetId, from);
  if (!("to" in extent)) return { left: x, top: y, ...extent };
  const end = cornerPoints(engine, sheetId, extent.to);
  return { left: x, top: y, width: Math.max(0, end.x - x), height: Math.max(0, end.y - y) };
}

/** Where a picture stands that was put at a place in points. */
export function pictureAt(engine: Sizes, sheetId: string, { left, top, width, height }: PictureBox): Pick<PictureDef, "from" | "extent"> {
  return { from: { column: anchorAt(columnSize(engine, sheetId), left, gridColumns - 1), row: anchorAt(rowSize(engine, sheetId), top, gridRows - 1) }, extent: { width, height } };
}

/** A corner whose row or column was deleted goes to the edge of what took its place. */
function cornerAfter(corner: PictureCorner, change: EngineChange): PictureCorner {
  const row = moveRange(change.sheetId, { row: corner.row.index, column: 0, rowCount: 1, columnCount: gridColumns }, change);
  const column = moveRange(change.sheetId, { row: 0, column: corner.column.index, rowCount: gridRows, columnCount: 1 }, change);
  const deleted = "range" in change ? change.range : undefined;
  return {
    row: row ? { ...corner.row, index: row.row } : { index: deleted?.row ?? corner.row.index, offset: 0 },
    column: column ? { ...corner.column, index: column.column } : { index: deleted?.column ?? corner.column.index, offset: 0 },
  };
}

export function picturesAfter(pictures: readonly PictureDef[], change: EngineChange): PictureDef[] {
  return pictures.map((picture) => (picture.fixed ? picture : {
    ...picture, from: cornerAfter(picture.from, change), extent: "to" in picture.extent ? { to: cornerAfter(picture.extent.to, change) } : picture.extent,
  }));
}
