import type { OpcPackage } from "./opc-package";
import { relatedPart, relationshipKind, resolveTarget } from "./opc-package";
import { XlsxError } from "./xlsx-error";
import { child, childrenOf, numericOr, parseXml, prefixed } from "./xml-tree";
import type { XmlElement } from "./xml-tree";

export interface SheetEntry {
  readonly name: string;
  /** The file's own number for the sheet. */
  readonly number: number;
  readonly state: string;
  readonly relationshipId: string;
  readonly part: string;
  /** `worksheet`, or a kind that the document does not model (`chartsheet`, `dialogsheet`). */
  readonly kind: string;
}

export interface WorkbookParts {
  readonly workbook: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetEntry[];
  readonly styles: string | undefined;
  readonly strings: string | undefined;
  readonly theme: string | undefined;
}

const STRICT = "http://purl.oclc.org/ooxml/";
const MACRO_TYPES = ["macroEnabled", "vnd.ms-office.vbaProject", "vnd.ms-excel.macrosheet", "vnd.ms-excel.intlmacrosheet"];

/** Finds the workbook and its parts; refuses macros, other Office documents and the strict variant of the standard. */
export function findWorkbookParts(source: OpcPackage): WorkbookParts {
  const types = source.contentTypes();
  const macro = [...types.defaults.values(), ...types.overrides.values()].find((type) => MACRO_TYPES.some((mark) => type.includes(mark)));
  if (macro !== undefined || source.names().some((name) => /vbaProject\.bin$/i.test(name))) {
    throw new XlsxError("MacroEnabled", "the workbook holds macros; save it as a workbook without macros first");
  }
  const workbook = relatedPart(source, "", "officeDocument");
  if (workbook === undefined) throw new XlsxError("NotXlsx", "the package holds no workbook");
  const type = [...types.overrides].find(([name]) => name.toLowerCase() === workbook.toLowerCase())?.[1] ?? types.defaults.get("xml") ?? "";
  if (type.includes("sheet.binary")) throw new XlsxError("NotXlsx", "this is a binary workbook (.xlsb); save it as .xlsx first");
  if (!type.includes("spreadsheetml")) throw new XlsxError("NotXlsx", "the package is another kind of Office document", workbook);
  const root = parseXml(source.text(workbook), workbook, source.limits.maxXmlDepth);
  if (Object.values(root.attributes).some((value) => value.startsWith(STRICT))) {
    throw new XlsxError("StrictOpenXml", "the workbook is a Strict Open XML file; save it as an ordinary .xlsx first");
  }
  const relationships = new Map(source.relationships(workbook).map((relationship) => [relationship.id, relationship]));
  const sheets = childrenOf(child(root, "sheets"), "sheet").map((sheet): SheetEntry => {
    const relationshipId = prefixed(sheet, "id") ?? "";
    const relationship = relationships.get(relationshipId);
    const part = relationship && resolveTarget(workbook, relationship.target);
    if (!relationship || part === undefined || !source.has(part)) throw new XlsxError("Damaged", `sheet ${sheet.attributes["name"] ?? ""} has no part`, workbook);
    return {
      name: sheet.attributes["name"] ?? "",
      number: numericOr(sheet.attributes["sheetId"], 0),
      state: sheet.attributes["state"] ?? "visible",
      relationshipId,
      part,
      kind: relationshipKind(relationship),
    };
  });
  return {
    workbook, root, sheets,
    styles: relatedPart(source, workbook, "styles"),
    strings: relatedPart(source, workbook, "sharedStrings"),
    theme: relatedPart(source, workbook, "theme"),
  };
}
