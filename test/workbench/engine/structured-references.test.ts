import { tokenize } from "../../../src/workbench/engine/formula-tokens";
import { formatTableReference, parseTableReference } from "../../../src/workbench/engine/structured-reference";
import { at, Book, error } from "./support";

describe("structured references", () => {
  let book: Book;
  let id: string;
  let other: string;
  beforeEach(() => {
    book = new Book();
    id = book.table("B2", "任务", ["编号", "数量", "完成[%]"], [["T-1", 5, 0.5], ["T-2", 7, 1], ["T-3", 11, 0]]);
    other = book.engine.addSheet("汇总 表").id;
  });
  afterEach(() => book.engine.dispose());

  const calculated = async (formula: string, address = "A1", sheet = other): Promise<unknown> => {
    book.put(address, [[formula]], sheet);
    return book.value(address, sheet);
  };

  it.each<[string, string | number, string?]>([
    ["=SUM(任务[数量])", 23],
    ["=SUM(任务[[#Data],[数量]])", 23],
    ["=任务[[#Headers],[数量]]", "数量"],
    ["=ROWS(任务[#All])", 4],
    ["=ROWS(任务)", 3],
    ["=COLUMNS(任务[[编号]:[数量]])", 2],
    ["=SUM(任务[完成'[%']])", 1.5],
    ["=SUM(任务[[完成'[%']]])", 1.5, "=SUM(任务[完成'[%']])"],
    ["=INDEX(任务[数量],2)", 7],
    ["=INDEX(任务[编号],MATCH(11,任务[数量],0))", "T-3"],
    ["=SUM(OFFSET(任务[数量],1,0,2,1))", 18],
    ["=COUNTIFS(任务[编号],\"T-*\",任务[数量],\">5\")", 2],
    ["=SUMPRODUCT((任务[编号]=\"T-2\")*任务[数量])", 7],
    ["=\"任务[数量]\"", "任务[数量]"],
  ])("calculates %s from another sheet", async (formula, expected, spelled = formula) => {
    expect(await calculated(formula)).toBe(expected);
    expect(await book.formula("A1", other)).toBe(spelled);
  });

  it.each([["=任务[没有]", "#REF!"], ["=没有[数量]", "#NAME?"], ["=任务[#Totals]", "#REF!"], ["=任务[@数量]", "#VALUE!"]])(
    "%s gives %s", async (formula, expected) => {
      expect(await calculated(formula, "A40")).toEqual(error(expected));
      expect(await book.formula("A40", other)).toBe(formula);
    },
  );

  it.each([["=任务[@数量]*2"], ["=任务[[#This Row],[数量]]*2"], ["=[@数量]*2"], ["=任务[@[数量]]*2", "=任务[@数量]*2"]])("takes the row of the cell: %s", async (formula, spelled = formula) => {
    expect(await calculated(formula, "D4", book.first)).toBe(14);
    expect(await book.formula("D4")).toBe(spelled);
  });

  it("follows the table when it grows", async () => {
    expect(await calculated("=SUM(任务[数量])")).toBe(23);
    book.put("B6", [["T-4", 100, 0]]);
    book.engine.updateTable(id, { range: at("B2:D6") });
    expect(await book.value("A1", other)).toBe(123);
  });

  it("follows the table when rows are inserted above and inside it", async () => {
    await calculated("=SUM(任务[数量])+Sheet1!C3");
    book.engine.insertCells(book.first, at("1:1"), "Down");
    expect(book.engine.tables()[0]?.range).toEqual(at("B3:D6"));
    book.engine.insertCells(book.first, at("5:5"), "Down");
    expect(book.engine.tables()[0]?.range).toEqual(at("B3:D7"));
    expect(await book.value("A1", other)).toBe(28);
    expect(await book.formula("A1", other)).toBe("=SUM(任务[数量])+Sheet1!C4");
  });

  it("renames tables and columns in formulas and names", async () => {
    await calculated("=SUM(任务[数量])");
    book.put("E3", [["=任务[@数量]+[@[完成'[%']]]"]]);
    book.engine.setName({ name: "各数", formula: "=任务[数量]", comment: "", visible: true });
    const columns = book.engine.tables()[0]?.columns ?? [];
    book.engine.updateTable(id, { name: "工作", columns: columns.map((c) => (c.id === 2 ? { ...c, name: "件 数" } : c)) });
    expect(await book.formula("A1", other)).toBe("=SUM(工作[件 数])");
    expect(await book.value("A1", other)).toBe(23);
    expect(await book.formula("E3")).toBe("=工作[@[件 数]]+[@[完成'[%']]]");
    expect(book.engine.names()[0]?.formula).toBe("=工作[件 数]");
    expect(await book.value("C2")).toBe("件 数");
    expect(await calculated("=SUM(各数)", "A2")).toBe(23);
  });

  it("renames a column when its header is typed over", async () => {
    await calculated("=SUM(任务[数量])");
    book.put("C2", [["件数"]]);
    expect(await book.formula("A1", other)).toBe("=SUM(任务[件数])");
    book.put("C2", [["编号"]]);
    expect(await book.value("C2")).toBe("编号2");
  });

  it("breaks references to a deleted column only", async () => {
    await calculated("=SUM(任务[数量])");
    await calculated("=COUNTA(任务[编号])", "A2");
    book.engine.deleteCells(book.first, at("C:C"), "Left");
    expect(book.engine.tables()[0]?.columns.map((c) => c.name)).toEqual(["编号", "完成[%]"]);
    expect(await book.value("A1", other)).toEqual(error("#REF!"));
    expect(await book.formula("A1", other)).toBe("=SUM(#REF!)");
    expect(await book.value("A2", other)).toBe(3);
  });

  it("names a column that is inserted into the table", async () => {
    book.engine.insertCells(book.first, at("C:C"), "Right");
    expect(book.engine.tables()[0]?.columns.map((c) => c.name)).toEqual(["编号", "列1", "数量", "完成[%]"]);
    expect(await book.value("C2")).toBe("列1");
  });

  it("follows a renamed sheet and shows #REF! when the sheet is deleted", async () => {
    await calculated("=SUM(任务[数量])");
    await calculated("=Sheet1!C3", "A2");
    book.engine.setSheet(book.first, { name: "一月's" });
    expect(await book.value("A1", other)).toBe(23);
    expect(await book.formula("A2", other)).toBe("='一月''s'!C3");
    book.put("C3", [[6]]);
    expect(await book.values("A1:A2", other)).toEqual([[24], [6]]);
    book.engine.deleteSheet(book.first);
    expect(await book.value("A2", other)).toEqual(error("#REF!"));
  });

  it("leaves cells behind when a table is removed", async () => {
    await calculated("=SUM(任务[数量])");
    book.engine.removeTable(id);
    expect(await book.value("C3")).toBe(5);
    expect(await book.value("A1", other)).toEqual(error("#NAME?"));
  });
});

