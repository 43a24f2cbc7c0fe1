/** Exports of tools for tasks and lists of software and marketing teams; judged as of 2026-03-10. */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const softwareSheets: readonly TradeSheet[] = [
  {
    what: "Jira: key, type, day and hour as text with the month in letters",
    sheet: drawn(`
Issue Type | Issue key | Issue id | Summary | Assignee | Reporter | Priority | Status | Resolution | Created | Updated | Due date | Sprint | Story Points
Story | APP-11 | 10234 | Login with phone | Ann | Zoe | High | In Progress | | '05/Jan/26 9:12 AM | '02/Mar/26 4:40 PM | '20/Feb/26 12:00 AM | Sprint 7 | 5
Bug | APP-12 | 10235 | Crash on rotate | Bob | Zoe | Highest | Done | Done | '05/Jan/26 9:15 AM | '10/Feb/26 1:00 PM | '20/Feb/26 12:00 AM | Sprint 7 | 3
Task | APP-15 | 10240 | Rotate the keys | Ann | Yan | Medium | To Do | | '07/Jan/26 2:00 PM | '07/Jan/26 2:00 PM | '30/May/26 12:00 AM | Sprint 9 | 1
Sub-task | APP-16 | 10241 | Write the runbook | | Yan | Low | To Do | | '07/Jan/26 2:05 PM | '07/Jan/26 2:05 PM | | |`),
    form: "tracker", columns: "id B, task D, owner E, status H, due L", tasks: 4, late: ["Login with phone"], done: 1,
  },
  {
    what: "Asana: Created At, Completed At, sections as a column, no status",
    sheet: drawn(`
Task ID | Created At | Completed At | Last Modified | Name | Section/Column | Assignee | Assignee Email | Start Date | Due Date | Tags | Notes | Projects | Parent task
1201 | 2026-01-05 | | 2026-02-01 | Draft the press release | Doing | Ann | ann@x.org | | 2026-02-20 | pr | | Launch |
1202 | 2026-01-05 | 2026-02-18 | 2026-02-18 | Book the venue | Done | Bob | bob@x.org | | 2026-02-20 | | call first | Launch |
1203 | 2026-01-06 | | 2026-01-06 | Print the banners | To do | Cid | cid@x.org | 2026-04-01 | 2026-05-30 | | | Launch |`),
    form: "tracker", columns: "id A, task E, owner G, start I, due J, actualFinish C, status F", tasks: 3,
    late: ["Draft the press release"], done: 1,
  },
  {
    what: "Trello: cards with list names and a box for due complete",
    sheet: drawn(`
Card ID | Card Name | Card Description | Labels | Members | Due Date | List ID | List Name | Board Name | Archived | Start Date | Due Complete
66a1 | Fix the footer | Links are dead | web (red) | ann | '2026-02-20T16:00:00.000Z | 551 | Doing | Website | FALSE | | FALSE
66a2 | New hero photo | | design (blue) | bob | '2026-02-20T16:00:00.000Z | 552 | Done | Website | FALSE | | TRUE
66a3 | Cookie banner | GDPR | web (red) | ann, bob | '2026-05-30T16:00:00.000Z | 550 | Backlog | Website | FALSE | | FALSE`),
    form: "tracker", columns: "id A, task B, owner E, due F, start K, status L", tasks: 3, late: ["Fix the footer"], done: 1,
  },
  {
    what: "MS Project: outline levels, durations in words, names indented by spaces",
    sheet: drawn(`
ID | Active | Task Mode | Name | Duration | Start | Finish | Predecessors | Outline Level | Resource Names | % Complete
1 | Yes | Auto Scheduled | Migration | 60 days | '2 February 2026 08:00 | '24 April 2026 17:00 | | 1 | | 40%
2 | Yes | Auto Scheduled | »Prepare | 20 days | '2 February 2026 08:00 | '27 February 2026 17:00 | | 2 | | 75%
3 | Yes | Auto Scheduled | »»Inventory of servers | 10 days | '2 February 2026 08:00 | '13 February 2026 17:00 | | 3 | Ann | 100%
4 | Yes | Auto Scheduled | »»Order the licences | 10 days | '16 February 2026 08:00 | '27 February 2026 17:00 | 3 | 3 | Bob[50%] | 50%
5 | Yes | Auto Scheduled | »Move | 40 days | '2 March 2026 08:00 | '24 April 2026 17:00 | | 2 | | 0%
6 | Yes | Auto Scheduled | »»Move the files | 40 days | '2 March 2026 08:00 | '24 April 2026 17:00 | 4 | 3 | Ann,Bob | 0%`),
    form: "tracker", columns: "id A, task D, start F, due G, owner J, percent K", tasks: 3, late: ["    Order the licences"], done: 1,
  },
  {
    what: "Monday: a title, groups with the header again, timelines in two columns",
    sheet: drawn(`
Website relaunch
.
This month
Name | Owner | Status | Priority | Timeline - Start | Timeline - End | Last updated
Sitemap | Ann | Done | High | 2026-02-02 | 2026-02-13 | 2026-02-12
Copy for home page | Bob | Working on it | High | 2026-02-09 | 2026-02-20 | 2026-03-01
Photo shoot | Cid | Stuck | Medium | 2026-02-16 | 2026-02-27 | 2026-03-02
.
Next month
Name | Owner | Status | Priority | Timeline - Start | Timeline - End | Last updated
Load test | Dan | | Medium | 2026-04-06 | 2026-04-10 |
Go-live | Ann | | High | 2026-04-13 | 2026-04-17 | `),
    form: "tracker", columns: "task A, owner B, status C, start E, due F", tasks: 5, late: ["Copy for home page", "Photo shoot"], done: 1,
    asks: ["missing-status"],
  },
  {
    what: "Smartsheet: Done as a box, % Complete, parents without owner, a comment column",
    sheet: drawn(`
Done | Task Name | Assigned To | Start Date | End Date | Duration | % Complete | Comments
FALSE | Event | | 2026-02-02 | 2026-04-17 | 55d | 35% |
TRUE | »Pick a date | Ann | 2026-02-02 | 2026-02-06 | 5d | 100% | agreed
FALSE | »Sign the caterer | Bob | 2026-02-09 | 2026-02-20 | 10d | 50% | waiting for quote
FALSE | »Send invitations | Cid | 2026-03-02 | 2026-04-17 | 35d | 0% | `),
    form: "tracker", columns: "task B, owner C, start D, due E, percent G, status A", tasks: 3, late: ["  Sign the caterer"], done: 1,
  },
  {
    what: "a template of an online sheet: header in row 7 under instructions, cost and hours",
    sheet: drawn(`
PROJECT TRACKER
Project name | Alpha launch
Project manager | Ann
Start date | 2026-01-05
Overall progress | 40%
.
PRIORITY | TASK NAME | STATUS | OWNER | START DATE | END DATE | DELIVERABLE | % DONE | COST / HOURS
High | Choose supplier | In Progress | Ann | 2026-01-05 | 2026-02-20 | Contract | 60% | 1200
Medium | Draft brochure | Complete | Bob | 2026-01-05 | 2026-02-20 | PDF | 100% | 300
Low | Update web page | Not Started | Cid | 2026-04-05 | 2026-05-30 | Page | 0% | 150
Medium | Train sales | On Hold | Dan | 2026-01-05 | 2026-02-20 | Slides | 10% | 500`),
    form: "tracker", columns: "task B, status C, owner D, start E, due F, percent H", tasks: 4, late: ["Choose supplier", "Train sales"],
    done: 1,
  },
  {
    what: "a Gantt template: phase titles, ASSIGNED TO, PROGRESS, days of the chart as numbers",
    sheet: drawn(`
PROJECT TITLE | | | | | | 2026-02-02 | 2026-02-09 | 2026-02-16
Company Name | | Project Start: | 2026-02-02 | | | 2 | 9 | 16
TASK | ASSIGNED\\nTO | PROGRESS | START | END | | M | M | M
Phase 1 Discovery | | | | | | | |
Interviews | Ann | 100% | 2026-02-02 | 2026-02-06 | | | |
Journey map | Bob | 60% | 2026-02-07 | 2026-02-20 | | | |
Phase 2 Design | | | | | | | |
Wireframes | Ann | 0% | 2026-04-07 | 2026-04-20 | | | |
Insert new rows ABOVE this one | | | | | | | | `),
    form: "tracker", columns: "task A, owner B, percent C, start D, due E", tasks: 3, late: ["Journey map"], done: 1,
  },
  {
    what: "飞书任务: 任务标题, 截止时间 with hours, 创建时间, 完成时间",
    sheet: drawn(`
任务标题 | 任务状态 | 负责人 | 创建人 | 创建时间 | 开始时间 | 截止时间 | 完成时间 | 任务清单 | 关注人
整理竞品资料 | 未完成 | 甲某 | 乙某 | '2026-01-05 10:00 | | '2026-02-20 18:00 | | 增长 | 丙某
补充埋点文档 | 已完成 | 乙某 | 乙某 | '2026-01-05 10:05 | | '2026-02-20 18:00 | '2026-02-19 11:20 | 增长 |
准备评审材料 | 未完成 | 丙某 | 乙某 | '2026-03-05 10:05 | | '2026-05-30 18:00 | | 增长 | `),
    form: "tracker", columns: "task A, status B, owner C, start F, due G, actualFinish H", tasks: 3, late: ["整理竞品资料"], done: 1,
  },
  {
    what: "Teambition: 标题, 列表, 执行者, 是否完成 in Y and N",
    sheet: drawn(`
任务ID | 标题 | 列表 | 任务类型 | 执行者 | 开始时间 | 截止时间 | 优先级 | 是否完成 | 完成时间 | 创建者 | 标签
TB-1 | 接口联调 | 开发中 | 需求 | 甲某 | 2026/02/02 09:00 | 2026/02/20 18:00 | 紧急 | N | | 乙某 | 后端
TB-2 | 视觉走查 | 待验收 | 任务 | 丙某 | 2026/02/02 09:00 | 2026/02/20 18:00 | 普通 | Y | 2026/02/18 15:00 | 乙某 |
TB-3 | 灰度发布 | 待处理 | 任务 | 甲某 | 2026/05/02 09:00 | 2026/05/30 18:00 | 普通 | N | | 乙某 | `),
    form: "tracker", columns: "id A, task B, owner E, start F, due G, status I, actualFinish J", tasks: 3, late: ["接口联调"], done: 1,
  },
  {
    what: "禅道: 任务名称, 任务状态 of wait, doing, done, 最初预计 and 总计消耗",
    sheet: drawn(`
编号 | 所属执行 | 所属模块 | 任务名称 | 任务类型 | 优先级 | 任务状态 | 预计开始 | 截止日期 | 实际开始 | 最初预计 | 总计消耗 | 预计剩余 | 指派给 | 由谁创建 | 创建日期 | 由谁完成 | 实际完成
101 | 一期迭代 | 订单 | 订单导出 | 开发 | 2 | 进行中 | 2026-02-02 | 2026-02-20 | 2026-02-03 | 16 | 10 | 6 | 甲某 | 丁某 | 2026-01-30 | | '0000-00-00
102 | 一期迭代 | 订单 | 订单列表 | 开发 | 2 | 已完成 | 2026-02-02 | 2026-02-20 | 2026-02-02 | 8 | 9 | 0 | 丁某 | 丁某 | 2026-01-30 | 乙某 | 2026-02-12
103 | 一期迭代 | 支付 | 对账脚本 | 开发 | 3 | 未开始 | 2026-05-02 | 2026-05-30 | '0000-00-00 | 8 | 0 | 8 | 甲某 | 丁某 | 2026-01-30 | | '0000-00-00
104 | 一期迭代 | 支付 | 退款页面 | 开发 | 3 | 已取消 | 2026-02-02 | 2026-02-20 | '0000-00-00 | 8 | 0 | 8 | 甲某 | 丁某 | 2026-01-30 | | '0000-00-00`),
    form: "tracker", columns: "id A, task D, status G, start H, due I, actualStart J, owner N, actualFinish R", tasks: 4, late: ["订单导出"],
    done: 1,
  },
  {
    what: "a campaign plan of assets, go-live as the due date, months in letters without a year",
    sheet: drawn(`
Channel | Asset | Owner | Brief sent | Go-live date | Status | Budget
Email | Spring newsletter | Ann | 5 Jan | 20 Feb | Drafting | 300
Social | Teaser clips | Bob | 5 Jan | 20 Feb | Live | 1200
Print | Leaflet | Cid | 2 Mar | 30 May | Briefed | 800`),
    form: "tracker", columns: "task B, owner C, due E, status F", tasks: 3, asks: ["year", "word"],
  },
  {
    what: "due dates as people say them: TBC, ASAP, w/c, end of month",
    sheet: drawn(`
Action | Who | When | Status
Confirm the budget | Ann | ASAP | Open
Agree the wording | Bob | w/c 16 Feb 2026 | Open
Publish the page | Cid | end Feb 2026 | Open
Order the stands | Dan | TBC | Open
Close the accounts | Eve | 20 Feb 2026 | Closed
Train the helpers | Fay | 30/05/2026 | Open`),
    form: "tracker", columns: "task A, owner B, due C, status D", tasks: 6, late: ["Agree the wording", "Publish the page"], done: 1,
  },
  {
    what: "测试迭代任务: 预计工时 and 实际工时, 百分比 as text",
    sheet: drawn(`
模块 | 工作任务 | 开发人员 | 预计工时(h) | 实际工时(h) | 计划提测时间 | 完成百分比
用户 | 头像上传 | 甲某 | 8 | 6 | 2026-02-20 | '60%
用户 | 昵称审核 | 乙某 | 8 | 8 | 2026-02-20 | '100%
消息 | 离线推送 | 甲某 | 16 | 0 | 2026-05-30 | '0%`),
    form: "tracker", columns: "task B, owner C, due F, percent G", tasks: 3, late: ["头像上传"], done: 1,
  },
];
