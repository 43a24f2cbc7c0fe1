import { severityLevels, type DayBasis } from "../../catalog/limits";
import { basisName, levelName, limitName } from "../formula";
import type { RuleSetting } from "../tracker-row";
import { and } from "./logic";
import { expr, type EvalScope, type Expr } from "./expr";
import { isError, referenceError, valueError, type Result } from "./value";

/**
 * What a row of 规则/Rules answers; the name of a row that is gone is an error in the cell, and here. A rule whose row the workbook does not have yet is one
 * that is off, and has no name to be asked by.
 */
function ofRow<T extends string | number>(name: string, id: string, off: string, read: (setting: RuleSetting) => Result<T>): Expr<T> {
  return expr<T>((scope) => (scope.lacks(id) ? off : name), ({ book }: EvalScope) => {
    const setting = book.rule(id);
    const value = setting === undefined ? referenceError : read(setting);
    return () => value;
  });
}

/** The number in a rule's row. In a row that cannot be read nothing may hang on it: ask `level` first. */
export const limit = (id: string): Expr<number> =>
  ofRow<number>(limitName(id), id, "0", (setting) => (setting.readable ? setting.limit : valueError));

/** How the rule counts days; a word that is neither counts as calendar days, and its level says that the row cannot be read. */
export const basis = (id: string): Expr<DayBasis> => ofRow<DayBasis>(basisName(id), id, '""', (setting) => setting.basis);

/** The level in force: 3 red, 2 amber, 1 note, 0 off. An error where the row cannot be read, as soon as anything is made of it. */
export const level = (id: string): Expr<number> =>
  ofRow<number>(levelName(id), id, "0", (setting) => (setting.readable ? (setting.on ? severityLevels[setting.severity] : 0) : valueError));

/** The condition's level: 0 where it does not hold. An unreadable rule makes the product an error, whatever the condition. */
export function weighed(fires: Expr<boolean>, of: Expr<number>): Expr<number> {
  return expr<number>((scope) => `${fires.formula(scope)}*${of.formula(scope)}`, (scope) => {
    const [holds, height] = [fires.compile(scope), of.compile(scope)];
    return (row) => {
      const value = holds(row);
      if (isError(value)) return value;
      const weight = height(row);
      if (isError(weight)) return weight;
      return value ? weight : 0;
    };
  });
}

export function highest(all: readonly Expr<number>[]): Expr<number> {
  return expr<number>((scope) => `MAX(0,${all.map((one) => one.formula(scope)).join(",")})`, (scope) => {
    const reads = all.map((one) => one.compile(scope));
    return (row) => {
      let most = 0;
      for (const read of reads) {
        const value = read(row);
        if (isError(value)) return value;
        if (value > most) most = value;
      }
      return most;
    };
  });
}

/** Whether the highest level is at least red (3), or just amber (2). */
export const isRed = (of: Expr<number>): Expr<boolean> => tested(of, ">=3", (value) => value >= 3);
export const isAmber = (of: Expr<number>): Expr<boolean> => tested(of, "=2", (value) => value === 2);

/** Whether nothing is left of it but what is waived: more than a note, and neither amber nor red. */
export const isShrunk = (of: Expr<number>): Expr<boolean> => tested(of, ">1", (value) => value > 1);

/** Whether a condition holds under a rule that is on. */
export const inForce = (fires: Expr<boolean>, of: Expr<number>): Expr<boolean> => positive(weighed(fires, of));

/** Whether a rule is on; an error where its row cannot be read. */
export const isOn = (of: Expr<number>): Expr<boolean> => positive(added([of]));

/** Always true where all the rules can be read, else an error. */
export const readable = (levels: readonly Expr<number>[]): Expr<boolean> => tested(added(levels), ">=0", (value) => value >= 0);

const positive = (of: Expr<number>): Expr<boolean> => tested(of, ">0", (value) => value > 0);

function tested(of: Expr<number>, formula: string, holds: (value: number) => boolean): Expr<boolean> {
  return expr<boolean>((scope) => `(${of.formula(scope)}${formula})`, (scope) => {
    const read = of.compile(scope);
    return (row) => {
      const value = read(row);
      return isError(value) ? value : holds(value);
    };
  });
}

/** A text among the levels makes the sum an error; `+0` does it to one that stands alone. */
function added(all: readonly Expr<number>[]): Expr<number> {
  return expr<number>((scope) => [...all.map((one) => one.formula(scope)), "0"].join("+"), (scope) => {
    const reads = all.map((one) => one.compile(scope));
    return (row) => {
      let sum = 0;
      for (const read of reads) {
        const value = read(row);
        if (isError(value)) return value;
        sum += value;
      }
      return sum;
    };
  });
}

/** A gap counts only under a rule that is on. */
export const whileOn = (of: Expr<number>, gap: Expr<boolean>): Expr<boolean> => and(gap, isOn(of));

