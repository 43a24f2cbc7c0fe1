/**
 * Functions on days in a workbook that counts them from 1904-01-01. Univer counts from 1900, so what comes in as a day is moved there, and what
 * goes out as one is moved back.
 */
import { BaseFunction, ErrorType, ErrorValueObject, NumberValueObject } from "@univerjs/engine-formula";
import type { BaseValueObject, IFunctionService } from "@univerjs/engine-formula";

/** The 1900 serial of the day that is 0 in a workbook of the other kind. */
export const days1904 = 1462;

/** Which arguments are days, from 0. */
const takesDays: Readonly<Record<string, readonly number[]>> = {
  YEAR: [0], MONTH: [0], DAY: [0], WEEKDAY: [0], WEEKNUM: [0], ISOWEEKNUM: [0], EDATE: [0], EOMONTH: [0],
  WORKDAY: [0, 2], "WORKDAY.INTL": [0, 3], NETWORKDAYS: [0, 1, 2], "NETWORKDAYS.INTL": [0, 1, 3], DATEDIF: [0, 1], YEARFRAC: [0, 1],
  DAYS360: [0, 1],
};

const givesDay: ReadonlySet<string> = new Set(["TODAY", "NOW", "DATE", "DATEVALUE", "EDATE", "EOMONTH", "WORKDAY", "WORKDAY.INTL"]);

const affected = [...new Set([...Object.keys(takesDays), ...givesDay])];

function in1900(value: BaseValueObject, inList = false): BaseValueObject {
  if (value.isArray()) return value.mapValue((each) => (each === null ? NumberValueObject.create(0) : in1900(each, true)));
  if (value.isNumber() || (value.isNull() && !inList)) return NumberValueObject.create(Number(value.getValue() ?? 0) + days1904);
  return value;
}

function in1904(value: BaseValueObject): BaseValueObject {
  if (value.isArray()) return value.mapValue((each) => (each === null ? NumberValueObject.create(0) : in1904(each)));
  if (!value.isNumber()) return value;
  const day = Number(value.getValue()) - days1904;
  // Days before the first one are none, as in Excel.
  return day < 0 ? ErrorValueObject.create(ErrorType.NUM) : NumberValueObject.create(day);
}

function moved(own: BaseFunction, name: string): BaseFunction {
  const days = takesDays[name] ?? [];
  const onDays = (value: BaseValueObject, index: number): BaseValueObject =>
    (days.includes(index) && !value.isReferenceObject() ? in1900(value) : value);
  // None of these answers late, or with a reference.
  const calculate = (...given: BaseValueObject[]): BaseValueObject => {
    const result = own.calculate(...given.map(onDays)) as BaseValueObject;
    return givesDay.has(name) ? in1904(result) : result;
  };
  return Object.assign(Object.create(own) as BaseFunction, { calculate });
}

/** The functions for a workbook that counts from 1904, and as they were for the next one that does not. */
export class DateSystem {
  private readonly own = new Map<string, BaseFunction>();
  private from1904 = false;

  constructor(private readonly functions: IFunctionService) {}

  set(from1904: boolean): void {
    if (from1904 === this.from1904) return;
    this.from1904 = from1904;
    if (!from1904) {
      this.functions.registerExecutors(...this.own.values());
      return;
    }
    for (const name of affected) {
      const own = this.functions.getExecutor(name);
      if (!(own instanceof BaseFunction)) continue;
      this.own.set(name, own);
      this.functions.registerExecutors(moved(own, name));
    }
  }
}
