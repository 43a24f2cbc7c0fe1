/** Data validation and conditional formats, as the document keeps them. */
import type { BorderLineStyle, FontStyle } from "./cell-types";
import type { RangeRef } from "./types";

export type ValidationKind = "wholeNumber" | "decimal" | "textLength" | "date" | "time" | "list" | "custom";

export type ValidationOperator =
  | "Between" | "NotBetween" | "EqualTo" | "NotEqualTo" | "GreaterThan" | "LessThan" | "GreaterThanOrEqualTo" | "LessThanOrEqualTo";

/** One data validation. Formulas carry a leading `=` (or are a number's text); a literal list has no `=`. */
export interface ValidationDef {
  readonly ranges: readonly RangeRef[];
  readonly kind: ValidationKind;
  readonly operator?: ValidationOperator;
  readonly formula1: string;
  readonly formula2?: string;
  readonly inCellDropDown?: boolean;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: { readonly showAlert: boolean; readonly style: "Stop" | "Warning" | "Information"; readonly title: string; readonly message: string };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

export interface ConditionalStyle {
  readonly numberFormat?: string;
  readonly font?: Pick<FontStyle, "bold" | "italic" | "underline" | "strikethrough" | "color">;
  readonly fill?: string;
  readonly borders?: Partial<Record<"top" | "bottom" | "left" | "right", { readonly style: BorderLineStyle; readonly color: string }>>;
}

export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string; readonly style: ConditionalStyle }
  | { readonly type: "CellValue"; readonly operator: ValidationOperator; readonly formula1: string; readonly formula2?: string; readonly style: ConditionalStyle }
  | { readonly type: "ContainsText"; readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith"; readonly text: string; readonly style: ConditionalStyle }
  | { readonly type: "TopBottom"; readonly kind: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent"; readonly rank: number; readonly style: ConditionalStyle }
  | { readonly type: "PresetCriteria"; readonly criterion: string; readonly style: ConditionalStyle }
  | { readonly type: "ColorScale"; readonly points: readonly ConditionalPoint[] }
  | { readonly type: "DataBar"; readonly lower: ConditionalPoint; readonly upper: ConditionalPoint; readonly color: string; readonly showBarOnly: boolean }
  | { readonly type: "IconSet"; readonly style: string; readonly criteria: readonly ConditionalPoint[]; readonly reverse: boolean; readonly showIconOnly: boolean };

export interface ConditionalPoint {
  readonly type: "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile" | "Automatic";
  readonly formula?: string;
  readonly color?: string;
  readonly operator?: "GreaterThan" | "GreaterThanOrEqual";
}

/** Formulas are relative to the top-left cell of the first range; 0 is the highest priority and wins. */
export interface ConditionalFormatDef {
  readonly id: string;
  readonly ranges: readonly RangeRef[];
  readonly rule: ConditionalRule;
  readonly priority: number;
  readonly stopIfTrue: boolean;
}
