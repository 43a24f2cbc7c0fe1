import type { CellFile, SheetFile, WorkbookFile } from "../../../src/workbench/document/types";
import { at, Book, error, tableDef } from "./support";

const ID = "{00000000-0001-0000-0000-000000000000}";
const SECOND = "{00000000-0001-0000-0100-000000000000}";
const line = (...cells: CellFile[]): Map<number, CellFile> => new Map(cells.map((cell, column) => [column, cell]));

function sheet(partial: Partial<SheetFile> & Pick<SheetFile, "id" | "name">): SheetFile {
  return {
    visibility: "Visible", showGridlines: true, showHeadings: true, cells: new Map(), rows: new Map(), columns: new Map(), merges: [], tables: [],
    filters: [], validations: [], conditionalFormats: [], hyperlinks: [], comments: [], charts: [], pictures: [], customProperties: {},
    pageLayout: {
      orientation: "Portrait", paperSize: "A4", margins: { top: 54, bottom: 54, left: 50, right: 50, header: 22, footer: 22 }, printArea: [], zoom: {},
      centerHorizontally: false, centerVertically: false, printGridlines: false, printHeadings: false, blackAndWhite: false,
      printOrder: "DownThenOver", header: { left: "", center: "", right: "" }, footer: { left: "", center: "", right: "" }, rowBreaks: [], columnBreaks: [],
    },
    protection: { isProtected: false, options: {} }, ...partial,
  };
}

const FILE: WorkbookFile = {
  sheets: [
    sheet({
      id: ID, name: "数据", cells: new Map([
        [0, line({ value: "名", style: 1 }, { value: "数" })], [1, line({ value: "007" }, { value: 5 })], [2, line({ value: "x" }, { value: 7 })],
        [4, line({ value: true }, { value: error("#N/A") }, { value: null, style: 2 })],
      ]),
      rows: new Map([[1, { height: 30 }], [2, { hidden: true }]]), columns: new Map([[0, { width: 99, style: 2 }]]),
      merges: [at("A7:B7")], frozen: { rows: 1, columns: 0 }, tables: [{ ...tableDef("表", at("A1:B3"), ["名", "数"]), id: "7" }],
    }),
    sheet({
      id: SECOND, name: "汇总", visibility: "VeryHidden", tabColor: "#FF0000", showGridlines: false,
      cells: new Map([[0, line({ value: 999, formula: "=SUM(表[数])*倍" }, { value: 0, formula: "=INDEX(表[名],1)" })]]),
    }),
  ],
  activeSheetId: ID, styles: [{}, { font: { bold: true } }, { fill: "#FFFF00" }],
  names: [{ name: "倍", formula: "=2", comment: "c", visible: false }], date1904: false, properties: {}, customDocumentProperties: {},
  customXmlParts: [], settings: {}, autoShowTaskpane: [], calculateOnLoad: true,
};

