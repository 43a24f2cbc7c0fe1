import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { atMost, greater } from "../../rules/expr/compare";
import { asOf, number, text } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { and, choose, iff, ifError, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { say } from "../../rules/expr/say";
import { linkedName } from "../../rules/facts";
import { chosen } from "../../rules/kinds/choices";
import { clash } from "../../rules/kinds/clash";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import type { Fact } from "../../rules/kinds/rule";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const categories = { keys: ["people", "things", "money", "data"], words: "forms:resourceLoans.category" } as const;
const priorities = { keys: ["high", "medium", "low"], words: "forms:resourceLoans.priority" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "resource", source: "F12 E", kind: "text", owner: "person", required: true, width: 26 },
  { key: "quantity", source: "F12 T", kind: "integer", owner: "person", width: 9 },
  { key: "unit", source: "F12 T", kind: "text", owner: "person", width: 8 },
  { key: "provider", source: "F12 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "purpose", source: "F12 E", kind: "longText", owner: "person", width: 28 },
  { key: "available", source: "F12 T", kind: "date", owner: "person", width: 12 },
  { key: "returnBy", source: "F12 E", kind: "date", owner: "person", notBefore: "available", width: 12 },
  { key: "returned", source: "F12 T", kind: "date", owner: "person", notBefore: "available", past: true, width: 12 },
  { key: "signer", source: "F12 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "category", source: "F12 T", kind: "choice", choices: categories, owner: "person", width: 10 },
  { key: "priority", source: "ours", kind: "choice", choices: priorities, owner: "person", width: 10 },
  { key: "user", source: "ours", kind: "list", list: "department", owner: "person", width: 13 },
  { key: "keeper", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "task", source: "ours", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "until", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "rank", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "clashes", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "yields", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "request", source: "ours", kind: "ids", owner: "person", link: "requests", optional: true, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("resource"));
const back = isFilled(cell("returned"));
const nothing = text("");
const acts = { owner: owner(cell("keeper"), "forms:resourceLoans.reason.someone", "forms:resourceLoans.reason.nobody") };
const isOf = (category: (typeof categories.keys)[number]): Expr<boolean> => chosen("category", categories, category);

/** Until when a thing is taken: until it came back, else until it is to come back. */
const until: Fact = {
  key: "until", format: "yyyy-mm-dd",
  value: ifError(choose<string | number | boolean>([[none, nothing], [isDate(cell("returned")), cell("returned")], [isDate(cell("returnBy")), cell("returnBy")]], nothing), nothing),
};
const rank: Fact = {
  key: "rank", format: "0",
  value: ifError(choose<string | number>([
    [none, nothing], [chosen("priority", priorities, "high"), number(3)], [chosen("priority", priorities, "medium"), number(2)],
    [chosen("priority", priorities, "low"), number(1)],
  ], number(0)), number(0)),
};
/** 资源清单, 资源协调函 (F12): signed before it is used, brought back in time (Z1); where two want the same at once, the higher priority goes first (P10). */
export const resourceRules: RegisterRules = {
  key: "resourceLoans",
  sentences: "forms:resourceLoans.reason",
  title: "resource",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("category", categories), unreadChoice("priority", priorities)],
    done: back,
    doneSays: iff(greater(cell("daysOverdue"), number(0)), say("RS1-late"), nothing),
  },
  facts: [linkedName("taskName", "tracker", "task", "task"), until, rank],
  rules: [
    dueDate({
      id: "RS1", since: 3, severity: "red", guides: ["Z1"], due: "returnBy", met: { when: isDate(cell("returned")), on: "returned" }, column: "daysOverdue",
      limit: 0, basis: "calendar", idle: or(none, isBlank(cell("returnBy"))), missing: "missing-return", at: "returned", values: acts,
    }),
    required({
      id: "RS2", since: 3, severity: "amber", guides: ["Z1"], fields: ["signer"], while: and(isDate(cell("available")), atMost(cell("available"), asOf)),
      at: "signer", values: acts,
    }),
    required({
      id: "RS3", since: 3, severity: "amber", guides: ["Z1"], fields: ["returnBy"], while: or(isOf("people"), isOf("things")), at: "returnBy", values: acts,
    }),
    clash({
      id: "RS4", since: 3, severity: "amber", guides: ["Z1"], periods: { what: "resource", from: "available", until: "until" }, rank: "rank",
      column: "clashes", ahead: "yields", idle: or(none, back), at: "available", values: acts,
    }),
  ],
};

export const resourceRegister = defineRegister({
  fields, rules: resourceRules, since: 3, prefix: "RS", title: "resource", lastPrinted: "reason", tinted: { from: "resource", to: "signer" },
  owner: "keeper", department: "provider", rowHeight: 34,
});
