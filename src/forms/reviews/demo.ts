import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

type Says = "yes" | "no";

interface DemoNode {
  readonly key: "plan" | "design" | "launch";
  readonly task: string;
  /** Days from the as-of date. */
  readonly date: number;
  readonly nextStarted?: number;
  /** By who speaks for a department. */
  readonly says: Readonly<Record<string, Says | undefined>>;
}

/** Nodes of the campaign: one that all passed, one after which work went on although two had not passed, and one ahead. */
const nodes: readonly DemoNode[] = [
  { key: "plan", task: "T001", date: -14, nextStarted: -12, says: { product: "yes", marketing: "yes", developer: "yes", operations: "yes" } },
  { key: "design", task: "T003", date: -7, nextStarted: -6, says: { product: "yes", marketing: "no", developer: "yes", operations: undefined } },
  { key: "launch", task: "T011", date: 9, says: { product: undefined, marketing: undefined, developer: undefined, operations: undefined } },
];

/** Joint reviews of the demonstration. */
export function demoReviews({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return nodes.flatMap(({ key, task, date, nextStarted, says }) => Object.entries(says).map(([who, said], place): NewRow => {
    const say = (part: string): string => translate(`forms:demo.reviews.${key}.${part}`);
    return {
      node: say("node"), department: person(who).department, reviewer: person(who).name, date: asOf + date, task,
      ...(said !== undefined && { passed: translate(`forms:lists.${said}`), opinion: say(said) }),
      ...(nextStarted !== undefined && place === 0 && { nextStarted: asOf + nextStarted }),
    };
  })).map((row, index): NewRow => ({ id: demoId("JR", index), ...row }));
}
