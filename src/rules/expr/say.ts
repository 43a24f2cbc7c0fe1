import { isoFromSerial } from "../../domain/dates/excel-date";
import type { Translate } from "../../locales/translate";
import type { DayBasis } from "../../catalog/limits";
import { text as literal } from "../formula";
import { expr, type Expr, type Read } from "./expr";
import { isError, textOf, type Result, type Value } from "./value";

const mark = "\u0001";

/** A sentence as pieces: texts, and names of placeholders at the odd places. */
function pieces(translate: Translate, key: string, names: readonly string[]): readonly string[] {
  return translate(key, Object.fromEntries(names.map((name) => [name, `${mark}${name}${mark}`]))).split(mark);
}

/** A key of the register's own sentences, or one with its namespace. */
const keyOf = (key: string, sentences: string): string => (key.includes(":") ? key : `${sentences}.${key}`);

/** A sentence of the locales with its `{{placeholders}}` filled: in the workbook's language in a cell, in the reader's for a person. */
export function say(key: string, values: Readonly<Record<string, Expr>> = {}): Expr<string> {
  const names = Object.keys(values);
  return expr<string>(
    (scope) => {
      const parts = pieces(scope.words, keyOf(key, scope.sentences), names)
        .map((part, index) => (index % 2 === 0 ? (part === "" ? "" : literal(part)) : (values[part]?.formula(scope) ?? "")));
      return parts.filter((part) => part !== "").join("&");
    },
    (scope) => joined(pieces(scope.prose, keyOf(key, scope.sentences), names).flatMap((part, index): readonly Read[] => {
      if (index % 2 === 0) return part === "" ? [] : [() => part];
      const value = values[part];
      return value === undefined ? [] : [value.compile(scope)];
    })),
  );
}

/** As `&` joins; a single value becomes its text. */
export function join(...all: readonly Expr[]): Expr<string> {
  return expr<string>(
    (scope) => [...all.map((one) => one.formula(scope)), ...(all.length < 2 ? ['""'] : [])].join("&"),
    (scope) => joined(all.map((one) => one.compile(scope))),
  );
}

function joined(reads: readonly Read[]): Read<string> {
  return (row) => {
    let whole = "";
    for (const read of reads) {
      const value: Result = read(row);
      if (isError(value)) return value;
      whole += textOf(value);
    }
    return whole;
  };
}

/** A date as `2026-02-13`. */
export function isoDate(of: Expr): Expr<string> {
  return expr<string>((scope) => `TEXT(${of.formula(scope)},"yyyy-mm-dd")`, (scope) => {
    const read = of.compile(scope);
    return (row) => {
      const value = read(row);
      if (isError(value)) return value;
      return typeof value === "number" ? isoFromSerial(value) : textOf(value);
    };
  });
}

/** A number of days with its unit: `3 天`, `1 working day`, by the basis of the rule that counts. */
export function countedDays(count: Expr, basis: Expr<DayBasis>): Expr<string> {
  return expr<string>(
    (scope) => {
      const [number, on] = [count.formula(scope), basis.formula(scope)];
      const unit = (of: DayBasis): string => unitFormula(number, scope.words, of);
      return `${number}&IF(${on}=${literal(scope.words("forms:rules.basis.working"))},${unit("working")},${unit("calendar")})`;
    },
    (scope) => {
      const [number, on] = [count.compile(scope), basis.compile(scope)];
      const units = { calendar: unitWords(scope.prose, "calendar"), working: unitWords(scope.prose, "working") };
      return (row) => {
        const [value, counts] = [number(row), on(row)];
        if (isError(value)) return value;
        return isError(counts) ? counts : told(value, units[counts]);
      };
    },
  );
}

/** A number of hours with its unit. */
export function countedHours(count: Expr): Expr<string> {
  return expr<string>(
    (scope) => {
      const number = count.formula(scope);
      return `${number}&${unitFormula(number, scope.words, "hours")}`;
    },
    (scope) => {
      const [read, units] = [count.compile(scope), unitWords(scope.prose, "hours")];
      return (row) => {
        const value = read(row);
        return isError(value) ? value : told(value, units);
      };
    },
  );
}

type Unit = DayBasis | "hours";

interface UnitWords {
  readonly one: string;
  readonly other: string;
}

const unitWords = (translate: Translate, unit: Unit): UnitWords =>
  ({ one: translate(`forms:unit.${unit}.one`), other: translate(`forms:unit.${unit}.other`) });

const told = (count: Value, { one, other }: UnitWords): string => `${textOf(count)}${count === 1 ? one : other}`;

function unitFormula(number: string, words: Translate, unit: Unit): string {
  const { one, other } = unitWords(words, unit);
  return one === other ? literal(one) : `IF(${number}=1,${literal(one)},${literal(other)})`;
}
