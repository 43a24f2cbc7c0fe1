/** Formulas that are copies of each other are spelt out once; every reader has each of them again as it was. */
import { Workbook } from "exceljs";
import { read } from "@e965/xlsx";
import { blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import type { CellFile, WorkbookFile } from "../../../src/workbench/document/types";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { sharedFormulas } from "../../../src/workbench/xlsx/shared-formulas";

const rows = [4, 5, 6, 7] as const;
/** By row number as people count. */
type Copied = (row: number) => string;

const shareable: readonly Copied[] = [
  (row) => `=$A${row}+B$2*2`,
  (row) => `=IF(AND($A${row}<>"",ISNUMBER(Rule_N1_Limit)),SUM($A${row}:C${row}),"N 1 \"\"A\"\"")`,
  (row) => `=IF((A${row}="a"),ROW()-3,COUNTIF(Cal_Rest,A${row}))`,
  () => "=AsOf+1",
];
/** Excel shares none of these, or a reader that shifts by pattern would take a text or a name in them for a cell. */
const spelt: readonly Copied[] = [
  (row) => `=SUM(任务[数量])+A${row}`,
  (row) => `=Sheet1!A1+A${row}`,
  (row) => `="N1 late "&A${row}`,
  (row) => `=SUM((A${row},B${row}))`,
  (row) => `=SUM({1,2})+A${row}`,
  (row) => `=UNICODE(A${row})`,
  (row) => `=SUM(A${row}:INDEX(B:B,${row}))`,
  (row) => `=SUM(A${row} B${row})`,
];

function bookOf(formulas: readonly Copied[]): WorkbookFile {
  const blank = blankWorkbookFile();
  const [sheet] = blank.sheets;
  if (sheet === undefined) throw new Error("a blank workbook has a sheet");
  const cells = new Map(
    rows.map((row) => [row, new Map(formulas.map((of, column): [number, CellFile] => [column + 4, { value: 1, formula: of(row + 1) }]))])
  );
  return { ...blank, sheets: [{ ...sheet, cells }] };
}

const expected = (formulas: readonly Copied[]): readonly string[] => rows.flatMap((row) => formulas.map((of) => of(row + 1)));

test("copies down a column are shared where Excel shares them, from the first to the last of each run", () => {
  const { cells = new Map() } = bookOf([...shareable, ...spelt]).sheets[0] ?? {};
  const places = sharedFormulas(cells);
  const shared = rows.map((row) => [...(places.get(row)?.keys() ?? [])]);
  expect(shared).toEqual(rows.map(() => shareable.map((_, index) => index + 4)));
  expect(places.get(4)?.get(4)).toEqual({ index: 0, ref: "E5:E8" });
  expect(places.get(7)?.get(4)).toEqual({ index: 0 });
});

test("a row without the formula ends a run: what stands below it begins another", () => {
  const formula = (row: number): [number, Map<number, CellFile>] => [row, new Map([[4, { value: 1, formula: `=A${row + 1}*2` }]])];
  const typed: [number, Map<number, CellFile>] = [6, new Map([[4, { value: 7 }]])];
  const places = sharedFormulas(new Map([formula(4), formula(5), typed, formula(7), formula(8)]));
  expect([4, 5, 6, 7, 8].map((row) => places.get(row)?.get(4))).toEqual([
    { index: 0, ref: "E5:E6" }, { index: 0 }, undefined, { index: 1, ref: "E8:E9" }, { index: 1 },
  ]);
});

test("a formula between copies that is none of them breaks the run in two", () => {
  const book = bookOf([(row) => (row === 7 ? `=A${row}*9` : `=A${row}*2`)]);
  const places = sharedFormulas(book.sheets[0]?.cells ?? new Map());
  expect(rows.map((row) => places.get(row)?.get(4)?.ref)).toEqual(["E5:E6", undefined, undefined, undefined]);
  expect([places.has(6), places.has(7)]).toEqual([false, false]);
});

test("the embedded Excel, exceljs and SheetJS read each formula as it was", async () => {
  const all = [...shareable, ...spelt.slice(0, 3)];
  const { bytes } = saveXlsx(bookOf(all));
  const opened = openXlsx(bytes).file.sheets[0];
  expect(rows.flatMap((row) => all.map((_, column) => opened?.cells.get(row)?.get(column + 4)?.formula))).toEqual(expected(all));
  const book = await new Workbook().xlsx.load(bytes.buffer as ArrayBuffer);
  const seen = rows.flatMap((row) => all.map((_, column) => `=${book.worksheets[0]?.getCell(row + 1, column + 5).formula ?? ""}`));
  expect(seen).toEqual(expected(all));
  const other = read(bytes, { type: "array" });
  const sheet = other.Sheets[other.SheetNames[0] ?? ""] as Record<string, { readonly f?: string } | undefined>;
  expect(
    rows.flatMap((row) => all.map((_, column) => `=${sheet[`${String.fromCharCode(69 + column)}${row + 1}`]?.f ?? ""}`))
  ).toEqual(expected(all));
});
