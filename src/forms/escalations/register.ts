import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { atMost } from "../../rules/expr/compare";
import type { Expr } from "../../rules/expr/expr";
import { and, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { basis, limit } from "../../rules/expr/rule-row";
import { countedDays } from "../../rules/expr/say";
import { linkedName } from "../../rules/facts";
import { chosen } from "../../rules/kinds/choices";
import { clock, late } from "../../rules/kinds/clock";
import { gate } from "../../rules/kinds/contradiction";
import { required } from "../../rules/kinds/required";
import { threshold } from "../../rules/kinds/threshold";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const levels = { keys: ["team", "heads", "committee"], words: "forms:escalations.level" } as const;
const states = { keys: ["open", "solved", "withdrawn"], words: "forms:escalations.state" } as const;

const fields = [
  { key: "id", source: "F14 T", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "issue", source: "F14 T", kind: "text", owner: "person", required: true, width: 32 },
  { key: "level", source: "F14 T", kind: "choice", choices: levels, owner: "person", required: true, width: 18 },
  { key: "status", source: "F14 T", kind: "choice", choices: states, owner: "person", width: 11 },
  { key: "owner", source: "F14 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "submitted", source: "F14 T", kind: "date", owner: "person", required: true, past: true, width: 12 },
  { key: "toCommittee", source: "F14 T", kind: "date", owner: "person", notBefore: "toHeads", past: true, width: 12 },
  { key: "ruled", source: "F14 T", kind: "date", owner: "person", notBefore: "toCommittee", past: true, width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "department", source: "F14 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "other", source: "F14 T", kind: "list", list: "department", owner: "person", width: 13 },
  { key: "teamResult", source: "F14 T", kind: "longText", owner: "person", width: 32 },
  { key: "toHeads", source: "F14 T", kind: "date", owner: "person", notBefore: "submitted", past: true, width: 12 },
  { key: "headsResult", source: "F14 T", kind: "longText", owner: "person", width: 32 },
  { key: "ruling", source: "F14 T", kind: "longText", owner: "person", width: 36 },
  { key: "task", source: "ours", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "days", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("issue"));
const isAt = (level: (typeof levels.keys)[number]): Expr<boolean> => chosen("level", levels, level);
const settled = and(isFilled(cell("ruled")), isFilled(cell("ruling")));
const solved = chosen("status", states, "solved");
const anyResult = or(isFilled(cell("teamResult")), isFilled(cell("headsResult")), isFilled(cell("ruling")));
const acts = { owner: owner(cell("owner"), "forms:escalations.reason.someone", "forms:escalations.reason.nobody") };

/** 问题与升级记录, 争议处理 (F14): from the team to the heads to the committee, which rules within 3 to 5 working days (N5). */
export const escalationRules: RegisterRules = {
  key: "escalations",
  sentences: "forms:escalations.reason",
  title: "issue",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("level", levels), unreadChoice("status", states)],
    cancelled: chosen("status", states, "withdrawn"),
    done: or(settled, and(solved, anyResult)),
    doneSays: late("N5.2", "days", "ruled", "days", "N5-late"),
  },
  facts: [linkedName("taskName", "tracker", "task", "task")],
  rules: [
    threshold({
      id: "N5.1", since: 3, severity: "amber", guides: ["Z2"], value: cell("days"), when: "above", limit: 3, unit: "days", basis: "working",
      while: and(isBlank(cell("ruled")), atMost(cell("days"), limit("N5.2"))), at: "ruled", says: "N5-soon",
      values: { ...acts, days: countedDays(cell("days"), basis("N5.2")) },
    }),
    clock({
      id: "N5.2", since: 3, severity: "red", guides: ["Z2"], from: "toCommittee", to: "ruled", limit: 5, unit: "days", basis: "working",
      column: "days", state: "clock",
      idle: or(none, isBlank(cell("toCommittee"))), afterwards: "told", missing: "missing-ruled", at: "ruled", says: "N5", values: acts,
    }),
    gate({
      id: "ES1", since: 3, severity: "amber", guides: ["Z2"], enters: isFilled(cell("toCommittee")), needs: isFilled(cell("toHeads")), at: "toHeads", values: acts,
    }),
    required({ id: "ES2", since: 3, severity: "amber", guides: ["Z0"], fields: ["toCommittee"], while: isAt("committee"), at: "toCommittee", values: acts }),
    required({ id: "ES3", since: 3, severity: "amber", guides: ["Z0"], fields: ["toHeads"], while: isAt("heads"), at: "toHeads", values: acts }),
    gate({ id: "ES4", since: 3, severity: "red", guides: [], enters: or(solved, isDate(cell("ruled"))), needs: anyResult, at: "ruling", values: acts }),
    required({ id: "ES5", since: 3, severity: "amber", guides: ["Z0"], fields: ["owner"], while: not(none), at: "owner" }),
  ],
};

export const escalationRegister = defineRegister({
  fields, rules: escalationRules, since: 3, prefix: "ES", title: "issue", lastPrinted: "reason", tinted: { from: "issue", to: "ruled" },
  owner: "owner", department: "department", rowHeight: 34,
});
