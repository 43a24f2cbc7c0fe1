/** The stretches of days behind dynamic filter criteria, as date serials. */

const millisecondsADay = 86_400_000;

/** The serial of a local calendar day in the 1900 system. */
function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month, day) - Date.UTC(1899, 11, 30)) / millisecondsADay);
}

interface Days {
  readonly from: number;
  /** Not included. */
  readonly until: number;
}

const days = (from: number, count: number): Days => ({ from, until: from + count });
const offsets: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 };

/** Weeks begin on Sunday, as in Excel's filters. `undefined` for a criterion that is no stretch of days. */
export function daysOf(criterion: string, now: Date): Days | undefined {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const today = serial(year, month, day);
  if (criterion === "Today") return days(today, 1);
  if (criterion === "Yesterday") return days(today - 1, 1);
  if (criterion === "Tomorrow") return days(today + 1, 1);
  if (criterion === "YearToDate") return { from: serial(year, 0, 1), until: today + 1 };
  const match = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(criterion);
  if (!match) return undefined;
  const offset = offsets[match[1] ?? ""] ?? 0;
  switch (match[2]) {
    case "Week": return days(today - now.getDay() + offset * 7, 7);
    case "Month": return { from: serial(year, month + offset, 1), until: serial(year, month + offset + 1, 1) };
    case "Quarter": {
      const first = Math.floor(month / 3) * 3 + offset * 3;
      return { from: serial(year, first, 1), until: serial(year, first + 3, 1) };
    }
    default: return { from: serial(year + offset, 0, 1), until: serial(year + offset + 1, 0, 1) };
  }
}

/** The API itself misspells February. */
const months = ["January", "Febru", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Months (0–11) of any year that `AllDatesInPeriod…` criteria let through. */
export function monthsOf(criterion: string): readonly number[] | undefined {
  const period = /^AllDatesInPeriod(.+)$/.exec(criterion)?.[1];
  if (period === undefined) return undefined;
  const quarter = /^Quarter([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) return [0, 1, 2].map((month) => (Number(quarter) - 1) * 3 + month);
  const month = months.findIndex((name) => period.startsWith(name));
  return month < 0 ? undefined : [month];
}

export function monthOfSerial(value: number): number {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * millisecondsADay).getUTCMonth();
}
