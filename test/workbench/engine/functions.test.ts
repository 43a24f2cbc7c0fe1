import { Book, error } from "./support";

describe("calculation", () => {
  let book: Book;
  beforeEach(() => { book = new Book(); });
  afterEach(() => book.engine.dispose());

  it("reads the host's clock in TODAY and NOW, in local time", async () => {
    book.now = new Date(2026, 2, 5, 23, 45);
    book.put("A1", [["=TODAY()", "=TEXT(TODAY(),\"yyyy-mm-dd\")", "=NOW()"]]);
    expect(await book.values("A1:C1")).toEqual([[46086, "2026-03-05", 46086 + 23.75 / 24]]);
    book.now = new Date(2026, 2, 6, 0, 15);
    await book.engine.recalculate();
    expect(await book.value("A1")).toBe(46087);
  });

  it("counts zeros but neither blanks nor empty texts", async () => {
    book.put("A1", [[0], [""], [null], ["=\"\""], [0], ["0x"]]);
    book.put("C1", [["=COUNTIFS(A1:A6,0)", "=COUNTIFS(A1:A6,\"\")", "=COUNTBLANK(A1:A6)", "=COUNTIFS(A1:A6,\"<>\")", "=COUNTA(A1:A6)"]]);
    const [counts] = await book.values("C1:E1");
    expect(counts?.[0]).toBe(2);
    expect(counts?.[1]).toBe(3);
    expect(counts?.[2]).toBe(3);
  });

  it("takes an empty text for text: neither blank nor zero", async () => {
    book.put("A1", [["=\"\""], [""], [null], [0]]);
    book.put("B1", [["=A1=0", "=A1=\"\"", "=ISBLANK(A1)"], ["=A2=0", "=A2=\"\"", "=ISBLANK(A2)"], ["=A3=0", "=A3=\"\"", "=ISBLANK(A3)"]]);
    expect(await book.values("B1:D3")).toEqual([[false, true, false], [false, true, false], [true, true, true]]);
    // Twice the same question: the second answer must not come from an index that mixes blanks, zeros and empty text.
    book.put("F1", [["=SUMPRODUCT(--(A1:A4=0))", "=SUMPRODUCT(--(A1:A4=0))", "=SUMPRODUCT(--(A1:A4=\"\"))", "=COUNTA(A1:A4)"]]);
    expect(await book.values("F1:I1")).toEqual([[2, 2, 3, 3]]);
    book.put("F2", [["=A1&\"x\"", "=SUM(A1:A4)", "=A1+1", "=IF(A1=\"\",\"空\",1)", "=LEN(A2)"]]);
    expect(await book.values("F2:J2")).toEqual([["x", 0, error("#VALUE!"), "空", 0]]);
  });

  it("takes * and ? for themselves in comparisons, and as patterns in COUNTIF", async () => {
    book.put("A1", [["a*"], ["abc"], ["x?"]]);
    book.put("B1", [["=\"abc\"=\"a*\"", "=A1=\"a*\"", "=SUMPRODUCT(--(A1:A3=\"a*\"))", "=COUNTIF(A1:A3,\"a*\")", "=SUMPRODUCT(--(\"x?\"=A1:A3))", "=\"a\"<\"b*\""]]);
    expect(await book.values("B1:G1")).toEqual([[false, true, 1, 2, 1, true]]);
  });

  it("sums and counts by text, date and operator", async () => {
    book.put("A1", [["甲", 46000, 5], ["乙", 46010, 7], ["甲", 46020, 11], ["甲乙", null, 13]]);
    book.put("E1", [["=SUMIFS(C1:C4,A1:A4,\"甲\")", "=SUMIFS(C:C,A:A,\"甲*\")", "=COUNTIFS(B1:B4,\">=\"&46010,B1:B4,\"<\"&46020)", "=COUNTIFS(B:B,\"<>\",A:A,\"甲\")"]]);
    expect(await book.values("E1:H1")).toEqual([[16, 29, 1, 2]]);
  });

  it("counts working days with holidays", async () => {
    book.put("A1", [[46079], [46080]]);
    book.put("B1", [["=NETWORKDAYS(46078,46086,A1:A2)", "=WORKDAY(46078,5,A1:A2)", "=WEEKDAY(46086,2)"]]);
    expect(await book.values("B1:D1")).toEqual([[5, 46087, 4]]);
  });

  it("looks up, falls back and compares exactly", async () => {
    book.put("A1", [["a", 1], ["B", 2]]);
    book.put("D1", [["=INDEX(B1:B2,MATCH(\"b\",A1:A2,0))", "=IFERROR(MATCH(\"z\",A1:A2,0),\"没有\")", "=EXACT(\"a\",\"A\")", "=\"a\"=\"A\"", "=MATCH(\"z\",A1:A2,0)"]]);
    expect(await book.values("D1:H1")).toEqual([[2, "没有", false, true, error("#N/A")]]);
  });

  it("multiplies sums of conditions", async () => {
    book.put("A1", [["x", 2], ["y", 3], ["x", 5]]);
    book.put("D1", [["=SUMPRODUCT((A1:A3=\"x\")*(B1:B3>2))", "=SUMPRODUCT(--(A1:A3<>\"\"),B1:B3)"]]);
    expect(await book.values("D1:E1")).toEqual([[1, 10]]);
  });

  it("ends a calculation that runs in a circle", async () => {
    book.put("A1", [["=B1+1", "=A1+1"], ["=1+1", null]]);
    expect(await book.value("A2")).toBe(2);
    expect((await book.values("A1:B1")).flat().every((value) => typeof value === "number")).toBe(true);
  });

  it("gives Excel's errors", async () => {
    book.put("A1", [["=1/0", "=NA()", "=没有这个(1)", "=\"a\"+1", "=SQRT(-1)", "=A2:A3 C2:C3"]]);
    expect((await book.values("A1:E1")).flat()).toEqual(["#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#NUM!"].map(error));
  });

  it("evaluates beside the document", async () => {
    book.put("A1", [[2], [3]]);
    expect(await book.engine.evaluate(book.first, 4, 0, "=SUM(A1:A2)*ROW()")).toBe(25);
    expect(book.engine.usedRange(book.first, false)?.rowCount).toBe(2);
    book.put("A1", [[10]]);
    expect(await book.engine.evaluate(book.first, 4, 0, "=SUM(A1:A2)")).toBe(13);
    book.table("D1", "表", ["值"], [[4], [6]]);
    expect(await book.engine.evaluate(book.first, 0, 0, "=SUM(表[值])")).toBe(10);
  });

  it("calculates names, and again when they change", async () => {
    book.put("A1", [[5]]);
    book.engine.setName({ name: "Limit", formula: "=Sheet1!$A$1", comment: "最多", visible: true });
    book.engine.setName({ name: "率", formula: "=0.5", comment: "", visible: true });
    book.put("B1", [["=Limit*率"]]);
    expect(await book.value("B1")).toBe(2.5);
    book.engine.setName({ name: "率", formula: "=2", comment: "", visible: true });
    expect(await book.value("B1")).toBe(10);
    book.engine.insertCells(book.first, { row: 0, column: 0, rowCount: 1, columnCount: 16384 }, "Down");
    expect(book.engine.names().find((name) => name.name === "Limit")?.formula).toBe("=Sheet1!$A$2");
    expect(await book.value("B2")).toBe(10);
    book.engine.removeName("率");
    expect(await book.value("B2")).toEqual(error("#NAME?"));
  });

  it("settles at once when nothing is to be calculated, and reports the time when something is", async () => {
    await book.engine.settle();
    const began = performance.now();
    expect((await book.engine.settle()).calculationMs).toBe(0);
    expect(performance.now() - began).toBeLessThan(20);
    book.put("A1", [["=1+1"]]);
    expect((await book.engine.settle()).calculationMs).toBeGreaterThan(0);
  });

  it("calculates once more when a write comes during a calculation", async () => {
    book.put("A1", [[1], ["=A1+1"]]);
    const first = book.engine.settle();
    book.put("A1", [[5]]);
    await first;
    expect(await book.value("A2")).toBe(6);
  });
});
