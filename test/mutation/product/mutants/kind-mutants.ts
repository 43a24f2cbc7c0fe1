import type { ProductMutant } from "../product-mutant";

const caught = (by: string) => (file: string, bug: string, find: string, replace: string): ProductMutant => ({
  bug, file: `${file}.ts`, find, replace, caughtBy: { file: `${by}.test.ts` },
});
const kind = caught("rules/kinds");
const clock = caught("rules/clocks");

/** Bugs in the kinds of rules. */
export const kindMutants: readonly ProductMutant[] = [
  kind(
    "rules/kinds/lead-time", "a lead time runs on after something was there", "elapsedDays(iff(isBlank(stamp), asOf, stamp), target",
    "elapsedDays(asOf, target",
  ),
  kind(
    "rules/kinds/lead-time", "what came too late is said while nothing is there",
    "and(isFilled(cell(there)), less(cell(column), limit(id)))",
    "and(isBlank(cell(there)), less(cell(column), limit(id)))",
  ),
  kind(
    "rules/kinds/silence", "the last sign that is filled in counts, not the best",
    "reduceRight((rest, field) => iff(isBlank(field), rest, field))", "reduce((rest, field) => iff(isBlank(field), rest, field))",
  ),
  kind(
    "rules/kinds/seal", "another day of signature keeps the seal", "or(isBlank(cell(\"sealed\")), not(same(cell(\"sealedOn\"), cell(on))))",
    "isBlank(cell(\"sealed\"))",
  ),
  kind(
    "rules/kinds/seal", "letter case does not break a seal", "exact(cell(\"sealed\"), cell(\"signedText\"))",
    "same(cell(\"sealed\"), cell(\"signedText\"))",
  ),
  kind(
    "rules/kinds/required", "only the first of several cells is asked for", "or(...fields.map((field) => isBlank(cell(field))))",
    "isBlank(cell(fields[0] ?? \"\"))",
  ),
  kind("rules/kinds/link", "a blank link is missing", "and(stands(to), isFilled(cell(field)))", "stands(to)"),
  kind("rules/kinds/truth", "linked rows alone set nothing off", "fires: or(yes, linked)", "fires: yes"),
  kind("rules/kinds/date-order", "two dates in the right order are in the wrong one", "less(after, before)", "less(before, after)"),
  kind(
    "rules/kinds/due-soon", "due today says soon", "same(wholeDay(date), asOf), say(`${says}-today`",
    "same(wholeDay(date), number(-1)), say(`${says}-today`",
  ),
  kind("rules/kinds/due-soon", "days overdue are told twice", "iff(told, text(\"\"), late)", "late"),
  kind(
    "rules/kinds/due-soon", "the basis of N17 counts days overdue", "countedDays(cell(overdue), basis(overdueRule))",
    "countedDays(cell(overdue), basis(id))",
  ),
  kind(
    "rules/kinds/exactly-one", "told in every row of the group", "both(isThisRow(cell(group)), same(",
    "both(same(number(1), number(1)), same(",
  ),
  kind("rules/kinds/exactly-one", "two are not several", "greater(count, number(1))", "greater(count, number(2))"),
  kind("rules/kinds/clash", "an idle row clashes", "and(not(idle), isDate(cell(periods.from))", "and(isDate(cell(periods.from))"),
  clock(
    "rules/kinds/clock", "a pause that is over is not taken off", "ifError(minus(run(end), elapsed(halt, again, basis(id))), text(\"?\"))",
    "run(end)",
  ),
  clock(
    "rules/kinds/clock", "a clock that stands runs on while paused", "iff(and(isDate(halt), greater(end, halt)), run(halt), run(end))",
    "run(end)",
  ),
  kind("rules/kinds/at-least", "an error counts as met", "ifError(one, never)", "ifError(one, not(never))"),
  kind(
    "forms/tracker/rules", "daysLeft by N1's basis", "daysUntil({ key: \"daysLeft\", rule: \"N17\"",
    "daysUntil({ key: \"daysLeft\", rule: \"N1\"",
  ),
  kind(
    "forms/tracker/rules", "daysSilent by N1's basis", "daysSince({ key: \"daysSilent\", rule: \"N18\"",
    "daysSince({ key: \"daysSilent\", rule: \"N1\"",
  ),
  kind("forms/tracker/rules", "daysOverdue by N17's basis", "key: \"daysOverdue\", rule: \"N1\"", "key: \"daysOverdue\", rule: \"N17\""),
];
