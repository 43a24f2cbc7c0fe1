import type { FieldDescriptor } from "./header-words";

/** Lists that people keep, told apart by their columns. A matrix of who does what is read by its letters instead. */
export const listForms = ["tracker", "risks", "issues", "minutes", "requests"] as const;
export type ListForm = (typeof listForms)[number];

type Words = Readonly<Record<string, string>>;

const field = (key: string, role: FieldDescriptor["role"] | undefined, holds: FieldDescriptor["holds"], words: string): FieldDescriptor =>
  ({ key, headers: [], aliases: words.split("|"), ...(role === undefined ? {} : { role }), ...(holds === undefined ? {} : { holds }) });

/** Words that mean the same in every list. */
const common: Words = {
  id: "序号|编号|项次|Number|ID|No.|No|#|Key|Ref|Ref.|Reference|Item no.|号|S/N|Sr. No.|Sl. No.",
  owner: "指派给|主办人|责任人|负责人|主责人|经办人|处理人|跟进人|执行人|担当|担当者|对接人|责任者|负责人员|执行者|承办人|主要负责人|责任人员|Owner|Owners|Assign|Responsible|Assignee|Assignees|Assigned to|Assigned|Who|Lead|PIC|POC|"
    + "Person responsible|Responsible person|Responsible party|Accountable|Handler|Action by|Resp.|Action owner|Person in charge|Person|Resp|Staff responsible|Champion|经办|落实人|承办|责任领导人|Resource names|Author|Members|谁来做|谁做|谁干|谁负责|谁|由谁负责|由谁做|由谁来做|谁来负责|主责|主办|Who's on it|Who is on it|Who's doing it|Who is doing it|By whom",
  department: "责任科室|责任处室|主办科室|牵头科室|承办部门|承办单位|主办单位|主办部门|实施部门|责任主体|部门|责任部门|所属部门|负责部门|责任单位|牵头单位|牵头部门|主责部门|单位|团队|Department|Dept|Dept.|Team|Group|Function|Unit",
  due: "DDL|纳期|交期|完成期限|截止|截止日期|截止时间|截止日|截至时间|截至日期|完成时限|期限|计划完成时间|计划完成日期|计划完成|预计完成时间|预计完成日期|要求完成时间|要求完成日期|完成时间|完成日期|到期日|到期时间|目标日期|解决时限|时限|最晚完成时间|交付时间|交付日期|节点时间|"
    + "计划结束|计划结束时间|计划结束日期|预计结束时间|预计结束日期|结束时间|结束日期|结束|"
    + "Due|Due date|Due by|Deadline|Target|Target date|Target completion|Target completion date|Target end|Target end date|Target finish|Finish|Finish date|End|End date|什么时候|什么时候完成|何时完成|何时|什么时间完成|Planned end|Planned end date|Planned finish|Planned completion|"
    + "Expected finish|Expected end|Expected completion|Expected completion date|Estimated completion|Est. end|Est. completion|ETA|By when|When|Complete by|Completion date|Resolve by|Date due|Baseline end date",
  status: "状态|任务状态|当前状态|完成状态|进展状态|执行状态|进度状态|处理状态|问题状态|落实情况|完成与否|是否完成|是否解决|是否关闭|状况|Status|State|Current status|Task status|Action status|Overall status|Open/Closed|Done?|Done|Completed?|Complete?|Closed?|Resolved?|Due complete|现在怎么样|怎么样了|做得怎么样|进行得怎么样|做到哪了|完成没有|Where are we|Where we are|How is it going|How's it going",
  actualFinish: "实际完成时间|实际完成日期|实际完成|实际结束时间|实际结束日期|实际结束|完成日期|完成时间|关闭日期|关闭时间|结案日期|解决时间|解决日期|"
    + "Actual finish|Actual finish date|Actual end|Actual end date|Actual completion|Completed on|Done date|Date done|Date completed|Completed date|Completion date|Close date|Closed date|Date closed|Closed on|Closure date|Resolved on|Date resolved|Resolved",
  priority: "优先级|重要程度|紧急程度|重要性|优先程度|Priority|Urgency|Importance",
  notes: "备注|说明|备注说明|进展说明|进展|最新进展|当前进展|进展情况|跟进情况|Notes|Note|Comments|Comment|Remarks|Remark|Latest update|Update|Progress notes|Status update",
  created: "创建时间|创建日期|提出时间|提出日期|提出|登记日期|记录日期|反馈时间|反馈日期|发现时间|发现日期|识别日期|日期|Created|Created on|Date created|Date raised|Raised|Raised on|Date opened|Opened|Opened on|Date logged|Date identified|Identified on|Identified|Date reported|Reported on|Logged|Date|Open date|Start of issue",
  reporter: "提出人|反馈人|发现人|报告人|登记人|创建人|提交人|Reporter|Raised by|Caller|Opened by|Reported by|Created by|Identified by|Logged by|Author|Submitted by",
  updated: "更新时间|更新日期|最后更新|更新日|Updated|Last updated|Update date|Last update|Last reviewed|Review date",
  flag: "红黄灯|预警灯|预警|灯号|红绿灯|RAG|RAG status|Flag|Health|R/A/G|Traffic light",
  type: "类型|类别|分类|任务类型|问题类型|问题类别|风险类别|隐患类别|Type|Category|Issue type|Work type|Kind|Categories|Labels",
};

