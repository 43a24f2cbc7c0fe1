/**
 * Registers, logs, minutes, requests and roles in shapes that came later; judged as of 2026-03-10. What is right was stated before they
 * were read.
 */
import { drawn, fields } from "./drawn-sheet";
import type { WildSheet } from "./wild-sheet";

export const freshRegisters: readonly WildSheet[] = [
  {
    what: "risks: if and then, inherent and residual ratings, treatment due",
    sheet: drawn(`
Risk No | If (event) | Then (consequence) | Inherent rating | Residual rating | Treatment | Treatment owner | Treatment due | Status
1 | Key staff leave | Delivery stops | High | Medium | Train deputies | Ann | 2026-02-20 | Open
2 | Port strike | Parts late | Medium | Low | Second port | Bob | 2026-02-20 | Closed`),
    form: "risks", tasks: 2, red: [2], done: 1,
  },
  {
    what: "安全隐患台账: 整改期限, 是否销号",
    sheet: drawn(`
序号 | 隐患内容 | 隐患等级 | 整改措施 | 整改责任人 | 整改期限 | 是否销号
1 | 配电箱未上锁 | 一般 | 加锁 | 甲某 | 2026-02-20 | 否
2 | 消防通道堵塞 | 重大 | 清理 | 乙某 | 2026-02-20 | 是
3 | 护栏松动 | 一般 | 加固 | 丙某 | 2026-05-30 | 否`),
    form: "issues", columns: fields("id A, task B, level C, owner E, due F, status G"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a punch list of a building: location, trade, corrected",
    sheet: drawn(`
Item # | Location | Defect | Trade | Contractor | Date Found | Correct By | Corrected?
1 | Hall B | Crack in wall | Plaster | Acme | 2026-01-05 | 2026-02-20 | No
2 | Roof | Leak at vent | Roofing | Bolt | 2026-01-05 | 2026-02-20 | Yes
3 | Lobby | Loose tile | Tiling | Acme | 2026-01-05 | 2026-05-30 | No`),
    form: "issues", tasks: 3, red: [2], done: 1,
  },
  {
    what: "会议督办: 会议日期, 议定事项, 落实部门, 落实时限, 落实情况",
    sheet: drawn(`
会议名称 | 会议日期 | 议定事项 | 落实部门 | 落实人 | 落实时限 | 落实情况
办公会 | 2026-01-05 | 修订考勤制度 | 人事部 | 甲某 | 2026-02-20 | 落实中
办公会 | 2026-01-05 | 更新门禁系统 | 后勤部 | 乙某 | 2026-02-20 | 已落实
专题会 | 2026-02-05 | 制定应急预案 | 安全部 | 丙某 | 2026-05-30 | 未落实`),
    form: "minutes", tasks: 3, red: [2], done: 1,
  },
  {
    what: "actions of a meeting: raised, agreed, carried forward",
    sheet: drawn(`
Actions arising from the meeting of 5 January 2026
Ref | Agenda item | Agreed action | Lead | Target date | Update
1 | Budget | Circulate the forecast | Ann | 2026-02-20 | In progress
2 | Premises | Sign the lease | Bob | 2026-02-20 | Closed
3 | Staffing | Advertise the post | Cid | 2026-05-30 | Carried forward`),
    form: "minutes", tasks: 3, red: [3], done: 1,
  },
  {
    what: "IT requests: requested by, needed by, approval",
    sheet: drawn(`
Req # | Request | Requested by | Department | Date requested | Needed by | Assigned to | Status
1 | New laptop | Ann | Sales | 2026-01-05 | 2026-02-20 | Bob | Awaiting approval
2 | VPN access | Cid | Legal | 2026-01-05 | 2026-02-20 | Bob | Fulfilled
3 | Second screen | Dan | Sales | 2026-01-05 | 2026-05-30 | Eve | New`),
    form: "requests", tasks: 3, red: [2], done: 1,
  },
  {
    what: "支持需求表: 需求部门, 支持部门, 希望完成时间",
    sheet: drawn(`
编号 | 需求事项 | 需求部门 | 支持部门 | 紧急程度 | 希望完成时间 | 处理状态
X1 | 提供测试数据 | 市场部 | 技术部 | 紧急 | 2026-02-20 | 处理中
X2 | 合同模板 | 销售部 | 法务部 | 一般 | 2026-02-20 | 已处理
X3 | 场地支持 | 市场部 | 行政部 | 不急 | 2026-05-30 | 待受理`),
    form: "requests", tasks: 3, red: [2], done: 1,
  },
  {
    what: "RASCI with S, roles down and deliverables across is still roles",
    sheet: drawn(`
Deliverable | Sponsor | PM | Analyst | Vendor
Business case | A | R | S | I
Specification | I | A | R | C
Acceptance | A | R | C | S`),
    form: "duties", tasks: 3, red: [],
  },
  {
    what: "changes: a log of change requests with a decision",
    sheet: drawn(`
CR No. | Change description | Requested by | Date raised | Impact | Decision | Owner | Due date | Status
1 | Move the gate | Ann | 2026-01-05 | Low | Approved | Bob | 2026-02-20 | In progress
2 | Add a ramp | Cid | 2026-01-05 | High | Approved | Bob | 2026-02-20 | Implemented
3 | Green roof | Dan | 2026-01-05 | High | Pending | Eve | 2026-05-30 | Under review`),
    form: "requests", tasks: 3, red: [2], done: 1,
  },
];

export const freshOthers: readonly WildSheet[] = [
  { what: "a list in a language that is not read", form: "none", sheet: drawn(`
Nr. | Aufgabe | Verantwortlich | Fällig am | Stand
1 | Halle mieten | Anna | '20.02.2026 | in Arbeit
2 | Plakate drucken | Bernd | '20.02.2026 | erledigt
3 | Abbau planen | Clara | '30.05.2026 | offen`) },
  { what: "a seating plan", form: "none", sheet: drawn(`
Table | Seat 1 | Seat 2 | Seat 3
1 | Ann | Bob | Cid
2 | Dan | Eve | Fay
3 | Gil | Hal | Ida`) },
  { what: "a menu of the week", form: "none", sheet: drawn(`
日期 | 早餐 | 午餐 | 晚餐
2026-03-09 | 粥 | 米饭 | 面条
2026-03-10 | 包子 | 米饭 | 水饺
2026-03-11 | 粥 | 面条 | 米饭`) },
  { what: "bank statement", form: "none", sheet: drawn(`
Date | Description | Debit | Credit | Balance
2026-02-01 | Rent for office | 1200 | | 800
2026-02-03 | Payment of invoice 12 | | 500 | 1300
2026-02-04 | Stationery | 30 | | 1270`) },
  { what: "a register of contracts", form: "none", sheet: drawn(`
合同编号 | 合同名称 | 对方单位 | 合同金额 | 签订日期 | 付款方式
H1 | 设备采购合同 | 甲公司 | 50000 | 2026-01-05 | 月结
H2 | 服务合同 | 乙公司 | 8000 | 2026-01-08 | 预付
H3 | 租赁合同 | 丙公司 | 12000 | 2026-02-01 | 季付`) },
  { what: "grades of a class", form: "none", sheet: drawn(`
学号 | 姓名 | 语文 | 数学 | 英语 | 总分
1 | 甲某 | 90 | 88 | 79 | 257
2 | 乙某 | 85 | 92 | 90 | 267
3 | 丙某 | 70 | 66 | 81 | 217`) },
  { what: "key figures by month", form: "none", sheet: drawn(`
KPI | Target | Jan | Feb | Mar
Tickets closed | 100 | 90 | 105 |
Satisfaction | 4.5 | 4.4 | 4.6 |
Cost per ticket | 12 | 13 | 11 | `) },
];

/** Lists that their own forms judge more strictly, or otherwise, than a task list; judged as of 2026-03-10. */
export const formJudged: readonly (WildSheet & { readonly rules: readonly string[] })[] = [
  {
    what: "a risk is late from its first day, and a high one without a plan is said once with its fellows",
    sheet: drawn(`
风险描述 | 风险等级 | 应对措施 | 责任人 | 解决时限 | 状态
供应商延期 | 高 | | 甲某 | 2026-05-30 | 处理中
人员流失 | 高 | | 乙某 | 2026-05-30 | 未关闭
汇率波动 | 低 | 锁汇 | 丙某 | 2026-03-09 | 处理中
场地变更 | 低 | | 丙某 | 2026-03-09 | 已关闭`),
    form: "risks", tasks: 4, red: [2, 3, 4], done: 1, rules: ["K1 A2", "K3 E4", "N2 B2", "N2 B3"],
  },
  {
    what: "an action of a meeting is late from its first day; one without a date is said once",
    sheet: drawn(`
No. | Topic | Action | Owner | Due | Status
1 | Budget | Send the forecast | Ann | 2026-03-09 | Open
2 | Budget | Ask the bank | Bob | | Open
3 | Hall | Pay the rent | Bob | 2026-03-09 | Done`),
    form: "minutes", tasks: 3, red: [2], done: 1, rules: ["C-UNKNOWN E3", "M3 E2"],
  },
  {
    what: "a request that nobody has taken up is answered by its urgency, whenever it is wanted",
    sheet: drawn(`
需求名称 | 提出部门 | 提出人 | 提出时间 | 紧急程度 | 受理人 | 期望完成时间 | 处理状态
数据接口 | 市场部 | 甲某 | 2026-03-06 | 紧急 | 乙某 | 2026-05-30 | 待受理
报表模板 | 市场部 | 甲某 | 2026-03-06 | 一般 | 乙某 | 2026-05-30 | 未开始
账号开通 | 客服部 | 丙某 | 2026-03-06 | 紧急 | 乙某 | 2026-05-30 | 处理中
会议室 | 客服部 | 丙某 | 2026-03-01 | 不急 | 乙某 | 2026-05-30 | 未开始`),
    form: "requests", tasks: 4, red: [2, 5], rules: ["N4.1 A2", "N4.3 A5"],
  },
  {
    what: "an issue log: severity without a plan, late from the first day",
    sheet: drawn(`
Issue # | Issue Description | Severity | Assigned To | Target Date | Status | Resolution
1 | No power | High | Ann | 2026-05-30 | Open |
2 | Wrong badge | Low | Bob | 2026-03-09 | Open |
3 | Slow lift | High | Bob | 2026-03-09 | Resolved | Reset`),
    form: "issues", tasks: 3, red: [2, 3], done: 1, rules: ["K1 B2", "K3 E3"],
  },
];
