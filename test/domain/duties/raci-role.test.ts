import { isRoleCode, readRoles, writeRoles } from "../../../src/domain/duties/raci-role";

const letters = (text: string): string => readRoles(text).entries.map(({ role }) => role).join("");

test.each([
  ["A", "A"], ["r", "R"], ["Ｃ", "C"], ["A/R", "AR"], ["R/C", "RC"], ["C,I", "CI"], ["AR", "AR"], ["A R", "AR"], ["R & C", "RC"], ["R、I", "RI"], ["A\nR", "AR"],
  ["主责", "A"], ["执行", "R"], ["配合", "C"], ["配合/咨询", "C"], ["知会/抄送", "I"], ["A 主责", "A"], ["R - Responsible", "R"], ["Accountable", "A"],
  ["主责和执行", "AR"], ["Responsible and Accountable", "RA"], ["C 配合/咨询", "C"], ["A（主责）", "A"],
])("%j is %s", (text, expected) => {
  expect(letters(text)).toBe(expected);
  expect(readRoles(text).unknown).toEqual([]);
});

test.each(["", " ", "N/A", "n/a", "N.A.", "NA", "-", "—", "——", "/", "无", "不适用"])("%j says that nobody has a part", (text) => {
  expect(readRoles(text)).toEqual({ entries: [], unknown: [] });
});

test.each([["O", ["O"]], ["负责", ["负责"]], ["A?", ["A?"]], ["S", ["S"]], ["R/O", ["O"]], ["AA", ["AA"]], ["√", ["√"]]])("%j holds what is to be asked about", (text, unknown) => {
  expect(readRoles(text).unknown).toEqual(unknown);
});

test("notes and footnotes stay with their role", () => {
  expect(readRoles("R (with a note)").entries).toEqual([{ role: "R", note: "with a note" }]);
  expect(readRoles("A/R（3月起、试点）").entries).toEqual([{ role: "A", note: "" }, { role: "R", note: "3月起、试点" }]);
  expect(readRoles("A*").entries).toEqual([{ role: "A", note: "*" }]);
  expect(readRoles("C†").entries).toEqual([{ role: "C", note: "†" }]);
  expect(readRoles(writeRoles([{ role: "A", note: "a/b (c)" }, { role: "I", note: "" }])).entries.map(({ role }) => role)).toEqual(["A", "I"]);
});

test("only what is a role and nothing else is a code", () => {
  expect(["A", "A/R", "R (x)"].every(isRoleCode)).toBe(true);
  expect(["N/A", "", "O", "TPM", "Requirements", "R/O"].some(isRoleCode)).toBe(false);
});
