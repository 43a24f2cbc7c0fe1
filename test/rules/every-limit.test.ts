/**
 * Every row of 规则/Rules governs: its number, how it counts days, its severity and whether it is on each change what the rows of its
 * register come to, in verdicts, reasons and what Check says; and each column of days is counted as its own rule says, whatever the others
 * do. The cells' formulas ask the same row: that they come to the same answers as our code is what the tests of parity hold.
 */
import type { Field } from "../../src/catalog/field";
import type { DayBasis, LimitRow, RuleSeverity } from "../../src/catalog/limits";
import { registry } from "../../src/forms/registry";
import { JudgedRegister } from "../../src/judging/judged-register";
import { translator } from "../../src/locales/translate";
import { computedColumns } from "../../src/rules/computed-columns";
import { evaluate } from "../../src/rules/evaluate";
import { basisName, formulaWords, levelName, limitName } from "../../src/rules/formula";
import { limitsOf, type RegisterRules } from "../../src/rules/register-rules";
import type { Cell } from "../../src/rules/tracker-row";
import { randomRows } from "../parity/random-form-rows";
import { factsOf, type RuleBookFacts, type SetRule } from "../parity/rule-book";
import { day } from "../support/product";

type Set = Exclude<SetRule, "gone">;
const words = translator("zh-CN");
const rowCount = 260;
const asOf = day("2026-02-25");
const listed = (states: readonly string[], prefix: string) => states.map((state) => ({ label: words(`${prefix}.${state}`), state }));

const asTheGuidesSay = new Map(registry.limits.map(({ id, limit = "", basis = "calendar", severity, on }): readonly [string, Set] =>
  [id, { limit, basis, severity, on }]));
const facts: RuleBookFacts = {
  language: "zh-CN", project: "用户增长活动", asOf, moment: asOf + 0.4375, rules: asTheGuidesSay, departments: ["产品部", "Sales", "研发 R&D"],
  roster: [{ name: "王敏", department: "产品部" }, { name: "Ann Lee", department: "Sales" }],
  lists: {
    statuses: listed(["not-started", "in-progress", "done", "paused", "cancelled"], "forms:lists.states"),
    urgencies: listed(["urgent", "normal", "relaxed"], "forms:lists.urgencies"),
  },
};

/** Rows for rules that no row of random cells is likely to set off, since three of its cells have to fit at once. */
const sown: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>> = {
  escalations: [
    {
      id: "ES901", issue: "谁付款", level: words("forms:escalations.level.team"), status: words("forms:escalations.state.solved"),
      submitted: asOf - 3,
    },
    {
      id: "ES902", issue: "谁付款", level: words("forms:escalations.level.committee"), submitted: asOf - 9, toHeads: asOf - 2,
      toCommittee: asOf - 14,
    },
  ],
  reviews: [1, 2].map(() => ({ node: "设计", department: "产品部", date: asOf + 3 })),
  plans: [{ id: "PL901", plan: "计划", submitted: asOf - 1, approver: "" }],
  planContents: [
    { plan: "PL901", part: words("forms:planContents.part.goal"), owner: "王敏", due: asOf + 9 },
    { plan: "PL901", part: words("forms:planContents.part.stages"), owner: "王敏" },
    { plan: "PL901", part: words("forms:planContents.part.stages"), owner: "王敏", due: asOf - 9 },
    { plan: "PL901", part: words("forms:planContents.part.stages"), owner: "王敏", due: asOf + 9, complete: words("forms:lists.yes") },
  ],
  appraisals: [
    { department: "产品部", rater: "Sales", previous: asOf - 9, rated: asOf - 1, satisfaction: 40, support: 50, outcome: 50 },
    { department: "产品部", rater: "产品部", previous: asOf - 9 },
  ],
  indicators: [{ department: "产品部", period: "2026", weight: 0.12, score: 120 }],
  channels: [
    { channel: "周会", frequency: words("forms:channels.frequency.weekly"), minutes: 90, owner: "王敏", started: asOf - 2 },
    ...[95, 120].map(
      (days) => ({ channel: "季度例会", frequency: words("forms:channels.frequency.quarterly"), owner: "王敏", last: asOf - days })
    ),
  ],
  matters: [{ matter: "活动", department: "产品部", due: asOf + 9, budget: 100, spent: 150 }],
};

