import type { FormulaScope } from "./expr/expr";
import type { FormulaWords } from "./formula";
import { factsOf, withoutRules, type RegisterRules } from "./register-rules";

/** A column that a formula fills, as a form's sheet is laid out. */
interface ColumnFormula {
  readonly format: string;
  readonly uses?: readonly string[];
  formula(at: Readonly<Partial<Record<string, string>>>, words: FormulaWords): string;
}

/** The formulas of a register's columns of ours, by key. */
export function computedColumns<Key extends string>(register: RegisterRules): Readonly<Record<Key, ColumnFormula>> {
  const ports = new Set((register.ports ?? []).map(({ key }) => key));
  return Object.fromEntries(factsOf(register, []).map(({ key, format, uses, value }): [string, ColumnFormula] => [key, {
    format,
    ...(uses !== undefined && { uses }),
    formula(at, words) {
      const own = withoutRules(register, words.lacks);
      const laid = own !== register || ports.has(key) ? factsOf(own, words.feeds).find((fact) => fact.key === key)?.value : undefined;
      return `=${(laid ?? value).formula(formulaScope(register, at, words))}`;
    },
  }])) as Readonly<Record<Key, ColumnFormula>>;
}

function formulaScope(register: RegisterRules, at: Readonly<Partial<Record<string, string>>>, words: FormulaWords): FormulaScope {
  const ports = new Set((register.ports ?? []).map(({ key }) => key));
  return {
    at: (key) => at[key] ?? (ports.has(key) ? "0" : '""'),
    column: (other, key) => `${words.tableOf(other)}[${words.translate(`forms:${other}.fields.${key}`)}]`,
    // Its own table stands by the time its formulas are laid.
    stands: (other, key) => (other === register.key ? at[key] !== undefined : words.has(other, key)),
    register: register.key,
    lacks: words.lacks,
    words: words.translate,
    sentences: register.sentences,
  };
}
