/** What the engine keeps in order not to work it out again, and that none of it outlives what it was made of. */
import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Workbook } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import { blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import { FormulaCompiler } from "../../../src/workbench/engine/formula-compiler";
import { templateOf } from "../../../src/workbench/engine/formula-template";
import { at, Book, error } from "./support";

describe("what the engine keeps", () => {
  let book: Book;
  beforeEach(() => { book = new Book(); });
  afterEach(() => {
    jest.restoreAllMocks();
    book.engine.dispose();
  });
  const univerStyles = (): ReturnType<Workbook["getStyles"]> => {
    const workbook = book.engine.injector.get(IUniverInstanceService).getUnit<Workbook>(book.engine.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("no workbook");
    return workbook.getStyles();
  };
  const styleOf = (address: string, sheet = book.first): unknown => book.engine.readStyles(sheet, at(address))[0]?.[0];

  describe("of styles", () => {
    it("gives equal styles one id without Univer comparing them", () => {
      const compared = jest.spyOn(univerStyles(), "search");
      book.engine.patchStyle(book.first, at("A1:B2"), { fill: "#FF0000" });
      book.engine.patchStyle(book.first, at("C3"), { font: { bold: true } });
      book.engine.patchStyle(book.first, at("D4"), { fill: "#FF0000" });
      expect(compared).not.toHaveBeenCalled();
      expect(Object.keys(univerStyles().toJSON())).toHaveLength(2);
    });

    it("does not outlive a style that was taken away, nor its workbook", () => {
      book.engine.patchStyle(book.first, at("A1"), { fill: "#FF0000" });
      for (const id of Object.keys(univerStyles().toJSON())) univerStyles().remove(id);
      book.engine.patchStyle(book.first, at("B1"), { fill: "#FF0000" });
      expect(styleOf("B1")).toEqual({ fill: "#FF0000" });
      book.engine.load(blankWorkbookFile());
      const sheet = book.engine.activeSheetId();
      book.engine.patchStyle(sheet, at("C1"), { fill: "#FF0000" });
      expect(styleOf("C1", sheet)).toEqual({ fill: "#FF0000" });
    });

    it("knows those that the opened file has", () => {
      book.engine.load({ ...blankWorkbookFile(), styles: [{}, { fill: "#00FF00" }] });
      const sheet = book.engine.activeSheetId();
      book.engine.patchStyle(sheet, at("A1"), { fill: "#00FF00" });
      expect(Object.keys(univerStyles().toJSON())).toHaveLength(1);
    });
  });

  describe("of formulas taken apart", () => {
    it("is one for the same text in the same row, in whatever workbook, and another for every other", () => {
      const known = templateOf("=A1+Sheet2!$B$3", 0);
      expect(templateOf("=A1+Sheet2!$B$3", 0)).toBe(known);
      expect(templateOf("=A1+Sheet2!$B$3", 4).reads(4)).toEqual([
        expect.objectContaining({ sheet: undefined, firstRow: 0 }), expect.objectContaining({ sheet: "Sheet2", firstRow: 2 }),
      ]);
      expect(templateOf("=A5+Sheet2!$B$3", 4).key).toBe(known.key);
      expect(templateOf("=A1+Sheet3!$B$3", 0).key).not.toBe(known.key);
    });

    it("serves workbooks beside each other, whose values and sheets are their own", async () => {
      const other = new Book();
      const elsewhere = other.engine.addSheet("Elsewhere").id;
      other.put("A1", [[7], ["=A1*10"]], elsewhere);
      book.put("A1", [[2], ["=A1*10"]]);
      expect([await book.value("A2"), await other.value("A2", elsewhere), await other.value("A2")]).toEqual([20, 70, null]);
      book.put("A1", [[3]]);
      expect([await book.value("A2"), await other.value("A2", elsewhere)]).toEqual([30, 70]);
      other.engine.dispose();
    });

    it("is told to Univer as its own look at every cell would tell it, with formulas that share an id and without", () => {
      const workbook = book.engine.injector.get(IUniverInstanceService).getUnit<Workbook>(
        book.engine.unitId, UniverInstanceType.UNIVER_SHEET
      );
      const model = book.engine.injector.get(FormulaDataModel);
      const { unitId } = book.engine;
      book.put("A1", [[1, "=A1+1", "text"], ["'=no formula", "", "=SUM(A1:B1)"]]);
      const told = (): unknown => model.getFormulaData()[unitId]?.[book.first];
      expect(told()).toEqual({ 0: { 1: { f: "=A1+1" } }, 1: { 2: { f: "=SUM(A1:B1)" } } });
      expect(told()).toEqual(model.getSheetFormulaData(unitId, book.first));
      const cells = workbook?.getSheetBySheetId(book.first)?.getCellMatrix();
      cells?.setValue(3, 0, { f: "=A1", si: "shared" });
      cells?.setValue(4, 0, { si: "shared" });
      expect(told()).toEqual(model.getSheetFormulaData(unitId, book.first));
      expect(told()).toMatchObject({ 4: { 0: { f: "=A1", si: "shared", x: 0, y: 1 } } });
    });
  });

  describe("of the formulas that name a table", () => {
    let tasks: string;
    const rows = 40;
    beforeEach(async () => {
      tasks = book.table("A1", "任务", ["编号", "数量"], [["a", 1], ["b", 2]]);
      book.table("D1", "别的", ["x", "y"], [[1, 2], [3, 4]]);
      book.put("G1", Array.from({ length: rows }, () => ["=SUM(别的[x])"]));
      book.put("H1", [["=SUM(任务[数量])"], ["=SUM(工作[数量])"], ["=任务[@数量]"], ["=SUM(各数)"]]);
      book.engine.setName({ name: "各数", formula: "=任务[数量]", comment: "", visible: true });
      await book.engine.settle();
    });
    const update = async (patch: Parameters<Book["engine"]["updateTable"]>[1]): Promise<number> => {
      const compiled = jest.spyOn(FormulaCompiler.prototype, "compile");
      book.engine.updateTable(tasks, patch);
      await book.engine.settle();
      const calls = compiled.mock.calls.length;
      compiled.mockRestore();
      return calls;
    };

    it.each([{ style: "TableStyleLight1" }, { showBandedRows: false }, { showFilterButton: false }, { highlightFirstColumn: true }])("leaves every formula alone when only its looks change: %j", async (looks) => {
      expect(await update(looks)).toBe(0);
      expect(book.engine.tables().find(({ id }) => id === tasks)).toMatchObject(looks);
    });

    it("takes up a table's new name, also in formulas that named it before it was there, and no formula on another table", async () => {
      expect(await book.values("H1:H4")).toEqual([[3], [error("#NAME?")], [2], [3]]);
      expect(await update({ name: "工作" })).toBeLessThan(rows);
      expect(await book.values("H1:H4")).toEqual([[3], [3], [2], [3]]);
      expect((await book.states("H1:H4")).map(([state]) => state?.formula)).toEqual(["=SUM(工作[数量])", "=SUM(工作[数量])", "=工作[@数量]", "=SUM(各数)"]);
      expect(await book.values("G1:G1")).toEqual([[4]]);
    });

    it("takes up a table's new size, by name and by a name built on it", async () => {
      book.put("A4", [["c", 10]]);
      await update({ range: at("A1:B4") });
      expect(await book.values("H1:H4")).toEqual([[13], [error("#NAME?")], [2], [13]]);
    });

    it("takes up a column's new name where a formula already used it", async () => {
      book.put("H9", [["=SUM(任务[件数])"]]);
      expect(await book.value("H9")).toEqual(error("#REF!"));
      await update({ columns: [{ id: 1, name: "编号" }, { id: 2, name: "件数" }] });
      expect(await book.values("H9:H9")).toEqual([[3]]);
      expect(await book.values("H1:H1")).toEqual([[3]]);
    });
  });

  describe("of references that move along", () => {
    it("moves each copy by its own row, again and again, without Univer taking the formulas apart", async () => {
      const rows = 60;
      book.put("A1", Array.from({ length: rows }, (_, row) => [row + 1, `=A${row + 1}*$A$1+SUM($A$40,A$1:A${row + 1})`]));
      await book.engine.settle();
      const takenApart = jest.spyOn(LexerTreeBuilder.prototype, "sequenceNodesBuilder");
      book.engine.insertCells(book.first, at("10:11"), "Down");
      book.engine.insertCells(book.first, at("A30:B30"), "Down");
      book.engine.deleteCells(book.first, at("5:5"), "Up");
      expect(takenApart).not.toHaveBeenCalled();
      const formulas = (await book.states(`B1:B${rows + 2}`)).map(([state]) => state?.formula);
      const spelled = (row: number): string => `=A${row}*$A$1+SUM($A$42,A$1:A${row})`;
      for (const row of [1, 4, 5, 8, 11, 28, 30, 42, rows + 2]) expect([row, formulas[row - 1]]).toEqual([row, spelled(row)]);
    });

    it("does not take a formula for the one that stood in its cell, nor for that of another workbook", async () => {
      book.put("B1", [["=A1"], ["=A2"], ["=A3"]]);
      book.engine.insertCells(book.first, at("1:1"), "Down");
      book.put("B2", [["=A2+C9"], ["=A3+C10"], ["=$A4"]]);
      book.engine.insertCells(book.first, at("3:3"), "Down");
      expect((await book.states("B2:B5")).map(([state]) => state?.formula)).toEqual(["=A2+C10", undefined, "=A4+C11", "=$A5"]);
      book.engine.load(blankWorkbookFile());
      const sheet = book.engine.activeSheetId();
      book.put("B2", [["=A2-C9"], ["=A3-C10"]], sheet);
      book.engine.deleteCells(sheet, at("1:1"), "Up");
      expect((await book.states("B1:B2", sheet)).map(([state]) => state?.formula)).toEqual(["=A1-C8", "=A2-C9"]);
    });

    it("looks elsewhere only at formulas that name what moved, by itself or by a name built on it", async () => {
      const other = book.engine.addSheet("别处").id;
      const third = book.engine.addSheet("第三").id;
      book.table("A3", "任务", ["编号", "数量"], [["a", 1], ["b", 2]]);
      book.table("D1", "静", ["x"], [[5], [6]], third);
      book.engine.setName({ name: "各数", formula: "=任务[数量]", comment: "", visible: true });
      book.engine.setName({ name: "角", formula: "=Sheet1!$B$4", comment: "", visible: true });
      const rows = 30;
      book.put("A1", Array.from({ length: rows }, () => ["=SUM(静[x])"]), other);
      book.put("B1", [["=SUM(任务[数量])", "=SUM(各数)", "=角", "=Sheet1!B5", "=IFERROR(没有[x],-1)"]], other);
      book.put("H4", [["=任务[@数量]"], ["=任务[@数量]"]]);
      await book.engine.settle();
      const compiled = jest.spyOn(FormulaCompiler.prototype, "compile");
      book.engine.insertCells(book.first, at("1:2"), "Down");
      await book.engine.settle();
      expect(compiled.mock.calls.length).toBeLessThan(rows);
      expect(await book.values("B1:F1", other)).toEqual([[3, 3, 1, 2, -1]]);
      book.put("B6", [[10]]);
      expect(await book.values("B1:F1", other)).toEqual([[12, 12, 10, 2, -1]]);
      expect(await book.values("A1:A1", other)).toEqual([[11]]);
      // The formula moves alone: the row of the table beside it is another one.
      book.engine.insertCells(book.first, at("H1:H1"), "Down");
      expect(await book.values("H7:H8")).toEqual([[2], [error("#VALUE!")]]);
      book.table("H20", "没有", ["x"], [[7]], third);
      expect(await book.value("F1", other)).toEqual(7);
    });

    it("breaks the copies whose own row went, and leaves those alone that read another sheet", async () => {
      const other = book.engine.addSheet("别处 x").id;
      book.put("A1", [[1], [2], [3]]);
      book.put("A1", [["='别处 X'!A1"], ["=SHEET1!A2"], ["=sheet1!A3"]], other);
      book.engine.deleteCells(book.first, at("2:2"), "Up");
      expect((await book.states("A1:A3", other)).map(([state]) => state?.formula)).toEqual(["='别处 x'!A1", "=#REF!", "=Sheet1!A2"]);
      expect(await book.values("A2:A3", other)).toEqual([[error("#REF!")], [3]]);
    });
  });

  it("takes up a name that comes to be after the formula, also in a workbook that was opened", async () => {
    const blank = blankWorkbookFile();
    book.engine.load({ ...blank, sheets: blank.sheets.map((sheet) => ({ ...sheet, cells: new Map([[0, new Map([[0, { value: 1, formula: "=倍数+1" }]])]]) })) });
    const sheet = book.engine.activeSheetId();
    book.put("B1", [["=A1*2"]], sheet);
    book.engine.setName({ name: "倍数", formula: "=6", comment: "", visible: true });
    expect(await book.values("A1:B1", sheet)).toEqual([[7, 14]]);
  });

  it("takes a text for what it is at the first look and at the second", async () => {
    book.put("A1", [["12%", "十二", "=A1+0", "=B1+0", "=\"12%\"+0", "=\"十二\"+0", "=IF(B1=\"十二\",1,0)"]]);
    book.put("A2", [["12%", "十二", "=A2+0", "=B2+0", "=\"12%\"+0", "=\"十二\"+0", "=IF(B2=\"十二\",1,0)"]]);
    const expected = [0.12, error("#VALUE!"), 0.12, error("#VALUE!"), 1];
    expect(await book.values("C1:G2")).toEqual([expected, expected]);
  });
});
