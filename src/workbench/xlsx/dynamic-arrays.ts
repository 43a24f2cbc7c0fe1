import type { FormulaToken } from "./formula-tokens";
import { child, childrenOf, parseXml } from "./xml-tree";
import type { PackageEditor } from "./package-editor";
import { XML_HEAD } from "./xml-writer";

/**
 * Formulas that spill. Without a mark in the file Excel takes them for old ones and puts `@` before them, which keeps the first value
 * only. The mark is an index into the workbook's cell metadata.
 */
const SPILLING = new Set(`FILTER UNIQUE SORT SORTBY SEQUENCE RANDARRAY TEXTSPLIT VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS TAKE DROP EXPAND CHOOSEROWS CHOOSECOLS MAKEARRAY MAP
SCAN BYROW BYCOL`.split(/\s+/));

/** Functions that take an array in and give one value: inside them nothing spills. */
const GATHERING = new Set("SUM COUNT COUNTA AVERAGE MIN MAX ROWS COLUMNS INDEX TEXTJOIN CONCAT SUMPRODUCT MEDIAN LARGE SMALL COUNTIF SUMIF REDUCE AND OR".split(" "));

export function spills(tokens: readonly FormulaToken[]): boolean {
  const callers: string[] = [];
  return tokens.some((token, index) => {
    const previous = tokens[index - 1];
    if (token.text === "(") callers.push(previous?.kind === "word" ? previous.text.toUpperCase() : "");
    else if (token.text === ")") callers.pop();
    return token.kind === "word" && tokens[index + 1]?.text === "(" && SPILLING.has(token.text.toUpperCase()) && !callers.some((caller) => GATHERING.has(caller));
  });
}

const METADATA = `${XML_HEAD}<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">`
  + '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" '
  + 'clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">'
  + '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The `cm` value that marks a formula as spilling; makes the metadata part when there is none. Undefined where an existing part has no such entry: the formula is then an array formula of the old kind. */
export function spillMark(editor: PackageEditor, workbook: string): string | undefined {
  const existing = editor.related(workbook, "sheetMetadata");
  if (!existing || !editor.has(existing.name)) {
    const part = editor.freeName("xl/metadata#.xml");
    editor.write(part, METADATA, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
    editor.relate(workbook, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata", part);
    return "1";
  }
  const root = parseXml(editor.text(existing.name), existing.name);
  const type = childrenOf(child(root, "metadataTypes"), "metadataType").findIndex((item) => item.attributes["name"] === "XLDAPR") + 1;
  const entry = childrenOf(child(root, "cellMetadata"), "bk").findIndex((block) => child(block, "rc")?.attributes["t"] === String(type)) + 1;
  return type > 0 && entry > 0 ? String(entry) : undefined;
}
