import { isoFromSerial } from "../../domain/dates/excel-date";
import type { Flow, FlowInput, Proposal } from "../../excel/flow";
import { departmentOf, flowRows, names, type FlowRow } from "../../excel/flow-rows";

/** Days of the week that a day lies in, from its Monday to its Friday, or to the day itself at a weekend. */
function weekOf(day: number): { readonly monday: number; readonly last: number } {
  const monday = day - ((day + 5) % 7);
  return { monday, last: Math.max(monday + 4, day) };
}

/**
 * What is late is to say why (P13): each overdue task stands in this week's reports as not done, where its 偏差原因 is asked for (WR3) until
 * somebody has written it.
 */
export const lateToWeekly: Flow = {
  key: "lateToWeekly", needs: ["tracker", "weeklyReports"],
  propose(input) {
    const { monday } = weekOf(input.asOf);
    const reports = flowRows(input, "weeklyReports").filter((report) => (report.day("week") ?? 0) >= monday);
    return flowRows(input, "tracker").flatMap((task): readonly Proposal[] => {
      const due = task.day("due");
      if (!task.isOpen || due === undefined || due >= input.asOf) return [];
      const report = reports.find((one) => names(one, "task", task.id));
      if (report === undefined) return [added(input, task, due)];
      if (report.text("undone") !== "" || report.text("deviation") !== "") return [];
      return [{
        source: task.id, title: task.text("task"), adds: [],
        sets: [{ register: "weeklyReports", id: report.id, field: "undone", before: "", value: undone(input, task, due) }],
      }];
    });
  },
};

function added(input: FlowInput, task: FlowRow, due: number): Proposal {
  const reporter = task.text("owner");
  return {
    source: task.id, title: task.text("task"), sets: [],
    adds: [{
      register: "weeklyReports",
      cells: {
        planned: task.text("task"), week: weekOf(input.asOf).last,
        department: task.text("department") || departmentOf(input.book, reporter), reporter,
        undone: undone(input, task, due), task: task.id,
      },
    }],
  };
}

const undone = ({ asOf, say }: FlowInput, task: FlowRow, due: number): string =>
  say("forms:flows.lateToWeekly.undone", { task: task.text("task"), due: isoFromSerial(due), days: asOf - due });
