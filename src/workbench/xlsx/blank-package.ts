import type { CellStyle } from "../document/cell-types";
import type { WorkbookFile } from "../document/types";
import { PLAIN_STYLE, resolveStyle } from "./full-style";
import { OpcPackage, CONTENT_TYPES } from "./opc-package";
import { calculationXml } from "./calculation-settings";
import { EMPTY_SHARED_STRINGS } from "./shared-strings";
import { normalXml } from "./styles-writer";
import { THEME } from "./theme";
import { XML_HEAD, element } from "./xml-writer";
import { deflateEntry } from "./zip-container";
import { DEFAULT_LIMITS } from "./zip-limits";

const MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The package that a new workbook starts from: no sheets, one style. A new file is a patch of it.
 * @param calculateOnLoad some formula has no value yet; otherwise Excel may take the stored ones.
 */
export function blankPackage(normal: CellStyle | undefined, calculateOnLoad: boolean): OpcPackage {
  const parts: Record<string, string> = {
    [CONTENT_TYPES]: element("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, [
      element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      element("Override", { PartName: "/xl/workbook.xml", ContentType: `${SHEET_TYPES}.sheet.main+xml` }),
      element("Override", { PartName: "/xl/styles.xml", ContentType: `${SHEET_TYPES}.styles+xml` }),
      element("Override", { PartName: "/xl/sharedStrings.xml", ContentType: `${SHEET_TYPES}.sharedStrings+xml` }),
      element("Override", { PartName: "/xl/theme/theme1.xml", ContentType: "application/vnd.openxmlformats-officedocument.theme+xml" }),
    ].join("")),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": element("workbook", { xmlns: MAIN_NS, "xmlns:r": R_NS },
      '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets/>' + calculationXml(calculateOnLoad)),
    "xl/_rels/workbook.xml.rels": relationships([["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"], ["theme", "theme/theme1.xml"]]),
    "xl/styles.xml": stylesXml(normal ?? {}),
    "xl/theme/theme1.xml": THEME,
  };
  const entries = Object.entries(parts).map(([name, xml]) => deflateEntry(name, new TextEncoder().encode(XML_HEAD + xml)));
  return new OpcPackage([...entries, deflateEntry("xl/sharedStrings.xml", new TextEncoder().encode(EMPTY_SHARED_STRINGS))], DEFAULT_LIMITS);
}

function relationships(items: readonly (readonly [kind: string, target: string])[]): string {
  return element("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
    items.map(([kind, target], index) => element("Relationship", { Id: `rId${index + 1}`, Type: `${R_NS}/${kind}`, Target: target })).join(""));
}

function stylesXml(normal: CellStyle): string {
  return element("styleSheet", { xmlns: MAIN_NS }, [
    normalXml(resolveStyle(normal, PLAIN_STYLE)),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
  ].join(""));
}

export const BLANK_WORKBOOK: WorkbookFile = {
  sheets: [], activeSheetId: "", styles: [{}], names: [], date1904: false, properties: {}, customDocumentProperties: {}, customXmlParts: [], settings: {}, autoShowTaskpane: [],
};

export function blankSheetXml(id: string): string {
  return XML_HEAD + element("worksheet", {
    xmlns: MAIN_NS,
    "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "mc:Ignorable": "xr",
    "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
    "xr:uid": /^\{[0-9A-F-]{36}\}$/i.test(id) ? id : undefined,
  }, '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>');
}
