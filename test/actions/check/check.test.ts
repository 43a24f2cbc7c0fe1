import { check } from "../../../src/actions/check/check";
import { inspect } from "../../../src/actions/workbook/inspect";
import { rollup } from "../../../src/actions/rollup";
import { showCell } from "../../../src/actions/workbook/show-cell";
import { languages } from "../../../src/domain/language";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf } from "../../support/product";
import { asOf, at, contents, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12, spareOpinionRows: 5 }));

afterAll(disposeHost);

const environment = (test: HostForTest) => environmentOf(test, "en-US", asOf);

describe("our own tracker", () => {
  test("findings with cell, values and remedy, from three requests at most, and nothing written", async () => {
    await withDemo("en-US", async (test) => {
      const before = contents(test.document.snapshot());
      const seen = test.requests.length;
      const report = await check(environment(test));
      // The rows, the views over them, and the end.
      expect(test.requests.length - seen).toBeLessThanOrEqual(3);
      expect(report.findings.map(({ rule, severity, sheet, cell, id }) => [rule, severity, sheet, cell, id])).toEqual([
        ["N1", "red", "Progress", at("due", 8), "T004"], ["N2", "red", "Progress", at("majorRisk", 11), "T007"],
        ["N17", "amber", "Progress", at("due", 9), "T005"], ["N17", "amber", "Progress", at("due", 10), "T006"], ["N18", "amber", "Progress", at("updated", 12), "T008"],
      ]);
      for (const { message, remedy, values } of report.findings) {
        for (const language of languages) {
          for (const key of [message, remedy]) expect(translator(language)(`findings:${key}`, values)).not.toMatch(/\{\{|undefined/);
        }
      }
      expect(report.summary?.total).toMatchObject({ total: 13, red: 2, amber: 3, green: 5, done: 3, cancelled: 1, overdueDays: 5, onTime: 2, judged: 3 });
      expect(await rollup(environment(test))).toEqual(report.summary);
      expect(await inspect(environment(test))).toMatchObject({ kind: "ours", asOf, asOfIsFixed: true, lastRefreshed: null, findingCounts: { red: 2, amber: 3, error: 0 } });
      expect(contents(test.document.snapshot())).toEqual(before);
    });
  });

  test("a later date is judged without being written; a click brings the cell up", async () => {
    await withDemo("en-US", async (test) => {
      const report = await check(environment(test), { asOf: asOf + 30 });
      expect(report.asOf).toBe(asOf + 30);
      expect(report.summary?.total.red).toBeGreaterThan(5);
      await showCell(environment(test), { sheet: "Rules", cell: "C5" });
      const { sheetId, ranges } = test.engine.selection();
      expect([test.engine.sheets().find(({ id }) => id === sheetId)?.name, ranges[0]]).toEqual(["Rules", { row: 4, column: 2, rowCount: 1, columnCount: 1 }]);
    });
  });

  test("what is wrong with rules, calendar, lists and columns is found where it is, under the sheet's present name", async () => {
    await withDemo("en-US", async (test) => {
      await test.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Rules").getRange("C5").values = [["two"]];
        worksheets.getItem("Rules").name = "Limits";
        worksheets.getItem("Lists").getRange("A9:A11").values = [["product team*"], ["TRUE"], ["marketing"]];
        worksheets.getItem("Calendar").getRange("A7").values = [["soon"]];
        const tracker = worksheets.getItem("Progress");
        tracker.getRange(at("start", 9)).values = [["'18/7/2020"]];
        tracker.getRange(at("predecessors", 5)).values = [["T014"]];
        tracker.getRange(at("predecessors", 18)).values = [["T001"]];
        tracker.getRange(`${at("standard", 4)}:${at("standard", 34)}`).getEntireColumn().delete("Left");
        await context.sync();
      });
      const { findings } = await check(environment(test));
      const found = findings.map(({ rule, sheet, cell, message }) => `${rule} ${sheet} ${cell} ${message}`);
      expect(found).toEqual(expect.arrayContaining([
        "C-RULE Limits C5 rule-cell-default.message", "C-COLUMN Progress A1 column-missing.message",
        "C-CALENDAR Calendar A1 calendar-row.message",
        "C-LIST Lists A9 list-word-unsafe.message", "C-LIST Lists A10 list-word-unsafe.message", "C-LIST Lists A11 list-word-twice.message",
        `C-DATE Progress ${at("start", 9)} text-date.message`, `C-LINK Progress ${at("predecessors", 5)} predecessor-cycle.message`,
      ]));
      expect(findings.filter(({ message, values }) => message === "list-word-unsafe.message" && values["value"] === "TRUE")).toHaveLength(1);
      // The default of the rule that cannot be read is in force.
      expect(findings.filter(({ severity }) => severity === "red").map(({ rule, id }) => `${rule} ${id}`)).toEqual(["N1 T004", "N2 T007"]);
    });
  });
});

