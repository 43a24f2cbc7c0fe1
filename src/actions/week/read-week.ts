import { LiaisonError } from "../../domain/liaison-error";
import { splitIds } from "../../domain/tasks/task-graph";
import { textKey } from "../../domain/text/text-key";
import { loadBook, settingOf, tableOf, type Book } from "../../excel/read-book";
import { historyOf } from "../../forms/history/judge";
import { meetingRegister } from "../../forms/minutes/meetings";
import { registry } from "../../forms/registry";
import { trackerForm } from "../../forms/tracker/register";
import { judgedTracker } from "../../forms/tracker/judge";
import { translator } from "../../locales/translate";
import { changesSince, type ChangeKind, type TaskChange } from "../../rollup/history/changes-since";
import { taskKey, type TaskFacts } from "../../rollup/history/entry";
import { pastSummary, type PastSummary } from "../../rollup/history/past-summary";
import { replay, snapshotDays } from "../../rollup/history/replay";
import { slipLedger, type SlipLine } from "../../rollup/history/slip-ledger";
import { weeklyTrend, type TrendPoint } from "../../rollup/history/trend";
import { cellText } from "../../rules/cell-text";
import type { ActionEnvironment } from "../action";
import { judgeBook, type JudgedBook } from "../check/judge-book";
import { runAction } from "../run";
import { withApprovedChanges } from "./approved-moves";
import { changeDetails } from "./change-line";
import { figuresOf, type Figure } from "./figures";
import { meetingPack, type MeetingPage, type Waiting } from "./meeting-pack";
import { remindersOf, type Reminder } from "./reminders";
import { taskFacts } from "./task-facts";
import { urgentItems } from "./urgent-items";

/** One thing that became of a task, with the way to it. */
export interface WeekChange {
  readonly kind: ChangeKind;
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly owner: string;
  /** `due 2026-03-02 → 2026-03-13`; may be empty. */
  readonly details: string;
  /** Where the task stands; undefined for one that is gone. */
  readonly place: { readonly sheet: string; readonly cell: string } | undefined;
}

/** What a Monday morning asks. Days are Excel serials. */
export interface WeekReport {
  readonly asOf: number;
  readonly project: string;
  /** False where the workbook keeps no history: then there are reminders and pages, and nothing is known of before. */
  readonly keeps: boolean;
  /** Days with which today can be compared, earliest first. */
  readonly snapshots: readonly number[];
  /** The one that it is compared with. */
  readonly since: number | undefined;
  readonly changes: readonly WeekChange[];
  readonly slips: readonly SlipLine[];
  readonly figures: readonly Figure[];
  /** One point a week that the history knows; the lights are those of the day. */
  readonly trend: readonly TrendPoint[];
  readonly reminders: readonly Reminder[];
  readonly pages: readonly MeetingPage[];
  /** The tracker's summary as it stood on that day; undefined where the history knows of none before today. */
  readonly past: PastSummary | undefined;
  /** Whether the workbook has minutes into which the meeting can be entered. */
  readonly minutes: boolean;
  /** Names of the roster, from which whoever presses chooses theirs once. */
  readonly people: readonly string[];
}

export interface WeekOptions {
  /** Compares with the end of this day; a week ago where nothing is said, else the first day that is known. */
  readonly since?: number;
  /** Judges at this day instead of the workbook's. */
  readonly asOf?: number;
}

/**
 * What changed since an earlier day, which dates have moved how often, whom to remind, and the pages of the weekly meeting: from one read. Nothing is written.
 * @throws LiaisonError `no-tracker`
 */
export function readWeek(environment: ActionEnvironment, options: WeekOptions = {}): Promise<WeekReport> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const read = loadBook(context.workbook, registry);
    await context.sync();
    steps.finish("read");
    const book = read();
    if (book === undefined) throw new LiaisonError("no-tracker");
    return weekOf(environment, book, options);
  });
}

