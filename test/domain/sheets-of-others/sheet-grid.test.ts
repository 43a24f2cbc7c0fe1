import { gridView, isBlankValue } from "../../../src/domain/sheets-of-others/sheet-grid";

const view = gridView({
  values: [["设计", "甲", ""], ["", "乙"], ["", "", " "], ["标题", "", ""]],
  numberFormats: [["@", "General", "0"], ["0", "0%", "0"]],
  merged: [{ row: 0, column: 0, rowCount: 3, columnCount: 1 }, { row: 3, column: 0, rowCount: 1, columnCount: 3 }],
  hiddenRows: [1],
  hiddenColumns: [2],
});

describe("a grid of cells", () => {
  it("lets a cell merged downwards speak for every row it covers", () => {
    expect(view.seen(2, 0)).toEqual({ value: "设计", numberFormat: "@", row: 2, column: 0, filledFrom: 0 });
    expect(view.seen(0, 0)).toEqual({ value: "设计", numberFormat: "@", row: 0, column: 0 });
    expect(view.own(2, 0)).toBe("");
    expect(view.seen(1, 1)).toEqual({ value: "乙", numberFormat: "0%", row: 1, column: 1 });
  });

  it("shows a cell merged to the right only once", () => expect([0, 1, 2].map((column) => view.seen(3, column).value)).toEqual(["标题", "", ""]));

  it("takes a block merged both ways for one cell in its first column", () => {
    const block = gridView({ values: [["准备", ""], ["", ""]], merged: [{ row: 0, column: 0, rowCount: 2, columnCount: 2 }] });
    expect(block.seen(1, 0)).toMatchObject({ value: "准备", filledFrom: 0 });
    expect(block.seen(1, 1)).toEqual({ value: "", numberFormat: "General", row: 1, column: 1 });
  });

  it("is blank outside and where there are only spaces", () => {
    expect([view.isBlank(2, 2), view.isBlank(9, 9), view.isBlank(1, 2), view.isBlank(0, 1)]).toEqual([true, true, true, false]);
    expect([isBlankValue(0), isBlankValue(false), isBlankValue("\u3000")]).toEqual([false, false, true]);
  });

  it("knows its size and what is hidden", () => {
    expect([view.rowCount, view.columnCount]).toEqual([4, 3]);
    expect([view.isHiddenRow(1), view.isHiddenRow(0), view.isHiddenColumn(2), view.isHiddenColumn(0)]).toEqual([true, false, true, false]);
  });
});
