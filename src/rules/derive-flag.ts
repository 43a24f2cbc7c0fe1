import type { Flag } from "../catalog/lists";
import { flag, never, text } from "./expr/constants";
import type { Expr } from "./expr/expr";
import { choose, iff, ifError, or } from "./expr/logic";
import { highest, inForce, isAmber, isRed, isShrunk, weighed } from "./expr/rule-row";
import { join, say } from "./expr/say";
import { unlessWaived, whereWaived, withWaivers } from "./expr/waived";
import type { Gap, Rule } from "./kinds/rule";
import type { RegisterRules } from "./register-rules";

/** Rules that the cells judge as well as we do. */
export const rulesInCells = ({ rules }: RegisterRules): readonly Rule[] => rules.filter(({ cells }) => cells === "formula");

/** The row of 规则/Rules that speaks for a row of the register. */
export const rowOf = ({ id, row }: Rule): Expr<string> => row ?? text(id);

/** The level at which a rule counts in a row: less than its own where a waiver covers it. */
export const levelIn = (rule: Rule): Expr<number> => unlessWaived(rule.level, rowOf(rule));

/** What keeps the rules in force from being judged; a gap that two rules share stands with one of them. */
export const gapsOf = (register: RegisterRules): readonly Gap[] => [...(register.gaps ?? []), ...rulesInCells(register).flatMap(({ gaps }) => gaps)];

/**
 * 预警: red, amber or green by the highest level among the rules that fire. Missing data is "unknown", never green; only a red that is certain in spite
 * of it stands. A row whose every red or amber rule is waived says so. Finished and cancelled rows carry no colour.
 */
export function flagOf(register: RegisterRules): Expr<Flag | ""> {
  const { life } = register;
  const level = highest(rulesInCells(register).map((rule) => weighed(rule.fires, levelIn(rule))));
  const gaps = gapsOf(register);
  const gap = gaps.length === 0 ? never : or(...gaps.map(({ when }) => when));
  const judged = choose<Flag>(
    [[isRed(level), flag("red")], [gap, flag("unknown")], [isAmber(level), flag("amber")]],
    withWaivers<Flag>(iff(isShrunk(level), flag("waived"), flag("green")), flag("green")),
  );
  const living = choose<Flag | "">([
    [life.empty, text("")],
    ...(life.unreadable ?? []).map(({ when }) => [when, flag("unknown")] as const),
    ...(life.cancelled === undefined ? [] : [[life.cancelled, flag("cancelled")] as const]),
    ...(life.done === undefined ? [] : [[life.done, flag("done")] as const]),
  ], judged);
  return ifError(living, flag("unknown"));
}

/** 预警原因: the sentences of the rules that fire, then what is missing, then remarks. */
export function reasonOf(register: RegisterRules): Expr<string> {
  const { life, remarks = [] } = register;
  const nothing = text("");
  const told = join(
    ...rulesInCells(register).map((rule) => iff(
      inForce(rule.fires, rule.level), whereWaived(rowOf(rule), say("forms:waivers.reason.covered", { rule: rowOf(rule) }), rule.sentence),
      nothing,
    )),
    ...gapsOf(register).map(({ key, when }) => iff(when, say(key), nothing)),
    ...remarks,
  );
  const living = choose<string>([
    [life.empty, nothing],
    ...(life.unreadable ?? []).map(({ when, key }) => [when, say(key)] as const),
    ...(life.cancelled === undefined ? [] : [[life.cancelled, nothing] as const]),
    ...(life.done === undefined ? [] : [[life.done, life.doneSays ?? nothing] as const]),
  ], told);
  return ifError(living, say("unreadable"));
}
