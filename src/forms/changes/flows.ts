import { compactKey, textKey } from "../../domain/text/text-key";
import type { Flow, FlowInput } from "../../excel/flow";
import { flowRows, names, type FlowRow } from "../../excel/flow-rows";

/**
 * An approved change alters the plan (P21): the task's due date, with its owner and all whom the duties name as consulted or informed to be
 * told of it. Nothing else of
 * the plan is touched.
 */
export const changeToPlan: Flow = {
  key: "changeToPlan", needs: ["changes", "tracker"],
  propose(input) {
    const tasks = flowRows(input, "tracker");
    return flowRows(input, "changes").filter((one) => one.says("result", "approved")).flatMap((change) => {
      const [task, newDue] = [tasks.find(({ id }) => names(change, "task", id)), change.day("newDue")];
      if (task === undefined || newDue === undefined || task.day("due") === newDue) return [];
      const inform = concerned(input, task, change);
      const notify = {
        register: "changes", id: change.id, field: "notify", before: "", value: inform.join(input.say("forms:list-separator"))
      };
      return [{
        source: change.id, title: change.text("change"), adds: [], inform,
        sets: [
          { register: "tracker", id: task.id, field: "due", before: task.cell("due"), value: newDue },
          ...(change.text("notify") === "" && inform.length > 0 ? [notify] : []),
        ],
      }];
    });
  },
};

/** The owner, who proposed it, and everybody with a C or an I in a duty of the task; each once. */
function concerned(input: FlowInput, task: FlowRow, change: FlowRow): readonly string[] {
  const duties = flowRows(input, "duties").filter(
    (duty) => names(duty, "task", task.id) || textKey(duty.text("duty")) === textKey(task.text("task"))
  );
  const told = duties.filter((duty) => duty.says("role", "C", "I")).map((duty) => duty.text("person"));
  const all = [task.text("owner"), change.text("proposer"), ...told].filter((name) => name !== "");
  return [...new Map(all.map((name) => [compactKey(name), name])).values()];
}
