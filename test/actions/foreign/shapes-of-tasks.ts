/** Task lists in the shapes in which teams keep them; judged as of 2026-03-10. What is right is stated by hand. */
import { d, type SheetSpec } from "./books";

export interface Shape {
  readonly what: string;
  readonly sheet: SheetSpec;
  readonly form: "tracker" | "risks" | "issues" | "minutes" | "requests" | "duties";
  /** Column letters by field, those that matter. */
  readonly columns: Readonly<Record<string, string>>;
  /** Tasks, and 1-based rows set aside. */
  readonly tasks: number;
  readonly aside?: readonly number[];
  /** 1-based rows that are red, and amber. */
  readonly red: readonly number[];
  readonly amber?: readonly number[];
  /** Kinds of questions asked. */
  readonly asks?: readonly string[];
  /** Rules of findings beside the flags, each as often as it is said. */
  readonly says?: readonly string[];
}

const late = d("2026-02-20");
const soon = d("2026-03-12");
const far = d("2026-05-30");
const begun = d("2026-02-01");

export const taskShapes: readonly Shape[] = [
  {
    what: "a title and a blank row above the header", form: "tracker", columns: { task: "B", owner: "C", due: "D", status: "E" }, tasks: 2, red: [4],
    sheet: { rows: [["二季度工作计划"], [], ["序号", "工作内容", "责任人", "完成时限", "状态"], [1, "搭建环境", "甲某", late, "进行中"], [2, "编写接口", "乙某", far, "未开始"]] },
  },
  {
    what: "a form above whose labels end in colons", form: "tracker", columns: { task: "A", owner: "B", due: "C", status: "D" }, tasks: 2, red: [5],
    sheet: { rows: [["项目名称：", "新品上市"], ["开始日期：", begun, "负责人：", "丙某"], [], ["任务", "负责人", "截止日期", "状态"], ["印刷海报", "甲某", late, "进行中"], ["订会场", "乙某", late, "已完成"]] },
  },
  {
    what: "a two-row merged header, planned and actual", form: "tracker", columns: { task: "A", start: "B", due: "C", actualStart: "D", actualFinish: "E" }, tasks: 2, red: [3],
    sheet: {
      rows: [["任务名称", "计划时间", null, "实际时间", null, "状态"], [null, "开始", "结束", "开始", "结束", null], ["调研", begun, late, begun, null, "进行中"], ["设计", begun, late, begun, late, "完成"]],
      merges: ["A1:A2", "B1:C1", "D1:E1", "F1:F2"],
    },
  },
  {
    what: "a two-row header that nobody merged", form: "tracker", columns: { task: "A", start: "B", due: "C", status: "D" }, tasks: 2, red: [3],
    sheet: { rows: [[null, "Planned", null, null], ["Task", "Start", "End", "Status"], ["Order cable", begun, late, "In progress"], ["Book room", begun, far, "Not started"]] },
  },
  {
    what: "line breaks, brackets and a star in headers", form: "tracker", columns: { task: "A", owner: "B", due: "C", status: "D" }, tasks: 2, red: [2],
    sheet: { rows: [["任务名称*", "负责人\n(必填)", "计划完成\n时间", "状态（下拉选择）"], ["搭建", "甲某", late, "进行中"], ["联调", "乙某", far, "未开始"]] },
  },
  {
    what: "a slip in a header", form: "tracker", columns: { task: "A", owner: "B", due: "C", status: "D" }, tasks: 2, red: [2],
    sheet: { rows: [["任务名称", "责任人", "预计完成完成时间", "状态"], ["搭建", "甲某", late, "进行中"], ["联调", "乙某", far, "未开始"]] },
  },
  {
    what: "underscores, and no word of ours for the title", form: "tracker", columns: { task: "B", owner: "C", due: "D", status: "E" }, tasks: 3, red: [2],
    sheet: { rows: [["Ref", "Workstream_Element", "Owner", "Planned_End", "Current_Status"], ["M1", "Site survey", "Ann", late, "In Progress"], ["M2", "Cable laying", "Bob", far, "On Track"], ["M3", "Hand-over", "Ann", far, "Not Started"]] },
  },
  {
    what: "a first column and first rows that are empty", form: "tracker", columns: { task: "C", owner: "D", due: "E", status: "F" }, tasks: 2, red: [4],
    sheet: { from: { row: 2, column: 1 }, rows: [["No.", "Task name", "Assigned to", "Due", "Status"], [1, "Order cable", "Ann", late, "Open"], [2, "Book room", "Bob", far, "Open"]] },
  },
  {
    what: "a legend to the right behind a blank column", form: "tracker", columns: { task: "A", due: "C", status: "D" }, tasks: 2, red: [2],
    sheet: { rows: [["Task", "Owner", "Deadline", "Status", null, "Legend"], ["Order cable", "Ann", late, "In progress", null, "Red: late"], ["Book room", "Bob", far, "Not started", null, "Green: fine"]] },
  },
  {
    what: "section rows and a total at the bottom", form: "tracker", columns: { task: "B", due: "D", status: "E" }, tasks: 3, aside: [2, 5, 7], red: [3],
    sheet: {
      rows: [["序号", "任务", "负责人", "截止日期", "状态"], ["一、准备阶段"], [1, "订场地", "甲某", late, "进行中"], [2, "发邀请", "乙某", far, "未开始"], ["二、执行阶段"], [3, "签到", "丙某", far, "未开始"], ["合计", 3]],
    },
  },
  {
    what: "the header repeated further down", form: "tracker", columns: { task: "A", due: "C", status: "D" }, tasks: 3, aside: [4], red: [2],
    sheet: { rows: [["Task", "Owner", "Due date", "Status"], ["Order cable", "Ann", late, "Started"], ["Book room", "Bob", far, "To do"], ["Task", "Owner", "Due date", "Status"], ["Send letter", "Cid", far, "To do"]] },
  },
  {
    what: "an owner and a date merged over three tasks", form: "tracker", columns: { task: "A", owner: "B", due: "C" }, tasks: 3, red: [2, 3],
    sheet: { rows: [["任务", "负责人", "截止日期", "状态"], ["搭建", "甲某", late, "进行中"], ["装库", null, null, "进行中"], ["配网", null, null, "已完成"]], merges: ["B2:B4", "C2:C4"] },
  },
  {
    what: "dates as text with dots", form: "tracker", columns: { due: "C" }, tasks: 2, red: [2],
    sheet: { rows: [["任务", "负责人", "截止日期", "状态"], ["搭建", "甲某", "2026.2.20", "进行中"], ["联调", "乙某", "2026.5.30", "未开始"]] },
  },
  {
    what: "dates as text with a day of the week", form: "tracker", columns: { due: "C" }, tasks: 2, red: [2],
    sheet: { rows: [["Task", "Owner", "Due", "Status"], ["Order", "Ann", "2026-02-20 (Friday)", "In progress"], ["Book", "Bob", "2026-05-29 (Friday)", "Open"]] },
  },
  {
    what: "English month names", form: "tracker", columns: { due: "C" }, tasks: 2, red: [2],
    sheet: { rows: [["Task", "Owner", "Due", "Status"], ["Order", "Ann", "Feb-20-26", "In progress"], ["Book", "Bob", "30 May 2026", "Open"]] },
  },
  {
    what: "day first, as one date of the column proves", form: "tracker", columns: { due: "C" }, tasks: 2, red: [2], asks: [],
    sheet: { rows: [["Task", "Owner", "Due", "Status"], ["Order", "Ann", "05/02/2026", "In progress"], ["Book", "Bob", "30/05/2026", "Open"]] },
  },
  {
    what: "day and month that nothing tells apart are asked about once", form: "tracker", columns: { due: "C" }, tasks: 2, red: [], asks: ["order"], says: ["C-ASK"],
    sheet: { rows: [["Task", "Owner", "Due", "Status"], ["Order", "Ann", "5/6/2026", "In progress"], ["Book", "Bob", "3/4/2026", "Open"]] },
  },
  {
    what: "start and end in one cell without a year are asked about once", form: "tracker", columns: { period: "C" }, tasks: 3, red: [], asks: ["year"], says: ["C-ASK"],
    sheet: { rows: [["任务", "责任人", "开始/截至时间", "状态"], ["搭建", "甲某", "2.18/2.20", "进行中"], ["编写", "乙某", 2.21, "进行中"], ["联调", "甲某", "7月3号至7月4号", "未开始"]] },
  },
  {
    what: "start and end in one cell with a year", form: "tracker", columns: { period: "C" }, tasks: 2, red: [2],
    sheet: { rows: [["任务", "责任人", "起止时间", "状态"], ["搭建", "甲某", "2026.2.10-2026.2.20", "进行中"], ["编写", "乙某", "2026年5月1日至5月30日", "未开始"]] },
  },
  {
    what: "a start and a number of days", form: "tracker", columns: { start: "D", days: "E", percent: "C" }, tasks: 2, red: [2],
    sheet: { rows: [["Task", "Assigned to", "Progress", "Start", "Days"], ["Draft", "Ann", 0.3, begun, 5], ["Review", "Bob", 0, d("2026-05-01"), 5]] },
  },
  {
    what: "words under a progress header", form: "tracker", columns: { status: "D" }, tasks: 3, red: [2],
    sheet: { rows: [["Task", "Start", "End", "Progress"], ["Print", begun, late, "NOT STARTED"], ["Book", begun, late, "COMPLETE"], ["Send", begun, far, "IN PROGRESS"]] },
  },
  {
    what: "percent as whole numbers and no status", form: "tracker", columns: { percent: "C" }, tasks: 3, red: [2],
    sheet: { rows: [["任务", "截止日期", "进度"], ["搭建", late, 30], ["编写", late, 100], ["联调", far, 0]] },
  },
  {
    what: "a light beside the status", form: "tracker", columns: { flag: "B", status: "E" }, tasks: 3, red: [2],
    sheet: { rows: [["Task", "RAG_Status", "Owner", "Due date", "Current_Status"], ["Order", "Green", "Ann", late, "In Progress"], ["Book", "Red", "Bob", late, "Closed"], ["Send", "Amber", "Ann", far, "Open"]] },
  },
  {
    what: "a question whether a thing is done", form: "tracker", columns: { status: "C" }, tasks: 2, red: [3],
    sheet: { rows: [["编号", "任务", "是否完成", "截止日期"], [1, "页面错位", "是", late], [2, "登录失败", "否", late]] },
  },
  {
    what: "the month row of a chart under the header", form: "tracker", columns: { task: "A", due: "C", status: "D" }, tasks: 2, red: [3],
    sheet: { rows: [["Tasks", "Start Date", "End Date", "Status", "Month-wise"], [null, null, null, null, "January", "February"], ["Design", begun, late, "In progress", "x"], ["Build", begun, far, "Not started", null, "x"]], merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2"] },
  },
  {
    what: "a hidden row of help under the header", form: "tracker", columns: { task: "B" }, tasks: 2, aside: [2], red: [3],
    sheet: { rows: [["ID", "Task", "Owner", "Due Date", "Status"], ["Number", "What to do", "Who", "When it has to be done", "How it stands today"], [1, "Order", "Ann", late, "In progress"], [2, "Book", "Bob", far, "Not started"]], hiddenRows: [2] },
  },
  {
    what: "a late task in a hidden row counts", form: "tracker", columns: { task: "A" }, tasks: 2, red: [2],
    sheet: { rows: [["Task", "Owner", "Due", "Status"], ["Order", "Ann", late, "In progress"], ["Book", "Bob", far, "Open"]], hiddenRows: [2] },
  },
  {
    what: "steps indented by Excel under a phase with their dates rolled up", form: "tracker", columns: { task: "A" }, tasks: 3, aside: [2], red: [3],
    sheet: { rows: [["Task", "Owner", "Start", "Due", "Status"], ["Phase 1", null, begun, far, "In progress"], ["Order", "Ann", begun, late, "In progress"], ["Book", "Bob", late, far, "Open"], ["Close", "Cid", far, far, "Open"]], indents: { 3: 1, 4: 1 } },
  },
  {
    what: "steps indented by spaces under a phase without dates", form: "tracker", columns: { task: "A" }, tasks: 2, aside: [2], red: [3],
    sheet: { rows: [["Task", "Owner", "Due", "Status"], ["Phase 1"], ["   Order", "Ann", late, "In progress"], ["   Book", "Bob", far, "Open"]] },
  },
  {
    what: "due today and due within three days are amber", form: "tracker", columns: { due: "C" }, tasks: 3, red: [], amber: [2, 3],
    sheet: { rows: [["任务", "负责人", "截止日期", "状态"], ["搭建", "甲某", d("2026-03-10"), "进行中"], ["编写", "乙某", soon, "进行中"], ["联调", "乙某", far, "未开始"]] },
  },
  {
    what: "no status at all is said once", form: "tracker", columns: { due: "C" }, tasks: 3, red: [], says: ["C-STATUS"],
    sheet: { rows: [["任务", "负责人", "截止日期"], ["搭建", "甲某", late], ["编写", "乙某", late], ["联调", "乙某", far]] },
  },
  {
    what: "no due date at all is said once", form: "tracker", columns: { status: "C" }, tasks: 3, red: [], says: ["C-DUE"],
    sheet: { rows: [["任务", "负责人", "状态"], ["搭建", "甲某", "进行中"], ["编写", "乙某", "未开始"], ["联调", "乙某", "进行中"]] },
  },
  {
    what: "words for dates are said once for all", form: "tracker", columns: { due: "C" }, tasks: 4, red: [2], says: ["C-DATE"],
    sheet: { rows: [["任务", "负责人", "截止日期", "状态"], ["搭建", "甲某", late, "进行中"], ["编写", "乙某", "待定", "进行中"], ["联调", "乙某", "持续", "进行中"], ["上线", "乙某", far, "未开始"]] },
  },
  {
    what: "a status that can mean two things is asked about once", form: "tracker", columns: { status: "D" }, tasks: 4, red: [2], asks: ["word"], says: ["C-ASK"],
    sheet: { rows: [["任务", "负责人", "截止日期", "状态"], ["搭建", "甲某", late, "进行中"], ["编写", "乙某", late, "停止"], ["联调", "乙某", late, "停止"], ["上线", "乙某", far, "未开始"]] },
  },
  {
    what: "start after due in text dates", form: "tracker", columns: { start: "C", due: "D" }, tasks: 2, red: [2], says: ["C-ORDER"],
    sheet: { rows: [["任务", "负责人", "开始日期", "截止日期", "状态"], ["搭建", "甲某", "2026.3.10", "2026.3.1", "进行中"], ["编写", "甲某", "2026.1.10", "2026.1.20", "已完成"]] },
  },
  {
    what: "several owners and nobody in particular, each said once", form: "tracker", columns: { owner: "B" }, tasks: 4, red: [], says: ["C-OWNER", "C-OWNER"],
    sheet: { rows: [["任务", "负责人", "截止日期", "状态"], ["搭建", "甲某、乙某", far, "进行中"], ["编写", "丙某/丁某", far, "进行中"], ["联调", "待定", far, "进行中"], ["上线", "甲某", far, "未开始"]] },
  },
  {
    what: "an issue tracker's export", form: "tracker", columns: { id: "B", task: "C", owner: "D", status: "F", due: "H" }, tasks: 3, red: [4],
    sheet: {
      rows: [["Jira"], ["Displaying 3 issues"], ["Issue Type", "Key", "Summary", "Assignee", "Reporter", "Status", "Created", "Due date"], ["Task", "ABC-1", "Write spec", "Ann", "Bob", "In Progress", "01/Feb/26 9:00 AM", "20/Feb/26 12:00 AM"],
        ["Task", "ABC-2", "Review spec", "Bob", "Ann", "In Review", "01/Feb/26 9:00 AM", "30/May/26 12:00 AM"], ["Bug", "ABC-3", "Fix", "Ann", "Ann", "Done", "01/Feb/26 9:00 AM", "20/Feb/26 12:00 AM"]],
    },
  },
  {
    what: "a column of short letters for titles", form: "tracker", columns: { id: "A", task: "B", due: "D" }, tasks: 2, red: [2],
    sheet: { rows: [["No", "Task name", "Owner", "Due date", "Status"], [1, "a", "x", late, "In progress"], [2, "b", "y", far, "In progress"]] },
  },
];
