import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isErrorCell, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { state, text, word } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { choiceState } from "../../rules/expr/list-state";
import { and, both, choose, ifError, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { countWhere, stands } from "../../rules/expr/registers";
import { linkedName } from "../../rules/facts";
import { clock, late } from "../../rules/kinds/clock";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import type { Feed, RegisterRules } from "../../rules/register-rules";

const kinds = { keys: ["risk", "issue"], words: "forms:risks.kind" } as const;
const levels = { keys: ["high", "medium", "low"], words: "forms:risks.level" } as const;
const categories = { keys: ["resources", "technical", "interests", "external"], words: "forms:risks.category" } as const;
const states = { keys: ["open", "handling", "closed"], words: "forms:risks.state" } as const;

const fields = [
  { key: "id", source: "F11 T", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "risk", source: "F11 T", kind: "text", owner: "person", required: true, width: 32 },
  { key: "kind", source: "F11 T", kind: "choice", choices: kinds, owner: "person", width: 9 },
  { key: "level", source: "F11 E", kind: "choice", choices: levels, owner: "person", required: true, width: 10 },
  { key: "status", source: "F11 T", kind: "choice", choices: states, owner: "person", width: 11 },
  { key: "owner", source: "F11 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "due", source: "F11 T", kind: "date", owner: "person", width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 46 },
  { key: "task", source: "F11 T", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "department", source: "F11 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "category", source: "F11 T", kind: "choice", choices: categories, owner: "person", width: 14 },
  { key: "impact", source: "F11 E", kind: "longText", owner: "person", width: 30 },
  { key: "advice", source: "F11 E", kind: "longText", owner: "person", width: 32 },
  { key: "plan", source: "F11 T", kind: "longText", owner: "person", width: 34 },
  { key: "found", source: "F11 T", kind: "dateTime", owner: "person", required: true, past: true, width: 16 },
  { key: "reported", source: "F11 T", kind: "dateTime", owner: "person", notBefore: "found", past: true, width: 16 },
  { key: "progress", source: "F11 T", kind: "longText", owner: "person", width: 32 },
  { key: "buffer", source: "F11 T", kind: "integer", owner: "person", width: 10 },
  { key: "closed", source: "F11 T", kind: "date", owner: "person", notBefore: "found", past: true, width: 12 },
  { key: "hours", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "openLevel", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("risk"));
const says = (key: "level" | "status", words: string, one: string): Expr<boolean> => same(cell(key), word(`${words}.${one}`));
const closed = or(says("status", states.words, "closed"), isFilled(cell("closed")));
const unread = (key: "level" | "status", { keys, words }: { readonly keys: readonly string[]; readonly words: string }): Expr<boolean> =>
  both(isFilled(cell(key)), isErrorCell(choiceState(cell(key), keys, words)));
const acts = { owner: owner(cell("owner"), "forms:risks.reason.someone", "forms:risks.reason.nobody") };

/** Risks and issues that are not closed yet, linked to a task by its id, of one level. */
const openOf = (port: string, level: (typeof levels.keys)[number]): Feed => ({
  register: "tracker", port, count: countWhere("risks", "task", cell("id"), { openLevel: [state(level, `${levels.words}.${level}`)] }),
});

/** 风险应对申请表, 风险/问题清单 (F11): reported within 24 hours (N7), a high one with a plan and an owner, resolved by its date. */
export const riskRules: RegisterRules = {
  key: "risks",
  sentences: "forms:risks.reason",
  title: "risk",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [{ key: "status", when: unread("status", states), at: "status" }, { key: "level", when: or(isBlank(cell("level")), unread("level", levels)), at: "level" }],
    done: closed,
    doneSays: late("N7", "hours", "reported", "hours"),
  },
  facts: [
    linkedName("taskName", "tracker", "task", "task"),
    {
      key: "openLevel", format: "General", states: levels.words,
      value: ifError(choose<string>([[none, text("")], [closed, text("")]], choiceState(cell("level"), levels.keys, levels.words)), text("?")),
    },
  ],
  rules: [
    clock({
      id: "N7", since: 2, severity: "red", guides: ["Z4"], from: "found", to: "reported", limit: 24, unit: "hours", basis: "calendar",
      column: "hours", state: "clock", idle: none,
      afterwards: "told", missing: "missing-found", missingAt: "found", at: "reported", values: acts,
    }),
    required({ id: "K1", since: 2, severity: "red", guides: ["Z4"], fields: ["plan"], while: says("level", levels.words, "high"), at: "plan", values: acts }),
    required({ id: "K2", since: 2, severity: "amber", guides: ["Z4"], fields: ["owner"], at: "owner" }),
    required({
      id: "K4", since: 3, severity: "amber", guides: ["Z4"], fields: ["task"], while: and(stands("tracker"), says("level", levels.words, "high")), at: "task",
      values: acts,
    }),
    dueDate({
      id: "K3", since: 2, severity: "red", guides: [], due: "due", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, isBlank(cell("due"))),
      missing: "missing-due", at: "due", values: acts,
    }),
  ],
  feeds: [openOf("openHighRisks", "high"), openOf("openMediumRisks", "medium")],
};

export const riskRegister = defineRegister({
  fields, rules: riskRules, since: 2, prefix: "K", title: "risk", lastPrinted: "reason", tinted: { from: "risk", to: "due" },
  owner: "owner", department: "department",
  rowHeight: 34,
});
