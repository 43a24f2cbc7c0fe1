import type { ProductMutant } from "../product-mutant";

const caught = (by: string) => (file: string, bug: string, find: string, replace: string, test?: string): ProductMutant => ({
  bug, file: `${file}.ts`, find, replace, caughtBy: { file: `${by}.test.ts`, ...(test === undefined ? {} : { test }) },
});
const edge = caught("rules/edges");
const clock = caught("rules/clocks");
const concerned = caught("actions/duties/concerned");

const comparisons: readonly ProductMutant[] = [
  edge(
    "rules/expr/compare", "a limit that is reached counts as passed", "compared(left, \">\", right, (a, b) => a > b)",
    "compared(left, \">\", right, (a, b) => a >= b)", "N1 fires"
  ),
  edge(
    "rules/expr/compare", "a floor that is just kept counts as broken", "compared(left, \"<\", right, (a, b) => a < b)",
    "compared(left, \"<\", right, (a, b) => a <= b)", "N11.1 fires"
  ),
  edge(
    "rules/expr/compare", "the last day of a period is left out", "compared(left, \"<=\", right, (a, b) => a <= b)",
    "compared(left, \"<=\", right, (a, b) => a < b)", "N17 fires"
  ),
];

const clocks: readonly ProductMutant[] = [
  clock(
    "rules/kinds/clock", "a clock is nearly over only at the very end", "const nearly = 0.75;", "const nearly = 0.9;",
    "it runs to three quarters"
  ),
  clock(
    "rules/kinds/clock", "what was stopped too late was in time", "iff(over, clockIs(\"late\"), clockIs(\"in-time\"))",
    "clockIs(\"in-time\")", "stopped it was"
  ),
  clock(
    "rules/kinds/clock", "a rule that is off has a clock", "iff(isOn(level(id)), known, text(\"\"))", "known", "an empty row has no clock"
  ),
  clock(
    "rules/kinds/clock", "a missing stamp is a clock that runs", "iff(isNumber(value), told, clockIs(\"unknown\"))", "told",
    "cannot be timed"
  ),
  clock(
    "rules/kinds/clock", "a clock that was stopped runs on", "iff(isFilled(stop), until(stop), until(now))", "until(now)",
    "sent after 23:59"
  ),
  clock(
    "forms/requests/rules", "a late first response does not make a request late", "[or(late, over), clockIs(\"late\")]",
    "[late, clockIs(\"late\")]", "the first response first"
  ),
  clock(
    "forms/requests/rules", "on its last day a request has time enough",
    "[or(nearly, not(less(asOf, cell(\"answerDue\")))), clockIs(\"near\")]", "[nearly, clockIs(\"near\")]", "the first response first"
  ),
];

const contradictions: readonly ProductMutant[] = [
  edge(
    "forms/tracker/busiest-week", "the week begins on a Sunday", "((((day - 2) % 7) + 7) % 7)", "((((day - 1) % 7) + 7) % 7)",
    "a Sunday belongs"
  ),
  edge(
    "forms/tracker/busiest-week", "what is overdue weighs on nobody", "mondayOf(Math.max(due, scope.book.asOf))", "mondayOf(due)",
    "what is overdue weighs"
  ),
  edge(
    "forms/tracker/contradictions", "a start before the end is also too small a buffer",
    "and(is(\"not-started\"), not(less(start, endBefore)))", "is(\"not-started\")", "a buffer of three days"
  ),
  edge(
    "forms/tracker/contradictions", "a task needs a duty where no duty names tasks", "when: [open, dutiesSayTasks, same(",
    "when: [open, same(", "a task where no duty names any"
  ),
  edge(
    "forms/minutes/items", "an item that is done has still to come into a task",
    "not(or(is(\"cancelled\"), is(\"done\"), isFilled(cell(\"finished\"))))", "not(or(is(\"cancelled\"), isFilled(cell(\"finished\"))))",
    "an item that is done"
  ),
  edge(
    "forms/risks/register", "a high risk wants a task where there is no task list",
    "while: and(stands(\"tracker\"), says(\"level\", levels.words, \"high\"))", "while: says(\"level\", levels.words, \"high\")",
    "where there is no task list"
  ),
  edge(
    "forms/duties/rules", "a blank cell left the roster", "isFilled(cell(\"person\")), not(inRoster)],", "not(inRoster)],",
    "nobody yet to be informed"
  ),
  edge(
    "forms/requests/measurable", "a goal needs words for its day although the day is typed", "(wantedBy(row) === \"\" && ",
    "(wantedBy(row) !== \"\" && ", "a goal with a number and a unit"
  ),
];

const notices: readonly ProductMutant[] = [
  concerned(
    "actions/duties/concerned", "whoever is to be told is not named", "(code !== \"C\" && code !== \"I\")", "code !== \"C\"",
    "C and I of a task"
  ),
  concerned(
    "actions/duties/concerned", "a task is known by its id's case", "found = byTask.get(textKey(task))", "found = byTask.get(task)",
    "C and I of a task"
  ),
];

/** Bugs in limits, clocks, contradictions and notices. */
export const ruleMutants: readonly ProductMutant[] = [...comparisons, ...clocks, ...contradictions, ...notices];
