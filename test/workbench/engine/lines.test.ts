import { at, Book, error } from "./support";

describe("inserting and deleting", () => {
  let book: Book;
  beforeEach(() => { book = new Book(); });
  afterEach(() => book.engine.dispose());

  it("moves cells, styles, heights and formulas with inserted rows", async () => {
    book.put("A1", [[1], [2], ["=SUM(A1:A2)"]]);
    book.put("C1", [["=A3*2", "=$A$2", "=SUM(A:A)"]]);
    book.engine.setRowHeight(book.first, 1, 1, 30);
    book.engine.patchStyle(book.first, at("A2"), { font: { bold: true } });
    book.engine.insertCells(book.first, at("2:3"), "Down");
    expect(await book.formula("A5")).toBe("=SUM(A1:A4)");
    expect((await book.states("C1:E1"))[0]?.map((state) => state.formula)).toEqual(["=A5*2", "=$A$4", "=SUM(A:A)"]);
    expect(book.engine.rowHeight(book.first, 3)).toBe(30);
    expect(book.engine.readStyles(book.first, at("A4"))[0]?.[0]?.font?.bold).toBe(true);
    book.put("A2", [[10]]);
    expect(await book.value("A5")).toBe(13);
  });

  it("breaks what refers to deleted rows only", async () => {
    const other = book.engine.addSheet("Other").id;
    book.put("A1", [[1], [2], [3], [4]]);
    book.put("A1", [["=Sheet1!A2", "=SUM(Sheet1!A1:A4)", "=Sheet1!A4"]], other);
    book.engine.deleteCells(book.first, at("2:3"), "Up");
    expect(await book.values("A1:C1", other)).toEqual([[error("#REF!"), 5, 4]]);
    expect((await book.states("B1:C1", other))[0]?.map((state) => state.formula)).toEqual(["=SUM(Sheet1!A1:A2)", "=Sheet1!A2"]);
  });

  it("works on a sheet that is not in front", async () => {
    const other = book.engine.addSheet("后面").id;
    book.put("B2", [[5, "=B2+1"]], other);
    book.engine.insertCells(other, at("A:A"), "Right");
    expect(await book.values("C2:D2", other)).toEqual([[5, 6]]);
    expect(await book.formula("D2", other)).toBe("=C2+1");
    book.engine.deleteCells(other, at("1:1"), "Up");
    expect(await book.formula("D1", other)).toBe("=C1+1");
    expect(book.engine.activeSheetId()).toBe(book.first);
  });

  it("shifts a strip of cells down and back up", async () => {
    book.put("A1", [[1, "a"], [2, "b"], [3, "c"]]);
    book.put("D1", [["=A2", "=B2"]]);
    book.engine.insertCells(book.first, at("A2:A2"), "Down");
    expect(await book.values("A1:B4")).toEqual([[1, "a"], [null, "b"], [2, "c"], [3, null]]);
    expect((await book.states("D1:E1"))[0]?.map((state) => state.formula)).toEqual(["=A3", "=B2"]);
    book.engine.deleteCells(book.first, at("A2:A2"), "Up");
    expect(await book.values("A1:B3")).toEqual([[1, "a"], [2, "b"], [3, "c"]]);
    expect(await book.formula("D1")).toBe("=A2");
  });

  it("lets a table grow by a strip as wide as the table, and leaves one beside it alone", async () => {
    book.table("B2", "表", ["a", "b"], [[1, 2], [3, 4]]);
    book.table("E2", "邻", ["c"], [[5], [6]]);
    book.put("H1", [["=SUM(表[a])", "=SUM(邻[c])"]]);
    book.engine.insertCells(book.first, at("B4:C4"), "Down");
    expect(book.engine.tables().map((table) => table.range)).toEqual([at("B2:C5"), at("E2:E4")]);
    book.put("B4", [[100]]);
    expect(await book.values("H1:I1")).toEqual([[104, 11]]);
  });

  it("moves merges and names", () => {
    book.engine.merge(book.first, at("B2:C3"), false);
    book.engine.setName({ name: "区", formula: "=Sheet1!$B$2:$C$3", comment: "", visible: true });
    book.engine.insertCells(book.first, at("1:1"), "Down");
    expect(book.engine.merges(book.first)).toEqual([at("B3:C4")]);
    expect(book.engine.names()[0]?.formula).toBe("=Sheet1!$B$3:$C$4");
  });
});

