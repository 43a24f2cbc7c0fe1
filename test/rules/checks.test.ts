import { trackerFields, type TrackerKey } from "../../src/catalog/tracker";
import type { Finding } from "../../src/domain/findings/finding";
import { languages } from "../../src/domain/language";
import { columnLetters } from "../../src/excel/geometry";
import { translator } from "../../src/locales/translate";
import { trackerRules } from "../../src/forms/tracker/rules";
import { judgedRows, judgeRegisters } from "../../src/judging/judge-rows";
import { trackerFindings } from "../../src/judging/judge-tracker";
import { trackerWords, type CheckContext } from "../../src/rules/checks/record";
import type { Cell } from "../../src/rules/tracker-row";
import { cell, context, day, english, statusWord } from "./cases";

type Changes = Partial<Record<TrackerKey, Cell>>;

const healthy: Changes = {
  id: "T001", task: "Build", department: "Product", owner: "Ann Lee", start: "2026-05-01", due: "2026-06-30", percent: 0.4,
  status: statusWord("in-progress"), majorRisk: "No", actualStart: "2026-05-02", updated: "2026-05-19", priority: "High",
};
const columns = Object.fromEntries(trackerFields.map(({ key }, index) => [key, columnLetters(index + 1)])) as Record<TrackerKey, string>;

function check(rows: readonly Changes[], more: Partial<CheckContext> = {}): readonly Finding[] {
  const facts = context();
  const typed = rows.map((changes, index) => {
    const merged: Changes = { ...healthy, id: `T${String(index + 1).padStart(3, "0")}`, ...changes };
    const cells = Object.fromEntries(trackerFields.map(({ key }) => [key, cell(merged[key] ?? "")])) as Record<TrackerKey, Cell>;
    return { row: 5 + index, cells };
  });
  const judged = judgeRegisters(facts, [{ rules: trackerRules, rows: typed, columns: new Set(Object.keys(columns)) }], [], english).get("tracker");
  return trackerFindings(judgedRows(judged, typed), {
    form: trackerWords, sheet: "Tracker", columns, asOf: facts.asOf, departments: ["Product", "Sales"], priorities: ["High", "Low"],
    statuses: [], ours: true, translate: english,
    roster: [
      { name: "Ann Lee", department: "Product", aliases: ["AL"] }, { name: "Bo", department: "Product", aliases: [] }, { name: "Bo", department: "Sales", aliases: [] },
    ],
    ...more,
  });
}

const keyOf = new Map(trackerFields.map(({ key }) => [columns[key], key]));
/** `due5` for `G5`. */
const place = ({ cell: at }: Finding): string => at.replace(/^[A-Z]+/, (letters) => keyOf.get(letters) ?? letters);
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => `${finding.rule} ${finding.severity} ${place(finding)} ${finding.message.replace(/\.message$/, "")}`);

test("a healthy row has no findings", () => {
  expect(told(check([{}]))).toEqual([]);
});

