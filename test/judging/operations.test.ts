import { trackerFields, type TrackerKey } from "../../src/catalog/tracker";
import { byUrgency } from "../../src/actions/check/book-findings";
import { duplicateIds } from "../../src/domain/tasks/task-id";
import { columnLetters } from "../../src/excel/geometry";
import { trackerRules } from "../../src/forms/tracker/rules";
import { judgedRows, judgeRegisters, type RowRead } from "../../src/judging/judge-rows";
import { trackerFindings } from "../../src/judging/judge-tracker";
import { figuresBy } from "../../src/rollup/tracker-summary";
import { trackerWords } from "../../src/rules/checks/record";
import type { Cell } from "../../src/rules/tracker-row";
import { cell, context, english, statusWord } from "../rules/cases";
import { countOperations } from "../support/count-operations";
import { amount } from "../support/thoroughness";

/** Ten times the rows may cost ten times as much, and a third more for what grows with their number's digits. */
const mostGrowth = 13;
const sizes = [1_000, 10_000, ...(amount(0, 1) === 1 ? [100_000] : [])];

const idAt = (index: number): string => `T${String(index + 1).padStart(6, "0")}`;
const columns = Object.fromEntries(trackerFields.map(({ key }, index) => [key, columnLetters(index + 1)])) as Record<TrackerKey, string>;
const names = Array.from({ length: 40 }, (_, index) => `${["Ann", "Bo", "Cai", "Dee"][index % 4] ?? ""} ${"Lee Ma Orr Poe Qin Roe Sun Tao Udo Vex".split(" ")[index % 10] ?? ""}`);

const healthy = (index: number): Partial<Record<TrackerKey, Cell>> => ({
  id: idAt(index), task: `Build ${index}`, department: "Product", owner: names[index % 40] ?? "", start: cell("2026-05-01"), due: cell("2026-06-30"),
  percent: 0.4, status: statusWord("in-progress"), majorRisk: "No", actualStart: cell("2026-05-02"), updated: cell("2026-05-19"), priority: "High",
  ...(index % 2 === 1 && { predecessors: idAt(index - 1) }),
});

function judge(count: number, changed: (index: number) => Partial<Record<TrackerKey, Cell>>): void {
  const rows: readonly RowRead<TrackerKey>[] = Array.from({ length: count }, (_, index) => {
    const merged = { ...healthy(index), ...changed(index) };
    return { row: 5 + index, cells: Object.fromEntries(trackerFields.map(({ key }) => [key, merged[key] ?? ""])) as Record<TrackerKey, Cell> };
  });
  const facts = context();
  const judged = judgeRegisters(facts, [{ rules: trackerRules, rows, columns: new Set(Object.keys(columns)) }], [], english).get("tracker");
  byUrgency(trackerFindings(judgedRows(judged, rows), {
    form: trackerWords, sheet: "Tracker", columns, asOf: facts.asOf, departments: ["Product", "Sales"], priorities: ["High", "Low"],
    statuses: [statusWord("in-progress")], ours: true,
    translate: english, roster: names.map((name) => ({ name, department: "Product", aliases: [] })),
  }));
}

const works: readonly [string, (count: number) => void][] = [
  ["healthy rows", (count) => judge(count, () => ({}))],
  ["rows with everything wrong", (count) => judge(count, (index) => ({
    owner: `${names[index % 40] ?? ""}x`, department: `Legal ${index % 9}`, percent: 40, due: "soon", priority: "Top", predecessors: "T9999999",
  }))],
  ["names that nobody bears, each another", (count) => judge(count, (index) => ({ owner: `Nobody ${index}` }))],
  ["one id filled down", (count) => judge(count, () => ({ id: "T000001" }))],
  ["a chain of predecessors that closes", (count) => judge(count, (index) => ({ predecessors: idAt((index + 1) % count) }))],
  ["late rows", (count) => judge(count, () => ({ due: cell("2026-05-10") }))],
  ["ids alone", (count) => duplicateIds(Array.from({ length: count }, (_, row) => ({ row, id: "T1" })))],
  ["figures by owner", (count) => figuresBy(
    Array.from({ length: count }, (_, index) => ({ department: "", owner: names[index % 40] ?? "", status: "", flag: "red", daysOverdue: 1 })), "owner", names, "other",
  )],
];

test.each(works)("%s cost the same a row, however many there are", (_what, work) => {
  const counts = sizes.map((size) => countOperations(() => work(size)));
  const growth = counts.slice(1).map((count, index) => count / (counts[index] ?? 1));
  expect(growth.filter((times) => times > mostGrowth)).toEqual([]);
  // The counting itself sees every row.
  expect(counts[0]).toBeGreaterThanOrEqual(1_000);
});

test("what grows with the square of the rows is seen by the counting", () => {
  const square = (count: number): void => {
    let all: readonly number[] = [];
    for (let index = 0; index < count; index += 1) all = [...all, index];
  };
  expect(countOperations(() => square(1_000)) / countOperations(() => square(100))).toBeGreaterThan(mostGrowth);
});
