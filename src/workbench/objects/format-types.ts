/** Handles of a range's format objects: each knows the areas it formats. */
import { objectType } from "../protocol/host-object";
import type { RangeAreasState } from "./object-types";

export const borderSides = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
] as const;

export type BorderIndex = (typeof borderSides)[number];

export interface BorderState extends RangeAreasState {
  readonly side: BorderIndex;
}

export const RangeFormatType = objectType<RangeAreasState>("RangeFormat");
export const RangeFillType = objectType<RangeAreasState>("RangeFill");
export const RangeFontType = objectType<RangeAreasState>("RangeFont");
export const FormatProtectionType = objectType<RangeAreasState>("FormatProtection");
export const RangeBorderCollectionType = objectType<RangeAreasState>("RangeBorderCollection");
export const RangeBorderType = objectType<BorderState>("RangeBorder");
