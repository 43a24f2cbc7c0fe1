import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { less } from "../../rules/expr/compare";
import { asOf, text } from "../../rules/expr/constants";
import { elapsedDays } from "../../rules/expr/days";
import type { Expr } from "../../rules/expr/expr";
import { and, iff, not } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { basis, limit } from "../../rules/expr/rule-row";
import { countedDays, isoDate } from "../../rules/expr/say";
import { linkedName } from "../../rules/facts";
import { chosen } from "../../rules/kinds/choices";
import { clock } from "../../rules/kinds/clock";
import { contradiction } from "../../rules/kinds/contradiction";
import { leadTime, leadTooShort } from "../../rules/kinds/lead-time";
import { required } from "../../rules/kinds/required";
import { threshold } from "../../rules/kinds/threshold";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const verdicts = { keys: ["yes", "partly", "no"], words: "forms:milestoneNotes.verdict" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "milestone", source: "F10 T", kind: "text", owner: "person", required: true, width: 28 },
  { key: "date", source: "F10 T", kind: "date", owner: "person", required: true, width: 12 },
  { key: "submitted", source: "F10 T", kind: "date", owner: "person", past: true, width: 12 },
  { key: "result", source: "F10 T", kind: "longText", owner: "person", width: 36 },
  { key: "verdict", source: "F10 T", kind: "choice", choices: verdicts, owner: "person", width: 12 },
  { key: "confirmer", source: "F10 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "confirmed", source: "ours", kind: "date", owner: "person", notBefore: "submitted", past: true, width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "from", source: "F10 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "to", source: "F10 T", kind: "list", list: "department", owner: "person", width: 13 },
  { key: "submitter", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "deviation", source: "ours", kind: "longText", owner: "person", width: 32 },
  { key: "task", source: "ours", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "lead", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "waiting", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("milestone"));
const told = isFilled(cell("submitted"));
const settled: Expr<boolean> = and(isFilled(cell("confirmed")), told);
const acts = {
  owner: owner(cell("submitter"), "forms:milestoneNotes.reason.someone", "forms:milestoneNotes.reason.nobody"),
  confirmer: owner(cell("confirmer"), "forms:milestoneNotes.reason.confirmer", "forms:milestoneNotes.reason.no-confirmer"),
};

/** Days to the milestone as MN1 counts them: N8 may count otherwise. */
const toCome = iff(isDate(cell("date")), elapsedDays(asOf, cell("date"), basis("MN1")), text(""));

/** 阶段性成果说明 (F10): handed in a day before the milestone (N8), then confirmed by the department that asked for it. */
export const milestoneRules: RegisterRules = {
  key: "milestoneNotes",
  sentences: "forms:milestoneNotes.reason",
  title: "milestone",
  flag: "flag",
  reason: "reason",
  life: { empty: none, unreadable: [unreadChoice("verdict", verdicts)], done: settled, doneSays: leadTooShort("N8", "lead", "submitted") },
  facts: [linkedName("taskName", "tracker", "task", "task")],
  rules: [
    leadTime({
      id: "N8", since: 3, severity: "red", guides: ["Z3"], before: "date", there: "submitted", column: "lead", limit: 1, basis: "calendar",
      idle: none, missing: "missing-date", at: "submitted", values: acts,
    }),
    threshold({
      id: "MN1", since: 3, severity: "amber", guides: [], value: toCome, when: "atMost", limit: 3, unit: "days", basis: "calendar",
      while: and(isBlank(cell("submitted")), not(less(cell("lead"), limit("N8")))), at: "submitted", missing: "missing-date",
      values: { ...acts, date: isoDate(cell("date")), days: countedDays(toCome, basis("MN1")) },
    }),
    required({ id: "MN2", since: 3, severity: "amber", guides: ["Z3"], fields: ["result"], while: told, at: "result", values: acts }),
    clock({
      id: "MN3", since: 3, severity: "amber", guides: [], from: "submitted", to: "confirmed", limit: 2, unit: "days", basis: "working",
      column: "waiting", state: "clock",
      idle: not(isDate(cell("submitted"))), afterwards: "told", missing: "missing-confirmed", at: "confirmed", values: acts,
    }),
    contradiction({
      id: "MN4", since: 3, severity: "red", guides: [], when: [isFilled(cell("confirmed")), isBlank(cell("submitted"))], at: "submitted", values: acts,
    }),
    required({
      id: "MN5", since: 3, severity: "amber", guides: [], fields: ["deviation"], while: chosen("verdict", verdicts, "no"), at: "deviation", values: acts,
    }),
  ],
  remarks: [leadTooShort("N8", "lead", "submitted")],
};

export const milestoneRegister = defineRegister({
  fields, rules: milestoneRules, since: 3, prefix: "MN", title: "milestone", lastPrinted: "reason", tinted: { from: "milestone", to: "confirmed" },
  owner: "submitter", department: "from", rowHeight: 34,
});
