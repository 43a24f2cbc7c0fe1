import type { ProductMutant } from "../product-mutant";

const caught = (by: string) => (file: string, bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: `${file}.ts`, find, replace, caughtBy: { file: `${by}.test.ts` },
});
const ledger = caught("rollup/history/ledger");
const dates = caught("rules/checks");

/** Bugs in what the history says, and in the order of a task's dates. */
export const historyMutants: readonly ProductMutant[] = [
  dates("rules/checks/check-dates", "same day with time of day is later", "Math.floor(a) > Math.floor(b);", "a > b;"),
  dates(
    "rules/checks/check-dates", "due equal to start is before", "if (isLater(start, due))",
    "if (isLater(start, due) || start === due && start !== \"\")",
  ),
  dates(
    "rules/checks/check-dates", "a finish may lie in the future",
    "    if (isLater(actualFinish, asOf)) order(\"actualFinish\", \"in-future\", { date: actualFinish, asOf });\n", "",
  ),
  dates(
    "rules/checks/check-dates", "the finish is not held against the start", "if (isLater(actualStart, actualFinish)) order",
    "if (isLater(actualStart, due)) order",
  ),
  dates(
    "rules/checks/check-dates", "an update is held against the finish", "if (isLater(updated, asOf)) order(\"updated\"",
    "if (isLater(updated, actualFinish)) order(\"updated\"",
  ),
  dates(
    "rules/checks/check-dates", "a day in words is in no order", "return reading.kind === \"text-date\" ? reading.serial : value;",
    "return value;",
  ),
  ledger("rollup/history/replay", "the last day of a standing is left out", "entry.asOf <= until", "entry.asOf < until"),
  ledger("rollup/history/replay", "reminder changes the standing", "if (entry.event === \"reminded\") return;", ""),
  ledger("rollup/history/replay", "order of rows not by number", "[...entries].sort((a, b) => a.number - b.number)", "[...entries]"),
  ledger(
    "rollup/history/replay", "days before the first known are snapshots", "previous === undefined || previous < first ?",
    "previous === undefined ?",
  ),
  ledger("rollup/history/differences", "an id in other letters is a new task", "const key = taskKey(facts.id);", "const key = facts.id;"),
  ledger("rollup/history/differences", "a task gone is told twice", "if (!isGone && !seen.has(key))", "if (!seen.has(key))"),
  ledger(
    "rollup/history/differences", "a task that comes again is changed", "if (known === undefined || known.isGone)",
    "if (known === undefined)",
  ),
  ledger("rollup/history/differences", "time of day is a change", "Math.floor(before) === Math.floor(now)", "before === now"),
  ledger("rollup/history/differences", "owner's spaces are a change", "field === \"owner\" ? compactKey : textKey", "textKey"),
  ledger("rollup/history/differences", "lights that find no room are lost", "parts.slice(count)", "parts.slice(count + 1)"),
  ledger("rollup/history/slip-ledger", "limit reached counts as slip", "days > limit).length", "days >= limit).length"),
  ledger("rollup/history/slip-ledger", "finishing clears a red by its date", " && !finished.has(entry.flag)", ""),
  ledger("rollup/history/slip-ledger", "a task that came again goes on", "if (entry.event === \"new\") known.delete(key);", ""),
  ledger("rollup/history/slip-ledger", "sorted by fewest days", "b.days - a.days || b.slips", "a.days - b.days || b.slips"),
  ledger("rollup/history/slip-ledger", "earlier date clears a red", "due > line.current && before", "before"),
  ledger("rollup/history/trend", "week begins on Sunday", "((weekdayOf(day) + 6) % 7)", "(weekdayOf(day) % 7)"),
  ledger("rollup/history/trend", "due today is late", "Math.floor(due) < day", "Math.floor(due) <= day"),
  ledger("rollup/history/trend", "what is gone is open", "isGone ? [] : [facts]", "[facts]"),
];
