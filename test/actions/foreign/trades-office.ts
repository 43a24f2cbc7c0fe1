/** Lists of offices: weekly reports, action logs, requests, risks, minutes and roles; judged as of 2026-03-10. */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const officeSheets: readonly TradeSheet[] = [
  {
    what: "工作項目 in traditional signs",
    sheet: drawn(`
項次 | 工作項目 | 負責單位 | 負責人 | 預計完成日 | 實際完成日 | 狀態 | 備註
1 | 場地勘查 | 總務處 | 甲某 | 2026/2/20 | | 進行中 |
2 | 邀請函寄送 | 公關室 | 乙某 | 2026/2/20 | 2026/2/18 | 已完成 |
3 | 節目彩排 | 活動組 | 丙某 | 2026/5/30 | | 未開始 | `),
    form: "tracker", columns: "id A, task B, owner D, due E, actualFinish F, status G", tasks: 3, late: ["場地勘查"], done: 1,
  },
  {
    what: "as people talk: 干什么, 谁来做, 什么时候完成, 现在怎么样",
    sheet: drawn(`
干什么 | 谁来做 | 什么时候完成 | 现在怎么样
订会议室 | 小甲 | 2026-02-20 | 还没弄
买水果 | 小乙 | 2026-02-20 | 搞定
打印桌签 | 小丙 | 2026-05-30 | 没开始`),
    form: "tracker", columns: "task A, owner B, due C, status D", tasks: 3, late: ["订会议室"], done: 1,
  },
  {
    what: "as people talk: thing to do, who's on it, when by, where are we",
    sheet: drawn(`
Thing to do | Who's on it | When by | Where are we
Ring the printer | Ann | 2026-02-20 | still waiting
Book the band | Bob | 2026-02-20 | done
Hire chairs | Cid | 2026-05-30 | not started`),
    form: "tracker", columns: "task A, owner B, due C, status D", tasks: 3, late: ["Ring the printer"], done: 1,
  },
  {
    what: "周报: 本周完成 and 下周计划 in two tables under each other",
    sheet: drawn(`
市场部工作周报（2026年3月2日-3月6日）
一、本周工作完成情况
序号 | 工作内容 | 责任人 | 计划完成时间 | 完成情况 | 备注
1 | 展会物料设计 | 甲某 | 2026-03-04 | 已完成 |
2 | 渠道政策宣导 | 乙某 | 2026-03-05 | 进行中 | 剩两家
二、下周工作计划
序号 | 工作内容 | 责任人 | 计划完成时间 | 完成情况 | 备注
1 | 新品发布预热 | 丙某 | 2026-03-13 | 未开始 |
2 | 客户回访 | 甲某 | 2026-03-13 | 未开始 | `),
    form: "tracker", columns: "id A, task B, owner C, due D, status E", tasks: 4, late: ["渠道政策宣导"], done: 1,
  },
  {
    what: "an action log with a revised date and the date closed",
    sheet: drawn(`
Programme Board - Action Log
.
Action No | Date Raised | Action | Action Owner | Target Completion Date | Revised Date | Status (Open/Closed) | Date Closed | Comments
A001 | 2026-01-05 | Approve the mandate | Ann | 2026-01-20 | 2026-02-20 | Open | | slipped
A002 | 2026-01-05 | Nominate a deputy | Bob | 2026-01-20 | | Closed | 2026-01-19 |
A003 | 2026-02-02 | Share the risk paper | Cid | 2026-02-16 | 2026-04-30 | Open | |
A004 | 2026-02-02 | Update the RAID log | Dan | 2026-02-20 | | Open | | `),
    form: "tracker", tasks: 4, late: ["Approve the mandate", "Update the RAID log"], done: 1,
  },
  {
    what: "minutes of a meeting: what, who, by when, done, in the middle of a page",
    sheet: drawn(`
MINUTES
Meeting: | Steering group | Date: | 2026-02-03
Chair: | Ann | Minute taker: | Bob
Present: | Ann, Bob, Cid, Dan
1. Budget
The group noted an overspend of 3%.
2. Venue
Two venues were compared.
ACTIONS
What | Who | By when | Done?
Circulate the revised budget | Ann | 2026-02-20 | N
Visit the second venue | Cid | 2026-02-20 | Y
Draft the programme | Dan | 2026-05-15 | N
.
Next meeting: 2026-04-07`),
    form: "minutes", columns: "task A, owner B, due C, status D", tasks: 3, late: ["Circulate the revised budget"], done: 1,
  },
  {
    what: "会议纪要 page: 议题, 讨论内容, 待办事项, 责任人, signatures below",
    sheet: drawn(`
项目例会会议纪要
会议时间 | 2026-02-03 14:00 | 会议地点 | 302室
主持人 | 甲某 | 记录人 | 乙某
参会人 | 甲某、乙某、丙某、丁某
序号 | 议题 | 结论 | 待办事项 | 责任人 | 要求完成时间 | 状态
1 | 供货进度 | 同意分批到货 | 与供应商确认批次 | 丙某 | 2026-02-20 | 进行中
2 | 验收标准 | 按合同附件执行 | 整理验收清单 | 丁某 | 2026-02-20 | 已完成
3 | 培训安排 | 四月开展 | 拟定培训计划 | 丙某 | 2026-04-30 | 未开始
主持人签字： | | | 记录人签字： | | |`),
    form: "minutes", columns: "id A, task D, owner E, due F, status G", tasks: 3, late: ["与供应商确认批次"], done: 1,
  },
  {
    what: "a risk register with inherent and residual scores and a category scale in the heading",
    sheet: drawn(`
Corporate Risk Register | | | | | | | | Last reviewed: 2026-03-01
Risk ID | Risk title | Cause | Consequence | Likelihood\\n(1=rare, 5=certain) | Impact\\n(1=minor, 5=severe) | Inherent score | Controls | Residual score | Risk owner | Action due | Status
R1 | Cyber attack | Old servers | Data lost | 5 | 5 | 25 | Patch monthly | 20 | Ann | 2026-05-30 | Open
R2 | Key supplier fails | Single source | Delay | 2 | 3 | 6 | Second source | 4 | Bob | 2026-02-20 | Open
R3 | Flooding | Low ground | Closure | 2 | 4 | 8 | Pumps | 4 | Cid | 2026-05-30 | Closed`),
    form: "risks", tasks: 3, late: ["Cyber attack", "Key supplier fails"], done: 1,
  },
  {
    what: "项目风险清单: 可能性 and 影响程度 in words, 预警信号, 状态",
    sheet: drawn(`
风险编号 | 风险事件 | 可能性 | 影响程度 | 风险级别 | 预警信号 | 应对策略 | 责任人 | 计划关闭时间 | 状态
F01 | 核心人员离职 | 中 | 高 | 高 | 加班增多 | 建立AB角 | 甲某 | 2026-05-30 | 跟踪中
F02 | 需求频繁变更 | 高 | 低 | 低 | 变更单增多 | 变更评审 | 乙某 | 2026-02-20 | 跟踪中
F03 | 设备到货延迟 | 低 | 中 | 低 | 物流异常 | 提前下单 | 丙某 | 2026-02-20 | 关闭`),
    form: "risks", tasks: 3, late: ["核心人员离职", "需求频繁变更"], done: 1,
  },
  {
    what: "helpdesk tickets: number, opened, caller, assignment group, state",
    sheet: drawn(`
Number | Opened | Short description | Caller | Priority | State | Category | Assignment group | Assigned to | Due date
REQ0011 | 2026-01-05 | Access to payroll | Ann | 3 - Moderate | Work in Progress | Access | Service Desk | Zed | 2026-02-20
REQ0012 | 2026-01-05 | New phone | Bob | 4 - Low | Closed Complete | Hardware | Field | Yan | 2026-02-20
REQ0013 | 2026-03-05 | Move of desk | Cid | 4 - Low | Open | Facilities | Field | Yan | 2026-05-30`),
    form: "requests", columns: "id A, task C, owner I, due J, status F", tasks: 3, late: ["Access to payroll"], done: 1,
  },
  {
    what: "跨部门需求登记: 需求方, 承接方, 期望上线, 状态",
    sheet: drawn(`
需求编号 | 需求标题 | 需求方 | 需求提出人 | 承接部门 | 承接人 | 提出日期 | 期望完成日期 | 当前状态 | 备注
XQ01 | 会员画像报表 | 市场部 | 甲某 | 数据部 | 乙某 | 2026-01-05 | 2026-02-20 | 处理中 |
XQ02 | 门店选址数据 | 拓展部 | 丙某 | 数据部 | 乙某 | 2026-01-05 | 2026-02-20 | 已完成 |
XQ03 | 积分规则调整 | 会员部 | 丁某 | 技术部 | 戊某 | 2026-03-05 | 2026-05-30 | 待评估 | `),
    form: "requests", columns: "id A, task B, owner F, due H, status I", tasks: 3, late: ["会员画像报表"], done: 1,
  },
  {
    what: "RACI with people and roles in the heading, R/A in one cell",
    sheet: drawn(`
Deliverables / Activities | Ann Lee\\n(Project Manager) | Bob Ray\\n(Business Analyst) | Cid Fox\\n(Developer) | Dee Poe\\n(Sponsor)
Project charter | R | C | I | A
Requirements | A | R | C | I
Build | A | C | R | I
User test | R/A | R | C | I`),
    form: "duties", tasks: 4,
  },
  {
    what: "部门职责分工: ★ leads, ○ supports, △ is told, the signs explained below",
    sheet: drawn(`
工作事项 | 市场部 | 技术部 | 财务部 | 行政部
活动方案 | ★ | ○ | ○ |
页面开发 | ○ | ★ | | △
费用审批 | ○ | | ★ | △
现场布置 | ○ | | | ★
说明：★主责 ○配合 △知会`),
    form: "duties", tasks: 4,
  },
  {
    what: "a task list with a risk list beside it",
    sheet: drawn(`
Tasks | | | | | Risks | |
Task | Owner | Due | Status | | Risk | Level | Owner
Draft the offer | Ann | 2026-02-20 | Open | | Price rises | High | Zed
Check the terms | Bob | 2026-02-20 | Done | | Late reply | Low | Yan
Send the offer | Ann | 2026-05-30 | Open | | | | `),
    form: "tracker", columns: "task A, owner B, due C, status D", tasks: 3, late: ["Draft the offer"], done: 1,
  },
  {
    what: "two-line bilingual heads over two rows, dates with signs of the week",
    sheet: drawn(`
序号 | 任务名称 | 负责人 | 开始日期 | 截止日期 | 状态
No. | Task | Owner | Start | Due | Status
1 | 供应商考察 Supplier audit | 甲某 | '2026/2/2(一) | '2026/2/20(五) | 进行中 Ongoing
2 | 样品测试 Sample test | 乙某 | '2026/2/2(一) | '2026/2/20(五) | 完成 Done
3 | 合同签订 Contract | 丙某 | '2026/5/4(一) | '2026/5/29(五) | 未开始 Open`),
    form: "tracker", columns: "id A, task B, owner C, start D, due E, status F", tasks: 3, late: ["供应商考察 Supplier audit"], done: 1,
  },
  {
    what: "days of the year in signs, days in short figures",
    sheet: drawn(`
工作任务 | 责任人 | 完成期限 | 完成与否
修订制度 | 甲某 | 二〇二六年二月二十日 | 未完成
组织考试 | 乙某 | 26-02-20 | 完成
年中总结 | 丙某 | 2026年06月 | 未完成`),
    form: "tracker", columns: "task A, owner B, due C, status D", tasks: 3, late: ["修订制度"], done: 1,
  },
  {
    what: "days overdue and days left are worked out beside; they are no durations",
    sheet: drawn(`
Task | Owner | Start | Due | Days remaining | Days overdue | Status
Renew the policy | Ann | 2026-02-02 | 2026-02-20 | 0 | 18 | Open
Check the fire doors | Bob | 2026-02-02 | 2026-02-20 | 0 | 0 | Complete
Replace the boiler | Cid | 2026-03-02 | 2026-05-30 | 81 | 0 | Open`),
    form: "tracker", columns: "task A, owner B, start C, due D, status G", tasks: 3, late: ["Renew the policy"], done: 1,
  },
  {
    what: "an event checklist by days before the event",
    sheet: drawn(`
Timing | Task | Lead | Complete?
T-30 | Book speakers | Ann | Yes
T-14 | Print badges | Bob | No
T-1 | Set up the room | Cid | No`),
    form: "tracker", columns: "task B, owner C, status D", tasks: 3, done: 1,
  },
  {
    what: "audit findings: rating, recommendation, agreed action, responsible officer",
    sheet: drawn(`
Ref | Finding | Rating | Recommendation | Agreed management action | Responsible officer | Implementation date | Current status
1.1 | Keys are not counted | High | Keep a register | Register from 1 Feb | Ann | 2026-02-20 | Partially implemented
1.2 | Old policy in use | Low | Withdraw it | Withdrawn | Bob | 2026-02-20 | Implemented
2.1 | No leavers' checks | Low | Monthly check | From April | Cid | 2026-05-30 | Not implemented`),
    form: "issues", tasks: 3, late: ["Keys are not counted"], done: 1,
  },
  {
    what: "one task alone under a heading",
    sheet: drawn(`
事项 | 责任人 | 截止时间 | 状态
提交年审材料 | 甲某 | 2026-02-20 | 进行中`),
    form: "tracker", columns: "task A, owner B, due C, status D", tasks: 1, late: ["提交年审材料"],
  },
  {
    what: "owners with roles, several in a cell, in lines",
    sheet: drawn(`
Work item | Owner(s) | Deadline | Status
Data protection review | PM: Ann\\nLegal: Bob | 2026-02-20 | Blocked
Vendor contract | Legal: Bob & Cid | 2026-02-20 | Signed off
Penetration test | Ann / Dee | 2026-05-30 | Scheduled`),
    form: "tracker", columns: "task A, owner B, due C, status D", tasks: 3, late: ["Data protection review"], done: 1,
  },
];
