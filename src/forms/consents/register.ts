import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { text, word } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { and, iff, ifError, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { countWhere } from "../../rules/expr/registers";
import { say } from "../../rules/expr/say";
import { linkedName } from "../../rules/facts";
import { dueDate } from "../../rules/kinds/due-date";
import { contradiction } from "../../rules/kinds/contradiction";
import { required } from "../../rules/kinds/required";
import { toldByCheck } from "../../rules/kinds/rule";
import { seal, sealFields } from "../../rules/kinds/seal";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";
import { signedFields } from "./signed-fields";

const answers = { keys: ["confirmed", "reserved", "declined"], words: "forms:consents.answer" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "request", source: "F2 T", kind: "ids", owner: "person", required: true, link: "requests", width: 11 },
  { key: "requestName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "department", source: "F2 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "person", source: "F2 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "asked", source: "ours", kind: "date", owner: "person", required: true, past: true, width: 12 },
  { key: "due", source: "ours", kind: "date", owner: "person", notBefore: "asked", width: 12 },
  { key: "confirmation", source: "F2 T", kind: "choice", choices: answers, owner: "person", width: 12 },
  { key: "answered", source: "ours", kind: "date", owner: "person", notBefore: "asked", past: true, width: 12 },
  { key: "understanding", source: "F2 T", kind: "longText", owner: "person", width: 28 },
  { key: "commitment", source: "F2 T", kind: "longText", owner: "person", width: 28 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 38 },
  { key: "progress", source: "ours", kind: "computed", owner: "liaison", width: 13 },
  { key: "feasibility", source: "F2 T", kind: "list", list: "priority", owner: "person", width: 10 },
  { key: "resources", source: "F2 T", kind: "longText", owner: "person", width: 28 },
  { key: "risks", source: "F2 T", kind: "longText", owner: "person", width: 28 },
  { key: "note", source: "ours", kind: "longText", owner: "person", width: 28 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  ...sealFields,
] as const satisfies readonly Field[];

const none = and(isBlank(cell("request")), isBlank(cell("department")));
const is = (answer: (typeof answers.keys)[number]): Expr<boolean> => same(cell("confirmation"), word(`${answers.words}.${answer}`));
const told = and(isFilled(cell("understanding")), isFilled(cell("commitment")));
const acts = { owner: owner(cell("person"), "forms:consents.reason.someone", "forms:consents.reason.nobody") };
/** What a head signs, from the day on which it was answered. */
const { facts: sealing, stale } = seal({
  signed: and(isFilled(cell("confirmation")), isDate(cell("answered"))), on: "answered",
  fields: signedFields,
});
/** Departments asked of the row's request, by what they have answered. */
const count = (answer?: (typeof answers.keys)[number]): Expr<number> =>
  countWhere("consents", "request", cell("request"), answer === undefined ? {} : { confirmation: [word(`${answers.words}.${answer}`)] });

/** 合作需求共识纪要 (F2, P5): who has been asked for a request, who has answered by when, and what they understand and promise. */
export const consentRules: RegisterRules = {
  key: "consents",
  sentences: "forms:consents.reason",
  title: "department",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("confirmation", answers, "answer")],
    done: and(isFilled(cell("answered")), or(and(is("confirmed"), told), and(or(is("reserved"), is("declined")), isFilled(cell("note"))))),
  },
  facts: [
    linkedName("requestName", "requests", "request", "name"),
    {
      key: "progress", format: "General",
      value: ifError(
        iff(isBlank(cell("request")), text(""), say("progress", { confirmed: count("confirmed"), asked: count() })), text("?"),
      ),
    },
    ...sealing,
  ],
  rules: [
    dueDate({
      id: "CN1", since: 3, severity: "red", guides: ["Z4"], due: "due", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, isBlank(cell("due")), and(isFilled(cell("confirmation")), isFilled(cell("answered")))),
      missing: "missing-due", at: "confirmation", values: acts,
    }),
    required({ id: "CN2", since: 3, severity: "amber", guides: ["Z4"], fields: ["due"], at: "due", values: acts }),
    required({
      id: "CN3", since: 3, severity: "amber", guides: ["Z4"], fields: ["understanding", "commitment", "answered"], while: is("confirmed"),
      at: "understanding", values: acts,
    }),
    required({
      id: "CN4", since: 3, severity: "amber", guides: ["Z4"], fields: ["note", "answered"], while: or(is("reserved"), is("declined")),
      at: "note", values: acts,
    }),
  ],
  checks: [
    toldByCheck(contradiction({ id: "CN5", since: 3, severity: "red", guides: ["Z4"], at: "understanding", when: [stale], values: acts }))
  ],
};

export const consentRegister = defineRegister({
  fields, rules: consentRules, since: 3, prefix: "CN", title: "department", lastPrinted: "reason",
  tinted: { from: "request", to: "answered" },
  owner: "person", department: "department", sealedBy: "answered", rowHeight: 34,
});
