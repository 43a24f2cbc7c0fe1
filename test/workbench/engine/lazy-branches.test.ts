import { Book, error } from "./support";

describe("branches that are left out", () => {
  let book: Book;
  beforeEach(() => {
    book = new Book();
    book.put("A1", [[1, 0, "x", error("#N/A"), null]]);
    book.put("A2", [[10], [20], [30]]);
  });
  afterEach(() => book.engine.dispose());

  const result = async (formula: string): Promise<unknown> => {
    book.put("H1", [[formula]]);
    return book.value("H1");
  };

  it.each([
    ["=IF(A1>0,\"yes\",1/0)", "yes"], ["=IF(B1>0,1/0,\"no\")", "no"], ["=IF(A1,\"yes\",\"no\")", "yes"], ["=IF(E1,\"yes\",\"no\")", "no"],
    ["=IF(B1>0,5)", false], ["=IF(A1>0,IF(B1>0,1,2),3)", 2], ["=IF(D1>0,1,2)", error("#N/A")], ["=IF(A1>0,D1,2)", error("#N/A")],
    ["=CHOOSE(2,1/0,\"two\",1/0)", "two"], ["=CHOOSE(4,1,2,3)", error("#VALUE!")], ["=CHOOSE(A1,A2,A3)", 10], ["=SUM(IF(A1>0,A2:A4,0))", 60],
    ["=IFERROR(IF(A1>0,D1,1),\"none\")", "none"], ["=SUM(CHOOSE(2,A1,A2:A4))", 60],
  ])("%s", async (formula, expected) => {
    expect(await result(formula)).toEqual(expected);
  });

  it("are all worked out for conditions of many cells", async () => {
    expect(await result("=SUMPRODUCT(IF(A2:A4>15,A2:A4,0))")).toBe(50);
    expect(await result("=SUM(IF({1;0;1}>0,A2:A4,1))")).toBe(41);
  });

  it("are looked at when the condition changes, in each copy by itself", async () => {
    book.put("B2", [["=IF(A2>15,A2*$B$1,\"small\")"], ["=IF(A3>15,A3*$B$1,\"small\")"], ["=IF(A4>15,A4*$B$1,\"small\")"]]);
    expect(await book.values("B2:B4")).toEqual([["small"], [0], [0]]);
    book.put("B1", [[2]]);
    book.put("A2", [[16], [1]]);
    expect(await book.values("B2:B4")).toEqual([[32], ["small"], [60]]);
  });
});
