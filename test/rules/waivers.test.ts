/** A waiver covers one rule of one record until its last day, where it says why; everything else is judged as ever. */
import { languages } from "../../src/domain/language";
import { registry } from "../../src/forms/registry";
import { trackerRules } from "../../src/forms/tracker/rules";
import { waiverRules } from "../../src/forms/waivers/register";
import { judgeRegisters } from "../../src/judging/judge-rows";
import type { JudgedRegister } from "../../src/judging/judged-register";
import { translator } from "../../src/locales/translate";
import { computedColumns } from "../../src/rules/computed-columns";
import { formulaWords } from "../../src/rules/formula";
import type { Cell } from "../../src/rules/tracker-row";
import { cell, context, english, row } from "./cases";

type Cells = Readonly<Record<string, Cell>>;
const dated = (cells: Cells): Cells => Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, cell(value)]));
/** Four days late on 2026-05-20. */
const late: Cells = { ...row({ due: "2026-05-16" }), id: "T001" };
const waiver: Cells = { id: "WV001", record: "T001", rule: "N1", why: "The studio is closed", until: "2026-05-25", granter: "Ann" };

function judge(
  tasks: readonly Cells[], waivers: readonly Cells[] | undefined, asOf = "2026-05-20", reader = english,
): (register: string) => JudgedRegister {
  const given: Readonly<Record<string, readonly Cells[]>> = { tracker: tasks, ...(waivers !== undefined && { waivers }) };
  const reads = Object.entries(given).map(([key, rows]) => {
    const { rules, fields } = registry.register(key);
    return { rules, columns: new Set(fields.map((field) => field.key)), rows: rows.map((cells, index) =>
      ({ row: index + 2, cells: dated(cells) })) };
  });
  const judged = judgeRegisters(context({ asOf }), reads, registry.feeds, reader);
  return (register) => {
    const found = judged.get(register);
    if (found === undefined) throw new Error(register);
    return found;
  };
}

const flagWith = (waivers: readonly Cells[], asOf?: string): string => judge([late], waivers, asOf)("tracker").flag(0);

test("what a waiver covers shows its own flag, is told apart, and sets off nothing", () => {
  const tracker = judge([late], [waiver, { ...waiver, rule: "N17" }])("tracker");
  expect(tracker.flag(0)).toBe("waived");
  expect(tracker.triggers(0)).toEqual([]);
  expect(tracker.waived(0).map(({ rule, severity }) => [rule, severity])).toEqual([["N1", "red"], ["N17", "amber"]]);
  expect(tracker.reason(0)).toBe("N1: waived. N17: waived.");
});

test.each([["2026-05-24", "waived"], ["2026-05-25", "waived"], ["2026-05-26", "red"]])("as of %s, with the last day 2026-05-25, the task is %s", (asOf, flag) => {
  expect(flagWith([waiver, { ...waiver, rule: "n17", record: "t001" }], asOf)).toBe(flag);
});

test("a rule that is not waived still sets the flag", () => {
  const tracker = judge([late], [waiver])("tracker");
  expect([tracker.flag(0), tracker.triggers(0).map(({ rule }) => rule)]).toEqual(["amber", ["N17"]]);
});

test.each([
  ["no reason", { why: "" }, "WV1"], ["no date", { until: "" }, "WV2"], ["a text for a date", { until: "text:end of May" }, "WV2"],
] as const)("a waiver with %s covers nothing, and is amber itself", (_what, change, rule) => {
  const both = [{ ...waiver, ...change }, { ...waiver, rule: "N17", ...change }];
  expect(flagWith(both)).toBe("red");
  const waivers = judge([late], both)("waivers");
  expect([waivers.flag(0), waivers.triggers(0).map((one) => one.rule)]).toEqual(["amber", [rule]]);
});

test.each([
  ["record", { record: "T999" }, "WV3"], ["rule", { rule: "N99" }, "WV4"],
] as const)("a %s that is nowhere is told", (_what, change, rule) => {
  const waivers = judge([late], [{ ...waiver, ...change }])("waivers");
  expect(waivers.contradictions(0).map((one) => one.rule)).toEqual([rule]);
  expect(flagWith([{ ...waiver, ...change }])).toBe("red");
});

test("one that is in order says nothing, and one that has ended is done", () => {
  const waivers = judge([late], [waiver, { ...waiver, until: "2026-05-19" }])("waivers");
  expect([waivers.flag(0), waivers.contradictions(0), waivers.flag(1), waivers.fact("covers", 1)]).toEqual(["green", [], "done", ""]);
  expect(waivers.reason(1)).toBe("The waiver ended on 2026-05-19; the flag is back.");
});

test("a finished task is finished, and a task that is fine is fine, whatever is waived", () => {
  const done = { ...row({ due: "2026-05-16", status: english("forms:lists.states.done"), actualFinish: "2026-05-18" }), id: "T001" };
  const fine = { ...row(), id: "T001" };
  for (const [task, flag] of [[done, "done"], [fine, "green"]] as const) {
    const tracker = judge([task], [waiver])("tracker");
    expect([tracker.flag(0), tracker.waived(0)]).toEqual([flag, []]);
  }
});

test.each(languages)("formulas ask for waivers where the workbook has them, and are what they were where it has none, in %s", (language) => {
  const at = new Proxy({}, { get: () => "$A2", has: () => true }) as Readonly<Record<string, string>>;
  const laid = (key: string, has: boolean): string =>
    computedColumns<string>(trackerRules)[key]?.formula(at, formulaWords(translator(language), (register) => has || register !== waiverRules.key)) ?? "";
  for (const key of ["flag", "reason"]) {
    expect(laid(key, true)).toContain("Liaison_Waivers[");
    expect(laid(key, true).length).toBeLessThan(8192);
    expect(laid(key, false)).not.toMatch(/Waivers|0\.6/);
  }
});
