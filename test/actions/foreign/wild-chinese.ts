/** Chinese task lists as offices, sites and software teams keep them; judged as of 2026-03-10. */
import { drawn, fields } from "./drawn-sheet";
import type { WildSheet } from "./wild-sheet";

export const wildChinese: readonly WildSheet[] = [
  {
    what: "重点工作: the year in the title, days without a year, leaders and units",
    sheet: drawn(`
2026年度重点工作推进表
序号 | 重点工作 | 具体措施 | 牵头领导 | 责任部门 | 责任人 | 完成时限 | 完成情况 | 备注
1 | 数字化平台建设 | 完成平台招标 | 甲某 | 信息部 | 乙某 | 2月20日前 | 进行中 |
2 | 安全生产整治 | 开展隐患排查 | 丙某 | 安环部 | 丁某 | 2月20日前 | 已完成 |
3 | 人才梯队建设 | 制定培养方案 | 甲某 | 人力部 | 戊某 | 5月30日前 | 未开始 |`),
    form: "tracker", columns: fields("id A, task B, owner F, due G, status H"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "督办台账: 是否办结",
    sheet: drawn(`
督办事项台账
序号 | 督办事项 | 交办时间 | 责任单位 | 责任人 | 办理时限 | 办理情况 | 是否办结 | 未办结原因
1 | 完成食堂改造 | 2026-01-05 | 后勤部 | 甲某 | 2026-02-20 | 已进场施工 | 否 | 材料未到
2 | 更新消防设备 | 2026-01-05 | 安保部 | 乙某 | 2026-02-20 | 已全部更换 | 是 |
3 | 修订考勤制度 | 2026-02-05 | 人力部 | 丙某 | 2026-05-30 | 起草中 | 否 | 征求意见`),
    form: "tracker", columns: fields("id A, task B, owner E, due F, status H"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "planned and actual under merged headings, percent and remarks",
    sheet: drawn(`
XX项目进度计划表
编制：甲某 | | | | | | 日期：2026-01-05
序号 | 任务名称 | 负责人 | 计划 | | 实际 | | 完成率 | 备注
| | | 开始时间 | 完成时间 | 开始时间 | 完成时间 | |
1 | 需求调研 | 甲某 | 2026-01-05 | 2026-01-20 | 2026-01-05 | 2026-01-22 | 100% |
2 | 概要设计 | 乙某 | 2026-01-21 | 2026-02-20 | 2026-01-23 | | 60% | 人手不足
3 | 编码 | 丙某 | 2026-05-01 | 2026-05-30 | | | 0% |`, { merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:H4", "I3:I4"] }),
    form: "tracker", columns: fields("id A, task B, owner C, start D, due E, actualStart F, actualFinish G, percent H"), tasks: 3, red: [6], done: 1,
  },
  {
    what: "an export of a bug and task tool: 指派给, 任务状态",
    sheet: drawn(`
编号 | 所属执行 | 任务名称 | 优先级 | 任务类型 | 预计开始 | 截止日期 | 任务状态 | 指派给 | 最初预计 | 总计消耗 | 预计剩余 | 由谁创建 | 创建日期 | 由谁完成 | 实际完成
101 | 一期 | 登录页开发 | 1 | 开发 | 2026-02-01 | 2026-02-20 | 进行中 | 甲某 | 8 | 4 | 4 | 丙某 | 2026-01-20 | |
102 | 一期 | 接口联调 | 2 | 开发 | 2026-02-01 | 2026-02-20 | 已关闭 | 乙某 | 8 | 8 | 0 | 丙某 | 2026-01-20 | 乙某 | 2026-02-19
103 | 一期 | 压力测试 | 3 | 测试 | 2026-05-01 | 2026-05-30 | 未开始 | 甲某 | 8 | 0 | 8 | 丙某 | 2026-01-20 | |`),
    form: "tracker", columns: fields("id A, task C, start F, due G, status H, owner I, actualFinish P"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "an export of a story tool: 标题, 处理人, 预计结束",
    sheet: drawn(`
ID | 标题 | 状态 | 处理人 | 预计开始 | 预计结束 | 优先级 | 创建人
1001 | 支持微信登录 | 实现中 | 甲某; | 2026-02-01 | 2026-02-20 | 高 | 丙某
1002 | 支持导出报表 | 已实现 | 乙某; | 2026-02-01 | 2026-02-20 | 中 | 丙某
1003 | 支持黑夜模式 | 规划中 | 甲某; | 2026-05-01 | 2026-05-30 | 低 | 丙某`),
    form: "tracker", columns: fields("id A, task B, status C, owner D, start E, due F"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "an online table: 任务执行人, 进展 of words, 是否延期 by formula",
    sheet: drawn(`
任务描述 | 任务情况总结 | 任务执行人 | 进展 | 重要紧急程度 | 开始日期 | 预计完成日期 | 是否延期 | 实际完成日期
完成竞品分析报告 | 已收集资料 | 甲某 | 进行中 | 重要紧急 | 2026-02-01 | 2026-02-20 | 已延期 |
输出活动方案 | | 乙某 | 已完成 | 重要不紧急 | 2026-02-01 | 2026-02-20 | 正常 | 2026-02-18
整理用户反馈 | | 丙某 | 待开始 | 不重要 | 2026-05-01 | 2026-05-30 | 正常 |`),
    form: "tracker", columns: fields("task A, owner C, status D, start F, due G, actualFinish I"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "里程碑: planned, forecast and actual days",
    sheet: drawn(`
里程碑 | 责任人 | 计划日期 | 预测日期 | 实际日期 | 偏差（天） | 状态
立项评审 | 甲某 | 2026-01-10 | 2026-01-10 | 2026-01-12 | 2 | 已完成
样机下线 | 乙某 | 2026-02-10 | 2026-02-20 | | 10 | 进行中
量产 | 丙某 | 2026-05-30 | 2026-05-30 | | 0 | 未开始`),
    form: "tracker", columns: fields("task A, owner B, due C, actualFinish E, status G"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "整改台账: measures, deadline, 是否完成整改",
    sheet: drawn(`
安全检查问题整改台账
序号 | 检查时间 | 存在问题 | 整改措施 | 整改责任人 | 整改期限 | 是否完成整改 | 备注
1 | 2026-01-05 | 配电箱未上锁 | 加锁并张贴标识 | 甲某 | 2026-02-20 | 否 |
2 | 2026-01-05 | 灭火器过期 | 更换灭火器 | 乙某 | 2026-02-20 | 是 |
3 | 2026-02-05 | 通道堵塞 | 清理杂物 | 丙某 | 2026-05-30 | 否 |`),
    form: "issues", columns: fields("id A, task C, owner E, due F, status G"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "a list without any status: what has passed is told",
    sheet: drawn(`
工作分工表
序号 | 工作内容 | 牵头部门 | 配合部门 | 完成时间
1 | 制定方案 | 市场部 | 产品部 | 2026-02-20
2 | 布置会场 | 行政部 | 市场部 | 2026-02-25
3 | 活动总结 | 市场部 | 全体 | 2026-05-30`),
    form: "tracker", columns: fields("id A, task B, due E"), tasks: 3, red: [], asks: ["missing-status"], says: ["C-STATUS"],
  },
  {
    what: "due dates in words of months and quarters",
    sheet: drawn(`
序号 | 工作事项 | 责任部门 | 完成时限 | 完成状态
1 | 编制预算 | 财务部 | 2026年1月底前 | 进行中
2 | 签订协议 | 法务部 | 2025年12月 | 已完成
3 | 年度审计 | 财务部 | 2026年第四季度 | 未启动
4 | 宣传培训 | 人力部 | 长期坚持 | 进行中`),
    form: "tracker", columns: fields("id A, task B, due D, status E"), tasks: 4, red: [2], done: 1,
  },
  {
    what: "a procurement list: ordered, planned and actual arrival",
    sheet: drawn(`
序号 | 物料名称 | 供应商 | 采购负责人 | 下单日期 | 计划到货日期 | 实际到货日期 | 状态
1 | 铜排 | 甲公司 | 甲某 | 2026-01-05 | 2026-02-20 | | 未到货
2 | 机柜 | 乙公司 | 乙某 | 2026-01-05 | 2026-02-20 | 2026-02-18 | 已到货
3 | 电缆 | 丙公司 | 甲某 | 2026-02-05 | 2026-05-30 | | 在途`),
    form: "tracker", columns: fields("id A, task B, owner D, due F, actualFinish G, status H"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "sections of Chinese numerals, numbers that start again, a total and signatures",
    sheet: drawn(`
新产品上市工作计划
填表人：甲某 | | | | 填表日期：2026年1月5日
序号 | 工作项 | 负责人 | 完成日期 | 当前状态
一、准备阶段
1 | 市场调研 | 甲某 | 2026-02-20 | 完成
2 | 定价 | 乙某 | 2026-02-20 | 进行中
二、执行阶段
1 | 投放广告 | 丙某 | 2026-05-30 | 未开始
2 | 渠道铺货 | 丙某 | 2026-05-30 | 未开始
合计 | 4
.
审核： | | | 批准：`),
    form: "tracker", columns: fields("id A, task B, owner C, due D, status E"), tasks: 4, aside: [4, 7, 10, 12], red: [6], done: 1,
  },
  {
    what: "a weekly plan: 本周计划 with its own end, 完成情况 in words",
    sheet: drawn(`
周工作计划表（2026年第10周）
序号 | 工作内容 | 责任人 | 计划完成时间 | 完成情况 | 未完成原因
1 | 提交周报 | 甲某 | 2026.3.2 | 已完成 |
2 | 修复缺陷 | 乙某 | 2026.3.3 | 未完成 | 环境故障
3 | 发布版本 | 丙某 | 2026.3.20 | 未完成 |`),
    form: "tracker", columns: fields("id A, task B, owner C, due D, status E"), tasks: 3, red: [4], done: 1,
  },
  {
    what: "three columns of categories, merged, before the task",
    sheet: drawn(`
阶段 | 模块 | 任务分解 | 责任人 | 开始 | 结束 | 工期 | 进展
一期 | 登录 | 页面 | 甲某 | 2026-02-01 | 2026-02-20 | 19 | 开发中
| | 接口 | 乙某 | 2026-02-01 | 2026-02-20 | 19 | 已完成
| 支付 | 页面 | 甲某 | 2026-05-01 | 2026-05-30 | 29 | 未开始
| | 对账 | 乙某 | 2026-05-01 | 2026-05-30 | 29 | 未开始`, { merges: ["A2:A5", "B2:B3", "B4:B5"] }),
    form: "tracker", columns: fields("task C, owner D, start E, due F, status H"), tasks: 4, red: [2], done: 1,
  },
  {
    what: "数字日期 20260220 and percent with a sign",
    sheet: drawn(`
任务编号 | 任务名称 | 主办人 | 要求完成日期 | 完成百分比
T1 | 采集数据 | 甲某 | 20260220 | '80%
T2 | 清洗数据 | 乙某 | 20260220 | '100%
T3 | 训练模型 | 丙某 | 20260530 | '0%`),
    form: "tracker", columns: fields("id A, task B, owner C, due D, percent E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a title merged across three columns in every row",
    sheet: drawn(`
序号 | 任务内容 | | | 责任人 | 截止时间 | 状态
1 | 完成场地布置 | | | 甲某 | 2026-02-20 | 进行中
2 | 完成嘉宾邀请 | | | 乙某 | 2026-02-20 | 已完成
3 | 完成资料印刷 | | | 丙某 | 2026-05-30 | 未开始`, { merges: ["B1:D1", "B2:D2", "B3:D3", "B4:D4"] }),
    form: "tracker", columns: fields("id A, task B, owner E, due F, status G"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "bilingual headings",
    sheet: drawn(`
序号\\nNo. | 任务\\nTask | 负责人\\nOwner | 开始日期\\nStart | 截止日期\\nDue | 状态\\nStatus
1 | 测试 Test | 甲某 Ann | 2026-02-01 | 2026-02-20 | 进行中 In progress
2 | 部署 Deploy | 乙某 Bob | 2026-02-01 | 2026-02-20 | 已完成 Done
3 | 培训 Train | 丙某 Cid | 2026-05-01 | 2026-05-30 | 未开始 Not started`),
    form: "tracker", columns: fields("id A, task B, owner C, start D, due E, status F"), tasks: 3, red: [2], done: 1,
  },
];
