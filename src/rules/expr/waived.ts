import { cell } from "./cells";
import { expr, type EvalScope, type Expr, type FormulaScope } from "./expr";
import { asItStands } from "./registers";
import { isError, textOf } from "./value";

/**
 * The register of waivers, and its column that says what a waiver in force covers: `T001|N1`, blank once it has expired or lacks a reason
 * or a date.
 */
export const waiversKey = "waivers";
const covers = "covers";

/** What a waiver in force is found by. */
export const coverKey = (id: string, rule: string): string => `${id}|${rule}`.toLowerCase();

/** Waivers do not waive each other; a list without ids cannot be named by one. */
const inCells = (scope: FormulaScope): boolean =>
  scope.register !== waiversKey && scope.stands(waiversKey, covers) && scope.stands(scope.register, "id");

/** Ids and rules of the waivers in force, worked out once for all rows of a workbook. */
const known = new WeakMap<EvalScope, ReadonlySet<string>>();

function inForce(scope: EvalScope): ReadonlySet<string> | undefined {
  const waivers = scope.other(waiversKey);
  if (waivers?.has(covers) !== true || waivers.sentences === scope.sentences || !scope.has("id")) return undefined;
  const seen = known.get(waivers);
  if (seen !== undefined) return seen;
  const read = waivers.value(covers);
  const all = new Set(Array.from({ length: waivers.count }, (_, row) => read(row)).flatMap((value) =>
    (isError(value) || value === "" ? [] : [textOf(value).toLowerCase()])));
  known.set(waivers, all);
  return all;
}

/** Whether a waiver in force names the row and the rule; never in a workbook without waivers. */
function isWaived(rule: Expr<string>): Expr<boolean> {
  return expr<boolean>(
    (scope) => `ISNUMBER(MATCH(${asItStands(cell("id").formula(scope))}&"|"&${rule.formula(scope)},${scope.column(waiversKey, covers)},0))`,
    (scope) => {
      const all = inForce(scope);
      if (all === undefined || all.size === 0) return () => false;
      const [id, of] = [cell("id").compile(scope), rule.compile(scope)];
      return (row) => {
        const [which, what] = [id(row), of(row)];
        return !isError(which) && !isError(what) && all.has(coverKey(textOf(which), textOf(what)));
      };
    },
  );
}

/**
 * By what a level shrinks where it is waived: then it is neither red (3) nor amber (2), yet more than a note (1), which shows no colour.
 */
const share = 0.6;

/**
 * A rule's level, less where a waiver covers the row: 1.8 for red, 1.2 for amber. Formulas of a workbook without waivers are those that it
 * always had.
 */
export function unlessWaived(level: Expr<number>, rule: Expr<string>): Expr<number> {
  const waived = isWaived(rule);
  return expr<number>(
    (scope) => (inCells(scope) ? `${level.formula(scope)}*IF(${waived.formula(scope)},${share},1)` : level.formula(scope)),
    (scope) => {
      const [read, is] = [level.compile(scope), waived.compile(scope)];
      return (row) => {
        const value = read(row);
        return isError(value) || !is(row) ? value : value * share;
      };
    },
  );
}

/** One expression where a waiver covers the row under a rule, another elsewhere. */
export function whereWaived(rule: Expr<string>, there: Expr<string>, otherwise: Expr<string>): Expr<string> {
  const waived = isWaived(rule);
  return expr<string>(
    (scope) =>
      (inCells(scope) ? `IF(${waived.formula(scope)},${there.formula(scope)},${otherwise.formula(scope)})` : otherwise.formula(scope)),
    (scope) => {
      const [is, yes, no] = [waived.compile(scope), there.compile(scope), otherwise.compile(scope)];
      return (row) => (is(row) ? yes(row) : no(row));
    },
  );
}

/** One expression in a workbook that has waivers, another in one that has none. */
export function withWaivers<T extends string>(there: Expr<T>, otherwise: Expr<T>): Expr<T> {
  return expr<T>(
    (scope) => (inCells(scope) ? there : otherwise).formula(scope),
    (scope) => (inForce(scope) === undefined ? otherwise : there).compile(scope),
  );
}
