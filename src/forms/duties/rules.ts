import { dutyRules as guideSeverities } from "../../catalog/duties";
import { raciRoles, type RaciRole } from "../../domain/duties/raci";
import { cell, isBlank, isFilled, isNumber } from "../../rules/expr/cells";
import { greater, same } from "../../rules/expr/compare";
import { never, number, text } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { earlierAlike, firstRowOf } from "../../rules/expr/groups";
import { and, both, choose, iff, ifError, not, or } from "../../rules/expr/logic";
import { say } from "../../rules/expr/say";
import { sum, times } from "../../rules/expr/sums";
import { noneInGroup, severalInGroup } from "../../rules/kinds/exactly-one";
import { ruleOf, type Fact, type Rule } from "../../rules/kinds/rule";
import type { RegisterRules } from "../../rules/register-rules";
import { codeOf } from "./role-code";
import { rosterPlace } from "./roster-place";

/** A duty's row and a person's place in the roster make one number. */
export const placeFactor = 1000;
const roleWeights: Readonly<Record<RaciRole, number>> = { A: 8, R: 4, C: 2, I: 1 };

const [code, place, dutyRow] = [cell("code"), cell("place"), cell("dutyRow")];
const isRole = (role: RaciRole): Expr<boolean> => same(code, text(role));
const noRole = or(isBlank(code), same(code, text("?")));

const facts: readonly Fact[] = [
  { key: "code", format: "General", value: ifError(codeOf(cell("role")), text("?")) },
  { key: "dutyRow", format: "0", value: ifError(iff(isBlank(cell("duty")), text(""), firstRowOf("duty")), text("")) },
  {
    key: "place", format: "0",
    value: ifError(iff(
      and(isNumber(dutyRow), or(...raciRoles.map(isRole)), isFilled(cell("person"))),
      sum(times(dutyRow, placeFactor), rosterPlace(cell("person"), cell("department"))), text(""),
    ), text("")),
  },
  {
    // The letter as a number that adds up; nothing where an earlier row says the same.
    key: "weight", format: "0",
    value: iff(isBlank(place), text(""), iff(
      greater(earlierAlike("place", "code"), number(0)), number(0),
      choose(raciRoles.map((role) => [isRole(role), number(roleWeights[role])] as const), number(0)),
    )),
  },
];

/** Z1 asks for duties without overlap or gap (避免职责重叠或遗漏), Z4 for one person a row. */
const guides = { D1: ["Z1"], D2: ["Z1"], D3: ["Z1"], D4: ["Z1"], D5: ["Z4"] } as const;
const of = <Id extends keyof typeof guides>(id: Id, at: string) => ({ id, at, severity: guideSeverities[id], guides: guides[id] });

const accountable = { ...of("D1", "role"), group: "dutyRow", key: "code", value: text("A") };
const inRoster = both(isFilled(place), greater(place, times(dutyRow, placeFactor)));

const rules: readonly Rule[] = [
  noneInGroup({ ...accountable, says: "no-a" }),
  // The same row of 规则/Rules speaks for both.
  { ...severalInGroup({ ...accountable, says: "several-a" }), limits: [] },
  noneInGroup({ ...of("D2", "role"), group: "dutyRow", key: "code", value: text("R"), says: "no-r" }),
  ruleOf("repeated", of("D3", "role"), {
    fires: both(isFilled(place), greater(earlierAlike("dutyRow", "code", "person", "department"), number(0))), sentence: say("twice"),
  }),
  { ...ruleOf("group", of("D4", "department"), { fires: never, sentence: text("") }), cells: { none: "forms:rules.add-in-only.whole-list" } },
  ruleOf("known-person", of("D5", "person"), { fires: both(isRole("A"), not(inRoster)), sentence: say("not-a-person") }),
];

/** 跨部门合作职责分工表 (F5, P8): one A, an R, nothing twice, and the A is somebody of the roster. */
export const dutyRules: RegisterRules = {
  key: "duties",
  sentences: "forms:duty-reason",
  title: "duty",
  flag: "flag",
  reason: "reason",
  life: {
    empty: and(isBlank(cell("duty")), isBlank(cell("person")), isBlank(cell("role"))),
    unreadable: [{ key: "no-duty", when: isBlank(cell("duty")), at: "duty" }, { key: "unreadable", when: isBlank(dutyRow), at: "duty" }],
  },
  gaps: [{ key: "no-role", when: noRole, at: "role" }],
  facts,
  rules,
};
