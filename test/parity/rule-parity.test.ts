/**
 * One rule, two executions, for every register there is: each column of ours is the same from our code and from its formula, recalculated by LibreOffice,
 * on rows of all that people type, at five dates with five ways to set the rules.
 */
import type { DayBasis } from "../../src/catalog/limits";
import { everyFlag } from "../../src/catalog/lists";
import { languages, type Language } from "../../src/domain/language";
import { registry } from "../../src/forms/registry";
import { JudgedRegister } from "../../src/judging/judged-register";
import { shownCells } from "../../src/judging/shown-cells";
import { translator } from "../../src/locales/translate";
import { evaluate } from "../../src/rules/evaluate";
import { feedsOf, limitsOf } from "../../src/rules/register-rules";
import type { Cell } from "../../src/rules/tracker-row";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { startLibreOffice } from "../support/libreoffice";
import { day } from "../support/product";
import { amount } from "../support/thoroughness";
import { kindsRegister } from "./kinds-register";
import { randomRows } from "./random-form-rows";
import { factsOf, ruleBook, type RuleBookFacts, type RuleBookRows, type SetRule } from "./rule-book";

const office = startLibreOffice();
afterAll(() => {
  office.dispose();
});

type StandingRule = Exclude<SetRule, "gone">;
const shifted = ({ limit }: StandingRule, by: number): Cell => (typeof limit === "number" ? limit + by : limit);
const mixed = (place: number): DayBasis => (place % 2 === 0 ? "working" : "calendar");

/** How a PMO may set the rules: the guides' way, all in working days, each on a basis of its own, some off or otherwise, and some that cannot be read. */
const settings: readonly ((rule: StandingRule, place: number) => SetRule)[] = [
  (rule) => rule,
  (rule) => ({ ...rule, basis: "working" }),
  (rule, place) => ({ ...rule, basis: mixed(place), limit: shifted(rule, (place % 3) * 0.5) }),
  (rule, place) => ({ ...rule, on: place % 4 !== 1, severity: (["amber", "red", "note"] as const)[place % 3] ?? "red" }),
  (rule, place) => (place % 7 === 6 ? "gone" : place % 7 === 5 && rule.limit !== "" ? { ...rule, limit: "a week" } : { ...rule, basis: mixed(place + 1) }),
];
const dates = ["2026-02-10", "2026-02-13", "2026-02-20", "2026-02-25", "2026-03-06"] as const;
const rowCount = amount(60, 160);
/** By its own name, so that a register's rows stay the same whichever others come. */
const seedOf = (key: string): number => [...key].reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) % 1_000_003, 7);
/** Every register there is, and one that has a rule of each kind. */
const registers = [...registry.registers, kindsRegister];

function factsFor(language: Language, place: number): RuleBookFacts {
  const words = translator(language);
  const { limits } = registry;
  const set = settings[place] ?? ((rule: StandingRule) => rule);
  const asOf = day(dates[place] ?? dates[0]);
  const listed = (states: readonly string[], prefix: string) => states.map((state) => ({ label: words(`${prefix}.${state}`), state }));
  return {
    language, asOf, moment: asOf + (place % 2 === 0 ? 1 : 0.4375), departments: ["产品部", "Sales", "研发 R&D"], project: place === 4 ? "" : "Page",
    roster: [{ name: "王敏", department: "产品部" }, { name: "Ann Lee", department: "Sales" }, { name: "王敏", department: "Sales" }],
    rules: new Map(limits.map(({ id, limit = "", basis = "calendar", severity, on }, index) => [id, set({ limit, basis, severity, on }, index)])),
    lists: {
      statuses: [...listed(["not-started", "in-progress", "done", "paused", "cancelled"], "forms:lists.states"), { label: "搁置", state: "?" }],
      urgencies: listed(["urgent", "normal", "relaxed"], "forms:lists.urgencies"),
    },
  };
}

