import { cell, isBlank, isDate, isErrorCell } from "../../rules/expr/cells";
import { greater, same, wholeDay } from "../../rules/expr/compare";
import { asOf, never, number, text } from "../../rules/expr/constants";
import { and, both, choose, iff, ifError, or } from "../../rules/expr/logic";
import { listState, statusList } from "../../rules/expr/list-state";
import { owner } from "../../rules/expr/owner";
import { basis, inForce } from "../../rules/expr/rule-row";
import { countedDays, isoDate, say } from "../../rules/expr/say";
import { daysSince, daysUntil, overdueDays } from "../../rules/facts";
import { dueSoon } from "../../rules/kinds/due-soon";
import type { Fact } from "../../rules/kinds/rule";
import { threshold } from "../../rules/kinds/threshold";
import { truth } from "../../rules/kinds/truth";
import type { RegisterRules } from "../../rules/register-rules";
import { taskContradictions } from "./contradictions";
import { is, states } from "./task-state";

/** What a status word counts as: `""` in an empty row, `"?"` where the word is missing or not in 列表/Lists. */
const taskState: Fact = {
  key: "state", format: "General", states,
  value: ifError(iff(isBlank(cell("task")), text(""), iff(isBlank(cell("status")), text("?"), listState(cell("status"), statusList))), text("?")),
};

/** Rows whose days mean nothing: empty, unreadable, finished, cancelled. */
const settled = is("", "?", "done", "cancelled");
/** A task that need not have begun is not silent. */
const ahead = and(is("not-started"), isDate(cell("start")), greater(wholeDay(cell("start")), asOf));

const due = { due: isoDate(cell("due")), asOf: isoDate(asOf) };
const acts = owner(cell("owner"), "forms:reason.someone", "forms:reason.nobody");

const overdue = threshold({
  id: "N1", severity: "red", guides: ["Z1"], value: cell("daysOverdue"), when: "above", limit: 2, unit: "days", basis: "calendar",
  at: "due",
  missing: "missing-due", values: { ...due, owner: acts },
});
const majorRisk = truth({
  id: "N2", severity: "red", guides: ["Z1"], field: "majorRisk", at: "majorRisk", values: { owner: acts },
  port: { key: "openHighRisks", says: "N2-risks" },
});
const soon = dueSoon({
  id: "N17", severity: "amber", guides: [], due: "due", left: "daysLeft", overdue: "daysOverdue", overdueRule: "N1",
  told: inForce(overdue.fires, overdue.level),
  limit: 3, basis: "calendar", at: "due", missing: { due: "missing-due", calendar: "missing-calendar" },
  missingTold: overdue.gaps[0]?.when ?? never,
  values: { owner: acts }, port: { key: "openMediumRisks", says: "N17-risks" },
});
const silent = threshold({
  id: "N18", severity: "amber", guides: [], value: cell("daysSilent"), when: "above", limit: 7, unit: "days", basis: "calendar",
  at: "updated",
  missing: "missing-update", values: { owner: acts },
});

/** 部门协同进度跟踪表 (F9): N1, N2, N17 and N18 on the tasks that are neither finished nor cancelled. */
export const trackerRules: RegisterRules = {
  key: "tracker",
  sentences: "forms:reason",
  title: "task",
  told: ["daysOverdue", "daysLeft", "daysSilent"],
  flag: "flag",
  reason: "reason",
  life: {
    empty: is(""),
    unreadable: [
      { key: "unreadable", when: both(is("?"), isErrorCell(cell("status"))), at: "status" }, { key: "status", when: is("?"), at: "status" },
    ],
    cancelled: is("cancelled"),
    done: is("done"),
    doneSays: choose<string>([
      [greater(cell("daysOverdue"), number(0)), say("done-late", { days: countedDays(cell("daysOverdue"), basis("N1")) })],
      [same(cell("daysOverdue"), text("?")), say("done-unknown")],
    ], text("")),
  },
  facts: [
    taskState,
    overdueDays({
      key: "daysOverdue", rule: "N1", idle: is("", "cancelled"), unknown: is("?"), due: cell("due"),
      done: { when: is("done"), on: cell("actualFinish") },
    }),
    daysUntil({ key: "daysLeft", rule: "N17", idle: settled, due: cell("due") }),
    daysSince({ key: "daysSilent", rule: "N18", idle: or(settled, ahead), since: iff(isBlank(cell("updated")), cell("start"), cell("updated")) }),
  ],
  rules: [overdue, majorRisk, soon, silent],
  checks: taskContradictions,
  ports: [{ key: "openHighRisks" }, { key: "openMediumRisks" }],
};
