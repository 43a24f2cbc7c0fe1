import type { ValidationDef } from "../../../src/workbench/document/rule-types";
import { at, Book } from "./support";

type Rule = Omit<ValidationDef, "ranges">;
const rule = (partial: Partial<Rule> & Pick<Rule, "kind" | "formula1">): Rule => ({
  ignoreBlanks: true, errorAlert: { showAlert: true, style: "Stop", title: "", message: "" }, prompt: { showPrompt: false, title: "", message: "" },
  ...partial,
});

describe("validation", () => {
  let book: Book;
  beforeEach(() => { book = new Book(); });
  afterEach(() => book.engine.dispose());

  const valid = async (range: string): Promise<boolean[]> => {
    await book.engine.settle();
    const { row, column, rowCount } = at(range);
    return Array.from({ length: rowCount }, (_, r) => book.engine.isValid(book.first, row + r, column));
  };

  it.each<[string, Rule, boolean[]]>([
    ["whole number", rule({ kind: "wholeNumber", operator: "Between", formula1: "1", formula2: "10" }), [true, false, false, false, true]],
    ["decimal", rule({ kind: "decimal", operator: "LessThan", formula1: "=5" }), [true, true, false, false, true]],
    ["text length", rule({ kind: "textLength", operator: "LessThanOrEqualTo", formula1: "2" }), [true, false, true, false, true]],
    ["literal list", rule({ kind: "list", formula1: "3,abc , x" }), [true, false, false, true, true]],
    ["custom", rule({ kind: "custom", formula1: "=ISNUMBER(A1)" }), [true, true, true, false, true]],
    ["no blanks", rule({ kind: "list", formula1: "3", ignoreBlanks: false }), [true, false, false, false, false]],
  ])("checks a %s", async (_, definition, expected) => {
    book.put("A1", [[3], [4.5], [11], ["abc"], [null]]);
    book.engine.setValidation(book.first, [at("A1:A5")], definition);
    expect(await valid("A1:A5")).toEqual(expected);
  });

  it("reads lists from ranges, other sheets and names", async () => {
    const lists = book.engine.addSheet("名单").id;
    book.table("A1", "成员", ["姓名"], [["王一"], ["李二"]], lists);
    book.engine.setName({ name: "人员", formula: "=成员[姓名]", comment: "", visible: true });
    book.put("A1", [["王一"], ["赵六"]]);
    for (const formula1 of ["=名单!$A$2:$A$3", "=人员"]) {
      book.engine.setValidation(book.first, [at("A1:A2")], rule({ kind: "list", formula1 }));
      expect(await valid("A1:A2")).toEqual([true, false]);
    }
    book.put("A4", [["赵六"]], lists);
    const table = book.engine.tables()[0];
    book.engine.updateTable(table?.id ?? "", { range: at("A1:A4") });
    expect(await valid("A1:A2")).toEqual([true, true]);
  });

  it("replaces the rule where ranges overlap and keeps the rest, formulas counted from its new first cell", async () => {
    book.engine.setValidation(book.first, [at("A1:A4")], rule({ kind: "custom", formula1: "=A1>B1" }));
    book.engine.setValidation(book.first, [at("A1:A2")], undefined);
    expect(book.engine.validations(book.first)).toMatchObject([{ ranges: [at("A3:A4")], formula1: "=A3>B3" }]);
    book.put("A3", [[1, 2], [3, 2]]);
    expect(await valid("A1:A4")).toEqual([true, true, false, true]);
  });

  it("moves with inserted columns", () => {
    book.engine.setValidation(book.first, [at("B2:B3")], rule({ kind: "custom", formula1: "=$A2=B2" }));
    book.engine.insertCells(book.first, at("A:A"), "Right");
    expect(book.engine.validations(book.first)).toMatchObject([{ ranges: [at("C2:C3")], formula1: "=$B2=C2" }]);
  });
});