const prefixes = new Map(registry.registers.map(({ key, ids }) => [key, ids?.prefix ?? ""]));
/** By the register's own key: a form that joins changes no other form's rows. */
const seedOf = (key: string): number => [...key].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) % 100_003, 7);
const rows = new Map(registry.registers.map(({ key, fields, ids, title }) => {
  const linked = (register: string | undefined): readonly string[] =>
    [1, 2, 3, 4, 5, 6].map((number) => `${prefixes.get(register ?? key) ?? ""}00${number}`);
  const random = randomRows(fields, ids?.prefix, rowCount, seedOf(key), words, facts, linked).map((cells, row) =>
    open(fields, title, ids?.prefix, cells, row));
  return [key, [...(sown[key] ?? []), ...random]] as const;
}));

/** Mostly rows that are still open, so that rules are asked, and of many names, so that groups are small. */
function open(
  fields: readonly Field[], title: string, prefix: string | undefined, cells: Readonly<Record<string, Cell>>, row: number,
): Readonly<Record<string, Cell>> {
  const cleared = fields.flatMap(({ key, kind, required, past }, place) =>
    (required !== true && (kind === "date" || kind === "dateTime") && (row + 3 * place) % 4 < (past === true || kind === "dateTime" || key === "actualFinish" ? 3 : 1) ? [[key, ""] as const] : []));
  const blank = fields.flatMap(({ key, required, kind }, place) =>
    (required !== true && kind !== "id" && (7 * row + 5 * place) % 13 === 0 ? [[key, ""] as const] : []));
  // Tasks to come that wait for the first, some of them with less than the buffer between (N9).
  const waits: Readonly<Record<string, Cell>> = prefix === "T" && row % 5 === 4 ? { status: words("forms:lists.states.not-started"), predecessors: "T001", start: asOf + 10 + (row % 4) } : {};
  const first: Readonly<Record<string, Cell>> = prefix === "T" && row === 0 ? { status: words("forms:lists.states.in-progress"), due: asOf + 10, actualFinish: "" } : {};
  return {
    ...cells, ...Object.fromEntries([...cleared, ...blank]), ...waits, ...first,
    ...(typeof cells[title] === "string" && cells[title] !== "" && { [title]: `${cells[title]} ${row % 90}` }),
  };
}

interface Seen {
  readonly flag: string;
  readonly reason: string;
  /** What Check says of what was typed. */
  readonly told: string;
  /** Columns of numbers. */
  readonly numbers: Readonly<Record<string, Cell>>;
}

/** What the rows of a register come to under some rules. */
function seen(register: RegisterRules, rules: ReadonlyMap<string, Set>): readonly Seen[] {
  const registers = registry.registers.map((form) => {
    const typed = rows.get(form.key) ?? [];
    return { rules: form.rules, rows: { count: typed.length, rowNumber: (row: number) => row + 2, column: (key: string) =>
      typed.map((cells) => cells[key] ?? "") } };
  });
  const evaluated = evaluate(factsOf({ ...facts, rules }), registers, registry.feeds).get(register.key);
  if (evaluated === undefined) throw new Error(register.key);
  const judged = new JudgedRegister(evaluated, words);
  const columns = judged.facts.filter(({ format, states }) => states === undefined && format !== "General").map(({ key }) => key);
  return Array.from({ length: judged.count }, (_, row) => ({
    flag: judged.flag(row), reason: judged.reason(row),
    told: judged.contradictions(row).map(({ rule, severity, sentence }) => `${rule} ${severity} ${sentence}`).join("\n"),
    numbers: Object.fromEntries(columns.map((key) => [key, judged.fact(key, row)])),
  }));
}

const changed = (before: readonly Seen[], after: readonly Seen[], part: (one: Seen) => string): readonly number[] =>
  before.flatMap((one, row) => (part(one) === part(after[row] ?? one) ? [] : [row]));
const verdict = ({ flag, told }: Seen): string => `${flag}\n${told.replace(/^(\S+ \S+).*$/gm, "$1")}`;
const everything = ({ flag, told, reason }: Seen): string => [flag, reason, told].join("\n");

