import fc from "fast-check";
import { readForeignSheet } from "../../../src/domain/sheets-of-others/read-foreign-rows";
import { splitPeople } from "../../../src/domain/people/people";
import type { GridArea, GridValue, SheetGrid } from "../../../src/domain/sheets-of-others/sheet-grid";
import { taskFields } from "./foreign-fields";

const sheet = (values: GridValue[][], more: Omit<SheetGrid, "values"> = {}) => {
  const read = readForeignSheet({ values, ...more }, taskFields);
  if (read === undefined) throw new Error("no header found");
  return read;
};
const kinds = (values: GridValue[][], more: Omit<SheetGrid, "values"> = {}) => sheet(values, more).rows.map(({ row, kind, reason }) => `${row} ${kind} ${reason}`);
const header: GridValue[] = ["序号", "任务", "负责人", "开始日期", "截止日期", "状态"];
const task = (id: GridValue, title: string, owner = "甲"): GridValue[] => [id, title, owner, 46000, 46010, "进行中"];
const area = (row: number, column: number, rowCount: number, columnCount: number): GridArea => ({ row, column, rowCount, columnCount });

describe("a plan with indented tasks, summary rows, two predecessor columns and bars to the right", () => {
  const right = ["", "Jan", "", "", "Feb"];
  const values: GridValue[][] = [
    ["ID", "ReqId", "Task", "Predecessor", "Duration", "Swarm #", "Predecessors", "Resourcing", "Start Date", "End Date", ...right],
    [1, 1, "Build the stage", "", 16, "", "", "", "", ""],
    [2, 1, "   Draw it", "", 6, 1, "", "Ann", 44928, 44970],
    [3, 1, "   Carpentry", "", 10, 2, "2fs", "Ann, Bo", 44971, 45013],
    [4, 1.1, "Lights", "", 19, "", "", "", "", ""],
    [5, "", "   Rig", "", 13, "", "", "", "", ""],
    [6, "3.1.3/4", "      Hang", "", 5, 1, "3fs", "Cy,Bo", 44977, 45012],
    [7, "", "      Wire", "", 8, 2, "6fs", "Cy", 45013, 45041],
    [8, "", "On call", "", 1, 1, "", "Di", 45013, 45017],
  ];
  const read = sheet(values, { hiddenRows: [8], hiddenColumns: [6] });

  it("is read with its header and every row, the hidden one too", () => {
    expect(read.header).toMatchObject({ row: 0, height: 1, firstColumn: 0, lastColumn: 9 });
    expect(read.rows).toHaveLength(8);
    expect(read.rows.at(-1)).toMatchObject({ kind: "task", hidden: true });
    expect(read.nextBlock).toBeUndefined();
  });

  it("has its summary rows set aside, and only those", () => {
    expect(read.rows.filter(({ kind }) => kind === "summary").map(({ row }) => row)).toEqual([1, 4, 5]);
    expect(read.rows.find(({ row }) => row === 6)).toMatchObject({ kind: "task", depth: 2, parentRow: 5 });
  });

  it("gives the predecessors from the column that has any", () => {
    expect(read.header.unmatched).toContainEqual({ column: 3, header: "Predecessor", duplicateOf: "predecessors" });
    expect(read.rows.map((row) => row.cells.get("predecessors")?.value).filter((value) => value !== "")).toEqual(["2fs", "3fs", "6fs"]);
  });

  it("has several owners in a cell", () =>
    expect(read.rows.flatMap((row) => splitPeople(String(row.cells.get("owner")?.value)))).toEqual(["Ann", "Ann", "Bo", "Cy", "Bo", "Cy", "Di"]));
});

