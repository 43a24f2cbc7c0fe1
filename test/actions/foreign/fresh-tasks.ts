/**
 * Task lists in shapes that came later: other words, other trades, other languages of date; judged as of 2026-03-10. What is right was
 * stated before they were read.
 */
import { drawn, fields } from "./drawn-sheet";
import type { WildSheet } from "./wild-sheet";

export const freshTasks: readonly WildSheet[] = [
  {
    what: "党建工作任务分解表: 责任领导 beside 责任人, days of a month in words",
    sheet: drawn(`
2026年度重点任务分解表
序号 | 重点任务 | 工作举措 | 责任领导 | 责任科室 | 责任人 | 完成时限 | 进展情况
1 | 制度汇编 | 收集各科室制度并汇编成册 | 丁某 | 办公室 | 甲某 | 2月底前 | 正在推进
2 | 档案整理 | 完成历年档案数字化 | 丁某 | 档案室 | 乙某 | 2月20日 | 已完成
3 | 培训计划 | 组织两期培训 | 戊某 | 人事科 | 丙某 | 5月30日前 | 未启动`),
    form: "tracker", columns: fields("id A, task B, owner F, due G, status H"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "dates with the day of the week in brackets, an owner with a role",
    sheet: drawn(`
Workstream | Deliverable | Owner (role) | Due by | Progress
Data | Field mapping | Ann Lee (BA) | '2026-02-20 (Fri) | 60%
Data | Trial load | Bob Ray (Dev) | '2026-02-20 (Fri) | 100%
Cutover | Runbook | Ann Lee (BA) | '2026-05-30 (Sat) | 0%`),
    form: "tracker", columns: fields("task B, owner C, due D, percent E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "quarters as sections, dates as Feb-20-26",
    sheet: drawn(`
Initiative | Lead | Target | State
Q1 2026 | | |
New badge system | Ann | 'Feb-20-26 | In flight
Visitor log | Bob | 'Feb-20-26 | Shipped
Q2 2026 | | |
Parking app | Cid | 'May-30-26 | Not begun`),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 3, aside: [2, 5], red: [3], done: 1,
  },
  {
    what: "月份 as sections, 事项 and 经办, progress in tenths",
    sheet: drawn(`
月份 | 事项 | 经办 | 计划完成 | 进度
2月 | 采购询价 | 甲某 | 2026-02-20 | 0.5
| 合同会签 | 乙某 | 2026-02-20 | 1
5月 | 设备到货 | 甲某 | 2026-05-30 | 0`, { merges: ["A2:A3"] }),
    form: "tracker", columns: fields("task B, owner C, due D, percent E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "priority first, MoSCoW, and a status of emoji",
    sheet: drawn(`
Prio | MoSCoW | Work | Assignee | Deadline | Stage
P1 | Must | Rewrite the import | Ann | 2026-02-20 | 🟡 Doing
P2 | Should | Tidy the menu | Bob | 2026-02-20 | 🟢 Done
P3 | Could | Dark colours | Cid | 2026-05-30 | ⚪ To do`),
    form: "tracker", columns: fields("task C, owner D, due E, status F"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "plan and actual in pairs side by side without merged heads",
    sheet: drawn(`
WBS | Activity | Resp | Plan Start | Plan Finish | Act Start | Act Finish | % Comp
1.1 | Survey | Ann | 2026-02-01 | 2026-02-20 | 2026-02-02 | | 50%
1.2 | Permit | Bob | 2026-02-01 | 2026-02-20 | 2026-02-02 | 2026-02-19 | 100%
1.3 | Fence | Ann | 2026-05-01 | 2026-05-30 | | | 0%`),
    form: "tracker", columns: fields("id A, task B, owner C, start D, due E, actualStart F, actualFinish G, percent H"), tasks: 3, red: [2],
    done: 1,
  },
  {
    what: "三行表头: 计划 and 实际 over 开始 and 完成",
    sheet: drawn(`
序号 | 工作项目 | 责任人 | 时间安排 | | | | 状态
| | | 计划 | | 实际 | |
| | | 开始 | 完成 | 开始 | 完成 |
1 | 现场调研 | 甲某 | 2026-02-01 | 2026-02-20 | 2026-02-01 | | 进行中
2 | 方案编制 | 乙某 | 2026-02-01 | 2026-02-20 | 2026-02-01 | 2026-02-18 | 完成
3 | 专家评审 | 甲某 | 2026-05-01 | 2026-05-30 | | | 未开始`, { merges: ["A1:A3", "B1:B3", "C1:C3", "D1:G1", "D2:E2", "F2:G2", "H1:H3"] }),
    form: "tracker", columns: fields("id A, task B, owner C, start D, due E, actualStart F, actualFinish G, status H"), tasks: 3, red: [4],
    done: 1,
  },
  {
    what: "a Gantt of weeks: the bars are letters, the table is at the left",
    sheet: drawn(`
Task | Owner | Start | End | Status | W6 | W7 | W8 | W9
Kick-off | Ann | 2026-02-02 | 2026-02-06 | Complete | x | | |
Interviews | Bob | 2026-02-09 | 2026-02-20 | In progress | | x | x |
Report | Ann | 2026-05-01 | 2026-05-30 | Not started | | | | `),
    form: "tracker", columns: fields("task A, owner B, start C, due D, status E"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "RAG is the only status: nobody says what is done",
    sheet: drawn(`
Milestone | Owner | Baseline | Forecast | RAG
Design freeze | Ann | 2026-02-10 | 2026-02-20 | Amber
Tooling ready | Bob | 2026-02-10 | 2026-05-20 | Red
Launch | Cid | 2026-05-30 | 2026-05-30 | Green`),
    form: "tracker", columns: fields("task A, owner B, due D"), tasks: 3, red: [], asks: ["missing-status"], says: ["C-STATUS"],
  },
  {
    what: "an office move: a checklist with Y and N, day first",
    sheet: drawn(`
Office move checklist
What needs doing | Who | By | Done (Y/N)
Order crates | Ann | '20/02/2026 | N
Book the lift | Bob | '20/02/2026 | Y
Label desks | Cid | '30/05/2026 | N`),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "双周计划: 星期 beside the date, 完成打勾",
    sheet: drawn(`
任务内容 | 责任人 | 截止日 | 星期 | 完成打√
整理台账 | 甲某 | 2026-02-20 | 五 | √
更新网页 | 乙某 | 2026-02-20 | 五 |
拍摄照片 | 丙某 | 2026-05-30 | 六 |`),
    form: "tracker", columns: fields("task A, owner B, due C, status E"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "English and Chinese in one heading with a slash, statuses in both",
    sheet: drawn(`
Task/任务 | PIC/负责人 | Due Date/截止日期 | Status/状态 | Remark/备注
Sample approval 样品确认 | Ann/甲某 | 2026-02-20 | Ongoing 进行中 | waiting
Tooling 开模 | Bob/乙某 | 2026-02-20 | Done 完成 |
Pilot run 试产 | Cid/丙某 | 2026-05-30 | Open 未开始 |`),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a grant: objectives numbered 1.a, months in words",
    sheet: drawn(`
Objective | Activity description | Responsible staff | Completion date | Status update
1.a | Recruit the coordinator | Ann | 'February 20, 2026 | Delayed
1.b | Sign the lease | Bob | 'February 20, 2026 | Completed
2.a | Open the clinic | Cid | 'May 30, 2026 | Not yet started`),
    form: "tracker", columns: fields("task B, owner C, due D, status E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "工程节点: 计划节点时间, 实际节点时间 and 偏差",
    sheet: drawn(`
楼栋 | 节点名称 | 计划节点时间 | 实际节点时间 | 偏差(天) | 责任单位
1# | 基坑开挖 | 2026-02-20 | 2026-02-18 | -2 | 甲公司
1# | 底板浇筑 | 2026-02-20 | | | 甲公司
2# | 主体封顶 | 2026-05-30 | | | 乙公司`),
    form: "tracker", columns: fields("task B, due C, actualFinish D"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "an owner's name merged down, a blank row between owners",
    sheet: drawn(`
Person | To do | Due | %
Ann | Draft budget | 2026-02-20 | 20%
| Send budget | 2026-05-30 | 0%
.
Bob | Print badges | 2026-02-20 | 100%
| Book hall | 2026-02-20 | 0%`, { merges: ["A2:A3", "A5:A6"] }),
    form: "tracker", columns: fields("task B, owner A, due C, percent D"), tasks: 4, red: [2, 6], done: 1,
  },
  {
    what: "the table begins at C5 and a note block stands to its right",
    sheet: drawn(`
Deliverables | Owner | Planned date | Delivered on | | Legend | Meaning
Interim report | Ann | 2026-02-20 | | | green | delivered
Data set | Bob | 2026-02-20 | 2026-02-19 | | red | late
Final report | Ann | 2026-05-30 | | | |`, { from: { row: 4, column: 2 } }),
    form: "tracker", columns: fields("task C, owner D, due E, actualFinish F"), tasks: 3, red: [6], done: 1,
  },
  {
    what: "approvals: 拟办, 会签 and 办结 as states",
    sheet: drawn(`
文件标题 | 承办人 | 要求办结时间 | 办理状态
关于采购的请示 | 甲某 | 2026-02-20 | 会签中
关于值班的通知 | 乙某 | 2026-02-20 | 已办结
关于培训的函 | 丙某 | 2026-05-30 | 拟办`),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "hidden rows with late work, a filter in force",
    sheet: drawn(`
Item | Owner | Due date | Status
Paint hall | Ann | 2026-02-20 | In Progress
Fix roof | Bob | 2026-02-20 | In Progress
Clean up | Cid | 2026-05-30 | Not Started`, { hiddenRows: [3] }),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 3, red: [2, 3],
  },
  {
    what: "dates of a sheet system: ISO with time and zone",
    sheet: drawn(`
Task ID | Created At | Name | Section/Column | Assignee | Start Date | Due Date | Completed At
1201 | '2026-01-05T09:12:00Z | Write the policy | Doing | Ann | | '2026-02-20 |
1202 | '2026-01-05T09:13:00Z | Ask legal | Done | Bob | | '2026-02-20 | '2026-02-18T10:00:00Z
1203 | '2026-01-05T09:14:00Z | Publish | Backlog | Cid | | '2026-05-30 |`),
    form: "tracker", columns: fields("id A, task C, owner E, start F, due G, actualFinish H, status D"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a handover list: 交接事项 with 是否交接完毕",
    sheet: drawn(`
序号 | 交接事项 | 移交人 | 接收人 | 交接期限 | 是否交接完毕
1 | 合同档案 | 甲某 | 乙某 | 2026-02-20 | 否
2 | 印章钥匙 | 甲某 | 丙某 | 2026-02-20 | 是
3 | 系统账号 | 甲某 | 乙某 | 2026-05-30 | 否`),
    form: "tracker", columns: fields("id A, task B, owner D, due E, status F"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "two lines of heading in one cell, units in brackets, a total below",
    sheet: drawn(`
No. | Work package\\n(description) | Resp.\\n(initials) | Duration\\n(days) | Finish\\n(yyyy-mm-dd) | Complete\\n(%)
1 | Excavate | AL | 10 | 2026-02-20 | 80
2 | Pipes | BR | 5 | 2026-02-20 | 100
3 | Backfill | AL | 4 | 2026-05-30 | 0
| Total | | 19 | |`),
    form: "tracker", columns: fields("id A, task B, owner C, due E, percent F"), tasks: 3, aside: [5], red: [2], done: 1,
  },
];
