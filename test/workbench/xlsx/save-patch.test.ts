import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import type { XlsxPackage } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { canonical } from "../../../src/workbench/xlsx/deep-equal";
import { blankSheetFile } from "../../../src/workbench/document/blank-workbook";
import type { CellFile, SheetFile, WorkbookFile } from "../../../src/workbench/document/types";
import { deflateEntry, writeZip } from "../../../src/workbench/xlsx/zip-container";
import { SHEET_A, SHEET_B, grid, sampleWorkbook } from "./sample-workbook";

const opened = openXlsx(saveXlsx(sampleWorkbook()).bytes);
type Draft<T> = { -readonly [K in keyof T]: T[K] };

function sheetAt(file: WorkbookFile, index: number): Draft<SheetFile> {
  const sheet = file.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** A fresh copy, as an engine would hand back, changed by `edit`. */
function edited(base: XlsxPackage, edit: (file: Draft<WorkbookFile>, first: Draft<SheetFile>) => void): WorkbookFile {
  const copy: Draft<WorkbookFile> = structuredClone(base.file);
  edit(copy, sheetAt(copy, 0));
  return copy;
}

function setCell(sheet: SheetFile, row: number, column: number, cell: CellFile | undefined): void {
  const cells = sheet.cells as Map<number, Map<number, CellFile>>;
  const line = cells.get(row) ?? new Map<number, CellFile>();
  cells.set(row, line);
  if (cell) line.set(column, cell);
  else line.delete(column);
}

function partsThatDiffer(before: XlsxPackage, after: XlsxPackage): string[] {
  const names = new Set([...before.package.names(), ...after.package.names()]);
  return [...names].filter((name) => !before.package.has(name) || !after.package.has(name) || !Buffer.from(before.package.bytes(name)).equals(Buffer.from(after.package.bytes(name)))).sort();
}

/** Ids of rules and charts are the reader's own. */
function meaning(file: WorkbookFile): unknown {
  return JSON.parse(canonical({ ...file, styles: [], sheets: file.sheets.map((sheet) => ({
    ...sheet,
    standardHeight: sheet.standardHeight ?? 15,
    validations: sheet.validations.map(canonical).sort(),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _id, ...format }) => format),
    charts: sheet.charts.map(({ id: _id, ...chart }) => chart),
    cells: [...sheet.cells].filter(([, row]) => row.size > 0).map(([row, cells]) => [row, [...cells].sort(([one], [other]) => one - other).map(([column, cell]) => [column, cell.value, cell.formula, cell.style === undefined ? {} : file.styles[cell.style]])]).sort(([one], [other]) => Number(one) - Number(other)),
    rows: [...sheet.rows].map(([index, row]) => [index, { ...row, style: row.style === undefined ? undefined : file.styles[row.style] }]),
    columns: [...sheet.columns].map(([index, column]) => [index, { ...column, style: column.style === undefined ? undefined : file.styles[column.style] }]),
  })) })) as unknown;
}

