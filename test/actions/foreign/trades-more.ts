/** Lists of more trades, stated after the reader had met the others and before it met these; judged as of 2026-03-10. */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const moreSheets: readonly TradeSheet[] = [
  {
    what: "药品上市准备: 工作模块 merged, 计划完成日期 as 2026.2.20, 实际进展 in words",
    sheet: drawn(`
新品上市准备工作清单（更新于2026.3.9）
工作模块 | 工作项 | 输出物 | 负责部门 | 接口人 | 计划完成日期 | 实际进展 | 状态
准入 | 医保目录材料 | 申报材料 | 准入部 | 甲某 | '2026.2.20 | 初稿完成 | 进行中
| 挂网申请 | 挂网文件 | 准入部 | 乙某 | '2026.2.20 | 已挂网 | 已完成
市场 | 学术会议方案 | 方案 | 市场部 | 丙某 | '2026.5.30 | | 未启动`, { merges: ["A3:A4"] }),
    form: "tracker", columns: "task B, owner E, due F, status H", tasks: 3, late: ["医保目录材料"], done: 1,
  },
  {
    what: "a rollout plan by site: site, step, engineer, planned date, complete Y/N",
    sheet: drawn(`
Site | Step | Engineer | Planned date | Complete (Y/N)
Leeds | Survey | Ann | 2026-02-20 | Y
Leeds | Install router | Bob | 2026-02-20 | N
York | Survey | Ann | 2026-04-20 | N`),
    form: "tracker", columns: "task B, owner C, due D, status E", tasks: 3, late: ["Install router"], done: 1,
  },
  {
    what: "整改销号清单: 问题类别, 具体问题, 整改措施, 整改时限, 销号情况",
    sheet: drawn(`
序号 | 问题类别 | 具体问题 | 整改措施 | 责任单位 | 责任人 | 整改时限 | 销号情况
1 | 制度 | 采购审批缺签 | 补签并培训 | 采购部 | 甲某 | 2026年2月20日 | 未销号
2 | 档案 | 合同未归档 | 补归档 | 办公室 | 乙某 | 2026年2月20日 | 已销号
3 | 现场 | 通道堆物 | 清理 | 仓储部 | 丙某 | 2026年5月30日 | 未销号`),
    form: "issues", columns: "id A, task C, owner F, due G, status H", tasks: 3, late: ["采购审批缺签"], done: 1,
  },
  {
    what: "a tracker with a blank line under the header and totals at the top",
    sheet: drawn(`
Open: 2 | Closed: 1 | | |
.
# | Action | Assigned to | Due date | Status
.
1 | Update the website | Ann | 2026-02-20 | Open
2 | Reply to the auditor | Bob | 2026-02-20 | Closed
3 | Renew the licence | Cid | 2026-05-30 | Open`),
    form: "tracker", tasks: 3, late: ["Update the website"], done: 1,
  },
  {
    what: "重点项目: 一季度目标, 责任领导, 当前形象进度, 开工 and 竣工",
    sheet: drawn(`
序号 | 项目名称 | 建设内容 | 开工时间 | 竣工时间 | 形象进度 | 责任单位 | 责任人 | 完成率
1 | 文化馆改造 | 外立面与消防 | 2025-06-01 | 2026-02-20 | 外立面完成 | 文旅局 | 甲某 | 80%
2 | 停车场扩建 | 新增车位200个 | 2025-06-01 | 2026-02-20 | 已验收 | 城投公司 | 乙某 | 100%
3 | 绿道二期 | 5公里步道 | 2026-01-01 | 2026-10-30 | 路基施工 | 城管局 | 丙某 | 20%`),
    form: "tracker", columns: "id A, task B, start D, due E, owner H, percent I", tasks: 3, late: ["文化馆改造"], done: 1,
  },
  {
    what: "GitHub issues: title, state, assignees, milestone and its day, labels",
    sheet: drawn(`
number | title | state | assignees | labels | milestone | due_on | created_at | closed_at | url
12 | Fix the login redirect | open | ann | bug | v1.2 | '2026-02-20T08:00:00Z | '2026-01-05T09:00:00Z | | https://x.org/12
13 | Document the export | closed | bob | docs | v1.2 | '2026-02-20T08:00:00Z | '2026-01-05T09:10:00Z | '2026-02-10T10:00:00Z | https://x.org/13
14 | Dark mode | open | ann | feature | v1.3 | '2026-05-30T08:00:00Z | '2026-02-05T09:00:00Z | | https://x.org/14`),
    form: "tracker", columns: "id A, task B, status C, owner D, due G, actualFinish I", tasks: 3, late: ["Fix the login redirect"], done: 1,
  },
  {
    what: "Planner: bucket, progress in words, late as a flag, assigned to several",
    sheet: drawn(`
Task ID | Task Name | Bucket Name | Progress | Priority | Assigned To | Created By | Created Date | Start date | Due date | Is Recurring | Late | Completed Date | Completed By | Description
a1 | Collect feedback | Q1 | In progress | Medium | Ann;Bob | Zoe | 01/05/2026 | 02/01/2026 | 02/20/2026 | FALSE | TRUE | | |
a2 | Send survey | Q1 | Completed | Medium | Bob | Zoe | 01/05/2026 | 02/01/2026 | 02/20/2026 | FALSE | FALSE | 02/18/2026 | Bob |
a3 | Write report | Q2 | Not started | Low | Cid | Zoe | 03/05/2026 | 04/01/2026 | 05/30/2026 | FALSE | FALSE | | | `.replace(/(\d\d\/\d\d\/\d{4})/gu, "'$1")),
    form: "tracker", columns: "id A, task B, status D, owner F, start I, due J, actualFinish M", tasks: 3, late: ["Collect feedback"],
    done: 1,
  },
  {
    what: "婚礼般的活动分工: 时间段, 事项, 负责人, 物料, 完成",
    sheet: drawn(`
年会筹备分工表
类别 | 筹备事项 | 主负责人 | 协助人 | 完成节点 | 是否完成
场地 | 场地签约 | 甲某 | 乙某 | 2月20日 | 是
节目 | 节目单确定 | 丙某 | 丁某 | 2月20日 | 否
物料 | 伴手礼采购 | 甲某 | 戊某 | 5月30日 | 否`),
    form: "tracker", columns: "task B, owner C, due E, status F", tasks: 3, asks: ["year"],
  },
  {
    what: "a decision and action register of a board",
    sheet: drawn(`
Board action register
Meeting date | Minute ref | Action agreed | By whom | By when | Outcome / status
2026-01-14 | 4.2 | Present the pay model | Finance director | 2026-02-20 | Outstanding
2026-01-14 | 5.1 | Circulate the audit letter | Secretary | 2026-02-20 | Completed
2026-02-11 | 3.3 | Review the lease | Estates | 2026-05-13 | Not yet due`),
    form: "tracker", tasks: 3, late: ["Present the pay model"], done: 1,
  },
  {
    what: "项目风险登记: 风险等级 with 红橙黄, 应对, 责任人, 状态 开放 and 关闭",
    sheet: drawn(`
编号 | 风险描述 | 概率(1-5) | 影响(1-5) | 风险值 | 应对计划 | 责任人 | 到期日 | 状态
R1 | 关键设备缺货 | 5 | 4 | 20 | 备选供应商 | 甲某 | 2026-05-30 | 开放
R2 | 汇率波动 | 2 | 2 | 4 | 锁汇 | 乙某 | 2026-02-20 | 开放
R3 | 人员变动 | 2 | 3 | 6 | AB角 | 丙某 | 2026-02-20 | 关闭`),
    form: "risks", tasks: 3, late: ["关键设备缺货", "汇率波动"], done: 1,
  },
  {
    what: "a request list of a design team: brief, requester, wanted by, designer",
    sheet: drawn(`
Request ID | Request title | Requesting team | Requester | Date requested | Wanted by | Designer | Status
D1 | Banner for fair | Sales | Ann | 2026-01-05 | 2026-02-20 | Zed | In design
D2 | Icons | Product | Bob | 2026-01-05 | 2026-02-20 | Yan | Delivered
D3 | Brochure | Sales | Cid | 2026-03-05 | 2026-05-30 | Zed | Queued`),
    form: "requests", columns: "id A, task B, due F, owner G, status H", tasks: 3, late: ["Banner for fair"], done: 1,
  },
  {
    what: "职责分工表 in words: 岗位 across, 负责 协助 审批 知悉",
    sheet: drawn(`
工作内容 | 项目经理 | 采购主管 | 财务主管 | 法务
供应商准入 | 审批 | 负责 | 知悉 | 协助
合同签订 | 审批 | 协助 | 知悉 | 负责
付款 | 知悉 | 协助 | 负责 |`),
    form: "duties", tasks: 3, late: ["付款"],
  },
  {
    what: "学校德育处: 时间 as a month alone, 活动, 负责人, 备注; nothing says what is done",
    sheet: drawn(`
月份 | 活动名称 | 参加对象 | 负责人 | 备注
2026年2月 | 开学第一课 | 全体学生 | 甲某 |
2026年3月 | 植树活动 | 初一 | 乙某 |
2026年5月 | 艺术节 | 全体学生 | 丙某 | `),
    form: "tracker", tasks: 3, asks: ["missing-status", "period-end"],
  },
  {
    what: "an R&D stage list: gate, deliverable, accountable, baseline, latest, complete %",
    sheet: drawn(`
Gate | Deliverable | Accountable | Baseline date | Latest date | % complete | Comment
G1 | Business case | Ann | 2026-01-15 | 2026-02-20 | 90 | board moved
G1 | Patent search | Bob | 2026-01-15 | 2026-01-15 | 100 |
G2 | Prototype | Cid | 2026-04-15 | 2026-05-30 | 10 | `),
    form: "tracker", columns: "task B, owner C, due E, percent F", tasks: 3, late: ["Business case"], done: 1,
  },
  {
    what: "党建任务: 完成时限 with 长期坚持 and 立行立改",
    sheet: drawn(`
序号 | 整改任务 | 整改措施 | 牵头领导 | 责任部门 | 完成时限 | 进展状态
1 | 完善议事规则 | 修订制度 | 甲某 | 办公室 | 2026年2月底前 | 整改中
2 | 规范档案 | 清理档案 | 乙某 | 档案室 | 立行立改 | 已完成
3 | 加强学习 | 每月学习 | 甲某 | 党群部 | 长期坚持 | 持续推进`),
    form: "tracker", tasks: 3, late: ["完善议事规则"], done: 1,
  },
  {
    what: "an onboarding checklist with a tick column and days as Day 1, Week 2",
    sheet: drawn(`
☐ | Task | Who | When
☑ | Sign the contract | HR | Day 1
☐ | Set up the laptop | IT | Day 1
☐ | Meet the mentor | Manager | Week 2`),
    form: "tracker", columns: "status A, task B, owner C, due D", tasks: 3, done: 1,
  },
  {
    what: "every heading twice, the second column of each blank",
    sheet: drawn(`
Task | Task | Owner | Owner | Due | Due | Status | Status
Order crates | | Ann | | 2026-02-20 | | Open |
Book the lift | | Bob | | 2026-02-20 | | Done | `),
    form: "tracker", columns: "task A, owner C, due E, status G", tasks: 2, late: ["Order crates"], done: 1,
  },
  {
    what: "a spreadsheet of translations: a word list is no list of work", form: "none",
    sheet: drawn(`
Key | English | 中文 | Deutsch
ok | OK | 确定 | OK
cancel | Cancel | 取消 | Abbrechen
done | Done | 完成 | Fertig`),
  },
  {
    what: "a log of phone calls is no list of work", form: "none",
    sheet: drawn(`
Date | Time | Caller | Phone number | Subject | Taken by
2026-03-02 | 09:10 | Acme | 555-1234 | Late parcel | Ann
2026-03-02 | 10:25 | Bolt | 555-8876 | Price list | Bob
2026-03-03 | 14:05 | Core | 555-4521 | Invoice copy | Ann`),
  },
  {
    what: "设备点检表 by days of the month is no list of work", form: "none",
    sheet: drawn(`
点检项目 | 标准 | 1 | 2 | 3 | 4 | 5
油位 | 中线以上 | √ | √ | √ | √ | √
异响 | 无 | √ | √ | × | √ | √
温度 | ≤60℃ | √ | √ | √ | √ | √`),
  },
  {
    what: "hours of a week by person is no list of work", form: "none",
    sheet: drawn(`
Employee | Project | Mon | Tue | Wed | Thu | Fri | Total
Ann | Alpha | 8 | 8 | 4 | 8 | 8 | 36
Bob | Beta | 8 | 8 | 8 | 8 | 0 | 32
Cid | Alpha | 4 | 4 | 4 | 4 | 4 | 20`),
  },
];
