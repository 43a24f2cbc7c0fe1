import { ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { at, Book } from "./support";

/** A column of copies: input in A, `=A×2` in B, running total in C, a lookup of the whole column in D. */
function copies(book: Book, rows: number): void {
  book.put("A1", Array.from({ length: rows }, (_, index) => [index + 1]));
  book.put("B1", [["=A1*2", "=SUM($B$1:B1)", `=B1/MAX($B$1:$B$${rows})`]]);
  book.engine.copyRange(
    { sheetId: book.first, range: at("B1:D1") }, { sheetId: book.first, range: at(`B2:D${rows}`) }, "All", { skipBlanks: false, transpose: false },
  );
}

const pump = (rows: number): [number, number, number][] => Array.from({ length: rows }, (_, index) => {
  const value = (index + 1) * 2;
  return [value, ((index + 1) * (index + 2)), value / (rows * 2)];
});

describe("copies of one formula", () => {
  let book: Book;
  beforeEach(() => {
    book = new Book();
    copies(book, 40);
  });
  afterEach(() => book.engine.dispose());

  it("calculate as if each were written by itself", async () => {
    expect(await book.values("B1:D40")).toEqual(pump(40));
  });

  it("follow an edit, and only the cells that depend on it", async () => {
    await book.engine.settle();
    book.put("A10", [[0]]);
    expect(await book.values("B9:C11")).toEqual([[18, 90], [0, 90], [22, 112]]);
  });

  it("are told apart from one that was written over", async () => {
    await book.engine.settle();
    book.put("B10", [["=A10*100"]]);
    expect(await book.values("B9:C11")).toEqual([[18, 90], [1000, 1090], [22, 1112]]);
    book.put("B10", [[7]]);
    expect(await book.values("B9:C11")).toEqual([[18, 90], [7, 97], [22, 119]]);
    book.put("A10", [[1]]);
    expect(await book.value("B10")).toBe(7);
  });

  it("stay right when a row comes between them or goes", async () => {
    await book.engine.settle();
    book.engine.insertCells(book.first, { row: 19, column: 0, rowCount: 1, columnCount: 16_384 }, "Down");
    expect(await book.formula("B21")).toBe("=A21*2");
    book.put("A21", [[0]]);
    expect(await book.values("B21:C22")).toEqual([[0, 380], [42, 422]]);
    book.engine.deleteCells(book.first, { row: 20, column: 0, rowCount: 1, columnCount: 16_384 }, "Up");
    book.put("A1", [[2]]);
    expect(await book.values("C21:C22")).toEqual([[424], [468]]);
  });

  it("stay right when one is moved away", async () => {
    await book.engine.settle();
    book.engine.moveRange({ sheetId: book.first, range: at("B10") }, { sheetId: book.first, row: 9, column: 7 });
    book.put("A10", [[50]]);
    expect(await book.value("H10")).toBe(100);
    expect(await book.value("C10")).toBe(90);
  });

  it("follow cells of other sheets, renamed and deleted", async () => {
    const other = book.engine.addSheet("Data").id;
    book.put("A1", [[5]], other);
    book.put("F1", Array.from({ length: 3 }, () => ["=Data!$A$1+1"]));
    expect(await book.values("F1:F3")).toEqual([[6], [6], [6]]);
    book.engine.setSheet(other, { name: "Numbers" });
    book.put("A1", [[8]], other);
    expect(await book.values("F1:F3")).toEqual([[9], [9], [9]]);
    expect(await book.formula("F3")).toBe("=Numbers!$A$1+1");
    book.engine.deleteSheet(other);
    expect((await book.values("F1:F1"))[0]?.[0]).toEqual({ error: "#REF!" });
  });
});

describe("the order of calculation", () => {
  let book: Book;
  beforeEach(() => {
    book = new Book();
  });
  afterEach(() => book.engine.dispose());

  it("does not depend on where formulas stand", async () => {
    book.put("A1", [["=A2+1"], ["=A3+1"], ["=SUM(C1:C30)"]]);
    book.put("C1", Array.from({ length: 30 }, (_, index) => [index === 29 ? "=E1" : "=C30"]));
    book.put("E1", [[2]]);
    expect(await book.value("A1")).toBe(62);
    book.put("E1", [[3]]);
    expect(await book.value("A1")).toBe(92);
  });

  it("ends when formulas run in a circle", async () => {
    book.put("A1", [["=B1+1", "=A1+1", "=5*2"]]);
    expect(await book.value("C1")).toBe(10);
  });

  it("hears of cells that only OFFSET and INDIRECT name, and forgets them again", async () => {
    book.put("A1", [[1, 0, "=OFFSET(A1,0,1)", "=INDIRECT(\"A\"&1)*2"]]);
    book.put("A3", [["=A1+1"]]);
    expect(await book.values("C1:D1")).toEqual([[0, 2]]);
    book.put("A1", [[4, 3]]);
    expect(await book.values("C1:D1")).toEqual([[3, 8]]);
    expect(await book.value("A3")).toBe(5);
    book.put("C1", [[null, null]]);
    book.put("A1", [[6]]);
    expect(await book.value("A3")).toBe(7);
  });

  it("takes whole columns and rows for what they hold, also in copies", async () => {
    book.put("A1", [[1], [2], [3]]);
    book.put("C1", [["=SUM(A:A)", "=SUM($A:$A)", "=SUM(1:1)-SUM($C1:$E1)"]]);
    book.put("C2", [["=SUM(A:A)", "=SUM($A:$A)"]]);
    expect(await book.values("C1:D2")).toEqual([[6, 6], [6, 6]]);
    book.put("A2", [[10]]);
    expect(await book.values("C1:D2")).toEqual([[14, 14], [14, 14]]);
  });

  it("runs what spills again for those that read its cells", async () => {
    book.put("A1", [[3], [1], [2]]);
    book.put("E1", [["=SUM(C1:C3)", "=C3"]]);
    book.put("C1", [["=SORT(A1:A3)"]]);
    expect(await book.values("E1:F1")).toEqual([[6, 3]]);
    book.put("A1", [[30]]);
    expect(await book.values("E1:F1")).toEqual([[33, 30]]);
  });

  it("keeps areas whose ends change places from being taken for copies", async () => {
    book.put("A1", [[1], [2], [3], [4], [5]]);
    book.put("B1", [["=SUM(A1:A$3)"], ["=SUM(A2:A$3)"], ["=SUM(A3:A$3)"], ["=SUM(A$3:A4)"], ["=SUM(A5:A$3)"]]);
    expect(await book.values("B1:B5")).toEqual([[6], [5], [3], [7], [12]]);
  });
});

describe("formulas that share an id, as the grid's own filling leaves them", () => {
  it("are calculated beside the others and survive an overwritten first one", async () => {
    const book = new Book();
    copies(book, 3);
    const write = (cellValue: object): unknown => book.engine.injector.get(ICommandService).syncExecuteCommand(
      SetRangeValuesMutation.id, { unitId: book.engine.unitId, subUnitId: book.first, cellValue },
    );
    write({ 0: { 4: { f: "=A1+100", si: "shared" } }, 1: { 4: { si: "shared" } }, 2: { 4: { si: "shared" } } });
    expect(await book.values("E1:E3")).toEqual([[101], [102], [103]]);
    book.put("E1", [[5]]);
    book.put("A3", [[30]]);
    expect(await book.values("E1:E3")).toEqual([[5], [102], [130]]);
    expect(await book.formula("E3")).toBe("=A3+100");
    book.engine.dispose();
  });
});
