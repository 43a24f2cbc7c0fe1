import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/actions/check/check";
import type { CheckReport } from "../../src/actions/action";
import { languages, type Language } from "../../src/domain/language";
import { translator } from "../../src/locales/translate";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { day, environmentOf } from "../support/product";
import { fill } from "../support/fill";

afterAll(disposeHost);

const asOf = day("2026-05-20");
const real = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "..", "fixtures", "real", name)));
const checkIn = (test: HostForTest, language: Language): Promise<CheckReport> => check(environmentOf(test, language, asOf));

describe.each(languages)("%s", (language) => {
  const say = translator(language);

  test("a team's own RACI sheet: two findings, rows 3 and 8 have nobody who does the work; not one cell is written", async () => {
    const file = openXlsx(real("en_RACI_TPM-clean_MIT.xlsx")).file;
    await withHost(async (test) => {
      const before = JSON.stringify(test.document.snapshot().sheets.map(({ cells }) => [...cells].map(([row, columns]) => [row, [...columns]])));
      const report = await checkIn(test, language);
      expect(report.findings.map(({ rule, severity, sheet, cell, message }) => [rule, severity, sheet, cell, message])).toEqual([
        ["D2", "amber", "RACI", "B3", "duty-no-r.message"], ["D2", "amber", "RACI", "B8", "duty-no-r.message"],
      ]);
      expect(report.findings.map(({ message, values }) => say(`findings:${message}`, values)).join()).toMatch(/Project Planning.*Status Report/s);
      expect(report.adopted).toMatchObject({ form: "duties", sheet: "RACI", headerRow: 1, tasks: 8, setAside: [] });
      expect(report.adopted?.columns.map(({ field, header, column }) => `${column} ${header} ${field}`)).toEqual([
        "B Name duty", "A Step Id id", "C TPM person", "D SDM person", "E PM-T person", "F Lead SDE person", "G SDE person", "H Business person",
      ]);
      expect(JSON.stringify(test.document.snapshot().sheets.map(({ cells }) => [...cells].map(([row, columns]) => [row, [...columns]])))).toBe(before);
    }, file);
  });
});

test("of many sheets the one at hand is read: a tracker as a tracker, a RACI sheet as a RACI", async () => {
  const file = openXlsx(real("en_workbook_20sheets_MIT.xlsx")).file;
  await withHost(async (test) => {
    const at = async (sheet: string): Promise<readonly [string, string, number]> => {
      await test.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).activate();
        await context.sync();
      });
      const { adopted, findings } = await checkIn(test, "en-US");
      return [adopted?.form ?? "", adopted?.sheet ?? "", findings.length];
    };
    const [form, sheet, count] = await at("RACI");
    expect([form, sheet, count]).toEqual(["duties", "RACI", 2]);
    expect((await at("Tasks"))[0]).toBe("tracker");
    // One column of letters under "Role" says nobody's name: the sheet cannot be told, and a task list is read instead.
    expect((await at("Tech RACI"))[0]).toBe("tracker");
  }, file);
});

test("overlaps, repeated duties, unknown letters and names are told with their cells", async () => {
  await withHost(async (test) => {
    await fill(test, [
      ["任务", "主责", "执行", "知会"],
      ["需求调研", "张三、李四", "王五", "全体"],
      ["原型设计", "待定", "李四", ""],
      ["上线", "张三", "", ""],
      ["上 线", "李四", "王五、王五", ""],
    ]);
    const report = await checkIn(test, "zh-CN");
    expect(report.findings.map(({ rule, cell, message }) => `${cell} ${rule} ${message.replace(".message", "")}`).sort()).toEqual([
      "A4 D2 duty-no-r", "A5 D3 duty-twice", "B2 D1 duty-several-a", "B3 D5 duty-a-placeholder", "C5 D3 duty-role-twice",
    ]);
  });
});
