/**
 * The document that the host works on, in neutral terms: what an .xlsx file holds and what Office.js can ask for.
 * The engine, the protocol objects and the .xlsx reader and writer all speak these types. Rows and columns count from 0;
 * ranges include both ends. Sizes are points unless a name says otherwise. Colours are `#RRGGBB` in upper case.
 */

import type { PictureDef } from "./pictures";
import type { CellScalar, CellStyle, CellValue, NamedStyleDef } from "./cell-types";
import type { ChartDef } from "./chart-types";
import type { ConditionalFormatDef, ValidationDef } from "./rule-types";

export interface RangeRef {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface CellFile {
  readonly value: CellValue;
  /** en-US A1 formula with its leading `=`; `value` is then the result when last calculated. */
  readonly formula?: string;
  /** The cells that an array formula fills, on its first cell. */
  readonly arrayRange?: RangeRef;
  /** What it fills them with, rows first, where that is more than one cell. */
  readonly spilled?: readonly (readonly CellValue[])[];
  /** It takes as many cells as its result needs (a dynamic array), not those that somebody chose. */
  readonly spillsFreely?: true;
  /** Index into `WorkbookFile.styles`. */
  readonly style?: number;
}

export interface ColumnFile {
  /** Points; absent means the sheet's standard width. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: number;
}

export interface RowFile {
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: number;
}

export interface TableColumnDef {
  readonly id: number;
  readonly name: string;
  readonly calculatedFormula?: string;
  readonly totalsLabel?: string;
  readonly totalsFunction?: string;
}

export interface TableDef {
  readonly id: string;
  readonly name: string;
  /** Header, body and totals row together. */
  readonly range: RangeRef;
  readonly columns: readonly TableColumnDef[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** Excel's built-in name, `TableStyleMedium2`; empty for none. */
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showFilterButton: boolean;
}

/** A filter on a table or on a sheet; `column` counts from the filtered range's left. */
export interface FilterDef {
  readonly range: RangeRef;
  readonly criteria: readonly { readonly column: number; readonly criteria: FilterCriteriaDef }[];
}

export interface FilterCriteriaDef {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly color?: string;
  readonly dynamicCriteria?: string;
}

export interface DefinedNameDef {
  readonly name: string;
  /** With a leading `=`. */
  readonly formula: string;
  /** The sheet's id for a sheet-scoped name. */
  readonly sheetId?: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface PageLayoutDef {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  /** Defaults as in Excel: inches are converted to points. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number; readonly header: number; readonly footer: number };
  readonly printArea: readonly RangeRef[];
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly zoom: { readonly scale?: number; readonly fitToWidth?: number; readonly fitToHeight?: number };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly printOrder: "DownThenOver" | "OverThenDown";
  readonly draftMode?: boolean;
  /** Absent: counted on by itself. */
  readonly firstPageNumber?: number | undefined;
  readonly printComments?: "NoComments" | "EndSheet" | "InPlace";
  readonly printErrors?: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export interface CommentDef {
  readonly id: string;
  /** A note of the old kind: no thread, no replies. */
  readonly isNote?: boolean;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly created: string;
  readonly resolved: boolean;
  readonly replies: readonly { readonly id: string; readonly author: string; readonly text: string; readonly created: string }[];
}

export interface HyperlinkDef {
  readonly row: number;
  readonly column: number;
  readonly address?: string;
  /** `'Sheet name'!A1` or a defined name. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface ProtectionDef {
  readonly isProtected: boolean;
  /** Office.js `WorksheetProtectionOptions`, as given. */
  readonly options: Readonly<Record<string, boolean | string>>;
  /** A hash as .xlsx keeps it; never the password. */
  readonly passwordHash?: string;
}

export interface StructureProtectionDef {
  /** A hash as .xlsx keeps it, or algorithm, rounds, salt and hash with colons between them. */
  readonly passwordHash?: string;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetFile {
  /** Stable over renames, in the form Office.js shows it: `{00000000-0001-0000-0000-000000000000}`. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly standardWidth?: number;
  readonly standardHeight?: number;
  /** Row → column → cell; sparse. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellFile>>;
  readonly rows: ReadonlyMap<number, RowFile>;
  readonly columns: ReadonlyMap<number, ColumnFile>;
  readonly merges: readonly RangeRef[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly tables: readonly TableDef[];
  readonly filters: readonly { readonly tableId?: string; readonly filter: FilterDef }[];
  readonly validations: readonly ValidationDef[];
  readonly conditionalFormats: readonly ConditionalFormatDef[];
  readonly hyperlinks: readonly HyperlinkDef[];
  readonly comments: readonly CommentDef[];
  readonly charts: readonly ChartDef[];
  /** From the lowest to the topmost. */
  readonly pictures: readonly PictureDef[];
  readonly pageLayout: PageLayoutDef;
  readonly protection: ProtectionDef;
  readonly customProperties: Readonly<Record<string, string>>;
  readonly zoomPercent?: number;
}

/** Something that moved cells or renamed a sheet after the document was opened. */
export interface StructureChange {
  readonly kind: "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted" | "cells-inserted" | "cells-deleted" | "sheet-renamed";
  readonly sheetId: string;
  /** As the sheet was called when it happened. */
  readonly sheetName: string;
  readonly range?: RangeRef;
  readonly shift?: "Down" | "Right" | "Up" | "Left";
  readonly newName?: string;
}

export interface WorkbookFile {
  readonly sheets: readonly SheetFile[];
  readonly activeSheetId: string;
  /** Index 0 is the Normal style. */
  readonly styles: readonly CellStyle[];
  readonly names: readonly DefinedNameDef[];
  /** Styles that people made, and built-in ones that look otherwise than Excel's own; absent means none. */
  readonly namedStyles?: readonly NamedStyleDef[];
  /** Protected structure: sheets are not added, deleted, renamed, moved, hidden or shown. */
  readonly structureProtection?: StructureProtectionDef | undefined;
  readonly date1904: boolean;
  /** The stored values of formulas are not to be trusted: the file says so, or an older calculation made them. */
  readonly calculateOnLoad?: boolean;
  readonly properties: Readonly<Record<string, string>>;
  readonly customDocumentProperties: Readonly<Record<string, CellScalar>>;
  readonly customXmlParts: readonly { readonly id: string; readonly xml: string }[];
  /** Add-in settings by add-in id, JSON text by key. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Open the add-in's pane with the document, by add-in id. */
  readonly autoShowTaskpane: readonly string[];
  /** Since it was opened, in order: lets saving carry along what the document has no words for. */
  readonly changes?: readonly StructureChange[];
}
