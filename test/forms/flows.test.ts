/** What each flow offers and would write, row by row, without a workbook. */
import type { Flag } from "../../src/catalog/lists";
import { workingCalendar } from "../../src/domain/dates/working-calendar";
import type { Language } from "../../src/domain/language";
import type { FlowInput, Proposal } from "../../src/excel/flow";
import { registry } from "../../src/forms/registry";
import { translator } from "../../src/locales/translate";
import type { Cell } from "../../src/rules/tracker-row";

const asOf = 46_162;
/** Of the week of that Wednesday. */
const monday = asOf - 2;

interface PlantedRow {
  readonly flag: Flag;
  readonly cells: Readonly<Record<string, Cell>>;
}
type Planted = Readonly<Record<string, readonly PlantedRow[]>>;

const say = (key: string): string => translator("en-US")(`forms:${key}`);
const open = (cells: PlantedRow["cells"], flag: Flag = "green"): PlantedRow => ({ flag, cells });

/** Every register of the rows stands, with all its columns but those named. */
function inputOf(planted: Planted, language: Language = "en-US"): FlowInput {
  const tables = Object.fromEntries(Object.entries(planted).map(([key, rows]) => {
    const form = registry.register(key);
    const columns = Object.fromEntries(form.fields.map((field) => [field.key, "A"]));
    const blank = Object.fromEntries(form.fields.map((field) => [field.key, ""]));
    return [key, {
      place: { sheet: key, firstRow: 4, firstColumn: 1, lastRow: 20, lastColumn: 9 }, columns, headers: {},
      rows: rows.map(({ cells }, index) => ({ row: 5 + index, cells: { ...blank, ...cells } })),
    }];
  }));
  return {
    asOf, say: translator(language),
    book: {
      registry, tables, language, projectName: "Growth", departments: ["Product", "Sales", "Law"],
      statuses: [{ label: "To do", state: "not-started" }, { label: "Doing", state: "in-progress" }],
      roster: [
        { name: "Mia", department: "Product", aliases: ["M."] }, { name: "Ben", department: "Sales", aliases: [] },
        { name: "Cleo", department: "Sales", aliases: [] },
      ],
      calendar: {
        calendar: workingCalendar({ days: [{ date: asOf + 1, kind: "rest", name: "" }], from: asOf - 400, to: asOf + 400 }), to: asOf + 400,
        faults: [],
      },
    },
    registers: new Map(
      Object.entries(planted).map(([key, rows]) => [key, { flag: (row) => rows[row]?.flag ?? "", reason: () => "N1 late" }])
    ),
  };
}

function offered(key: string, planted: Planted): readonly Proposal[] {
  const flow = registry.flows.find((one) => one.key === key);
  if (flow === undefined) throw new Error(`no flow ${key}`);
  expect(flow.needs.filter((register) => planted[register] === undefined)).toEqual([]);
  return flow.propose(inputOf(planted));
}

const sources = (proposals: readonly Proposal[]): readonly string[] => proposals.map(({ source }) => source);

test("itemsToTasks: open items in no task, with the owner's department, no start after the due date, and the way back", () => {
  const item = { issue: "Hall", owner: "m.", meeting: "M001" };
  const found = offered("itemsToTasks", {
    tracker: [],
    actionItems: [
      open({ id: "A001", ...item, due: asOf - 2 }), open({ id: "A002", ...item, task: "T001" }), open({ id: "A003", ...item }, "done"),
      open({ id: "A004", ...item }, "cancelled"),
      open({ id: "", ...item }), open({ id: "A005", ...item, issue: "" }), open({ id: "a001", ...item }),
    ],
  });
  expect(found).toEqual([{
    source: "A001", title: "Hall",
    adds: [
      {
        register: "tracker",
        cells: {
          task: "Hall", department: "Product", owner: "m.", start: asOf - 2, due: asOf - 2, status: "To do", standard: "",
          note: "From meeting M001, item A001",
        },
      }
    ],
    sets: [{ register: "actionItems", id: "A001", field: "task", before: "", value: { idOf: 0 } }],
  }]);
});

