import { expr, type EvalScope, type Expr, type Read } from "./expr";
import { isError, type Result, type Value } from "./value";

const compiled = <T extends Value>(all: readonly Expr<T>[], scope: EvalScope): readonly Read<T>[] => all.map((one) => one.compile(scope));

/** As AND: every part is looked at, so that an error anywhere is the answer. */
export function and(...all: readonly Expr<boolean>[]): Expr<boolean> {
  return expr((scope) => `AND(${all.map((one) => one.formula(scope)).join(",")})`, (scope) => {
    const reads = compiled(all, scope);
    return (row) => {
      let holds: Result<boolean> = true;
      for (const read of reads) {
        const value = read(row);
        if (isError(value)) return value;
        if (!value) holds = false;
      }
      return holds;
    };
  });
}

/** As OR: every part is looked at. */
export function or(...all: readonly Expr<boolean>[]): Expr<boolean> {
  return expr((scope) => `OR(${all.map((one) => one.formula(scope)).join(",")})`, (scope) => {
    const reads = compiled(all, scope);
    return (row) => {
      let holds: Result<boolean> = false;
      for (const read of reads) {
        const value = read(row);
        if (isError(value)) return value;
        if (value) holds = true;
      }
      return holds;
    };
  });
}

export function not(of: Expr<boolean>): Expr<boolean> {
  return expr((scope) => `NOT(${of.formula(scope)})`, (scope) => {
    const read = of.compile(scope);
    return (row) => {
      const value = read(row);
      return isError(value) ? value : !value;
    };
  });
}

/** As IF: only the branch that is taken is looked at. */
export function iff<A extends Value, B extends Value>(condition: Expr<boolean>, yes: Expr<A>, no: Expr<B>): Expr<A | B> {
  return expr<A | B>((scope) => `IF(${condition.formula(scope)},${yes.formula(scope)},${no.formula(scope)})`, (scope) => {
    const [holds, then, otherwise] = [condition.compile(scope), yes.compile(scope), no.compile(scope)];
    return (row) => {
      const value = holds(row);
      if (isError(value)) return value;
      return value ? then(row) : otherwise(row);
    };
  });
}

/** The first of the conditions that holds decides. */
export function choose<T extends Value>(cases: readonly (readonly [Expr<boolean>, Expr<T>])[], otherwise: Expr<T>): Expr<T> {
  return cases.reduceRight<Expr<T>>((rest, [condition, then]) => iff(condition, then, rest), otherwise);
}

/** `then` is only looked at where the condition holds: for a part that would be an error elsewhere. */
export function both(condition: Expr<boolean>, then: Expr<boolean>): Expr<boolean> {
  return expr((scope) => `IF(${condition.formula(scope)},${then.formula(scope)},FALSE)`, (scope) => {
    const [holds, read] = [condition.compile(scope), then.compile(scope)];
    return (row) => {
      const value = holds(row);
      return value === true ? read(row) : value;
    };
  });
}

export function ifError<A extends Value, B extends Value>(of: Expr<A>, otherwise: Expr<B>): Expr<A | B> {
  return expr<A | B>((scope) => `IFERROR(${of.formula(scope)},${otherwise.formula(scope)})`, (scope) => {
    const [read, instead] = [of.compile(scope), otherwise.compile(scope)];
    return (row) => {
      const value = read(row);
      return isError(value) ? instead(row) : value;
    };
  });
}
