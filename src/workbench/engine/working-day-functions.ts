/**
 * NETWORKDAYS in time that does not grow with the period. Univer's own walks every day and compares it with every holiday; since Univer also
 * calculates the branches of IF that are not taken, a blank date there means a walk from 1900.
 */
import { BaseFunction, ErrorType, ErrorValueObject, FUNCTION_NAMES_DATE, NumberValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { numfmt } from "@univerjs/core";

const LAST_DAY = 2_958_465;

/** Monday to Friday among the days 1 … `day` of Excel's count, in which day 1 is a Sunday and day 7 a Saturday. */
function weekdaysUpTo(day: number): number {
  const weeks = Math.floor(day / 7);
  const rest = day - weeks * 7;
  return weeks * 5 + Math.min(Math.max(rest - 1, 0), 5);
}

function isWeekday(day: number): boolean {
  const place = ((day % 7) + 7) % 7;
  return place >= 2 && place <= 6;
}

/** Working days from `start` to `end`, both included, negative when `end` is earlier; each holiday counts once. */
export function networkDays(start: number, end: number, holidays: Iterable<number>): number {
  const [first, last] = start <= end ? [start, end] : [end, start];
  let days = weekdaysUpTo(last) - weekdaysUpTo(first - 1);
  const seen = new Set<number>();
  for (const holiday of holidays) {
    if (holiday < first || holiday > last || seen.has(holiday) || !isWeekday(holiday)) continue;
    seen.add(holiday);
    days -= 1;
  }
  return start <= end ? days : -days;
}

/** A whole day, or the error that Excel answers: text is read as a date, booleans and lists are refused. */
function dayOf(value: BaseValueObject): number | ErrorValueObject {
  const single = value.isArray() ? singleOf(value) : value;
  if (single.isError()) return single as ErrorValueObject;
  if (single.isBoolean()) return ErrorValueObject.create(ErrorType.VALUE);
  const raw = single.getValue();
  const number = typeof raw === "string" ? dateInText(raw) : Number(raw ?? 0);
  if (number === undefined || Number.isNaN(number)) return ErrorValueObject.create(ErrorType.VALUE);
  return number < 0 || number > LAST_DAY ? ErrorValueObject.create(ErrorType.NUM) : Math.floor(number);
}

function dateInText(text: string): number | undefined {
  const parsed: unknown = (numfmt.parseDate(text) ?? numfmt.parseNumber(text))?.v;
  return typeof parsed === "number" ? parsed : undefined;
}

interface Listed {
  getRowCount(): number;
  getColumnCount(): number;
  get(row: number, column: number): BaseValueObject | null | undefined;
}

const listed = (value: BaseValueObject): Listed => value as unknown as Listed;

function singleOf(value: BaseValueObject): BaseValueObject {
  const array = listed(value);
  const only = array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.get(0, 0) : undefined;
  return only ?? ErrorValueObject.create(ErrorType.VALUE);
}

class NetworkDays extends BaseFunction {
  override minParams = 2;
  override maxParams = 3;

  override calculate(start: BaseValueObject, end: BaseValueObject, holidays?: BaseValueObject): BaseValueObject {
    const [first, last] = [dayOf(start), dayOf(end)];
    if (typeof first !== "number") return first;
    if (typeof last !== "number") return last;
    const days: number[] = [];
    for (const cell of cellsOf(holidays)) {
      const day = dayOf(cell);
      if (typeof day !== "number") return day;
      days.push(day);
    }
    return NumberValueObject.create(networkDays(first, last, days));
  }
}

/** Blank cells of a list of holidays are no holidays. */
function cellsOf(value: BaseValueObject | undefined): readonly BaseValueObject[] {
  if (value === undefined) return [];
  if (!value.isArray()) return [value];
  const array = listed(value);
  const cells: BaseValueObject[] = [];
  for (let row = 0; row < array.getRowCount(); row += 1) {
    for (let column = 0; column < array.getColumnCount(); column += 1) {
      const cell = array.get(row, column);
      if (cell && !cell.isNull()) cells.push(cell);
    }
  }
  return cells;
}

export function workingDayFunctions(): BaseFunction[] {
  return [new NetworkDays(FUNCTION_NAMES_DATE.NETWORKDAYS)];
}
