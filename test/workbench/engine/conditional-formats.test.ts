import type { ConditionalFormatDef, ConditionalRule, ConditionalStyle } from "../../../src/workbench/document/rule-types";
import { at, Book } from "./support";

const RED: ConditionalStyle = { fill: "#FF0000", font: { bold: true } };
const GREEN: ConditionalStyle = { fill: "#00FF00", font: { italic: true } };

describe("conditional formats", () => {
  let book: Book;
  beforeEach(() => { book = new Book(); });
  afterEach(() => book.engine.dispose());

  let count = 0;
  const format = (ranges: string, rule: ConditionalRule, more: Partial<ConditionalFormatDef> = {}): ConditionalFormatDef =>
    ({ id: `cf${count++}`, ranges: [at(ranges)], rule, priority: 0, stopIfTrue: false, ...more });
  const set = (...formats: ConditionalFormatDef[]): void => book.engine.setConditionalFormats(book.first, formats);
  /** Which of the cells are red. */
  const red = async (range: string): Promise<boolean[]> => {
    await book.engine.settle();
    const { row, column, rowCount, columnCount } = at(range);
    return Array.from({ length: rowCount * columnCount }, (_, i) =>
      book.engine.displayedStyle(book.first, row + Math.floor(i / columnCount), column + (i % columnCount)).fill === "#FF0000");
  };

  it("evaluates a custom formula relative to the first cell, and again when values change", async () => {
    book.put("A2", [["x", 5], ["x", 15], ["y", 25]]);
    set(format("A2:B4", { type: "Custom", formula: "=AND($A2=\"x\",$B2>10)", style: RED }));
    expect(await red("A2:B4")).toEqual([false, false, true, true, false, false]);
    book.put("B2", [[99]]);
    expect(await red("A2:B4")).toEqual([true, true, true, true, false, false]);
  });

  it("reads other sheets and defined names", async () => {
    const rules = book.engine.addSheet("规则").id;
    book.put("B2", [[10]], rules);
    book.engine.setName({ name: "Rule_Max", formula: "=规则!$B$2", comment: "", visible: true });
    book.put("A1", [[5], [15]]);
    set(
      format("A1:A2", { type: "Custom", formula: "=A1>Rule_Max", style: RED }),
      format("A1:A2", { type: "Custom", formula: "=A1<规则!$B$2", style: { font: { color: "#0000FF" } } }, { priority: 1 }),
    );
    expect(await red("A1:A2")).toEqual([false, true]);
    expect(book.engine.displayedStyle(book.first, 0, 0).font?.color).toBe("#0000FF");
    book.put("B2", [[1]], rules);
    expect(await red("A1:A2")).toEqual([true, true]);
  });

  it("lets the higher priority win conflicts and joins the rest, until stopIfTrue", async () => {
    book.put("A1", [[1]]);
    const both = (stopIfTrue: boolean): void => set(
      format("A1", { type: "Custom", formula: "=TRUE", style: GREEN }, { priority: 1 }),
      format("A1", { type: "Custom", formula: "=TRUE", style: RED }, { priority: 0, stopIfTrue }),
    );
    both(false);
    await book.engine.settle();
    expect(book.engine.displayedStyle(book.first, 0, 0)).toEqual({ fill: "#FF0000", font: { bold: true, italic: true } });
    both(true);
    expect(book.engine.displayedStyle(book.first, 0, 0)).toEqual({ fill: "#FF0000", font: { bold: true } });
  });

  it.each<[string, ConditionalRule, boolean[]]>([
    ["greater than", { type: "CellValue", operator: "GreaterThan", formula1: "=5", style: RED }, [false, true, true, true, false]],
    ["between, ends swapped", { type: "CellValue", operator: "Between", formula1: "=10", formula2: "=3", style: RED }, [true, true, false, false, false]],
    ["equal to text", { type: "CellValue", operator: "EqualTo", formula1: "=\"ABC\"", style: RED }, [false, false, false, true, false]],
    ["text contains", { type: "ContainsText", operator: "Contains", text: "B", style: RED }, [false, false, false, true, false]],
    ["text not contains", { type: "ContainsText", operator: "NotContains", text: "b", style: RED }, [true, true, true, false, true]],
    ["text begins with", { type: "ContainsText", operator: "BeginsWith", text: "1", style: RED }, [false, true, true, false, false]],
    ["top item", { type: "TopBottom", kind: "TopItems", rank: 1, style: RED }, [false, false, true, false, false]],
    ["bottom 70 percent", { type: "TopBottom", kind: "BottomPercent", rank: 70, style: RED }, [true, true, false, false, false]],
    ["blanks", { type: "PresetCriteria", criterion: "Blanks", style: RED }, [false, false, false, false, true]],
    ["above average", { type: "PresetCriteria", criterion: "AboveAverage", style: RED }, [false, false, true, false, false]],
  ])("evaluates %s", async (_, rule, expected) => {
    book.put("A1", [[3], [10], [100], ["abc"], [null]]);
    set(format("A1:A5", rule));
    expect(await red("A1:A5")).toEqual(expected);
  });

  it("finds duplicates and dates around today", async () => {
    book.put("A1", [["a", 46085], ["A", 46086], ["b", 46087], [null, 46092], [null, 46093]]);
    set(
      format("A1:A5", { type: "PresetCriteria", criterion: "DuplicateValues", style: RED }),
      format("B1:B5", { type: "PresetCriteria", criterion: "NextWeek", style: RED }),
    );
    expect(await red("A1:A5")).toEqual([true, true, false, false, false]);
    // 2026-03-05 is a Thursday; the next week starts on Sunday the 8th, serial 46089.
    expect(await red("B1:B5")).toEqual([false, false, false, true, true]);
  });

  it("blends the colours of a scale", async () => {
    book.put("A1", [[0], [5], [10]]);
    set(format("A1:A3", { type: "ColorScale", points: [{ type: "LowestValue", color: "#FF0000" }, { type: "HighestValue", color: "#0000FF" }] }));
    await book.engine.settle();
    expect([0, 1, 2].map((row) => book.engine.displayedStyle(book.first, row, 0).fill)).toEqual(["#FF0000", "#800080", "#0000FF"]);
  });

  it("moves ranges and formulas with inserted and deleted rows", async () => {
    book.put("A2", [[5], [15], [25]]);
    set(format("A2:A4", { type: "Custom", formula: "=$A2>10", style: RED }));
    book.engine.insertCells(book.first, at("1:1"), "Down");
    expect(book.engine.conditionalFormats(book.first)[0]).toMatchObject({ ranges: [at("A3:A5")], rule: { formula: "=$A3>10" } });
    expect(await red("A3:A5")).toEqual([false, true, true]);
    book.engine.deleteCells(book.first, at("3:3"), "Up");
    expect(book.engine.conditionalFormats(book.first)[0]).toMatchObject({ ranges: [at("A3:A4")], rule: { formula: "=$A3>10" } });
    expect(await red("A3:A4")).toEqual([true, true]);
  });

  it("shows table style under the cell's own format, and conditional formats on top", async () => {
    book.table("A1", "表", ["a", "b"], [[1, 2], [3, 4]]);
    expect(book.engine.displayedStyle(book.first, 0, 0)).toMatchObject({ fill: "#4472C4", font: { bold: true, color: "#FFFFFF" } });
    expect(book.engine.displayedStyle(book.first, 1, 0).fill).toBe("#D9E1F2");
    expect(book.engine.displayedStyle(book.first, 2, 0).fill).toBeUndefined();
    book.engine.patchStyle(book.first, at("A2"), { fill: "#FFFF00" });
    expect(book.engine.displayedStyle(book.first, 1, 0).fill).toBe("#FFFF00");
    set(format("A2:A3", { type: "Custom", formula: "=A2=1", style: RED }));
    expect(await red("A2:A3")).toEqual([true, false]);
    expect(book.engine.readStyles(book.first, at("A2"))).toEqual([[{ fill: "#FFFF00" }]]);
  });
});
