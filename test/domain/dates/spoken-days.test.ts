/** Days as people say them in lists: in Chinese numerals, as weeks, as parts of a month, with the day of the week in brackets. */
import { parseDate } from "../../../src/domain/dates/parse-date";
import { isoFromSerial } from "../../../src/domain/dates/excel-date";

function told(value: string, year?: number): string {
  const reading = parseDate({ value, ...(year === undefined ? {} : { context: { year } }) });
  if (reading.kind === "date" || reading.kind === "text-date") return isoFromSerial(reading.serial);
  if (reading.kind === "period") return `${isoFromSerial(reading.from)} to ${isoFromSerial(reading.to)}`;
  return reading.kind === "ambiguous" && reading.missing !== undefined ? `missing ${reading.missing}` : reading.kind;
}

test.each([
  ["二〇二六年二月二十日", "2026-02-20"], ["二○二六年十二月三十一日", "2026-12-31"], ["二零二六年十月十日", "2026-10-10"], ["二〇二六年三月五号", "2026-03-05"],
  ["二〇二六年二月十一日前", "2026-02-11"], ["三月八日", "missing year"], ["二〇二六年四月上旬", "2026-04-01 to 2026-04-10"],
  ["w/c 16 Feb 2026", "2026-02-16 to 2026-02-22"], ["week commencing 2 March 2026", "2026-03-02 to 2026-03-08"],
  ["w/c 16 Feb", "missing year"],
  ["w/e 20 Feb 2026", "2026-02-20"], ["week ending 20/02/2026", "2026-02-20"],
  ["end Feb 2026", "2026-02-21 to 2026-02-28"], ["end of February 2026", "2026-02-21 to 2026-02-28"],
  ["mid March 2026", "2026-03-11 to 2026-03-20"],
  ["early April 2026", "2026-04-01 to 2026-04-10"], ["end Feb", "missing year"], ["May", "unreadable"],
  ["2026/2/20(五)", "2026-02-20"], ["2026/2/20（五）", "2026-02-20"], ["2026/2/20(四)", "ambiguous"],
])("%s: %s", (value, expected) => {
  expect(told(value)).toBe(expected);
});

test("a year that is known completes them", () => {
  expect([told("三月八日", 2026), told("w/c 16 Feb", 2026), told("end Feb", 2026)]).toEqual(
    ["2026-03-08", "2026-02-16 to 2026-02-22", "2026-02-21 to 2026-02-28"]
  );
});
