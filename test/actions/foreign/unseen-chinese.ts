/**
 * Chinese lists stated before the reader had met their shapes: sites, factories, offices and exports of their tools; judged as of
 * 2026-03-10.
 */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const unseenChinese: readonly TradeSheet[] = [
  {
    what: "机电安装计划: numbers 1.1.2 with rolled-up parents, two rows of heading, shares as text",
    sheet: drawn(`
XX大厦机电安装进度计划 | | | | | | | | |
编码 | 工作名称 | 计划 | | | 实际 | | 形象进度 | 责任工长
| | 开始 | 完成 | 工期(d) | 开始 | 完成 | |
'1 | 给排水工程 | 2026-01-05 | 2026-05-30 | 146 | | | |
'1.1 | 地下室 | 2026-01-05 | 2026-02-20 | 47 | | | |
'1.1.1 | 支架制作 | 2026-01-05 | 2026-01-25 | 21 | 2026-01-05 | 2026-01-24 | '100% | 甲某
'1.1.2 | 管道安装 | 2026-01-26 | 2026-02-20 | 26 | 2026-01-28 | | '85% | 乙某
'1.2 | 标准层 | 2026-03-01 | 2026-05-30 | 91 | | | |
'1.2.1 | 立管安装 | 2026-03-01 | 2026-05-30 | 91 | | | '5% | 乙某`, { merges: ["C2:E2", "F2:G2", "A2:A3", "B2:B3", "H2:H3", "I2:I3"] }),
    form: "tracker", columns: "id A, task B, start C, due D, actualStart F, actualFinish G, percent H, owner I", tasks: 3,
    late: ["管道安装"], done: 1,
  },
  {
    what: "督办台账: 任务来源, 牵头单位, 完成时限, a state followed by a sentence",
    sheet: drawn(`
2026年度重点工作督办台账
序号 | 任务来源 | 督办事项 | 牵头单位 | 配合单位 | 责任人 | 完成时限 | 完成情况 | 备注
1 | 政府工作报告 | 老旧小区加装电梯20部 | 住建局 | 财政局、规划局 | 甲某 | 2月底 | 正在推进，已完成12部 |
2 | 常务会议 | 出台人才公寓管理办法 | 人社局 | 住建局 | 乙某 | 2月20日 | 已完成，2月15日印发 |
3 | 领导批示 | 学校周边环境整治 | 城管局 | 教育局 | 丙某 | 6月30日 | 未启动 | `),
    form: "tracker", columns: "id A, task C, owner F, due G, status H", tasks: 3, late: ["老旧小区加装电梯20部"], done: 1,
  },
  {
    what: "周报: 本周进展 and 下周计划 as long text beside 计划完成 and 当前进度",
    sheet: drawn(`
研发部周报 2026年第10周（3.2-3.8）
重点工作 | 责任人 | 计划完成 | 当前进度 | 本周进展 | 下周计划 | 风险与求助
支付网关改造 | 甲某 | 2026/2/28 | 80% | 完成联调 | 灰度发布 | 缺测试账号
对账平台上线 | 乙某 | 2026/2/26 | 100% | 已上线 | 观察 |
风控规则升级 | 丙某 | 2026/4/30 | 20% | 需求评审 | 开发 | `),
    form: "tracker", columns: "task A, owner B, due C, percent D", tasks: 3, late: ["支付网关改造"], done: 1,
  },
  {
    what: "SMT新线导入: 阶段 merged, Plan and Actual in English, OPEN, ONGOING, CLOSE",
    sheet: drawn(`
SMT Line 5 导入 Schedule
阶段 | No. | Item | Owner | Plan Start | Plan Finish | Actual Finish | Status | Remark
设备 | 1 | 贴片机到货验收 | 甲某 | 2026-01-12 | 2026-02-06 | 2026-02-05 | CLOSE |
| 2 | 回流焊炉温验证 | 乙某 | 2026-02-02 | 2026-02-13 | | ONGOING | 等温测仪
| 3 | AOI程式制作 | 丙某 | 2026-02-16 | 2026-03-27 | | OPEN |
人员 | 4 | 操作员上岗培训 | 丁某 | 2026-02-02 | 2026-02-27 | | OPEN |
| 5 | IPC认证 | 丁某 | 2026-04-01 | 2026-04-30 | | OPEN | `, { merges: ["A3:A5", "A6:A7"] }),
    form: "tracker", columns: "id B, task C, owner D, start E, due F, actualFinish G, status H", tasks: 5,
    late: ["回流焊炉温验证", "操作员上岗培训"], done: 1,
  },
  {
    what: "招生工作安排: spans 3月1日-3月15日 first, the year in the title, √ and ×",
    sheet: drawn(`
2026年硕士研究生复试录取工作安排
时间 | 工作内容 | 责任部门 | 联系人 | 完成
2月10日-2月25日 | 公布初试成绩 | 招生办 | 甲某 | √
2月20日-3月1日 | 拟定复试名单 | 各学院 | 乙某 | ×
3月20日-3月31日 | 组织复试 | 各学院 | 乙某 | ×
4月1日-4月10日 | 公示拟录取名单 | 招生办 | 甲某 | ×`),
    form: "tracker", columns: "period A, task B, status E", tasks: 4, late: ["拟定复试名单"], done: 1,
  },
  {
    what: "医疗质量整改: 检查日期, 存在问题, 原因分析, 整改期限, 整改效果 as the state",
    sheet: drawn(`
科室 | 检查日期 | 存在问题 | 原因分析 | 整改措施 | 责任人 | 整改期限 | 整改效果
外科 | 2026.1.8 | 手术核查表漏签 | 流程不熟 | 培训并抽查 | 甲某 | 2026.2.8 | 已整改
内科 | 2026.1.9 | 病历书写超时 | 人手不足 | 调整排班 | 乙某 | 2026.2.9 | 整改中
药剂 | 2026.1.9 | 高警示药品标识缺失 | 标签用完 | 补购标签 | 丙某 | 2026.5.9 | 未整改`),
    form: "issues", columns: "task C, owner F, due G, status H", tasks: 3, late: ["病历书写超时"], done: 1,
  },
  {
    what: "Jira in Chinese: 概要, 经办人, 到期日 as 20/二月/26 6:00 下午",
    sheet: drawn(`
问题关键字 | 问题ID | 问题类型 | 概要 | 经办人 | 报告人 | 优先级 | 状态 | 解决结果 | 创建日期 | 已更新 | 到期日
PAY-11 | 10011 | 任务 | 补充退款接口文档 | 甲某 | 丁某 | Medium | 处理中 | 未解决 | 05/一月/26 9:12 上午 | 01/三月/26 9:12 上午 | 20/二月/26 12:00 上午
PAY-12 | 10012 | 缺陷 | 退款金额显示错误 | 乙某 | 丁某 | High | 完成 | 完成 | 06/一月/26 9:12 上午 | 01/三月/26 9:12 上午 | 20/二月/26 12:00 上午
PAY-13 | 10013 | 故事 | 支持部分退款 | 丙某 | 丁某 | Low | 待办 | 未解决 | 06/二月/26 9:12 上午 | 01/三月/26 9:12 上午 | 30/五月/26 12:00 上午`),
    form: "tracker", columns: "id A, task D, owner E, status H, due L", tasks: 3, late: ["补充退款接口文档"], done: 1,
  },
  {
    what: "飞书多维表格: 任务描述, 进展, 重要紧急程度, 预计 and 实际完成日期, 是否延期",
    sheet: drawn(`
任务描述 | 任务情况总结 | 任务执行人 | 进展 | 重要紧急程度 | 开始日期 | 预计完成日期 | 实际完成日期 | 是否延期 | 最新进展记录
官网改版设计稿 | 首页、产品页 | 甲某 | 进行中 | 重要紧急 | 2026/02/02 | 2026/02/20 | | 已延期 | 等待评审
品牌词库整理 | 中英文 | 乙某 | 已完成 | 重要不紧急 | 2026/02/02 | 2026/02/20 | 2026/02/19 | ✅ 正常 | 已入库
直播脚本 | 三场 | 丙某 | 已停滞 | 紧急不重要 | 2026/02/02 | 2026/05/20 | | 正常 |
海报投放 | 地铁 | 甲某 | 待开始 | 重要不紧急 | 2026/05/02 | 2026/05/30 | | 正常 | `),
    form: "tracker", columns: "task A, owner C, status D, start F, due G, actualFinish H", tasks: 4, late: ["官网改版设计稿"], done: 1,
  },
  {
    what: "Teambition in full: 任务状态, 执行者, 截止时间 with seconds, 创建时间, 完成时间, 参与者",
    sheet: drawn(`
任务ID | 标题 | 任务类型 | 任务状态 | 执行者 | 参与者 | 创建者 | 开始时间 | 截止时间 | 创建时间 | 更新时间 | 完成时间 | 优先级 | 标签
6531 | 编制用户手册 | 任务 | 进行中 | 甲某 | 甲某,丁某 | 丁某 | '2026-02-02 09:00:00 | '2026-02-20 18:00:00 | '2026-01-05 10:11:12 | '2026-03-01 10:11:12 | | 普通 | 文档
6532 | 录制演示视频 | 任务 | 已完成 | 乙某 | 乙某,丁某 | 丁某 | '2026-02-02 09:00:00 | '2026-02-20 18:00:00 | '2026-01-05 10:11:12 | '2026-02-18 10:11:12 | '2026-02-18 10:11:12 | 紧急 |
6533 | 渠道培训 | 任务 | 待处理 | 丙某 | 丙某 | 丁某 | '2026-05-02 09:00:00 | '2026-05-30 18:00:00 | '2026-01-05 10:11:12 | '2026-01-05 10:11:12 | | 较低 | `),
    form: "tracker", columns: "id A, task B, status D, owner E, start H, due I, actualFinish L", tasks: 3, late: ["编制用户手册"], done: 1,
  },
  {
    what: "MS Project in Chinese: 标识号, 大纲级别, 工期 in 个工作日, 资源名称, 完成百分比",
    sheet: drawn(`
标识号 | 大纲级别 | 任务名称 | 工期 | 开始时间 | 完成时间 | 前置任务 | 资源名称 | 完成百分比
1 | 1 | 机房搬迁 | 85 个工作日 | 2026年2月2日 8:00 | 2026年5月29日 17:00 | | | '30%
2 | 2 | 布线施工 | 15 个工作日 | 2026年2月2日 8:00 | 2026年2月20日 17:00 | | 甲某 | '60%
3 | 2 | 机柜采购 | 15 个工作日 | 2026年2月2日 8:00 | 2026年2月20日 17:00 | | 乙某[50%] | '100%
4 | 2 | 设备迁移 | 5 个工作日 | 2026年5月25日 8:00 | 2026年5月29日 17:00 | 2,3 | 甲某,丙某 | '0%`),
    form: "tracker", columns: "id A, task C, start E, due F, owner H, percent I", tasks: 3, late: ["布线施工"], done: 1,
  },
  {
    what: "A角 and B角 as owners, 进度 in words, a unit for each",
    sheet: drawn(`
事项 | 责任科室 | A角 | B角 | 完成时间 | 进度
年度预算上报 | 财务科 | 甲某 | 乙某 | 2026-02-20 | 审核中
公车处置 | 行政科 | 丙某 | 丁某 | 2026-02-20 | 已办结
档案数字化 | 办公室 | 戊某 | 己某 | 2026-05-30 | 未开始`),
    form: "tracker", columns: "task A, owner C, due E, status F", tasks: 3, late: ["年度预算上报"], done: 1,
  },
  {
    what: "a legend of ● ◐ ○ above, the signs as states, 小计 and 合计 of hours",
    sheet: drawn(`
图例：●已完成 ◐进行中 ○未开始
小组 | 任务 | 负责人 | 预计工时 | 截止 | 状态
前端 | 登录页 | 甲某 | 16 | 2026-02-20 | ●
| 报表页 | 乙某 | 40 | 2026-02-20 | ◐
小计 | | | 56 | |
后端 | 权限接口 | 丙某 | 24 | 2026-05-20 | ○
小计 | | | 24 | |
合计 | | | 80 | | `, { merges: ["A3:A4"] }),
    form: "tracker", columns: "task B, owner C, due E, status F", tasks: 3, late: ["报表页"], done: 1,
  },
  {
    what: "时间 as words: 每周五, 长期, 2月底, 一季度, the year in the title",
    sheet: drawn(`
2026年党委办公室工作要点
序号 | 工作 | 完成时间 | 承办人 | 落实情况
1 | 编发工作简报 | 每周五 | 甲某 | 进行中
2 | 修订公文处理办法 | 2月底 | 乙某 | 进行中
3 | 信访接待 | 长期 | 丙某 | 进行中
4 | 保密自查 | 2月中旬 | 丁某 | 已完成
5 | 调研报告 | 6月底前 | 甲某 | 未开展`),
    form: "tracker", columns: "id A, task B, due C, owner D, status E", tasks: 5, late: ["修订公文处理办法"], done: 1,
  },
  {
    what: "one √ under 完成; 日期 alone does not say that it is a due date, which is told",
    sheet: drawn(`
工作 | 谁负责 | 日期 | 完成
布置展台 | 甲某 | 2.2 | √
印制手册 | 乙某 | 2.25 |
撤展 | 甲某 | 5.3 | `),
    form: "tracker", columns: "task A, owner B, status D", tasks: 3, done: 1,
  },
  {
    what: "计划进度 and 实际进度 as text shares, 计划完成日期 and 变更后完成日期",
    sheet: drawn(`
工作包 | 责任人 | 计划完成日期 | 变更后完成日期 | 计划进度 | 实际进度 | 偏差说明
地基处理 | 甲某 | 2026-02-10 | 2026-02-20 | '100% | '90% | 下雨
围挡 | 乙某 | 2026-02-10 | | '100% | '100% |
塔吊安装 | 丙某 | 2026-02-10 | 2026-04-20 | '50% | '50% | 审批`),
    form: "tracker", columns: "task A, owner B, due D, percent F", tasks: 3, late: ["地基处理"], done: 1,
  },
  {
    what: "PFMEA: 失效模式, S, O, D, RPN, 建议措施, 责任人, 目标完成日期",
    sheet: drawn(`
工序 | 潜在失效模式 | 失效后果 | 严重度S | 频度O | 探测度D | RPN | 建议措施 | 责任人 | 目标完成日期 | 措施状态
印刷 | 锡膏少印 | 虚焊 | 7 | 3 | 4 | 84 | 加SPI | 甲某 | 2026-02-20 | 进行中
贴片 | 极性反 | 功能失效 | 8 | 2 | 3 | 48 | 防呆料架 | 乙某 | 2026-02-20 | 已完成
回流 | 冷焊 | 早期失效 | 7 | 2 | 5 | 70 | 炉温复测 | 丙某 | 2026-05-20 | 未开始`),
    form: "risks", tasks: 3, late: ["锡膏少印"], done: 1,
  },
  {
    what: "需求提报: 提报部门, 需求描述, 受理人, 期望交付日期, 受理状态",
    sheet: drawn(`
数据需求提报表
需求编号 | 提报部门 | 提报人 | 提报日期 | 需求描述 | 受理人 | 期望交付日期 | 受理状态
D-01 | 销售部 | 甲某 | 2026-01-05 | 客户分层报表 | 丁某 | 2026-02-20 | 开发中
D-02 | 市场部 | 乙某 | 2026-01-06 | 活动漏斗看板 | 戊某 | 2026-02-20 | 已交付
D-03 | 财务部 | 丙某 | 2026-03-06 | 回款账龄 | 丁某 | 2026-05-20 | 待受理`),
    form: "requests", columns: "id A, task E, owner F, due G, status H", tasks: 3, late: ["客户分层报表"], done: 1,
  },
  {
    what: "考核整改: every value in a title line, blank first column, 责任领导 and 责任人, 时限 as 2026年2月20日前",
    sheet: drawn(`
 | 巡察反馈问题整改清单 | | | | | |
 | 序号 | 反馈问题 | 整改措施 | 责任领导 | 责任人 | 整改时限 | 进展
 | 1 | 档案管理不规范 | 重新归档 | 赵某 | 甲某 | 2026年2月20日前 | 基本完成
 | 2 | 会议记录缺失 | 补记并培训 | 钱某 | 乙某 | 2026年2月20日前 | 已完成
 | 3 | 资产账实不符 | 全面盘点 | 孙某 | 丙某 | 2026年6月30日前 | 持续推进`),
    form: "issues", columns: "id B, task C, owner F, due G, status H", tasks: 3, late: ["档案管理不规范"], done: 1,
  },
];
