import type { ProductMutant } from "../product-mutant";

const caughtBy = { file: "forms/flows.test.ts", test: "lateToWeekly" } as const;
const file = "forms/weeklyReports/flows.ts";

/** Bugs in what asks late tasks for the cause of their delay. */
export const weeklyMutants: readonly ProductMutant[] = [
  { bug: "a task that is due today is called late", file, find: "due >= input.asOf", replace: "due > input.asOf", caughtBy },
  {
    bug: "last week's report counts as this week's", file, find: '(report.day("week") ?? 0) >= monday',
    replace: '(report.day("week") ?? 0) >= monday - 7', caughtBy,
  },
  { bug: "the week begins on Sunday", file, find: "(day + 5) % 7", replace: "(day + 6) % 7", caughtBy },
  { bug: "finished tasks are asked as well", file, find: "!task.isOpen || due === undefined", replace: "due === undefined", caughtBy },
  {
    bug: "a task without a department gets none from its owner", file, find: ' || departmentOf(input.book, reporter)', replace: "",
    caughtBy,
  },
  { bug: "a report that says why is asked again", file, find: ' || report.text("deviation") !== ""', replace: "", caughtBy },
];
