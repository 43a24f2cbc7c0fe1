import type { CellFile, ColumnFile, HyperlinkDef, RowFile, SheetFile } from "../document/types";
import { MAX_COLUMNS, parseSqref } from "./a1";
import { readColor } from "./colors";
import { readConditionals } from "./conditional-reader";
import type { ConditionalRead } from "./conditional-reader";
import { readMerges } from "./merged-areas";
import type { OpcPackage } from "./opc-package";
import { readPageLayout } from "./page-setup";
import { readProtection } from "./protection";
import type { SharedString } from "./shared-strings";
import { SheetDataReader } from "./sheet-data-reader";
import { pointsFromCharacters } from "./sizes";
import { defined } from "./styles-reader";
import type { StyleSheet } from "./styles-reader";
import { readAutoFilter } from "./auto-filter";
import { readValidation } from "./validations";
import { TreeBuilder, child, childrenOf, descendants, flag, numeric, numericOr, prefixed, scanXml } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { decodeXstring } from "./xml-writer";

export interface SheetContext {
  readonly package: OpcPackage;
  readonly part: string;
  readonly strings: readonly SharedString[];
  readonly styles: StyleSheet;
  readonly date1904: boolean;
  warn(message: string): void;
}

/** A worksheet part taken apart: cells streamed, everything else as small trees by element name. */
export interface SheetParts {
  readonly root: Readonly<Record<string, string>>;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellFile>>;
  readonly rows: ReadonlyMap<number, RowFile>;
  readonly columns: ReadonlyMap<number, ColumnFile>;
  elements(name: string): readonly XmlElement[];
}

export function scanSheet(context: SheetContext): SheetParts {
  const elements = new Map<string, XmlElement[]>();
  let columns = new Map<number, ColumnFile>();
  let root: Readonly<Record<string, string>> = {};
  const data = new SheetDataReader({ strings: context.strings, date1904: context.date1904, columnStyle: (column) => columns.get(column)?.style, warn: (message) => context.warn(message) });
  const builder = new TreeBuilder((item) => {
    const alike = elements.get(item.name);
    if (alike) alike.push(item);
    else elements.set(item.name, [item]);
    if (item.name === "cols") columns = readColumns(item);
  });
  let depth = 0;
  let inData = false;
  scanXml(context.package.text(context.part), context.part, context.package.limits.maxXmlDepth, {
    open: (name, attributes) => {
      depth += 1;
      if (depth === 1) root = attributes;
      else if (inData) data.open(name, attributes);
      else if (depth === 2 && name === "sheetData") inData = true;
      else builder.open(name, attributes);
    },
    text: (text) => {
      if (inData) data.text(text);
      else builder.text(text);
    },
    close: (name) => {
      depth -= 1;
      if (inData && depth === 1) inData = false;
      else if (inData) data.close(name);
      else if (depth > 0) builder.close();
    },
  });
  data.finish();
  return { root, cells: data.cells, rows: data.rows, columns, elements: (name) => elements.get(name) ?? [] };
}

function readColumns(cols: XmlElement): Map<number, ColumnFile> {
  const columns = new Map<number, ColumnFile>();
  for (const col of childrenOf(cols, "col")) {
    const width = numericOr(col.attributes["width"], 0);
    const style = numericOr(col.attributes["style"], 0);
    const column: ColumnFile = {
      ...(width > 0 ? { width: pointsFromCharacters(width) } : {}),
      ...(flag(col.attributes["hidden"], false) ? { hidden: true } : {}),
      ...(style > 0 ? { style } : {}),
    };
    if (Object.keys(column).length === 0) continue;
    const last = Math.min(MAX_COLUMNS, numericOr(col.attributes["max"], 0));
    for (let index = Math.max(1, numericOr(col.attributes["min"], 1)); index <= last; index += 1) columns.set(index - 1, column);
  }
  return columns;
}

export type SheetAspects = Pick<SheetFile,
  | "tabColor" | "showGridlines" | "showHeadings" | "standardWidth" | "standardHeight" | "cells" | "rows" | "columns" | "merges" | "frozen" | "validations"
  | "conditionalFormats" | "hyperlinks" | "pageLayout" | "protection" | "zoomPercent"> & { readonly sheetFilter: SheetFile["filters"]; };

