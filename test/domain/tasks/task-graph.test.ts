import { missingPredecessors, readPredecessors, splitIds } from "../../../src/domain/tasks/task-graph";

describe("ids in a predecessor cell", () => {
  it.each([
    ["1.2、1.3", ["1.2", "1.3"]],
    ["T001, T002", ["T001", "T002"]],
    ["3;4；5\n6", ["3", "4", "5", "6"]],
    ["T1 T2", ["T1", "T2"]],
    ["Task 1, Task 2", ["Task 1", "Task 2"]],
    ["2FS+3d", ["2"]],
    ["2fs, 3 SS - 2 days; 4FF", ["2", "3", "4"]],
    ["T-FF", ["T-FF"]],
    ["3.1.3/4", ["3.1.3/4"]],
    ["none", []],
    ["——", []],
    ["", []],
  ])("%j are %j", (text, ids) => expect(splitIds(text)).toEqual(ids));

  it("keep the kind of link and the lag as typed", () => {
    expect(readPredecessors("2FS + 3 天、3ss-1.5d，A4")).toEqual([
      { id: "2", type: "FS", lag: "+3天" },
      { id: "3", type: "SS", lag: "-1.5d" },
      { id: "A4", type: "FS", lag: "" },
    ]);
    expect(readPredecessors("5FS+50%, 6")).toEqual([{ id: "5", type: "FS", lag: "+50%" }, { id: "6", type: "FS", lag: "" }]);
  });

  it("are divided at a slash only where the parts are known and the whole is not", () => {
    const isKnown = (id: string) => ["T1", "T2", "3.1.3/4", "3.1.3", "4"].includes(id);
    expect(splitIds("T1/T2", isKnown)).toEqual(["T1", "T2"]);
    expect(splitIds("3.1.3/4", isKnown)).toEqual(["3.1.3/4"]);
    expect(splitIds("T1/T9", isKnown)).toEqual(["T1/T9"]);
  });
});

describe("predecessors that are no task", () => {
  it("are reported once per task, compared without case, width and spaces around", () => {
    expect(missingPredecessors(new Map([
      ["T1", ["t2 ", "Ｔ３", "T9", "t9"]],
      ["T2", ["T1"]],
      ["T3", ["T8"]],
    ]))).toEqual([{ id: "T1", missing: "T9" }, { id: "T3", missing: "T8" }]);
  });
});
