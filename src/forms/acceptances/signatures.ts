import type { Field } from "../../catalog/field";
import { choices } from "../../catalog/lists";
import { defineRegister } from "../../excel/define-register";
import { cell, isBlank, isFilled } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { flag, never, text, word } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { and, iff, ifError, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { lookUp } from "../../rules/expr/registers";
import { linkedName } from "../../rules/facts";
import { contradiction, gate } from "../../rules/kinds/contradiction";
import { required } from "../../rules/kinds/required";
import type { RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";

const { opinions } = choices;

const fields = [
  { key: "acceptance", source: "F17 T", kind: "ids", owner: "person", required: true, link: "acceptances", width: 11 },
  { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 12 },
  { key: "department", source: "F17 T", kind: "list", list: "department", owner: "person", required: true, width: 14 },
  { key: "deliverable", source: "F17 T", kind: "computed", owner: "liaison", width: 30 },
  { key: "opinion", source: "F17 T", kind: "choice", choices: opinions, owner: "person", width: 16 },
  { key: "person", source: "F17 T", kind: "list", list: "person", owner: "person", width: 12 },
  { key: "signedOn", source: "F17 T", kind: "date", owner: "person", past: true, width: 13 },
  { key: "text", source: "ours", kind: "longText", owner: "person", width: 34 },
  { key: "reason", source: "ours", kind: "computed", owner: "liaison", width: 40 },
  { key: "signedState", source: "ours", kind: "computed", owner: "liaison", width: 10 },
] as const satisfies readonly Field[];

const none = and(isBlank(cell("acceptance")), isBlank(cell("department")));
const says = (opinion: (typeof opinions.keys)[number]): Expr<boolean> => same(cell("opinion"), word(`${opinions.words}.${opinion}`));
const signed = and(isFilled(cell("signedOn")), isFilled(cell("opinion")), not(says("disagree")));
const accepted = ifError(same(lookUp("acceptances", cell("acceptance"), "flag"), flag("done")), never);
const acts = { owner: owner(cell("person"), "forms:signatures.reason.someone", "forms:signatures.reason.nobody") };

/** 成果验收的部门签署 (F17): one row a deliverable and department; what all have accepted is signed by all. */
export const signatureRules: RegisterRules = {
  key: "signatures",
  sentences: "forms:signatures.reason",
  title: "department",
  flag: "flag",
  reason: "reason",
  life: {
    empty: none,
    unreadable: [unreadChoice("opinion", opinions)],
    done: and(signed, or(says("agree"), isFilled(cell("text")))),
  },
  facts: [
    linkedName("deliverable", "acceptances", "acceptance", "deliverable"),
    {
      key: "signedState", format: "General",
      value: ifError(iff(none, text(""), iff(signed, word("forms:lists.yes"), word("forms:lists.no"))), text("?")),
    },
  ],
  rules: [
    gate({
      id: "AS1", since: 3, severity: "amber", guides: ["Z4"], at: "signedOn", enters: and(accepted, not(says("disagree"))), needs: signed,
      values: acts,
    }),
    required({ id: "AS2", since: 3, severity: "amber", guides: ["Z4"], fields: ["text"], while: signed, at: "text", values: acts }),
    contradiction({ id: "AS3", since: 3, severity: "red", guides: ["Z4"], when: [says("disagree")], at: "opinion", values: acts }),
  ],
};

export const signatureRegister = defineRegister({
  fields, rules: signatureRules, since: 3, title: "department", lastPrinted: "reason", tinted: { from: "department", to: "text" },
  owner: "person", department: "department", rowHeight: 30,
});
