import type { DayBasis } from "../../catalog/limits";
import type { WorkingCalendar } from "../../domain/dates/working-calendar";
import { text as literal } from "../formula";
import { expr, type Expr } from "./expr";
import { isError, valueError } from "./value";

const minutesPerDay = 1440;

/**
 * Hours from one wall-clock time to another, to the minute; 0 when the second is not later. On working days the clock stands still on days off, and
 * `"?"` is the answer when 日历/Calendar does not cover both days. Both are dates: look at them with `isDate` before.
 */
export function elapsedHours(from: Expr, to: Expr, basis: Expr<DayBasis>): Expr<number | "?"> {
  return expr<number | "?">(
    (scope) => hoursFormula(from.formula(scope), to.formula(scope), `${basis.formula(scope)}=${literal(scope.words("forms:rules.basis.working"))}`),
    (scope) => {
      const [first, last, counted] = [from.compile(scope), to.compile(scope), basis.compile(scope)];
      const { calendar } = scope.book;
      return (row) => {
        const [a, b, on] = [first(row), last(row), counted(row)];
        if (isError(a)) return a;
        if (isError(b)) return b;
        if (typeof a !== "number" || typeof b !== "number") return valueError;
        if (b <= a) return 0;
        return isError(on) ? on : countHours(a, b, on, calendar);
      };
    },
  );
}

function countHours(from: number, to: number, basis: DayBasis, calendar: WorkingCalendar): number | "?" {
  const hours = (days: number): number => Math.round(days * minutesPerDay) / 60;
  if (basis === "calendar") return hours(to - from);
  const [first, last] = [Math.floor(from), Math.floor(to)];
  if (!calendar.covers(first) || !calendar.covers(last)) return "?";
  const works = (day: number): number => (calendar.isWorkingDay(day) ? 1 : 0);
  const whole = calendar.workingDaysBetween(first, last) - works(last) + works(first);
  return hours(whole + works(last) * (to - last) - works(first) * (from - first));
}

/** A day works when NETWORKDAYS counts it or it is 班. */
function hoursFormula(from: string, to: string, isWorking: string): string {
  const works = (time: string): string => `(NETWORKDAYS(INT(${time}),INT(${time}),Cal_Rest)+COUNTIFS(Cal_Work,INT(${time})))`;
  const makeUp = `COUNTIFS(Cal_Work,">="&INT(${from}),Cal_Work,"<"&INT(${to}))`;
  const whole = `IF(INT(${to})=INT(${from}),0,NETWORKDAYS(INT(${from}),INT(${to})-1,Cal_Rest)+${makeUp})`;
  const working = `${whole}+${works(to)}*(${to}-INT(${to}))-${works(from)}*(${from}-INT(${from}))`;
  const covered = `IF(AND(INT(${from})>=Cal_From,INT(${to})<=Cal_To),ROUND((${working})*${minutesPerDay},0)/60,"?")`;
  return `IF(${to}<=${from},0,IF(${isWorking},${covered},ROUND((${to}-${from})*${minutesPerDay},0)/60))`;
}
