/** A third round, stated after the others were read; judged as of 2026-03-10. */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const unseenLast: readonly TradeSheet[] = [
  {
    what: "a hotel's snagging before opening: room, defect, contractor, promised, cleared",
    sheet: drawn(`
Pre-opening punch list - updated 9 March 2026
Room No | Defect | Trade contractor | Promised by | Cleared on | Cleared?
501 | Door rubs | Acme | 20-Feb-26 | | N
501 | Paint chip | Beta | 20-Feb-26 | 18-Feb-26 | Y
502 | Tap drips | Acme | 29-May-26 | | N`),
    form: "issues", tasks: 3, late: ["Door rubs"], done: 1,
  },
  {
    what: "培训计划落实表: 课题, 讲师, 计划日期, 落实情况 as 已实施 and 未实施",
    sheet: drawn(`
序号 | 月份 | 培训课题 | 组织部门 | 负责人 | 计划完成日期 | 落实情况
1 | 1月 | 消防演练 | 安保部 | 甲某 | 2026-02-20 | 未实施
2 | 2月 | 新员工入职 | 人事部 | 乙某 | 2026-02-20 | 已实施
3 | 5月 | 急救知识 | 安保部 | 甲某 | 2026-05-20 | 未实施`),
    form: "tracker", tasks: 3, late: ["消防演练"], done: 1,
  },
  {
    what: "乡村振兴项目库: 项目名称, 建设期限 as a span, 当前进度 in words, 责任单位",
    sheet: drawn(`
2026年项目推进表
序号 | 项目名称 | 责任单位 | 责任人 | 建设期限 | 当前进度
1 | 村道硬化 | 交通局 | 甲某 | 2025年9月-2026年2月 | 完成90%
2 | 饮水管网 | 水务局 | 乙某 | 2025年9月-2026年2月 | 已竣工
3 | 冷库建设 | 农业局 | 丙某 | 2026年3月-2026年10月 | 未开工`),
    form: "tracker", tasks: 3, late: ["村道硬化"], done: 1,
  },
  {
    what: "newsletter actions with initials, week numbers as due and a tick",
    sheet: drawn(`
Action | Initials | Due (wk) | Done
Write the lead | AL | Wk 7 | ✓
Chase photos | BR | Wk 8 |
Print | AL | Wk 20 | `),
    form: "tracker", tasks: 3, late: [], done: 1,
  },
  {
    what: "ISO audit plan of actions: clause, nonconformity, correction due, verified",
    sheet: drawn(`
NC No | ISO clause | Nonconformity | Grade | Process owner | Correction due | Verified on | Status
NC-1 | 7.5 | Old forms in use | Minor | Ann | 2026-02-20 | | Open
NC-2 | 8.4 | Supplier not rated | Major | Bob | 2026-02-20 | 2026-02-19 | Verified
NC-3 | 9.2 | Audit late | Minor | Cid | 2026-05-29 | | Open`),
    form: "issues", tasks: 3, late: ["Old forms in use"], done: 1,
  },
  {
    what: "研发计划: 节点 EVT, DVT, PVT, 计划 and 预测 and 实际",
    sheet: drawn(`
项目 | 节点 | 负责人 | 计划日期 | 预测日期 | 实际日期 | 备注
手环A | EVT评审 | 甲某 | 2026-01-20 | 2026-01-25 | 2026-01-26 |
手环A | DVT评审 | 甲某 | 2026-02-10 | 2026-02-20 | | 等模具
手环A | PVT评审 | 乙某 | 2026-05-10 | 2026-05-20 | | `),
    form: "tracker", tasks: 3, late: ["DVT评审"], done: 1,
  },
  { what: "a list of meetings", form: "none", why: /./u, sheet: drawn(`
Meeting | Date | Time | Room | Organiser | Attendees
Kick-off | 2026-02-20 | 09:00 | 1.01 | Ann | 12
Review | 2026-03-20 | 10:00 | 1.02 | Bob | 8
Retro | 2026-04-20 | 10:00 | 1.01 | Ann | 8`) },
  { what: "设备保养记录", form: "none", why: /./u, sheet: drawn(`
设备编号 | 设备名称 | 保养日期 | 保养内容 | 保养人 | 下次保养
E1 | 空压机 | 2026-01-05 | 换油 | 甲某 | 2026-04-05
E2 | 冲床 | 2026-01-12 | 润滑 | 乙某 | 2026-04-12
E3 | 叉车 | 2026-02-02 | 检查 | 甲某 | 2026-05-02`) },
  { what: "a sales pipeline", form: "none", why: /./u, sheet: drawn(`
Opportunity | Account | Stage | Amount | Probability | Close date | Sales rep
Renewal | Acme | Negotiation | 12000 | 80% | 2026-02-20 | Ann
Upgrade | Beta | Proposal | 5000 | 40% | 2026-05-20 | Bob
New site | Gamma | Qualified | 30000 | 10% | 2026-09-20 | Ann`) },
];