function rowsFor(language: Language, place: number, facts: RuleBookFacts): RuleBookRows {
  const ids = Array.from({ length: 6 }, (_, index) => `R00${index + 1}`);
  const prefixes = new Map(registers.map(({ key, ids: own }) => [key, own?.prefix ?? ""]));
  // Few ids of a linked register, so that rows of one meet rows of the other.
  const linked = (register: string | undefined): readonly string[] => (register === undefined ? ids : ids.map((id) => id.replace("R", prefixes.get(register) ?? "")));
  return new Map(registers.map(({ key, fields, ids: own }) => {
    const random = randomRows(fields, own?.prefix, rowCount, seedOf(key) + place, translator(language), facts, linked);
    return [key, key === "waivers" ? random.map((cells, row) => ({ ...cells, ...covering(row) })) : random];
  }));
}

/** Most waivers name a row and a rule that there are: some of those that it sets off, too. */
function covering(row: number): Readonly<Record<string, Cell>> {
  const named = registry.registers.filter(({ ids }) => ids !== undefined);
  const { ids, rules } = named[row % named.length] ?? kindsRegister;
  const limits = limitsOf(rules);
  if (row % 9 === 8 || ids === undefined) return {};
  return {
    record: `${ids.prefix}0${String(1 + (row % 40)).padStart(2, "0")}`, rule: limits[row % limits.length]?.id ?? "", why: "A",
    until: day("2026-02-20") + row % 20,
  };
}

/** Our own code's answers, in the workbook's words. */
function answers(facts: RuleBookFacts, rows: RuleBookRows): ReadonlyMap<string, ReturnType<typeof shownCells>> {
  const words = translator(facts.language);
  const flagWords = Object.fromEntries(everyFlag.map((flag) => [flag, words(`forms:flags.${flag}`)])) as Record<(typeof everyFlag)[number], string>;
  const evaluated = evaluate(factsOf(facts), registers.flatMap(({ rules }) => {
    const typed = rows.get(rules.key);
    return typed === undefined ? [] : [{
      rules,
      rows: { count: typed.length, rowNumber: (row: number) => row + 2, column: (key: string) => typed.map((cells) => cells[key] ?? "") },
    }];
  }), feedsOf(registers));
  return new Map([...evaluated].map(([key, one]) => [key, shownCells(new JudgedRegister(one, words), flagWords)]));
}

/** LibreOffice's table of text keeps no types, writes dates as such, and 15 significant digits of a quotient. */
const asStored = (value: Cell | undefined): string => {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return String(day(value));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = value === "" || value === undefined ? Number.NaN : Number(value);
  return Number.isNaN(number) ? String(value) : String(Number(number.toPrecision(13)));
};

test.each(languages)("every column of ours of every register is the same in cells and in code, in %s", (language) => {
  const books = dates.map((_, place) => {
    const facts = factsFor(language, place);
    const rows = rowsFor(language, place, facts);
    return { rows, wanted: answers(facts, rows), bytes: saveXlsx(ruleBook(facts, rows, registers)).bytes };
  });
  const shown = office.values(new Map(books.map(({ bytes }, place) => [`book${place}`, bytes])));
  const seen = new Map<string, Set<Cell>>();
  const different = books.flatMap(({ rows, wanted }, place) => [...wanted].flatMap(([key, cells]) => {
    const sheet = shown.get(`book${place}/${key}`);
    const { fields, rules: { flag } } = registers.find((one) => one.key === key) ?? kindsRegister;
    return [...cells].flatMap(([row, answer]) => {
      seen.set(key, (seen.get(key) ?? new Set()).add(answer[flag] ?? ""));
      return fields.flatMap((field, column) => {
        const ours = answer[field.key];
        const theirs = sheet?.[row - 1]?.[column] ?? "";
        if (ours === undefined || asStored(ours) === asStored(theirs)) return [];
        return [`${dates[place] ?? ""} ${key} ${field.key} ${row}: ${JSON.stringify(ours)} ≠ ${JSON.stringify(theirs)} in ${JSON.stringify(rows.get(key)?.[row - 2])}`];
      });
    });
  }));
  expect({ count: different.length, first: different.slice(0, 6) }).toEqual({ count: 0, first: [] });
  expect([...seen.values()].filter((flags) => [...flags].some((flag) => String(flag).startsWith("◇"))).length).toBeGreaterThan(3);
  // Every flag that a register can have occurs, so that agreement says something about each.
  expect(Math.min(...[...seen.values()].map(({ size }) => size))).toBeGreaterThanOrEqual(4);
}, 600_000);
