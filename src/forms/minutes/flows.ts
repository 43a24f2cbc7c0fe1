import type { Flow } from "../../excel/flow";
import { departmentOf, flowRows, statusWord } from "../../excel/flow-rows";

/** Items flow into the task list (P14): one that is open and in no task becomes one, and both name each other. */
export const itemsToTasks: Flow = {
  key: "itemsToTasks", needs: ["actionItems", "tracker"],
  propose: (input) => flowRows(input, "actionItems").filter(
    (item) => item.isOpen && item.text("issue") !== "" && item.text("task") === ""
  ).map((item) => {
    const { book, asOf, say } = input;
    const due = item.day("due");
    return {
      source: item.id, title: item.text("issue"),
      adds: [{
        register: "tracker",
        cells: {
          task: item.text("issue"), department: departmentOf(book, item.text("owner")), owner: item.text("owner"),
          start: Math.min(asOf, due ?? asOf), due: due ?? "",
          status: statusWord(book, "not-started"), standard: item.text("solution"),
          note: say("forms:flows.itemsToTasks.note", { meeting: item.text("meeting"), item: item.id }),
        },
      }],
      sets: [{ register: "actionItems", id: item.id, field: "task", before: "", value: { idOf: 0 } }],
    };
  }),
};
