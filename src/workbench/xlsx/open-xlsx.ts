import type { SheetFile, SheetVisibility, WorkbookFile } from "../document/types";
import { readTheme } from "./colors";
import { calculatesOnLoad } from "./calculation-settings";
import { readCharts } from "./charts-reader";
import { readComments, readPersons } from "./comments-reader";
import { readCustomXml } from "./custom-xml";
import { readSheetProperties } from "./custom-sheet-properties";
import { readDefinedNames } from "./defined-names";
import type { NamesRead } from "./defined-names";
import { readProperties } from "./document-properties";
import { nameUsedTwice } from "./names-used-twice";
import { OpcPackage, relationshipKind, resolveTarget } from "./opc-package";
import { readSettings } from "./settings-parts";
import { readSharedStrings } from "./shared-strings";
import type { SharedString } from "./shared-strings";
import { readSheet, scanSheet } from "./sheet-reader";
import type { SheetContext, SheetParts } from "./sheet-reader";
import { readStructureProtection } from "./protection";
import { defined, readStyleSheet } from "./styles-reader";
import type { StyleSheet } from "./styles-reader";
import { findPictures } from "./pictures-reader";
import { readTable } from "./tables";
import type { TableRead } from "./tables";
import { findWorkbookParts } from "./workbook-parts";
import type { SheetEntry, WorkbookParts } from "./workbook-parts";
import { XlsxError } from "./xlsx-error";
import { child, childrenOf, flag, numericOr, parseXml } from "./xml-tree";
import { DEFAULT_LIMITS } from "./zip-limits";
import type { XlsxLimits } from "./zip-limits";

/** An opened workbook: its document, and the package that saving patches. Pass both on to `saveXlsx` unchanged. */
export interface XlsxPackage {
  readonly file: WorkbookFile;
  readonly package: OpcPackage;
  /** What is in the file and stays there, but the document cannot show. */
  readonly warnings: readonly string[];
}

/** Reads an .xlsx file. Throws `XlsxError` for anything that is not one, is unsafe, or is damaged. */
export function openXlsx(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): XlsxPackage {
  return readPackage(OpcPackage.open(bytes, { ...DEFAULT_LIMITS, ...limits }));
}

export function readPackage(source: OpcPackage): XlsxPackage {
  const warnings: string[] = [];
  const parts = findWorkbookParts(source);
  const styles = openStyles(source, parts);
  const strings = openStrings(source, parts);
  const worksheets = parts.sheets.filter((entry) => entry.kind === "worksheet");
  for (const entry of parts.sheets) if (entry.kind !== "worksheet") warnings.push(`${entry.name}: a sheet of kind ${entry.kind} is kept in the file but not shown`);
  const first = worksheets[0];
  if (!first) throw new XlsxError("NotXlsx", "the workbook has no worksheet");

  const ids = new Map<SheetEntry, string>();
  const date1904 = flag(child(parts.root, "workbookPr")?.attributes["date1904"], false);
  const scanned = worksheets.map((entry) => {
    const context: SheetContext = { package: source, part: entry.part, strings, styles, date1904, warn: (message) => warnings.push(`${entry.name}: ${message}`) };
    const sheet = scanSheet(context);
    ids.set(entry, sheetId(sheet, entry, new Set(ids.values())));
    return { entry, context, sheet };
  });
  const names = readDefinedNames(childrenOf(child(parts.root, "definedNames"), "definedName"), parts.sheets.map((entry) => ids.get(entry)));
  const persons = readPersons(source, parts.workbook);
  const sheets = scanned.map(({ entry, context, sheet }) => completeSheet(entry, ids.get(entry) ?? "", sheet, context, names, persons));
  // References by name would mean either of them.
  const twice = nameUsedTwice({ sheets });
  if (twice !== undefined) throw new XlsxError("Damaged", twice);
  const activeTab = numericOr(child(child(parts.root, "bookViews"), "workbookView")?.attributes["activeTab"], 0);
  const active = parts.sheets[activeTab];
  const file: WorkbookFile = {
    sheets,
    activeSheetId: (active && ids.get(active)) ?? ids.get(first) ?? "",
    styles: styles.styles,
    names: names.names,
    ...defined("structureProtection", readStructureProtection(child(parts.root, "workbookProtection"))),
    ...(styles.named.length > 1 ? { namedStyles: styles.named.flatMap(({ name, definition }) => (name === "Normal" ? [] : [definition])) } : {}),
    date1904,
    ...(calculatesOnLoad(child(parts.root, "calcPr")) ? { calculateOnLoad: true } : {}),
    ...readProperties(source),
    customXmlParts: readCustomXml(source, parts.workbook),
    ...readSettings(source),
  };
  return { file, package: source, warnings };
}

export function openStyles(source: OpcPackage, parts: WorkbookParts): StyleSheet {
  const theme = parts.theme === undefined ? undefined : parseXml(source.text(parts.theme), parts.theme);
  return readStyleSheet(parts.styles === undefined ? undefined : parseXml(source.text(parts.styles), parts.styles), readTheme(theme));
}

export function openStrings(source: OpcPackage, parts: WorkbookParts): SharedString[] {
  return parts.strings === undefined ? [] : readSharedStrings(source.text(parts.strings), parts.strings, source.limits.maxXmlDepth);
}

/** The id that Excel itself keeps in the part, else one made of the sheet's number, which also survives renames. */
function sheetId(sheet: SheetParts, entry: SheetEntry, taken: ReadonlySet<string>): string {
  const own = sheet.root["xr:uid"];
  return own !== undefined && /^\{[0-9A-F-]{36}\}$/i.test(own) && !taken.has(own) ? own : `{${entry.number.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-FFFF-FFFFFFFFFFFF}`;
}

export function readSheetTables(source: OpcPackage, part: string, styles: StyleSheet): (TableRead & { readonly part: string; readonly relationshipId: string })[] {
  return source.relationships(part).filter((relationship) => relationshipKind(relationship) === "table").map((relationship) => {
    const tablePart = resolveTarget(part, relationship.target);
    return { ...readTable(parseXml(source.text(tablePart), tablePart), tablePart, styles), part: tablePart, relationshipId: relationship.id };
  });
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

function completeSheet(entry: SheetEntry, id: string, sheet: SheetParts, context: SheetContext, names: NamesRead, persons: ReadonlyMap<string, string>): SheetFile {
  const { sheetFilter, ...aspects } = readSheet(sheet, context, entry.number);
  const tables = readSheetTables(context.package, entry.part, context.styles);
  const filters: SheetFile["filters"] = [...tables.flatMap(({ table, filter }) => (filter ? [{ tableId: table.id, filter }] : [])), ...sheetFilter];
  return {
    id,
    name: entry.name,
    visibility: VISIBILITY[entry.state] ?? "Visible",
    ...aspects,
    pageLayout: { ...aspects.pageLayout, printArea: names.printAreas.get(id) ?? [], ...names.titles.get(id) },
    tables: tables.map(({ table }) => table),
    filters,
    comments: readComments(context.package, entry.part, persons),
    charts: readCharts(context.package, entry.part, aspects, context.styles.palette),
    pictures: findPictures(context.package, entry.part, aspects).map(({ picture }) => picture),
    customProperties: readSheetProperties(context.package, entry.part, sheet),
  };
}
