import { findHeader } from "../../../src/domain/sheets-of-others/find-header";
import { gridView, type GridArea, type GridValue } from "../../../src/domain/sheets-of-others/sheet-grid";
import { taskFields } from "./foreign-fields";

const find = (values: GridValue[][], merged: GridArea[] = []) => findHeader(gridView({ values, merged }), taskFields);
const keys = (values: GridValue[][], merged: GridArea[] = []) => Object.fromEntries((find(values, merged)?.columns ?? []).map(({ key, column }) => [key, column]));
const plain: GridValue[] = ["编号", "任务", "负责人", "截止日期"];
const data: GridValue[][] = [[1, "调研", "甲", 46000], [2, "设计", "乙", 46010]];

describe("a header", () => {
  it("stands in the first row", () => expect(find([plain, ...data])).toMatchObject({ row: 0, height: 1, firstColumn: 0, lastColumn: 3 }));

  it("stands below a title, a form and instructions", () => {
    expect(find([
      ["项目进度表", "", "", ""], [], ["项目负责人：", "甲", "开始日期：", 45000], ["填写说明：负责人必填", "", "", ""], [], plain, ...data,
    ])).toMatchObject({ row: 5, height: 1 });
  });

  it("begins where the table begins", () => expect(find([[], ["", "", ...plain], ...data.map((row) => ["", "", ...row])])).toMatchObject({ row: 1, firstColumn: 2, lastColumn: 5 }));

  const tall: GridValue[][] = [
    ["序号", "工作内容", "计划时间", "", "", "实际时间", "", "负责人"],
    ["", "", "开始", "结束", "历时", "开始", "结束", ""],
    [1, "调研", 46000, 46010, 10, 46001, "", "甲"],
  ];
  const meaning = { id: 0, task: 1, start: 2, due: 3, actualStart: 5, actualFinish: 6, owner: 7 };

  it("may be two rows high, merged", () => {
    const merged = [[0, 0, 2, 1], [0, 1, 2, 1], [0, 2, 1, 3], [0, 5, 1, 2], [0, 7, 2, 1]].map(([row = 0, column = 0, rowCount = 0, columnCount = 0]) => ({ row, column, rowCount, columnCount }));
    expect(find(tall, merged)).toMatchObject({ row: 0, height: 2 });
    expect(keys(tall, merged)).toEqual(meaning);
  });

  it("may be two rows high with nothing merged", () => expect(keys(tall)).toEqual(meaning));

  it("is not stretched over a title above or a section below", () => {
    expect(find([["负责人工作计划", "", "", ""], plain, ...data], [{ row: 0, column: 0, rowCount: 1, columnCount: 4 }])).toMatchObject({ row: 1, height: 1 });
    expect(find([plain, ["第一阶段", "", "", ""], ...data])).toMatchObject({ row: 0, height: 1 });
  });

  it("leaves out blocks beyond a blank column", () => {
    const log: GridValue[][] = [["任务", "状态"], ["x", "延期"], ["y", ""]];
    expect(find([plain, ...data].map((row, index) => [...row, "", ...(log[index] ?? [])]))).toMatchObject({ firstColumn: 0, lastColumn: 3 });
    expect(find([plain, ...data].map((row, index) => [...(log[index] ?? []), "", ...row]))).toMatchObject({ firstColumn: 3, lastColumn: 6 });
  });

  it("keeps a column without a heading that is in use", () =>
    expect(keys([["编号", "任务", "", "负责人"], [1, "调研", "急", "甲"]])).toEqual({ id: 0, task: 1, owner: 3 }));

  it("is not found in data, in other tables, below row 30, or in nothing", () => {
    expect(find(data)).toBeUndefined();
    expect(find([["姓名", "电话"], ["甲", 123]])).toBeUndefined();
    expect(find([...Array.from({ length: 30 }, () => []), plain, ...data])).toBeUndefined();
    expect(find([])).toBeUndefined();
    expect(find([[]])).toBeUndefined();
  });
});
