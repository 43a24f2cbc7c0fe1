import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { archiveNamed } from "../../rules/expr/archive-name";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { projectName, text, word } from "../../rules/expr/constants";
import { heldRecords } from "../../rules/expr/held-records";
import { and, both, iff, ifError, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { level, whileOn } from "../../rules/expr/rule-row";
import { isoDate, join } from "../../rules/expr/say";
import { contradiction } from "../../rules/kinds/contradiction";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import { saysYes } from "../../rules/kinds/truth";
import type { RegisterRules } from "../../rules/register-rules";
import { forms, holders } from "./held-in";

const categories = { keys: ["start", "plan", "process", "result", "review"], words: "forms:archives.category" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "file", source: "F20 T", kind: "text", owner: "person", required: true, width: 24 },
  { key: "category", source: "F20 T", kind: "choice", choices: categories, owner: "person", width: 12 },
  { key: "complete", source: "F20 T", kind: "yesNo", owner: "person", width: 9 },
  { key: "name", source: "F20 T", kind: "text", owner: "person", width: 32 },
  { key: "location", source: "F20 T", kind: "text", owner: "person", width: 26 },
  { key: "archived", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "owner", source: "ours", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "due", source: "ours", kind: "date", owner: "person", width: 12 },
  { key: "form", source: "ours", kind: "choice", choices: forms, owner: "person", width: 14 },
  { key: "records", source: "ours", kind: "computed", owner: "liaison", width: 18 },
  { key: "suggestion", source: "ours", kind: "computed", owner: "liaison", width: 32 },
  { key: "named", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("file"));
const complete = saysYes("complete");
const named = same(cell("named"), word("forms:lists.yes"));
const noProject = isBlank(projectName);
const suggested = iff(isDate(cell("archived")), join(projectName, text("-"), cell("file"), text("-"), isoDate(cell("archived"))), text(""));
const acts = { owner: owner(cell("owner"), "forms:archives.reason.someone", "forms:archives.reason.nobody") };

/** 归档目录 (F20): every file complete, called 项目名称-日期 (N16), and to be found. */
export const archiveRules: RegisterRules = {
  key: "archives",
  sentences: "forms:archives.reason",
  title: "file",
  flag: "flag",
  reason: "reason",
  life: { empty: none, done: and(complete, named, isFilled(cell("location"))) },
  facts: [
    {
      key: "named", format: "General",
      value: ifError(
        iff(
          or(none, isBlank(cell("name"))), text(""), iff(archiveNamed(cell("name"), projectName), word("forms:lists.yes"), word("forms:lists.no")),
        ),
        text("?"),
      ),
    },
    { key: "records", format: "General", uses: holders.map(({ register }) => register), value: heldRecords(cell("form"), holders) },
    { key: "suggestion", format: "General", value: ifError(iff(or(none, noProject), text(""), suggested), text("?")) },
  ],
  rules: [
    contradiction({
      id: "N16", since: 3, severity: "amber", guides: ["Z1"], at: "name", when: [isFilled(cell("name")), not(noProject), not(named)],
      values: { ...acts, project: projectName },
      gaps: [{ key: "missing-project", when: whileOn(level("N16"), and(isFilled(cell("name")), noProject)), at: "name" }],
    }),
    required({
      id: "AR1", since: 3, severity: "amber", guides: ["Z0", "Z1", "Z2", "Z3", "Z4"], fields: ["name", "location"], while: complete,
      at: "name", values: acts,
    }),
    required({
      id: "AR2", since: 3, severity: "amber", guides: ["Z0", "Z1", "Z2", "Z3", "Z4"], fields: ["due"], while: not(complete), at: "complete",
      values: acts,
    }),
    dueDate({
      id: "AR3", since: 3, severity: "red", guides: ["Z0", "Z1", "Z2", "Z3", "Z4"], due: "due", column: "daysOverdue", limit: 0,
      basis: "calendar",
      idle: or(none, both(isFilled(cell("complete")), complete), isBlank(cell("due"))),
      missing: "missing-due", at: "complete", values: acts,
    }),
  ],
};

export const archiveRegister = defineRegister({
  fields, rules: archiveRules, since: 3, prefix: "AR", title: "file", lastPrinted: "reason", tinted: { from: "file", to: "archived" },
  owner: "owner", rowHeight: 34,
});
