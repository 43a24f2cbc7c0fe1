/** Sheets that hold dates, names and states and are no lists of work; they are refused, with what they look like. */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const noLists: readonly TradeSheet[] = [
  { what: "orders of customers with the day of shipping", form: "none", why: /orders/u, sheet: drawn(`
Order No | Customer | Product | Qty | Unit price | Order date | Ship date | Status
SO-1 | Acme | Pump P2 | 4 | 120 | 2026-01-05 | 2026-01-12 | Shipped
SO-2 | Bolt | Valve V1 | 10 | 35 | 2026-01-06 | 2026-02-20 | Backorder
SO-3 | Core | Pump P2 | 1 | 120 | 2026-02-06 | 2026-04-20 | Open`) },
  { what: "a register of machines and their warranties", form: "none", why: /register of equipment/u, sheet: drawn(`
Asset tag | Asset | Serial number | Location | Custodian | Purchase date | Warranty end | Condition
L-1 | Laptop | X123 | Room 4 | Ann | 2023-01-05 | 2026-01-05 | Good
L-2 | Projector | P887 | Hall | Bob | 2022-01-05 | 2025-01-05 | Worn
L-3 | Laptop | X124 | Room 5 | Cid | 2024-01-05 | 2027-01-05 | Good`) },
  { what: "training of employees and when it ends", form: "none", why: /training records/u, sheet: drawn(`
Employee | Job title | Course | Completed on | Valid until
Ann | Nurse | Manual handling | 2025-01-05 | 2026-01-05
Bob | Porter | Fire safety | 2025-03-05 | 2026-03-05
Cid | Nurse | Life support | 2025-06-05 | 2026-06-05`) },
  { what: "a history of versions", form: "none", why: /history of versions/u, sheet: drawn(`
Version | Date | Author | Description of change | Approved by
0.1 | 2026-01-05 | Ann | First draft | Bob
0.2 | 2026-01-15 | Ann | Comments of the board | Bob
1.0 | 2026-02-05 | Cid | Released | Bob`) },
  { what: "stakeholders and their interest", form: "none", why: /stakeholders/u, sheet: drawn(`
Stakeholder | Role | Interest | Influence | Engagement strategy
City council | Regulator | High | High | Meet monthly
Neighbours | Public | High | Low | Newsletter
Bank | Lender | Low | High | Quarterly report`) },
  { what: "沟通计划: 沟通内容, 频率, 方式, 受众", form: "none", why: /communication plan/u, sheet: drawn(`
沟通内容 | 沟通对象 | 频率 | 沟通方式 | 责任人
项目周报 | 项目组 | 每周 | 邮件 | 甲某
月度汇报 | 领导小组 | 每月 | 会议 | 乙某
风险通报 | 各部门 | 实时 | 即时通讯 | 丙某`) },
  { what: "请假登记", form: "none", why: /leave of absence/u, sheet: drawn(`
姓名 | 部门 | 请假类型 | 开始日期 | 结束日期 | 天数 | 审批人
甲某 | 市场部 | 年假 | 2026-02-02 | 2026-02-04 | 3 | 乙某
丙某 | 技术部 | 病假 | 2026-02-09 | 2026-02-09 | 1 | 丁某
戊某 | 财务部 | 事假 | 2026-03-02 | 2026-03-03 | 2 | 乙某`) },
  { what: "工资表", form: "none", why: /payroll/u, sheet: drawn(`
序号 | 姓名 | 部门 | 基本工资 | 绩效 | 扣款 | 实发 | 签字
1 | 甲某 | 市场部 | 6000 | 1500 | 300 | 7200 |
2 | 乙某 | 技术部 | 8000 | 2000 | 400 | 9600 |
3 | 丙某 | 财务部 | 7000 | 1200 | 350 | 7850 | `) },
  { what: "a card for one task, its fields down the side", form: "none", why: /form about one thing/u, sheet: drawn(`
Project brief |
Project name | Office move
Sponsor | Ann
Start date | 2026-01-05
End date | 2026-05-30
Objective | Move 40 people to the new floor
Status | In progress`) },
  { what: "a glossary", form: "none", why: /glossary/u, sheet: drawn(`
Term | Definition | Source
Sprint | A time box of two weeks | Scrum guide
Backlog | An ordered list of work | Scrum guide
Owner | The person accountable for the backlog | Handbook`) },
  { what: "visitors of a day", form: "none", why: /visitors' book/u, sheet: drawn(`
日期 | 来访单位 | 来访人 | 事由 | 被访人 | 到访时间 | 离开时间
2026-03-09 | 甲公司 | 赵某 | 业务洽谈 | 钱某 | 09:10 | 10:20
2026-03-09 | 乙公司 | 孙某 | 送样 | 李某 | 10:00 | 10:15
2026-03-10 | 丙公司 | 周某 | 面试 | 吴某 | 14:00 | 15:10`) },
  { what: "lessons learned", form: "none", why: /lessons learned/u, sheet: drawn(`
Lesson | Category | What went well | What did not | Recommendation
Kick-off | Communication | Everyone came | Agenda was late | Send it two days before
Testing | Quality | Few defects | No test data | Ask for data in week one`) },
  { what: "a tracker with a column for each week: nothing is due, nobody says what is done", form: "none", why: /Due, Status/u, sheet: drawn(`
Workstream | Task | Owner | w/c 2 Mar | w/c 9 Mar | w/c 16 Mar | w/c 23 Mar
Data | Clean the address list | Ann | x | x | |
Data | Merge duplicates | Bob | | x | x |
Web | New contact page | Cid | | | x | x`) },
];