/** The same of a workbook that has been read. */
export function weekOf(environment: Pick<ActionEnvironment, "language">, book: Book, options: WeekOptions): WeekReport {
  const judged = judgeBook(environment, book, options.asOf);
  const { asOf } = judged;
  const say = translator(environment.language);
  const history = historyOf(book);
  const entries = history?.entries ?? [];
  const tasks = taskFacts(judged.forms);
  const snapshots = snapshotDays(entries).filter((day) => day <= asOf);
  const since = sinceDay(snapshots, asOf, options.since);
  const changes = since === undefined ? [] : changesSince(tasks, replay(entries, since), { since, asOf });
  const items = urgentItems(book, judged);
  const places = placesOf(book, judged);
  const slips = withApprovedChanges(slipLedger(entries, slipLimit(book)), book);
  const common = { project: book.projectName, asOf, say };
  return {
    asOf, project: book.projectName, keeps: history !== undefined, snapshots, since, slips,
    changes: changes.map((change) => weekChange(change, places, say)),
    trend: weeklyTrend(entries.filter((entry) => entry.asOf <= asOf)),
    figures: figuresOf({ book, asOf, say, registers: judged.registers, judged: judged.forms }),
    reminders: remindersOf(items, { ...common, entries }),
    pages: meetingPack({ ...common, since, departments: book.departments, tasks, changes, slips, items, waiting: waitingOf(judged, tasks) }),
    past: since === undefined || since >= asOf
      ? undefined
      : pastSummary(entries, since, { departments: book.departments, other: say("forms:summary.other"), all: say("forms:summary.all") }),
    minutes: tableOf(book, meetingRegister) !== undefined,
    people: book.roster.map(({ name }) => name),
  };
}

/** The last known day not later than the one asked for; without one, a week before, and in a younger history its first day. */
function sinceDay(snapshots: readonly number[], asOf: number, asked: number | undefined): number | undefined {
  const wanted = asked ?? asOf - 7;
  return snapshots.findLast((day) => day <= wanted) ?? snapshots[0];
}

/** Days that a date may move before it is a slip (H1); a rule that is off or cannot be read allows none. */
function slipLimit(book: Book): number {
  const rule = settingOf(book, "H1");
  return rule.readable ? rule.limit : 0;
}

type Places = ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>;

function placesOf(book: Book, judged: JudgedBook): Places {
  const table = tableOf(book, trackerForm);
  return new Map((judgedTracker(judged.forms) ?? []).map(({ cells, row }) =>
    [taskKey(cellText(cells.id)), { sheet: table?.place.sheet ?? "", cell: `${table?.columns.task ?? "A"}${row}` }]));
}

function weekChange(change: TaskChange, places: Places, say: ReturnType<typeof translator>): WeekChange {
  const { kind, task: { id, name, department, owner } } = change;
  return { kind, id, name, department, owner, details: changeDetails(change, say), place: kind === "gone" ? undefined : places.get(taskKey(id)) };
}

/** Open tasks whose predecessor is another department's and late, or open although they should have begun. */
function waitingOf(judged: JudgedBook, tasks: readonly TaskFacts[]): readonly Waiting[] {
  const byId = new Map(tasks.map((task) => [taskKey(task.id), task]));
  const isOpen = ({ flag }: TaskFacts): boolean => flag !== "done" && flag !== "cancelled";
  return (judgedTracker(judged.forms) ?? []).flatMap(({ cells }): readonly Waiting[] => {
    const task = byId.get(taskKey(cellText(cells.id)));
    if (task === undefined || !isOpen(task)) return [];
    return splitIds(cellText(cells.predecessors), (id) => byId.has(textKey(id))).flatMap((id): readonly Waiting[] => {
      const on = byId.get(taskKey(id));
      if (on === undefined || !isOpen(on) || textKey(on.department) === textKey(task.department)) return [];
      const begins = typeof task.start === "number" && task.start <= judged.asOf + 7;
      return begins || on.flag === "red" ? [{ task, on }] : [];
    });
  });
}
