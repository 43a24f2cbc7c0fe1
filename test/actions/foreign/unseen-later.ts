/** A later round of lists that the reader had not met when they were stated; judged as of 2026-03-10. */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const unseenLater: readonly TradeSheet[] = [
  {
    what: "activation of clinical sites: milestone columns beside the one that is due next",
    sheet: drawn(`
Study XYZ-01 Site activation tracker (data cut 09-Mar-2026)
Site # | Country | PI | Activity | CRA | Planned date | Actual date | Comment
101 | DE | Dr A | Ethics submission | Ann | 20-Feb-2026 | 18-Feb-2026 |
101 | DE | Dr A | Contract signed | Ann | 27-Feb-2026 | | legal review
102 | FR | Dr B | Ethics submission | Bob | 13-Feb-2026 | |
102 | FR | Dr B | Site initiation visit | Bob | 29-May-2026 | | `),
    form: "tracker", columns: "task D, due F, actualFinish G", tasks: 4, late: ["Contract signed", "Ethics submission"], done: 1,
  },
  {
    what: "展览筹备: 板块 merged, 工作要求, 主责 and 协助, 倒排时间, 进展 as ✔ and ✘",
    sheet: drawn(`
春季特展筹备倒排表（2026）
板块 | 工作要求 | 主责 | 协助 | 倒排时间 | 进展
展品 | 借展协议签署 | 甲某 | 乙某 | 2月15日 | ✔
| 保险投保 | 甲某 | 丙某 | 2月25日 | ✘
空间 | 展墙搭建 | 丁某 | 乙某 | 3月25日 | ✘
| 灯光调试 | 丁某 | 丙某 | 4月5日 | ✘`, { merges: ["A3:A4", "A5:A6"] }),
    form: "tracker", columns: "task B, owner C, due E, status F", tasks: 4, late: ["保险投保"], done: 1,
  },
  {
    what: "compliance of a bank: obligation, accountable executive, regulator's date, RAG and state",
    sheet: drawn(`
Ref | Regulation | Required action | Accountable exec | Regulatory deadline | RAG | Completion status
C1 | CRD VI | Update the policy | Ann | 2026-02-20 | R | Partially complete
C2 | DORA | Test the backup | Bob | 2026-02-20 | G | Complete
C3 | DORA | Sign vendor annex | Cid | 2026-05-29 | A | Not commenced`),
    form: "tracker", columns: "id A, task C, owner D, due E, status G", tasks: 3, late: ["Update the policy"], done: 1,
  },
  {
    what: "拍摄计划: 场次, 内容, 拍摄日期, 是否杀青",
    sheet: drawn(`
场次 | 拍摄内容 | 导演 | 制片 | 计划拍摄日 | 是否拍完
1 | 天台对话 | 甲某 | 乙某 | 2026-02-20 | 否
2 | 雨夜追逐 | 甲某 | 乙某 | 2026-02-18 | 是
3 | 医院走廊 | 甲某 | 乙某 | 2026-05-20 | 否`),
    form: "tracker", tasks: 3, late: ["天台对话"], done: 1,
  },
  {
    what: "a farm's season: task, field, crew, window as Mar 1-15, done on",
    sheet: drawn(`
Task | Field | Crew lead | Window 2026 | Done on
Prune the orchard | North | Ann | Feb 1 - Feb 20 |
Spread lime | South | Bob | Feb 1 - Feb 20 | Feb 18
Sow oats | East | Ann | Apr 1 - Apr 15 |`),
    form: "tracker", columns: "task A, owner C, period D, actualFinish E", tasks: 3, late: ["Prune the orchard"], done: 1,
  },
  {
    what: "政府采购: 项目, 预算金额, 采购方式, 各节点日期, 当前状态",
    sheet: drawn(`
序号 | 采购项目 | 预算金额（万元） | 采购方式 | 经办 | 计划开标时间 | 计划签约时间 | 当前状态
1 | 检测设备 | 120 | 公开招标 | 甲某 | 2026-02-05 | 2026-02-25 | 评审中
2 | 物业服务 | 80 | 竞争性磋商 | 乙某 | 2026-01-15 | 2026-02-10 | 已签约
3 | 办公家具 | 35 | 询价 | 甲某 | 2026-04-15 | 2026-05-10 | 未启动`),
    form: "tracker", tasks: 3, late: ["检测设备"], done: 1,
  },
  {
    what: "shares from 0 to 100 in figures, a state that nobody keeps up, an end that was moved",
    sheet: drawn(`
WBS | Deliverable | Engineer | Planned finish | Re-planned finish | Progress
1.1 | Pump skid | Ann | 2026-01-30 | 2026-02-20 | 75
1.2 | Control panel | Bob | 2026-02-06 | | 100
2.1 | Cable route | Cid | 2026-02-06 | 2026-04-24 | 1
2.2 | Site test | Ann | 2026-05-29 | | 0`),
    form: "tracker", columns: "id A, task B, owner C, due E, percent F", tasks: 4, late: ["Pump skid"], done: 1,
  },
  {
    what: "交付问题: 客户, 问题现象, 紧急度, 承诺解决日, 实际解决日",
    sheet: drawn(`
单号 | 客户 | 问题现象 | 紧急度 | 处理工程师 | 受理日期 | 承诺解决日 | 实际解决日 | 结果
S01 | 甲公司 | 无法开机 | 高 | 赵某 | 2026/2/10 | 2026/2/20 | | 待备件
S02 | 乙公司 | 显示异常 | 中 | 钱某 | 2026/2/10 | 2026/2/20 | 2026/2/19 | 已更换
S03 | 丙公司 | 噪声大 | 低 | 赵某 | 2026/3/5 | 2026/5/20 | | 观察`),
    form: "issues", columns: "id A, task C, owner E, due G, actualFinish H", tasks: 3, late: ["无法开机"], done: 1,
  },
  {
    what: "a checklist of a school trip: x in one of three columns for the state",
    sheet: drawn(`
Item | Teacher | Deadline | To do | Doing | Done
Book the coach | Ann | 2026-02-20 | | x |
Consent forms | Bob | 2026-02-20 | | | x
Risk assessment | Cid | 2026-05-29 | x | |`),
    form: "tracker", tasks: 3, late: ["Book the coach"], done: 1,
  },
  {
    what: "行动计划: 行动步骤, 由谁来做, 何时完成, 需要的资源, 进展评价 empty",
    sheet: drawn(`
目标 | 行动步骤 | 由谁来做 | 何时完成 | 需要的资源 | 进展评价
提升复购 | 建会员分层 | 甲某 | 2026-02-20 | 数据 |
提升复购 | 上线积分商城 | 乙某 | 2026-05-20 | 预算 |
降低投诉 | 质检话术 | 丙某 | 2026-02-25 | 培训 |`),
    form: "tracker", columns: "task B, owner C, due D", tasks: 3, asks: ["missing-status"],
  },
  {
    what: "Wrike: key, parent, title, custom status, start and due as text with the day first and hyphens",
    sheet: drawn(`
Key | Folder | Parent task | Title | Status | Assigned To | Start Date | Duration (h) | End Date | Priority | Completed Date
1 | /Ops | | Renew lease | In Progress | Ann | 02-02-2026 | 40 | 20-02-2026 | High |
2 | /Ops | | Change locks | Completed | Bob | 02-02-2026 | 8 | 20-02-2026 | Normal | 19-02-2026
3 | /Ops | | Move archive | New | Ann | 04-05-2026 | 16 | 29-05-2026 | Normal | `),
    form: "tracker", columns: "id A, task D, status E, owner F, start G, due I, actualFinish K", tasks: 3, late: ["Renew lease"], done: 1,
  },
  {
    what: "钉钉待办: 待办标题, 执行人, 截止时间 as 2026年2月20日 18:00, 完成状态 未完成 and 已完成",
    sheet: drawn(`
待办标题 | 发起人 | 执行人 | 优先级 | 创建时间 | 截止时间 | 完成状态 | 完成时间
提交合同扫描件 | 丁某 | 甲某 | 普通 | 2026年1月5日 09:00 | 2026年2月20日 18:00 | 未完成 |
更新通讯录 | 丁某 | 乙某 | 较高 | 2026年1月5日 09:00 | 2026年2月20日 18:00 | 已完成 | 2026年2月19日 10:00
准备述职 | 丁某 | 丙某 | 紧急 | 2026年3月5日 09:00 | 2026年5月20日 18:00 | 未完成 | `),
    form: "tracker", columns: "task A, owner C, due F, status G, actualFinish H", tasks: 3, late: ["提交合同扫描件"], done: 1,
  },
  { what: "subscriptions and when they end", form: "none", why: /./u, sheet: drawn(`
Service | Vendor | Plan | Seats | Monthly cost | Renewal date | Owner | Auto-renew
Mail | Acme | Pro | 40 | 320 | 2026-02-20 | Ann | Yes
Design | Beta | Team | 5 | 90 | 2026-06-01 | Bob | No
Chat | Gamma | Free | 40 | 0 | 2026-09-01 | Ann | Yes`) },
  { what: "科研论文清单", form: "none", why: /./u, sheet: drawn(`
序号 | 论文题目 | 第一作者 | 期刊 | 发表时间 | 影响因子
1 | 某材料的制备 | 甲某 | 学报A | 2025-06-01 | 3.2
2 | 某算法的改进 | 乙某 | 学报B | 2025-09-01 | 2.1
3 | 某现象的观测 | 丙某 | 学报C | 2026-02-01 | 4.5`) },
  { what: "a list of applicants and their interviews", form: "none", why: /./u, sheet: drawn(`
姓名 | 应聘岗位 | 学历 | 面试时间 | 面试官 | 评分 | 结论
甲某 | 产品经理 | 本科 | 2026-02-20 | 赵某 | 86 | 录用
乙某 | 测试 | 本科 | 2026-02-21 | 钱某 | 70 | 淘汰
丙某 | 开发 | 硕士 | 2026-03-12 | 孙某 | 78 | 待定`) },
];
