import { urgencies } from "../../catalog/lists";
import type { TaskRuleId } from "../../catalog/limits";
import { trackerFields, type TrackerKey } from "../../catalog/tracker";
import type { ForeignAnswers, ForeignQuestion } from "../../domain/sheets-of-others/answers";
import { readFacts, type RowFacts, type SheetFacts } from "../../domain/sheets-of-others/read-facts";
import type { ForeignRow } from "../../domain/sheets-of-others/read-foreign-rows";
import { isHighRisk, riskScale } from "../../domain/sheets-of-others/risk-level";
import { taskStates, type TaskState } from "../../domain/tasks/task-state";
import { workingCalendar, type WorkingCalendar } from "../../domain/dates/working-calendar";
import { readYesNo } from "../../domain/text/yes-no";
import { columnLetters } from "../../excel/geometry";
import type { ForeignRead } from "../../excel/foreign/read-foreign";
import { isRaised, judgeAsForm, judgesDue } from "./judge-as-form";
import { taskLimits } from "../../forms/tracker/limits";
import { trackerRules } from "../../forms/tracker/rules";
import type { JudgedRow } from "../../judging/judged-row";
import { judgedRows, judgeRegisters } from "../../judging/judge-rows";
import type { Translate } from "../../locales/translate";
import type { CheckContext, TrackerRecord } from "../../rules/checks/record";
import type { BookFacts } from "../../rules/expr/expr";
import type { Cell, RuleSetting } from "../../rules/tracker-row";

type Cells = Record<TrackerKey, Cell>;

/** Limits and calendar to judge by; without them the guides' defaults, since such a workbook has no 规则 sheet. */
export interface ForeignLimits {
  readonly rules: Readonly<Record<TaskRuleId, RuleSetting>>;
  readonly calendar: WorkingCalendar;
}

/** A sheet of others as the flags see it: its rows with their flags, and where its columns are. */
export interface JudgedForeign {
  /** Limits and calendar in force. */
  readonly limits: ForeignLimits;
  readonly records: readonly TrackerRecord[];
  /** As a task list, the row's flag and reason. */
  readonly asTasks: readonly JudgedRow<TrackerKey>[];
  /** As the form that the list is an example of; absent for task lists. */
  readonly asForm?: readonly JudgedRow[];
  /** Task rows as read, in step with `records`. */
  readonly tasks: readonly ForeignRow[];
  readonly facts: readonly RowFacts[];
  readonly questions: readonly ForeignQuestion[];
  /** The order of day and month that the sheet itself proves. */
  readonly order: SheetFacts["order"];
  /** Letters of the columns that hold a field; `due` may be told by a period, or by a start and a number of days. */
  readonly columns: CheckContext["columns"];
  readonly matched: ReadonlySet<string>;
  readonly scale: SheetFacts["scale"];
  readonly yearTaken: SheetFacts["yearTaken"];
}

export function judgeForeign(read: ForeignRead, asOf: number, translate: Translate, limits = guideLimits(), answers: ForeignAnswers = {}): JudgedForeign {
  const { found, place, form } = read;
  const { header } = found;
  const matched = new Set(header.columns.map(({ key }) => key));
  const told = matched.has("due") || matched.has("period") || (matched.has("start") && matched.has("days"));
  const inForce: ForeignLimits = { ...limits, rules: rulesFor(limits.rules, form, form === "tracker" || told) };
  const facts = readFacts(found, asOf, answers);
  const words = new Map(taskStates.map((state) => [state, translate(`forms:lists.states.${state}`)]));
  const yes = translate("forms:lists.yes");
  const typed = facts.rows.map((row) => ({ row: place.firstRow + row.row.row, cells: cellsOf(row) }));
  // The flags look at what can be read of the cells, findings show what was typed.
  const scale = form === "risks" ? riskScale(found) : undefined;
  const legible = facts.rows.map((row) => {
    const cells = cellsOf(row);
    return { row: place.firstRow + row.row.row, cells: readable(cells, row, words, form === "risks" && isHighRisk(row.row.cells, scale) ? yes : undefined, yes) };
  });
  const keys = new Set(trackerFields.map(({ key }) => key));
  const judged = judgeRegisters(foreignFacts(asOf, inForce, translate), [{ rules: trackerRules, rows: legible, columns: keys }], [], translate);
  const asTasks = judgedRows(judged.get("tracker"), typed);
  const asForm = form === "tracker" ? undefined : judgeAsForm({
    form, facts: facts.rows, matched, scale, rowNumber: (row) => place.firstRow + row, book: foreignFacts(asOf, inForce, translate),
    translate,
  });
  const records = asForm === undefined ? asTasks : asTasks.map((record, index) => raisedBy(record, asForm[index]));
  const columns: Record<string, string> = Object.fromEntries(header.columns.map(({ key, column }) => [key, columnLetters(place.firstColumn + column)]));
  const due = columns["due"] ?? columns["period"] ?? (matched.has("start") ? columns["days"] : undefined);
  return {
    limits: inForce, records, asTasks, ...(asForm === undefined ? {} : { asForm }), tasks: facts.rows.map(({ row }) => row),
    facts: facts.rows, questions: facts.questions, order: facts.order,
    matched, scale: facts.scale, yearTaken: facts.yearTaken,
    columns: {
      ...(form !== "risks" || columns["level"] === undefined ? {} : { majorRisk: columns["level"] }), ...columns,
      ...(due === undefined ? {} : { due }),
    },
  };
}