describe("saving an opened workbook", () => {
  it("keeps every part when nothing changed, even as fresh objects", () => {
    const { bytes, report } = saveXlsx(structuredClone(opened.file), opened);
    expect(report.rewritten).toEqual([]);
    expect(report.lost).toEqual([]);
    expect(partsThatDiffer(opened, openXlsx(bytes))).toEqual([]);
  });

  it("does not depend on the order or the indexes of styles", () => {
    const turned = edited(opened, (file) => {
      const last = file.styles.length - 1;
      const swap = (style: number | undefined): number | undefined => (style === undefined || style === 0 ? style : last + 1 - style);
      file.styles = [file.styles[0] ?? {}, ...file.styles.slice(1).reverse()];
      file.sheets = file.sheets.map((sheet) => ({
        ...sheet,
        cells: new Map([...sheet.cells].map(([row, cells]) => [row, new Map([...cells].map(([column, cell]) => [column, { ...cell, style: swap(cell.style) }]))])),
        rows: new Map([...sheet.rows].map(([row, item]) => [row, { ...item, style: swap(item.style) }])),
        columns: new Map([...sheet.columns].map(([column, item]) => [column, { ...item, style: swap(item.style) }])),
      }));
    });
    expect(saveXlsx(turned, opened).report.rewritten).toEqual([]);
  });

  it("takes the dust of binary fractions for no change", () => {
    const dusty = edited(opened, (_file, first) => {
      first.rows = new Map([...first.rows].map(([row, item]) => [row, item.height === undefined ? item : { ...item, height: item.height + 1e-12 }]));
      first.columns = new Map([...first.columns].map(([column, item]) => [column, item.width === undefined ? item : { ...item, width: item.width - 1e-12 }]));
      setCell(first, 4, 2, { ...first.cells.get(4)?.get(2), value: 1.75 + 4e-16 });
    });
    expect(saveXlsx(dusty, opened).report.rewritten).toEqual([]);
  });

  it("takes a Normal style without members, and blank cells left out, for no change", () => {
    const filled = openXlsx(saveXlsx({ ...sampleWorkbook(), styles: [{ font: { name: "等线", size: 9 }, fill: "#FFFFFF" }, ...sampleWorkbook().styles.slice(1)] }).bytes);
    const bare = edited(filled, (file) => { file.styles = [{}, ...file.styles.slice(1)]; });
    expect(saveXlsx(bare, filled).report.rewritten).toEqual([]);
  });

  const sheet1 = "xl/worksheets/sheet1.xml";
  const cases: [string, (file: Draft<WorkbookFile>, first: Draft<SheetFile>) => void, string[]][] = [
    ["a text", (_file, first) => setCell(first, 3, 0, { value: "新 text " }), [sheet1]],
    ["a new row and a removed cell", (_file, first) => {
      setCell(first, 40, 3, { value: 12.5 });
      setCell(first, 6, 1, undefined);
    }, [sheet1]],
    ["a result only", (_file, first) => setCell(first, 2, 4, { ...first.cells.get(2)?.get(4), value: false }), [sheet1]],
    ["a formula", (_file, first) => setCell(first, 30, 0, { value: 3, formula: "=1+2" }), [sheet1]],
    ["a style", (file, first) => {
      file.styles = [...file.styles, { fill: "#123456", font: { bold: true } }];
      setCell(first, 3, 0, { value: "=1+1", style: file.styles.length - 1 });
    }, ["xl/styles.xml", sheet1]],
    ["a width and a hidden row", (_file, first) => {
      first.columns = new Map([...first.columns, [20, { width: 150 }]]);
      first.rows = new Map([...first.rows, [60, { hidden: true }]]);
    }, [sheet1]],
    ["merges", (_file, first) => { first.merges = [{ row: 20, column: 0, rowCount: 1, columnCount: 2 }]; }, [sheet1]],
    ["panes, tab colour and zoom", (_file, first) => {
      delete first.frozen;
      first.tabColor = "#00FF00";
      first.zoomPercent = 120;
    }, [sheet1]],
    ["one validation of several", (_file, first) => { first.validations = first.validations.map((rule, index) => (index === 1 ? { ...rule, formula1: "a,b" } : rule)); }, [sheet1]],
    ["the order of formats", (_file, first) => { first.conditionalFormats = first.conditionalFormats.slice(1).map((format, priority) => ({ ...format, priority })); }, [sheet1]],
    ["a new format", (_file, first) => {
      first.conditionalFormats = [...first.conditionalFormats, { id: "new", priority: 99, stopIfTrue: false, ranges: [{ row: 0, column: 9, rowCount: 1, columnCount: 1 }], rule: { type: "Custom" as const, formula: "=TRUE", style: { fill: "#010203" } } }].map((format, priority) => ({ ...format, priority }));
    }, ["xl/styles.xml", sheet1]],
    ["links", (_file, first) => { first.hyperlinks = [{ row: 5, column: 5, address: "mailto:a@example.com" }]; }, [sheet1, "xl/worksheets/_rels/sheet1.xml.rels"]],
    ["page layout", (_file, first) => { first.pageLayout = { ...first.pageLayout, orientation: "Portrait", zoom: { scale: 80 }, printArea: [], rowBreaks: [] }; }, ["xl/workbook.xml", sheet1]],
    ["protection", (_file, first) => { first.protection = { isProtected: false, options: {} }; }, [sheet1]],
    ["a longer table", (_file, first) => {
      const [table] = first.tables;
      const [filter] = first.filters;
      if (!table || !filter) throw new Error("no table");
      first.tables = [{ ...table, showTotals: false, style: "TableStyleLight1" }];
      first.filters = [{ ...filter, filter: { range: table.range, criteria: [] } }].slice(1);
    }, ["xl/tables/table1.xml"]],
    ["a moved chart", (_file, first) => { first.charts = first.charts.map((chart) => ({ ...chart, left: 48, top: 300 })); }, ["xl/drawings/drawing1.xml"]],
    ["comments gone", (_file, first) => { first.comments = []; }, ["[Content_Types].xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/threadedComments/threadedComment1.xml", sheet1, "xl/worksheets/_rels/sheet1.xml.rels"]],
    ["the active sheet", (file) => { file.activeSheetId = SHEET_A; }, ["xl/workbook.xml", sheet1, "xl/worksheets/sheet2.xml"]],
    ["a name", (file) => { file.names = file.names.map((name) => (name.name === "Rule_N1" ? { ...name, formula: "=3" } : name)); }, ["xl/workbook.xml"]],
    ["a sheet's name and place", (file, first) => {
      first.name = "改名";
      file.sheets = [sheetAt(file, 1), first, sheetAt(file, 2)];
      first.charts = [];
    }, ["[Content_Types].xml", "xl/charts/chart1.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml", "xl/workbook.xml"]],
    ["properties", (file) => { file.properties = { ...file.properties, title: "other", company: "" }; delete (file.properties as Record<string, string>)["company"]; }, ["docProps/app.xml", "docProps/core.xml"]],
    ["a setting", (file) => { file.settings = { "0c0b7d60-1f2e-4a55-8c2b-3a5d6e7f8091": { ids: "{}" } }; }, ["xl/webextensions/webextension1.xml"]],
    ["custom XML", (file) => { file.customXmlParts = file.customXmlParts.map((part) => ({ ...part, xml: "<b/>" })); }, ["customXml/item1.xml"]],
  ];

  it.each(cases)("writes %s and touches nothing else", (_name, edit, parts) => {
    const wanted = edited(opened, edit);
    const after = openXlsx(saveXlsx(wanted, opened).bytes);
    expect(meaning(after.file)).toEqual(meaning(wanted));
    expect(partsThatDiffer(opened, after)).toEqual([...parts].sort());
  });

  describe("calculated columns", () => {
    const formulaOf = (file: WorkbookFile, column: number): string | undefined => file.sheets[0]?.tables[0]?.columns[column]?.calculatedFormula;
    const fillColumn = (first: Draft<SheetFile>, formula: (row: number) => string): void => {
      for (const row of [1, 2, 3]) setCell(first, row, 2, { ...first.cells.get(row)?.get(2), value: 1, formula: formula(row + 1) });
    };

    it("are marked when the whole body carries one formula, however it was written", () => {
      const wanted = edited(opened, (_file, first) => fillColumn(first, (row) => `=$B${row}*2+A${row}`));
      const after = openXlsx(saveXlsx(wanted, opened).bytes);
      expect(formulaOf(after.file, 2)).toBe("=$B2*2+A2");
      expect(after.package.text("xl/tables/table1.xml")).toContain("<calculatedColumnFormula>$B2*2+A2</calculatedColumnFormula>");
      // Saved once, it is no change any more.
      expect(saveXlsx(structuredClone(after.file), after).report.rewritten).toEqual([]);
    });

    it("are not where a row differs, and stay as the file marks them where nothing was written", () => {
      const mixed = edited(opened, (_file, first) => fillColumn(first, (row) => (row === 3 ? "=1" : `=B${row}`)));
      expect(formulaOf(openXlsx(saveXlsx(mixed, opened).bytes).file, 2)).toBeUndefined();
      expect(formulaOf(opened.file, 4)).toBe('=IF(任务表[[#This Row],[状态]]="未开始","OK","<no>")');
    });

    it("of a new table are marked too", () => {
      const table = sampleWorkbook().sheets[0]?.tables[0];
      if (!table) throw new Error("no table");
      const columns = [{ id: 1, name: "a" }, { id: 2, name: "b" }];
      const wanted = edited(opened, (file) => {
        const other = sheetAt(file, 1);
        other.tables = [{ ...table, id: "{00000000-000C-0000-FFFF-FFFF00000009}", name: "New", columns, showTotals: false, range: { row: 10, column: 0, rowCount: 3, columnCount: 2 } }];
        for (const [row, cells] of grid([["a", "b"], [1, { value: 2, formula: "=A12*2" }], [2, { value: 4, formula: "=A13*2" }]])) (other.cells as Map<number, Map<number, CellFile>>).set(row + 10, cells);
      });
      const after = openXlsx(saveXlsx(wanted, opened).bytes);
      expect(after.file.sheets[1]?.tables[0]?.columns.map((column) => column.calculatedFormula)).toEqual([undefined, "=A12*2"]);
    });
  });

  it("marks formulas that spill, once for the workbook, and takes what they spilled for no content", () => {
    const wanted = edited(opened, (_file, first) => {
      setCell(first, 70, 0, { value: 1, formula: "=SEQUENCE(3)" });
      setCell(first, 70, 3, { value: 6, formula: "=SUM(SEQUENCE(3))" });
      setCell(first, 71, 2, { value: "a", formula: "=SORT(UNIQUE(A2:A4))" });
    });
    const once = openXlsx(saveXlsx(wanted, opened).bytes);
    const text = once.package.text(sheet1);
    expect(text).toContain('<c r="A71" cm="1"><f t="array" ref="A71">_xlfn.SEQUENCE(3)</f>');
    expect(text).toContain('<c r="D71"><f>SUM(_xlfn.SEQUENCE(3))</f>');
    expect(once.package.names().filter((name) => name.includes("metadata"))).toHaveLength(1);
    expect(meaning(once.file)).toEqual(meaning(wanted));
    // As Excel saves it: the range filled, values in it.
    const spilt = text.replace('ref="A71"', 'ref="A71:A73"').replace("</sheetData>", '<row r="73"><c r="A73"><v>3</v></c></row></sheetData>');
    const entries = once.package.names().flatMap((name) => once.package.entry(name) ?? []);
    const fromExcel = openXlsx(writeZip(entries.map((entry) => (entry.name === sheet1 ? deflateEntry(sheet1, new TextEncoder().encode(spilt)) : entry))));
    expect(fromExcel.file.sheets[0]?.cells.get(72)?.get(0)).toBeUndefined();
    const again = edited(fromExcel, (_file, first) => setCell(first, 80, 0, { value: 1, formula: "=UNIQUE(A1:A3)" }));
    const after = openXlsx(saveXlsx(again, fromExcel).bytes).package;
    expect(after.text(sheet1)).toContain('<c r="A73"><v>3</v></c>');
    expect(after.names().filter((name) => name.includes("metadata"))).toHaveLength(1);
  });

  it("adds, copies and removes sheets", () => {
    const wanted = edited(opened, (file) => {
      file.sheets = [sheetAt(file, 1), { ...blankSheetFile("{00000000-0001-0000-0000-0000000000FF}", "新表"), cells: grid([["共享", 1]]) }];
      file.names = [];
    });
    const { bytes, report } = saveXlsx(wanted, opened);
    const after = openXlsx(bytes);
    expect(meaning(after.file)).toEqual(meaning(wanted));
    expect(after.package.names().some((name) => /table|comments|vml|persons/.test(name) && name !== "xl/persons/person.xml")).toBe(false);
    expect(report.kept).toContain("xl/worksheets/sheet2.xml");
    expect(after.file.activeSheetId).toBe(SHEET_B);
  });
});
