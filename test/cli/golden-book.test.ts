import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/actions/check/check";
import { openHeadlessExcel, type HeadlessExcel } from "../../src/cli/headless-excel";
import { serialFromIso } from "../../src/domain/dates/excel-date";
import { languages } from "../../src/domain/language";
import { translator } from "../../src/locales/translate";

const folder = join(__dirname, "..", "fixtures", "golden");

/** What the first version found in its own demonstration workbook, by the reader's language and the date. */
type Recorded = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
const recorded = JSON.parse(readFileSync(join(folder, "schema-1.zh.findings.json"), "utf8")) as Recorded;

let excel: HeadlessExcel;
beforeAll(async () => {
  excel = await openHeadlessExcel({ language: "zh-CN", now: () => new Date(2026, 2, 2), bytes: readFileSync(join(folder, "schema-1.zh.xlsx")) });
}, 300_000);
afterAll(() => {
  excel.close();
});

test.each(languages.flatMap((language) => Object.keys(recorded[language] ?? {}).map((date) => [date, language] as const)))(
  "a Chinese workbook of the first version has the findings at %s that it had, told in %s",
  async (date, language) => {
    const asOf = serialFromIso(date) ?? 0;
    const { findings } = await check({ run: (batch) => excel.office.Excel.run(batch), language, today: () => asOf, now: () => asOf }, { asOf });
    const translate = translator(language);
    const told = findings.map(({ rule, severity, sheet, cell, id, message, values }) =>
      ({ rule, severity, sheet, cell, id, message: translate(`findings:${message}`, values), values: { ...values } }));
    // Values of a finding are only added.
    expect(told.filter(({ rule }) => rule !== "C-VERSION")).toMatchObject(recorded[language]?.[date] ?? [{}]);
    // What came later is one note, and no finding about anything that stands there.
    expect(told.filter(({ rule }) => rule === "C-VERSION").map(({ severity, message }) => [severity, message.includes("[未关闭高风险]")])).toEqual([["note", true]]);
  },
);
