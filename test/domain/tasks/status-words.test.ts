import { readStatus, statusState } from "../../../src/domain/tasks/status-words";

describe("status words", () => {
  it.each([
    ["未开始", "not-started"], ["NOT STARTED", "not-started"], ["Not-Started", "not-started"], ["1-未开始", "not-started"],
    ["进行中", "in-progress"], ["处理中", "in-progress"], ["In Progress", "in-progress"], ["InProgress", "in-progress"], ["On Track", "in-progress"], ["At Risk", "in-progress"], ["Overdue", "in-progress"], ["待验证", "in-progress"],
    ["② 进行中", "in-progress"], ["已完成", "done"], ["完成", "done"], ["Complete", "done"], ["Completed", "done"], ["✅ Done", "done"], ["Done.", "done"], ["已 完 成", "done"], ["●已完成", "done"],
    ["已暂停", "paused"], ["On hold", "paused"], ["已取消", "cancelled"], ["Canceled", "cancelled"],
  ])("%j means %s", (word, state) => expect(statusState(word)).toBe(state));

  it.each(["", "是", "蓝色", "30%", "停止", "已确认", "constructor", "toString"])("%j means no state of its own", (word) => expect(statusState(word)).toBeUndefined());

  it("leave open what has two meanings", () => {
    expect(readStatus("停止")).toEqual({ kind: "ambiguous", options: ["paused", "cancelled"] });
    expect(readStatus("未完成")).toEqual({ kind: "ambiguous", options: ["not-started", "in-progress"] });
    expect(readStatus(" ")).toEqual({ kind: "blank" });
    expect(readStatus(" 蓝色 ")).toEqual({ kind: "unknown", word: "蓝色" });
  });

  it("may answer the question whether a task is done", () => {
    expect(readStatus("是", true)).toEqual({ kind: "state", state: "done" });
    expect(readStatus("√", true)).toEqual({ kind: "state", state: "done" });
    expect(readStatus("否", true)).toEqual({ kind: "ambiguous", options: ["not-started", "in-progress"] });
    expect(readStatus("进行中", true)).toEqual({ kind: "state", state: "in-progress" });
    expect(readStatus("是")).toEqual({ kind: "unknown", word: "是" });
  });
});
