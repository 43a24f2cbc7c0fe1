import { isDate, text } from "../../rules/formula";
import type { Translate } from "../../locales/translate";
import { names } from "../../excel/workbook-names";
import { trackerForm } from "../tracker/register";
import {
  baseCell, firstPeriod, ganttRows, lastPeriod, scaleCell, startCell, taskLetter, todayCell, unitCell, workingLetter, type TaskColumn,
  type Working,
} from "./layout";
import { periods } from "./size";
import { begun, signs, todayMark } from "./signs";
import type { TrackerKey } from "../../catalog/tracker";

/** A day that nothing reaches: where a bar that is not there begins. */
const never = 2_958_466;
/** Letters of a task's name for which a line has room. */
const room = { wide: 38, narrow: 70 } as const;
/** What is below stands closer than Chinese. */
const firstWide = 11_904;

const { first, from, to, off, weekday, mark } = ganttRows;
const at = (working: Working): string => `$${workingLetter(working)}${first}`;
const shown = (column: TaskColumn): string => `$${taskLetter(column)}${first}`;

/**
 * Formulas of the chart's first line, its head and the cells beside it; they are filled down and across.
 * @param last row of the chart's last line
 */
export function ganttFormulas(translate: Translate, last: number): {
  readonly head: Readonly<Record<"unit" | "today" | "base" | "period", string>>;
  /** Of the first period, and of the others where those differ. */
  readonly periods: readonly { readonly row: number; readonly formula: string; readonly next?: string }[];
  readonly line: Readonly<Record<TaskColumn, string>>;
  readonly workings: Readonly<Record<Working, string>>;
  readonly cell: string;
} {
  const say = (key: string): string => text(translate(`forms:gantt.${key}`));
  const column = (field: TrackerKey): string => `${trackerForm.table}[${translate(`forms:tracker.fields.${field}`)}]`;
  const task = (field: TrackerKey): string => `INDEX(${column(field)},ROW()-${first - 1})`;
  const state = (key: string): string => text(translate(`forms:lists.states.${key}`));
  const isState = (...keys: readonly string[]): string => `OR(${keys.map((key) => `${at("state")}=${state(key)}`).join(",")})`;
  const here = `${firstPeriod}$`;
  const isToday = `AND(${todayCell}>=${here}${from},${todayCell}<=${here}${to})`;
  return {
    head: { unit: unit(say), today: `=IF(ISNUMBER(${names.asOf}),${names.asOf},0)`, base: base(column), period: period(say, column, last) },
    periods: [
      {
        row: from, formula: `=IF(${unitCell}=30,DATE(YEAR(${baseCell}),MONTH(${baseCell}),1),${baseCell}-WEEKDAY(${baseCell},2)+1)`,
        next: `=${firstPeriod}${to}+1`,
      },
      { row: to, formula: `=IF(${unitCell}=30,DATE(YEAR(${here}${from}),MONTH(${here}${from})+1,0),${here}${from}+${unitCell}-1)` },
      { row: off, formula: `=IF(${unitCell}>1,0,IF(COUNTIF(${names.calendarWork},${here}${from})>0,2,IF(COUNTIF(${names.calendarRest},${here}${from})>0,1,IF(WEEKDAY(${here}${from},2)>5,1,0))))` },
      {
        row: ganttRows.date,
        formula: `=IF(${unitCell}=30,TEXT(${here}${from},"yyyy-mm"),IF(AND(${unitCell}=1,WEEKDAY(${here}${from},2)>1),"",TEXT(${here}${from},"mm-dd")))`,
      },
      { row: weekday, formula: `=IF(${unitCell}=1,MID(${say("weekdays")},WEEKDAY(${here}${from},2),1),"")` },
      {
        row: mark,
        formula: `=IF(${isToday},"${todayMark}",IF(${here}${off}=2,${say("mark.work")},IF(${here}${off}=0,"",IF(COUNTIF(${names.calendarRest},${here}${from})>0,${say("mark.rest")},""))))`,
      },
    ],
    line: {
      id: `=IFERROR(IF(${task("task")}="","",${task("id")}&""),"")`,
      task: `=IFERROR(IF(${task("task")}="","",${short(task("task"))}),"")`,
      owner: `=IF(${shown("task")}="","",${task("owner")}&"")`,
      start: dateOf("start"), due: dateOf("due"),
      percent: `=IF(${shown("task")}="","",IF(ISNUMBER(${task("percent")}),${task("percent")},""))`,
      flag: `=IF(${shown("task")}="","",IFERROR(${task("flag")}&"","?"))`,
    },
    workings: {
      state: `=IF(${shown("task")}="","",IFERROR(${task("state")}&"","?"))`,
      planFrom: `=IF(MAX(${shown("start")},${shown("due")})=0,${never},IF(COUNT(${shown("start")},${shown("due")})=1,MAX(${shown("start")},${shown("due")}),IF(${shown("start")}>${shown("due")},${never},${shown("start")})))`,
      planTo: `=MAX(${shown("start")},${shown("due")})`,
      doneFrom: `=IF(${isState(...begun)},${earlierThan("doneTo", `IF(${isDate(task("actualStart"))},INT(${task("actualStart")}),${at("planFrom")})`)},${never})`,
      doneTo: `=IF(${isState("done")},IF(${isDate(task("actualFinish"))},INT(${task("actualFinish")}),${at("planTo")}),${todayCell})`,
      lateFrom: `=IF(OR(${shown("due")}="",${at("state")}="",${at("state")}="?",${isState("cancelled")}),${never},${earlierThan("lateTo", `${at("planTo")}+1`)})`,
      lateTo: `=${at("doneTo")}`,
      planSign: `=IF(${isState("cancelled")},"${signs.cancelled}",IF(${at("planFrom")}=${at("planTo")},"${signs.milestone}","${signs.plan}"))`,
      doneSign: `=IF(${isState("done")},"${signs.done}","${signs.work}")`,
      lateSign: `=IF(${isState("done")},"${signs.doneLate}","${signs.late}")`,
    },
    cell: `=${covers("late", covers("done", covers("plan", `IF(AND(${here}${mark}="${todayMark}",${shown("task")}<>""),"${signs.today}","")`)))}`,
  };

  function dateOf(field: "start" | "due"): string {
    return `=IF(${shown("task")}="","",IF(${isDate(task(field))},INT(${task(field)}),""))`;
  }

  /** The sign of a bar where it touches the period of the column. */
  function covers(bar: "plan" | "done" | "late", otherwise: string): string {
    return `IF(AND(${at(`${bar}From`)}<=${here}${to},${at(`${bar}To`)}>=${here}${from}),${at(`${bar}Sign`)},${otherwise})`;
  }
}

