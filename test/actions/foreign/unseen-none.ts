/** Sheets that are no lists of work, stated before the reader had met them: each is refused with words for what it is. */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const unseenNone: readonly TradeSheet[] = [
  { what: "a budget by department and quarter", form: "none", why: /budget|figures|amount/iu, sheet: drawn(`
2026年度部门预算表 | | | | | |
部门 | 科目 | 一季度 | 二季度 | 三季度 | 四季度 | 合计
市场部 | 广告费 | 10000 | 12000 | 9000 | 15000 | 46000
市场部 | 差旅费 | 3000 | 3000 | 4000 | 2000 | 12000
技术部 | 服务器 | 20000 | 20000 | 20000 | 20000 | 80000
合计 | | 33000 | 35000 | 33000 | 37000 | 138000`) },
  { what: "a pivot of tasks by state", form: "none", why: /./u, sheet: drawn(`
Count of Task | Column Labels | | |
Row Labels | Done | In progress | Not started | Grand Total
Ann | 3 | 2 | 1 | 6
Bob | 1 | 4 | 0 | 5
Grand Total | 4 | 6 | 1 | 11`) },
  { what: "contacts of suppliers", form: "none", why: /contact/iu, sheet: drawn(`
Supplier | Contact person | Phone | E-mail | Address | Last contacted
Acme | Ann Lee | 555-0101 | ann@x.org | 1 High St | 2026-02-20
Beta | Bob Ray | 555-0102 | bob@x.org | 2 High St | 2026-02-21
Gamma | Cid Fox | 555-0103 | cid@x.org | 3 High St | 2026-02-22`) },
  { what: "answers of a course survey with time stamps", form: "none", why: /survey|answers/iu, sheet: drawn(`
Timestamp | How satisfied are you with the course? | Was the pace right? | What should we change?
2/20/2026 10:01:12 | 4 | Yes | More breaks
2/20/2026 10:03:40 | 5 | Yes | Nothing
2/20/2026 10:09:55 | 2 | No | Slower please`) },
  { what: "an organisation chart in words", form: "none", why: /./u, sheet: drawn(`
Name | Title | Reports to | Department | Location
Ann Lee | Director | | Board | Leeds
Bob Ray | Head of IT | Ann Lee | IT | Leeds
Cid Fox | Engineer | Bob Ray | IT | York`) },
  { what: "a template that nobody has filled in", form: "none", why: /no row is filled in yet/u, sheet: drawn(`
项目任务跟踪表（模板）
序号 | 任务名称 | 负责人 | 开始日期 | 截止日期 | 状态
1 | | | | |
2 | | | | |
3 | | | | | `) },
  { what: "release notes of a program", form: "none", why: /version|release|change/iu, sheet: drawn(`
版本号 | 发布日期 | 变更类型 | 变更内容 | 修改人
V1.0.1 | 2026-01-05 | 修复 | 登录闪退 | 甲某
V1.1.0 | 2026-02-05 | 新增 | 深色模式 | 乙某
V1.1.1 | 2026-02-20 | 修复 | 字体错位 | 甲某`) },
  { what: "the running order of an evening", form: "none", why: /./u, sheet: drawn(`
年会流程 | | | |
时间 | 环节 | 时长 | 主持/负责 | 音乐
18:00-18:30 | 签到入场 | 30分钟 | 甲某 | 暖场
18:30-18:40 | 领导致辞 | 10分钟 | 乙某 | 无
18:40-19:30 | 晚宴表演 | 50分钟 | 丙某 | 现场`) },
  { what: "invoices to customers with days when they are due and paid", form: "none", why: /invoice|payment|amount/iu, sheet: drawn(`
Invoice No | Customer | Invoice date | Amount | Due date | Paid on | Status
F-1 | Acme | 2026-01-05 | 1200 | 2026-02-05 | 2026-02-01 | Paid
F-2 | Beta | 2026-01-15 | 800 | 2026-02-15 | | Unpaid
F-3 | Gamma | 2026-03-01 | 450 | 2026-04-01 | | Open`) },
  { what: "指标完成情况: 目标值, 实际值, 达成率", form: "none", why: /./u, sheet: drawn(`
指标名称 | 单位 | 目标值 | 实际值 | 达成率 | 责任部门
销售额 | 万元 | 500 | 430 | 86% | 销售部
新客户 | 家 | 40 | 42 | 105% | 市场部
投诉率 | % | 1 | 1.2 | 83% | 客服部`) },
  { what: "exam timetable", form: "none", why: /./u, sheet: drawn(`
考试日期 | 时间 | 科目 | 考场 | 监考教师 | 人数
2026-06-22 | 09:00-11:00 | 高等数学 | 101 | 甲某、乙某 | 60
2026-06-23 | 09:00-11:00 | 大学英语 | 102 | 丙某、丁某 | 58
2026-06-24 | 14:00-16:00 | 线性代数 | 103 | 戊某、己某 | 61`) },
];
