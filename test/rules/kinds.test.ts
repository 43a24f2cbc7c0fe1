/** Each kind of rule alone: what sets it off, what does not, and what is next to it; several rows where a rule looks beyond its own. */
import { registry } from "../../src/forms/registry";
import { judgeRegisters } from "../../src/judging/judge-rows";
import type { JudgedRegister } from "../../src/judging/judged-register";
import type { RegisterRules } from "../../src/rules/register-rules";
import type { Cell } from "../../src/rules/tracker-row";
import { kindRules } from "../parity/kinds-register";
import { context, day, english, rules } from "./cases";

type Row = Readonly<Record<string, Cell>>;
type Changes = Parameters<typeof rules>[0];

const asOf = day("2026-05-20");
const blank = { started: "", stopped: "", paused: "", resumed: "", due: "", closed: "", risk: "", withdrawn: "", link: "" };

function judge(
  of: RegisterRules, rows: readonly Row[], beside: readonly { readonly rules: RegisterRules; readonly rows: readonly Row[] }[] = [],
  changes: Changes = {},
): JudgedRegister {
  const settings: Readonly<Partial<Record<string, ReturnType<typeof rules>[string]>>> = rules(changes);
  const facts = { ...context(), rule: (id: string) => settings[id] };
  const reads = [{ rules: of, rows }, ...beside].map(({ rules: one, rows: all }) => ({
    rules: one, columns: new Set([...all.flatMap((row) => Object.keys(row)), ...one.facts.map(({ key }) => key), one.flag]),
    rows: all.map((cells, index) => ({ row: 5 + index, cells })),
  }));
  const judged = judgeRegisters(facts, reads, registry.feeds, english).get(of.key);
  if (judged === undefined) throw new Error(of.key);
  return judged;
}

const tell = (judged: JudgedRegister, row = 0): readonly string[] => judged.triggers(row).map(({ rule }) => rule);
/** Whether a rule speaks of the first of rows that say so. */
const speaks = (rule: string, first: Row, more: readonly Row[] = [], changes: Changes = {}): boolean =>
  tell(
    judge(kindRules, [first, ...more].map((row) => ({ name: "A", ...blank, started: asOf, due: asOf + 9, ...row })), [], changes)
  ).includes(rule);

test.each<[string, string, Row, boolean]>([
  ["D1", "one of two cells is missing", { stopped: asOf, due: asOf + 9 }, true],
  ["D1", "both are filled in", { stopped: asOf, due: asOf + 9, link: "R001" }, false],
  ["D1", "both are missing before they are asked for", {}, false],
  ["D2", "stopped before it started", { started: asOf, stopped: asOf - 1 }, true],
  ["D2", "stopped as it started", { started: asOf, stopped: asOf }, false],
  ["D2", "a text for one of the days", { started: asOf, stopped: "early" }, false],
  ["D3", "at risk and paused", { risk: "Yes", paused: asOf }, true],
  ["D3", "at risk alone", { risk: "Yes" }, false],
  ["D4", "resumed without a pause", { resumed: asOf }, true],
  ["D4", "resumed after a pause", { paused: asOf - 1, resumed: asOf }, false],
  ["N2", "at risk", { risk: "Yes" }, true],
  ["N2", "at risk, in small letters", { risk: "yes" }, true],
  ["N2", "a word that is neither", { risk: "perhaps" }, false],
  ["N15", "one answer of three", { due: "" }, true],
  ["N15", "four answers asked for, one cell an error", { due: "#N/A" }, true],
  ["N18", "the best sign of life is too old although a later one is there", { stopped: asOf - 9, paused: asOf - 1, started: asOf }, true],
  ["N18", "the best sign is new although another is old", { stopped: asOf - 1, paused: asOf - 9, started: asOf - 9 }, false],
])("%s: %s", (rule, _what, row, expected) => {
  expect(speaks(rule, row, [], { N15: { limit: 2 } })).toBe(expected);
});

test("an id that another register lacks is told, in whichever letters; a blank is no id, and without the register nothing is asked", () => {
  const requests = { key: "requests", rules: registry.register("requests").rules };
  const link = (typed: Cell, beside: readonly Row[]): boolean => tell(judge(
    kindRules, [{ name: "A", ...blank, started: asOf, due: asOf, link: typed }],
    beside.length === 0 ? [] : [{ rules: requests.rules, rows: beside }],
  )).includes("D5");
  const there = [{ id: "R001", name: "a" }];
  expect(
    [link("R001", there), link("r001", there), link("R002", there), link("", there), link("R002", [])]
  ).toEqual([false, false, true, false, false]);
});