interface Case {
  readonly register: RegisterRules;
  readonly limit: LimitRow;
}
/** A rule over the whole list is asked by Check alone, of all rows at once: see the duties' own tests. */
const cases: readonly (readonly [string, Case])[] = registry.registers.flatMap(({ rules }) => limitsOf(rules)
  .filter(({ addInOnly }) => addInOnly === undefined || addInOnly.endsWith(".typed"))
  .map((limit) => [limit.id, { register: rules, limit }] as const));
const withRule = (id: string, change: Partial<Set>, others: Partial<Set> = {}): ReadonlyMap<string, Set> =>
  new Map([...asTheGuidesSay].map(([rule, own]) => [rule, { ...own, ...(rule === id ? change : others) }]));
const before = new Map(registry.registers.map(({ key, rules }) => [key, seen(rules, asTheGuidesSay)]));
const asItWas = (register: RegisterRules): readonly Seen[] => before.get(register.key) ?? [];

test("every row of 规则 is asked but those over a whole list", () => {
  const whole = registry.limits.filter(({ addInOnly }) => addInOnly?.endsWith(".whole-list") === true).map(({ id }) => id);
  expect([...cases.map(([id]) => id), ...whole].sort()).toEqual(registry.limits.map(({ id }) => id).sort());
});

describe.each(cases)("%s", (id, { register, limit }) => {
  // Alone, so that no graver rule hides what it says.
  const on = (change: Partial<Set>): readonly Seen[] => seen(register, withRule(id, change, { on: false }));
  const base = on({});

  test("switched off it says nothing more", () => {
    const off = on({ on: false });
    expect(changed(base, off, everything).length).toBeGreaterThan(0);
    expect(off.filter(({ told, reason }) => `${told}\n${reason}`.includes(`${id} `))).toEqual([]);
  });

  test("its severity is that of the rows which it alone sets off", () => {
    const [one = "red", other = "amber"] = (["red", "amber", "note"] as readonly RuleSeverity[]).filter((severity) =>
      severity !== limit.severity);
    for (const severity of [one, other]) expect([severity, changed(base, on({ severity }), verdict).length > 0]).toEqual([severity, true]);
  });

  const number = limit.limit;
  if (number !== undefined) test("its number decides", () => {
    const shifts = [0, number + 1, number + 2, number * 2 + 3, 400].filter((value) => value !== number);
    expect(shifts.some((value) => changed(base, on({ limit: value }), everything).length > 0)).toBe(true);
    expect(changed(base, on({ limit: 400 }), everything).length).toBeGreaterThan(0);
  });

  if (limit.basis !== undefined) test("it counts days as its own row says, and no other column does", () => {
    const other = (limit.basis === "working" ? "calendar" : "working") satisfies DayBasis;
    expect(changed(base, on({ basis: other }), everything).length).toBeGreaterThan(0);
    const among = asItWas(register);
    const cellsOf = (all: readonly Seen[]): ReadonlySet<string> =>
      new Set(all.flatMap(({ numbers }, row) =>
        Object.entries(numbers).flatMap(([key, value]) => (value === among[row]?.numbers[key] ? [] : [`${key} ${row}`]))));
    const own = cellsOf(seen(register, withRule(id, { basis: other })));
    for (const { id: neighbour, basis } of limitsOf(register)) {
      if (neighbour === id || basis === undefined) continue;
      const theirs = cellsOf(seen(register, withRule(neighbour, { basis: basis === "working" ? "calendar" : "working" })));
      expect([neighbour, [...theirs].filter((cell) => own.has(cell))]).toEqual([neighbour, []]);
    }
  });

  test("the formulas of the cells ask its row as well, unless the row says that there are none", () => {
    const at = new Proxy({}, { get: () => "$A2" }) as Readonly<Record<string, string>>;
    const laid = limit.addInOnly !== undefined ? "" : Object.values(computedColumns(register)).map((column) => column.formula(at, formulaWords(words))).join("\n");
    const names = limit.addInOnly !== undefined ? [] : [
      levelName(id), ...(limit.limit === undefined ? [] : [limitName(id)]), ...(limit.basis === undefined ? [] : [basisName(id)]),
    ];
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(laid))).toEqual([]);
  });
});
