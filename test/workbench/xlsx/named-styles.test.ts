import { blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import type { NamedStyleDef } from "../../../src/workbench/document/cell-types";
import type { CellFile, WorkbookFile } from "../../../src/workbench/document/types";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";

const mine: NamedStyleDef = { name: "斜 & <mine>", style: { font: { bold: true }, textOrientation: 38, readingOrder: "RightToLeft" }, includes: ["alignment", "font"] };

function withStyles(namedStyles: readonly NamedStyleDef[], styles: WorkbookFile["styles"]): WorkbookFile {
  const blank = blankWorkbookFile();
  const cells = new Map([[0, new Map<number, CellFile>(styles.map((_style, index) => [index, { value: index, style: index }]))]]);
  return { ...blank, namedStyles, styles, sheets: blank.sheets.map((sheet) => ({ ...sheet, cells })) };
}

const stylesOf = (file: WorkbookFile): unknown[] => [...(file.sheets[0]?.cells.get(0)?.values() ?? [])].map((cell) => (cell.style === undefined ? {} : file.styles[cell.style]));

const given = withStyles([mine], [{}, { named: mine.name, font: { bold: true }, textOrientation: 38, readingOrder: "RightToLeft" }, { named: "Heading1", font: { size: 15 } }]);
const written = saveXlsx(given);
const read = openXlsx(written.bytes);

describe("named cell styles in a file", () => {
  it("are written with the cells that have them, and read again", () => {
    expect(stylesOf(read.file).slice(1)).toEqual(given.styles.slice(1));
    expect(read.file.namedStyles).toEqual(expect.arrayContaining([mine, expect.objectContaining({ name: "Heading1", includes: ["font", "borders"] })]));
    expect(read.package.text("xl/styles.xml")).toContain('<cellStyle name="Heading 1" xfId="2" builtinId="16"/>');
  });

  it("stay as they are when nothing changed", () => {
    expect(saveXlsx(read.file, read).report.kept).toContain("xl/styles.xml");
  });

  it("change and go", () => {
    const changed: NamedStyleDef = { ...mine, style: { ...mine.style, font: { italic: true } } };
    const others = read.file.namedStyles?.filter((style) => style.name !== mine.name) ?? [];
    const again = openXlsx(saveXlsx({ ...read.file, namedStyles: [...others, changed] }, read).bytes);
    expect(again.file.namedStyles).toContainEqual(changed);
    const without = openXlsx(saveXlsx({ ...read.file, namedStyles: others }, read).bytes);
    expect(without.file.namedStyles?.map((style) => style.name)).toEqual(["Heading1"]);
  });
});
