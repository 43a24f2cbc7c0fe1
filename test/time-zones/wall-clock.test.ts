/** A day is what the wall clock shows where the person is; nothing that is counted in days depends on where that is. */
import { isoFromSerial, nowSerial, serialFromIso, serialIfReal, todaySerial } from "../../src/domain/dates/excel-date";
import { parseDate } from "../../src/domain/dates/parse-date";
import { timeZones, wallClock, wallClocks } from "../support/time-zones";

describe.each(timeZones)("in %s", (zone) => {
  beforeEach(() => standInTimeZone(zone));

  test.each(wallClocks)("at %s the day and the minute are the wall clock's", (text) => {
    const [day = "", time = ""] = text.split(" ");
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    const now = wallClock(text);
    expect(isoFromSerial(todaySerial(now))).toBe(day);
    expect(Math.round((nowSerial(now) - (serialFromIso(day) ?? 0)) * 1440)).toBe(hours * 60 + minutes);
  });

  test("every day of the years in which clocks change, and of a leap year, exists and is one more than the day before", () => {
    let before = serialIfReal(2026, 2, 28) ?? 0;
    for (let year = 2026; year <= 2028; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const serial = serialIfReal(year, month, day);
          if (serial === undefined || serial <= before) continue;
          expect(serial).toBe(before + 1);
          before = serial;
        }
      }
    }
    expect(isoFromSerial(before)).toBe("2028-12-31");
  });

  test("typed dates are the day that was typed", () => {
    for (const text of ["2026-03-08", "2026/11/01", "2028年2月29日"]) {
      expect(parseDate({ value: text })).toMatchObject({ kind: "text-date", serial: serialFromIso(text.replace(/\D+/g, "-").replace(/-$/, "").replace(/-(\d)(?!\d)/g, "-0$1")) });
    }
  });
});

test.each([
  ["America/New_York", "2028-02-28"], ["UTC", "2028-02-29"], ["Asia/Shanghai", "2028-02-29"],
] as const)("one moment, Feb 29 at 04:30 UTC, is in %s the %s", (zone, day) => {
  standInTimeZone(zone);
  expect(isoFromSerial(todaySerial(new Date(Date.UTC(2028, 1, 29, 4, 30))))).toBe(day);
});
