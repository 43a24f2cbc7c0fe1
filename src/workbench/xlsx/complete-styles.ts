/** Workbooks without styles, or with a list of them left out, as small writers make them: saving needs the records that every cell falls back on. */
import { ChunkedXml } from "./chunked-xml";
import { PLAIN_STYLE } from "./full-style";
import type { OpcPackage } from "./opc-package";
import { PackageEditor } from "./package-editor";
import { normalXml, STYLE_ORDER } from "./styles-writer";
import { findWorkbookParts } from "./workbook-parts";
import { XML_HEAD, element } from "./xml-writer";

const MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const STYLES_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
const NEEDED = ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const;

/** The styles with a first record in every list that cells refer to; the text itself when nothing is missing. */
function completed(styles: string): string {
  const doc = new ChunkedXml(styles);
  const missing = NEEDED.filter((name) => new ChunkedXml(doc.get(name) ?? `<${name}/>`).chunks.length === 0);
  if (missing.length === 0) return styles;
  const plain = new ChunkedXml(element("styleSheet", {}, normalXml(PLAIN_STYLE)));
  for (const name of missing) doc.set(name, plain.get(name), STYLE_ORDER);
  return doc.toString();
}

/** The package itself when its styles are whole; entries that need no change are the same in both. */
export function withStyles(source: OpcPackage): OpcPackage {
  const { workbook, styles: part } = findWorkbookParts(source);
  const editor = new PackageEditor(source);
  const styles = part ?? (source.has("xl/styles.xml") ? editor.freeName("xl/styles#.xml") : "xl/styles.xml");
  const before = part === undefined ? `${XML_HEAD}${element("styleSheet", { xmlns: MAIN_NS })}` : source.text(part);
  const after = completed(before);
  if (after === before) return source;
  editor.write(styles, after, STYLES_TYPE);
  if (part === undefined) editor.relate(workbook, STYLES_RELATIONSHIP, styles);
  return editor.package();
}
