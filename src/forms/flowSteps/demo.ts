import type { DemoContext, NewRow } from "../../excel/form";

interface DemoStep {
  readonly key: "plan" | "review" | "design" | "build" | "test" | "launch" | "delivery" | "report";
  readonly department: string;
  readonly place?: "first" | "last";
  readonly decides?: true;
  readonly next?: DemoStep["key"];
  readonly otherwise?: DemoStep["key"];
}

/** How the campaign runs through the departments; nobody has said yet where a failed load test leads. */
const steps: readonly DemoStep[] = [
  { key: "plan", department: "product", place: "first", next: "review" },
  { key: "review", department: "marketing", decides: true, next: "design", otherwise: "plan" },
  { key: "design", department: "product", next: "build" },
  { key: "build", department: "developer", next: "test" },
  { key: "test", department: "developer", decides: true, next: "launch" },
  { key: "launch", department: "operations", decides: true, next: "delivery", otherwise: "build" },
  { key: "delivery", department: "marketing", next: "report" },
  { key: "report", department: "operations", place: "last" },
];

/** The steps of the demonstration. */
export function demoSteps({ translate, person }: DemoContext): readonly NewRow[] {
  const id = (key: DemoStep["key"]): string => `ST${String(steps.findIndex((step) => step.key === key) + 1).padStart(3, "0")}`;
  return steps.map(({ key, department, place, decides, next, otherwise }): NewRow => {
    const say = (part: string): string => translate(`forms:demo.flowSteps.${key}.${part}`);
    return {
      id: id(key), step: say("step"), department: person(department).department, inputs: say("inputs"), outputs: say("outputs"),
      ...(place !== undefined && { place: translate(`forms:flowSteps.place.${place}`) }),
      ...(decides === true && { decision: say("decision") }),
      ...(next !== undefined && { next: id(next) }), ...(otherwise !== undefined && { otherwise: id(otherwise) }),
    };
  });
}
