/**
 * Rows carried on in one press: what is offered, what it writes, that twice is once, that a lost answer completes, and that it can be taken
 * back.
 */
import { planFlows, pressFlow } from "../../../src/actions/flows/press-flow";
import { takeBackFlow } from "../../../src/actions/flows/take-back-flow";
import { generate } from "../../../src/actions/generate/generate";
import type { Language } from "../../../src/domain/language";
import { loadBook } from "../../../src/excel/read-book";
import { demoProject } from "../../../src/forms/demo-project";
import { registry } from "../../../src/forms/registry";
import { translator } from "../../../src/locales/translate";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { faultsAt } from "../../support/fault-matrix";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { keptBook } from "../../support/kept-book";
import { environmentOf } from "../../support/product";
import { drawn } from "../../support/thoroughness";
import { asOf, contents } from "../books";

jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 5, spare: 3 } }));
jest.mock(
  "../../../src/catalog/tracker",
  () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 6, spareTrackerRows: 2 })
);
jest.mock(
  "../../../src/catalog/duties",
  () => ({ ...jest.requireActual<object>("../../../src/catalog/duties"), leastDutyRows: 5, spareDutyRows: 2 })
);
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 3, spareRequestRows: 2, leastOpinionRows: 3,
  spareOpinionRows: 2,
}));

afterAll(disposeHost);

const runForms = ["tracker", "duties", "minutes", "risks", "changes"];
const closeForms = [
  "tracker", "requests", "consents", "charters", "resourceLoans", "acceptances", "retrospectives", "leftovers", "archives"
];

/** T001 is red, T002 has a major risk, T003 is to be moved by a change; an item is in no task; a duty is no task yet. */
const madeBook = (
  language: Language, forms: readonly string[]
): Promise<WorkbookFile> => keptBook(`flows ${language} ${forms.join()}`, () => withHost(async (test) => {
  const say = translator(language);
  const project = demoProject(language, asOf, "UTC");
  const [mia] = project.people;
  const [ben, cleo] = project.people.filter(({ department }) => department !== mia?.department);
  if (mia === undefined || ben === undefined || cleo === undefined) throw new Error("the demonstration has three people");
  const open = {
    owner: mia.name, department: mia.department, start: asOf - 20, status: say("forms:lists.states.in-progress"), updated: asOf
  };
  await generate(environmentOf(test, language, asOf), {
    ...project, asOf, forms, settings: "apart",
    rows: {
      tracker: [
        { id: "T001", task: "=Late <b>", due: asOf - 9, deliverable: "Report", standard: "95 %", ...open },
        { id: "T002", task: "Risky", due: asOf + 20, majorRisk: say("forms:lists.yes"), ...open },
        { id: "T003", task: "Moved", due: asOf + 12, ...open },
      ],
      duties: [
        { id: "D001", duty: "Moved", person: mia.name, department: mia.department, role: say("forms:lists.raciRoles.A"), task: "T003" },
        { id: "D002", duty: "Moved", person: cleo.name, department: cleo.department, role: say("forms:lists.raciRoles.I"), task: "T003" },
        { id: "D003", duty: "New duty", person: ben.name, department: ben.department, role: say("forms:lists.raciRoles.R"), due: asOf + 8 },
      ],
      minutes: [
        {
          id: "M001", meeting: "Weekly", type: say("forms:minutes.type.regular"), started: asOf - 1, ended: asOf - 0.9, sent: asOf - 0.8,
          recorder: mia.name,
        }
      ],
      actionItems: [
        { id: "A001", issue: "Book the hall", solution: "Ask twice", owner: ben.name, due: asOf + 3, meeting: "M001" },
        {
          id: "A002", issue: "Done long ago", owner: ben.name, due: asOf - 3, meeting: "M001", status: say("forms:actionItems.state.done"),
          finished: asOf - 3,
        },
      ],
      changes: [{
        id: "CR001", change: "Later", subject: say("forms:changes.subject.plan"), originalApprover: mia.name, approver: mia.name,
        result: say("forms:changes.result.approved"),
        decided: asOf - 1, proposed: asOf - 2, proposer: ben.name, task: "T003", newDue: asOf + 30,
      }],
      requests: [
        {
          id: "R001", name: "Two hands", urgency: say("forms:lists.urgencies.normal"), submitted: asOf - 1, fromDepartment: mia.department,
          toDepartment: ben.department, requester: mia.name, receiver: ben.name, resources: "Two engineers", content: "Build it",
          background: "Why", standard: "Good", wantedBy: asOf + 15,
        },
        {
          id: "R002", name: "Answered", urgency: say("forms:lists.urgencies.normal"), submitted: asOf - 6, firstResponse: asOf - 6,
          answered: asOf - 5, fromDepartment: mia.department, toDepartment: ben.department, requester: mia.name, receiver: ben.name,
          background: "The goal", content: "Do", standard: "Well", wantedBy: asOf + 9,
        },
      ],
      acceptances: [{ id: "AC001", deliverable: "Page", owner: mia.name, due: asOf + 2 }],
    },
  });
  return test.document.snapshot();
}));

