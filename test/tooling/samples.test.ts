/** The workbooks for people without Node: they open, are whole, and show what they are there to show. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/actions/check/check";
import { openHeadlessExcel } from "../../src/cli/headless-excel";
import { serialFromIso } from "../../src/domain/dates/excel-date";
import { languages } from "../../src/domain/language";
import { translator } from "../../src/locales/translate";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";

const root = join(__dirname, "..", "..");
const asOf = serialFromIso("2026-03-20") ?? 0;

test.each(languages)("the sample in %s opens, has its sheets, and Check finds late work in it and nothing broken", async (language) => {
  const bytes = readFileSync(join(root, "assets", "samples", `liaison-sample.${language}.xlsx`));
  const say = translator(language);
  const sheets = openXlsx(bytes).file.sheets.map(({ name }) => name);
  expect(sheets[0]).toBe(say("forms:sheets.home"));
  for (const key of ["home", "tracker", "requests", "requestForm", "duties", "matrix", "risks", "minutes", "summary", "rules", "about"]) {
    expect(sheets).toContain(say(`forms:sheets.${key}`));
  }
  const excel = await openHeadlessExcel({ language, now: () => new Date(2026, 10, 2), bytes });
  try {
    // Months later it still shows the day at which it was archived.
    const later = asOf + 227;
    const report = await check({ run: (batch) => excel.office.Excel.run(batch), language, today: () => later, now: () => later });
    expect(report.asOf).toBe(asOf);
    expect(report.findings.filter(({ severity }) => severity === "red").length).toBeGreaterThan(0);
    expect(
      report.findings.filter(
        ({ severity, rule }) => severity === "error" && rule.startsWith("C-")
      ).map(({ message, cell }) => `${cell} ${message}`)
    ).toEqual([]);
  } finally {
    excel.close();
  }
}, 120_000);

test("README and both guides to one's own Excel lead to them", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  for (const language of languages) {
    expect(readme).toContain(`assets/samples/liaison-sample.${language}.xlsx`);
    expect(
      readFileSync(join(root, "src", "guides", `your-excel.${language}.md`), "utf8")
    ).toContain(`../../assets/samples/liaison-sample.${language}.xlsx`);
  }
});
