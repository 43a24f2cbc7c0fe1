/** Lists of risks, issues, agreed actions and requests, and RACI sheets, as teams keep them; judged as of 2026-03-10. */
import { d } from "./books";
import type { Shape } from "./shapes-of-tasks";

const late = d("2026-02-20");
const far = d("2026-05-30");

export const registerShapes: readonly Shape[] = [
  {
    what: "a Chinese risk list with an open high risk", form: "risks", columns: { task: "B", probability: "C", impact: "D", response: "E", owner: "F", status: "G" }, tasks: 2, red: [2],
    sheet: { rows: [["风险编号", "风险描述", "可能性", "影响", "应对措施", "责任人", "状态"], ["R1", "供应商停产", "高", "严重", "备用供应商", "甲某", "开放"], ["R2", "延迟到货", "低", "中等", "提前下单", "乙某", "关闭"]] },
  },
  {
    what: "a risk register with title, description and owner", form: "risks", columns: { id: "A", task: "B", owner: "D", probability: "E", impact: "F", status: "G" }, tasks: 3, red: [2],
    sheet: { rows: [["Risk ID", "Risk Title", "Risk Description", "Risk Owner", "Probability", "Impact", "Status"], ["R1", "Supplier fails", "The only supplier may stop", "Ann", "High", "High", "Open"], ["R2", "Cable late", "Shipping may slip", "Bob", "Low", "High", "Closed"], ["R3", "Permit", "Permit may be refused", "Ann", "Low", "Low", "Open"]] },
  },
  {
    what: "a risk register with a level and a date", form: "risks", columns: { task: "A", level: "B", due: "E", status: "F" }, tasks: 2, red: [3],
    sheet: { rows: [["Risk", "Risk level", "Mitigation", "Owner", "Target date", "Status"], ["Strike", "Low", "Talk", "Ann", far, "Open"], ["Flood", "Medium", "Pumps", "Bob", late, "Open"]] },
  },
  {
    what: "a Chinese issue log", form: "issues", columns: { task: "B", response: "C", owner: "D", due: "E", status: "F" }, tasks: 2, red: [2],
    sheet: { rows: [["序号", "问题描述", "解决方案", "责任人", "计划完成时间", "状态"], [1, "登录失败", "修复令牌", "甲某", late, "处理中"], [2, "页面错位", "调整样式", "乙某", late, "已解决"]] },
  },
  {
    what: "an English issue log", form: "issues", columns: { id: "A", task: "B", reporter: "C", owner: "E", due: "F", status: "G" }, tasks: 2, red: [2],
    sheet: { rows: [["Issue ID", "Issue description", "Raised by", "Date raised", "Owner", "Target date", "Status"], [1, "No power in hall B", "Ann", d("2026-02-01"), "Bob", late, "Open"], [2, "Wrong badge", "Ann", d("2026-02-02"), "Cid", late, "Closed"]] },
  },
  {
    what: "minutes with topic, decision and action", form: "minutes", columns: { topic: "A", decision: "B", task: "C", owner: "D", due: "E" }, tasks: 2, red: [2],
    sheet: { rows: [["议题", "决议", "行动项", "负责人", "完成时限", "状态"], ["预算", "通过", "提交预算表", "甲某", late, "进行中"], ["场地", "待议", "比较三处场地", "乙某", far, "未开始"]] },
  },
  {
    what: "a list of requests", form: "requests", columns: { task: "B", fromDepartment: "C", due: "E", status: "F" }, tasks: 2, red: [2],
    sheet: { rows: [["需求编号", "需求内容", "提出部门", "受理人", "期望完成时间", "状态"], ["Q1", "三名开发人员", "市场部", "甲某", late, "处理中"], ["Q2", "活动预算", "产品部", "乙某", late, "已完成"]] },
  },
];
