import { blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";

describe("a protected structure in a file", () => {
  it.each([[{}], [{ passwordHash: "CC1A" }], [{ passwordHash: "SHA-512:100000:c2FsdA==:aGFzaA==" }]])("is written, read, kept and taken away: %j", (structureProtection) => {
    const read = openXlsx(saveXlsx({ ...blankWorkbookFile(), structureProtection }).bytes);
    expect(read.file.structureProtection).toEqual(structureProtection);
    expect(saveXlsx(read.file, read).report.kept).toContain("xl/workbook.xml");
    const after = openXlsx(saveXlsx({ ...read.file, structureProtection: undefined }, read).bytes);
    expect(after.file.structureProtection).toBeUndefined();
    expect(after.package.text("xl/workbook.xml")).not.toContain("workbookProtection");
  });
});

describe("what a page set-up says of drafts, numbers, comments and errors", () => {
  it("is written, read, and kept", () => {
    const blank = blankWorkbookFile();
    const print = { draftMode: true, firstPageNumber: 3, printComments: "InPlace", printErrors: "NotAvailable" } as const;
    const read = openXlsx(saveXlsx({ ...blank, sheets: blank.sheets.map((sheet) => ({ ...sheet, pageLayout: { ...sheet.pageLayout, ...print } })) }).bytes);
    expect(read.file.sheets[0]?.pageLayout).toMatchObject(print);
    expect(saveXlsx(read.file, read).report.rewritten).toEqual([]);
  });
});
