import type { DemoContext, NewRow } from "../../excel/form";

interface DemoChannel {
  readonly key: "standup" | "weekly" | "service" | "data" | "heads" | "chat";
  readonly frequency: "daily" | "weekly" | "fortnightly" | "monthly" | "asNeeded";
  readonly owner: string;
  readonly minutes?: number;
  /** Days from the as-of date. */
  readonly started: number;
  readonly last?: number;
  readonly attendees: readonly string[];
  readonly escalationHours?: number;
}

/** How the campaign keeps in touch: in time but for one slot that was missed, and one meeting that takes too long. */
const channels: readonly DemoChannel[] = [
  {
    key: "standup", frequency: "daily", owner: "developer", minutes: 15, started: -8, last: 0, attendees: ["developer", "data", "designer"],
    escalationHours: 4,
  },
  {
    key: "weekly", frequency: "weekly", owner: "product", minutes: 60, started: -20, last: -6,
    attendees: ["product", "developer", "marketing", "operations"], escalationHours: 24,
  },
  {
    key: "service", frequency: "weekly", owner: "operations", minutes: 90, started: -12, last: -5, attendees: ["operations", "service"],
    escalationHours: 24,
  },
  {
    key: "data", frequency: "fortnightly", owner: "data", minutes: 45, started: -17, attendees: ["data", "product", "operations"],
    escalationHours: 24,
  },
  {
    key: "heads", frequency: "monthly", owner: "product", minutes: 60, started: -20, last: -20,
    attendees: ["product", "marketing", "developer", "operations"], escalationHours: 48,
  },
  {
    key: "chat", frequency: "asNeeded", owner: "designer", started: -20, attendees: ["product", "developer", "marketing", "operations"],
    escalationHours: 4,
  },
];

/** The channels of the demonstration. */
export function demoChannels({ translate, asOf, person }: DemoContext): readonly NewRow[] {
  return channels.map((one, index): NewRow => {
    const say = (part: string): string => translate(`forms:demo.channels.${one.key}.${part}`);
    return {
      id: `CM${String(index + 1).padStart(3, "0")}`, channel: say("channel"),
      frequency: translate(`forms:channels.frequency.${one.frequency}`), time: say("time"),
      owner: person(one.owner).name, attendees: one.attendees.map((who) => person(who).name).join(translate("forms:list-separator")),
      agenda: say("agenda"), records: say("records"), escalation: say("escalation"), started: asOf + one.started,
      ...(one.minutes !== undefined && { minutes: one.minutes }), ...(one.last !== undefined && { last: asOf + one.last }),
      ...(one.escalationHours !== undefined && { escalationHours: one.escalationHours }),
    };
  });
}
