import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate } from "../../rules/expr/cells";
import { greater } from "../../rules/expr/compare";
import { flag, moment, text } from "../../rules/expr/constants";
import { and, iff, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { countWhere } from "../../rules/expr/registers";
import { clock, late } from "../../rules/kinds/clock";
import type { Fact } from "../../rules/kinds/rule";
import type { RegisterRules } from "../../rules/register-rules";

const meetingTypes = { keys: ["kickoff", "regular", "special", "review", "coordination", "other"], words: "forms:minutes.type" } as const;

const fields = [
  { key: "id", source: "F8 T", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "meeting", source: "F8 T", kind: "text", owner: "person", required: true, width: 28 },
  { key: "type", source: "F8 T", kind: "choice", choices: meetingTypes, owner: "person", width: 12 },
  { key: "started", source: "F8 T", kind: "dateTime", owner: "person", required: true, width: 16 },
  { key: "ended", source: "F8 T", kind: "dateTime", owner: "person", notBefore: "started", past: true, width: 16 },
  { key: "sent", source: "F8 T", kind: "dateTime", owner: "person", notBefore: "ended", past: true, width: 16 },
  { key: "recorder", source: "F8 T", kind: "list", list: "person", owner: "person", required: true, width: 11 },
  { key: "items", source: "ours", kind: "computed", owner: "liaison", width: 9 },
  { key: "openItems", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 46 },
  { key: "place", source: "F8 T", kind: "text", owner: "person", width: 18 },
  { key: "chair", source: "F8 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "attendees", source: "F8 T", kind: "longText", owner: "person", width: 30 },
  { key: "agenda", source: "F8 T", kind: "longText", owner: "person", width: 36 },
  { key: "decisions", source: "F8 E", kind: "longText", owner: "person", width: 40 },
  { key: "hours", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("meeting"));
/** A meeting that is still to come has no minutes to send. */
const ahead = and(isBlank(cell("ended")), isDate(cell("started")), greater(cell("started"), moment));

/** Items of a meeting, by its id; blank in a row to spare. */
const itemsOf = (key: string, conditions: Parameters<typeof countWhere>[3] = {}): Fact => ({
  key, format: '0;-0;"–"', uses: ["actionItems"],
  value: iff(isBlank(cell("id")), text(""), countWhere("actionItems", "meeting", cell("id"), conditions)),
});

/** 专题会议纪要 (F8): sent within 24 hours (N6). */
export const meetingRules: RegisterRules = {
  key: "minutes",
  sentences: "forms:minutes.reason",
  title: "meeting",
  flag: "flag",
  reason: "reason",
  life: { empty: none, done: isDate(cell("sent")), doneSays: late("N6", "hours", "sent", "hours") },
  facts: [itemsOf("items"), itemsOf("openItems", { flag: (["red", "amber", "green", "unknown"] as const).map(flag) })],
  rules: [
    clock({
      id: "N6", since: 2, severity: "red", guides: ["Z3"], from: "ended", to: "sent", limit: 24, unit: "hours", basis: "calendar",
      column: "hours", state: "clock",
      idle: or(none, ahead), afterwards: "told", missing: "missing-ended", missingAt: "ended", at: "sent",
      values: { recorder: owner(cell("recorder"), "forms:minutes.reason.recorder", "forms:minutes.reason.nobody") },
    }),
  ],
};

export const meetingRegister = defineRegister({
  fields, rules: meetingRules, since: 2, prefix: "M", title: "meeting", lastPrinted: "reason", tinted: { from: "meeting", to: "recorder" },
  owner: "recorder", rowHeight: 34,
});
