import { compare, comparisonText } from "../../src/probe/compare";
import type { Json } from "../../src/probe/item";
import { isEqual, makeReport, type HostAnswers, type Report } from "../../src/probe/report";
import { readReport } from "../../src/tooling/compare-probe";
import { answersOf, hostAnswers, startProbedHost, type ProbedHost } from "../../src/tooling/probe-answers";
import { allItems } from "../../src/probe/items/all-items";
import type { HostSwitches } from "../../src/workbench/protocol/switches";

const excel = { version: "16.0.1", platform: "Mac", displayLanguage: "zh-CN", contentLanguage: "zh-CN", api: "1.17" };
const frame = { at: "2026-05-20T00:00:00.000Z", excel, milliseconds: 1, left: [] };

/** A report of made-up answers: `undefined` was not asked. */
function reportOf(answers: Readonly<Record<string, Json | undefined>>, host: HostAnswers): Report {
  return makeReport(frame, [], Object.entries(answers).map(([key, answer]) => {
    const [id = "", part = ""] = key.split(" ");
    return { id, part, milliseconds: 1, ...answer === undefined ? { because: "too old" } : { answer } };
  }), host);
}

const mode = (position: string, answer: Json) => ({ switch: "mode", position, answer });
const plain = (answer: Json): HostAnswers[string] => ({ answer, positions: [] });

describe("a report against the host", () => {
  const host: HostAnswers = { "A1 one": plain(1), "A1 two": plain({ a: [1, 2], b: "x" }), "B2 one": { answer: "yes", positions: [mode("on", "yes"), mode("off", "no")] } };

  test.each<readonly [string, Readonly<Record<string, Json | undefined>>, readonly string[]]>([
    ["all as expected", { "A1 one": 1, "A1 two": { b: "x", a: [1, 2] } }, ["settled"]],
    ["one part otherwise", { "A1 one": 1, "A1 two": { a: [2, 1], b: "x" } }, ["refuted"]],
    ["one part not asked", { "A1 one": 1, "A1 two": undefined }, ["partly"]],
    ["none asked", { "A1 one": undefined }, ["open"]],
    ["a question that this checkout has not", { "Z9 one": 1 }, ["open"]],
    ["as in another position", { "B2 one": "no" }, ["settled"]],
    ["as in no position", { "B2 one": "perhaps" }, ["refuted"]],
  ])("%s", (_name, answers, verdicts) => {
    expect(compare(reportOf(answers, host), host).items.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  test.each<readonly [string, Json | undefined, Readonly<Record<string, unknown>>]>([
    ["the default", "yes", { possible: ["on"], refuted: ["off"], asked: true }],
    ["the other position", "no", { possible: ["off"], refuted: ["on"], asked: true }],
    ["neither", "perhaps", { possible: ["on", "off"], refuted: [], asked: false }],
    ["not asked", undefined, { possible: ["on", "off"], refuted: [], asked: false }],
  ])("a switch is settled by an answer: %s", (_name, answer, expected) => {
    expect(compare(reportOf({ "B2 one": answer }, host), host).switches).toEqual([{ name: "mode", ...expected }]);
  });

  test("two answers that no position explains contradict each other", () => {
    const two: HostAnswers = { "B2 one": { answer: 1, positions: [mode("on", 1), mode("off", 2)] }, "B2 two": { answer: 1, positions: [mode("on", 1), mode("off", 2)] } };
    const report = reportOf({ "B2 one": 1, "B2 two": 2 }, two);
    const comparison = compare(report, two);
    expect(comparison.switches).toEqual([{ name: "mode", possible: [], refuted: ["on", "off"], asked: true }]);
    expect(comparisonText(comparison, report)).toContain("CONTRADICTED");
  });

  test("the text names what is refuted, with both answers, and what was left behind", () => {
    const report = { ...reportOf({ "A1 one": 5, "B2 one": "no" }, host), left: ["the sheet Probe1"] };
    const text = comparisonText(compare(report, host), report);
    for (const part of ["Excel 16.0.1, Mac, ExcelApi 1.17", "left behind: the sheet Probe1", "REFUTED (1): A1", "Excel 5", "host  1", "settled: off; refuted: on"]) expect(text).toContain(part);
  });

  test("members of an answer may stand in any order, entries of a list may not", () => {
    expect(isEqual({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    for (const [one, other] of [[[1, 2], [2, 1]], [{ a: 1 }, { a: 1, b: 2 }], [[], {}], [null, {}], ["1", 1]] as const) expect([one, other, isEqual(one, other)]).toEqual([one, other, false]);
  });
});

describe("an embedded Excel whose switches stand otherwise", () => {
  let probed: ProbedHost;
  beforeAll(async () => { probed = await startProbedHost(false); });
  afterAll(() => probed.dispose());

  test.each<readonly [keyof HostSwitches, string]>([
    ["tableOverlap", "MergedRangeConflict"], ["headerOnlyTable", "pushDown"], ["resumedCalculation", "onDemand"], ["formatRaisesChanged", "true"], ["filteredWrites", "visibleOnly"], ["tableGrowth", "never"],
  ])("is found out: %s at %s", async (name, position) => {
    const items = allItems.filter(({ switches, webOnly }) => switches?.includes(name) === true && webOnly !== true);
    const host = await hostAnswers(items);
    const value = position === "true" ? true : position;
    const report = makeReport(frame, items, await answersOf(probed, items, { [name]: value }), host);
    const comparison = compare(report, host);
    expect(comparison.items.filter(({ verdict }) => verdict === "refuted")).toEqual([]);
    expect(comparison.switches.find((one) => one.name === name)).toMatchObject({ possible: [position], asked: true });
  });
});

describe("a report that was copied into a file", () => {
  test("is read as it was written", () => {
    const report = reportOf({ "A1 one": { a: [1, null, "x"] }, "A1 two": undefined }, { "A1 one": plain(1) });
    expect(readReport(JSON.stringify(report))).toEqual(report);
  });

  test.each([["cut off", "{\"format\":"], ["something else", "{}"], ["of another format", JSON.stringify({ ...frame, format: "excel-probe-0", items: [] })]])("%s is refused", (_name, text) => {
    expect(() => readReport(text)).toThrow();
  });
});
