import type { DayBasis } from "../../catalog/limits";
import { cell, isBlank, isDate, isFilled, isNumber } from "../expr/cells";
import { greater, less, toTenths } from "../expr/compare";
import { asOf, moment, never, state, text } from "../expr/constants";
import { elapsedDays } from "../expr/days";
import type { Expr } from "../expr/expr";
import { elapsedHours } from "../expr/hours";
import { and, choose, iff, ifError, not } from "../expr/logic";
import { basis, isOn, level, limit } from "../expr/rule-row";
import { countedDays, countedHours, say } from "../expr/say";
import { minus, times } from "../expr/sums";
import type { Fact, Rule, RuleParameters } from "./rule";
import { threshold } from "./threshold";

export interface ClockParameters extends RuleParameters {
  /** The field whose stamp starts the clock, and the one whose stamp stops it. */
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  readonly unit: "hours" | "days";
  readonly basis: DayBasis;
  /** Key of the column that shows what the clock has come to. */
  readonly column: string;
  /** Key of the column that says in a word where the clock stands: what people filter by. */
  readonly state?: string;
  /** Rows in which no clock runs. */
  readonly idle: Expr<boolean>;
  /** Fields by whose stamps the clock stands still: from the first to the second, or from the first on while the second is blank. */
  readonly paused?: string;
  readonly resumed?: string;
  /** A stop that came too late: `told` (by `late` as a remark) or `fires` for as long as the row is open. */
  readonly afterwards: "told" | "fires";
  /** Of the sentence that says that a stamp is missing or no date. */
  readonly missing: string;
  /** Where that stamp is to be filled in, if not at the field that clears the rule. */
  readonly missingAt?: string;
}

/**
 * So long from one stamp to another: while the second is missing the clock runs to the moment of the workbook's date. Sentence: `{{hours}}` or
 * `{{days}}`, `{{limit}}`.
 */
export function clock(parameters: ClockParameters): Rule {
  const { column, to, afterwards, state: shown } = parameters;
  const facts = [clockFact(parameters), ...(shown === undefined ? [] : [clockState(shown, parameters)])];
  const running = afterwards === "told" ? { while: isBlank(cell(to)) } : {};
  return { ...threshold({ ...parameters, ...running, value: cell(column), when: "above", facts }), kind: "clock" };
}

/** From three quarters of its limit on a clock is about to run out. */
const nearly = 0.75;
export const clockStates = "forms:clock.state";
export const nearlyOver = (value: Expr, of: Expr<number>): Expr<boolean> => not(less(value, times(of, nearly)));
export const clockIs = (one: "running" | "in-time" | "near" | "late" | "unknown"): Expr => state(one, `${clockStates}.${one}`);

/** Where the clock stands; a rule that is off has none, and one whose row cannot be read cannot be told. */
function clockState(key: string, { id, column, to, idle }: ClockParameters): Fact {
  const value = cell(column);
  const over = greater(value, limit(id));
  const near = nearlyOver(value, limit(id));
  const told = choose([
    [isFilled(cell(to)), iff(over, clockIs("late"), clockIs("in-time"))], [over, clockIs("late")], [near, clockIs("near")],
  ], clockIs("running"));
  const known = iff(isNumber(value), told, clockIs("unknown"));
  return {
    key, format: "General", states: clockStates,
    value: ifError(iff(idle, text(""), iff(isOn(level(id)), known, text(""))), clockIs("unknown")),
  };
}

/** `""` where no clock runs, `"?"` where a stamp is no date or the calendar does not reach. */
function clockFact({ id, column, from, to, idle, unit, paused, resumed }: ClockParameters): Fact {
  const elapsed = unit === "hours" ? elapsedHours : elapsedDays;
  const [start, stop, now] = [cell(from), cell(to), unit === "hours" ? moment : asOf];
  const run = (end: Expr): Expr => elapsed(start, end, basis(id));
  const until = (end: Expr): Expr => iff(and(isDate(start), isDate(end)), paused === undefined ? run(end) : withPause(end), text("?"));
  const value = iff(isFilled(stop), until(stop), until(now));
  return { key: column, format: unit === "hours" ? "0.0" : "0", value: ifError(iff(idle, text(""), value), text("?")) };

  /** What lies between pause and resumption is taken off; a clock that has not been resumed stands where it was stopped. */
  function withPause(end: Expr): Expr {
    const halt = cell(paused ?? "");
    const again = cell(resumed ?? "");
    const stands = iff(and(isDate(halt), greater(end, halt)), run(halt), run(end));
    if (resumed === undefined) return iff(isBlank(halt), run(end), stands);
    const off = iff(and(isDate(halt), isDate(again)), ifError(minus(run(end), elapsed(halt, again, basis(id))), text("?")), text("?"));
    return choose<string | number | boolean>([[isBlank(halt), run(end)], [isBlank(again), stands]], off);
  }
}

/**
 * What is still to be said of a row whose clock stopped too late: `<id>-late`, with the same placeholders. Where the rule's row is gone nothing is said: the
 * row of the register is done all the same, and Check tells of the rule.
 */
export function late(id: string, column: string, to: string, unit: "hours" | "days", key = `${id}-late`): Expr<string> {
  const words = (of: Expr): Expr<string> => (unit === "hours" ? countedHours(toTenths(of)) : countedDays(of, basis(id)));
  const over = ifError(and(isFilled(cell(to)), greater(cell(column), limit(id))), never);
  return iff(over, say(key, { [unit]: words(cell(column)), limit: words(limit(id)) }), text(""));
}