async function cellsOf(test: HostForTest, register: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return test.Excel.run(async (context) => {
    const load = loadBook(context.workbook, registry);
    await context.sync();
    return load()?.tables[register]?.rows.map(({ cells }) => cells) ?? [];
  });
}

/**
 * Presses everything that is offered, again, and takes it back: once is once, and the sheets stand as before but for numbers that were
 * given.
 */
async function pressAll(test: HostForTest, language: Language): Promise<Readonly<Record<string, readonly string[]>>> {
  const environment = environmentOf(test, language, asOf);
  const plans = await planFlows(environment);
  for (const [index, { flow, proposals }] of plans.entries()) {
    const sources = proposals.map(({ source }) => source);
    const sheets = (): unknown => (index < 2 ? (contents(test.document.snapshot()) as { readonly sheets: unknown }).sheets : "");
    const before = sheets();
    const report = await pressFlow(environment, flow);
    expect([flow, report.left, report.putBack, report.already]).toEqual([flow, [], [], []]);
    const written = sheets();
    expect(await pressFlow(environment, flow, sources)).toEqual(
      { flow, added: [], changed: [], left: [], already: sources, inform: [], putBack: [] }
    );
    expect(sheets()).toEqual(written);
    expect(await takeBackFlow(environment, report)).toEqual(
      { removed: report.added.length, restored: report.changed.length, left: [], putBack: [] }
    );
    if (report.added.length < 3) expect(sheets()).toEqual(before);
    await pressFlow(environment, flow);
  }
  return Object.fromEntries(plans.map(({ flow, proposals }) => [flow, proposals.map(({ source }) => source)]));
}

test("while the project runs: items, red tasks, risks, changes and duties are carried on with links both ways", async () => {
  await withHost(async (test) => {
    expect(await pressAll(test, "zh-CN")).toEqual({
      redToMeeting: ["T001", "T002"], majorRiskToRisks: ["T002"], dutiesToTasks: ["D003"], itemsToTasks: ["A001"], changeToPlan: ["CR001"],
    });
    const [tasks, items, meetings, risks, changes, duties] = [
      await cellsOf(test, "tracker"), await cellsOf(test, "actionItems"), await cellsOf(test, "minutes"), await cellsOf(test, "risks"),
      await cellsOf(test, "changes"),
      await cellsOf(test, "duties"),
    ];
    const hall = tasks.find(({ task }) => task === "Book the hall");
    expect(hall).toMatchObject({ due: asOf + 3, standard: "Ask twice", status: "未开始", note: "来自会议 M001，待办 A001" });
    expect(items.find(({ id }) => id === "A001")).toMatchObject({ task: hall?.["id"] });
    const special = meetings.find(({ type }) => type === translator("zh-CN")("forms:minutes.type.special"));
    expect(items.find(({ task }) => task === "T001")).toMatchObject(
      { meeting: special?.["id"], issue: expect.stringMatching(/^=Late <b>：N1 /) as string }
    );
    expect(special).toMatchObject({ started: asOf + 1 + 10 / 24 });
    expect(risks.map(({ task, level }) => [task, level])).toEqual([["T002", "高"]]);
    expect(tasks.find(({ id }) => id === "T003")).toMatchObject({ due: asOf + 30 });
    const named = (id: string): unknown => duties.find((duty) => duty["id"] === id)?.["person"];
    expect(changes[0]).toMatchObject({ notify: [named("D001"), named("D003"), named("D002")].join("、") });
    expect(duties.find(({ id }) => id === "D003")).toMatchObject({ task: tasks.find(({ task }) => task === "New duty")?.["id"] });
  }, await madeBook("zh-CN", runForms));
}, 400_000);

