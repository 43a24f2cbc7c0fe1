import type { Finding, Severity } from "../../../src/domain/findings/finding";
import { cellRuns, oneOfEachCause } from "../../../src/domain/findings/one-cause";

const finding = (row: number, severity: Severity = "error", message = "text-date.message", column = "F"): Finding => ({
  rule: "C-DATE", severity, sheet: "Plan", cell: `${column}${row}`, id: "", message, remedy: "text-date.remedy", values: { field: "Due", value: `row ${row}` }, owner: "", department: "",
});
const rows = (count: number, of: (row: number) => Finding): readonly Finding[] => Array.from({ length: count }, (_, index) => of(index + 5));

test("one wrong column is one finding at its first cell, which names the others", () => {
  const [one, ...more] = oneOfEachCause(rows(2576, finding));
  expect(more).toEqual([]);
  expect(one).toMatchObject({ cell: "F5", values: { value: "row 5" } });
  expect(cellRuns(one?.also ?? [])).toBe("F6:F2580");
});

test("a few of one kind, flags, other columns and other words stay apart and in their places", () => {
  const few = rows(19, finding);
  expect(oneOfEachCause(few)).toEqual(few);
  const flags = rows(50, (row) => finding(row, "red"));
  expect(oneOfEachCause(flags)).toEqual(flags);
  const mixed = [...rows(20, finding), finding(9, "error", "text-date.message", "G"), ...rows(20, (row) => finding(row, "error", "blank.message"))];
  expect(oneOfEachCause(mixed).map(({ cell, message }) => `${cell} ${message}`)).toEqual(["F5 text-date.message", "G9 text-date.message", "F5 blank.message"]);
});

test("neighbours are one run, a gap begins another", () => {
  expect(cellRuns(["B2", "B3", "B5", "AA6", "AA7"])).toBe("B2:B3,B5,AA6:AA7");
  expect(cellRuns([])).toBe("");
});
