import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { isoDate } from "../../rules/expr/say";
import { owner } from "../../rules/expr/owner";
import { linkedName } from "../../rules/facts";
import { clock, late } from "../../rules/kinds/clock";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 10 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "planned", source: "F9 E", kind: "longText", owner: "person", required: true, width: 30 },
  { key: "week", source: "F9 T", kind: "date", owner: "person", required: true, width: 12 },
  { key: "department", source: "F9 T", kind: "list", list: "department", owner: "person", required: true, width: 13 },
  { key: "actual", source: "F9 E", kind: "longText", owner: "person", width: 30 },
  { key: "deviation", source: "F9 E", kind: "longText", owner: "person", width: 26 },
  { key: "measures", source: "F9 E", kind: "longText", owner: "person", width: 28 },
  { key: "reported", source: "F9 T", kind: "date", owner: "person", past: true, width: 12 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 44 },
  { key: "done", source: "F9 E", kind: "longText", owner: "person", width: 28 },
  { key: "undone", source: "F9 E", kind: "longText", owner: "person", width: 28 },
  { key: "problems", source: "F9 E", kind: "longText", owner: "person", width: 28 },
  { key: "resources", source: "F9 E", kind: "longText", owner: "person", width: 28 },
  { key: "reporter", source: "F9 T", kind: "list", list: "person", owner: "person", width: 11 },
  { key: "task", source: "ours", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "ours", kind: "computed", owner: "liaison", width: 30 },
  { key: "daysLate", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "clock", source: "ours", kind: "computed", owner: "liaison", since: 3, width: 11 },
] as const satisfies readonly Field[];

const none = isBlank(cell("planned"));
const acts = { owner: owner(cell("reporter"), "forms:weeklyReports.reason.someone", "forms:weeklyReports.reason.nobody"), week: isoDate(cell("week")) };

/** 周进度跟踪表 and the weekly four-point report (F9): sent when the week ends; what was not reached is explained, and what is explained is acted on. */
export const weeklyRules: RegisterRules = {
  key: "weeklyReports",
  sentences: "forms:weeklyReports.reason",
  title: "planned",
  flag: "flag",
  reason: "reason",
  life: { empty: none },
  facts: [linkedName("taskName", "tracker", "task", "task")],
  rules: [
    clock({
      id: "WR1", since: 3, severity: "red", guides: [], from: "week", to: "reported", limit: 1, unit: "days", basis: "working",
      column: "daysLate", state: "clock", idle: none, afterwards: "told", missing: "missing-week", missingAt: "week", at: "reported",
      values: acts,
    }),
    required({ id: "WR2", since: 3, severity: "amber", guides: ["Z4"], fields: ["actual"], while: isFilled(cell("reported")), at: "actual", values: acts }),
    required({ id: "WR3", since: 3, severity: "amber", guides: ["Z4"], fields: ["deviation"], while: isFilled(cell("undone")), at: "deviation", values: acts }),
    required({ id: "WR4", since: 3, severity: "amber", guides: ["Z4"], fields: ["measures"], while: isFilled(cell("deviation")), at: "measures", values: acts }),
  ],
  remarks: [late("WR1", "daysLate", "reported", "days")],
};

export const weeklyRegister = defineRegister({
  fields, rules: weeklyRules, since: 3, prefix: "WR", title: "planned", lastPrinted: "reason", tinted: { from: "planned", to: "reported" },
  owner: "reporter", department: "department", rowHeight: 48,
});
