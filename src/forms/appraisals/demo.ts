import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

interface DemoRating {
  readonly key: "helpful" | "late" | "slow" | "open" | "overdue";
  readonly of: string;
  readonly by: string;
  readonly role: "lead" | "support";
  /** Satisfaction, support and outcome in points. */
  readonly points?: readonly [number, number, number];
  /** Days from the as-of date. */
  readonly previous: number;
  readonly rated?: number;
  /** Whether something was said besides the points. */
  readonly said: boolean;
}

const ratings: readonly DemoRating[] = [
  { key: "helpful", of: "developer", by: "product", role: "support", points: [88, 90, 85], previous: -180, rated: -3, said: true },
  { key: "late", of: "marketing", by: "product", role: "support", points: [76, 80, 72], previous: -210, rated: -3, said: true },
  { key: "slow", of: "operations", by: "developer", role: "support", points: [55, 60, 58], previous: -170, rated: -2, said: false },
  { key: "open", of: "product", by: "marketing", role: "lead", previous: -160, said: false },
  { key: "overdue", of: "product", by: "operations", role: "lead", previous: -200, said: false },
];

interface DemoIndicator {
  readonly of: string;
  readonly weight: number;
  /** Shorter cycle, fewer delays, use of the platform. */
  readonly rates: readonly [number, number, number];
  readonly satisfaction: number;
  readonly support: number;
  readonly score?: number;
}

const indicators: readonly DemoIndicator[] = [
  { of: "product", weight: 0.15, rates: [0.12, 0.25, 0.9], satisfaction: 86, support: 88, score: 87 },
  { of: "marketing", weight: 0.12, rates: [0.08, 0.1, 0.82], satisfaction: 76, support: 80, score: 78 },
  { of: "developer", weight: 0.08, rates: [0.1, 0.2, 0.75], satisfaction: 88, support: 90, score: 86 },
  { of: "operations", weight: 0.15, rates: [0.05, 0, 0.68], satisfaction: 55, support: 60 },
];

/** What departments of the demonstration say of each other, and their indicators; weights above, between and below the limits. */
export function demoAppraisals({ translate, asOf, person }: DemoContext): Readonly<Record<string, readonly NewRow[]>> {
  const say = (key: string): string => translate(`forms:demo.appraisals.${key}`);
  return {
    appraisals: ratings.map(({ key, of, by, role, points, previous, rated, said }, index): NewRow => ({
      id: demoId("EV", index), department: person(of).department, role: translate(`forms:appraisals.role.${role}`), rater: person(by).department,
      person: person(by).name, previous: asOf + previous,
      ...(points !== undefined && { satisfaction: points[0], support: points[1], outcome: points[2] }),
      ...(rated !== undefined && { rated: asOf + rated }), ...(said && { comment: say(`${key}.comment`) }), ...(key === "helpful" && { award: say("helpful.award") }),
    })),
    indicators: indicators.map(({ of, weight, rates: [cycle, delays, activity], satisfaction, support, score }, index): NewRow => ({
      id: demoId("KP", index), department: person(of).department, period: say("period"), weight, cycle, delays, activity, satisfaction, support,
      assessor: person("product").name, ...(score !== undefined && { score, assessed: asOf - 1 }),
    })),
  };
}
