import fc from "fast-check";
import { serialFromIso } from "../../../src/domain/dates/excel-date";
import { isDateFormat, parseDate, type DateCell, type DateReading } from "../../../src/domain/dates/parse-date";

/** Readings with ISO days in place of serials, for the eye. */
function read(value: DateCell["value"], context?: DateCell["context"], numberFormat?: string): DateReading {
  return parseDate({ value, ...(context ? { context } : {}), ...(numberFormat === undefined ? {} : { numberFormat }) });
}
const day = (iso: string) => serialFromIso(iso) ?? Number.NaN;
const days = (...isos: string[]) => isos.map(day);

describe("a cell of a date column", () => {
  it.each([[46066, "2026-02-13"], [46066.75, "2026-02-13"], [36526, "2000-01-01"]])("holds the date that Excel's %d is", (value, iso) =>
    expect(read(value)).toEqual({ kind: "date", serial: day(iso) }));

  it.each([
    ["2024-03-01 (Friday)", "2024-03-01", "year-month-day"],
    ["2024-03-01（周五）", "2024-03-01", "year-month-day"],
    ["2016.7.29", "2016-07-29", "year-month-day"],
    ["2016。7。29", "2016-07-29", "year-month-day"],
    ["2024年3月1日", "2024-03-01", "year-month-day"],
    ["２０２４／３／１", "2024-03-01", "year-month-day"],
    ["24年3月1号", "2024-03-01", "year-month-day"],
    ["2024年3月1日前", "2024-03-01", "year-month-day"],
    ["2024-03-01 10:30", "2024-03-01", "year-month-day"],
    ["2024-03-01T10:30:00.000Z", "2024-03-01", "year-month-day"],
    ["2024年3月1日 上午10点", "2024-03-01", "year-month-day"],
    ["Jan-01-24", "2024-01-01", "month-name"],
    ["1 Jan 2024", "2024-01-01", "month-name"],
    ["January 1st, 2024", "2024-01-01", "month-name"],
    ["Mon, 1-Jan-24", "2024-01-01", "month-name"],
    ["29-06-2020", "2020-06-29", "day-month-year"],
    ["29-062020", "2020-06-29", "day-month-year"],
    ["18/7/2020", "2020-07-18", "day-month-year"],
    ["7/18/2020", "2020-07-18", "month-day-year"],
    ["4/4/2025", "2025-04-04", "day-month-year"],
    ["3/4/2025 (Thu)", "2025-04-03", "day-month-year"],
    ["20240301", "2024-03-01", "digits"],
    ["46066", "2026-02-13", "serial"],
    ["46066.75", "2026-02-13", "serial"],
  ])("holds text that can only mean a day: %j", (text, iso, how) =>
    expect(read(text)).toEqual({ kind: "text-date", serial: day(iso), how }));

  it("holds a number spelled like a day", () => {
    expect(read(20240301)).toEqual({ kind: "text-date", serial: day("2024-03-01"), how: "digits" });
    expect(read(10.31, { year: 2025 })).toEqual({ kind: "text-date", serial: day("2025-10-31"), how: "month-day" });
    expect(read(10.3, { year: 2025 }, "0.00")).toEqual({ kind: "text-date", serial: day("2025-10-30"), how: "month-day" });
  });

  it.each([
    ["3/4/2025", ["2025-03-04", "2025-04-03"]],
    ["3/4/2025 (Monday)", ["2025-03-04", "2025-04-03"]],
    ["2024-03-01 (Monday)", ["2024-03-01"]],
    ["01-02-24", ["2001-02-24", "2024-01-02", "2024-02-01"]],
    ["2024-13-05", ["2024-05-13"]],
    ["2024-03-01\n2024-03-08", ["2024-03-01", "2024-03-08"]],
    ["2024-03-08\n2024-03-01、2024-03-08", ["2024-03-01", "2024-03-08"]],
  ])("is a question when it can mean several days, or contradicts itself: %j", (text, options) =>
    expect(read(text)).toEqual({ kind: "ambiguous", options: days(...options) }));

  it.each(["10/31", "7月3号", "Jan 5", "10.30/10.31", "7月3号至7月4号", "3月", 10.31])("is a question when only a year is missing: %j", (value) =>
    expect(read(value)).toEqual({ kind: "ambiguous", options: [], missing: "year" }));

  it("is settled by what a person has confirmed", () => {
    expect(read("3/4/2025", { order: "day-first" })).toMatchObject({ kind: "text-date", serial: day("2025-04-03") });
    expect(read("3/4/2025", { order: "month-first" })).toMatchObject({ kind: "text-date", serial: day("2025-03-04") });
    expect(read("18/7/2020", { order: "month-first" })).toMatchObject({ kind: "text-date", serial: day("2020-07-18") });
    expect(read("7月3号", { year: 2025 })).toMatchObject({ kind: "text-date", serial: day("2025-07-03") });
    expect(read(3.4, { year: 2025 })).toEqual({ kind: "ambiguous", options: days("2025-03-04", "2025-04-03") });
    expect(read(1.1, { year: 2025 })).toEqual({ kind: "ambiguous", options: days("2025-01-01", "2025-01-10", "2025-10-01") });
  });

  it.each([
    ["10.30/10.31", "2025-10-30", "2025-10-31"],
    ["7月3号至7月4号", "2025-07-03", "2025-07-04"],
    ["7月3日-5日", "2025-07-03", "2025-07-05"],
    ["2024-03-01 ~ 2024-03-05", "2024-03-01", "2024-03-05"],
    ["2024.3.1-3.5", "2024-03-01", "2024-03-05"],
    ["2024年3月1日——4月2日", "2024-03-01", "2024-04-02"],
    ["1 Mar 2024 to 5 Mar 2024", "2024-03-01", "2024-03-05"],
    ["10/30 - 10/31", "2025-10-30", "2025-10-31"],
    ["2024年2月", "2024-02-01", "2024-02-29"],
    ["2024-12", "2024-12-01", "2024-12-31"],
    ["2024Q4", "2024-10-01", "2024-12-31"],
    ["第三季度", "2025-07-01", "2025-09-30"],
    ["3月下旬", "2025-03-21", "2025-03-31"],
    ["2024年", "2024-01-01", "2024-12-31"],
  ])("holds a stretch of days: %j", (text, from, to) =>
    expect(read(text, { year: 2025 })).toEqual({ kind: "period", from: day(from), to: day(to) }));

  it("asks which way round a stretch is meant", () =>
    expect(read("3/1 ~ 3/5", { year: 2025 })).toEqual({ kind: "ambiguous", options: days("2025-01-03", "2025-03-01") }));

  it("does not turn a stretch round that ends before it begins", () =>
    expect(read("2024-03-05 ~ 2024-03-01")).toEqual({ kind: "unreadable", text: "2024-03-05 ~ 2024-03-01" }));

  it.each(["待定", "持续", "每季度", "TBD", "\\", "——", " tbd ", "As needed"])("holds a word: %j", (word) =>
    expect(read(word)).toEqual({ kind: "word", word: word.trim() }));

  it.each([null, "", "  ", "\u3000"])("is blank: %j", (value) => expect(read(value)).toEqual({ kind: "blank" }));

  it.each([[0, "General"], [1, "General"], [2, "yyyy-mm-dd"], [731, "m/d/yy"], ["1900-01-01", undefined], ["1901/1/1", undefined]])(
    "holds what became of an empty date: %j shown as %j", (value, format) => expect(read(value, undefined, format)).toEqual({ kind: "sentinel" }));

  it.each([true, "sometime in spring", "2024-02-30", "31/02/2025", 73051, 20, -5, 0.5, 20241301, "1850-01-01", "13月"])("says that it cannot read %j", (value) =>
    expect(read(value)).toMatchObject({ kind: "unreadable" }));

  it("takes no money or percentage for a date", () => {
    for (const format of ["¥#,##0", "￥0", "$#,##0", "€0.00", "£0", "0%"]) expect(read(45000, undefined, format).kind).toBe("unreadable");
    expect(read(45000, undefined, "[$-409]d-mmm-yy").kind).toBe("date");
  });

  it("reads every day in the common ways of writing it", () => {
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 2000, max: 2099 }), (m, d, y) => {
      const pad = (part: number) => String(part).padStart(2, "0");
      const serial = day(`${y}-${pad(m)}-${pad(d)}`);
      for (const text of [`${y}-${pad(m)}-${pad(d)}`, `${y}/${m}/${d}`, `${y}.${m}.${d}`, `${y}年${m}月${d}日`, `${d} ${months[m - 1]} ${y}`, `${months[m - 1]} ${d}, ${y}`, `${y}${pad(m)}${pad(d)}`]) {
        expect(read(text)).toMatchObject({ kind: "text-date", serial });
      }
      const slashed = read(`${d}/${m}/${y}`);
      expect(slashed).toMatchObject(d > 12 || d === m ? { kind: "text-date", serial } : { kind: "ambiguous" });
      if (slashed.kind === "ambiguous") expect(slashed.options).toContain(serial);
    }));
  });

  it("never throws, and names only days of this century", () => {
    const noise = fc.oneof(fc.string({ unit: fc.constantFrom(..."0123456789-/.年月日号至~ 待定janfri()Q季度旬") }), fc.double(), fc.string());
    fc.assert(fc.property(noise, fc.option(fc.integer({ min: 2000, max: 2099 }), { nil: undefined }), (value, year) => {
      const found = read(value, year === undefined ? {} : { year });
      const serials = found.kind === "date" || found.kind === "text-date" ? [found.serial]
        : found.kind === "ambiguous" ? found.options : found.kind === "period" ? [found.from, found.to] : [];
      for (const serial of serials) expect(Number.isInteger(serial) && serial >= 36526 && serial <= 73050).toBe(true);
    }), { numRuns: 1000 });
  });
});

describe("number formats", () => {
  it.each([
    ["General", false], ["0.00", false], ["#,##0", false], ["yyyy-mm-dd", true], ["[$-409]d-mmm-yy", true], ['0" days"', false], ["[Red]0", false], ["[h]:mm", true], ['yyyy"年"m"月"', true], ["@", false],
  ])("%j shows a date: %s", (format, shows) => expect(isDateFormat(format)).toBe(shows));
});