test.each<[string, Changes, readonly string[]]>([
  ["blank task, department, owner", { department: "", owner: "" }, ["C-REQUIRED error department5 required", "C-REQUIRED error owner5 required"]],
  ["text that is one date", { start: "text:2026年5月1日" }, ["C-DATE error start5 text-date"]],
  ["text that is two dates", { start: "text:3/4/2026" }, ["C-DATE error start5 ambiguous-date"]],
  ["a word for a date", { actualStart: "text:待定" }, ["C-DATE error actualStart5 no-date"]],
  ["a sentinel", { actualStart: 1 }, ["C-DATE error actualStart5 sentinel-date"]],
  ["due before start", { start: "2026-07-02" }, ["C-ORDER error due5 due-before-start"]],
  ["due on the day of the start", { start: "2026-06-30" }, []],
  ["due on the day of the start, which says an hour", { start: day("2026-06-30") + 0.75 }, []],
  [
    "a start in words that lies behind the due date", { start: "text:2026年7月2日" },
    ["C-DATE error start5 text-date", "C-ORDER error due5 due-before-start"],
  ],
  [
    "finished on the day of its start, which says an hour",
    { status: statusWord("done"), percent: 1, actualStart: day("2026-05-10") + 0.75, actualFinish: "2026-05-10" }, [],
  ],
  [
    "finished in the future", { status: statusWord("done"), percent: 1, actualFinish: "2026-05-21" },
    ["C-ORDER error actualFinish5 in-future"],
  ],
  ["finished this afternoon", { status: statusWord("done"), percent: 1, actualFinish: day("2026-05-20") + 0.9 }, []],
  ["updated tomorrow", { updated: "2026-05-21" }, ["C-ORDER error updated5 in-future"]],
  ["finish before start", { status: statusWord("done"), percent: 1, actualStart: "2026-05-10", actualFinish: "2026-05-09" }, ["C-ORDER error actualFinish5 finish-before-start"]],
  ["started in the future", { actualStart: "2026-05-21" }, ["C-ORDER error actualStart5 in-future"]],
  ["updated today", { updated: "2026-05-20" }, []],
  ["nobody in particular", { owner: "TBD" }, ["C-OWNER error owner5 owner-placeholder"]],
  ["several owners", { owner: "Ann Lee、AL" }, ["C-OWNER warning owner5 several-owners", "C-OWNER note owner5 owner-alias"]],
  ["an alias", { owner: "al" }, ["C-OWNER note owner5 owner-alias"]],
  ["two of one name", { owner: "Bo" }, ["C-OWNER error owner5 owner-ambiguous"]],
  ["a misspelling", { owner: "Ann Leee" }, ["C-OWNER error owner5 owner-misspelt"]],
  ["a stranger", { owner: "Zebulon" }, ["C-OWNER error owner5 owner-unknown"]],
  ["a department outside the list", { department: "Legal" }, ["C-LIST error department5 not-in-list"]],
  ["a priority outside the list", { priority: "Top" }, ["C-LIST error priority5 not-in-list"]],
  ["a yes that is none", { majorRisk: "perhaps" }, ["C-LIST error majorRisk5 not-in-list"]],
  ["percent as text", { percent: "text:40%" }, ["C-PERCENT error percent5 percent-invalid"]],
  ["percent above one", { percent: 40 }, ["C-PERCENT error percent5 percent-invalid"]],
  ["an unknown status", { status: "nearly" }, ["C-STATUS error status5 status-unknown", "C-UNKNOWN warning status5 cannot-tell"]],
  ["no due date", { due: "" }, ["C-REQUIRED error due5 required", "C-UNKNOWN warning due5 cannot-tell"]],
  ["done without finish and not full", { status: statusWord("done") }, ["C-AGREE error actualFinish5 done-without-finish", "C-AGREE warning percent5 done-not-full"]],
  ["finished and full, but not done", { actualFinish: "2026-05-18", percent: 1 }, ["C-AGREE error status5 finish-not-done", "C-AGREE warning status5 full-not-done"]],
  ["not started, yet begun", { status: statusWord("not-started") }, ["C-AGREE warning status5 started-not-begun"]],
  ["in progress without a start", { actualStart: "" }, ["C-AGREE note actualStart5 begun-without-start"]],
  ["no id", { id: "" }, ["C-ID note id5 id-missing"]],
  ["predecessors that are not there", { predecessors: "T001x, standard9" }, ["C-LINK error predecessors5 unknown-id", "C-LINK error predecessors5 unknown-id"]],
  ["itself for a predecessor", { predecessors: "T001" }, ["C-LINK error predecessors5 predecessor-cycle"]],
  ["red", { due: "2026-05-17" }, ["N1 red due5 red"]],
  ["amber by silence", { updated: "2026-05-01" }, ["N18 amber updated5 amber"]],
])("%s", (_what, changes, expected) => {
  expect(told(check([changes]))).toEqual(expected);
});

test("rings of predecessors and parents are told once, with the way round", () => {
  const found = check([{ predecessors: "T002" }, { predecessors: "T003, T001" }, { predecessors: "T002", parent: "T001" }, {}]);
  const rings = found.filter(({ message }) => message === "predecessor-cycle.message");
  expect(rings.map(({ values }) => values["ring"])).toHaveLength(new Set(rings.map(({ values }) => values["ring"])).size);
  expect(rings.length).toBeGreaterThan(0);
  expect(told(check([{ parent: "T002" }, { parent: "T001" }]))).toEqual(["C-LINK error parent5 parent-cycle"]);
});

test("a copied id is an error at the later row, which names the first", () => {
  const [copy] = check([{}, { id: "t001" }]);
  expect(copy).toMatchObject({ rule: "C-ID", severity: "error", cell: "A6", values: { row: 5 } });
});

test("the most urgent come first, then the order of the sheet", () => {
  const found = check([{ updated: "2026-05-01" }, { id: "" }, { due: "2026-05-01" }, { owner: "" }, { due: "2026-05-02" }]);
  expect(found.map((finding) => `${finding.severity} ${place(finding)}`)).toEqual(["red due7", "red due9", "error owner8", "amber updated5", "note id6"]);
});

test("a sheet of others: no roster, no lists, missing entries are warnings, absent columns say nothing", () => {
  const fewer = Object.fromEntries(Object.entries(columns).filter(([key]) => key !== "priority" && key !== "status"));
  const found = check([{ owner: "Anybody", department: "", priority: "?", id: "", start: "" }], { ours: false, roster: undefined, columns: fewer });
  expect(told(found)).toEqual(["C-REQUIRED warning department5 required", "C-REQUIRED warning start5 required"]);
});

test("every finding has a message and a remedy in both languages, and no placeholder left over", () => {
  const found = check([
    { department: "", owner: "TBD" }, { start: "text:2026年5月1日", due: "text:3/4/2026" }, { id: "T001", predecessors: "standard9" }, { status: "nearly", percent: 7 },
    { status: statusWord("done") }, { due: "2026-05-01" }, { owner: "Bo" }, { owner: "Ann Leee" }, { owner: "Ann Lee、AL" },
  ]);
  expect(new Set(found.map(({ message }) => message)).size).toBeGreaterThan(12);
  for (const { message, remedy, values } of found) {
    for (const language of languages) {
      const texts = [message, remedy].map((key) => translator(language)(`findings:${key}`, values));
      for (const text of texts) expect(text).not.toMatch(/\{\{|undefined|^\s*$/);
    }
  }
});
