import type { FieldDescriptor } from "../../../src/domain/sheets-of-others/header-words";

/** A few fields of a task list, as a catalogue would describe them. */
export const taskFields: readonly FieldDescriptor[] = [
  { key: "id", headers: ["编号", "Id"], aliases: ["序号", "WBS", "Task ID"], role: "id" },
  { key: "task", headers: ["任务名称", "Task"], aliases: ["任务", "工作内容", "Task name"], role: "title" },
  { key: "department", headers: ["负责部门", "Department"], aliases: ["部门"] },
  { key: "owner", headers: ["负责人", "Owner"], aliases: ["责任人", "Resourcing", "Assigned to"], role: "owner" },
  { key: "start", headers: ["开始日期", "Start"], aliases: ["计划开始", "开始", "Start date"], role: "date" },
  { key: "due", headers: ["截止日期", "Due"], aliases: ["计划完成", "预计完成时间", "完成时间", "结束", "End date"], role: "date" },
  { key: "actualStart", headers: ["实际开始", "Actual start"], aliases: [], role: "date" },
  { key: "actualFinish", headers: ["实际完成", "Actual finish"], aliases: ["实际结束", "完成时间"], role: "date" },
  { key: "percent", headers: ["完成百分比", "% done"], aliases: ["完成率", "进度", "% complete"], role: "progress" },
  { key: "status", headers: ["状态", "Status"], aliases: ["任务状态"], role: "progress" },
  { key: "parent", headers: ["上级任务", "Parent"], aliases: ["Parent task"] },
  { key: "predecessors", headers: ["前置任务", "Predecessors"], aliases: ["前置"] },
];
