/** One column's filter criteria, by their Office.js names. */
import type { CellValue } from "../document/cell-types";
import type { FilterCriteriaDef } from "../document/types";
import { compareValues } from "./comparison";
import { presetHolds } from "./preset-criteria";
import { RangeStatistics } from "./range-statistics";

export interface FilterColumn {
  readonly values: readonly CellValue[];
  /** As displayed, which is what a list of values compares. */
  readonly texts: readonly string[];
  readonly colors: readonly (string | undefined)[];
}

/** `*` and `?` stand for any text and any character; `~` takes them as they are. */
function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\])/g, (_, literal?: string, joker?: string, special?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    if (joker !== undefined) return joker === "*" ? ".*" : ".";
    return `\\${special ?? ""}`;
  });
  return new RegExp(`^${source}$`, "isu");
}

/** `>=5`, `<>done`, `=`, `a*`: the operator, then what to compare with. */
function criterion(text: string): (value: CellValue, shown: string) => boolean {
  const [, operator = "=", operand = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(text) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const pattern = wildcard(operand);
    const equal = (value: CellValue, shown: string): boolean =>
      (operand === "" ? shown === "" : (Number.isFinite(number) && value === number) || pattern.test(shown));
    return operator === "=" ? equal : (value, shown) => !equal(value, shown);
  }
  return (value) => {
    if (value === null) return false;
    const right = Number.isFinite(number) ? number : operand;
    if (typeof value !== typeof right) return false;
    const order = compareValues(value, right) ?? NaN;
    if (operator === ">") return order > 0;
    if (operator === "<") return order < 0;
    return operator === ">=" ? order >= 0 : order <= 0;
  };
}

function ranked(criteria: FilterCriteriaDef, column: FilterColumn): (row: number) => boolean {
  const { numbers } = new RangeStatistics(column.values);
  const rank = Number(criteria.criterion1 ?? 10);
  const percent = criteria.filterOn.endsWith("Percent");
  const count = Math.min(numbers.length, Math.max(1, percent ? Math.floor((numbers.length * rank) / 100) : rank));
  const top = criteria.filterOn.startsWith("Top");
  const limit = top ? numbers[numbers.length - count] : numbers[count - 1];
  return (row) => {
    const value = column.values[row];
    return typeof value === "number" && limit !== undefined && (top ? value >= limit : value <= limit);
  };
}

/** A test by row of the column. */
export function filterHolds(criteria: FilterCriteriaDef, column: FilterColumn, now: Date): (row: number) => boolean {
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set((criteria.values ?? []).map((value) => value.toLowerCase()));
      return (row) => wanted.has((column.texts[row] ?? "").toLowerCase());
    }
    case "Custom": {
      const one = criterion(criteria.criterion1 ?? "");
      const two = criteria.criterion2 === undefined ? undefined : criterion(criteria.criterion2);
      return (row) => {
        const value = column.values[row] ?? null;
        const shown = column.texts[row] ?? "";
        if (!two) return one(value, shown);
        return criteria.operator === "Or" ? one(value, shown) || two(value, shown) : one(value, shown) && two(value, shown);
      };
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent": return ranked(criteria, column);
    case "CellColor":
    case "FontColor": return (row) => column.colors[row]?.toUpperCase() === criteria.color?.toUpperCase();
    case "Dynamic": {
      const statistics = new RangeStatistics(column.values);
      return (row) => presetHolds(criteria.dynamicCriteria ?? "", { value: column.values[row] ?? null, now, statistics: () => statistics });
    }
    default: return () => true;
  }
}
