/** Opens a workbook with the libraries that people use in JavaScript, and prints what each found: names of sheets, values of cells, and words of warning. */
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { read as hucreRead } from "hucre";
import * as XLSX from "@e965/xlsx";

const bytes = readFileSync(process.argv[2]);
const said = [];
for (const how of ["log", "info", "warn", "error"]) console[how] = (...words) => said.push(words.join(" "));

async function exceljs() {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  return book.worksheets.map((sheet) => {
    let cells = 0;
    sheet.eachRow((row) => row.eachCell((cell) => {
      // A merged area's other cells show the first one's value.
      if (cell.value !== null && (!cell.isMerged || cell.master === cell)) cells += 1;
    }));
    return { name: sheet.name, cells, tables: Object.keys(sheet.tables).sort() };
  });
}

function sheetjs() {
  const book = XLSX.read(bytes, { cellStyles: true, cellFormula: true, sheetStubs: false, WTF: true });
  return book.SheetNames.map((name) => ({ name, cells: Object.entries(book.Sheets[name]).filter(([key, cell]) => !key.startsWith("!") && cell.t !== "z" && (cell.v !== "" || cell.f !== undefined)).length }));
}

async function hucre() {
  const book = await hucreRead(bytes, { readStyles: true });
  return book.sheets.map((sheet) => ({
    name: sheet.name, cells: sheet.rows.flat().filter((value) => value !== null && value !== undefined).length, tables: (sheet.tables ?? []).map(({ name }) => name).sort(),
  }));
}

const found = { exceljs: await exceljs(), sheetjs: sheetjs(), hucre: await hucre() };
process.stdout.write(JSON.stringify({ found, said }));
