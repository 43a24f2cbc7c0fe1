import { isoFromSerial, isPlausibleDate } from "../../domain/dates/excel-date";
import { textKey } from "../../domain/text/text-key";
import { trackerForm } from "../../forms/tracker/register";
import type { Translate } from "../../locales/translate";
import type { TaskChange } from "../../rollup/history/changes-since";
import type { SlipLine } from "../../rollup/history/slip-ledger";
import { taskKey, type TaskFacts } from "../../rollup/history/entry";
import { changeLine } from "./change-line";
import { dueWords, itemLine } from "./item-line";
import type { UrgentItem } from "./urgent-items";

/** What is handed out for the weekly meeting: one text a department, each one page, and the agenda for all. */
export interface MeetingPage {
  /** Empty for the agenda. */
  readonly department: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A task that cannot go on before one of another department is finished. */
export interface Waiting {
  readonly task: TaskFacts;
  readonly on: TaskFacts;
}

interface PackParts {
  readonly project: string;
  /** Excel serials; `since` is undefined where the history knows of no earlier day. */
  readonly since: number | undefined;
  readonly asOf: number;
  readonly departments: readonly string[];
  readonly tasks: readonly TaskFacts[];
  readonly changes: readonly TaskChange[];
  readonly slips: readonly SlipLine[];
  readonly items: readonly UrgentItem[];
  readonly waiting: readonly Waiting[];
  readonly say: Translate;
}

/** Days after the meeting of which it speaks. */
const ahead = 7;
const isOpen = ({ flag }: TaskFacts): boolean => flag !== "done" && flag !== "cancelled";

/** The agenda first, then each department's page in the order of 列表/Lists. */
export function meetingPack(parts: PackParts): readonly MeetingPage[] {
  const known = new Set(parts.departments.map(textKey));
  const others = [...new Set(parts.tasks.map(({ department }) => department).filter((one) => one !== "" && !known.has(textKey(one))))];
  const pages = [...parts.departments, ...others].filter((one) => hasPart(one, parts)).map((one) => departmentPage(one, parts));
  return [agenda(parts), ...pages];
}

const hasPart = (department: string, { tasks, items }: PackParts): boolean =>
  [...tasks, ...items].some((one) => textKey(one.department) === textKey(department));

/** 已完成 / 未完成 / 遇到的问题 / 需要协调的资源, then the week to come: each point says 无 rather than nothing. */
function departmentPage(department: string, parts: PackParts): MeetingPage {
  const { say, asOf, since, project } = parts;
  const own = <T extends { readonly department: string }>(all: readonly T[]): readonly T[] => all.filter((one) => textKey(one.department) === textKey(department));
  const changes = parts.changes.filter(({ task }) => textKey(task.department) === textKey(department));
  const tasks = own(parts.tasks).filter(isOpen);
  const due = (task: TaskFacts): number | undefined => (isPlausibleDate(task.due) ? Math.floor(task.due) : undefined);
  const late = tasks.filter((task) => (due(task) ?? Infinity) < asOf);
  const name = ({ id, name: title }: TaskFacts): string => [id, title].filter((part) => part !== "").join(" ");
  const dated = (task: TaskFacts): string => say("forms:week.line", { name: name(task), when: dueWords(due(task) ?? asOf, asOf, say) });
  const problems = own(parts.items).filter(({ register, id }) => !(register === trackerForm.key && late.some((task) => taskKey(task.id) === taskKey(id))));
  return {
    department, title: say("forms:week.page.title", { project, department }),
    lines: [
      period(since, asOf, say),
      ...point("done", changes.filter(({ kind }) => kind === "done").map((change) => changeLine(change, say)), say),
      ...point("undone", late.map(dated), say),
      ...(late.length === 0 ? [] : [say("forms:week.page.ask", { ids: late.map((task) => task.id).join(say("forms:list-separator")) })]),
      ...point("problems", [...new Set(problems.map((item) => itemLine(item, asOf, say)))], say),
      ...point("moved", changes.filter(({ kind }) => kind === "moved").map((change) => changeLine(change, say)), say),
      ...point("resources", own(parts.waiting.map((one) => ({ ...one, department: one.task.department }))).map((one) => waitingLine(one, say)), say),
      ...point("next", tasks.filter((task) => (due(task) ?? -Infinity) >= asOf && (due(task) ?? Infinity) <= asOf + ahead).map(dated), say),
    ],
  };
}

function agenda({ project, since, asOf, items, changes, slips, waiting, say }: PackParts): MeetingPage {
  const red = items.filter(({ flag }) => flag === "red");
  const moved = changes.filter(({ kind }) => kind === "moved");
  const told = new Set(moved.map(({ task }) => taskKey(task.id)));
  const cleared = slips.filter(({ id, clearedReds }) => clearedReds > 0 && told.has(taskKey(id)));
  const unapproved = slips.filter(({ id, moves }) => moves.at(-1)?.change === "" && told.has(taskKey(id)));
  return {
    department: "", title: say("forms:week.agenda.title", { project }),
    lines: [
      period(since, asOf, say),
      ...point("reds", [...new Set(red.map((item) => redLine(item, asOf, say)))], say),
      ...point("late", changes.filter(({ kind }) => kind === "late").map((change) => changeLine(change, say)), say),
      ...point("moves", moved.map((change) => changeLine(change, say)), say),
      ...(cleared.length === 0 ? [] : [say("forms:week.agenda.cleared", { ids: cleared.map(({ id }) => id).join(say("forms:list-separator")) })]),
      ...(
        unapproved.length === 0
          ? []
          : [say("forms:week.agenda.unapproved", { ids: unapproved.map(({ id }) => id).join(say("forms:list-separator")) })]
      ),
      ...point("coordination", waiting.map((one) => waitingLine(one, say)), say),
      ...point("decided", [say("forms:week.agenda.decide")], say),
    ],
  };
}

function redLine(item: UrgentItem, asOf: number, say: Translate): string {
  const line = itemLine(item, asOf, say);
  const who = item.owner === "" ? item.department : item.owner;
  return who === "" ? line : say("forms:week.agenda.red", { line, who });
}

const period = (since: number | undefined, asOf: number, say: Translate): string =>
  (since === undefined ? say("forms:week.page.day", { to: isoFromSerial(asOf) }) : say("forms:week.page.period", { from: isoFromSerial(since), to: isoFromSerial(asOf) }));

const waitingLine = ({ task, on }: Waiting, say: Translate): string =>
  say("forms:week.page.waits", { task: `${task.id} ${task.name}`, on: `${on.id} ${on.name}`, department: on.department, owner: on.owner });

function point(key: string, lines: readonly string[], say: Translate): readonly string[] {
  const head = say(`forms:week.point.${key}`, { count: key === "decided" ? 0 : lines.length });
  return [head, ...(lines.length === 0 ? [`- ${say("forms:week.none")}`] : lines.map((line) => `- ${line}`))];
}
