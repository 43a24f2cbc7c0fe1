import type { DayBasis } from "../../catalog/limits";
import { CalendarRangeError } from "../../domain/dates/working-calendar";
import { elapsedDays as countDays } from "../elapsed-days";
import { text as literal } from "../formula";
import { expr, type BookFacts, type Expr } from "./expr";
import { isError, valueError, type Result } from "./value";

const isWorking = (formula: string, words: (key: string) => string): string => `${formula}=${literal(words("forms:rules.basis.working"))}`;
const wholeDayOf = (reference: string): string => (reference === "AsOf" ? reference : `INT(${reference})`);

/**
 * Days after `from` up to `to`, 0 when `to` is not later; `"?"` when working days are asked for and 日历/Calendar does not cover both ends. Both are
 * dates: look at them with `isDate` before. NETWORKDAYS knows no make-up working days (班), so they are added; it would count backwards from a later
 * start, hence the guard.
 */
export function elapsedDays(from: Expr, to: Expr, basis: Expr<DayBasis>): Expr<number | "?"> {
  return expr<number | "?">(
    (scope) => {
      const [a, b] = [wholeDayOf(from.formula(scope)), wholeDayOf(to.formula(scope))];
      const working = `NETWORKDAYS(${a}+1,${b},Cal_Rest)+COUNTIFS(Cal_Work,">"&${a},Cal_Work,"<="&${b})`;
      const covered = `IF(AND(${a}>=Cal_From,${b}<=Cal_To),${working},"?")`;
      return `IF(${b}-${a}<=0,0,IF(${isWorking(basis.formula(scope), scope.words)},${covered},${b}-${a}))`;
    },
    (scope) => {
      const [first, last, counted] = [from.compile(scope), to.compile(scope), basis.compile(scope)];
      const { calendar } = scope.book;
      return (row) => {
        const [a, b, on] = [first(row), last(row), counted(row)];
        if (isError(a)) return a;
        if (isError(b)) return b;
        if (typeof a !== "number" || typeof b !== "number") return valueError;
        if (b < a + 1 && Math.floor(b) <= Math.floor(a)) return 0;
        return isError(on) ? on : countDays(a, b, on, calendar);
      };
    },
  );
}

/**
 * The day so many days after a date; `"?"` where working days leave the calendar. WORKDAY knows no make-up working days (班). How many working days
 * of the calendar lie up to the date says which one the day sought is: a 班 day is found by that number, and any other by leaving out the 班 days
 * before it.
 */
export function addDays(from: Expr, days: Expr, basis: Expr<DayBasis>): Expr<number | "?"> {
  return expr<number | "?">(
    (scope) => {
      const [day, count] = [wholeDayOf(from.formula(scope)), `INT(${days.formula(scope)})`];
      const before = `(NETWORKDAYS(Cal_From,${day},Cal_Rest)+COUNTIFS(Cal_Work,">="&Cal_From,Cal_Work,"<="&${day}))`;
      const wanted = `(${before}+${count})`;
      const makeUp = `COUNTIFS(Cal_Ordinal,">"&${before},Cal_Ordinal,"<"&${wanted})`;
      const other = `WORKDAY(${day},${count}-${makeUp},Cal_Rest)`;
      const working = `IF(AND(${count}>0,COUNTIFS(Cal_Ordinal,${wanted})>0),SUMIFS(Cal_Work,Cal_Ordinal,${wanted}),${other})`;
      const covered = `IF(AND(${day}>=Cal_From,${day}<=Cal_To),IF(${working}<=Cal_To,${working},"?"),"?")`;
      return `IF(${isWorking(basis.formula(scope), scope.words)},${covered},${day}+${count})`;
    },
    (scope) => {
      const [start, number, counted] = [from.compile(scope), days.compile(scope), basis.compile(scope)];
      return (row) => {
        const [day, count, on] = [start(row), number(row), counted(row)];
        if (isError(day)) return day;
        if (isError(count)) return count;
        if (isError(on)) return on;
        if (typeof day !== "number" || typeof count !== "number") return valueError;
        const [whole, many] = [Math.floor(day), Math.floor(count)];
        return on === "calendar" ? whole + many : workingDay(whole, many, scope.book);
      };
    },
  );
}

function workingDay(start: number, count: number, { calendar }: BookFacts): Result<number | "?"> {
  if (!calendar.covers(start)) return "?";
  try {
    return calendar.addWorkingDays(start, count);
  } catch (error) {
    if (error instanceof CalendarRangeError) return "?";
    throw error;
  }
}
