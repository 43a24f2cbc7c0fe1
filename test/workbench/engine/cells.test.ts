import { at, Book, error } from "./support";

describe("cell contents", () => {
  let book: Book;
  beforeEach(() => { book = new Book(); });
  afterEach(() => book.engine.dispose());

  it("keeps text that looks like something else as text", async () => {
    const texts = ["00123", "2024-01-01", "=x", "TRUE", "1e5", "-", "'"];
    book.engine.writeCells(book.first, at("A1:A7"), texts.map((value) => [{ value }]));
    expect((await book.values("A1:A7")).flat()).toEqual(texts);
    book.put("B1", [["=ISTEXT(A1)"], ["=ISTEXT(A2)"], ["=ISTEXT(A3)"], ["=ISTEXT(A4)"], ["=ISTEXT(A5)"]]);
    expect((await book.values("B1:B5")).flat()).toEqual([true, true, true, true, true]);
  });

  it("keeps text as text when its format changes", async () => {
    book.put("A1", [["00123"]]);
    book.engine.patchStyle(book.first, at("A1"), { numberFormat: "0.00", font: { bold: true } });
    expect(await book.value("A1")).toBe("00123");
  });

  it("tells numbers, booleans, errors and blanks apart", async () => {
    book.put("A1", [[1.5, true, false, error("#N/A"), null, ""]]);
    expect(await book.values("A1:F1")).toEqual([[1.5, true, false, error("#N/A"), null, ""]]);
    book.put("A2", [["=TYPE(A1)", "=TYPE(B1)", "=ISNA(D1)", "=ISBLANK(E1)"]]);
    expect(await book.values("A2:D2")).toEqual([[1, 4, true, true]]);
  });

  it("leaves the cells whose input is undefined and blanks those that are null", async () => {
    book.put("A1", [[1, 2, 3]]);
    book.put("A1", [[null, undefined, 4]]);
    expect(await book.values("A1:C1")).toEqual([[null, 2, 4]]);
  });

  it("replaces a formula by a value and the other way round", async () => {
    book.put("A1", [["=1+1"]]);
    expect(await book.states("A1")).toEqual([[{ value: 2, formula: "=1+1" }]]);
    book.put("A1", [["x"]]);
    expect(await book.states("A1")).toEqual([[{ value: "x" }]]);
    book.put("A1", [["=2+2"]]);
    expect(await book.states("A1")).toEqual([[{ value: 4, formula: "=2+2" }]]);
  });

  it("reads far outside what was ever written, and grows to be written there", async () => {
    expect(await book.value("ZZ5000")).toBeNull();
    book.put("ZZ5000", [[9]]);
    expect(await book.value("ZZ5000")).toBe(9);
  });

  it("finds the used range with and without formats", () => {
    expect(book.engine.usedRange(book.first, false)).toBeUndefined();
    book.put("B2", [[1], [2]]);
    book.engine.patchStyle(book.first, at("D10"), { fill: "#FF0000" });
    expect(book.engine.usedRange(book.first, true)).toEqual(at("B2:B3"));
    expect(book.engine.usedRange(book.first, false)).toEqual(at("B2:D10"));
  });

  it("shows what an array formula spills", async () => {
    book.put("A1", [[3], [1], [3]]);
    book.put("C1", [["=UNIQUE(A1:A3)"]]);
    expect((await book.values("C1:C3")).flat()).toEqual([3, 1, null]);
    expect((await book.states("C2"))[0]?.[0]).toEqual({ value: 1 });
  });

  it("clears contents without the format, and the format without contents", async () => {
    book.put("A1", [[1]]);
    book.engine.patchStyle(book.first, at("A1"), { fill: "#00FF00" });
    book.engine.clear(book.first, at("A1"), "Contents");
    expect(await book.value("A1")).toBeNull();
    expect(book.engine.readStyles(book.first, at("A1"))).toEqual([[{ fill: "#00FF00" }]]);
    book.put("A1", [[1]]);
    book.engine.clear(book.first, at("A1"), "Formats");
    expect(book.engine.readStyles(book.first, at("A1"))).toEqual([[{}]]);
    expect(await book.value("A1")).toBe(1);
  });
});
