/**
 * Handles and states of the core types, free of implementation, so that files may name each other's objects without
 * importing each other. A family of types with many members has a `…-types.ts` of its own.
 */
import type { RangeRef } from "../document/types";
import { objectType } from "../protocol/host-object";

export interface SheetIdentity {
  readonly sheetId: string;
}

/** A rectangle on a sheet; whole rows and columns are rectangles that reach the grid's edge. */
export interface RangeState extends SheetIdentity {
  readonly range: RangeRef;
}

export interface RangeAreasState extends SheetIdentity {
  readonly areas: readonly RangeRef[];
  /** Not cells but a named style's look is meant; there are no areas then. */
  readonly styleName?: string;
}

/** A defined name: of the workbook, or of one sheet. */
export interface NamedItemState {
  readonly name: string;
  readonly scopeSheetId: string | undefined;
}

export const ApplicationType = objectType<null>("Application");
export const RuntimeType = objectType<null>("Runtime");
export const WorksheetType = objectType<SheetIdentity>("Worksheet");
export const WorksheetCollectionType = objectType<null>("WorksheetCollection");
export const RangeType = objectType<RangeState>("Range");
export const RangeAreasType = objectType<RangeAreasState>("RangeAreas");
export const NamedItemType = objectType<NamedItemState>("NamedItem");
