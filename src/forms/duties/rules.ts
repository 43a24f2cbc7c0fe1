import { dutyRules as guideSeverities } from "../../catalog/duties";
import { compactKey } from "../../domain/text/text-key";
import { raciRoles, type RaciRole } from "../../domain/duties/raci";
import { cell, isBlank, isFilled, isNumber } from "../../rules/expr/cells";
import { codeOnly } from "../../rules/expr/code-only";
import { greater, same } from "../../rules/expr/compare";
import { never, number, text } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { earlierAlike, firstRowOf } from "../../rules/expr/groups";
import { and, both, choose, iff, ifError, not, or } from "../../rules/expr/logic";
import { lookUp } from "../../rules/expr/registers";
import { say } from "../../rules/expr/say";
import { sum, times } from "../../rules/expr/sums";
import { isError } from "../../rules/expr/value";
import { noneInGroup, severalInGroup } from "../../rules/kinds/exactly-one";
import { contradiction } from "../../rules/kinds/contradiction";
import { ruleOf, toldByCheck, type Fact, type Rule } from "../../rules/kinds/rule";
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

const taskOwner = lookUp("tracker", cell("task"), "owner");
/** A name as it is compared: spaces do not tell people apart. */
const trimmed = (of: Expr): Expr<string> => codeOnly<string>((scope) => {
  const read = of.compile(scope);
  return (row) => {
    const value = read(row);
    return isError(value) ? value : compactKey(String(value));
  };
});

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

/** Whoever has a part and is no longer in the roster (D5 speaks of the one who answers), and whoever answers for a duty without owning its task. */
const checks: readonly Rule[] = [
  contradiction({
    id: "D6", since: 3, severity: "amber", guides: ["Z1"], at: "person", when: [or(isRole("R"), isRole("C"), isRole("I")), isFilled(cell("person")), not(inRoster)],
    values: { person: cell("person"), role: code },
  }),
  contradiction({
    id: "D7", since: 3, severity: "amber", guides: ["Z1"], at: "person",
    when: [isRole("A"), both(and(isFilled(cell("task")), isFilled(cell("person"))), ifError(and(isFilled(taskOwner), not(same(trimmed(taskOwner), trimmed(cell("person"))))), never))],
    values: { person: cell("person"), task: cell("task"), owner: taskOwner },
  }),
].map(toldByCheck);

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
  checks,
};
