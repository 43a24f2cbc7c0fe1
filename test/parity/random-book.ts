import fc from "fast-check";
import type { Cell, TrackerRow } from "../../src/rules/tracker-row";
import { day } from "../support/product";

/** What a tracker row may hold in the columns that flags and totals depend on, hostile entries included. */
export interface RandomRow extends TrackerRow {
  readonly department: Cell;
}

const center = day("2026-02-14");
const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>, weight = 9): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });

const date = often<Cell>(
  fc.integer({ min: center - 60, max: center + 60 }),
  fc.oneof(
    fc.constantFrom<Cell>("", "2026-02-30", "待定", "'2026.2.3", 1, 366, 36525, 36526, 73050.5, 73051, 44000.25, true),
    fc.integer({ min: center - 10, max: center + 10 }).map((serial) => serial + 0.5),
    fc.integer({ min: day("2026-12-20"), max: day("2027-01-20") }),
    fc.integer({ min: day("2024-12-20"), max: day("2025-01-10") }),
  ),
);

/** Departments and owners of the lists, in other case too, and others that are in none. */
export function randomRow(words: {
  readonly departments: readonly string[]; readonly owners: readonly string[]; readonly statuses: readonly string[]; readonly yes: string; readonly no: string;
}): fc.Arbitrary<RandomRow> {
  const among = (list: readonly string[], others: readonly Cell[]): fc.Arbitrary<Cell> =>
    often<Cell>(fc.constantFrom(...list), fc.constantFrom<Cell>("", ...list.map((word) => word.toUpperCase()), ...others));
  return fc.record({
    task: often<Cell>(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."任务ABc<&\"'") }), fc.constantFrom<Cell>("", 0, "'=1+1"), 19),
    department: among(words.departments, ["X部", "a*", "5"]),
    owner: among(words.owners, ["张三、李四", "nobody", "'=cmd"]),
    start: date,
    due: date,
    status: often<Cell>(fc.constantFrom(...words.statuses), fc.constantFrom<Cell>("", "?", "*", "完成了", "done ", 3, ...words.statuses.map((word) => word.toUpperCase())), 12),
    majorRisk: often<Cell>(fc.constantFrom<Cell>("", words.no, words.no, words.no, words.yes), fc.constantFrom<Cell>(words.yes.toUpperCase(), "Y", 1, true)),
    actualFinish: often<Cell>(fc.oneof(fc.constant<Cell>(""), fc.integer({ min: center - 60, max: center + 10 })), date),
    updated: often<Cell>(fc.integer({ min: center - 40, max: center + 2 }), fc.oneof(fc.constant<Cell>(""), date), 4),
  });
}

/** One as-of date with the limits in force at it; the rows of 规则/Rules as a PMO might set them. */
export interface RuleSetup {
  readonly asOf: string;
  readonly rules: Readonly<Record<"N1" | "N2" | "N17" | "N18", {
    readonly limit: Cell; readonly basis: "calendar" | "working"; readonly severity: "red" | "amber" | "note"; readonly on: "yes" | "no";
  }>>;
}

const guide = {
  N1: { limit: 2, basis: "calendar", severity: "red", on: "yes" }, N2: { limit: "", basis: "calendar", severity: "red", on: "yes" },
  N17: { limit: 3, basis: "calendar", severity: "amber", on: "yes" }, N18: { limit: 7, basis: "calendar", severity: "amber", on: "yes" },
} as const satisfies RuleSetup["rules"];

export const ruleSetups: readonly RuleSetup[] = [
  { asOf: "2026-02-10", rules: guide },
  { asOf: "2026-02-25", rules: { ...guide, N1: { ...guide.N1, basis: "working" }, N17: { ...guide.N17, basis: "working" }, N18: { ...guide.N18, basis: "working" } } },
  { asOf: "2026-03-06", rules: { ...guide, N1: { ...guide.N1, limit: 4.5 }, N2: { ...guide.N2, severity: "amber" }, N18: { ...guide.N18, on: "no" } } },
  { asOf: "2026-01-20", rules: { ...guide, N1: { ...guide.N1, on: "no" }, N17: { ...guide.N17, limit: 0, severity: "red" }, N18: { ...guide.N18, severity: "note", limit: 20 } } },
  { asOf: "2026-02-14", rules: { ...guide, N18: { ...guide.N18, limit: "a week" } } },
];
