/** What does not go together in a workbook: one of each kind is found, exactly those, in either language; a clean project has none. */
import { check } from "../../../src/actions/check/check";
import { generate } from "../../../src/actions/generate/generate";
import { languages, type Language } from "../../../src/domain/language";
import type { NewRow } from "../../../src/excel/form";
import { demoProject } from "../../../src/forms/demo-project";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { environmentOf, writeRange } from "../../support/product";
import { asOf, at } from "../books";

jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 6, spare: 3 } }));
jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 40, spareTrackerRows: 5 }));
jest.mock("../../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 6, spareRequestRows: 3, leastOpinionRows: 6, spareOpinionRows: 3 }));

afterAll(disposeHost);

type State = "not-started" | "in-progress" | "done" | "cancelled";

interface Task {
  readonly is?: State;
  /** Days from the as-of date. */
  readonly start?: number | string;
  readonly due?: number | string;
  readonly percent?: number;
  readonly begun?: number;
  readonly finished?: number;
  readonly updated?: number;
  readonly owner?: string;
  readonly after?: string;
  readonly parent?: string;
}

const clean: readonly Task[] = [
  { is: "in-progress", start: -9, due: 9, percent: 0.4, begun: -9, updated: -1 },
  { is: "in-progress", start: -5, due: 6, percent: 0.4, begun: -5, updated: -1, parent: "T001" },
  { start: 12, due: 20, after: "T001" },
  { is: "done", start: -20, due: -12, percent: 1, begun: -20, finished: -12, updated: -12 },
];

/** One of each kind; every other cell of it is in order. The finding's rule, the field it stands at, and its text. */
const planted: readonly (readonly [task: Task, rule: string, field: Parameters<typeof at>[0], text: string])[] = [
  [{ is: "done", start: -20, due: -12, percent: 1, begun: -20 }, "C-AGREE", "actualFinish", "done-without-finish"],
  [{ is: "done", start: -20, due: -12, percent: 0.8, begun: -20, finished: -12 }, "C-AGREE", "percent", "done-not-full"],
  [{ is: "in-progress", start: -5, due: 9, percent: 1, begun: -5, updated: 0 }, "C-AGREE", "status", "full-not-done"],
  [{ is: "in-progress", start: -5, due: 9, percent: 0.9, begun: -5, finished: -1, updated: 0 }, "C-AGREE", "status", "finish-not-done"],
  [{ start: 2, due: 9, percent: 0.2 }, "C-AGREE", "status", "started-not-begun"],
  [{ start: -3, due: 9, updated: -1 }, "T1", "status", "contradiction"],
  [{ is: "in-progress", start: 0, due: 9, percent: 0.1, begun: 1, updated: 0 }, "C-ORDER", "actualStart", "in-future"],
  [{ is: "in-progress", start: -1, due: 9, percent: 0.1, begun: -1, updated: 1 }, "C-ORDER", "updated", "in-future"],
  [{ is: "done", start: -20, due: -12, percent: 1, begun: -14, finished: -15 }, "C-ORDER", "actualFinish", "finish-before-start"],
  [{ start: 20, due: 19 }, "C-ORDER", "due", "due-before-start"],
  [{ is: "in-progress", start: -1, due: 9, percent: 0.1, begun: -1, updated: 0, owner: "张无名" }, "C-OWNER", "owner", "owner-unknown"],
  [{ is: "in-progress", start: -1, due: 9, percent: 0.1, begun: -1, updated: 0, owner: "" }, "C-REQUIRED", "owner", "required"],
  [{ is: "in-progress", start: -1, due: 9, percent: 4, begun: -1, updated: 0 }, "C-PERCENT", "percent", "percent-invalid"],
  [{ start: 12, due: 20, parent: "T001" }, "T4", "parent", "contradiction"],
  [{ start: 8, due: 20, after: "T001" }, "T5", "predecessors", "contradiction"],
  [{ start: 11, due: 20, after: "T001" }, "N9", "start", "contradiction"],
  [{ is: "in-progress", start: 12, due: 20, percent: 0.1, begun: -1, updated: 0, after: "T001" }, "T6", "predecessors", "contradiction"],
  [{ start: 12, due: 20, after: "T999" }, "C-LINK", "predecessors", "unknown-id"],
];
const pairs: readonly (readonly [tasks: readonly [Task, Task], rule: string, field: Parameters<typeof at>[0], text: string, row: 0 | 1])[] = [
  [[{ is: "done", start: -20, due: -12, percent: 1, begun: -20, finished: -12 }, { is: "in-progress", start: -19, due: -12, percent: 0.5, begun: -19, updated: 0, parent: "-1" }], "T3", "status", "contradiction", 0],
  [[{ start: 5, due: 9, parent: "+1" }, { start: 5, due: 9, parent: "-1" }], "C-LINK", "parent", "parent-cycle", 0],
];

function projectOf(language: Language, tasks: readonly Task[]) {
  const say = translator(language);
  const { project, people } = demoProject(language, asOf, "UTC");
  const [first] = people;
  const idAt = (index: number, said: string): string => (/^[+-]\d$/.test(said) ? `T${String(index + 1 + Number(said)).padStart(3, "0")}` : said);
  const rows = tasks.map((task, index): NewRow => {
    const { is = "not-started", start = 0, due = 9, percent = 0, begun, finished, updated, owner, after, parent } = task;
    const day = (days: number | string): number | string => (typeof days === "number" ? asOf + days : days);
    return {
      // Each its own owner in turn, so that nobody has too much in a week.
      id: `T${String(index + 1).padStart(3, "0")}`, task: `${language} ${index + 1}`, department: people[index % people.length]?.department ?? "",
      owner: owner ?? people[index % people.length]?.name ?? first?.name ?? "", start: day(start), due: day(due), percent, status: say(`forms:lists.states.${is}`),
      majorRisk: say("forms:lists.no"), deliverable: "x", standard: "y",
      ...(begun !== undefined && { actualStart: asOf + begun }), ...(finished !== undefined && { actualFinish: asOf + finished }),
      ...(updated !== undefined && { updated: asOf + updated }),
      ...(after !== undefined && { predecessors: idAt(index, after) }), ...(parent !== undefined && { parent: idAt(index, parent) }),
    };
  });
  return { project, people, rows: { tracker: rows } };
}

const make = async (test: HostForTest, language: Language, tasks: readonly Task[], more: Readonly<Record<string, readonly NewRow[]>> = {}): Promise<void> => {
  const { rows, ...rest } = projectOf(language, tasks);
  await generate(environmentOf(test, language, asOf), { ...rest, rows: { ...rows, ...more }, asOf, forms: ["tracker", "risks", "requests"], settings: "apart" });
};

/** What Check says of what was typed; the flags on the work are another matter. */
async function told(test: HostForTest, language: Language): Promise<readonly string[]> {
  const { findings } = await check(environmentOf(test, language, asOf));
  for (const { message, remedy, values } of findings) {
    for (const key of [message, remedy]) expect(translator(language)(`findings:${key}`, values)).not.toMatch(/\{\{|undefined|#N\/A|^\s*$/);
  }
  return findings.filter(({ severity, rule }) => severity !== "red" && severity !== "amber" && rule !== "C-CALENDAR")
    .map(({ rule, sheet, cell, message }) => `${rule} ${sheet}!${cell} ${message.replace(/\.message$/, "")}`);
}

describe.each(languages)("in %s", (language) => {
  const say = translator(language);
  const tracker = say("forms:sheets.tracker");
  const risk = (task: string): NewRow => ({
    id: "K001", risk: "x", level: say("forms:risks.level.high"), status: say("forms:risks.state.handling"), task, department: "产品部", plan: "p",
    owner: projectOf(language, []).people[0]?.name ?? "", found: asOf - 1, reported: asOf - 0.9, due: asOf + 5,
  });

  test("a clean project: nothing", async () => {
    await withHost(async (test) => {
      await make(test, language, clean, { risks: [{ ...risk("T001"), department: projectOf(language, []).people[0]?.department ?? "" }] });
      expect(await told(test, language)).toEqual([]);
    });
  }, 120_000);

  test("one of each of more than twenty kinds: exactly those, each once, at the cell that clears it", async () => {
    await withHost(async (test) => {
      const tasks = [...clean, ...planted.map(([task]) => task), ...pairs.flatMap(([two]) => two), { is: "done", start: -20, due: -12, percent: 1, begun: -20, finished: -12 } as const];
      const people = projectOf(language, []).people;
      await make(test, language, tasks, {
        risks: [{ ...risk(`T${String(tasks.length).padStart(3, "0")}`), department: people[0]?.department ?? "" }],
        requests: [{
          id: "R001", name: "r", urgency: say("forms:lists.urgencies.normal"), submitted: asOf - 2, firstResponse: asOf - 1, answered: asOf - 3, wantedBy: asOf + 9,
          fromDepartment: people[0]?.department ?? "", requester: people[0]?.name ?? "", toDepartment: people.find(({ department }) => department !== people[0]?.department)?.department ?? "",
          type: say("forms:lists.requestTypes.project"), background: "30 天内新增 10 万用户", content: "c", standard: "s", receiver: people[1]?.name ?? "",
        }],
      });
      const row = (index: number): number => 5 + clean.length + index;
      // A date typed as a text is no date, and in the wrong order all the same.
      const texts = row(planted.length + 2 * pairs.length + 1);
      await writeRange(test, tracker, `${at("id", texts)}`, [[`T${String(tasks.length + 1).padStart(3, "0")}`]]);
      await writeRange(test, tracker, `${at("task", texts)}:${at("due", texts)}`, [[
        "text", people[1]?.department ?? "", people[1]?.name ?? "", "'2026年6月20日", asOf + 9,
      ]]);
      await writeRange(test, tracker, at("status", texts), [[say("forms:lists.states.not-started")]]);
      await writeRange(test, tracker, at("updated", texts), [[asOf]]);
      const expected = [
        ...planted.map(([, rule, field, text], index) => `${rule} ${tracker}!${at(field, row(index))} ${text}`),
        ...pairs.map(([, rule, field, text, which], index) => `${rule} ${tracker}!${at(field, row(planted.length + 2 * index + which))} ${text}`),
        `T2 ${tracker}!${at("status", row(planted.length + 2 * pairs.length))} contradiction`,
        `C-DATE ${tracker}!${at("start", texts)} text-date`, `C-ORDER ${tracker}!${at("due", texts)} due-before-start`,
        `C-ORDER ${say("forms:sheets.requests")}!`,
      ];
      const found = await told(test, language);
      expect(found.map((one) => one.replace(/(C-ORDER [^ ]+ ?[^ ]*!)[A-Z]+5 before-submission$/, "$1")).sort()).toEqual([...expected].sort());
      expect(new Set(expected.map((one) => one.replace(/ .*! ?[A-Z]+\d+/, ""))).size).toBeGreaterThanOrEqual(20);
    });
  }, 120_000);
});
