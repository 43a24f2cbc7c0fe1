import type { DemoContext, NewRow } from "../../excel/form";

interface DemoRetrospective {
  readonly key: "planning" | "design" | "build" | "campaign";
  readonly kind: "stage" | "project";
  readonly host: string;
  /** Days from the as-of date. */
  readonly due: number;
  readonly held?: number;
  readonly says: readonly ("goal" | "process" | "communication" | "risk" | "successes" | "improvements" | "feedback")[];
  readonly improver?: string;
  readonly improveBy?: number;
  readonly improved?: true;
}

/** Retrospectives of the campaign: settled, with an improvement that is late, not held yet although it is time, and to come. */
const retrospectives: readonly DemoRetrospective[] = [
  {
    key: "planning", kind: "stage", host: "product", due: -12, held: -12,
    says: ["goal", "process", "communication", "risk", "successes", "improvements", "feedback"],
    improver: "designer", improveBy: -8, improved: true,
  },
  {
    key: "design", kind: "stage", host: "designer", due: -6, held: -6,
    says: ["goal", "process", "communication", "risk", "successes", "improvements"], improver: "developer", improveBy: -1,
  },
  { key: "build", kind: "stage", host: "developer", due: -1, says: [] },
  { key: "campaign", kind: "project", host: "product", due: 33, says: [] },
];

/** Retrospectives of the demonstration. */
export function demoRetrospectives({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  const team = ["product", "developer", "marketing", "operations"].map((who) => person(who).name).join(translate("forms:list-separator"));
  return retrospectives.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.retrospectives.${one.key}.${part}`);
    return {
      id: `RT${String(index + 1).padStart(3, "0")}`, subject: say("subject"), host: person(one.host).name, due: asOf + one.due,
      kind: translate(`forms:retrospectives.kind.${one.kind}`), charter: "CH001", participants: team,
      ...Object.fromEntries(one.says.map((part) => [part, say(part)])),
      ...(one.held !== undefined && { held: asOf + one.held }), ...(one.improver !== undefined && { improver: person(one.improver).name }),
      ...(one.improveBy !== undefined && {
        improveBy: asOf + one.improveBy, improved: translate(one.improved === true ? "forms:lists.yes" : "forms:lists.no"),
      }),
    };
  });
}
