import { readStatus } from "../../../src/domain/tasks/status-words";

describe("a status in a phrase", () => {
  it.each([
    ["Complete - sent 2/18", "done"], ["In Progress (50%)", "in-progress"], ["Blocked by vendor", "paused"], ["⏳ Pending approval", "in-progress"], ["In QA", "in-progress"], ["Awaiting parts", "in-progress"],
    ["Done 2/18", "done"], ["实现中", "in-progress"], ["未到货", "in-progress"], ["待上会", "in-progress"], ["已签订合同", "done"], ["已完成，待归档", "done"], ["进行中 In progress", "in-progress"], ["已完成 Done", "done"], ["在途", "in-progress"],
    ["尚未启动", "not-started"], ["已驳回", "cancelled"],
  ])("%j means %s", (text, state) => expect(readStatus(text)).toEqual({ kind: "state", state }));

  it.each(["Complete redesign of hall B", "预算", "High", "市场部", "完成方案编制并提交领导审阅后组织实施", "Ann"])("%j is none", (text) => expect(readStatus(text).kind).toBe("unknown"));
});