const shared = {
  id: field("id", "id", "id", common["id"] ?? ""),
  owner: field("owner", "owner", "person", common["owner"] ?? ""),
  department: field("department", undefined, undefined, common["department"] ?? ""),
  due: field("due", "date", "date", common["due"] ?? ""),
  status: field("status", "progress", "status", common["status"] ?? ""),
  actualFinish: field("actualFinish", "date", "date", common["actualFinish"] ?? ""),
  priority: field("priority", "progress", undefined, common["priority"] ?? ""),
  notes: field("notes", undefined, undefined, common["notes"] ?? ""),
  created: field("created", undefined, "date", common["created"] ?? ""),
  reporter: field("reporter", undefined, "person", common["reporter"] ?? ""),
  updated: field("updated", undefined, "date", common["updated"] ?? ""),
  flag: field("flag", "progress", undefined, common["flag"] ?? ""),
  type: field("type", "progress", undefined, common["type"] ?? ""),
  percent: field("percent", "progress", "percent",
    "%|完成百分比|完成率|进度|完成度|完成比例|完成进度|进度百分比|当前进度|进度%|总进度|% done|% complete|% completed|Percent complete|Percent done|Progress|Progress (%)|Progress %|Complete|Completion|Completion %|Done %|% Comp|Pct complete"),
  period: field("period", "date", "period",
    "起止时间|起止日期|起止|计划起止时间|计划时间|时间段|时间安排|开始/截至时间|开始/截止时间|开始/结束时间|开始-结束|开始~结束|Start/End|Start - End|Start/finish|Dates|Timeline|Period|Time frame|Timeframe|Schedule"),
} as const;

const standIn = (key: string): FieldDescriptor => ({ ...field(key, "date", "date", ""), standsFor: "due" });
/** A list may have several due dates; the last is what held before, where the one in force is blank. */
const otherDues: readonly FieldDescriptor[] = [standIn("dueRevised"), standIn("dueForecast"), standIn("dueOriginal"), field("dueBefore", "date", "date", "")];

/** More words for the columns of a task list than our own form has; and columns of theirs that are not to be taken for another. */
const tasks: readonly FieldDescriptor[] = [
  field(
    "id", "id", "id",
    `${common["id"] ?? ""}|WBS|WBS号|WBS编号|任务编号|编码|Task ID|Milestone ID|Action ID|Item ID|标识号|问题关键字|Step no.|Task no.|Action no.|Task number|Issue key|任务ID|卡片ID`
  ),
  field("task", "title", "title",
    "任务|任务名称|任务名|任务描述|任务内容|工作任务|工作内容|工作事项|工作项|具体工作|具体任务|工作明细|明细|详细描述|事项|事项名称|事项描述|待办|待办事项|子任务|里程碑|里程碑名称|节点|关键节点|节点名称|活动|活动内容|活动名称|功能点|功能模块|"
    + "主要工作|重点工作|重点任务|主要任务|年度任务|Initiative|Initiatives|工作计划|计划内容|项目内容|项目任务|行动项|"
    + "Task|Tasks|Task name|Task title|Task description|Activity|Activities|Activity name|Work item|Work package|Subject|Summary|Title|Action|Actions|Action item|Action items|Action required|Milestone|Milestones|Milestone name|To do|To-do|Item|Step|Steps|"
    + "Story|User story|Feature|Description|Job|Project tasks|What|Thing to do|Things to do|What to do|What needs doing|What needs to be done|Short description|Card name|干什么|做什么|要做什么|要干什么|什么事|做啥|干啥|任务标题|事情"),
  field("start", "date", "date",
    "开始日期|开始时间|开始|计划开始|计划开始时间|计划开始日期|预计开始|预计开始时间|预计开始日期|起始日期|起始时间|启动时间|启动日期|开工日期|Start|Start date|Starts|Begin|Begin date|Planned start|Planned start date|Est. start|Expected start|Target start|Date start"),
  field("actualStart", "date", "date", "实际开始|实际开始时间|实际开始日期|Actual start|Actual start date|Started on|Started|Date started"),
  field("days", undefined, "days", "工期|历时|天数|持续时间|持续天数|周期|用时|计划天数|工期（天）|工期(天)|计划工期|Days|Duration|Duration (days)|Duration in days|# days|No. of days|Length|Est. days|Planned days"),
  shared.owner, shared.department, shared.due, shared.status, shared.actualFinish, shared.priority, shared.percent, shared.period,
  shared.notes, shared.created, shared.reporter, shared.updated, shared.flag, shared.type, ...otherDues,
];

