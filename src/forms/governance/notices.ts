import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { and, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";

const kinds = { keys: ["task", "progress", "success"], words: "forms:notices.kind" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "notice", source: "F24 T", kind: "text", owner: "person", required: true, width: 32 },
  { key: "kind", source: "F24 T", kind: "choice", choices: kinds, owner: "person", required: true, width: 12 },
  { key: "content", source: "F24 T", kind: "longText", owner: "person", width: 44 },
  { key: "audience", source: "ours", kind: "text", owner: "person", width: 22 },
  { key: "planned", source: "ours", kind: "date", owner: "person", width: 12 },
  { key: "published", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "author", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("notice"));
const published = isFilled(cell("published"));
const acts = { owner: owner(cell("author"), "forms:notices.reason.someone", "forms:notices.reason.nobody") };

/** 公告 (F24): tasks, progress and successes that everybody is to know of. */
export const noticeRules: RegisterRules = {
  key: "notices",
  sentences: "forms:notices.reason",
  title: "notice",
  flag: "flag",
  reason: "reason",
  life: { empty: none, done: and(published, isFilled(cell("content"))) },
  facts: [],
  rules: [
    dueDate({
      id: "NT1", since: 3, severity: "amber", guides: ["Z2"], due: "planned", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, published, isBlank(cell("planned"))), missing: "missing-planned", at: "published", values: acts,
    }),
    required({ id: "NT2", since: 3, severity: "amber", guides: [], fields: ["content"], while: published, at: "content", values: acts }),
  ],
};

export const noticeRegister = defineRegister({
  fields, rules: noticeRules, since: 3, prefix: "NT", title: "notice", lastPrinted: "reason", tinted: { from: "notice", to: "published" }, owner: "author",
  rowHeight: 34,
});