test("redToMeeting: red tasks alone, once while an item is open; a special meeting that is ahead is used, one that was held is not", () => {
  const meeting = (cells: PlantedRow["cells"]): PlantedRow => open({ id: "M007", type: say("minutes.type.special"), ...cells });
  const planted = (minutes: readonly PlantedRow[]): Planted => ({
    tracker: [
      open({ id: "T001", task: "Late" }, "red"), open({ id: "T002", task: "Soon" }, "amber"), open({ id: "T003", task: "Seen" }, "red"),
      open({ id: "T004", task: "Over" }, "red"),
    ],
    actionItems: [open({ id: "A001", task: "t003" }), open({ id: "A002", task: "T004" }, "done")], minutes,
  });
  const fresh = offered(
    "redToMeeting", planted([meeting({ started: asOf, ended: asOf + 0.5 }), meeting({ id: "M008", started: asOf - 1 })])
  );
  expect(sources(fresh)).toEqual(["T001", "T004"]);
  expect(fresh[0]?.adds[0]).toMatchObject(
    { register: "minutes", shared: "meeting", cells: { type: say("minutes.type.special"), started: asOf + 2 + 10 / 24 } }
  );
  expect(fresh[0]?.adds[1]).toMatchObject(
    { register: "actionItems", cells: { issue: "Late: N1 late", task: "T001", meeting: { idOf: 0 } } }
  );
  const ahead = offered("redToMeeting", planted([meeting({ started: asOf })]));
  expect(ahead[0]?.adds).toMatchObject([{ register: "actionItems", cells: { meeting: "M007" } }]);
});

test("lateToWeekly: overdue tasks that this week's reports do not explain; a report that names the task is asked what was not done", () => {
  const due = asOf - 3;
  const found = offered("lateToWeekly", {
    tracker: [
      open({ id: "T001", task: "Hall", owner: "M.", due }, "red"), open({ id: "T002", task: "Today", due: asOf }),
      open({ id: "T003", task: "Over", due }, "done"),
      open({ id: "T004", task: "Told", due }), open({ id: "T005", task: "Asked", due, department: "Law" }),
      open({ id: "T006", task: "Blank", due }),
      open({ id: "T007", task: "No day" }),
    ],
    weeklyReports: [
      open({ id: "WR001", task: "T001", week: monday - 3, undone: "Hall", deviation: "Rain" }),
      open({ id: "WR002", task: "T004", week: monday + 4, deviation: "Rain" }),
      open({ id: "WR003", task: "T005", week: monday - 1, undone: "Asked" }), open({ id: "WR004", task: "t006", week: monday }),
    ],
  });
  expect(
    found.map(({ source, adds, sets }) => [source, adds.length, sets.length])
  ).toEqual([["T001", 1, 0], ["T005", 1, 0], ["T006", 0, 1]]);
  const undone = (task: string): string => `${task} (due 2026-05-17, days overdue: 3)`;
  expect(found[0]?.adds).toEqual([{
    register: "weeklyReports",
    cells: { planned: "Hall", week: monday + 4, department: "Product", reporter: "M.", undone: undone("Hall"), task: "T001" },
  }]);
  expect(found[2]?.sets).toEqual([{ register: "weeklyReports", id: "WR004", field: "undone", before: "", value: undone("Blank") }]);
});

test("majorRiskToRisks: marked tasks that are open and without an open risk", () => {
  const yes = say("lists.yes");
  expect(sources(offered("majorRiskToRisks", {
    tracker: [
      open({ id: "T001", majorRisk: yes }), open({ id: "T002", majorRisk: yes }), open({ id: "T003", majorRisk: yes }),
      open({ id: "T004" }), open({ id: "T005", majorRisk: yes }, "done"),
    ],
    risks: [open({ id: "K001", task: "T002" }), open({ id: "K002", task: "T003" }, "done")],
  }))).toEqual(["T001", "T003"]);
});

test("deliverablesToAcceptances: what has a deliverable and is not listed, due no earlier than today", () => {
  const found = offered("deliverablesToAcceptances", {
    tracker: [
      open({ id: "T001", deliverable: "Report", standard: "95 %", due: asOf - 9 }),
      open({ id: "T002", deliverable: "Page", due: asOf + 9 }), open({ id: "T003" }),
      open({ id: "T004", deliverable: "Old" }), open({ id: "T005", deliverable: "Gone" }, "cancelled"),
    ],
    acceptances: [open({ id: "AC001", task: "T004" })],
  });
  expect(
    found.map(({ source, adds }) => [source, adds[0]?.cells["due"], adds[0]?.cells["standard"]])
  ).toEqual([["T001", asOf, "95 %"], ["T002", asOf + 9, ""]]);
});

test("openToLeftovers: open tasks and failed deliverables that are not listed; a date that has passed is to be agreed anew", () => {
  const found = offered("openToLeftovers", {
    tracker: [open({ id: "T001", due: asOf - 1 }), open({ id: "T002", due: asOf }), open({ id: "T003" }, "done"), open({ id: "T004" })],
    acceptances: [
      open({ id: "AC001", result: say("acceptances.verdict.fail"), rectifyBy: asOf + 4 }),
      open({ id: "AC002", result: say("acceptances.verdict.pass") }),
    ],
    leftovers: [open({ id: "LO001", task: "T004" })],
  });
  expect(found.map(({ source, adds }) => [source, adds[0]?.cells["due"]])).toEqual([["T001", ""], ["T002", asOf], ["AC001", asOf + 4]]);
  expect(found[2]?.adds[0]?.cells).toMatchObject({ acceptance: "AC001" });
});

