import fc from "fast-check";
import {
  firstDate, isoFromSerial, isPlausibleDate, isWeekend, lastDate, partsFromSerial, serialFromIso, serialFromParts, serialIfReal, todaySerial, weekdayOf,
} from "../../../src/domain/dates/excel-date";

describe("Excel serials", () => {
  it.each([
    ["1900-01-01", 1], ["1900-02-28", 59], ["1900-03-01", 61], ["2000-01-01", firstDate], ["2026-02-13", 46066], ["2099-12-31", lastDate], ["9999-12-31", 2958465],
  ])("%s is %d", (iso, serial) => {
    expect(serialFromIso(iso)).toBe(serial);
    expect(isoFromSerial(serial)).toBe(iso);
  });

  it("names Excel's own 29 February 1900, which no calendar has", () => {
    expect(isoFromSerial(60)).toBe("1900-02-29");
    expect(serialIfReal(1900, 2, 29)).toBeUndefined();
  });

  it.each(["2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4-1", "2026/04/01", "1899-12-31", ""])(
    "%j is no ISO day", (text) => expect(serialFromIso(text)).toBeUndefined());

  it("reads an ISO day between blanks", () => expect(serialFromIso(" 2026-02-13\t")).toBe(46066));

  it("refuses to make a serial of a day that does not exist", () => {
    expect(() => serialFromParts(2026, 2, 30)).toThrow(RangeError);
    expect(serialIfReal(2026.5, 2, 3)).toBeUndefined();
  });

  it("goes there and back for every day from March 1900 on", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
      const { year, month, day } = partsFromSerial(serial);
      expect(serialFromParts(year, month, day)).toBe(serial);
      expect(partsFromSerial(serial + 0.75)).toEqual({ year, month, day });
      expect(weekdayOf(serial)).toBe(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
    }));
  });

  it("takes today from the wall clock, late and early", () => {
    expect(todaySerial(new Date(2026, 1, 13, 0, 0, 0))).toBe(46066);
    expect(todaySerial(new Date(2026, 1, 13, 23, 59, 59))).toBe(46066);
  });

  it("knows weekends", () => {
    expect([46066, 46067, 46068, 46069].map(isWeekend)).toEqual([false, true, true, false]);
  });

  it("takes only numbers of this century for dates", () => {
    expect([firstDate, lastDate, lastDate + 0.999].every(isPlausibleDate)).toBe(true);
    expect([firstDate - 1, lastDate + 1, 10.31, 1, Number.NaN, Infinity, "2026-02-13", "46066", true, null, undefined].some(isPlausibleDate)).toBe(false);
  });
});