describe("sheets of others", () => {
  /** A plan as teams keep them: owners together, dates chained by formulas, summary rows indented less, no status. */
  async function plan(test: HostForTest, more: readonly (readonly unknown[])[] = []): Promise<void> {
    const rows = [
      ["ID", "ReqId", "Task", "Predecessor", "Duration", "Predecessors", "Resourcing", "Start Date", "End Date"],
      [1, "", "Website", "", "", "", "", "", ""],
      [2, "R1", "  Draft pages", "", 5, "", "Mia", day("2026-05-04"), "=H3+E3"],
      [3, "R1", "  Review pages", "", 3, "2", "Mia, Noor", "=I3+1", "=H4+E4"],
      [4, "", "Launch", "", "", "", "", "", ""],
      [5, "R2", "  Switch over", "", 1, "3", "Olu/Pia", "=I4+1", "=H6+E6"],
      [6, "R2", "  Watch", "", 2, "5;99", "TBD", "=I6+1", "soon"],
      ...more,
    ];
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.name = "Plan";
      sheet.getRange("H:I").numberFormat = [["d-mmm"]];
      sheet.getRange(`A1:I${rows.length}`).formulas = rows.map((row) => Array.from({ length: 9 }, (_, index) => row[index] ?? ""));
      sheet.getRange("4:4").rowHidden = true;
      await context.sync();
    });
  }

  test("header, columns, summary rows and owners are told; the rest is said; not one cell is written", async () => {
    await withHost(async (test) => {
      await plan(test);
      const before = contents(test.document.snapshot());
      const seen = test.requests.length;
      const report = await check(environment(test));
      // The first look, sizes, values, what is merged and hidden, which lines are, and the end.
      expect(test.requests.length - seen).toBeLessThanOrEqual(6);
      expect(contents(test.document.snapshot())).toEqual(before);
      expect(report.adopted).toMatchObject({ sheet: "Plan", headerRow: 1, rowsRead: 6, tasks: 4, setAside: [{ row: 2, why: "summary" }, { row: 5, why: "summary" }] });
      expect(report.adopted?.columns.map(({ field, column }) => `${field} ${column}`)).toEqual(["id A", "task C", "days E", "predecessors F", "owner G", "start H", "due I"]);
      expect(report.adopted?.unmatched.map(({ header }) => header)).toEqual(["ReqId", "Predecessor"]);
      const told = report.findings.map(({ cell, message }) => `${cell} ${message.replace(".message", "")}`);
      expect(told).toEqual(expect.arrayContaining(["G4 rows-several-owners", "G7 rows-nobody", "I7 rows-unreadable", "F7 unknown-id"]));
      expect(report.findings.filter(({ message }) => message === "no-status-column-past.message")).toHaveLength(1);
      expect(report.summary?.byOwner.map(({ label, total }) => [label, total])).toEqual([["Mia", 2], ["Noor", 1], ["Olu", 1], ["Pia", 1], ["Other / blank", 1]]);
      expect(report.summary?.total.unknown).toBe(4);
    });
  });

  test("a header below a form block, in Chinese, with status and text dates, is judged by the guide's limits", async () => {
    await withHost(async (test) => {
      await test.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2:B3").values = [["项目进度表"], ["项目负责人：王敏"]];
        sheet.getRange("B5:G8").values = [
          ["序号", "工作内容", "责任人", "计划开始", "计划完成", "当前状态"], ["1", "页面开发", "陈强、李静", "'2026.5.1", "'2026年5月10日", "进行中"],
          ["2", "素材", "周婷", day("2026-05-01"), day("2026-05-15"), "完成"], ["3", "上线", "全体", day("2026-05-20"), "待定", "未开始"],
        ];
        await context.sync();
      });
      const report = await check(environmentOf(test, "zh-CN", asOf));
      expect(report.adopted).toMatchObject({ headerRow: 5, tasks: 3 });
      expect(report.findings.find(({ severity }) => severity === "red")).toMatchObject({ rule: "N1", cell: "F6", id: "1" });
      expect(report.findings.map(({ message }) => message)).toEqual(expect.arrayContaining(["rows-word.message", "rows-several-owners.message", "rows-nobody.message"]));
      expect(report.summary?.total).toMatchObject({ total: 3, red: 1, done: 1, unknown: 1 });
    });
  });
});
