import fc from "fast-check";
import { chinaCalendar, coveredYears } from "../../../src/domain/dates/china-calendar";
import { isoFromSerial, serialFromParts } from "../../../src/domain/dates/excel-date";
import { calendarFaults, CalendarRangeError, workingCalendar } from "../../../src/domain/dates/working-calendar";

const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
  return serialFromParts(year, month, date);
};
const from = day("2004-01-01");
const to = day("2026-12-31");
const days = chinaCalendar(2004, 2026);
const calendar = workingCalendar({ days, from, to });

function refusal(ask: () => unknown): unknown {
  try {
    ask();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** The sheet's formula, computed the slow way: NETWORKDAYS(a+1, b, rest) + COUNTIFS(work, ">"&a, work, "<="&b). */
function asTheSheetCounts(a: number, b: number): number {
  const rest = new Set(days.filter((entry) => entry.kind === "rest").map((entry) => entry.date));
  let networkDays = 0;
  for (let date = a + 1; date <= b; date += 1) {
    const [year = 0, month = 0, dayOfMonth = 0] = isoFromSerial(date).split("-").map(Number);
    const weekday = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !rest.has(date)) networkDays += 1;
  }
  return networkDays + days.filter((entry) => entry.kind === "work" && entry.date > a && entry.date <= b).length;
}

describe("working days", () => {
  it("puts an urgent request of Friday 2026-02-13 due on 2026-02-25 after three working days", () => {
    const asked = day("2026-02-13");
    expect(isoFromSerial(calendar.addWorkingDays(asked, 3))).toBe("2026-02-25");
    expect(calendar.workingDaysBetween(asked, day("2026-02-25"))).toBe(3);
    expect(["2026-02-14", "2026-02-28"].map((iso) => calendar.isWorkingDay(day(iso)))).toEqual([true, true]);
    for (let date = day("2026-02-15"); date <= day("2026-02-23"); date += 1) expect(calendar.isWorkingDay(date)).toBe(false);
  });

  it("counts what the sheet's formula counts", () => {
    fc.assert(fc.property(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: 120 }), (a, span) => {
      const b = Math.min(to, a + span);
      expect(calendar.workingDaysBetween(a, b)).toBe(asTheSheetCounts(a, b));
    }), { numRuns: 200 });
  });

  it("adds days so that counting them gives the same number", () => {
    fc.assert(fc.property(fc.integer({ min: from + 200, max: to - 200 }), fc.integer({ min: 1, max: 60 }), (start, n) => {
      const later = calendar.addWorkingDays(start, n);
      expect(calendar.isWorkingDay(later)).toBe(true);
      expect(calendar.workingDaysBetween(start, later)).toBe(n);
      const earlier = calendar.addWorkingDays(start, -n);
      expect(calendar.workingDaysBetween(earlier - 1, start - 1)).toBe(n);
    }));
  });

  it("stands still for zero days, drops times of day, and counts nothing backwards", () => {
    const holiday = day("2026-02-17");
    expect(calendar.addWorkingDays(holiday, 0)).toBe(holiday);
    expect(calendar.workingDaysBetween(day("2026-02-13") + 0.9, day("2026-02-25") + 0.1)).toBe(3);
    expect(calendar.workingDaysBetween(holiday, holiday)).toBe(0);
    expect(calendar.workingDaysBetween(holiday, day("2026-01-05"))).toBe(0);
  });

  it("refuses days it does not cover, naming the year", () => {
    const outside = day("2027-01-04");
    expect(calendar.covers(outside)).toBe(false);
    expect(calendar.covers(to)).toBe(true);
    for (const ask of [
      () => calendar.isWorkingDay(outside),
      () => calendar.workingDaysBetween(to, outside),
      () => calendar.workingDaysBetween(outside, to),
      () => calendar.addWorkingDays(day("2026-12-30"), 5),
    ]) {
      expect(refusal(ask)).toMatchObject({ code: "calendar-range", year: 2027 });
    }
    expect(() => calendar.isWorkingDay(Number.NaN)).toThrow(CalendarRangeError);
  });
});

describe("the calendar's rows", () => {
  it("report what would be counted twice or contradicts itself", () => {
    expect(calendarFaults([
      { date: day("2026-03-09"), kind: "work", name: "a Monday" },
      { date: day("2026-03-07"), kind: "work", name: "" },
      { date: day("2026-03-07"), kind: "rest", name: "" },
      { date: day("2026-03-10"), kind: "rest", name: "" },
      { date: day("2026-03-10"), kind: "rest", name: "" },
      { date: day("2026-03-11"), kind: "rest", name: "" },
    ])).toEqual([
      { date: day("2026-03-07"), fault: "conflict" },
      { date: day("2026-03-09"), fault: "work-on-weekday" },
      { date: day("2026-03-10"), fault: "duplicate" },
    ]);
  });

  it("let 班 win where both are listed, as the formula does", () => {
    const both = workingCalendar({
      days: [{ date: day("2026-03-07"), kind: "work", name: "" }, { date: day("2026-03-07"), kind: "rest", name: "" }],
      from, to,
    });
    expect(both.isWorkingDay(day("2026-03-07"))).toBe(true);
  });

  it("count for the whole day where a time of day stands with the date", () => {
    const timed = workingCalendar({
      days: [{ date: day("2026-03-09") + 0.5, kind: "rest", name: "" }, { date: day("2026-03-07") + 0.5, kind: "work", name: "" }], from,
      to,
    });
    expect(["2026-03-07", "2026-03-08", "2026-03-09"].map((iso) => timed.isWorkingDay(day(iso)))).toEqual([true, false, false]);
  });

  it("are without fault as published", () => expect(calendarFaults(days)).toEqual([]));
});

describe("the published calendar", () => {
  it("covers 2004 to 2026 and refuses the years around", () => {
    expect(coveredYears()).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(refusal(() => chinaCalendar(2026, 2027))).toMatchObject({ code: "calendar-range", year: 2027 });
    expect(() => chinaCalendar(2003, 2004)).toThrow(CalendarRangeError);
  });

  it("names its days in either language", () => {
    const spring = day("2026-02-17");
    expect(chinaCalendar(2026, 2026).find((entry) => entry.date === spring)).toEqual({ date: spring, kind: "rest", name: "春节" });
    expect(chinaCalendar(2026, 2026, "en-US").find((entry) => entry.date === spring)?.name).toBe("Spring Festival");
    expect(chinaCalendar(2026, 2026).filter((entry) => entry.kind === "work").map((entry) => isoFromSerial(entry.date)))
      .toEqual(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]);
  });

  it("lists the weekend inside a holiday, even where the announcement leaves it out", () => {
    const rest = new Set(days.filter((entry) => entry.kind === "rest").map((entry) => isoFromSerial(entry.date)));
    expect(["2026-02-21", "2026-02-22", "2011-06-05", "2012-06-23"].filter((iso) => !rest.has(iso))).toEqual([]);
  });
});