const risks: readonly FieldDescriptor[] = [
  field("id", "id", "id", `${common["id"] ?? ""}|风险编号|风险序号|风险ID|Risk ID|Risk #|Risk no.|Risk number|Risk ref`),
  field("task", "title", "title", "风险|风险描述|失效模式|潜在失效模式|故障模式|Failure mode|Potential failure mode|Hazard|描述|Description|风险名称|风险点|风险事项|风险项|风险内容|风险因素|潜在风险|风险事件|风险说明|Risk|Risk description|Risk title|Risk name|Risk event|Risk statement|Threat|Risks|Potential risk|Risk item|Description of risk|Summary"),
  field(
    "level", "progress", undefined,
    "风险等级|风险级别|风险值|风险程度|风险水平|等级|级别|Risk level|Risk rating|Risk score|Risk severity|Rating|Score|Exposure|Level|Severity|Severity index|Risk exposure|Priority level|Overall rating|RPN|Inherent risk|Residual risk|Inherent score|Residual score|Inherent rating|Residual rating|Inherent risk score|Residual risk score|Current score|Current rating|固有风险|剩余风险|残余风险|剩余风险等级"
  ),
  field("probability", "progress", undefined, "可能性|频度|发生度|频度O|发生度O|Occurrence|可能性L|可能性(L)|概率|发生概率|发生可能性|风险概率|Likelihood|Probability|Prob|Prob.|Probability level|Chance|P"),
  field("impact", "progress", undefined, "影响|影响程度|严重程度|严重性|严重度|严重度S|后果|影响范围|Impact|Impact level|Consequence|Consequences|Severity|Effect|I|Impact rating"),
  field("response", undefined, undefined,
    "应对措施|应对方案|应对策略|缓解措施|规避措施|防范措施|措施|对策|控制措施|建议措施|应急预案|预案|Mitigation|Mitigations|Mitigation plan|Mitigation strategy|Mitigation notes|Mitigation action|Mitigation actions|Mitigating action|Mitigating actions|Response|Response plan|Risk response|"
    + "Contingency|Contingency plan|Treatment|Risk treatment|Action plan|Controls|Control|Strategy|Response strategy"),
  field("owner", "owner", "person", `${common["owner"] ?? ""}|风险责任人|风险负责人|Risk owner|Mitigation owner`),
  field("status", "progress", "status", `${common["status"] ?? ""}|风险状态|Risk status|Realized|Realised`),
  shared.department, shared.due, shared.actualFinish, shared.notes, shared.created, shared.reporter, shared.updated, shared.flag, shared.type, ...otherDues,
];

const issues: readonly FieldDescriptor[] = [
  field(
    "id", "id", "id",
    `${common["id"] ?? ""}|问题编号|问题序号|问题ID|缺陷编号|Bug编号|Issue ID|Issue #|Issue no.|Bug ID|Defect ID|Ticket|Ticket ID|Finding ID|Snag no.`
  ),
  field(
    "task", "title", "title",
    "问题|问题描述|反馈问题|巡察反馈问题|巡视反馈问题|督查问题|审计问题|检查问题|突出问题|具体问题|存在问题|存在的问题|主要问题|问题及隐患|隐患|隐患描述|隐患内容|描述|Description|问题内容|问题名称|问题点|问题现象|问题说明|问题标题|缺陷|缺陷描述|bug描述|现象|现象描述|异常描述|Issue|Issues|Issue description|Issue title|Issue name|Issue summary|Problem|Problem description|Problem statement|Defect|Defect description|Bug|Bug description|Bug title|Incident|Description of issue|Description of defect|Defect / issue|Snag|Snag description|Finding|Findings|Audit finding|Observation|Observations|Nonconformity|Non-conformity|Nonconformance|不符合项|不合格项|审核发现|审计发现|检查发现|发现问题|发现的问题"
  ),
  field(
    "response", undefined, undefined,
    "解决方案|解决措施|解决办法|处理措施|处理方案|处理结果|整改措施|改进措施|纠正措施|对策|原因分析|Resolution|Resolution plan|Solution|Proposed solution|Fix|Action taken|Recommendation|Recommendations|Management response|Agreed management action|Corrective action|Workaround|Action plan|Root cause|Next steps"
  ),
  field("level", "progress", undefined, "严重程度|严重等级|隐患等级|事故等级|缺陷级别|等级|级别|问题等级|问题级别|影响程度|缺陷等级|Severity|Severity level|Impact|Issue severity"),
  field("status", "progress", "status", `${common["status"] ?? ""}|问题状态|处理状态|整改状态|整改情况|Issue status|Implementation status`),
  field("created", undefined, "date", common["created"] ?? ""),
  field("owner", "owner", "person", `${common["owner"] ?? ""}|整改人|整改责任人|整改负责人|分包单位|施工单位|Contractor|Subcontractor|Sub-contractor|Vendor`),
  shared.department, shared.due, shared.actualFinish, shared.priority, shared.notes, shared.reporter, shared.updated, shared.flag,
  shared.type, ...otherDues,
];