function cellsOf({ row, percent }: RowFacts): Cells {
  const cells = {} as Cells;
  for (const { key } of trackerFields) {
    const value = row.cells.get(key)?.value ?? "";
    cells[key] = typeof value === "string" ? value.trim() : value;
  }
  if (percent !== undefined) cells.percent = percent;
  return cells;
}

/** The row as the flags can read it: text that can only be one date counts as that date, words of either language as their state. */
function readable(cells: Cells, { dates, state }: RowFacts, words: ReadonlyMap<TaskState, string>, major: string | undefined, yes: string): Cells {
  const date = (key: keyof RowFacts["dates"]): Cell => dates[key].serial ?? (cells[key] === "" ? "" : String(cells[key]));
  return {
    ...cells, start: date("start"), due: date("due"), actualStart: date("actualStart"), actualFinish: date("actualFinish"), updated: date("updated"),
    status: "state" in state ? (words.get(state.state) ?? "") : cells.status === "" ? "" : `? ${String(cells.status)}`,
    majorRisk: major ?? (readYesNo(cells.majorRisk) === true ? yes : cells.majorRisk),
  };
}

export function guideLimits(): ForeignLimits {
  const rules = Object.fromEntries(taskLimits.map((row): [string, RuleSetting] => [
    row.id, { id: row.id, readable: true, limit: row.limit ?? 0, basis: row.basis ?? "calendar", severity: row.severity, on: row.on },
  ])) as Record<TaskRuleId, RuleSetting>;
  return { rules, calendar: workingCalendar({ days: [], from: 1, to: 0 }) };
}

/** A row that its own form raises bears that flag, unless it is settled or worse already. */
function raisedBy(record: JudgedRow<TrackerKey>, own: JudgedRow | undefined): TrackerRecord {
  const settled = record.flag === "done" || record.flag === "cancelled" || record.flag === "" || record.flag === "red";
  if (own === undefined || settled || !(isRaised(own) || own.flag === "unknown")) return record;
  return { row: record.row, cells: record.cells, flag: own.flag, fact: (key) => record.fact(key) };
}

/** `dated`: the list has due dates, or is of a kind that has to have them. The forms of risks and of minutes judge these themselves. */
function rulesFor(rules: ForeignLimits["rules"], form: ForeignRead["form"], dated: boolean): ForeignLimits["rules"] {
  const quiet = (id: "N1" | "N17" | "N18"): RuleSetting => ({ id, readable: true, limit: 0, basis: "calendar", severity: "note", on: false });
  // A sheet that keeps no update dates cannot be silent: the rule would flag every row for a column that nobody asked for.
  return { ...rules, ...(dated && !judgesDue(form) ? {} : { N1: quiet("N1"), N17: quiet("N17") }), N18: quiet("N18") };
}

function foreignFacts(asOf: number, { rules, calendar }: ForeignLimits, translate: Translate): BookFacts {
  const settings: Readonly<Partial<Record<string, RuleSetting>>> = rules;
  return {
    asOf, moment: asOf + 1, rule: (id) => settings[id], calendar, words: translate, departments: [], project: "", roster: [],
    lists: {
      statuses: taskStates.map((state) => ({ label: translate(`forms:lists.states.${state}`), state })),
      urgencies: urgencies.map((state) => ({ label: translate(`forms:lists.urgencies.${state}`), state })),
    },
  };
}
