import { ICommandService } from "@univerjs/core";
import { InsertRowBeforeCommand, SetRangeValuesCommand } from "@univerjs/sheets";
import { RedoCommand, UndoCommand } from "@univerjs/core";
import type { EngineChange } from "../../../src/workbench/engine/engine";
import { at, Book } from "./support";

describe("changes", () => {
  let book: Book;
  let changes: EngineChange[];
  beforeEach(async () => {
    book = new Book();
    await book.engine.settle();
    changes = [];
    book.engine.onChange((change) => changes.push(change));
  });
  afterEach(() => book.engine.dispose());
  const kinds = (): string[] => changes.map((change) => change.kind);
  const commands = (): ICommandService => book.engine.injector.get(ICommandService);
  /** What the grid does when a cell is typed into. */
  const type = (address: string, value: { v?: unknown; f?: string }): Promise<boolean> => {
    const { row, column } = at(address);
    return commands().executeCommand(SetRangeValuesCommand.id, {
      unitId: book.engine.unitId, subUnitId: book.first, value,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    });
  };

  it("announces a write once, with its origin, and a single cell with both values", () => {
    book.engine.withOrigin("api", () => book.put("A1", [[1, 2]]));
    book.engine.withOrigin("remote", () => book.put("A1", [[5]]));
    expect(changes).toEqual([
      { kind: "cells", sheetId: book.first, range: at("A1:B1"), origin: "api" },
      { kind: "cells", sheetId: book.first, range: at("A1"), origin: "remote", before: { value: 1 }, after: { value: 5 } },
    ]);
  });

  it("does not announce calculated values as edits", async () => {
    book.put("A1", [[1, "=A1+1"]]);
    await book.engine.settle();
    changes = [];
    book.put("A1", [[2]]);
    await book.engine.settle();
    expect(kinds().filter((kind) => kind === "cells")).toHaveLength(1);
    expect(kinds().filter((kind) => kind === "calculated")).toHaveLength(1);
  });

  it("announces inserted rows without the formulas that moved", () => {
    book.put("A5", [["=A4+1"]]);
    changes = [];
    book.engine.withOrigin("api", () => book.engine.insertCells(book.first, at("2:3"), "Down"));
    expect(changes).toMatchObject([{ kind: "rows-inserted", range: { row: 1, rowCount: 2 }, origin: "api" }]);
    changes = [];
    book.engine.insertCells(book.first, at("B2:B3"), "Down");
    expect(changes).toMatchObject([{ kind: "cells-inserted", range: at("B2:B3") }]);
  });

  it("announces what happens to sheets, tables and the selection", () => {
    const { id } = book.engine.addSheet("新");
    book.engine.setSheet(id, { name: "旧" });
    book.engine.select(id, [at("B2:C3")]);
    book.table("A1", "表", ["a"], [[1]]);
    book.engine.deleteSheet(id);
    expect(kinds()).toEqual(["sheet-added", "sheet-renamed", "sheet-activated", "selection", "cells", "table-added", "sheet-deleted", "sheet-activated"]);
    expect(changes[1]).toMatchObject({ nameBefore: "新", nameAfter: "旧" });
    expect(changes[3]).toMatchObject({ sheetId: id, ranges: [at("B2:C3")] });
  });

  it("hears a user type in the grid, and understands structured references typed there", async () => {
    book.table("A1", "表", ["数"], [[1], [2]]);
    changes = [];
    await type("C1", { f: "=SUM(表[数])*2" });
    expect(changes).toMatchObject([{ kind: "cells", range: at("C1"), origin: "user", before: { value: null } }]);
    expect(await book.states("C1")).toEqual([[{ value: 6, formula: "=SUM(表[数])*2" }]]);
    await type("C1", { v: 7 });
    expect(await book.states("C1")).toEqual([[{ value: 7 }]]);
  });

  it("moves tables and formulas with rows that a user inserts, and back on undo", async () => {
    book.table("A2", "表", ["数"], [[1], [2]]);
    book.put("C1", [["=SUM(表[数])+A3"]]);
    book.engine.select(book.first, [at("A1")]);
    await book.engine.settle();
    changes = [];
    await commands().executeCommand(InsertRowBeforeCommand.id, { value: 1 });
    expect(kinds().filter((kind) => kind !== "selection")).toEqual(["rows-inserted"]);
    expect(book.engine.tables()[0]?.range).toEqual(at("A3:A5"));
    expect(await book.states("C2")).toEqual([[{ value: 4, formula: "=SUM(表[数])+A4" }]]);
    await commands().executeCommand(UndoCommand.id);
    expect(book.engine.tables()[0]?.range).toEqual(at("A2:A4"));
    expect(await book.states("C1")).toEqual([[{ value: 4, formula: "=SUM(表[数])+A3" }]]);
    await commands().executeCommand(RedoCommand.id);
    expect(book.engine.tables()[0]?.range).toEqual(at("A3:A5"));
    expect(await book.value("C2")).toBe(4);
  });

  it("stops telling those who have gone", () => {
    const heard: string[] = [];
    const stop = book.engine.onChange((change) => heard.push(change.kind));
    stop();
    book.put("A1", [[1]]);
    expect(heard).toEqual([]);
  });
});
