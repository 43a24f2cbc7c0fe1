import { dateFindings } from "../../src/rules/checks/check-dates";
import { trackerWords } from "../../src/rules/checks/record";
import { translator } from "../../src/locales/translate";
import { day } from "../support/product";

const context = { form: trackerWords, sheet: "进度跟踪", columns: { due: "G" }, translate: translator("zh-CN") };

function told(value: string, asOf?: string): readonly (readonly [string, unknown])[] {
  const row = { row: 5, cells: { due: value } } as unknown as Parameters<typeof dateFindings<"due">>[1][number];
  return dateFindings(
    ["due"], [row], { ...context, ...(asOf !== undefined && { asOf: day(asOf) }) } as Parameters<typeof dateFindings<"due">>[2],
  )
    .map(({ message, values }) => [message, values["date"]]);
}

test.each([
  ["3月20日", "2026-03-10", "2026-03-20"], ["12月30日", "2026-01-05", "2025-12-30"], ["1月5日", "2025-12-20", "2026-01-05"],
])("%s, as of %s, is taken for %s: a day without a year is the nearest one, and asked about", (text, asOf, date) => {
  expect(told(text, asOf)).toEqual([["near-date.message", date]]);
});

test("what names no day is no date, and without an as-of date nothing is suggested", () => {
  expect(told("月底", "2026-03-10").map(([message]) => message)).not.toContain("near-date.message");
  expect(told("3月20日").map(([message]) => message)).toEqual(["no-date.message"]);
});
