/** How Microsoft's Open XML SDK judges parts: other-programs.test.ts has it judge what we save. */
import { strToU8, zipSync } from "fflate";
import { OpcPackage } from "../../src/workbench/xlsx/opc-package";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { parseXml } from "../../src/workbench/xlsx/xml-tree";
import { complaintsOf } from "../support/open-xml-sdk";
import { sampleWorkbook } from "../workbench/xlsx/sample-workbook";

const { bytes } = saveXlsx(sampleWorkbook());

test("the Open XML SDK finds nothing wrong where later Excels look at more: threads of comments and who wrote them", () => {
  expect(complaintsOf(bytes, "Microsoft365")).toEqual([]);
}, 60_000);

/** The package with each part's text changed. */
function changed(change: (text: string, name: string) => string): Uint8Array {
  const parts = OpcPackage.open(bytes);
  return zipSync(Object.fromEntries(parts.names().map((name) => [name, strToU8(change(parts.text(name), name))])));
}

const stranger = (text: string): string => text.replace(/<\/([A-Za-z]+:)?(\w+)>\s*$/, (end, prefix: string | undefined) => `<${prefix ?? ""}stranger/>${end}`);

describe("a stranger among the elements", () => {
  const packaging = (name: string): boolean => name === "[Content_Types].xml" || name.endsWith(".rels");
  const parts = OpcPackage.open(bytes).names().filter((name) => /\.(xml|vml)$/.test(name) && !packaging(name));

  test("is noticed in every part whose content the standard states", () => {
    const strange = changed((text, name) => (parts.includes(name) ? stranger(text) : text));
    const noticed = new Set(complaintsOf(strange, "Microsoft365").map((complaint) => complaint.slice(1, complaint.indexOf(" "))));
    const unnoticed = parts.filter((name) => !noticed.has(name));
    // VML has no schema in the standard's transitional part that programs check, and a custom part is anybody's own XML. The document's properties belong to the packaging.
    expect(unnoticed).toEqual(parts.filter((name) => name.endsWith(".vml") || name === "docProps/core.xml" || /^customXml\/item\d+\.xml$/.test(name)));
    expect(noticed.size).toBeGreaterThan(15);
  }, 120_000);

  test.each(["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"])("is noticed in %s", (packagePart) => {
    expect(complaintsOf(changed((text, name) => (name === packagePart ? stranger(text) : text)))).not.toEqual([]);
  }, 60_000);
});

test("the properties of the document are those that packages have, each once", () => {
  const known = ["category", "contentStatus", "created", "creator", "description", "identifier", "keywords", "language", "lastModifiedBy", "lastPrinted", "modified", "revision", "subject", "title", "version"];
  const names = parseXml(OpcPackage.open(bytes).text("docProps/core.xml"), "core").children.map(({ name }) => name);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
  expect(names).toEqual([...new Set(names)]);
  expect(names.length).toBeGreaterThan(3);
});