test("at its beginning and its end: consents, charter, resources, acceptance, retrospective, leftovers and archive are filled in", async () => {
  await withHost(async (test) => {
    expect(await pressAll(test, "en-US")).toEqual({
      deliverablesToAcceptances: ["T001"], openToLeftovers: ["T001", "T002", "T003"], requestToConsents: ["R001"],
      requestToCharter: ["R002"], requestToLoan: ["R001"],
      acceptanceToSignatures: ["AC001"], whatHappened: ["project"],
      archiveList: ["requests", "charters", "tracker", "resourceLoans", "acceptances", "retrospectives", "leftovers"],
    });
    expect((await cellsOf(test, "consents"))[0]).toMatchObject({ request: "R001", asked: asOf, due: asOf + 4 });
    expect((await cellsOf(test, "resourceLoans"))[0]).toMatchObject({ resource: "Two engineers", returnBy: asOf + 15, request: "R001" });
    expect((await cellsOf(test, "charters"))[0]).toMatchObject({ project: "Answered", goal: "The goal", request: "R002" });
    expect((await cellsOf(test, "acceptances"))[1]).toMatchObject(
      { id: "AC002", deliverable: "Report", standard: "95 %", task: "T001", due: asOf }
    );
    expect((await cellsOf(test, "retrospectives"))[0]).toMatchObject({ goal: "Tasks: 3, of which 0 done (0 of them late) and 3 not done.\nAcceptances: 2, of which 0 passed; 0 failed at first." });
    expect((await cellsOf(test, "archives")).map(({ name }) => name)).toContain("User growth campaign-Progress-2026-05-20");
  }, await madeBook("en-US", closeForms));
}, 400_000);

test("a press that stopped, or whose answer was lost, is completed by the next and never doubled; what somebody has worked on is not taken back", async () => {
  const file = await madeBook("zh-CN", ["tracker", "minutes"]);
  const press = (test: HostForTest) => pressFlow(environmentOf(test, "zh-CN", asOf), "redToMeeting", ["T001"]).then((report) => report);
  const clean = await withHost(async (test) => {
    await press(test);
    return {
      contents: contents(test.document.snapshot()), requests: test.requests.filter(({ cleanUp }) => !cleanUp).map(({ actions }) => actions),
    };
  }, file);
  for (const { planned } of drawn(faultsAt(clean.requests, 4, 2), 5, "carry on")) {
    await withHost(async (test) => {
      test.host.faults.add(planned);
      await press(test).catch(() => undefined);
      await press(test);
      expect({ planned, now: contents(test.document.snapshot()) }).toEqual({ planned, now: clean.contents });
    }, file);
  }
  await withHost(async (test) => {
    const environment = environmentOf(test, "zh-CN", asOf);
    const report = await pressFlow(environment, "itemsToTasks");
    await test.Excel.run(async (context) => {
      const [row] = report.added;
      context.workbook.worksheets.getItem(row?.sheet ?? "").getRange(row?.cell ?? "").values = [["Theirs"]];
      await context.sync();
    });
    expect(await takeBackFlow(environment, report)).toMatchObject({ removed: 0, restored: 1, left: [report.added[0]?.id] });
  }, file);
}, 400_000);

test("an unknown flow, and one whose sheet is not there, are refused in words", async () => {
  await withHost(async (test) => {
    await expect(pressFlow(environmentOf(test, "zh-CN", asOf), "=1+1")).rejects.toMatchObject({ code: "no-such-flow" });
    expect(
      await pressFlow(environmentOf(test, "zh-CN", asOf), "majorRiskToRisks", ["T002"])
    ).toMatchObject({ added: [], already: ["T002"] });
  }, await madeBook("zh-CN", ["tracker", "minutes"]));
}, 200_000);
