import { textKey } from "../../domain/text/text-key";
import type { Flow, FlowInput, Proposal } from "../../excel/flow";
import { flowRows, namedIn, names, type FlowRow } from "../../excel/flow-rows";

/** When a special meeting is set for, as a fraction of the day: 10:00. */
const meetingHour = 10 / 24;

/**
 * Red tasks go to a special meeting (P15): one that is still ahead, or a new one; there their cause and the adjustment are written down.
 */
export const redToMeeting: Flow = {
  key: "redToMeeting", needs: ["tracker", "minutes", "actionItems"],
  propose(input) {
    const { asOf, say } = input;
    const items = flowRows(input, "actionItems").filter(({ isOpen }) => isOpen);
    const ahead = flowRows(input, "minutes").find(
      (one) => one.says("type", "special") && one.text("ended") === "" && (one.day("started") ?? 0) >= asOf
    );
    return flowRows(input, "tracker").filter(
      (task) => task.flag === "red" && !items.some((item) => names(item, "task", task.id))
    ).map((task): Proposal => ({
      source: task.id, title: task.text("task"),
      adds: [
        ...(ahead === undefined ? [{
          register: "minutes", shared: "meeting",
          cells: {
            meeting: say("forms:flows.redToMeeting.meeting"), type: say("forms:minutes.type.special"),
            started: nextWorkday(input) + meetingHour,
            agenda: say("forms:flows.redToMeeting.agenda"),
          },
        }] : []),
        {
          register: "actionItems",
          cells: {
            issue: say("forms:flows.redToMeeting.issue", { task: task.text("task"), reason: task.reason() }), owner: task.text("owner"),
            status: say("forms:actionItems.state.open"),
            meeting: ahead?.id ?? { idOf: 0 }, task: task.id,
          },
        },
      ],
      sets: [],
    }));
  },
};

function nextWorkday({ book: { calendar: { calendar } }, asOf }: FlowInput): number {
  // No run of days off is longer than this.
  return calendar.covers(asOf) && calendar.covers(asOf + 30) ? calendar.addWorkingDays(asOf, 1) : asOf + 1;
}

/** A task that somebody marked with a major risk has that risk on the list, where it is owned and dealt with. */
export const majorRiskToRisks: Flow = {
  key: "majorRiskToRisks", needs: ["tracker", "risks"],
  propose(input) {
    const { asOf, say } = input;
    const open = flowRows(input, "risks").filter(({ isOpen }) => isOpen);
    return flowRows(input, "tracker").filter(
      (task) => task.isOpen && task.saysYes("majorRisk") && !open.some((risk) => names(risk, "task", task.id))
    ).map((task) => ({
      source: task.id, title: task.text("task"),
      adds: [{
        register: "risks",
        cells: {
          risk: say("forms:flows.majorRiskToRisks.risk", { task: task.text("task") }), kind: say("forms:risks.kind.risk"),
          level: say("forms:risks.level.high"),
          status: say("forms:risks.state.open"), owner: task.text("owner"), task: task.id, department: task.text("department"), found: asOf,
        },
      }],
      sets: [],
    }));
  },
};

/** Deliverables are accepted by their standards (P22): each that the task list names gets its line, filled in from there. */
export const deliverablesToAcceptances: Flow = {
  key: "deliverablesToAcceptances", needs: ["tracker", "acceptances"],
  propose(input) {
    const listed = namedIn(input.book, "acceptances", "task");
    return flowRows(input, "tracker").filter(
      (task) => task.flag !== "cancelled" && task.text("deliverable") !== "" && !listed.has(textKey(task.id))
    ).map((task) => ({
      source: task.id, title: `${task.text("deliverable")} (${task.text("task")})`,
      adds: [{
        register: "acceptances",
        cells: {
          deliverable: task.text("deliverable"), owner: task.text("owner"), due: Math.max(input.asOf, task.day("due") ?? 0), task: task.id,
          department: task.text("department"), standard: task.text("standard"),
        },
      }],
      sets: [],
    }));
  },
};

/** What is not done when the project ends is handed over (P24): tasks, and deliverables that were not accepted. */
export const openToLeftovers: Flow = {
  key: "openToLeftovers", needs: ["leftovers"],
  propose(input) {
    const { asOf, book, say } = input;
    const listed = (field: string): ReadonlySet<string> => namedIn(book, "leftovers", field);
    const [tasks, acceptances] = [listed("task"), listed("acceptance")];
    const leftover = (row: FlowRow, item: string, link: "task" | "acceptance"): Proposal => {
      const due = row.day(link === "task" ? "due" : "rectifyBy");
      return {
        source: row.id, title: item, sets: [],
        adds: [{
          register: "leftovers",
          cells: {
            item, owner: row.text("owner"), due: due !== undefined && due >= asOf ? due : "", status: say("forms:leftovers.state.open"),
            department: row.text("department"),
            cause: row.reason(), [link]: row.id,
          },
        }],
      };
    };
    return [
      ...flowRows(input, "tracker").filter(
        (task) => task.isOpen && !tasks.has(textKey(task.id))
      ).map((task) => leftover(task, task.text("task"), "task")),
      ...flowRows(input, "acceptances").filter((one) => one.isOpen && one.says("result", "fail") && !acceptances.has(textKey(one.id)))
        .map((one) => leftover(one, one.text("deliverable"), "acceptance")),
    ];
  },
};
