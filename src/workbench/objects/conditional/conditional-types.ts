/** Handles and states of conditional formats and their parts. */
import type { RangeRef } from "../../document/types";
import { objectType } from "../../protocol/host-object";
import type { RangeAreasState } from "../object-types";

export interface ConditionalFormatState {
  readonly sheetId: string;
  readonly id: string;
  /** The range through which the format was fetched: formulas that are set count from its first cell. */
  readonly from: RangeRef;
}

export type BorderName = "top" | "bottom" | "left" | "right";

export interface ConditionalBorderState extends ConditionalFormatState {
  readonly side: BorderName;
}

const part = (name: string) => objectType<ConditionalFormatState>(name);

export const ConditionalFormatCollectionType = objectType<RangeAreasState>("ConditionalFormatCollection");
export const ConditionalFormatType = part("ConditionalFormat");
export const CustomType = part("CustomConditionalFormat");
export const CustomRuleType = part("ConditionalFormatRule");
export const CellValueType = part("CellValueConditionalFormat");
export const TextType = part("TextConditionalFormat");
export const TopBottomType = part("TopBottomConditionalFormat");
export const PresetType = part("PresetCriteriaConditionalFormat");
export const ColorScaleType = part("ColorScaleConditionalFormat");
export const DataBarType = part("DataBarConditionalFormat");
export const PositiveBarType = part("ConditionalDataBarPositiveFormat");
export const IconSetType = part("IconSetConditionalFormat");
export const LookType = part("ConditionalRangeFormat");
export const LookFillType = part("ConditionalRangeFill");
export const LookFontType = part("ConditionalRangeFont");
export const LookBorderType = objectType<ConditionalBorderState>("ConditionalRangeBorder");
export const LookBordersType = part("ConditionalRangeBorderCollection");