const minutes: readonly FieldDescriptor[] = [
  field("task", "title", "title",
    "行动项|行动事项|议定事项|决定事项|督办事项|会议要求|部署事项|Action arising|Actions arising|Decision / action|决议|会议决议|决议内容|会议结论|会后行动|待办事项|待办|决议事项|会议决议|会议事项|跟进事项|落实事项|解决方案|Action|Actions|Action item|Action items|Action required|Agreed action|Agreed actions|Follow-up|Follow up|Next action|To do|What|Task|Tasks|工作内容|任务|事项|工作事项"),
  field("topic", undefined, undefined, "议题|会议名称|议程|会议议题|讨论议题|讨论事项|讨论内容|问题描述|Topic|Agenda|Agenda item|Item discussed|Discussion|Discussion point|Subject discussed|Key points|Discussion points"),
  field("decision", undefined, undefined, "决议|结论|会议结论|讨论结果|决定|Decision|Decisions|Outcome|Conclusion|Agreed|Resolution"),
  shared.id, shared.owner, shared.department, shared.due, shared.status, shared.actualFinish, shared.notes, shared.priority,
  field("created", undefined, "date", "会议日期|会议时间|日期|Meeting date|Date of meeting|Meeting|Date"),
  ...otherDues,
];

const requests: readonly FieldDescriptor[] = [
  field("id", "id", "id", `${common["id"] ?? ""}|需求编号|申请编号|工单号|RFI No.|RFI #|Query No.|Request ID|Request #|Request no.|Ticket ID`),
  field(
    "task", "title", "title",
    "需求|需求名称|需求描述|需求内容|具体需求|需求标题|需求事项|需求说明|申请内容|申请事项|协作事项|协作需求|支持事项|Request|Requests|Request description|Request title|Request details|Request name|Requested item|Change|Change description|Change request|Description of change|变更内容|变更事项|变更描述|Support needed|Ask|Short description|What is needed|RFI|RFI subject|RFI title|RFI description|Query|Query description|Subject"
  ),
  field(
    "fromDepartment", undefined, undefined,
    "需求提出部门|提出部门|申请部门|发起部门|需求部门|需求方|Requesting department|Requesting dept|Requesting team|Requester department|From department|From",
  ),
  field(
    "reporter", undefined, "person", "Caller|Opened by|Raised by|提出人|申请人|发起人|需求人|需求提出人|联系人|Requester|Requestor|Requested by|Submitted by|Contact"
  ),
  field("department", undefined, undefined, `${common["department"] ?? ""}|接收部门|受理部门|协作部门|配合部门|支持部门|Receiving department|To department|Responding team`),
  field("owner", "owner", "person", `${common["owner"] ?? ""}|受理人|接收人|对接人`),
  field("due", "date", "date", `${common["due"] ?? ""}|期望完成时间|期望完成日期|期望日期|期望时间|期望交付时间|需求日期|Needed by|Required by|Required date|Requested date|Date needed|Date required|Requested due date`),
  field("created", undefined, "date", `${common["created"] ?? ""}|申请日期|申请时间|提交时间|提交日期|Request date|Submitted|Submitted on|Date submitted|Date requested|Requested on`),
  field("priority", "progress", undefined, common["priority"] ?? ""),
  shared.status, shared.actualFinish, shared.notes, shared.updated, shared.type, ...otherDues,
];

/** What the columns of each list are called, in both languages, beside what our own forms call them. */
export const vocabulary: Readonly<Record<ListForm, readonly FieldDescriptor[]>> = { tracker: tasks, risks, issues, minutes, requests };

/** Columns that tell one list from another; a task list is told by having none of them. */
export const tellingFields: Readonly<Record<ListForm, readonly string[]>> = {
  tracker: ["start", "percent", "actualStart", "days", "period", "predecessors", "parent"],
  risks: ["probability", "impact", "level", "response"],
  issues: ["response", "reporter", "level"],
  minutes: ["topic", "decision"],
  requests: ["fromDepartment", "reporter"],
};
