import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { greater } from "../../rules/expr/compare";
import { number, text } from "../../rules/expr/constants";
import { heldCount, heldRecords, type Holder } from "../../rules/expr/held-records";
import { and, iff, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { linkedName } from "../../rules/facts";
import { contradiction } from "../../rules/kinds/contradiction";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import { saysYes } from "../../rules/kinds/truth";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const parts = {
  keys: ["goal", "stages", "team", "tasks", "deliverables", "communication", "resources", "risks"], words: "forms:planContents.part",
} as const;

/** Where a part is kept that has a form of its own; goals by stage are said here. */
const holders: readonly Holder[] = ([
  ["goal", "charters", "goal"], ["team", "duties", "duty"], ["tasks", "tracker", "task"],
  ["deliverables", "acceptances", "deliverable"], ["communication", "channels", "channel"], ["resources", "resourceLoans", "resource"], ["risks", "risks", "risk"],
] as const).map(([part, register, column]) => ({ word: `${parts.words}.${part}`, register, column }));

const fields = [
  { key: "plan", source: "F4 T", kind: "ids", owner: "person", required: true, link: "plans", width: 11 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "part", source: "F4 T", kind: "choice", choices: parts, owner: "person", required: true, width: 22 },
  { key: "content", source: "F4 T", kind: "longText", owner: "person", width: 42 },
  { key: "complete", source: "ours", kind: "yesNo", owner: "person", width: 8 },
  { key: "holder", source: "ours", kind: "computed", owner: "liaison", width: 20 },
  { key: "owner", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "due", source: "ours", kind: "date", owner: "person", width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 38 },
  { key: "planName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "records", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = and(isBlank(cell("plan")), isBlank(cell("part")));
const written = or(isFilled(cell("content")), greater(cell("records"), number(0)));
const acts = { owner: owner(cell("owner"), "forms:planContents.reason.someone", "forms:planContents.reason.nobody") };
const uses = [...new Set(holders.map(({ register }) => register))];

/** The parts of a 计划书 (F4): each said here in a few words, or kept in a form of its own, which the row then names. */
export const contentRules: RegisterRules = {
  key: "planContents",
  sentences: "forms:planContents.reason",
  title: "part",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("part", parts)],
    done: and(saysYes("complete"), written),
  },
  facts: [
    linkedName("planName", "plans", "plan", "plan"),
    { key: "holder", format: "General", uses, value: heldRecords(cell("part"), holders) },
    { key: "records", format: '0;-0;"–"', uses, value: iff(none, text(""), heldCount(cell("part"), holders)) },
  ],
  rules: [
    required({
      id: "PL7", since: 3, severity: "amber", guides: ["Z0", "Z1", "Z4"], fields: ["owner", "due"], while: not(saysYes("complete")),
      at: "owner", values: acts,
    }),
    dueDate({
      id: "PL8", since: 3, severity: "red", guides: ["Z0", "Z1", "Z4"], due: "due", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, saysYes("complete"), isBlank(cell("due"))),
      missing: "missing-due", at: "complete", values: acts,
    }),
    contradiction({
      id: "PL9", since: 3, severity: "amber", guides: ["Z0", "Z1", "Z4"], at: "content", when: [saysYes("complete"), not(written)],
      values: acts,
    }),
  ],
};

export const contentRegister = defineRegister({
  fields, rules: contentRules, since: 3, title: "part", lastPrinted: "reason", tinted: { from: "part", to: "due" },
  owner: "owner", rowHeight: 30,
});
