import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

/** Days from the as-of date. */
type Day = number | undefined;

const matters: readonly { readonly key: string; readonly kind: string; readonly by: string; readonly from: number; readonly due: number; readonly money?: readonly [number, number]; readonly state: string; readonly finished?: number }[] = [
  { key: "growth", kind: "matter", by: "product", from: -25, due: 30, money: [50000, 18000], state: "running" },
  { key: "launch", kind: "launch", by: "operations", from: -90, due: -60, money: [5000, 4600], state: "done", finished: -62 },
  { key: "pilot", kind: "pilot", by: "product", from: -60, due: -5, money: [20000, 21500], state: "running" },
  { key: "rollout", kind: "rollout", by: "operations", from: 20, due: 110, money: [60000, 0], state: "planned" },
  { key: "budgeting", kind: "matter", by: "marketing", from: -10, due: -1, state: "running" },
];
const council: readonly { readonly key: string; readonly kind: string; readonly planned: number; readonly held?: number; readonly told: readonly string[] }[] = [
  { key: "quarter", kind: "quarterly", planned: -45, held: -45, told: ["topics", "resolutions"] },
  { key: "month", kind: "monthly", planned: -14, held: -13, told: ["topics"] },
  { key: "missed", kind: "monthly", planned: -2, told: ["topics"] },
  { key: "next", kind: "quarterly", planned: 40, told: ["topics"] },
];
const trainings: readonly { readonly key: string; readonly by: string; readonly planned: number; readonly held?: number; readonly people?: number }[] = [
  { key: "liaisons", by: "operations", planned: -40, held: -40, people: 16 },
  { key: "forms", by: "designer", planned: -3 },
  { key: "heads", by: "product", planned: 15 },
];
const cases: readonly { readonly key: string; readonly kind: string; readonly by: string; readonly filed?: number; readonly told: readonly string[] }[] = [
  { key: "launch", kind: "success", by: "product", filed: -50, told: ["points", "use", "place"] },
  { key: "staff", kind: "lesson", by: "developer", told: ["points", "use"] },
  { key: "complaints", kind: "practice", by: "service", told: [] },
];
const notices: readonly { readonly key: string; readonly kind: string; readonly by: string; readonly planned: number; readonly published?: number; readonly told: boolean }[] = [
  { key: "start", kind: "task", by: "product", planned: -20, published: -20, told: true },
  { key: "progress", kind: "progress", by: "operations", planned: -1, told: true },
  { key: "success", kind: "success", by: "marketing", planned: 32, told: false },
];

/** A year of cooperation in the demonstration: kept, late, over budget, not written down yet. */
export function demoGovernance({ translate, asOf, person, departments }: DemoContext): Readonly<Record<string, readonly NewRow[]>> {
  const say = (key: string): string => translate(`forms:demo.governance.${key}`);
  const day = (key: string, offset: Day): NewRow => (offset === undefined ? {} : { [key]: asOf + offset });
  const told = (register: string, key: string, parts: readonly string[]): NewRow => Object.fromEntries(parts.map((part) => [part, say(`${register}.${key}.${part}`)]));
  const all = departments.join(translate("forms:list-separator"));
  return {
    matters: matters.map(({ key, kind, by, from, due, money, state, finished }, index): NewRow => ({
      id: demoId("YM", index), ...told("matters", key, ["matter"]), kind: translate(`forms:matters.kind.${kind}`), department: person(by).department,
      ...day("from", from), ...day("due", due), ...day("finished", finished), ...(money !== undefined && { budget: money[0], spent: money[1] }),
      status: translate(`forms:matters.state.${state}`), owner: person(by).name, supporters: all,
    })),
    council: council.map(({ key, kind, planned, held, told: parts }, index): NewRow => ({
      id: demoId("CC", index), ...told("council", key, ["meeting", ...parts]), kind: translate(`forms:council.kind.${kind}`),
      ...day("planned", planned), ...day("held", held), chair: person("product").name,
    })),
    trainings: trainings.map(({ key, by, planned, held, people }, index): NewRow => ({
      id: demoId("TR", index), ...told("trainings", key, ["topic", "audience", "material"]), trainer: person(by).name,
      ...day("planned", planned), ...day("held", held), ...(people !== undefined && { people }),
    })),
    cases: cases.map(({ key, kind, by, filed, told: parts }, index): NewRow => ({
      id: demoId("CS", index), ...told("cases", key, ["title", "project", ...parts]), kind: translate(`forms:cases.kind.${kind}`), author: person(by).name, ...day("filed", filed),
    })),
    notices: notices.map(({ key, kind, by, planned, published, told: written }, index): NewRow => ({
      id: demoId("NT", index), ...told("notices", key, ["notice", ...(written ? ["content"] : [])]), kind: translate(`forms:notices.kind.${kind}`), audience: all,
      ...day("planned", planned), ...day("published", published), author: person(by).name,
    })),
  };
}