test("requestToConsents: every department that is named but the one that asks, and none twice; the only person of a department speaks for it", () => {
  const request = { id: "R001", fromDepartment: "Product", toDepartment: "Sales", departments: "Law, Product", answerDue: asOf - 3 };
  const found = offered("requestToConsents", { requests: [open(request), open({ ...request, id: "R002" }, "done")], consents: [] });
  expect(found.map(({ source, adds }) => [source, adds.map(({ cells }) => [cells["department"], cells["person"], cells["due"]])])).toEqual([
    ["R001", [["Sales", "", asOf], ["Law", "", asOf]]],
  ]);
  const rest = offered(
    "requestToConsents",
    { requests: [open({ ...request, receiver: "Ben" })], consents: [open({ id: "CN001", request: "r001", department: "law" })] }
  );
  expect(rest[0]?.adds.map(({ cells }) => [cells["department"], cells["person"]])).toEqual([["Sales", "Ben"]]);
});

test("requestToCharter and requestToLoan: answered requests without a charter; requests that name resources and have none on the list", () => {
  const requests = [
    open({ id: "R001" }, "done"), open({ id: "R002" }, "done"), open({ id: "R003", resources: "2 engineers", wantedBy: asOf + 5 }, "red"),
    open({ id: "R004", resources: "x" }, "cancelled")
  ];
  expect(sources(offered("requestToCharter", { requests, charters: [open({ id: "CH001", request: "R002" })] }))).toEqual(["R001"]);
  const loans = offered("requestToLoan", { requests, resourceLoans: [] });
  expect(loans.map(({ source, adds }) => [source, adds[0]?.cells["returnBy"]])).toEqual([["R003", asOf + 5]]);
  expect(offered("requestToLoan", { requests, resourceLoans: [open({ id: "RS001", request: "R003" })] })).toEqual([]);
});

test("changeToPlan: approved changes alone, to another date, told to the owner, the proposer, and every C and I, each once", () => {
  const change = { change: "Later", result: say("changes.result.approved"), task: "T001", newDue: asOf + 9, proposer: "Ben" };
  const role = (key: string): string => say(`lists.raciRoles.${key}`);
  const found = offered("changeToPlan", {
    tracker: [open({ id: "T001", task: "Build", owner: "Mia", due: asOf + 1 }), open({ id: "T002", due: asOf + 9 })],
    duties: [
      open({ id: "D001", duty: "build", person: "Cleo", role: role("C") }),
      open({ id: "D002", duty: "Other", task: "T001", person: "ben", role: role("I") }),
      open({ id: "D003", duty: "Build", person: "Dan", role: role("R") }),
    ],
    changes: [
      open({ id: "CR001", ...change }), open({ id: "CR002", ...change, result: say("changes.result.pending") }),
      open({ id: "CR003", ...change, task: "T002" }),
      open({ id: "CR004", ...change, newDue: "soon" }), open({ id: "CR005", ...change, notify: "All" }),
    ],
  });
  expect(sources(found)).toEqual(["CR001", "CR005"]);
  expect(found[0]).toMatchObject({ adds: [], inform: ["Mia", "ben", "Cleo"] });
  expect(found[0]?.sets).toEqual([
    { register: "tracker", id: "T001", field: "due", before: asOf + 1, value: asOf + 9 },
    { register: "changes", id: "CR001", field: "notify", before: "", value: "Mia, ben, Cleo" },
  ]);
  expect(found[1]?.sets.map(({ field }) => field)).toEqual(["due"]);
});

test("dutiesToTasks: one task a duty, owned by its A; a task of that name is linked and not doubled; a duty in a task is left", () => {
  const role = (key: string): string => say(`lists.raciRoles.${key}`);
  const found = offered("dutiesToTasks", {
    tracker: [open({ id: "T009", task: "stands" })],
    duties: [
      open({ id: "D001", duty: "New", person: "Ben", department: "Sales", role: role("R"), due: asOf + 3 }),
      open({ id: "D002", duty: "new", person: "Mia", department: "Product", role: role("A") }),
      open({ id: "D003", duty: "Stands", person: "Mia", role: role("A") }), open({ id: "D004", duty: "Linked", task: "T001" }),
      open({ id: "D005", duty: "Linked" }),
    ],
  });
  expect(sources(found)).toEqual(["D001", "D003"]);
  expect(found[0]?.adds[0]?.cells).toMatchObject({ task: "New", owner: "Mia", department: "Product", due: asOf + 3, start: asOf });
  expect(found[0]?.sets.map(({ id, value }) => [id, value])).toEqual([["D001", { idOf: 0 }], ["D002", { idOf: 0 }]]);
  expect(found[1]).toMatchObject({ adds: [], sets: [{ id: "D003", value: "T009" }] });
});

