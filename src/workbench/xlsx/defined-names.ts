import type { DefinedNameDef, PageLayoutDef, RangeRef, SheetFile } from "../document/types";
import { MAX_COLUMNS, MAX_ROWS, absoluteRangeName, columnName, parseRange, quoteSheet, splitSheet, splitUnion } from "./a1";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { flag, numeric } from "./xml-tree";
import type { XmlElement } from "./xml-tree";
import { decodeXstring, element, xattribute, xstring } from "./xml-writer";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const FILTER_DATABASE = "_xlnm._FilterDatabase";

export interface NamesRead {
  readonly names: readonly DefinedNameDef[];
  readonly printAreas: ReadonlyMap<string, readonly RangeRef[]>;
  readonly titles: ReadonlyMap<string, Pick<PageLayoutDef, "titleRows" | "titleColumns">>;
}

/** `sheetIds` in the order of the workbook's tabs, chart sheets included, which is what `localSheetId` counts. */
export function readDefinedNames(items: readonly XmlElement[], sheetIds: readonly (string | undefined)[]): NamesRead {
  const names: DefinedNameDef[] = [];
  const printAreas = new Map<string, RangeRef[]>();
  const titles = new Map<string, Pick<PageLayoutDef, "titleRows" | "titleColumns">>();
  for (const item of items) {
    const name = decodeXstring(item.attributes["name"] ?? "");
    const local = numeric(item.attributes["localSheetId"]);
    const sheetId = local === undefined ? undefined : sheetIds[local];
    if (local !== undefined && sheetId === undefined) continue;
    if (name === PRINT_AREA && sheetId !== undefined) printAreas.set(sheetId, rangesOf(item.text));
    else if (name === PRINT_TITLES && sheetId !== undefined) titles.set(sheetId, titlesOf(item.text));
    else if (!name.startsWith("_xlnm.") && item.attributes["function"] !== "1") {
      names.push({
        name,
        formula: formulaFromFile(decodeXstring(item.text)),
        ...(sheetId === undefined ? {} : { sheetId }),
        comment: decodeXstring(item.attributes["comment"] ?? ""),
        visible: !flag(item.attributes["hidden"], false),
      });
    }
  }
  return { names, printAreas, titles };
}

/** Empty when any part is more than a plain reference: `OFFSET(Data!$A$1,0,0,5,3)` is an area that only Excel can tell. */
function rangesOf(text: string): RangeRef[] {
  const ranges = splitUnion(text).map((part) => (/^(?:'(?:[^']|'')*'|[^'()!]*)!?[^!()]*$/.test(part) ? parseRange(splitSheet(part).range) : undefined));
  return ranges.some((range) => range === undefined) ? [] : ranges.filter((range) => range !== undefined);
}

function titlesOf(text: string): Pick<PageLayoutDef, "titleRows" | "titleColumns"> {
  let found: Pick<PageLayoutDef, "titleRows" | "titleColumns"> = {};
  for (const range of rangesOf(text)) {
    if (range.columnCount === MAX_COLUMNS) found = { ...found, titleRows: { first: range.row, last: range.row + range.rowCount - 1 } };
    else if (range.rowCount === MAX_ROWS) found = { ...found, titleColumns: { first: range.column, last: range.column + range.columnCount - 1 } };
  }
  return found;
}

export function nameXml(name: DefinedNameDef, localSheetId: number | undefined): string {
  return element("definedName", {
    name: xattribute(name.name),
    comment: name.comment === "" ? undefined : xattribute(name.comment),
    localSheetId,
    hidden: name.visible ? undefined : true,
  }, xstring(formulaToFile(name.formula)));
}

/** The names that stand for print area, print titles and the sheet's filter. */
export function builtInNames(sheet: SheetFile): { readonly name: string; readonly text: string; readonly hidden: boolean }[] {
  const prefix = `${quoteSheet(sheet.name)}!`;
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const found: { name: string; text: string; hidden: boolean }[] = [];
  const filter = sheet.filters.find((item) => item.tableId === undefined);
  if (filter) found.push({ name: FILTER_DATABASE, text: prefix + absoluteRangeName(filter.filter.range), hidden: true });
  if (printArea.length > 0) found.push({ name: PRINT_AREA, text: printArea.map((range) => prefix + absoluteRangeName(range)).join(","), hidden: false });
  const titles = [
    titleColumns && `${prefix}$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`,
    titleRows && `${prefix}$${titleRows.first + 1}:$${titleRows.last + 1}`,
  ].filter((text) => text !== undefined);
  if (titles.length > 0) found.push({ name: PRINT_TITLES, text: titles.join(","), hidden: false });
  return found;
}
