import type { DemoContext, NewRow } from "../../excel/form";
import { demoId } from "../demo-id";

interface DemoMeeting {
  readonly key: "kickoff" | "weekly" | "special" | "launch";
  readonly type: "kickoff" | "regular" | "special" | "review";
  /** Days from the as-of date, and hours of that day. */
  readonly day: number;
  readonly from: number;
  readonly to?: number;
  /** Hours after the end. */
  readonly sentAfter?: number;
  readonly chair: string;
  readonly recorder: string;
  readonly items: readonly { readonly key: string; readonly owner?: string; readonly due?: number; readonly task?: string; readonly finished?: number }[];
}

/** The campaign's meetings: one told in time, one late, one whose minutes are still missing, and one to come. */
const meetings: readonly DemoMeeting[] = [
  {
    key: "kickoff", type: "kickoff", day: -20, from: 10, to: 11.5, sentAfter: 5, chair: "product", recorder: "designer",
    items: [{ key: "plan", owner: "product", due: -14, task: "T001", finished: -14 }, { key: "budget", owner: "marketing", due: -12, task: "T002", finished: -11 }],
  },
  {
    key: "weekly", type: "regular", day: -6, from: 14, to: 15, sentAfter: 30, chair: "product", recorder: "designer",
    items: [
      { key: "page", owner: "developer", due: -2, task: "T004" }, { key: "brand", owner: "marketing", due: 3, task: "T006" },
      { key: "script", due: 6, task: "T009" },
    ],
  },
  {
    key: "special", type: "special", day: -2, from: 15, to: 16, chair: "product", recorder: "operations",
    items: [{ key: "staff", owner: "developer", due: 1, task: "T004" }, { key: "channel", owner: "channel", task: "T007" }],
  },
  { key: "launch", type: "review", day: 9, from: 10, chair: "product", recorder: "designer", items: [] },
];

/** Meetings of the demonstration and what came of them. */
export function demoMinutes({ translate, asOf, person }: DemoContext): Readonly<Record<string, readonly NewRow[]>> {
  const say = (key: string): string => translate(`forms:demo.minutes.${key}`);
  const time = (day: number, hours: number): number => Math.round((asOf + day + hours / 24) * 1440) / 1440;
  const rows = meetings.map((one, index): NewRow => ({
    id: demoId("M", index), meeting: say(`${one.key}.meeting`), type: translate(`forms:minutes.type.${one.type}`),
    started: time(one.day, one.from),
    ...(one.to !== undefined && { ended: time(one.day, one.to) }),
    ...(one.to !== undefined && one.sentAfter !== undefined && { sent: time(one.day, one.to + one.sentAfter) }),
    recorder: person(one.recorder).name, chair: person(one.chair).name, place: say(`${one.key}.place`),
    attendees: ["product", "developer", "marketing", "operations"].map((who) => person(who).name).join(translate("forms:list-separator")),
    agenda: say(`${one.key}.agenda`),
    ...(one.to !== undefined && { decisions: say(`${one.key}.decisions`) }),
  }));
  const items = meetings.flatMap((one, index) => one.items.map((item): NewRow => ({
    issue: say(`items.${item.key}.issue`), solution: say(`items.${item.key}.solution`), meeting: demoId("M", index),
    ...(item.owner !== undefined && { owner: person(item.owner).name }), ...(item.due !== undefined && { due: asOf + item.due }),
    ...(item.task !== undefined && { task: item.task }), ...(item.finished !== undefined && { finished: asOf + item.finished }),
    status: translate(`forms:actionItems.state.${item.finished === undefined ? "open" : "done"}`),
  })));
  return { minutes: rows, actionItems: items.map((row, index) => ({ id: demoId("A", index), ...row })) };
}