describe("blocks", () => {
  let book: Book;
  beforeEach(() => { book = new Book(); });
  afterEach(() => book.engine.dispose());
  const place = (address: string): { sheetId: string; range: ReturnType<typeof at> } => ({ sheetId: book.first, range: at(address) });
  const plain = { skipBlanks: false, transpose: false };

  it("copies with relative references, values only, or formats only", async () => {
    book.put("A1", [[1, "=A1*2", "=$A$1+A1"]]);
    book.engine.patchStyle(book.first, at("B1"), { fill: "#FF0000" });
    await book.engine.settle();
    book.engine.copyRange(place("A1:C1"), place("A3:C3"), "All", plain);
    expect((await book.states("B3:C3"))[0]?.map((state) => state.formula)).toEqual(["=A3*2", "=$A$1+A3"]);
    expect(book.engine.readStyles(book.first, at("B3"))[0]?.[0]?.fill).toBe("#FF0000");
    book.engine.copyRange(place("A1:C1"), place("A5:C5"), "Values", plain);
    expect(await book.states("A5:C5")).toEqual([[{ value: 1 }, { value: 2 }, { value: 2 }]]);
    book.engine.copyRange(place("B1"), place("A5"), "Formats", plain);
    expect(await book.value("A5")).toBe(1);
    expect(book.engine.readStyles(book.first, at("A5"))[0]?.[0]?.fill).toBe("#FF0000");
  });

  it("fills a larger destination, transposes and skips blanks", async () => {
    book.put("A1", [["=ROW()", 5]]);
    book.engine.copyRange(place("A1"), place("A2:A4"), "All", plain);
    expect((await book.values("A1:A4")).flat()).toEqual([1, 2, 3, 4]);
    book.put("D1", [[1, null, 3]]);
    book.put("F5", [[7], [8], [9]]);
    book.engine.copyRange(place("D1:F1"), place("F5"), "All", { skipBlanks: true, transpose: true });
    expect((await book.values("F5:F7")).flat()).toEqual([1, 8, 3]);
  });

  it("takes references along when cells are moved", async () => {
    book.put("A1", [[1], [2], ["=A1+A2"]]);
    book.put("C1", [["=A1", "=SUM(A1:A2)"]]);
    book.engine.moveRange(place("A1:A2"), { sheetId: book.first, row: 9, column: 1 });
    expect(await book.values("A1:A3")).toEqual([[null], [null], [3]]);
    expect(await book.formula("A3")).toBe("=B10+B11");
    expect((await book.states("C1:D1"))[0]?.map((state) => state.formula)).toEqual(["=B10", "=SUM(B10:B11)"]);
  });

  it("takes a table along when it is moved", async () => {
    book.table("A1", "表", ["a"], [[1], [2]]);
    book.put("E1", [["=SUM(表[a])"]]);
    book.engine.moveRange(place("A1:A3"), { sheetId: book.first, row: 5, column: 2 });
    expect(book.engine.tables()[0]?.range).toEqual(at("C6:C8"));
    book.put("C7", [[10]]);
    expect(await book.value("E1")).toBe(12);
  });

  it("sorts numbers before text, blanks last in both directions, and keeps rows together", async () => {
    book.put("A1", [["名", "数"], ["c", 3], ["a", "x"], ["b", null], ["d", 1]]);
    await book.engine.settle();
    const sort = (ascending: boolean): void =>
      book.engine.sort(book.first, at("A1:B5"), [{ key: 1, ascending }], { matchCase: false, hasHeaders: true, byColumns: false });
    sort(true);
    expect((await book.values("A1:A5")).flat()).toEqual(["名", "d", "c", "a", "b"]);
    sort(false);
    expect((await book.values("A1:A5")).flat()).toEqual(["名", "a", "c", "d", "b"]);
  });

  it("hides what a filter leaves out and shows it again", async () => {
    const tableId = book.table("A1", "表", ["a", "b"], [["x", 1], ["y", 2], ["x", 3]]);
    await book.engine.settle();
    const filter = (criteria: { filterOn: string; values?: string[]; criterion1?: string }, column: number) =>
      ({ range: at("A1:B4"), criteria: [{ column, criteria }] });
    const hidden = (): boolean[] => [1, 2, 3].map((row) => book.engine.rowHidden(book.first, row));
    book.engine.setFilter(book.first, { tableId, range: at("A1:B4") }, filter({ filterOn: "Values", values: ["X"] }, 0));
    expect(hidden()).toEqual([false, true, false]);
    book.engine.setFilter(book.first, { tableId, range: at("A1:B4") }, filter({ filterOn: "Custom", criterion1: ">=2" }, 1));
    expect(hidden()).toEqual([true, false, false]);
    book.engine.setFilter(book.first, { tableId, range: at("A1:B4") }, undefined);
    expect(hidden()).toEqual([false, false, false]);
  });
});
