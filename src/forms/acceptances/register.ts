import type { Field } from "../../catalog/field";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { text, word } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { and, both, choose, iff, ifError, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { countWhere } from "../../rules/expr/registers";
import { linkedName } from "../../rules/facts";
import { contradiction, gate } from "../../rules/kinds/contradiction";
import { dueDate } from "../../rules/kinds/due-date";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

/** What a self-check, the joint acceptance and a re-check can come to. */
const verdicts = { keys: ["pass", "fail"], words: "forms:acceptances.verdict" } as const;

const fields = [
  { key: "id", source: "ours", kind: "id", owner: "liaison", width: 9 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "deliverable", source: "F17 T", kind: "text", owner: "person", required: true, width: 26 },
  { key: "owner", source: "ours", kind: "list", list: "person", owner: "person", required: true, width: 11 },
  { key: "due", source: "ours", kind: "date", owner: "person", required: true, width: 12 },
  { key: "selfCheck", source: "F17 T", kind: "choice", choices: verdicts, owner: "person", width: 10 },
  { key: "result", source: "F17 T", kind: "choice", choices: verdicts, owner: "person", width: 11 },
  { key: "rectifyBy", source: "F17 T", kind: "date", owner: "person", notBefore: "accepted", width: 12 },
  { key: "recheck", source: "F17 T", kind: "choice", choices: verdicts, owner: "person", width: 10 },
  { key: "firstPass", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 46 },
  { key: "task", source: "F17 T", kind: "ids", owner: "person", link: "tracker", width: 11 },
  { key: "taskName", source: "F17 T", kind: "computed", owner: "liaison", width: 30 },
  { key: "department", source: "ours", kind: "list", list: "department", owner: "person", width: 13 },
  { key: "standard", source: "F17 T", kind: "longText", owner: "person", width: 32 },
  { key: "target", source: "F17 T", kind: "text", owner: "person", width: 24 },
  { key: "actual", source: "F17 T", kind: "text", owner: "person", width: 24 },
  { key: "deviation", source: "F17 T", kind: "longText", owner: "person", width: 28 },
  { key: "accepted", source: "ours", kind: "date", owner: "person", past: true, width: 12 },
  { key: "rectification", source: "F17 T", kind: "longText", owner: "person", width: 34 },
  { key: "rechecked", source: "ours", kind: "date", owner: "person", notBefore: "accepted", past: true, width: 12 },
  { key: "asked", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "signed", source: "ours", kind: "computed", owner: "liaison", width: 10 },
  { key: "daysOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
  { key: "rectifyOverdue", source: "ours", kind: "computed", owner: "liaison", width: 11 },
] as const satisfies readonly Field[];

type Verdict = "selfCheck" | "result" | "recheck";

const none = isBlank(cell("deliverable"));
const says = (key: Verdict, verdict: (typeof verdicts.keys)[number]): Expr<boolean> =>
  same(cell(key), word(`${verdicts.words}.${verdict}`));
const acts = { owner: owner(cell("owner"), "forms:acceptances.reason.someone", "forms:acceptances.reason.nobody") };
const failed = says("result", "fail");
const passed = or(says("result", "pass"), both(failed, says("recheck", "pass")));
const yesNo = (of: Expr<boolean>): Expr<string> => iff(of, word("forms:lists.yes"), word("forms:lists.no"));
const guides = ["Z1", "Z3", "Z4"] as const;

/** 成果验收表 (F17, P22): self-checked, then accepted by all departments together; what fails is put right by a date and checked again. */
export const acceptanceRules: RegisterRules = {
  key: "acceptances",
  sentences: "forms:acceptances.reason",
  title: "deliverable",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: (["selfCheck", "result", "recheck"] as const).map((key) => unreadChoice(key, verdicts, "verdict")),
    done: and(passed, says("selfCheck", "pass")),
  },
  facts: [
    linkedName("taskName", "tracker", "task", "task"),
    {
      key: "firstPass", format: "General",
      value: ifError(choose<string>([[none, text("")], [isBlank(cell("result")), text("")]], yesNo(says("result", "pass"))), text("?")),
    },
    ...(["asked", "signed"] as const).map((key) => ({
      key, format: '0;-0;"–"', uses: ["signatures"],
      value: iff(
        isBlank(cell("id")), text(""),
        countWhere("signatures", "acceptance", cell("id"), key === "asked" ? {} : { signedState: [word("forms:lists.yes")] }),
      ),
    })),
  ],
  rules: [
    gate({
      id: "AC1", since: 3, severity: "red", guides, at: "selfCheck", enters: isFilled(cell("result")), needs: says("selfCheck", "pass"),
      values: acts,
    }),
    required({
      id: "AC2", since: 3, severity: "amber", guides, fields: ["actual"], while: isFilled(cell("result")), at: "actual", values: acts,
    }),
    required({
      id: "AC3", since: 3, severity: "red", guides, fields: ["rectification", "rectifyBy"], while: failed, at: "rectification",
      values: acts,
    }),
    dueDate({
      id: "AC4", since: 3, severity: "red", guides, due: "rectifyBy", column: "rectifyOverdue", limit: 0, basis: "calendar",
      idle: or(none, not(failed), passed, isBlank(cell("rectifyBy"))),
      missing: "missing-rectify", at: "recheck", values: acts,
    }),
    dueDate({
      id: "AC5", since: 3, severity: "red", guides: ["Z1"], due: "due", column: "daysOverdue", limit: 0, basis: "calendar",
      idle: or(none, isFilled(cell("result")), isBlank(cell("due"))),
      missing: "missing-due", at: "result", values: acts,
    }),
    contradiction({
      id: "AC6", since: 3, severity: "red", guides: ["Z3"], at: "recheck", when: [failed, says("recheck", "fail")], values: acts,
    }),
    gate({
      id: "AC7", since: 3, severity: "amber", guides: ["Z3"], at: "result", enters: isFilled(cell("recheck")), needs: failed, values: acts,
    }),
  ],
};

export const acceptanceRegister = defineRegister({
  fields, rules: acceptanceRules, since: 3, prefix: "AC", title: "deliverable", lastPrinted: "reason",
  tinted: { from: "deliverable", to: "recheck" },
  owner: "owner", department: "department", rowHeight: 34,
});
