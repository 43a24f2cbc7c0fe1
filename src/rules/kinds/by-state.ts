import { same } from "../expr/compare";
import { text } from "../expr/constants";
import type { Expr } from "../expr/expr";
import { choose } from "../expr/logic";
import { basis, level, limit } from "../expr/rule-row";
import type { DayBasis } from "../../catalog/limits";

/** The row of 规则/Rules that speaks for a row of the register, by a state of it. */
export interface RuleChoice {
  readonly limit: Expr<number>;
  readonly basis: Expr<DayBasis>;
  readonly level: Expr<number>;
  readonly row: Expr<string>;
}

/** A rule with a limit for each of some states; the last speaks for every other. */
export function byState(of: Expr, rows: readonly [...(readonly [state: Expr, id: string])[], readonly [state: Expr, id: string]]): RuleChoice {
  const pick = <T extends string | number>(read: (id: string) => Expr<T>): Expr<T> => {
    const last = rows[rows.length - 1];
    const others = rows.slice(0, -1);
    return choose(others.map(([state, id]) => [same(of, state), read(id)] as const), read(last?.[1] ?? ""));
  };
  return { limit: pick(limit), basis: pick(basis), level: pick(level), row: pick((id) => text(id)) };
}
