/** How Excel compares values in conditions: a blank is 0 or "", text ignores case, numbers stand before text before booleans. */
import type { CellValue } from "../document/cell-types";
import type { ValidationOperator } from "../document/rule-types";

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Negative, zero or positive; undefined when either is an error. */
export function compareValues(left: CellValue, right: CellValue): number | undefined {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === "object" || typeof b === "object") return undefined;
  const ranks = RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  if (ranks !== 0) return ranks;
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "zh-CN", { sensitivity: "accent" });
  return Number(a) - Number(b);
}

function blankLike(other: CellValue): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** `low` and `high` may come in either order, as in Excel. */
export function satisfies(value: CellValue, operator: ValidationOperator, low: CellValue, high: CellValue): boolean {
  const order = compareValues(value, low);
  if (order === undefined) return false;
  switch (operator) {
    case "EqualTo": return order === 0;
    case "NotEqualTo": return order !== 0;
    case "GreaterThan": return order > 0;
    case "LessThan": return order < 0;
    case "GreaterThanOrEqualTo": return order >= 0;
    case "LessThanOrEqualTo": return order <= 0;
    case "Between":
    case "NotBetween": {
      const other = compareValues(value, high);
      if (other === undefined) return false;
      const inside = (order >= 0 && other <= 0) || (order <= 0 && other >= 0);
      return operator === "Between" ? inside : !inside;
    }
  }
}

/** A condition's result: TRUE and numbers other than 0 hold; text, blanks and errors do not. */
export const holds = (value: CellValue): boolean => value === true || (typeof value === "number" && value !== 0);