/** Where a bar begins, if it does not end before. */
const earlierThan = (end: Working, start: string): string => `IF(${start}>${at(end)},${never},${start})`;

/** A name that would need a third line is cut and says so. */
const short = (name: string): string =>
  `IF(LEN(${name})<=${room.wide},${name}&"",IF(UNICODE(${name})<${firstWide},IF(LEN(${name})<=${room.narrow},${name}&"",LEFT(${name},${room.narrow - 1})&"…"),LEFT(${name},${room.wide - 1})&"…"))`;

const unit = (say: (key: string) => string): string =>
  `=IF(${scaleCell}=${say("scale.months")},30,IF(${scaleCell}=${say("scale.weeks")},7,1))`;

/**
 * The first day that somebody has chosen; else the plan's first, or four periods before today where a long plan has gone on beyond what the
 * chart shows.
 */
function base(column: (field: TrackerKey) => string): string {
  const dates = `${column("start")},${column("due")}`;
  const today = `IF(${todayCell}=0,TODAY(),${todayCell})`;
  const own = `IF(COUNT(${dates})=0,${today},INT(MAX(1,MIN(${dates}))))`;
  const isLong = `AND(${todayCell}-MIN(${dates})>${Math.floor(periods * 0.8)}*${unitCell},MAX(${dates})>${todayCell}-28*${unitCell})`;
  return `=IF(${isDate(startCell)},INT(${startCell}),IFERROR(IF(${isLong},${todayCell}-28*${unitCell},${own}),${today}))`;
}

/** From when to when; how many tasks are drawn outside of it or have no line here; and where the calendar ends. */
function period(say: (key: string) => string, column: (field: TrackerKey) => string, last: number): string {
  const [start, end] = [`${firstPeriod}${from}`, `${lastPeriod}${to}`];
  const whole = (working: Working): string => `$${workingLetter(working)}$${first}:$${workingLetter(working)}$${last}`;
  const outside = `COUNTIFS(${whole("planTo")},"<"&${start},${whole("planTo")},">0",${whole("doneTo")},"<"&${start})+COUNTIFS(${whole("planFrom")},">"&${end},${whole("planFrom")},"<${never}")`;
  const lineless = `COUNTIFS(${column("task")},"?*")-COUNTIFS($${taskLetter("task")}$${first}:$${taskLetter("task")}$${last},"?*")`;
  const told = (count: string, key: string): string => `IF(${count}>0," · "&${count}&${say(key)},"")`;
  const calendar = `IF(AND(${unitCell}=1,OR(${end}>${names.calendarTo},${start}<${names.calendarFrom}))," · "&${say("no-calendar")},"")`;
  return `=TEXT(${start},"yyyy-mm-dd")&" – "&TEXT(${end},"yyyy-mm-dd")&${told(outside, "outside")}&${told(lineless, "lineless")}&${calendar}`;
}
