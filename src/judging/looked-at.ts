import type { Evaluated } from "../rules/evaluate";
import type { EvalScope, Expr } from "../rules/expr/expr";

/**
 * The columns of its own row that a condition looks at, in the order in which it asks: also those behind a column of ours, such as the due
 * date behind the
 * days overdue. Told by what it reads, so that nobody has to list them beside the rule.
 */
export function columnsLookedAt({ scope, facts }: Evaluated, of: Expr): readonly string[] {
  const ours = new Map(facts.map((fact) => [fact.key, fact]));
  const seen = new Set<string>();
  const asked = (expression: Expr): void => {
    const found: string[] = [];
    const told: EvalScope = {
      ...scope,
      value: (key) => {
        found.push(key);
        return scope.value(key);
      },
    };
    expression.compile(told);
    for (const key of found) {
      if (seen.has(key)) continue;
      seen.add(key);
      const fact = ours.get(key);
      if (fact !== undefined && fact.prose !== true) asked(fact.value);
    }
  };
  asked(of);
  return [...seen];
}
