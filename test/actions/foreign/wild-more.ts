/** More sheets of others, in both languages: portfolios, logs, checklists, plans of sites and offices; judged as of 2026-03-10. */
import { drawn, fields } from "./drawn-sheet";
import type { WildSheet } from "./wild-sheet";

export const wildMore: readonly WildSheet[] = [
  {
    what: "a portfolio of projects with health",
    sheet: drawn(`
Project Name | Project Manager | Start Date | End Date | % Done | Health | Phase
Website relaunch | Ann Lee | 2026-01-05 | 2026-02-20 | 80% | Green | Build
Office move | Bob Ray | 2026-01-05 | 2026-02-20 | 100% | Green | Close
New payroll | Cid Fox | 2026-02-05 | 2026-05-30 | 10% | Red | Plan`),
    form: "tracker", columns: fields("task A, owner B, start C, due D, percent E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "target and actual dates tell what is finished",
    sheet: drawn(`
S.No | Activities | Responsibility | Target Date | Actual Date | Remarks
1 | Submit the drawings | Ann | 2026-02-20 | 2026-02-19 |
2 | Order the pumps | Bob | 2026-02-20 | | waiting for quote
3 | Install the pumps | Bob | 2026-05-30 | |`),
    form: "tracker", columns: fields("id A, task B, owner C, due D, actualFinish E"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "capitals, plurals in brackets and two words for one column",
    sheet: drawn(`
TASK NAME | OWNER(S) | ETA | STATUS | NOTES / BLOCKERS
Migrate the database | Ann & Bob | 2026-02-20 | In Progress | waits for window
Rotate the keys | Cid | 2026-02-20 | Closed - 2/18/26 |
Write the runbook | Bob | 2026-05-30 | Not Started |`),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "assigned by and to, with a day of completion",
    sheet: drawn(`
Date Assigned | Task | Assigned By | Assigned To | Due Date | Date Completed
2026-01-05 | Clean the store | Ann | Bob | 2026-02-20 |
2026-01-05 | Count the stock | Ann | Cid | 2026-02-20 | 2026-02-17
2026-02-05 | Paint the gate | Ann | Bob | 2026-05-30 |`),
    form: "tracker", columns: fields("task B, owner D, due E, actualFinish F"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "deliverables with submission and acceptance",
    sheet: drawn(`
Deliverable No. | Deliverable Description | Responsible Party | Due Date | Submission Date | Status
D1 | Inception report | Ann | 2026-02-20 | 2026-02-19 | Submitted and accepted
D2 | Mid-term report | Bob | 2026-02-20 | | Overdue
D3 | Final report | Ann | 2026-05-30 | | Pending`),
    form: "tracker", columns: fields("id A, task B, owner C, due D, status F"), tasks: 3, red: [3], asks: ["word"],
  },
  {
    what: "hours beside days: they are no dates",
    sheet: drawn(`
Priority | Task | Status | Start date | Deadline | Estimated hours | Actual hours
High | Draft the flyer | In progress | 2026-02-01 | 2026-02-20 | 8 | 5
Low | Order the paper | Done | 2026-02-01 | 2026-02-20 | 1 | 1
Low | Send the flyer | To do | 2026-05-01 | 2026-05-30 | 2 | 0`),
    form: "tracker", columns: fields("task B, status C, start D, due E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "boxes under a heading that is only a tick",
    sheet: drawn(`
✓ | Task | Owner | Due date
☑ | Sign the contract | Ann | 2026-02-20
☐ | Send the welcome mail | Bob | 2026-02-20
☐ | First review | Ann | 2026-05-30`),
    form: "tracker", columns: fields("status A, task B, owner C, due D"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "weeks merged over their milestones",
    sheet: drawn(`
Week | Milestone | Owner | Due | Status
Week 1 | Kick-off | Ann | 2026-02-20 | Achieved
| Charter | Bob | 2026-02-20 | Missed
Week 2 | Design | Ann | 2026-05-30 | Planned
| Review | Bob | 2026-05-30 | Planned`, { merges: ["A2:A3", "A4:A5"] }),
    form: "tracker", columns: fields("task B, owner C, due D, status E"), tasks: 4, red: [], done: 1, asks: ["word"],
  },
  {
    what: "a bug list with the day it was fixed",
    sheet: drawn(`
Bug ID | Summary | Steps to Reproduce | Severity | Priority | Status | Assigned To | Reported On | Fixed On
1 | Login fails | Open the page | Critical | High | Open | Ann | 2026-01-05 |
2 | Logo blurred | Look at it | Minor | Low | Fixed | Bob | 2026-01-05 | 2026-01-20
3 | Slow search | Type a word | Major | High | In QA | Ann | 2026-02-05 |`),
    form: "tracker", columns: fields("id A, task B, status F, owner G, actualFinish I"), tasks: 3, red: [], done: 1,
  },
  {
    what: "项目一览: every heading begins with 项目",
    sheet: drawn(`
序号 | 项目名称 | 项目负责人 | 项目开始时间 | 项目截止时间 | 项目进度 | 项目状态 | 备注
1 | 官网改版 | 甲某 | 2026-01-05 | 2026-02-20 | 80% | 进行中 |
2 | 办公室搬迁 | 乙某 | 2026-01-05 | 2026-02-20 | 100% | 已完成 |
3 | 薪酬系统 | 丙某 | 2026-02-05 | 2026-05-30 | 10% | 进行中 |`),
    form: "tracker", columns: fields("id A, task B, owner C, start D, due E, percent F, status G"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "任务清单: requirement, leaders, long progress and 是否完成",
    sheet: drawn(`
XX局2026年重点任务清单
序号 | 工作任务 | 工作要求 | 责任领导 | 责任科室 | 完成时限 | 进展情况 | 是否完成
1 | 优化审批流程 | 压减时限三成 | 甲某 | 审批科 | 2月底 | 已梳理事项清单并征求意见，正在修改办事指南 | 否
2 | 建设服务大厅 | 完成装修并投用 | 乙某 | 综合科 | 2月底 | 已完成装修，设备调试完毕，二月下旬投入使用 | 是
3 | 开展满意度调查 | 覆盖全部窗口 | 丙某 | 监督科 | 12月底 | 正在起草问卷 | 否`),
    form: "tracker", columns: fields("id A, task B, owner D, due F, status H"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "施工进度: works, days, planned and actual",
    sheet: drawn(`
XX工程施工进度计划表
序号 | 分部分项工程 | 开始日期 | 结束日期 | 工期（天） | 实际开始 | 实际结束 | 完成比例
1 | 土方开挖 | 2026-01-05 | 2026-01-25 | 20 | 2026-01-06 | 2026-01-28 | 100%
2 | 基础浇筑 | 2026-01-26 | 2026-02-20 | 25 | 2026-01-29 | | 70%
3 | 主体结构 | 2026-02-21 | 2026-05-30 | 98 | | | 0%`),
    form: "tracker", columns: fields("id A, task B, start C, due D, actualStart F, actualFinish G, percent H"), tasks: 3, red: [4], done: 1,
  },
  {
    what: "DDL for the due date",
    sheet: drawn(`
编号 | 事项 | 状态 | 跟进人 | DDL | 备注
1 | 联系印刷厂 | 进行中 | 甲某 | 2026-02-20 |
2 | 设计海报 | 完成 | 乙某 | 2026-02-20 |
3 | 布展 | 未开始 | 丙某 | 2026-05-30 |`),
    form: "tracker", columns: fields("id A, task B, status C, owner D, due E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a factory's list of problems: 对策, 担当, 纳期",
    sheet: drawn(`
No | 问题点 | 原因 | 对策 | 担当 | 纳期 | 进度
1 | 螺丝松动 | 扭矩不足 | 增加扭矩检查 | 甲某 | 2026-02-20 | 进行中
2 | 外观划伤 | 搬运碰撞 | 增加护垫 | 乙某 | 2026-02-20 | 完成
3 | 标签错贴 | 人员失误 | 增加扫码 | 丙某 | 2026-05-30 | 未开始`),
    form: "issues", columns: fields("id A, task B, owner E, due F, status G"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a work diary: no due date is said once",
    sheet: drawn(`
日期 | 工作内容 | 责任人 | 完成情况 | 备注
2026-03-02 | 整理客户资料 | 甲某 | 已完成 |
2026-03-03 | 拜访经销商 | 甲某 | 已完成 |
2026-03-04 | 编写方案 | 甲某 | 进行中 |`),
    form: "tracker", columns: fields("task B, owner C, status D"), tasks: 3, red: [], done: 2, says: ["C-DUE"],
  },
  {
    what: "hiring as a list of work",
    sheet: drawn(`
岗位名称 | 需求人数 | 招聘负责人 | 计划到岗时间 | 实际到岗时间 | 招聘状态
前端工程师 | 2 | 甲某 | 2026-02-20 | | 面试中
测试工程师 | 1 | 乙某 | 2026-02-20 | 2026-02-19 | 已到岗
产品经理 | 1 | 甲某 | 2026-05-30 | | 未启动`),
    form: "tracker", columns: fields("task A, owner C, due D, actualFinish E, status F"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "职责矩阵 in signs with a legend",
    sheet: drawn(`
工作事项 | 市场部 | 产品部 | 研发部 | 财务部
需求收集 | ● | ○ | △ |
预算编制 | ○ | △ | | ●
版本开发 | | ○ | ● |
.
●主责 ○配合 △知会`),
    form: "duties", tasks: 3, red: [],
  },
  {
    what: "职责矩阵 in words",
    sheet: drawn(`
序号 | 工作事项 | 市场部 | 产品部 | 研发部
1 | 需求收集 | 主责 | 配合 | 知会
2 | 方案评审 | 配合 | 主责 | 配合
3 | 版本开发 | 知会 | 配合 | 主责`),
    form: "duties", tasks: 3, red: [],
  },
  {
    what: "a plan whose dates are formulas' text with a time",
    sheet: drawn(`
Task | Assignee | Start | End | Progress
Draft | Ann | '2026-02-01 09:00:00 | '2026-02-20 18:00:00 | '30%
Print | Bob | '2026-02-01 09:00:00 | '2026-02-20 18:00:00 | '100%
Send | Ann | '2026-05-01 09:00:00 | '2026-05-30 18:00:00 | '0%`),
    form: "tracker", columns: fields("task A, owner B, start C, due D, percent E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "two tables that touch: the second header begins another",
    sheet: drawn(`
Task | Owner | Due | Status
Draft | Ann | 2026-02-20 | Open
Print | Bob | 2026-05-30 | Open
Risk | Likelihood | Impact | Mitigation
Strike | High | High | Talk`),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 2, red: [2],
  },
];

export const wildMoreOthers: readonly WildSheet[] = [
  { what: "rows without any header", form: "none", sheet: drawn(`
Draft | Ann | 2026-02-20 | 45
Print | Bob | 2026-05-30 | 12
Send | Cid | 2026-05-30 | 30`) },
  { what: "a weekly report by person", form: "none", sheet: drawn(`
姓名 | 本周工作 | 下周计划 | 存在困难
甲某 | 完成接口开发 | 联调测试 | 环境不稳定
乙某 | 完成页面设计 | 评审 | 无
丙某 | 编写用例 | 执行测试 | 人手不足`) },
  { what: "a plan of months in squares", form: "none", sheet: drawn(`
序号 | 工作内容 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月
1 | 调研 | ■ | ■ | | | |
2 | 设计 | | ■ | ■ | | |
3 | 开发 | | | ■ | ■ | ■ |`) },
  { what: "a price list", form: "none", sheet: drawn(`
产品名称 | 型号 | 单价 | 起订量 | 交货周期
电机 | M1 | 1200 | 10 | 15天
泵 | P2 | 800 | 5 | 7天
阀 | V3 | 90 | 100 | 3天`) },
  { what: "answers of a survey", form: "none", sheet: drawn(`
Timestamp | What is your name? | How satisfied are you? | What should change?
2026-03-01 | Ann | 4 | More light
2026-03-02 | Bob | 5 | Nothing
2026-03-03 | Cid | 2 | Less noise`) },
];
