import { textKey } from "../../domain/text/text-key";
import type { Flow } from "../../excel/flow";
import { flowRows, statusWord, type FlowRow } from "../../excel/flow-rows";

/** Duties become tasks (P9): one for each duty, owned by who carries it out; where a task is called so already, both are linked. */
export const dutiesToTasks: Flow = {
  key: "dutiesToTasks", needs: ["duties", "tracker"],
  propose(input) {
    const { book, asOf } = input;
    const tasks = new Map(flowRows(input, "tracker").map((task) => [textKey(task.text("task")), task]));
    const duties = new Map<string, FlowRow[]>();
    for (const row of flowRows(input, "duties")) {
      const key = textKey(row.text("duty"));
      if (key !== "") duties.set(key, [...(duties.get(key) ?? []), row]);
    }
    return [...duties].flatMap(([key, rows]) => {
      const [first] = rows;
      if (first === undefined || rows.some((row) => row.text("task") !== "")) return [];
      const lead = rows.find((row) => row.says("role", "A")) ?? rows.find((row) => row.says("role", "R")) ?? first;
      const due = rows.map((row) => row.day("due")).find((day) => day !== undefined);
      const standing = tasks.get(key);
      return [{
        source: first.id, title: first.text("duty"),
        adds: standing !== undefined ? [] : [{
          register: "tracker",
          cells: {
            task: first.text("duty"), department: lead.text("department"), owner: lead.text("person"), start: Math.min(asOf, due ?? asOf),
            due: due ?? "",
            status: statusWord(book, "not-started"),
            deliverable: rows.map((row) => row.text("deliverable")).find((text) => text !== "") ?? "",
          },
        }],
        sets: rows.map(({ id }) => ({ register: "duties", id, field: "task", before: "", value: standing?.id ?? { idOf: 0 } })),
      }];
    });
  },
};
