/** Registers of risks, issues, requests, minutes and roles in the shapes of other people; judged as of 2026-03-10. */
import { drawn, fields } from "./drawn-sheet";
import type { WildSheet } from "./wild-sheet";

export const wildRegisters: readonly WildSheet[] = [
  {
    what: "a risk register on a scale of five with a computed score",
    sheet: drawn(`
Risk Register
Ref | Risk Description | Likelihood (1-5) | Impact (1-5) | Risk Score | Mitigation | Risk Owner | Review Date | Status
1 | Supplier fails | 5 | 5 | 25 | Second source | Ann | 2026-05-01 | Open
2 | Strike | 2 | 2 | 4 | Talk | Bob | 2026-05-01 | Open
3 | Flood | 5 | 4 | 20 | Pumps | Bob | 2026-05-01 | Closed`),
    form: "risks", columns: fields("id A, task B, probability C, impact D, level E, owner G, status I"), tasks: 3, red: [3],
  },
  {
    what: "风险登记册 with grades and a plan",
    sheet: drawn(`
序号 | 风险类别 | 风险描述 | 发生概率 | 影响程度 | 风险等级 | 应对措施 | 责任人 | 状态
1 | 技术 | 接口不稳定 | 高 | 高 | 高 | 增加重试 | 甲某 | 监控中
2 | 资源 | 人员流失 | 中 | 高 | 中 | 储备人员 | 乙某 | 监控中
3 | 进度 | 审批延迟 | 高 | 高 | 高 | 提前报批 | 丙某 | 已关闭`),
    form: "risks", columns: fields("id A, task C, probability D, impact E, level F, owner H, status I"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a RAID log of four kinds",
    sheet: drawn(`
ID | Type | Description | Severity | Owner | Date Raised | Target Date | Status
R1 | Risk | Supplier may fail | High | Ann | 2026-01-05 | 2026-02-20 | Open
I1 | Issue | No test system | Medium | Bob | 2026-01-05 | 2026-02-20 | Closed
A1 | Assumption | Budget is approved | Low | Cid | 2026-01-05 | 2026-05-30 | Open`),
    form: "risks", columns: fields("id A, task C, level D, owner E, due G, status H"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "an issue log with severity and a resolution",
    sheet: drawn(`
Issue # | Issue Description | Priority | Severity | Assigned To | Date Opened | Target Resolution Date | Status | Resolution
1 | No power in hall B | High | Major | Ann | 2026-01-05 | 2026-02-20 | Open |
2 | Wrong badge | Low | Minor | Bob | 2026-01-05 | 2026-02-20 | Resolved | Reprinted
3 | Slow lift | Low | Minor | Bob | 2026-01-05 | 2026-05-30 | Open |`),
    form: "issues", columns: fields("id A, task B, level D, owner E, due G, status H"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "问题跟踪表 with discovery, plan and closure",
    sheet: drawn(`
项目问题跟踪表
编号 | 问题描述 | 提出人 | 提出日期 | 严重程度 | 解决方案 | 责任人 | 计划解决日期 | 实际解决日期 | 状态
1 | 数据同步失败 | 甲某 | 2026-01-05 | 高 | 增加重试 | 乙某 | 2026-02-20 | | 处理中
2 | 页面错位 | 甲某 | 2026-01-05 | 低 | 修改样式 | 丙某 | 2026-02-20 | 2026-02-18 | 已关闭
3 | 报表偏差 | 甲某 | 2026-01-05 | 中 | 核对口径 | 乙某 | 2026-05-30 | | 待处理`),
    form: "issues", columns: fields("id A, task B, level E, owner G, due H, actualFinish I, status J"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "需求池 with people and days online",
    sheet: drawn(`
需求ID | 需求名称 | 需求描述 | 提出部门 | 提出人 | 提出时间 | 优先级 | 负责人 | 预计上线时间 | 状态
1 | 批量导入 | 支持表格批量导入 | 市场部 | 甲某 | 2026-01-05 | 高 | 乙某 | 2026-02-20 | 开发中
2 | 消息提醒 | 支持短信提醒 | 客服部 | 甲某 | 2026-01-05 | 中 | 丙某 | 2026-02-20 | 已上线
3 | 数据看板 | 支持自定义看板 | 运营部 | 甲某 | 2026-01-05 | 低 | 乙某 | 2026-05-30 | 待评审`),
    form: "requests", columns: fields("id A, task B, owner H, due I, status J"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "minutes as a page: facts above, actions below",
    sheet: drawn(`
Meeting Minutes
Date: | 2026-02-01 | | Location: | Room 4
Attendees: | Ann, Bob, Cid
Agenda
1 | Budget
2 | Timeline
.
No. | Action Item | Responsible | Deadline | Status
1 | Send the budget | Ann | 2026-02-20 | Open
2 | Update the plan | Bob | 2026-02-20 | Done
3 | Ask the vendor | Cid | 2026-05-30 | Open`),
    form: "minutes", columns: fields("id A, task B, owner C, due D, status E"), tasks: 3, red: [9], done: 1,
  },
  {
    what: "会议纪要 as a page: 议题, 决议, 责任人, 时限",
    sheet: drawn(`
项目例会会议纪要
会议时间 | 2026-02-01 | | 会议地点 | 三楼会议室
参会人员 | 甲某、乙某、丙某
.
序号 | 议题 | 决议 | 责任人 | 完成时间 | 状态
1 | 预算调整 | 提交新的预算表 | 甲某 | 2026-02-20 | 进行中
2 | 人员安排 | 增加两名测试 | 乙某 | 2026-02-20 | 已完成
3 | 上线时间 | 确定发布日期 | 丙某 | 2026-05-30 | 未开始`),
    form: "minutes", columns: fields("id A, task C, owner D, due E, status F"), tasks: 3, red: [6], done: 1,
  },
  {
    what: "RACI 矩阵 with a legend below",
    sheet: drawn(`
项目职责矩阵
工作包 | 项目经理 | 产品 | 研发 | 测试
需求分析 | A | R | C | I
系统设计 | A | C | R | I
系统测试 | A | I | C | R
.
R：负责 A：批准 C：咨询 I：知会`),
    form: "duties", tasks: 3, red: [],
  },
  {
    what: "a RACI with combined letters, sections and a legend beside",
    sheet: drawn(`
| Sponsor | PM | Tech Lead | QA | | Legend
Initiate | | | | | | R = Responsible
Charter | A | R | C | I | | A = Accountable
Plan | I | A/R | C | C | | C = Consulted
Execute | | | | | | I = Informed
Build | I | A | R | C | |
Test | I | A | C | R | |`),
    form: "duties", tasks: 4, red: [],
  },
];
