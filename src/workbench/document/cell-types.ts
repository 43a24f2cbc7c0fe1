/** What a cell holds and how it looks, as the document keeps it. */

export type CellScalar = string | number | boolean;

/** An error value as Excel prints it: `#N/A`, `#DIV/0!`, `#REF!`, `#NAME?`, `#VALUE!`, `#NUM!`, `#NULL!`, `#SPILL!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds once calculated; `null` is a blank cell. */
export type CellValue = CellScalar | CellError | null;

export type HorizontalAlignment =
  | "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";

export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

export type BorderLineStyle =
  | "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";

export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export type UnderlineStyle = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";

export interface BorderEdge {
  readonly style: BorderLineStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

export interface FontStyle {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: UnderlineStyle;
  readonly strikethrough?: boolean;
  readonly color?: string;
  readonly subscript?: boolean;
  readonly superscript?: boolean;
}

export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

/** A cell's own format; a missing member means the workbook's Normal style. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly font?: FontStyle;
  /** Solid fill colour; absent means no fill. */
  readonly fill?: string;
  readonly borders?: Partial<Record<BorderSide, BorderEdge>>;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
  /** Degrees, -90..90, or 180 for stacked text, as Office.js has it. */
  readonly textOrientation?: number;
  readonly readingOrder?: "Context" | "LeftToRight" | "RightToLeft";
  /** Indents distributed text at both ends. */
  readonly autoIndent?: boolean;
  /** Defaults to true, as in Excel. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  /** The named style it was given, by Office.js's name for a built-in one; its look is part of the members above. */
  readonly named?: string;
}

export type StyleGroup = "number" | "alignment" | "font" | "borders" | "fill" | "protection";

/** A named cell style. Given to a cell, it replaces what its groups speak of. */
export interface NamedStyleDef {
  readonly name: string;
  readonly style: CellStyle;
  readonly includes: readonly StyleGroup[];
}