describe("the text of structured references", () => {
  it.each([
    ["T[列]", "列"], ["T[[#Headers],[a]:[b]]", "[#Headers],[a]:[b]"], ["T[@]", "@"], ["T[@[a b]]", "@[a b]"], ["T[#All]", "#All"],
    ["T[a'[b']]", "a'[b']"], ["T[]", ""], ["T[[#Headers],[#Data],[x]]", "[#Headers],[#Data],[x]"],
  ])("writes %s again as it was", (text, inner) => {
    const reference = parseTableReference(inner);
    expect(reference && formatTableReference("T", reference)).toBe(text);
  });

  it("takes a formula apart without losing a character", () => {
    const formula = "=IF('It''s'!$A$1:B2>1,\"a\"\"[x]\"&表1[@[b'[c]],LOG10(A1)+名称+[Book.xlsx]S!A1+A:A+1:2+#REF!+1.5E3)";
    const tokens = tokenize(formula);
    expect(tokens.map((token) => token.text).join("")).toBe(formula);
    expect(tokens.filter((token) => token.kind === "area").map((token) => token.text)).toEqual(["'It''s'!$A$1:B2", "A1", "S!A1", "A:A", "1:2"]);
    expect(tokens.filter((token) => token.kind === "structured").map((token) => token.text)).toEqual(["表1[@[b'[c]]"]);
    expect(tokens.filter((token) => token.kind === "name").map((token) => token.text)).toEqual(["名称"]);
  });
});
