import type { CellStyle } from "../../../src/workbench/document/cell-types";
import { decodeStyle, encodeStyle } from "../../../src/workbench/engine/style-codec";
import { at, Book } from "./support";

const FULL: CellStyle = {
  numberFormat: "yyyy-mm-dd",
  font: { name: "微软雅黑", size: 10.5, bold: true, italic: false, underline: "DoubleAccountant", strikethrough: true, color: "#112233", superscript: true },
  fill: "#FFEEDD",
  borders: {
    top: { style: "Continuous", weight: "Hairline", color: "#000000" }, bottom: { style: "Double", weight: "Thick", color: "#FF0000" },
    left: { style: "Dash", weight: "Medium", color: "#00FF00" }, right: { style: "SlantDashDot", weight: "Medium", color: "#0000FF" },
    diagonalDown: { style: "Dot", weight: "Thin", color: "#123456" },
  },
  horizontal: "CenterAcrossSelection", vertical: "Distributed", wrapText: true, shrinkToFit: true, indent: 3, textOrientation: 45,
  locked: false, formulaHidden: true,
};

describe("styles", () => {
  it.each<CellStyle>([
    FULL, {}, { horizontal: "General" }, { horizontal: "Fill" }, { horizontal: "Justify", vertical: "Justify" }, { vertical: "Top" },
    { textOrientation: 180 }, { textOrientation: -90 }, { textOrientation: 0 }, { wrapText: false }, { font: { underline: "None" } },
    { font: { underline: "SingleAccountant" } }, { font: { subscript: true } }, { locked: true }, { indent: 0 },
  ])("keeps every member: %j", (style) => {
    expect(decodeStyle(encodeStyle(style))).toEqual(style);
  });

  describe("in a workbook", () => {
    let book: Book;
    beforeEach(() => { book = new Book(); });
    afterEach(() => book.engine.dispose());
    const style = (address: string): CellStyle | undefined => book.engine.readStyles(book.first, at(address))[0]?.[0];

    it("patches members one by one, and takes one back to Normal with null", () => {
      book.engine.patchStyle(book.first, at("A1:B2"), { fill: "#FF0000", font: { bold: true, size: 12 } });
      book.engine.patchStyle(book.first, at("B2"), { font: { size: null, color: "#0000FF" }, fill: null });
      expect(style("A1")).toEqual({ fill: "#FF0000", font: { bold: true, size: 12 } });
      expect(style("B2")).toEqual({ font: { bold: true, color: "#0000FF" } });
    });

    it("keeps what Univer has no word for when content is written", () => {
      book.engine.patchStyle(book.first, at("A1"), { locked: false, indent: 2 });
      book.put("A1", [["x"]]);
      expect(style("A1")).toEqual({ locked: false, indent: 2 });
    });

    it("styles whole columns and the cells in them", () => {
      book.put("B2", [[1]]);
      book.engine.patchStyle(book.first, at("B2"), { fill: "#FF0000" });
      book.engine.patchStyle(book.first, at("B:B"), { numberFormat: "0.00" });
      expect(style("B2")).toEqual({ fill: "#FF0000", numberFormat: "0.00" });
      expect(style("B77")).toEqual({ numberFormat: "0.00" });
      expect(style("C2")).toEqual({});
    });

    it("writes number formats cell by cell and leaves those that are undefined", () => {
      book.engine.writeNumberFormats(book.first, at("A1:B1"), [["0%", "@"]]);
      book.engine.writeNumberFormats(book.first, at("A1:B1"), [[undefined, "General"]]);
      expect([style("A1"), style("B1")]).toEqual([{ numberFormat: "0%" }, {}]);
    });

    it("measures in points, keeps a hidden column's width, and fits text", async () => {
      expect([book.engine.columnWidth(book.first, 0), book.engine.rowHeight(book.first, 0)]).toEqual([48, 15]);
      book.engine.setColumnWidth(book.first, 1, 2, 90);
      book.engine.setColumnsHidden(book.first, 1, 1, true);
      book.engine.setColumnWidth(book.first, 1, 1, 60);
      expect([book.engine.columnWidth(book.first, 1), book.engine.columnHidden(book.first, 1)]).toEqual([60, true]);
      book.put("E1", [["跨部门协作助手跨部门协作助手"], ["x"]]);
      await book.engine.settle();
      book.engine.autofitColumns(book.first, 4, 1);
      expect(book.engine.columnWidth(book.first, 4)).toBeGreaterThan(150);
    });

    it("merges, merges across, and freezes", async () => {
      book.put("A1", [[1, 2], [3, 4]]);
      book.engine.merge(book.first, at("A1:B2"), true);
      expect(book.engine.merges(book.first)).toEqual([at("A1:B1"), at("A2:B2")]);
      expect(await book.values("A1:B2")).toEqual([[1, null], [3, null]]);
      book.engine.unmerge(book.first, at("A2"));
      expect(book.engine.merges(book.first)).toEqual([at("A1:B1")]);
      book.engine.freeze(book.first, { rows: 2, columns: 1 });
      expect(book.engine.frozen(book.first)).toEqual({ rows: 2, columns: 1 });
      book.engine.freeze(book.first, undefined);
      expect(book.engine.frozen(book.first)).toBeUndefined();
    });
  });
});
