import { at, Book, error } from "./support";

describe("formulas that mention names and tables", () => {
  let book: Book;
  beforeEach(() => {
    book = new Book();
  });
  afterEach(() => book.engine.dispose());

  const fill = (from: string, to: string): void => book.engine.copyRange(
    { sheetId: book.first, range: at(from) }, { sheetId: book.first, range: at(to) }, "All", { skipBlanks: false, transpose: false },
  );

  it("follow a name that changes after they were copied, and names built on it", async () => {
    book.engine.setName({ name: "Rate", formula: "=10", visible: true, comment: "" });
    book.engine.setName({ name: "Double", formula: "=Rate*2", visible: true, comment: "" });
    book.put("A1", [[1], [2], [3]]);
    book.put("B1", [["=A1*Rate", "=A1*Double"]]);
    fill("B1:C1", "B2:C3");
    expect(await book.values("B1:C3")).toEqual([[10, 20], [20, 40], [30, 60]]);
    book.engine.setName({ name: "Rate", formula: "=3", visible: true, comment: "" });
    expect(await book.values("B1:C3")).toEqual([[3, 6], [6, 12], [9, 18]]);
    book.engine.removeName("Rate");
    expect(await book.values("B3:C3")).toEqual([[error("#NAME?"), error("#NAME?")]]);
    expect(await book.formula("B3")).toBe("=A3*Rate");
  });

  it("move once when rows come before the name is looked at", async () => {
    book.put("A5", [[7]]);
    book.put("B5", [["=Late+A5"]]);
    await book.engine.settle();
    book.engine.setName({ name: "Late", formula: "=1", visible: true, comment: "" });
    book.engine.insertCells(book.first, { row: 0, column: 0, rowCount: 1, columnCount: 16_384 }, "Down");
    expect(await book.formula("B6")).toBe("=Late+A6");
    expect(await book.value("B6")).toBe(8);
  });

  it("move once when a text in them only looks like a name", async () => {
    book.engine.setName({ name: "rate", formula: "=1", visible: true, comment: "" });
    book.put("A5", [[7]]);
    book.put("B5", [["=A5&\"rate\""]]);
    await book.engine.settle();
    book.engine.insertCells(book.first, { row: 0, column: 0, rowCount: 1, columnCount: 16_384 }, "Down");
    expect(await book.formula("B6")).toBe("=A6&\"rate\"");
    expect(await book.value("B6")).toBe("7rate");
  });

  it("take a sheet's own name before the workbook's, also when it comes later", async () => {
    book.engine.setName({ name: "Rate", formula: "=10", visible: true, comment: "" });
    book.put("A1", [["=Rate"], ["=Rate"]]);
    expect(await book.values("A1:A2")).toEqual([[10], [10]]);
    book.engine.setName({ name: "Rate", formula: "=4", visible: true, comment: "", sheetId: book.first });
    expect(await book.values("A1:A2")).toEqual([[4], [4]]);
  });

  it("keep to their own row of a table whose sheet's name has digits in it", async () => {
    const other = book.engine.addSheet("Plan A1").id;
    book.table("A1", "Tasks", ["Days", "Twice", "Both"], [[1, null, null], [2, null, null], [3, null, null]], other);
    book.put("B2", [["=Tasks[[#This Row],[Days]]*2", "=SUM(Tasks[[#This Row],[Days]:[Twice]])"]], other);
    book.engine.copyRange({ sheetId: other, range: at("B2:C2") }, { sheetId: other, range: at("B3:C4") }, "All", { skipBlanks: false, transpose: false });
    book.put("E3", [["=Tasks[[#This Row],[Days]]"], ["=Tasks[[#This Row],[Days]]"], ["=Tasks[[#This Row],[Days]]"]]);
    expect(await book.values("B2:C4", other)).toEqual([[2, 3], [4, 6], [6, 9]]);
    expect(await book.values("E3:E5")).toEqual([[2], [3], [error("#VALUE!")]]);
  });

  it("follow a table that is renamed, grows, loses a column or goes", async () => {
    const id = book.table("A1", "Tasks", ["Days", "Twice"], [[1, null], [2, null]]);
    book.put("B2", [["=Tasks[[#This Row],[Days]]*2"]]);
    fill("B2", "B3");
    book.put("D1", [["=SUM(Tasks[Twice])"]]);
    expect(await book.value("D1")).toBe(6);
    book.engine.updateTable(id, { name: "Work" });
    expect(await book.formula("B3")).toBe("=Work[[#This Row],[Days]]*2");
    book.put("A4", [[5, "=Work[[#This Row],[Days]]*2"]]);
    book.engine.updateTable(id, { range: at("A1:B4") });
    expect(await book.values("B2:B4")).toEqual([[2], [4], [10]]);
    expect(await book.value("D1")).toBe(16);
    book.engine.removeTable(id);
    expect(await book.value("D1")).toEqual(error("#NAME?"));
  });

  it("are compiled for a table that comes after them", async () => {
    book.put("D1", [["=SUM(Late[Days])"], ["=SUM(Late)"]]);
    expect(await book.values("D1:D2")).toEqual([[error("#NAME?")], [error("#NAME?")]]);
    book.table("A1", "Late", ["Days"], [[1], [2]]);
    expect(await book.values("D1:D2")).toEqual([[3], [3]]);
  });
});
