import { Book } from "./support";

describe("criteria about blanks", () => {
  let book: Book;
  beforeEach(() => {
    book = new Book();
    // A text, an empty text from a formula, a number, two cells with nothing.
    book.put("A1", [["x", 1], ["=\"\"", 2], [0, 4], [null, 8], [null, 16]]);
  });
  afterEach(() => book.engine.dispose());

  it.each([
    ["=COUNTIF(A1:A5,\"<>\")", 3], ["=COUNTIF(A1:A5,\"=\")", 2], ["=COUNTIF(A1:A5,\"\")", 3],
    ["=COUNTIFS(A1:A5,\"<>\",B1:B5,\">1\")", 2], ["=COUNTIFS(B1:B5,\">1\",A1:A5,\"=\")", 2], ["=COUNTIFS(A1:A5,\"\",B1:B5,\"<>\")", 3],
    ["=SUMIF(A1:A5,\"<>\",B1:B5)", 7], ["=SUMIF(A1:A5,\"=\",B1:B5)", 24], ["=SUMIFS(B1:B5,A1:A5,\"<>\")", 7], ["=SUMIFS(B1:B5,A1:A5,\"=\")", 24],
    ["=COUNTIF(A1:A5,\"<>x\")", 4],
  ])("%s", async (formula, expected) => {
    book.put("H1", [[formula]]);
    expect(await book.value("H1")).toBe(expected);
  });
});