test("a group without the row that it needs is told once, at its first row", () => {
  const row = (link: Cell): Row => ({ name: "Same", ...blank, started: asOf, due: asOf, link });
  const judged = judge(kindRules, [row(""), row("R002"), { ...row(""), name: "same" }, { ...row("R001"), name: "Other" }]);
  expect([0, 1, 2, 3].map((index) => tell(judged, index).includes("N17"))).toEqual([true, false, false, false]);
  expect(tell(judge(kindRules, [row(""), row("r001")])).includes("N17")).toBe(false);
});

test("two who answer for one duty are told at each of their rows, one is not", () => {
  const { rules: duties } = registry.register("duties");
  const row = (person: string, role: string): Row => ({ id: "", duty: "Budget", person, department: "Sales", role });
  const told = (...rows: readonly Row[]): readonly boolean[] => {
    const judged = judge(duties, rows);
    return rows.map((_, index) => tell(judged, index).includes("D1"));
  };
  expect(told(row("Ann", "A"), row("Bo", "A"), row("Cy", "R"))).toEqual([true, true, false]);
  expect(told(row("Ann", "A"), row("Cy", "R"))).toEqual([false, false]);
});

test("linked rows of another form set a truth off alone", () => {
  const task = { id: "T001", task: "a", owner: "Ann", start: asOf - 20, due: asOf + 60, status: "In progress", updated: asOf };
  const { rules: risks } = registry.register("risks");
  const tracker = registry.register("tracker").rules;
  const risk = { id: "K001", risk: "r", level: "High", status: "Open", owner: "Ann", plan: "p", found: asOf, reported: asOf, task: "T001" };
  const of = (rows: readonly Row[]): readonly string[] =>
    tell(judge({ ...tracker }, [{ ...task, majorRisk: "No", openHighRisks: "", openMediumRisks: "" }], [{ rules: risks, rows }]));
  expect(of([risk])).toEqual(["N2"]);
  expect(of([{ ...risk, status: "Closed", closed: asOf }])).toEqual([]);
});

describe("a reason says what is there", () => {
  const tracker = registry.register("tracker").rules;
  const reason = (due: number, changes: Changes = {}): string => judge(
    tracker, [{ id: "T001", task: "a", owner: "Ann", start: asOf - 20, due, status: "In progress", updated: asOf, majorRisk: "No" }], [],
    changes,
  ).reason(0);

  test("due today, tomorrow, overdue by one day, and told once where another rule tells it", () => {
    expect(reason(asOf)).toMatch(/today/i);
    expect(reason(asOf + 1)).toMatch(/\b1 day\b/);
    expect(reason(asOf + 2)).toMatch(/\b2 days\b/);
    expect(reason(asOf - 1)).toMatch(/\b1 day\b/);
    expect(reason(asOf - 9).match(/\b9 days\b/g)).toHaveLength(1);
  });

  test("days overdue are counted as the rule that tells them counts, days left as the other does", () => {
    // Friday, 15 May, is three days of work before Wednesday, 20 May.
    const mixed = { N1: { basis: "working" }, N17: { basis: "calendar" } } as const;
    expect(reason(day("2026-05-18"), mixed)).toMatch(/\b2 working days\b/);
    expect(reason(day("2026-05-22"), mixed)).toMatch(/\b2 days\b/);
    const turned = { N1: { basis: "calendar" }, N17: { basis: "working" } } as const;
    expect(reason(day("2026-05-18"), turned)).toMatch(/\b2 days\b/);
    expect(reason(day("2026-05-22"), turned)).toMatch(/\b2 working days\b/);
  });
});

describe("with three bases at once", () => {
  const tracker = registry.register("tracker").rules;
  const facts = (changes: Changes): readonly Cell[] => {
    // Over a weekend: from Thursday, 14 May, and to Monday, 25 May.
    const judged = judge(tracker, [
      {
        id: "T001", task: "a", owner: "Ann", start: asOf - 20, due: day("2026-05-14"), status: "In progress", updated: day("2026-05-15"),
        majorRisk: "No",
      },
      {
        id: "T002", task: "b", owner: "Ann", start: asOf - 20, due: day("2026-05-25"), status: "In progress", updated: asOf,
        majorRisk: "No",
      },
    ], [], changes);
    return [judged.fact("daysOverdue", 0), judged.fact("daysSilent", 0), judged.fact("daysLeft", 1)];
  };

  test.each<[string, Changes, readonly number[]]>([
    ["calendar days all", {}, [6, 5, 5]],
    ["N1 in working days", { N1: { basis: "working" } }, [4, 5, 5]],
    ["N18 in working days", { N18: { basis: "working" } }, [6, 3, 5]],
    ["N17 in working days", { N17: { basis: "working" } }, [6, 5, 3]],
  ])("%s: overdue, silent and left each by their own", (_what, changes, expected) => {
    expect(facts(changes)).toEqual(expected);
  });
});