test("acceptanceToSignatures and consentsToAnswer: departments that are missing; a request once every department has answered", () => {
  const signatures = offered("acceptanceToSignatures", {
    acceptances: [open({ id: "AC001" }), open({ id: "AC002" }, "done")], signatures: [open({ acceptance: "ac001", department: "sales" })],
  });
  expect(
    signatures.map(({ source, adds }) => [source, adds.map(({ cells }) => cells["department"])])
  ).toEqual([["AC001", ["Product", "Law"]]]);
  const consent = (request: string, answered: Cell, confirmation = "Confirmed"): PlantedRow => open(
    { id: `CN${request}${String(answered)}`, request, answered, confirmation }
  );
  const answers = offered("consentsToAnswer", {
    requests: [
      open({ id: "R001", submitted: asOf - 5.5 }), open({ id: "R002" }), open({ id: "R003" }),
      open({ id: "R004", firstResponse: asOf - 4 }), open({ id: "R005", answered: asOf }),
    ],
    consents: [
      consent("R001", asOf - 3), consent("R001", asOf - 6), consent("R002", asOf), consent("R002", ""), consent("R003", asOf, ""),
      consent("R004", asOf - 1), consent("R005", asOf),
    ],
  });
  expect(answers.map(({ source, sets }) => [source, sets.map(({ field, value }) => [field, value])])).toEqual([
    ["R001", [["firstResponse", asOf - 5.5], ["answered", asOf - 3]]], ["R004", [["answered", asOf - 1]]],
  ]);
});

test("whatHappened: figures of the sheets that stand, into blank cells of a retrospective that was not held; a new one where there is none", () => {
  const tracker = [
    open({ id: "T001", due: asOf, actualFinish: asOf + 1 }, "done"), open({ id: "T002", due: asOf, actualFinish: asOf }, "done"),
    open({ id: "T003" }), open({ id: "T004" }, "cancelled")
  ];
  const goal = "Tasks: 3, of which 2 done (1 of them late) and 1 not done.";
  const kind = say("retrospectives.kind.project");
  expect(
    offered("whatHappened", { tracker, retrospectives: [] })[0]?.adds[0]?.cells
  ).toEqual({ subject: "Retrospective of Growth", due: asOf, kind, goal });
  const filled = offered("whatHappened", {
    tracker,
    retrospectives: [
      open({ id: "RT001", kind }), open({ id: "RT002", kind, held: asOf }), open({ id: "RT003", kind, goal: "Mine" }),
      open({ id: "RT004" }),
    ],
  });
  expect(filled.map(({ source, sets }) => [source, sets.map(({ value }) => value)])).toEqual([["RT001", [goal]]]);
  expect(offered("whatHappened", { retrospectives: [] })).toEqual([]);
});

test("archiveList: forms that stand and are not listed, by their name and day; what is open or blank is not complete", () => {
  const found = offered("archiveList", {
    tracker: [open({ id: "T001" })], risks: [], charters: [open({ id: "CH001" }, "done")], requests: [open({ id: "R001" })],
    archives: [open({ id: "AR001", form: say("archives.form.requests") })],
  });
  expect(found.map(({ source, adds }) => [source, adds[0]?.cells["complete"], adds[0]?.cells["name"]])).toEqual([
    ["charters", "", `Growth-${say("archives.form.charters")}-2026-05-20`],
    ["tracker", say("lists.no"), `Growth-${say("archives.form.tracker")}-2026-05-20`],
    ["risks", say("lists.no"), `Growth-${say("archives.form.risks")}-2026-05-20`],
  ]);
});

test("every flow names registers that there are, adds to columns that people fill, and has its words in both languages", () => {
  for (const { key, needs } of registry.flows) {
    for (const register of needs) expect(registry.register(register).key).toBe(register);
    for (const language of ["zh-CN", "en-US"] as const) {
      for (const part of ["name", "about"]) expect(translator(language)(`forms:flows.${key}.${part}`)).not.toContain("flows.");
    }
  }
  expect(new Set(registry.flows.map(({ key }) => key)).size).toBe(registry.flows.length);
});