describe("loading and taking a snapshot", () => {
  let book: Book;
  beforeEach(() => { book = new Book(); });
  afterEach(() => book.engine.dispose());

  it("keeps everything, and calculates anew what the file had cached where it asks for that", async () => {
    book.engine.load(FILE);
    await book.engine.settle();
    const snapshot = book.engine.snapshot();
    const [data, sum] = snapshot.sheets;
    expect(snapshot.names).toEqual(FILE.names);
    expect(data).toMatchObject({ id: ID, name: "数据", merges: [at("A7:B7")], frozen: { rows: 1, columns: 0 }, tables: FILE.sheets[0]?.tables });
    expect(data?.rows).toEqual(new Map([[1, { height: 30 }], [2, { hidden: true }]]));
    expect(data?.columns.get(0)?.width).toBe(99);
    const styleAt = (row: number, column: number) => snapshot.styles[data?.cells.get(row)?.get(column)?.style ?? 0];
    expect(styleAt(0, 0)).toEqual({ font: { bold: true } });
    expect(styleAt(4, 2)).toEqual({ fill: "#FFFF00" });
    expect([0, 1].map((column) => data?.cells.get(4)?.get(column)?.value)).toEqual([true, error("#N/A")]);
    expect(data?.cells.get(1)?.get(0)?.value).toBe("007");
    expect(sum).toMatchObject({ visibility: "VeryHidden", tabColor: "#FF0000", showGridlines: false });
    expect(sum?.cells.get(0)?.get(0)).toEqual({ value: 24, formula: "=SUM(表[数])*倍" });
    expect(sum?.cells.get(0)?.get(1)?.value).toBe("007");
  });

  it("opens its own snapshot again, and another file after it", async () => {
    book.engine.load(FILE);
    await book.engine.settle();
    const { sheets, styles, names, activeSheetId } = book.engine.snapshot();
    book.engine.load({ ...FILE, styles, names, activeSheetId, sheets: sheets.map((own, i) => ({ ...sheet(own), ...FILE.sheets[i], ...own })) });
    await book.engine.settle();
    expect(book.engine.snapshot()).toEqual({ sheets, styles, names, activeSheetId });
    book.engine.load({ ...FILE, names: [], sheets: [sheet({ id: ID, name: "空" })] });
    await book.engine.settle();
    expect(book.engine.sheets().map((info) => info.name)).toEqual(["空"]);
    expect(book.engine.tables()).toEqual([]);
  });

  it("takes a word before a bracket in a text for no function", async () => {
    const cells = new Map([[0, line({ value: null, formula: "=\"没有(1)\"&SUM(1,2)" }, { value: 42, formula: "=Sheet9!SUM(1)" })]]);
    book.engine.load({ ...FILE, names: [], sheets: [sheet({ id: ID, name: "甲", cells })] });
    await book.engine.settle();
    expect((await book.values("A1:B1", ID))[0]).toEqual(["没有(1)3", 42]);
  });

  it("keeps the cached value of a formula that nobody here can calculate", async () => {
    const cells = new Map([[0, line({ value: 42, formula: "=没有的函数(A2)" }, { value: 0, formula: "=A1+1" }, { value: 0, formula: "=IF(LAMBDA(x,x)(1),5,6)" })]]);
    book.engine.load({ ...FILE, names: [], sheets: [sheet({ id: ID, name: "甲", cells })] });
    expect(await book.states("A1:C1", ID)).toMatchObject([[{ value: 42, formula: "=没有的函数(A2)" }, { value: 43 }, { value: 5 }]]);
    book.engine.insertCells(ID, at("1:1"), "Down");
    expect(await book.states("A2", ID)).toEqual([[{ value: 42, formula: "=没有的函数(A3)" }]]);
    book.put("A2", [[1]], ID);
    expect(await book.value("B2", ID)).toBe(2);
  });

  it("copies a sheet with tables and rules of its own", async () => {
    book.engine.load(FILE);
    book.put("D1", [["=SUM(表[数])+数据!B2"]], ID);
    const copy = book.engine.copySheet(ID, "数据 (2)", 1);
    expect(book.engine.tables().map((table) => table.name)).toEqual(["表", "表_2"]);
    book.put("B2", [[100]], copy.id);
    expect(await book.value("D1", ID)).toBe(17);
    expect(await book.states("D1", copy.id)).toEqual([[{ value: 207, formula: "=SUM(表_2[数])+'数据 (2)'!B2" }]]);
  });

  it("takes rules along when cells are copied", async () => {
    book.put("A1", [[5, 1]]);
    book.engine.setConditionalFormats(book.first, [
      { id: "a", ranges: [at("A1")], priority: 0, stopIfTrue: false, rule: { type: "Custom", formula: "=A1>3", style: { fill: "#FF0000" } } },
    ]);
    const other = book.engine.addSheet("他").id;
    const copy = (sheetId: string, address: string) =>
      book.engine.copyRange({ sheetId: book.first, range: at("A1") }, { sheetId, range: at(address) }, "All", { skipBlanks: false, transpose: false });
    copy(book.first, "A3:A4");
    copy(other, "C5");
    await book.engine.settle();
    expect(book.engine.conditionalFormats(book.first)).toMatchObject([{ ranges: [at("A1"), at("A3"), at("A4")], rule: { formula: "=A1>3" } }]);
    expect(book.engine.conditionalFormats(other)).toMatchObject([{ ranges: [at("C5")], rule: { formula: "=C5>3" } }]);
    expect(book.engine.displayedStyle(other, 4, 2).fill).toBe("#FF0000");
  });
});
