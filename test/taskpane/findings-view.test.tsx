import { findingKeys } from "../../src/taskpane/pages/findings/finding-key";
import { countBySeverity, viewFindings, type FindingsFilter, type WordedFinding } from "../../src/taskpane/pages/findings/findings-view";
import { finding, findings } from "../support/pane-fixtures";

const worded: readonly WordedFinding[] = findings.map(
  (one) => ({ key: one.id, finding: one, message: `message of ${one.id}`, remedy: `remedy of ${one.rule}` })
);
const filter = (part: Partial<FindingsFilter> = {}): FindingsFilter => ({ grouping: "severity", severities: new Set(), search: "", collapsed: new Set(), ...part });
const groupsOf = (part: Partial<FindingsFilter>, items = worded): readonly string[] =>
  viewFindings(items, filter(part)).rows.flatMap((row) => (row.kind === "group" ? [`${row.key}:${row.count}`] : []));
const idsOf = (part: Partial<FindingsFilter>, items = worded): readonly string[] =>
  viewFindings(items, filter(part)).rows.flatMap((row) => (row.kind === "finding" ? [row.item.finding.id] : []));

test("severities stand in order of urgency", () => {
  expect(groupsOf({ grouping: "severity" }, [...worded].reverse())).toEqual(["red:1", "error:1", "amber:1", "warning:1", "note:1"]);
});

test("departments with most findings come first, the one without a name last", () => {
  expect(groupsOf({ grouping: "department" })).toEqual(["市场部:2", "技术部:1", "运营部:1", ":1"]);
});

test("within a group the most urgent come first, equal ones in the order of the sheet", () => {
  const items = ["note", "red", "note", "red"].map((severity, index): WordedFinding => ({
    key: String(index), finding: finding({ severity: severity === "red" ? "red" : "note", id: String(index) }), message: "", remedy: "",
  }));
  expect(idsOf({ grouping: "owner" }, items)).toEqual(["1", "3", "0", "2"]);
});

test("positions count findings only, through all groups", () => {
  const positions = viewFindings(worded, filter({ grouping: "rule" })).rows.flatMap((row) => (row.kind === "finding" ? [row.position] : []));
  expect(positions).toEqual([1, 2, 3, 4, 5]);
});

test("chosen severities leave the others out; none chosen shows all", () => {
  expect(idsOf({ severities: new Set(["error", "note"]) })).toEqual(["T005", "T008"]);
  expect(idsOf({})).toHaveLength(5);
});

test("search wants all words, whatever their case, width and place", () => {
  expect(idsOf({ search: "T005 MESSAGE" })).toEqual(["T005"]);
  expect(idsOf({ search: "ｔ００５" })).toEqual(["T005"]);
  expect(idsOf({ search: "市场部 N17" })).toEqual(["T006"]);
  expect(idsOf({ search: "T005 T006" })).toEqual([]);
});

test("search takes no pattern: brackets and stars are what they are", () => {
  expect(idsOf({ search: "<img" })).toEqual(["T005"]);
  expect(idsOf({ search: ".*" })).toEqual([]);
});

test("counts speak of all findings", () => {
  expect(countBySeverity(findings)).toEqual({ red: 1, error: 1, amber: 1, warning: 1, note: 1 });
});

test("a finding bears the same key after its row has moved and its figures have changed; those alike in all are told apart", () => {
  const unnamed = { id: "", rule: "D-OWNER" } as const;
  const before = findingKeys([finding({ cell: "B9" }), finding({ cell: "E9", ...unnamed }), finding({ cell: "E10", ...unnamed })]);
  const after = findingKeys([finding({ cell: "B14", values: { field: "完成" } }), finding({ cell: "B20", values: { field: "完成" } })]);
  expect(after[0]).toBe(before[0]);
  expect(new Set([...before, ...after]).size).toBe(4);
});