/** What the sheet part alone tells; tables, comments, charts and names come from other parts. */
export function readSheet(parts: SheetParts, context: SheetContext, sheetNumber: number): SheetAspects {
  const first = (name: string): XmlElement | undefined => parts.elements(name)[0];
  const view = child(first("sheetViews"), "sheetView");
  const properties = first("sheetPr");
  const format = first("sheetFormatPr")?.attributes ?? {};
  const defaultWidth = numeric(format["defaultColWidth"]);
  const filter = readAutoFilter(first("autoFilter"), context.styles);
  const conditionals = sheetConditionals(parts, context.styles);
  for (const kind of conditionals.unread) context.warn(`a conditional format of kind ${kind} is kept in the file but not shown`);
  return {
    ...defined("tabColor", readColor(child(properties, "tabColor"), context.styles.palette)),
    showGridlines: flag(view?.attributes["showGridLines"], true),
    showHeadings: flag(view?.attributes["showRowColHeaders"], true),
    ...defined("standardWidth", defaultWidth === undefined ? undefined : pointsFromCharacters(defaultWidth)),
    ...defined("standardHeight", numeric(format["defaultRowHeight"])),
    cells: parts.cells,
    rows: parts.rows,
    columns: parts.columns,
    merges: readMerges(first("mergeCells"), context.part),
    ...defined("frozen", readFrozen(child(view, "pane"))),
    sheetFilter: filter ? [{ filter }] : [],
    validations: validationElements(parts).map((item) => readValidation(item.element)).filter((rule) => rule !== undefined),
    conditionalFormats: conditionals.formats.map((item, index) => ({ ...item.def, id: conditionalId(sheetNumber, index), priority: index })),
    hyperlinks: readHyperlinks(first("hyperlinks"), context),
    pageLayout: readPageLayout(first),
    protection: readProtection(first("sheetProtection")),
    ...defined("zoomPercent", numeric(view?.attributes["zoomScale"])),
  };
}

export function sheetConditionals(parts: SheetParts, styles: StyleSheet): ConditionalRead {
  const extensions = parts.elements("extLst").flatMap((list) => descendants(list, "conditionalFormatting"));
  return readConditionals(parts.elements("conditionalFormatting"), extensions, styles);
}

/** Plain validations, then those of the 2010 extension. */
export function validationElements(parts: SheetParts): { readonly element: XmlElement; readonly extension: boolean }[] {
  const plain = parts.elements("dataValidations").flatMap((list) => childrenOf(list, "dataValidation"));
  const extension = parts.elements("extLst").flatMap((list) => descendants(list, "dataValidation"));
  return [...plain.map((element) => ({ element, extension: false })), ...extension.map((element) => ({ element, extension: true }))];
}

function conditionalId(sheet: number, index: number): string {
  return `{${sheet.toString(16).toUpperCase().padStart(8, "0")}-000E-0000-0000-${index.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** Split panes that are not frozen are a matter of the window, not of the document. */
function readFrozen(pane: XmlElement | undefined): SheetFile["frozen"] {
  if (!pane || !(pane.attributes["state"] ?? "").startsWith("frozen")) return undefined;
  return { rows: numericOr(pane.attributes["ySplit"], 0), columns: numericOr(pane.attributes["xSplit"], 0) };
}

const LARGEST_LINK = 1000;

/** A link may cover a range in the file; the document has one for each cell. */
function readHyperlinks(links: XmlElement | undefined, context: SheetContext): HyperlinkDef[] {
  const found: HyperlinkDef[] = [];
  const items = childrenOf(links, "hyperlink");
  if (items.length === 0) return found;
  const targets = new Map(context.package.relationships(context.part).map((relationship) => [relationship.id, relationship.target]));
  for (const item of items) {
    const [range] = parseSqref(item.attributes["ref"] ?? "");
    if (!range) continue;
    const location = item.attributes["location"];
    const link = {
      ...defined("address", targets.get(prefixed(item, "id") ?? "")),
      ...defined("documentReference", location === undefined ? undefined : decodeXstring(location)),
      ...defined("screenTip", item.attributes["tooltip"] === undefined ? undefined : decodeXstring(item.attributes["tooltip"])),
    };
    if (range.rowCount * range.columnCount > LARGEST_LINK) {
      context.warn(`a hyperlink on ${item.attributes["ref"]} is shown on its first cell only`);
      found.push({ row: range.row, column: range.column, ...link });
      continue;
    }
    for (let row = 0; row < range.rowCount; row += 1) {
      for (let column = 0; column < range.columnCount; column += 1) found.push({ row: range.row + row, column: range.column + column, ...link });
    }
  }
  return found;
}
