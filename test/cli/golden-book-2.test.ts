import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/actions/check/check";
import { openHeadlessExcel, type HeadlessExcel } from "../../src/cli/headless-excel";
import { serialFromIso } from "../../src/domain/dates/excel-date";
import { languages, type Language } from "../../src/domain/language";

const folder = join(__dirname, "..", "fixtures", "golden");
const books = [["zh", "zh-CN"], ["en", "en-US"]] as const satisfies readonly (readonly [string, Language])[];

describe.each(books)("a workbook of the second version in %s, with all of its five forms with sample data", (name, written) => {
  const recorded = JSON.parse(readFileSync(join(folder, `schema-2.${name}.findings.json`), "utf8")) as Readonly<Record<string, readonly string[]>>;

  let excel: HeadlessExcel;
  beforeAll(async () => {
    excel = await openHeadlessExcel({ language: written, now: () => new Date(2026, 2, 2), bytes: readFileSync(join(folder, `schema-2.${name}.xlsx`)) });
  }, 300_000);
  afterAll(() => {
    excel.close();
  });

  test.each(languages.flatMap((language) => Object.entries(recorded).map(([date, had]) => [date, language, had] as const)))(
    "has at %s, told in %s, the findings that it had, at the same cells",
    async (date, language, had) => {
      const asOf = serialFromIso(date) ?? 0;
      const { findings } = await check({ run: (batch) => excel.office.Excel.run(batch), language, today: () => asOf, now: () => asOf }, { asOf });
      const told = findings.filter(({ rule }) => rule !== "C-VERSION");
      expect(told.map(({ rule, severity, sheet, cell = "", id = "" }) => [rule, severity, sheet, cell, id].join(" "))).toEqual(had);
    },
  );
});
