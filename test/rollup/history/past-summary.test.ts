import type { Flag } from "../../../src/catalog/lists";
import type { Entry } from "../../../src/rollup/history/entry";
import { pastSummary } from "../../../src/rollup/history/past-summary";

const labels = { departments: ["Sales", "Design", "Legal"], other: "others", all: "all" };

const entry = (number: number, asOf: number, id: string, department: string, flag: Flag, more: Partial<Entry> = {}): Entry => ({
  number, asOf, id, department, flag, event: "changed", name: id, owner: "Ann", start: 1, due: 2, wasDue: "", percent: 0,
  status: "In progress", previous: undefined, at: asOf, by: "", others: [],
  ...more,
});

const told = (entries: readonly Entry[], day: number): readonly string[] => {
  const { lines, total } = pastSummary(entries, day, labels);
  return [...lines, total].map(
    (line) => `${line.label} ${line.total} ▲${line.red} ◆${line.amber} ●${line.green} √${line.done} ×${line.cancelled}`
  );
};

const entries = [
  entry(1, 100, "T1", "Sales", "green", { event: "new" }),
  entry(2, 100, "T2", "Design", "amber", { event: "new" }),
  entry(3, 100, "T3", "Somebody", "cancelled", { event: "new" }),
  entry(4, 107, "T1", "Sales", "red", { others: [{ id: "T2", flag: "red" }] }),
  entry(5, 107, "T3", "Somebody", "cancelled", { event: "gone" }),
  entry(6, 107, "T4", "sales", "green", { event: "new" }),
  entry(7, 114, "T1", "Design", "done"),
  entry(8, 107, "", "", "green", { event: "reminded", others: [{ id: "T2", flag: undefined }] }),
];

test("each day's summary counts the tasks of that day by the lights, departments and states that were kept then", () => {
  expect(told(entries, 99)).toEqual(["all 0 ▲0 ◆0 ●0 √0 ×0"]);
  expect(told(entries, 100)).toEqual([
    "Sales 1 ▲0 ◆0 ●1 √0 ×0", "Design 1 ▲0 ◆1 ●0 √0 ×0", "others 0 ▲0 ◆0 ●0 √0 ×1", "all 2 ▲0 ◆1 ●1 √0 ×1",
  ]);
  expect(told(entries, 113)).toEqual(["Sales 2 ▲1 ◆0 ●1 √0 ×0", "Design 1 ▲1 ◆0 ●0 √0 ×0", "all 3 ▲2 ◆0 ●1 √0 ×0"]);
  expect(told(entries, 114)).toEqual(["Sales 1 ▲0 ◆0 ●1 √0 ×0", "Design 2 ▲1 ◆0 ●0 √1 ×0", "all 3 ▲1 ◆0 ●1 √1 ×0"]);
});
