/** A year's days come into 日历 once, beside what people typed there, and everything in working days is judged by them. */
import { addCalendarYear } from "../../../src/actions/workbook/add-calendar-year";
import { readHolidayNotice } from "../../../src/domain/dates/holiday-notice";
import { serialFromParts } from "../../../src/domain/dates/excel-date";
import { loadBook, type Book } from "../../../src/excel/read-book";
import { registry } from "../../../src/forms/registry";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf, readRange, writeRange } from "../../support/product";
import { asOf, contents, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12, spareOpinionRows: 5 }));

afterAll(disposeHost);

const { days } = readHolidayNotice("关于2027年部分节假日安排的通知\n一、元旦：1月1日至3日放假，共3天。\n二、春节：2月6日至12日放假调休，共7天。2月20日（周六）上班。");
const environment = (test: HostForTest) => environmentOf(test, "zh-CN", asOf);

async function calendarOf(test: HostForTest): Promise<Book["calendar"]> {
  const book = await test.Excel.run(async (context) => {
    const read = loadBook(context.workbook, registry);
    await context.sync();
    return read();
  });
  if (book === undefined) throw new Error("no workbook of ours");
  return book.calendar;
}

test("rows that are blank are filled, the last day covered moves on, and the second press writes nothing", async () => {
  await withDemo("zh-CN", async (test) => {
    // A day of the organisation's own, below the others.
    await writeRange(test, "日历", "A120:B120", [[day("2026-12-28"), "厂休"]]);
    expect(await addCalendarYear(environment(test), 2027, days)).toEqual({ year: 2027, rest: 10, work: 1 });
    const { calendar, to, faults } = await calendarOf(test);
    expect([to, faults]).toEqual([serialFromParts(2027, 12, 31), []]);
    expect(["2027-02-08", "2027-02-20", "2026-12-28"].map((iso) => calendar.isWorkingDay(day(iso)))).toEqual([false, true, false]);
    expect(await readRange(test, "日历", "A120:B120")).toEqual([[day("2026-12-28"), "厂休"]]);
    // The number of a 班 day among the working days, by which cells count forwards.
    const ordinals = await readRange(test, "日历", "D7:F40");
    const found = ordinals.find(([date]) => date === day("2027-02-20"));
    expect(found?.[2]).toBe(calendar.workingDaysBetween(serialFromParts(2025, 1, 1), day("2027-02-20")) + (calendar.isWorkingDay(serialFromParts(2025, 1, 1)) ? 1 : 0));
    const stands = contents(test.document.snapshot());
    expect(await addCalendarYear(environment(test), 2027, days)).toEqual({ year: 2027, rest: 0, work: 0 });
    expect(contents(test.document.snapshot())).toEqual(stands);
  });
});

test("a year before it that is missing, a day that stands as the other kind, and a workbook of others are refused, and nothing is written", async () => {
  await withDemo("zh-CN", async (test) => {
    const before = contents(test.document.snapshot());
    await expect(addCalendarYear(environment(test), 2028, days)).rejects.toMatchObject({ code: "calendar-gap", values: { to: "2026-12-31", year: 2028 }, untouched: true });
    const other = days.map((one) => ({ ...one, date: day("2026-02-14"), kind: "rest" as const })).slice(0, 1);
    await expect(addCalendarYear(environment(test), 2027, other)).rejects.toMatchObject({ code: "calendar-differs", values: { days: "2026-02-14" } });
    const many = Array.from({ length: 400 }, (_, index) => ({ date: day("2027-01-01") + index, kind: "rest" as const, name: "x" }));
    await expect(addCalendarYear(environment(test), 2027, many)).rejects.toMatchObject({ code: "calendar-full" });
    expect(contents(test.document.snapshot())).toEqual(before);
  });
  await withHost(async (test) => {
    await expect(addCalendarYear(environment(test), 2027, days)).rejects.toMatchObject({ code: "no-tracker" });
  });
});