describe("a lead time (N8)", () => {
  const { rules: notes } = registry.register("milestoneNotes");
  const note = (date: Cell, submitted: Cell): JudgedRegister => judge(
    notes, [{ id: "MN1", milestone: "m", date, submitted, owner: "Ann" }]
  );

  test("counts to the day on which something was there, and to today only while nothing is", () => {
    expect(
      [note(asOf + 9, "").fact("lead", 0), note(asOf + 9, asOf + 2).fact("lead", 0), note(asOf + 9, asOf - 5).fact("lead", 0)]
    ).toEqual([9, 7, 14]);
  });

  test("once it was there the rule is quiet, and what came too late is said of it", () => {
    expect(tell(note(asOf, "")).includes("N8")).toBe(true);
    expect(tell(note(asOf - 3, asOf - 3)).includes("N8")).toBe(false);
    const said = english("forms:milestoneNotes.reason.N8-late", { days: "0 days", limit: "1 day" }).trim();
    expect([asOf - 3, asOf - 9].map((day) => note(asOf - 3, day).reason(0).includes(said))).toEqual([true, false]);
  });
});

describe("one thing wanted twice (RS4)", () => {
  const { rules: loans } = registry.register("resourceLoans");
  const loan = (from: number, until: number, more: Row = {}): Row => (
    {
      id: "RS1", resource: "Lab", provider: "Sales", available: asOf + from, returnBy: asOf + until, priority: "Low", signer: "Ann",
      returned: "", ...more
    }
  );
  const clashes = (...rows: readonly Row[]): readonly boolean[] => {
    const judged = judge(loans, rows);
    return rows.map((_, index) => tell(judged, index).includes("RS4"));
  };

  test("on a day that both take, in whichever letters; a day apart they do not meet", () => {
    expect(clashes(loan(0, 5), loan(5, 9, { resource: "LAB" }))).toEqual([true, true]);
    expect(clashes(loan(0, 5), loan(6, 9))).toEqual([false, false]);
    expect(clashes(loan(0, 5), loan(0, 5, { resource: "Hall" }))).toEqual([false, false]);
  });

  test("what came back is wanted no more", () => {
    expect(clashes(loan(-9, 5), loan(-9, 5, { returned: asOf - 1 }))).toEqual([true, false]);
    expect(clashes(loan(0, 5), loan(-9, 5, { returned: asOf - 1 }))).toEqual([false, false]);
  });

  test("of two the lower priority yields; of two alike neither", () => {
    const yields = (...rows: readonly Row[]): readonly Cell[] => {
      const judged = judge(loans, rows);
      return rows.map((_, index) => judged.fact("yields", index));
    };
    expect(yields(loan(0, 5, { priority: "High" }), loan(0, 5))).toEqual([0, 1]);
    expect(yields(loan(0, 5), loan(0, 5))).toEqual([0, 0]);
  });
});

describe("a seal", () => {
  const { rules: consents } = registry.register("consents");
  const signed = {
    id: "CN1", request: "R001", department: "Sales", person: "Ann", due: asOf + 9, confirmation: english("forms:consents.answer.confirmed"),
    understanding: "A page", commitment: "By May", answered: asOf - 1, note: "",
  };
  const judged = (more: Row = {}): JudgedRegister => judge(consents, [{ ...signed, ...more }]);
  const sealed = { sealed: judged().fact("signedText", 0), sealedOn: asOf - 1 };
  const state = (more: Row): Cell => judged(more).fact("seal", 0);

  test("is whole while text and day are the very same, broken by one letter's case, and open on another day", () => {
    expect(state({})).toBe(english("forms:seal.open"));
    expect(state(sealed)).toBe(english("forms:seal.whole"));
    expect(state({ ...sealed, understanding: "A Page" })).toBe(english("forms:seal.stale"));
    expect(state({ ...sealed, answered: asOf })).toBe(english("forms:seal.open"));
    expect(state({ ...sealed, confirmation: "" })).toBe("");
  });

  test("broken it is a finding, although the row is done", () => {
    const rule = (more: Row): boolean => judged({ ...sealed, ...more }).contradictions(0).some((one) => one.rule === "CN5");
    expect([rule({}), rule({ commitment: "by May" })]).toEqual([false, true]);
  });
});
