import type { RuleId } from "../../src/catalog/limits";
import { day, judged, statusWord, unreadable } from "./cases";

const fired = (result: ReturnType<typeof judged>): string => result.triggers.map(({ rule }) => rule).join(" ");

describe("N1 and N17 around the due date", () => {
  test.each([
    ["2026-05-17", 3, "red", "N1 N17"],
    ["2026-05-18", 2, "amber", "N17"],
    ["2026-05-19", 1, "amber", "N17"],
    ["2026-05-20", 0, "amber", "N17"],
    ["2026-05-23", 0, "amber", "N17"],
    ["2026-05-24", 0, "green", ""],
  ])("due %s at 2026-05-20: %i days overdue is %s", (due, days, flag, rules) => {
    const result = judged({ due });
    expect({ days: result.daysOverdue, flag: result.flag, rules: fired(result) }).toEqual({ days, flag, rules });
  });

  test("a time of day in a date does not make a day", () => {
    expect(judged({ due: day("2026-05-18") + 0.99 })).toMatchObject({ daysOverdue: 2, flag: "amber" });
  });

  test("the limit of the sheet decides, not the guide's", () => {
    expect(judged({ due: "2026-05-17" }, { rules: { N1: { limit: 5 } } }).flag).toBe("amber");
    expect(judged({ due: "2026-05-19" }, { rules: { N1: { limit: 0 } } }).flag).toBe("red");
    expect(judged({ due: "2026-05-17" }, { rules: { N1: { severity: "note" }, N17: { on: false } } }).flag).toBe("green");
  });
});

describe("N2 and N18", () => {
  test("a major risk makes an unfinished task red, and only the word of the list does", () => {
    expect(judged({ majorRisk: "Yes" })).toMatchObject({ flag: "red", triggers: [{ rule: "N2", severity: "red" }] });
    expect(judged({ majorRisk: "yes" }).flag).toBe("red");
    expect(judged({ majorRisk: "Y" }).flag).toBe("green");
    expect(judged({ majorRisk: "Yes", status: statusWord("done"), actualFinish: "2026-05-19" }).flag).toBe("done");
  });

  test("seven days without an update are borne, eight are not", () => {
    expect(judged({ updated: "2026-05-13" })).toMatchObject({ daysSilent: 7, flag: "green" });
    expect(judged({ updated: "2026-05-12" })).toMatchObject({ daysSilent: 8, flag: "amber", triggers: [{ rule: "N18" }] });
  });

  test("never updated counts from the start; a task that need not have begun is not silent", () => {
    expect(judged({ updated: "", start: "2026-05-01" })).toMatchObject({ daysSilent: 19, flag: "amber" });
    expect(judged({ updated: "", start: "2026-05-21", status: statusWord("not-started") })).toMatchObject({ daysSilent: "", flag: "green" });
    expect(judged({ updated: "", start: "2026-05-01", status: statusWord("not-started") }).daysSilent).toBe(19);
  });
});

describe("finished, paused and cancelled", () => {
  test("finished late is counted as late and is not red", () => {
    const late = judged({ status: statusWord("done"), due: "2026-05-10", actualFinish: "2026-05-15" });
    expect(late).toMatchObject({ flag: "done", daysOverdue: 5, daysLeft: "", daysSilent: "", triggers: [] });
    expect(late.reason).toContain("5 days");
  });

  test("finished on time says nothing; finished on an unknown day says so", () => {
    expect(judged({ status: statusWord("done"), due: "2026-05-15", actualFinish: "2026-05-15" })).toMatchObject({ daysOverdue: 0, reason: "" });
    const unknown = judged({ status: statusWord("done"), actualFinish: "" });
    expect(unknown).toMatchObject({ flag: "done", daysOverdue: "?" });
    expect(unknown.reason).not.toBe("");
  });

  test("a paused task is unfinished: it turns red like any other", () => {
    expect(judged({ status: statusWord("paused"), due: "2026-05-10" })).toMatchObject({ flag: "red", daysOverdue: 10 });
  });

  test("a cancelled task has no colour, days or reason", () => {
    expect(judged({ status: statusWord("cancelled"), due: "2026-05-01", majorRisk: "Yes" })).toMatchObject({ flag: "cancelled", daysOverdue: "", reason: "", triggers: [] });
  });
});

