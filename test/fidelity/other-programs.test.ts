/** What we save opens without a word of complaint in the programs and libraries that people use, with every cell and table. */
import { strToU8, zipSync } from "fflate";
import type { SheetFile } from "../../src/workbench/document/types";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { OpcPackage } from "../../src/workbench/xlsx/opc-package";
import { disposeHost } from "../support/host";
import { startLibreOffice } from "../support/libreoffice";
import { complaintsOf } from "../support/open-xml-sdk";
import { readByLibraries, readByOpenpyxl, type SheetSeen } from "../support/other-libraries";
import { sampleWorkbook } from "../workbench/xlsx/sample-workbook";
import { savedBooks } from "./saved-books";

afterAll(disposeHost);

/** A formula counts, whatever it comes to. */
function seen({ name, cells, tables }: SheetFile): Required<SheetSeen> {
  const filled = [...cells.values()].flatMap((row) => [...row.values()]).filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""));
  return { name, cells: filled.length, tables: tables.map((table) => table.name).sort() };
}

const withoutCells = ({ name, tables }: SheetSeen): unknown => ({ name, tables });
const withoutTables = ({ name, cells }: SheetSeen): SheetSeen => ({ name, cells });

describe.each(Object.entries(savedBooks))("a book %s", (_name, make) => {
  let bytes: Uint8Array;
  let sheets: readonly Required<SheetSeen>[];
  beforeAll(async () => {
    const book = await make();
    bytes = book.bytes;
    sheets = book.file.sheets.map(seen);
  }, 180_000);

  test("has every part as its schema demands, by the Open XML SDK", () => {
    expect(complaintsOf(bytes)).toEqual([]);
  }, 120_000);

  test("is read whole by exceljs, SheetJS and hucre", () => {
    const { found, said } = readByLibraries(bytes);
    expect(said).toEqual([]);
    expect(found).toEqual({ exceljs: sheets, hucre: sheets, sheetjs: sheets.map(withoutTables) });
  }, 120_000);

  test("is read whole by openpyxl, without a warning", () => {
    expect(readByOpenpyxl(bytes)).toEqual(sheets);
  }, 120_000);
});

// New files stand before it in test/workbench/xlsx and test/parity.
test.each(["generated, opened, a row inserted, refreshed", "of others, worked on by an add-in"])("a book %s is opened by LibreOffice with all its sheets and tables", async (name) => {
  const book = await savedBooks[name]?.();
  const office = startLibreOffice();
  try {
    const { file } = openXlsx(office.convert(book?.bytes ?? new Uint8Array(), "xlsx"));
    expect(file.sheets.map(seen).map(withoutCells)).toEqual(book?.file.sheets.map(seen).map(withoutCells));
  } finally {
    office.dispose();
  }
}, 240_000);

test("a target named from the root of the package stops one of them, so that such a file would be noticed", () => {
  const { bytes } = saveXlsx(sampleWorkbook());
  const parts = OpcPackage.open(bytes);
  const absolute = (text: string): string => text.replaceAll('Target="../tables/', 'Target="/xl/tables/');
  const changed = zipSync(Object.fromEntries(parts.names().map((name) => [name, name.endsWith(".rels") ? strToU8(absolute(parts.text(name))) : parts.bytes(name)])));
  expect(() => readByLibraries(changed)).toThrow();
}, 60_000);
