import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { and, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { linkedName } from "../../rules/facts";
import { answered, atLeast } from "../../rules/kinds/at-least";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import { saysYes } from "../../rules/kinds/truth";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const kinds = { keys: ["stage", "project"], words: "forms:retrospectives.kind" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "subject", source: "ours", kind: "text", owner: "person", required: true, width: 24 },
  { key: "host", source: "ours", kind: "list", list: "person", owner: "person", required: true, width: 11 },
  { key: "due", source: "ours", kind: "date", owner: "person", required: true, width: 12 },
  { key: "held", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "dimensions", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "improver", source: "ours", kind: "list", list: "person", owner: "person", width: 12 },
  { key: "improveBy", source: "ours", kind: "date", owner: "person", notBefore: "held", width: 12 },
  { key: "improved", source: "ours", kind: "yesNo", owner: "person", width: 11 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 42 },
  { key: "goal", source: "F18 T", kind: "longText", owner: "person", width: 34 },
  { key: "process", source: "F18 T", kind: "longText", owner: "person", width: 34 },
  { key: "communication", source: "F18 T", kind: "longText", owner: "person", width: 34 },
  { key: "risk", source: "F18 T", kind: "longText", owner: "person", width: 34 },
  { key: "successes", source: "F18 T", kind: "longText", owner: "person", width: 34 },
  { key: "improvements", source: "F18 T", kind: "longText", owner: "person", width: 34 },
  { key: "feedback", source: "F18 T", kind: "longText", owner: "person", width: 30 },
  { key: "kind", source: "ours", kind: "choice", choices: kinds, owner: "person", width: 12 },
  { key: "participants", source: "ours", kind: "longText", owner: "person", width: 28 },
  { key: "charter", source: "ours", kind: "ids", owner: "person", link: "charters", width: 11 },
  { key: "charterName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "improveOverdue", source: "ours", kind: "computed", owner: "liaison", width: 12 },
] as const satisfies readonly Field[];

const none = isBlank(cell("subject"));
const held = isFilled(cell("held"));
const dimensions = ["goal", "process", "communication", "risk"] as const;
const complete = and(...dimensions.map(answered));
const settled = or(isBlank(cell("improvements")), saysYes("improved"));
const acts = {
  owner: owner(cell("host"), "forms:retrospectives.reason.someone", "forms:retrospectives.reason.nobody"),
  improver: owner(cell("improver"), "forms:retrospectives.reason.improver", "forms:retrospectives.reason.no-improver"),
};

/** 复盘报告 (F18, P23): held by its date, on all four dimensions, and what is to be better has an owner and a date. */
export const retrospectiveRules: RegisterRules = {
  key: "retrospectives",
  sentences: "forms:retrospectives.reason",
  title: "subject",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("kind", kinds)],
    done: and(held, complete, settled),
  },
  facts: [linkedName("charterName", "charters", "charter", "project")],
  rules: [
    dueDate({
      id: "RT1", since: 3, severity: "red", guides: ["Z1", "Z3", "Z4"], due: "due", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, held, isBlank(cell("due"))),
      missing: "missing-due", at: "held", values: acts,
    }),
    atLeast({
      id: "RT2", since: 3, severity: "amber", guides: ["Z1", "Z3", "Z4"], column: "dimensions", of: dimensions.map(answered), limit: 4,
      unit: "dimensions",
      at: "goal", while: held, idle: or(none, not(held)), values: acts,
    }),
    required({
      id: "RT3", since: 3, severity: "amber", guides: ["Z1", "Z3"], fields: ["improver", "improveBy"],
      while: and(isFilled(cell("improvements")), not(settled)),
      at: "improver", values: acts,
    }),
    dueDate({
      id: "RT4", since: 3, severity: "red", guides: [], due: "improveBy", column: "improveOverdue", limit: 0, basis: "calendar",
      idle: or(none, settled, isBlank(cell("improveBy"))),
      missing: "missing-improve", at: "improved", values: acts,
    }),
  ],
};

export const retrospectiveRegister = defineRegister({
  fields, rules: retrospectiveRules, since: 3, prefix: "RT", title: "subject", lastPrinted: "reason",
  tinted: { from: "subject", to: "improved" },
  owner: "host", rowHeight: 42,
});