describe("missing data is never fine", () => {
  test.each<[string, Parameters<typeof judged>[0]]>([
    ["no due date", { due: "" }],
    ["a text for a due date", { due: "text:2026-06-30" }],
    ["a sentinel of 1900", { due: 1 }],
    ["an error", { due: "#N/A" }],
    ["no status", { status: "" }],
    ["an unknown status", { status: "nearly" }],
    ["a task that is an error", { task: "#REF!" }],
    ["a risk that is an error", { majorRisk: "#REF!" }],
    ["a text for the last update", { updated: "text:yesterday" }],
  ])("%s: cannot tell, with the reason", (_what, changes) => {
    const result = judged(changes);
    expect(result.flag).toBe("unknown");
    expect(result.reason).toMatch(/cannot tell/i);
  });

  test("a red that is certain stands in spite of gaps; an amber does not", () => {
    expect(judged({ due: "", majorRisk: "Yes" }).flag).toBe("red");
    expect(judged({ due: "", updated: "2026-05-01" }).flag).toBe("unknown");
  });

  test("a row without a task is no task", () => {
    expect(judged({ task: "", due: "2026-01-01", majorRisk: "Yes" })).toMatchObject({ flag: "", state: "", daysOverdue: "", reason: "" });
  });

  test("the last row of a repeated status word wins, as LOOKUP has it, and a state of its own counts", () => {
    const statuses = [{ label: "Doing", state: "done" as const }, { label: "doing", state: "in-progress" as const }, { label: "Odd", state: "?" as const }];
    expect(judged({ status: "DOING" }, { statuses })).toMatchObject({ state: "in-progress" });
    expect(judged({ status: "Odd" }, { statuses }).flag).toBe("unknown");
  });
});

describe("rules switched off or unreadable", () => {
  test("a rule that is off neither fires nor asks for its data", () => {
    const off = { rules: { N1: { on: false }, N17: { on: false } } };
    expect(judged({ due: "" }, off)).toMatchObject({ flag: "green", daysOverdue: "?" });
    expect(judged({ due: "2026-05-01" }, off)).toMatchObject({ flag: "green", triggers: [], daysOverdue: 19 });
    expect(judged({ updated: "text:x" }, { rules: { N18: { on: false } } }).flag).toBe("green");
  });

  test.each<RuleId>(["N1", "N2", "N17", "N18"])("%s unreadable: nothing can be told, not even red", (id) => {
    const result = judged({ due: "2026-05-01", majorRisk: "Yes" }, { rules: { [id]: unreadable } });
    expect(result.flag).toBe("unknown");
    expect(result.reason).toMatch(/run check/i);
  });
});

describe("working days with make-up working days", () => {
  const working = { N1: { basis: "working" }, N17: { basis: "working" }, N18: { basis: "working" } } as const;

  test("over the Spring Festival only 02-13 (Fri) to 02-25 count: 02-14 works, 02-15 to 02-23 do not", () => {
    expect(judged({ due: "2026-02-13", updated: "2026-02-25" }, { asOf: "2026-02-25", rules: working })).toMatchObject({ daysOverdue: 3, flag: "red" });
    expect(judged({ due: "2026-02-13", updated: "2026-02-24" }, { asOf: "2026-02-24", rules: working })).toMatchObject({ daysOverdue: 2, flag: "amber" });
    expect(judged({ due: "2026-02-13", updated: "2026-02-25" }, { asOf: "2026-02-25" }).daysOverdue).toBe(12);
  });

  test("days left and days without an update skip the festival as well", () => {
    expect(judged({ due: "2026-02-25", start: "2026-02-01", updated: "2026-02-13" }, { asOf: "2026-02-13", rules: working })).toMatchObject({ daysLeft: 3, flag: "amber" });
    expect(judged({ due: "2026-06-30", start: "2026-02-01", updated: "2026-02-13" }, { asOf: "2026-02-25", rules: working })).toMatchObject({ daysSilent: 3 });
  });

  test("beyond the calendar nothing is guessed", () => {
    const beyond = judged({ due: "2027-01-08" }, { rules: working });
    expect(beyond).toMatchObject({ daysLeft: "?", flag: "unknown" });
    expect(judged({ due: "2027-01-08" }).flag).toBe("green");
  });
});

describe("reasons", () => {
  test("say rule, values, arithmetic and who acts, and tell overdue once", () => {
    expect(judged({ due: "2026-05-17" }).reason).toMatch(/^N1: 3 days.*2026-05-17.*2026-05-20.*2 days.*Ann/);
    expect(judged({ due: "2026-05-17" }).reason).not.toContain("N17");
    expect(judged({ due: "2026-05-19", owner: "" }).reason).toMatch(/^N17: 1 day[^s]/);
    expect(judged({ due: "2026-05-17", majorRisk: "Yes", updated: "2026-05-01" }).reason).toMatch(/N1:.*N2:.*N18:/);
  });
});
