import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { state, text } from "../../rules/expr/constants";
import { choiceState } from "../../rules/expr/list-state";
import { iff, ifError, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";
import { cadence, frequencies } from "./cadence";
import { weeklyLength } from "./weekly-length";

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "channel", source: "F22 T", kind: "text", owner: "person", required: true, width: 22 },
  { key: "frequency", source: "F22 T", kind: "choice", choices: frequencies, owner: "person", required: true, width: 11 },
  { key: "time", source: "F22 T", kind: "text", owner: "person", width: 16 },
  { key: "minutes", source: "F22 T", kind: "integer", owner: "person", width: 12 },
  { key: "owner", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "attendees", source: "F22 T", kind: "longText", owner: "person", width: 24 },
  { key: "agenda", source: "F22 T", kind: "longText", owner: "person", width: 24 },
  { key: "records", source: "F22 T", kind: "longText", owner: "person", width: 22 },
  { key: "escalation", source: "F22 T", kind: "longText", owner: "person", width: 24 },
  { key: "escalationHours", source: "F22 T", kind: "integer", owner: "person", width: 17 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 40 },
  { key: "started", source: "ours", kind: "date", owner: "person", width: 12 },
  { key: "last", source: "ours", kind: "date", owner: "person", notBefore: "started", past: true, width: 12 },
  { key: "nextDue", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "ended", source: "ours", kind: "date", owner: "person", notBefore: "started", past: true, width: 12 },
  { key: "frequencyState", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "interval", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "daysSince", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("channel"));
const acts = { owner: owner(cell("owner"), "forms:channels.reason.someone", "forms:channels.reason.nobody") };

/** 沟通机制 (F22): who meets when and for how long (N11, N12), what is recorded, and which way a problem goes up. */
export const channelRules: RegisterRules = {
  key: "channels",
  sentences: "forms:channels.reason",
  title: "channel",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("frequency", frequencies)],
    done: isFilled(cell("ended")),
  },
  facts: [{
    key: "frequencyState", format: "General", states: frequencies.words,
    value: ifError(
      iff(or(none, isBlank(cell("frequency"))), text(""), choiceState(cell("frequency"), frequencies.keys, frequencies.words)), text("?"),
    ),
  }],
  rules: [
    cadence(none, acts),
    ...weeklyLength(same(cell("frequencyState"), state("weekly", `${frequencies.words}.weekly`)), acts),
    required({ id: "CM1", since: 3, severity: "amber", guides: ["Z0"], fields: ["owner"], at: "owner" }),
  ],
};

export const channelRegister = defineRegister({
  fields, rules: channelRules, since: 3, prefix: "CM", title: "channel", lastPrinted: "reason", tinted: { from: "channel", to: "owner" },
  owner: "owner", rowHeight: 42,
});
