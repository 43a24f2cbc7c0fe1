import type { CellFile, WorkbookFile } from "../../../src/workbench/document/types";
import { blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import { toSerial } from "../../../src/workbench/engine/clock-functions";
import { Book } from "./support";

const line = (...cells: CellFile[]): Map<number, CellFile> => new Map(cells.map((cell, column) => [column, cell]));

/** One sheet with these rows. Wrong values among them tell whether a formula has been calculated. */
function file(rows: readonly (readonly CellFile[])[], more: Partial<WorkbookFile> = {}): WorkbookFile {
  const blank = blankWorkbookFile();
  return { ...blank, ...more, sheets: blank.sheets.map((sheet) => ({ ...sheet, cells: new Map(rows.map((cells, row) => [row, line(...cells)])) })) };
}

describe("the stored values of a workbook that is opened", () => {
  let book: Book;
  beforeEach(() => { book = new Book(); });
  afterEach(() => book.engine.dispose());
  const open = async (opened: WorkbookFile): Promise<void> => {
    book.engine.load(opened);
    await book.engine.settle();
  };
  const values = (address: string): Promise<unknown> => book.values(address, book.engine.activeSheetId());
  const put = (address: string, value: number): void => book.put(address, [[value]], book.engine.activeSheetId());

  it("are taken, whatever their type, until something they read changes", async () => {
    await open(file([[{ value: 1 }, { value: 999, formula: "=A1+1" }, { value: "7", formula: "=A1&\"\"" }, { value: true, formula: "=A1>5" }, { value: { error: "#N/A" }, formula: "=A1*2" }]]));
    expect(await values("A1:E1")).toEqual([[1, 999, "7", true, { error: "#N/A" }]]);
    put("A1", 3);
    expect(await values("A1:E1")).toEqual([[3, 4, "3", false, 6]]);
  });

  it("are taken where they are empty texts", async () => {
    await open(file([[{ value: 1 }, { value: "", formula: "=IF(A1=1,\"now\",\"later\")" }]]));
    expect(await values("B1")).toEqual([[""]]);
    put("A1", 2);
    expect(await values("B1")).toEqual([["later"]]);
  });

  it("are read by formulas entered later as those of any cell", async () => {
    await open(file([[{ value: 1 }, { value: "7", formula: "=A1&\"\"" }, { value: true, formula: "=A1>5" }]]));
    book.put("A3", [["=B1&\"x\"", "=IF(C1,1,2)", "=COUNT(A1:C1)", "=ISTEXT(B1)"]], book.engine.activeSheetId());
    expect(await values("A3:D3")).toEqual([["7x", 1, 1, true]]);
  });

  it("are calculated where there are none, and with them what reads those", async () => {
    await open(file([[{ value: 1 }, { value: null, formula: "=A1+1" }, { value: 999, formula: "=B1*10" }, { value: 999, formula: "=A1*10" }]]));
    expect(await values("A1:D1")).toEqual([[1, 2, 20, 999]]);
  });

  it("are all calculated where the file asks for it", async () => {
    await open(file([[{ value: 1 }, { value: 999, formula: "=A1+1" }]], { calculateOnLoad: true }));
    expect(await values("B1")).toEqual([[2]]);
  });

  it("are all calculated when somebody asks for that later", async () => {
    await open(file([[{ value: 1 }, { value: 999, formula: "=A1+1" }]]));
    await book.engine.recalculate();
    expect(await values("B1")).toEqual([[2]]);
  });

  const today = toSerial(new Date(2026, 2, 5));

  it.each(["=TODAY()", "=INT(NOW())", "=IF(1,TODAY(),0)"])("stand beside %s for as long as it comes to the stored day", async (clock) => {
    const rows = [[{ value: today, formula: clock }, { value: 999, formula: "=A1+1" }]];
    await open(file(rows));
    expect(await values("A1:B1")).toEqual([[today, 999]]);
    put("D9", 1);
    expect(await values("B1")).toEqual([[999]]);
    book.now = new Date(2026, 2, 6, 0, 1);
    put("D9", 2);
    expect(await values("A1:B1")).toEqual([[today + 1, today + 2]]);
  });

  it("are calculated anew beside a clock that has moved on since they were stored", async () => {
    await open(file([[{ value: today - 1, formula: "=TODAY()" }, { value: 999, formula: "=A1+1" }, { value: 999, formula: "=NOW()+D1" }, { value: 1 }]]));
    expect(await values("A1:C1")).toEqual([[today, today + 1, toSerial(book.now) + 1]]);
  });

  it("do not hide that a clock reads a cell which is calculated", async () => {
    await open(file([[{ value: null, formula: "=D1+1" }, { value: today, formula: "=IF(A1=2,TODAY()+5,TODAY())" }, { value: 999, formula: "=B1" }, { value: 1 }]]));
    expect(await values("A1:C1")).toEqual([[2, today + 5, today + 5]]);
  });

  it("are never taken of a random number", async () => {
    await open(file([[{ value: 5, formula: "=RAND()" }, { value: 999, formula: "=A1*0" }]]));
    expect(await values("B1")).toEqual([[0]]);
  });

  it("fill the cells that an array takes", async () => {
    const arrayRange = { row: 0, column: 1, rowCount: 2, columnCount: 1 };
    await open(file([[{ value: 3 }, { value: 3, formula: "=A1:A2*1", arrayRange, spilled: [[3], [4]] }, { value: 999, formula: "=SUM(B1:B2)" }], [{ value: 4 }]]));
    expect(await values("B1:B2")).toEqual([[3], [4]]);
  });

  it("are taken where a formula finds its cells only when it is calculated", async () => {
    await open(file([[{ value: 1 }, { value: 999, formula: "=INDIRECT(\"A1\")+1" }, { value: 999, formula: "=A1*2" }]]));
    put("A1", 5);
    expect(await values("B1:C1")).toEqual([[6, 10]]);
  });
});