describe("rows of a table that is not ours", () => {
  it("are told apart", () => {
    expect(kinds([
      header,
      ["必填", "必填", "下拉选择", "yyyy-mm-dd", "yyyy-mm-dd", "下拉选择"],
      ["第一阶段", "", "", "", "", ""],
      task(1, "调研"),
      ["", "准备", "", "", "", ""],
      task(2, "设计"),
      [],
      header,
      task(3, "测试"),
      [4, "", "", "", "", ""],
      [5, "", "", "", "", "未开始"],
      task(6, "上线"),
      ["", "请在此行上方插入", "", "", "", ""],
      ["合计", "", "", "", 40, ""],
    ])).toEqual([
      "1 instruction instruction-text",
      "2 section only-outside-title",
      "3 task has-content",
      "4 section title-without-id",
      "5 task has-content",
      "6 blank empty",
      "7 repeated-header header-again",
      "8 task has-content",
      "9 blank only-numbered",
      "10 blank only-prefilled",
      "11 task has-content",
      "12 instruction instruction-text",
      "13 summary total",
    ]);
  });

  it("are tasks when little is known of them, as long as nothing says otherwise", () => {
    expect(kinds([["任务", "负责人", "截止日期"], ["调研", "", ""], ["设计", "甲", 46000], ["阶段二", "", ""], ["上线", "", "TBD"]]))
      .toEqual(["1 task has-content", "2 task has-content", "3 section phase-word", "4 task has-content"]);
    expect(kinds([header, ["", "", "甲", 46000, "", ""], task(2, "设计")])).toEqual(["1 task has-content", "2 task has-content"]);
  });

  it("with children stay tasks when they have an owner or a date of their own", () => {
    expect(kinds([header, task("1", "产品"), task("1.1", "调研"), ["2", "市场", "", "", "", "进行中"], task("2.1", "推广")]))
      .toEqual(["1 task has-content", "2 task has-content", "3 summary children-without-owner-or-dates", "4 task has-content"]);
  });

  it("share the cell that is merged over them", () => {
    const read = sheet([header, task(1, "调研"), [2, "设计", "", 46000, 46010, ""], ["准备工作", "", "", "", "", ""], task(3, "测试")],
      { merged: [area(1, 2, 2, 1), area(3, 0, 1, 6)] });
    expect(read.rows.map(({ kind }) => kind)).toEqual(["task", "task", "section", "task"]);
    expect(read.rows[1]?.cells.get("owner")).toMatchObject({ value: "甲", filledFrom: 1 });
  });
});

describe("the end of a table", () => {
  const rows = [header, task(1, "调研"), task(2, "设计")];

  it("is not a blank row or two within it", () => {
    expect(sheet([...rows, [], task(3, "测试")]).rows).toHaveLength(4);
    expect(sheet([...rows, [], [], ["第二阶段"], task(3, "测试")]).rows).toHaveLength(6);
  });

  it("is where only a legend or notes follow", () => {
    const read = sheet([...rows, [], [], ["", "已完成"], ["", "进行中"], ["", "未开始"], ["", "等待"]]);
    expect(read.rows).toHaveLength(2);
    expect(read.nextBlock).toBe(5);
  });

  it("is where another table's header stands", () => {
    const read = sheet([...rows, ["编号", "部门", "负责人", "状态"], [1, "市场部", "甲", "完成"]]);
    expect(read.rows).toHaveLength(2);
    expect(read.nextBlock).toBe(3);
  });

  it("leaves out rows that are only numbered beforehand", () =>
    expect(sheet([...rows, ...Array.from({ length: 50 }, (_, index): GridValue[] => [index + 3, "", "", "", "", "未开始"])]).rows).toHaveLength(2));
});

describe("any sheet at all", () => {
  const cell = fc.oneof({ weight: 5, arbitrary: fc.constantFrom<GridValue>("", "任务", "负责人", "编号", "状态", "Task", "Owner", "1.1", "  x", "合计") }, fc.integer(), fc.boolean(), fc.string({ maxLength: 6 }));
  it("is read without an error, every row once and in order", () => {
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }), (values) => {
      const read = readForeignSheet({ values }, taskFields);
      if (read === undefined) return;
      const first = read.header.row + read.header.height;
      expect(read.rows.map(({ row }) => row)).toEqual(read.rows.map((_, index) => first + index));
      for (const { column } of read.header.columns) expect(column >= read.header.firstColumn && column <= read.header.lastColumn).toBe(true);
    }), { numRuns: 120 });
  });
});
