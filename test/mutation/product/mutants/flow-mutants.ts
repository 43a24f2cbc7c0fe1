import type { ProductMutant } from "../product-mutant";

const flow = (bug: string, form: string, find: string, replace: string): ProductMutant => ({
  bug, file: `forms/${form}/flows.ts`, find, replace, caughtBy: { file: "forms/flows.test.ts" },
});

export const flowMutants: readonly ProductMutant[] = [
  flow("items that are done become tasks", "minutes", "(item) => item.isOpen && item.text(\"issue\")", "(item) => item.text(\"issue\")"),
  flow("an item that is in a task becomes another", "minutes", " && item.text(\"task\") === \"\"", ""),
  flow("a task begins after its due date", "minutes", "start: Math.min(asOf, due ?? asOf)", "start: asOf"),
  flow("an amber task goes to the special meeting", "tracker", "task.flag === \"red\" && !items", "task.flag !== \"green\" && !items"),
  flow(
    "a meeting of yesterday takes new tasks", "tracker", "(one.day(\"started\") ?? 0) >= asOf", "(one.day(\"started\") ?? 0) >= asOf - 1"
  ),
  flow("a special meeting is set for a day off", "tracker", "calendar.addWorkingDays(asOf, 1)", "asOf + 1"),
  flow(
    "a closed risk counts as the task's risk", "tracker", "flowRows(input, \"risks\").filter(({ isOpen }) => isOpen)",
    "flowRows(input, \"risks\")"
  ),
  flow(
    "an acceptance is due before it is listed", "tracker", "due: Math.max(input.asOf, task.day(\"due\") ?? 0)",
    "due: task.day(\"due\") ?? input.asOf"
  ),
  flow("a leftover keeps a date that has passed", "tracker", "due !== undefined && due >= asOf ? due : \"\"", "due ?? \"\""),
  flow(
    "the department that asks is asked for its consent", "requests",
    "textKey(department) !== textKey(request.text(\"fromDepartment\")) && ", ""
  ),
  flow("one of several people speaks for a department", "requests", "people.length === 1 ?", "people.length >= 1 ?"),
  flow(
    "a change that waits for its approval alters the plan", "changes", "one.says(\"result\", \"approved\")",
    "one.says(\"result\", \"approved\", \"pending\")"
  ),
  flow("who is only informed is not told of a change", "changes", "duty.says(\"role\", \"C\", \"I\")", "duty.says(\"role\", \"C\")"),
  flow(
    "what somebody wrote under whom to tell is written over", "changes", "change.text(\"notify\") === \"\" && inform.length > 0",
    "inform.length > 0"
  ),
  flow("the first person of a duty owns its task", "duties", "rows.find((row) => row.says(\"role\", \"A\")) ?? ", ""),
  flow("a request is answered before all departments are", "consents", "days.length < asked.length", "days.length === 0"),
  flow(
    "a request is answered on the day of the first department", "consents", "fill(\"answered\", Math.max(...days))",
    "fill(\"answered\", Math.min(...days))"
  ),
  flow(
    "a task that came on its last day counts as late", "retrospectives",
    "(row.day(\"actualFinish\") ?? 0) > (row.day(\"due\") ?? Infinity)",
    "(row.day(\"actualFinish\") ?? 0) >= (row.day(\"due\") ?? Infinity)"
  ),
  flow("what somebody wrote in a retrospective is written over", "retrospectives", "told.filter((one) => row.cell(one) === \"\")", "told"),
  flow("a form in which nothing stands is complete", "archives", "table.rows.length === 0 || ", ""),
];
