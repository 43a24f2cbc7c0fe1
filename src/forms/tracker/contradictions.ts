import { cell } from "../../rules/expr/cells";
import { anyDate, codeOnly, inRow } from "../../rules/expr/code-only";
import { greater, less, same } from "../../rules/expr/compare";
import { asOf, flag, never, number, text } from "../../rules/expr/constants";
import { elapsedDays } from "../../rules/expr/days";
import type { Expr } from "../../rules/expr/expr";
import { and, iff, ifError, not, or } from "../../rules/expr/logic";
import { countNaming, firstNamed, firstNaming, greatestNamed } from "../../rules/expr/named-rows";
import { owner } from "../../rules/expr/owner";
import { countWhere } from "../../rules/expr/registers";
import { basis } from "../../rules/expr/rule-row";
import { isoDate } from "../../rules/expr/say";
import { isError } from "../../rules/expr/value";
import { contradiction } from "../../rules/kinds/contradiction";
import { ruleOf, toldByCheck, type Rule } from "../../rules/kinds/rule";
import { threshold } from "../../rules/kinds/threshold";
import { busiestWeek } from "./busiest-week";
import { is } from "./task-state";

const acts = { owner: owner(cell("owner"), "forms:reason.someone", "forms:reason.nobody") };
const common = { since: 3, values: acts } as const;

const [start, due] = [anyDate(cell("start")), anyDate(cell("due"))];
const open = is("not-started", "in-progress", "paused");
/** Where a date is missing or none, other checks say so. */
const ifKnown = (of: Expr<boolean>): Expr<boolean> => ifError(of, never);

/** When a task ends, or has ended. */
const end = iff(is("done"), ifError(anyDate(cell("actualFinish")), due), due);
/** Of the predecessors that still count, the one that ends last. */
const before = greatestNamed("predecessors", iff(is("cancelled"), text(""), end) as Expr<number>);
const endBefore = inRow(before, end);
const predecessor = { predecessor: inRow(before, cell("id")), end: isoDate(endBefore), start: isoDate(start) };
const parent = firstNamed("parent", not(is("cancelled")));
const openChildren = countNaming("parent", open);
const unfinished = firstNamed("predecessors", open);

/** Whether 职责分工 says of its duties to which tasks they belong: only then can one be missing. */
const dutiesSayTasks = codeOnly<boolean>((scope) => {
  const duties = scope.other("duties");
  const tasks = duties?.has("task") === true ? duties.value("task") : undefined;
  const some = tasks !== undefined && Array.from({ length: duties?.count ?? 0 }, (_, row) => tasks(row)).some((value) => !isError(value) && value !== "");
  return () => some;
});

const rules: readonly Rule[] = [
  threshold({
    ...common, id: "T1", severity: "amber", guides: [], at: "status", value: elapsedDays(start, asOf, basis("T1")), when: "above", limit: 0, unit: "days",
    basis: "calendar", while: is("not-started"), values: { ...acts, start: isoDate(start), asOf: isoDate(asOf) },
  }),
  contradiction({
    ...common, id: "T2", severity: "red", guides: ["Z1"], at: "status", when: [greater(cell("openHighRisks"), number(0)), not(same(cell("flag"), flag("red")))],
    values: { ...acts, count: cell("openHighRisks") },
  }),
  contradiction({
    ...common, id: "T3", severity: "red", guides: [], at: "status", when: [is("done"), greater(openChildren, number(0))],
    values: { ...acts, count: openChildren, child: inRow(firstNaming("parent", open), cell("id")) },
  }),
  contradiction({
    ...common, id: "T4", severity: "amber", guides: [], at: "parent",
    when: [open, or(ifKnown(less(start, inRow(parent, start))), ifKnown(greater(due, inRow(parent, due))))],
    values: {
      ...acts, parent: inRow(parent, cell("id")), start: isoDate(ifError(start, cell("start"))), due: isoDate(ifError(due, cell("due"))),
      from: isoDate(inRow(parent, ifError(start, cell("start")))), to: isoDate(inRow(parent, ifError(due, cell("due")))),
    },
  }),
  contradiction({ ...common, id: "T5", severity: "red", guides: [], at: "predecessors", when: [open, less(start, endBefore)], values: { ...acts, ...predecessor } }),
  contradiction({
    ...common, id: "T6", severity: "amber", guides: [], at: "predecessors", when: [is("in-progress", "done"), greater(unfinished, number(-1))],
    values: { ...acts, predecessor: inRow(unfinished, cell("id")), status: inRow(unfinished, cell("status")) },
  }),
  threshold({
    ...common, id: "N9", severity: "amber", guides: ["Z1"], at: "start", value: elapsedDays(endBefore, start, basis("N9")), when: "below", limit: 3, unit: "days",
    basis: "calendar", while: and(is("not-started"), not(less(start, endBefore))), values: { ...acts, ...predecessor },
  }),
  threshold({
    ...common, id: "T7", severity: "amber", guides: [], at: "owner", value: busiestWeek.count, when: "above", limit: 5, unit: "tasks",
    values: { ...acts, week: isoDate(busiestWeek.monday), ids: busiestWeek.ids },
  }),
  contradiction({
    ...common, id: "T8", severity: "amber", guides: ["Z1"], at: "task", when: [open, dutiesSayTasks, same(countWhere("duties", "task", cell("id")), number(0))],
  }),
];

/** Each department has somebody who speaks for it (P7): asked of the roster as a whole. */
const liaisons: Rule = {
  ...ruleOf("group", { id: "I1", since: 3, severity: "amber", guides: ["Z1", "Z2"], at: "department" }, { fires: never, sentence: text("") }),
  cells: { none: "forms:rules.add-in-only.whole-list" },
};

/** What cannot all be so of a task and its neighbours; told by Check, which sees them all. */
export const taskContradictions: readonly Rule[] = [...rules.map(toldByCheck), liaisons];
