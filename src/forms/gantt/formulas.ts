import { isDate, text } from "../../rules/formula";
import type { Translate } from "../../locales/translate";
import { names } from "../../excel/workbook-names";
import { asItStands } from "../../rules/expr/registers";
import { baselineRegister, type BaselineKey } from "../baselines/register";
import { trackerForm } from "../tracker/register";
import {
  baseCell, baselineCell, choiceLetter, chosenCell, firstPeriod, ganttRows, keptLetter, lastPeriod, scaleCell, startCell,
  taskLetter, todayCell, unitCell, workingLetter, type PerTask, type TaskColumn, type Working,
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

/** A row of the chart: what it says of the task, what its bars are worked out from, and each of its cells. */
interface GanttLine {
  readonly shown: Readonly<Record<TaskColumn, string>>;
  readonly workings: Readonly<Record<Working, string>>;
  readonly cell: string;
}

/**
 * Formulas of the chart's first line, its head and the cells beside it; they are filled down and across.
 * @param last row of the chart's last line
 */
export function ganttFormulas(translate: Translate, last: number, perTask: PerTask): {
  readonly head: Readonly<Record<"unit" | "today" | "base" | "period" | "chosen", string>>;
  /** Of the first period, and of the others where those differ. */
  readonly periods: readonly { readonly row: number; readonly formula: string; readonly next?: string }[];
  readonly line: GanttLine;
  /** The narrow row below it. */
  readonly baseline: GanttLine;
  /** Of the first baseline to choose: the day it was kept on, and its name. */
  readonly choices: { readonly kept: string; readonly olderKept: string; readonly name: string };
} {
  const say = (key: string): string => text(translate(`forms:gantt.${key}`));
  const column = (field: TrackerKey): string => `${trackerForm.table}[${translate(`forms:tracker.fields.${field}`)}]`;
  const place = perTask === 1 ? `ROW()-${first - 1}` : `(ROW()-${first - 2})/2`;
  const task = (field: TrackerKey): string => `INDEX(${column(field)},${place})`;
  const kept = (field: BaselineKey): string => `${baselineRegister.table}[${translate(`forms:baselines.fields.${field}`)}]`;
  const state = (key: string): string => text(translate(`forms:lists.states.${key}`));
  const isState = (...keys: readonly string[]): string => `OR(${keys.map((key) => `${at("state")}=${state(key)}`).join(",")})`;
  const here = `${firstPeriod}$`;
  const isToday = `AND(${todayCell}>=${here}${from},${todayCell}<=${here}${to})`;
  return {
    head: { unit: unit(say), today: `=IF(ISNUMBER(${names.asOf}),${names.asOf},0)`, base: base(column, last), period: period(say, column, last, perTask === 1 ? undefined : kept("name")),
      chosen: perTask === 1 ? '=""' : `=IF(${baselineCell}<>"",${baselineCell}&"",IFERROR($${choiceLetter}$${first}&"",""))`,
    },
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
    line: { shown: line(), workings: workings(), cell: `=${covers("late", covers("done", covers("plan", todayOrBlank(first))))}` },
    baseline: baseline(),
    choices: {
      kept: `=IFERROR(LARGE(${kept("taken")},1),"")`,
      olderKept: `=IFERROR(LARGE(${kept("taken")},COUNTIF(${kept("taken")},">="&$${keptLetter}${first})+1),"")`,
      name: `=IFERROR(IF($${keptLetter}${first}="","",INDEX(${kept("name")},MATCH($${keptLetter}${first},${kept("taken")},0))&""),"")`,
    },
  };

  function line(): GanttLine["shown"] {
    return {
      id: `=IFERROR(IF(${task("task")}="","",${task("id")}&""),"")`,
      task: `=IFERROR(IF(${task("task")}="","",${short(task("task"))}),"")`,
      owner: `=IF(${shown("task")}="","",${task("owner")}&"")`,
      start: dateOf("start"), due: dateOf("due"),
      percent: `=IF(${shown("task")}="","",IF(ISNUMBER(${task("percent")}),${task("percent")},""))`,
      flag: `=IF(${shown("task")}="","",IFERROR(${task("flag")}&"","?"))`,
    };
  }

  function workings(): GanttLine["workings"] {
    return {
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
      baseFrom: perTask === 1 ? '=""' : baseDay(`IF(${isDate(heldDay("start"))},INT(${heldDay("start")}),INT(${heldDay("due")}))`),
      baseTo: perTask === 1 ? '=""' : baseDay(`INT(${heldDay("due")})`, "0"),
    };
  }

  /** Of the row that holds the task in the baseline that was chosen. */
  function heldDay(field: "start" | "due"): string {
    return `INDEX(${kept(field)},MATCH(${asItStands(chosenCell)}&"|"&${asItStands(shown("id"))},${kept("held")},0))`;
  }

  function baseDay(day: string, none = String(never)): string {
    return `=IF(OR(${shown("task")}="",${shown("id")}="",${chosenCell}=""),${none},IFERROR(${day},${none}))`;
  }

  /** Days of the baseline below those of the plan, and by how many days the plan ends later than it. */
  function baseline(): GanttLine {
    const below = first + 1;
    const [from, to] = [at("baseFrom"), at("baseTo")];
    const drawn = (value: string): string => `=IF(${from}<${never},${value},"")`;
    const nothing = '=""';
    const blank = Object.fromEntries(
      (Object.keys(workings()) as Working[]).map((working) => [working, nothing])
    ) as Record<Working, string>;
    return {
      shown: {
        id: nothing, task: nothing, owner: drawn(say("baseline")), start: drawn(from), due: drawn(to),
        percent: drawn(`IF(ISNUMBER(${shown("due")}),${shown("due")}-${to},"")`), flag: nothing,
      },
      workings: { ...blank, state: `=${at("state")}` },
      cell: `=IF(AND(${from}<=${here}${ganttRows.to},${to}>=${here}${ganttRows.from}),"${signs.baseline}",${todayOrBlank(below - 1)})`,
    };
  }

  function todayOrBlank(row: number): string {
    return `IF(AND(${here}${mark}="${todayMark}",$${taskLetter("task")}${row}<>""),"${signs.today}","")`;
  }

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
function base(column: (field: TrackerKey) => string, last: number): string {
  const held = workingLetter("baseFrom");
  const dates = `${column("start")},${column("due")}`;
  const withBaseline = `${dates},$${held}$${first}:$${held}$${last}`;
  const today = `IF(${todayCell}=0,TODAY(),${todayCell})`;
  const own = `IF(COUNT(${dates})=0,${today},INT(MAX(1,MIN(${withBaseline}))))`;
  const isLong = `AND(${todayCell}-MIN(${dates})>${Math.floor(periods * 0.8)}*${unitCell},MAX(${dates})>${todayCell}-28*${unitCell})`;
  return `=IF(${isDate(startCell)},INT(${startCell}),IFERROR(IF(${isLong},${todayCell}-28*${unitCell},${own}),${today}))`;
}

/** From when to when; how many tasks are drawn outside of it or have no line here; and where the calendar ends. */
function period(say: (key: string) => string, column: (field: TrackerKey) => string, last: number, baselines: string | undefined): string {
  const [start, end] = [`${firstPeriod}${from}`, `${lastPeriod}${to}`];
  const whole = (working: Working): string => `$${workingLetter(working)}$${first}:$${workingLetter(working)}$${last}`;
  const outside = `COUNTIFS(${whole("planTo")},"<"&${start},${whole("planTo")},">0",${whole("doneTo")},"<"&${start})+COUNTIFS(${whole("planFrom")},">"&${end},${whole("planFrom")},"<${never}")`;
  const lineless = `COUNTIFS(${column("task")},"?*")-COUNTIFS($${taskLetter("task")}$${first}:$${taskLetter("task")}$${last},"?*")`;
  const told = (count: string, key: string): string => `IF(${count}>0," · "&${count}&${say(key)},"")`;
  const calendar = `IF(AND(${unitCell}=1,OR(${end}>${names.calendarTo},${start}<${names.calendarFrom}))," · "&${say("no-calendar")},"")`;
  const drawn = baselines === undefined ? ""
    : `&IF(${chosenCell}="",""," · "&IF(COUNTIF(${baselines},${asItStands(chosenCell)})>0,${say("baseline")},${say("no-baseline")})&" "&${chosenCell})`;
  return `=TEXT(${start},"yyyy-mm-dd")&" – "&TEXT(${end},"yyyy-mm-dd")&${told(outside, "outside")}&${told(lineless, "lineless")}&${calendar}${drawn}`;
}
