import fc from "fast-check";
import { listOf, matrixAsText, matrixFromText, matrixOf, type DutyEntry } from "../../../src/domain/duties/duty-matrix";
import { raciRoles } from "../../../src/domain/duties/raci";

/** Names and duties that look alike, that look like roles or formulas, with spaces, and any others. */
const hostile = fc.oneof(
  fc.constantFrom("张伟", "张 伟", " 张伟", "张伟 ", "A", "R", "N/A", "A/R", "=1+1", "合计", "Total", "李娜（市场部）", "O'Neil", "Ann/Bo", "待定", "*", "?", "\n", "constructor", "__proto__", "z\u200bhang", "ｚhang", "Zhang", "zhang"),
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.string({ minLength: 1, maxLength: 4, unit: "grapheme" }),
);
const department = fc.constantFrom("产品部", "市场部", "", "产品部 ", "R&D");
const entry: fc.Arbitrary<DutyEntry> = fc.record({
  duty: hostile, department, person: fc.oneof({ weight: 9, arbitrary: hostile }, { weight: 1, arbitrary: fc.constant("") }),
  role: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...raciRoles) }, { weight: 1, arbitrary: fc.constant("" as const) }),
  note: fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constantFrom("from March", "3月起、试点", "a/b, c", "*", "†") }),
});
const list = fc.array(entry, { maxLength: 40 });

test("list → matrix → list is the same list, whatever stands in it", () => {
  fc.assert(fc.property(list, (entries) => {
    expect(listOf(matrixOf(entries))).toEqual(entries);
  }), { numRuns: 300 });
});

test("matrix → list → matrix is the same matrix, with people who have no duty", () => {
  fc.assert(fc.property(list, fc.array(fc.record({ person: hostile, department }), { maxLength: 6 }), (entries, roster) => {
    const matrix = matrixOf(entries, roster);
    expect(matrixOf(listOf(matrix), matrix.people)).toEqual(matrix);
  }), { numRuns: 300 });
});

test("through the text of cells nothing is lost either: every duty, person, role and note", () => {
  const complete = (entries: readonly DutyEntry[]): readonly string[] =>
    entries.filter(({ person, role }) => person !== "" && role !== "").map((one) => [one.duty, one.department, one.person, one.role, one.note].join("\t")).sort();
  fc.assert(fc.property(list, (entries) => {
    const matrix = matrixOf(entries);
    const text = matrixAsText(matrix);
    const read = matrixFromText(text);
    expect(complete(read)).toEqual(complete(entries));
    expect(new Set(read.map(({ duty }) => duty))).toEqual(new Set(entries.map(({ duty }) => duty)));
    expect(matrixAsText(matrixOf(read, matrix.people))).toEqual(text);
  }), { numRuns: 300 });
});

test("one person in two departments is two columns; the same role twice stands twice", () => {
  const two: readonly DutyEntry[] = [
    { duty: "D", department: "产品部", person: "张伟", role: "A", note: "" }, { duty: "D", department: "市场部", person: "张伟", role: "C", note: "" },
    { duty: "D", department: "产品部", person: "张伟", role: "A", note: "" },
  ];
  expect(matrixAsText(matrixOf(two))).toEqual([["", "张伟", "张伟"], ["", "产品部", "市场部"], ["D", "A/A", "C"]]);
});
