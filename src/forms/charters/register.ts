import type { Field } from "../../catalog/field";
import { choices } from "../../catalog/lists";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { greater, same, wholeDay } from "../../rules/expr/compare";
import { asOf, text, word } from "../../rules/expr/constants";
import { and, iff, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { countWhere } from "../../rules/expr/registers";
import { isoDate } from "../../rules/expr/say";
import { linkedName } from "../../rules/facts";
import { clock, late } from "../../rules/kinds/clock";
import { gate } from "../../rules/kinds/contradiction";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const { opinions } = choices;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "project", source: "F3 T", kind: "text", owner: "person", required: true, width: 26 },
  { key: "leadDepartment", source: "F3 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "lead", source: "F3 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "start", source: "F3 T", kind: "date", owner: "person", width: 12 },
  { key: "due", source: "F3 T", kind: "date", owner: "person", notBefore: "start", width: 12 },
  { key: "submitted", source: "F3 T", kind: "date", owner: "person", past: true, width: 12 },
  { key: "approver", source: "F3 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "decision", source: "F3 T", kind: "choice", choices: opinions, owner: "person", width: 17 },
  { key: "approved", source: "F3 T", kind: "date", owner: "person", notBefore: "submitted", past: true, width: 12 },
  { key: "goal", source: "F3 T", kind: "longText", owner: "person", width: 32 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 42 },
  { key: "scope", source: "F3 T", kind: "longText", owner: "person", width: 30 },
  { key: "content", source: "F3 T", kind: "longText", owner: "person", width: 32 },
  { key: "benefit", source: "F3 T", kind: "longText", owner: "person", width: 28 },
  { key: "departments", source: "F3 T", kind: "longText", owner: "person", width: 34 },
  { key: "milestones", source: "F3 T", kind: "longText", owner: "person", width: 32 },
  { key: "deliverables", source: "F3 T", kind: "longText", owner: "person", width: 28 },
  { key: "resources", source: "F3 T", kind: "longText", owner: "person", width: 28 },
  { key: "note", source: "F3 T", kind: "longText", owner: "person", width: 28 },
  { key: "authority", source: "F3 T", kind: "longText", owner: "person", width: 28 },
  { key: "request", source: "ours", kind: "ids", owner: "person", link: "requests", width: 11 },
  { key: "requestName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "tasks", source: "ours", kind: "computed", owner: "liaison", width: 9 },
  { key: "days", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("project"));
const says = (opinion: (typeof opinions.keys)[number]) => same(cell("decision"), word(`${opinions.words}.${opinion}`));
const granted = or(says("agree"), says("conditional"));
const begun = and(isDate(cell("start")), not(greater(wholeDay(cell("start")), asOf)));
const acts = {
  lead: owner(cell("lead"), "forms:charters.reason.someone", "forms:charters.reason.nobody"),
  approver: owner(cell("approver"), "forms:charters.reason.approver", "forms:charters.reason.no-approver"),
};

/** 立项申请书 (F3, P6): complete when it is handed in, decided in time, and begun only with approval and a project lead. */
export const charterRules: RegisterRules = {
  key: "charters",
  sentences: "forms:charters.reason",
  title: "project",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("decision", opinions)],
    cancelled: says("disagree"),
    done: and(
      granted, isFilled(cell("lead")), isFilled(cell("approver")), isDate(cell("approved")), or(says("agree"), isFilled(cell("note"))),
    ),
    doneSays: late("CH4", "days", "approved", "days"),
  },
  facts: [
    linkedName("requestName", "requests", "request", "name"),
    {
      key: "tasks", format: '0;-0;"–"', uses: ["tracker"],
      value: iff(isBlank(cell("request")), text(""), countWhere("tracker", "request", cell("request"))),
    },
  ],
  rules: [
    required({
      id: "CH1", since: 3, severity: "amber", guides: ["Z0", "Z2"], at: "goal", while: isFilled(cell("submitted")), values: acts,
      fields: ["goal", "scope", "departments", "milestones", "deliverables", "start", "due", "resources", "approver"],
    }),
    gate({
      id: "CH2", since: 3, severity: "red", guides: ["Z0"], at: "lead", enters: granted, needs: isFilled(cell("lead")), values: acts,
    }),
    gate({
      id: "CH3", since: 3, severity: "red", guides: ["Z0"], at: "decision", enters: begun, needs: granted,
      values: { ...acts, start: isoDate(cell("start")) },
    }),
    clock({
      id: "CH4", since: 3, severity: "amber", guides: [], from: "submitted", to: "approved", limit: 5, unit: "days", basis: "working",
      column: "days", state: "clock", idle: or(none, isBlank(cell("submitted"))), afterwards: "told", missing: "missing-submitted",
      missingAt: "submitted",
      at: "approved", values: acts,
    }),
    required({
      id: "CH5", since: 3, severity: "amber", guides: ["Z0"], fields: ["approver", "approved"], while: isFilled(cell("decision")),
      at: "approved", values: acts,
    }),
    required({
      id: "CH6", since: 3, severity: "amber", guides: ["Z0"], fields: ["note"], while: says("conditional"), at: "note", values: acts,
    }),
  ],
};

export const charterRegister = defineRegister({
  fields, rules: charterRules, since: 3, prefix: "CH", title: "project", lastPrinted: "reason", tinted: { from: "project", to: "approved" },
  owner: "lead", department: "leadDepartment", rowHeight: 42,
});
