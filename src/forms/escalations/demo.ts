import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

interface DemoEscalation {
  readonly key: "payment" | "scope" | "staff" | "priority";
  readonly by: string;
  readonly other: string;
  readonly owner: string;
  readonly level: "team" | "heads" | "committee";
  readonly state: "open" | "solved" | "withdrawn";
  readonly task: string;
  /** Days from the as-of date. */
  readonly submitted: number;
  readonly toHeads?: number;
  readonly toCommittee?: number;
  readonly ruled?: number;
  readonly told: readonly ("teamResult" | "headsResult" | "ruling")[];
}

/** Issues of the campaign: one that the committee has not ruled on in time, one with the heads, one that the team settled, one ruled on. */
const issues: readonly DemoEscalation[] = [
  {
    key: "payment", by: "marketing", other: "product", owner: "product", level: "committee", state: "open", task: "T012", submitted: -22, toHeads: -19,
    toCommittee: -15, told: ["teamResult", "headsResult"],
  },
  { key: "scope", by: "operations", other: "developer", owner: "operations", level: "heads", state: "open", task: "T008", submitted: -3, toHeads: -1, told: ["teamResult"] },
  { key: "staff", by: "developer", other: "operations", owner: "developer", level: "team", state: "solved", task: "T004", submitted: -4, told: ["teamResult"] },
  {
    key: "priority", by: "channel", other: "developer", owner: "product", level: "committee", state: "solved", task: "T007", submitted: -21, toHeads: -19,
    toCommittee: -18, ruled: -16, told: ["teamResult", "headsResult", "ruling"],
  },
];

/** Issues and disputes of the demonstration. */
export function demoEscalations({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return issues.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.escalations.${one.key}.${part}`);
    return {
      id: demoId("ES", index), issue: say("issue"), level: translate(`forms:escalations.level.${one.level}`), status: translate(`forms:escalations.state.${one.state}`),
      owner: person(one.owner).name, submitted: asOf + one.submitted, department: person(one.by).department, other: person(one.other).department, task: one.task,
      ...(one.toHeads !== undefined && { toHeads: asOf + one.toHeads }), ...(one.toCommittee !== undefined && { toCommittee: asOf + one.toCommittee }),
      ...(one.ruled !== undefined && { ruled: asOf + one.ruled }), ...Object.fromEntries(one.told.map((part) => [part, say(part)])),
    };
  });
}
