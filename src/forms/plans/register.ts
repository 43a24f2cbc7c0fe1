import type { Field } from "../../catalog/field";
import { choices } from "../../catalog/lists";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { flag, number, text, word } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { and, iff, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { countWhere } from "../../rules/expr/registers";
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
  { key: "plan", source: "F4 T", kind: "text", owner: "person", required: true, width: 28 },
  { key: "version", source: "ours", kind: "text", owner: "person", width: 9 },
  { key: "sections", source: "ours", kind: "computed", owner: "liaison", width: 9 },
  { key: "openSections", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "submitted", source: "F4 T", kind: "date", owner: "person", past: true, width: 12 },
  { key: "approver", source: "F4 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "decision", source: "F4 T", kind: "choice", choices: opinions, owner: "person", width: 17 },
  { key: "approved", source: "F4 T", kind: "date", owner: "person", notBefore: "submitted", past: true, width: 12 },
  { key: "published", source: "F4 T", kind: "date", owner: "person", notBefore: "submitted", past: true, width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 42 },
  { key: "note", source: "F4 T", kind: "longText", owner: "person", width: 30 },
  { key: "filed", source: "F4 T", kind: "date", owner: "person", notBefore: "published", past: true, width: 12 },
  { key: "owner", source: "ours", kind: "list", list: "person", owner: "person", required: true, width: 11 },
  { key: "charter", source: "ours", kind: "ids", owner: "person", link: "charters", width: 11 },
  { key: "charterName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "days", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("plan"));
const says = (opinion: (typeof opinions.keys)[number]): Expr<boolean> => same(cell("decision"), word(`${opinions.words}.${opinion}`));
const granted = or(says("agree"), says("conditional"));
const acts = {
  owner: owner(cell("owner"), "forms:plans.reason.someone", "forms:plans.reason.nobody"),
  approver: owner(cell("approver"), "forms:plans.reason.approver", "forms:plans.reason.no-approver"),
};
/** Its parts, by their flags. */
const parts = (of: readonly Expr[] = []): Expr =>
  iff(isBlank(cell("id")), text(""), countWhere("planContents", "plan", cell("id"), of.length === 0 ? {} : { flag: of }));

/** 计划书 (F4, P12): complete, then approved, then published and filed. */
export const planRules: RegisterRules = {
  key: "plans",
  sentences: "forms:plans.reason",
  title: "plan",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("decision", opinions)],
    cancelled: says("disagree"),
    done: and(
      granted, isFilled(cell("approver")), isDate(cell("approved")), isDate(cell("published")), or(says("agree"), isFilled(cell("note"))),
    ),
    doneSays: late("PL4", "days", "published", "days"),
  },
  facts: [
    linkedName("charterName", "charters", "charter", "project"),
    { key: "sections", format: '0;-0;"–"', uses: ["planContents"], value: parts() },
    {
      key: "openSections", format: '0;-0;"–"', uses: ["planContents"],
      value: parts((["red", "amber", "green", "unknown"] as const).map(flag)),
    },
  ],
  rules: [
    gate({
      id: "PL1", since: 3, severity: "red", guides: ["Z0", "Z1", "Z4"], at: "decision", enters: isFilled(cell("published")), needs: granted,
      values: acts,
    }),
    gate({
      id: "PL2", since: 3, severity: "amber", guides: ["Z0", "Z1", "Z4"], at: "submitted", enters: isFilled(cell("submitted")),
      needs: same(cell("openSections"), number(0)), values: { ...acts, count: cell("openSections") },
    }),
    required({
      id: "PL3", since: 3, severity: "amber", guides: ["Z0"], fields: ["approver"], while: isFilled(cell("submitted")), at: "approver",
      values: acts,
    }),
    clock({
      id: "PL4", since: 3, severity: "amber", guides: [], from: "approved", to: "published", limit: 2, unit: "days", basis: "working",
      column: "days", state: "clock", idle: or(none, isBlank(cell("approved"))), afterwards: "told", missing: "missing-approved",
      missingAt: "approved",
      at: "published", values: acts,
    }),
    required({
      id: "PL5", since: 3, severity: "amber", guides: ["Z0"], fields: ["approver", "approved"], while: isFilled(cell("decision")),
      at: "approved", values: acts,
    }),
    required({
      id: "PL6", since: 3, severity: "amber", guides: ["Z0"], fields: ["note"], while: says("conditional"), at: "note", values: acts,
    }),
  ],
};

export const planRegister = defineRegister({
  fields, rules: planRules, since: 3, prefix: "PL", title: "plan", lastPrinted: "reason", tinted: { from: "plan", to: "published" },
  owner: "owner", rowHeight: 34,
});
