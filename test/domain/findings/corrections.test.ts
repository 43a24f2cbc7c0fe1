import { correctionsFor, correctionsForAll, newcomerIn } from "../../../src/domain/findings/corrections";
import type { Finding } from "../../../src/domain/findings/finding";

const finding = (message: string, values: Finding["values"], more: Partial<Finding> = {}): Finding => ({
  rule: "C-X", severity: "error", sheet: "Progress", cell: "G7", id: "T003", message: `${message}.message`, remedy: `${message}.remedy`,
  values,
  owner: "", department: "Sales", ...more,
});
const meant = (
  message: string, values: Finding["values"]
): readonly (string | number)[] => correctionsFor(finding(message, values)).map(({ value }) => value);

test.each([
  ["near-date", { value: "3月20日", date: "2026-03-20" }, [46101]],
  ["text-date", { value: "2026-03-20", date: "2026-03-20" }, [46101]],
  ["ambiguous-date", { value: "3/4/2026", options: "2026-03-04 / 2026-04-03" }, [46085, 46115]],
  ["owner-misspelt", { value: "Zhou Tin", name: "Zhou Tin", suggestions: "Zhou Ting / Zhou Tian" }, ["Zhou Ting", "Zhou Tian"]],
  ["owner-misspelt", { value: "Zhou Tin, Ann", name: "Zhou Tin", suggestions: "Zhou Ting" }, []],
  ["owner-alias", { value: "小周", name: "小周", person: "周婷" }, ["周婷"]],
  ["not-in-list", { value: "市场", suggestions: "市场部" }, ["市场部"]],
  ["status-unknown", { value: "完成", suggestions: "" }, []],
  ["no-date", { value: "soon" }, []],
  ["near-date", { value: "", date: "2026-03-20" }, []],
  ["required", { value: "" }, []],
])("%s %j offers %j", (message, values, offered) => {
  expect(meant(message, values)).toEqual(offered);
});

test("a correction names the cell, what stands in it, and what a person reads", () => {
  expect(correctionsFor(finding("near-date", { value: "3月20日", date: "2026-03-20" }))).toEqual([
    { sheet: "Progress", cell: "G7", before: "3月20日", value: 46101, shown: "2026-03-20" },
  ]);
});

test("many cells of one fault are put right together, each with its own date", () => {
  const alike = [finding("text-date", { value: "2026-03-21", date: "2026-03-21" }, { cell: "G8" })];
  const first = finding("text-date", { value: "2026-03-20", date: "2026-03-20" }, { also: ["G8"], alike });
  expect(correctionsForAll(first).map(({ cell, value }) => [cell, value])).toEqual([["G7", 46101], ["G8", 46102]]);
  expect(correctionsForAll(finding("text-date", { value: "x", date: "2026-03-20" }))).toEqual([]);
});

test("who is missed on the roster comes with the record's department", () => {
  expect(newcomerIn(finding("owner-unknown", { value: "Eve", name: "Eve" }))).toEqual({ name: "Eve", department: "Sales" });
  expect(newcomerIn(finding("owner-ambiguous", { value: "Bo", name: "Bo" }))).toBeUndefined();
});
