import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

interface DemoReport {
  readonly key: "page" | "tracking" | "material" | "users" | "channels";
  readonly by: string;
  readonly task: string;
  /** Days from the as-of date. */
  readonly week: number;
  readonly reported?: number;
  /** What was filled in besides the plan. */
  readonly told: readonly ("actual" | "deviation" | "measures" | "done" | "undone" | "problems" | "resources")[];
}

const all = ["actual", "deviation", "measures", "done", "undone", "problems", "resources"] as const;

/** Two weeks of the campaign: told in time, told late, without measures, not told at all, and one that is still running. */
const reports: readonly DemoReport[] = [
  { key: "page", by: "developer", task: "T004", week: -9, reported: -9, told: all },
  { key: "tracking", by: "data", task: "T005", week: -9, reported: -4, told: ["actual", "done"] },
  { key: "material", by: "marketing", task: "T006", week: -4, reported: -4, told: ["actual", "deviation", "done", "undone", "problems"] },
  { key: "users", by: "operations", task: "T008", week: -5, told: [] },
  { key: "channels", by: "channel", task: "T007", week: 3, told: [] },
];

/** Weekly reports of the demonstration. */
export function demoWeekly({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return reports.map(({ key, by, task, week, reported, told }, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.weeklyReports.${key}.${part}`);
    return {
      id: demoId("WR", index), planned: say("planned"), week: asOf + week, department: person(by).department, reporter: person(by).name, task,
      ...(reported !== undefined && { reported: asOf + reported }),
      ...Object.fromEntries(told.map((part) => [part, say(part)])),
    };
  });
}
