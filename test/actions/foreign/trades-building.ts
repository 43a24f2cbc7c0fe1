/** Lists of building sites, hospitals, factories, schools and offices of the state; judged as of 2026-03-10. */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const buildingSheets: readonly TradeSheet[] = [
  {
    what: "施工总进度计划: 分部分项 with sections, quantities, planned and actual, percent of a hundred",
    sheet: drawn(`
某某小区3#楼施工总进度计划
编制单位：某某建设公司 | | | | | | | | | 编制日期：2026年1月5日
序号 | 分部分项工程名称 | 工程量 | 单位 | 计划开始日期 | 计划完成日期 | 实际开始日期 | 实际完成日期 | 完成比例(%) | 备注
一 | 地基与基础工程 | | | | | | | |
1 | 土方开挖 | 3200 | m³ | 2026-01-05 | 2026-01-20 | 2026-01-06 | 2026-01-22 | 100 |
2 | 垫层浇筑 | 180 | m³ | 2026-01-21 | 2026-01-31 | 2026-01-23 | | 80 | 雨天影响
二 | 主体结构 | | | | | | | |
3 | 一层钢筋绑扎 | 45 | t | 2026-02-20 | 2026-03-05 | 2026-02-24 | | 60 |
4 | 一层混凝土浇筑 | 260 | m³ | 2026-03-06 | 2026-03-20 | | | 0 |
5 | 二层钢筋绑扎 | 42 | t | 2026-03-21 | 2026-04-02 | | | 0 |
合计 | | | | | | | | |`),
    form: "tracker", columns: "id A, task B, start E, due F, actualStart G, actualFinish H, percent I", tasks: 5,
    late: ["垫层浇筑", "一层钢筋绑扎"], done: 1,
  },
  {
    what: "site snag register: bilingual two-line headings, text days of the site",
    sheet: drawn(`
Project: Riverside Tower | | | | | | Rev: C
SNAG LIST | | | | | |
No.\\n编号 | Area\\n部位 | Description of defect\\n缺陷描述 | Subcontractor\\n分包单位 | Date raised\\n提出日期 | Target close-out\\n计划整改完成 | Status\\n状态
001 | L3 lobby | Cracked tile at lift door | Acme | '05.01.2026 | '20.02.2026 | Open
002 | L3 lobby | Paint missing on soffit | Brush Ltd | '05.01.2026 | '20.02.2026 | Closed
003 | Roof | Flashing not sealed | Bolt | '25.02.2026 | '30.03.2026 | Open`),
    form: "issues", columns: "id A, task C, owner D, due F, status G", tasks: 3, late: ["Cracked tile at lift door"], done: 1,
  },
  {
    what: "医院重点工作: 牵头科室, 配合科室, 时间节点 in words of the month",
    sheet: drawn(`
2026年医院重点工作推进表
序号 | 重点工作 | 具体举措 | 牵头科室 | 配合科室 | 责任人 | 时间节点 | 工作进展 | 完成状态
1 | 病历质量提升 | 每周抽查终末病历 | 质控科 | 医务科、信息科 | 甲某 | 2026年2月底 | 已抽查120份 | 推进中
2 | 门诊预约改造 | 上线分时段预约 | 门诊部 | 信息科 | 乙某 | 2026年2月底 | 已上线 | 已完成
3 | 院感培训 | 全员培训两次 | 院感科 | 各科室 | 丙某 | 2026年4月上旬 | 完成第一次 | 推进中
4 | 设备巡检 | 急救设备巡检 | 设备科 | 各科室 | 丁某 | 每月 | 持续开展 | 推进中`),
    form: "tracker", columns: "id A, task B, owner F, due G, status I", tasks: 4, late: ["病历质量提升"], done: 1,
  },
  {
    what: "an incident action log of a ward: accountable and responsible, RAG beside state",
    sheet: drawn(`
Ref | Incident | Action required | Accountable exec | Responsible lead | Deadline | RAG | Progress / evidence | Action complete?
DX-1 | Fall in bay 4 | Review bed rail policy | Dr Ann | Sister Bea | 20-Feb-26 | R | Draft with governance | No
DX-2 | Late bloods | Add 6am porter round | Dr Ann | Mr Cole | 20-Feb-26 | G | Rota in place since Jan | Yes
DX-3 | Wrong diet | Re-train kitchen staff | Ms Dee | Mr Cole | 15-May-26 | A | Dates agreed | No`),
    form: "tracker", columns: "id A, task C, owner E, due F, status I", tasks: 3, late: ["Review bed rail policy"], done: 1,
  },
  {
    what: "车间改善提案: 问题点, 原因, 对策, 担当, 计划 and 实际 under 完成日期, OPEN and CLOSE",
    sheet: drawn(`
现场改善问题点跟踪表
NO. | 区域 | 问题点描述 | 原因分析 | 改善对策 | 担当 | 完成日期 | | STATUS
| | | | | | 计划 | 实际 |
1 | 冲压 | 料架标识不清 | 未更新 | 统一制作标识牌 | 甲某 | 2026-02-20 | | OPEN
2 | 焊接 | 烟尘超标 | 滤芯老化 | 更换滤芯 | 乙某 | 2026-02-20 | 2026-02-15 | CLOSE
3 | 总装 | 扭矩枪未点检 | 无点检表 | 制定点检表 | 丙某 | 2026-05-30 | | OPEN`, { merges: ["G2:H2"] }),
    form: "issues", columns: "id A, task C, owner F, due G, actualFinish H, status I", tasks: 3, late: ["料架标识不清"], done: 1,
  },
  {
    what: "a tooling timeline: milestones down, plan and actual rows under each other",
    sheet: drawn(`
Tool T-114 | Responsible | Target date | Actual date | Comment
Design release | Ann | 2026-01-15 | 2026-01-14 |
Steel ordered | Bob | 2026-01-20 | 2026-01-25 | supplier late
T0 trial | Bob | 2026-02-20 | | machine down
T1 trial | Cid | 2026-03-25 | |
PPAP | Ann | 2026-05-10 | | `),
    form: "tracker", columns: "task A, owner B, due C, actualFinish D", tasks: 5, late: ["T0 trial"], done: 2,
  },
  {
    what: "学校行事历: 周次, spans of days, the year is nowhere",
    sheet: drawn(`
周次 | 起止日期 | 工作内容 | 负责部门 | 负责人 | 完成情况
第1周 | 2.16-2.22 | 开学准备、教材发放 | 教务处 | 甲某 | 已完成
第2周 | 2.23-3.1 | 学籍核对 | 教务处 | 乙某 | 进行中
第3周 | 3.2-3.8 | 安全教育周 | 德育处 | 丙某 | 未完成
第9周 | 4.13-4.19 | 期中考试 | 教务处 | 乙某 | 未开始`),
    form: "tracker", columns: "task C, owner E, status F, period B", tasks: 4, asks: ["year"],
  },
  {
    what: "a faculty's improvement plan: strategies merged, lead, half terms as text",
    sheet: drawn(`
School Improvement Plan 2025/26
Priority | Action | Lead | Start date | By when | Success criteria | Progress
Reading | Audit the class libraries | Ms Ash | 2026-01-12 | 2026-02-13 | Every class has 100 titles | Complete
| Train phonics tutors | Mr Birch | 2026-01-12 | 2026-02-27 | 8 tutors trained | Underway
| Parent reading evening | Ms Ash | 2026-03-02 | 2026-05-21 | 60 parents attend | Not yet started
Attendance | Weekly letters home | Mrs Cole | 2026-01-05 | 2026-07-17 | Attendance 96% | Ongoing`, { merges: ["A3:A5"] }),
    form: "tracker", columns: "task B, owner C, start D, due E, status G", tasks: 4, late: ["Train phonics tutors"], done: 1,
  },
  {
    what: "政务督查: 交办时间, 主办单位, 办理时限, 是否办结 with 否 and 是, a note of how to fill in above",
    sheet: drawn(`
重点事项督查台账
填报说明：1.办理进展每周五更新；2.办结事项请注明办结时间。
序号 | 督办事项 | 任务来源 | 交办时间 | 主办单位 | 协办单位 | 办理时限 | 办理进展 | 是否办结 | 办结时间
1 | 老旧小区加装电梯 | 政府常务会议 | 2026-01-05 | 住建局 | 资规局 | 2026-02-20 | 已完成选址 | 否 |
2 | 政务大厅延时服务 | 市长信箱 | 2026-01-05 | 行政审批局 | | 2026-02-20 | 已实行 | 是 | 2026-02-10
3 | 河道清淤 | 现场办公会 | 2026-02-05 | 水利局 | 城管局 | 2026-06-30 | 正在招标 | 否 |
填表人：甲某 | | | | 审核人：乙某 | | | | |`),
    form: "tracker", columns: "id A, task B, due G, status I, actualFinish J", tasks: 3, late: ["老旧小区加装电梯"], done: 1,
  },
  {
    what: "安全检查整改: 检查日期, 存在问题, 复查结果 as the state",
    sheet: drawn(`
检查日期 | 检查部位 | 存在问题 | 整改要求 | 整改责任人 | 要求完成时间 | 复查结果
2026/1/8 | 3号库房 | 消防栓被遮挡 | 清理通道 | 甲某 | 2026/1/15 | 已整改
2026/2/10 | 配电间 | 灭火器过期 | 更换 | 乙某 | 2026/2/20 | 未整改
2026/3/5 | 食堂 | 燃气报警器失灵 | 维修 | 丙某 | 2026/3/20 | 整改中`),
    form: "issues", columns: "task C, owner E, due F, status G", tasks: 3, late: ["灭火器过期"], done: 1,
  },
  {
    what: "工程资料移交清单: 份数, 移交日期, 接收人",
    sheet: drawn(`
序号 | 资料名称 | 份数 | 编制责任人 | 应完成日期 | 完成情况
1 | 施工组织设计 | 4 | 甲某 | 2026.2.20 | √
2 | 隐蔽工程验收记录 | 4 | 乙某 | 2026.2.20 | ×
3 | 竣工图 | 6 | 丙某 | 2026.5.30 | ×`),
    form: "tracker", columns: "id A, task B, owner D, due E, status F", tasks: 3, late: ["隐蔽工程验收记录"], done: 1,
  },
  {
    what: "a commissioning checklist by system, N/A among the states",
    sheet: drawn(`
System | Check | Engineer | Planned | Result | Remarks
HVAC | Balance dampers | Ann | 2026-02-20 | Pending | access needed
HVAC | Verify sensors | Ann | 2026-02-20 | Pass |
Lifts | Rescue test | Bob | 2026-02-20 | N/A | by others
Lifts | Load test | Bob | 2026-04-20 | Pending | `),
    form: "tracker", columns: "task B, owner C, due D, status E", tasks: 4, late: ["Balance dampers"], asks: ["word"],
  },
];
