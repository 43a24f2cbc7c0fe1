import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/actions/check/check";
import { judgeForeign } from "../../src/actions/check/judge-foreign";
import { laySheetFlagsOn, planSheetFlags, removeSheetFlags } from "../../src/actions/sheet-flags";
import { isoFromSerial } from "../../src/domain/dates/excel-date";
import { isSheetFlag } from "../../src/rules/sheet-flags";
import { readForeignSheets } from "../../src/excel/foreign/read-foreign";
import { translator } from "../../src/locales/translate";
import { rowTint, flagColours } from "../../src/excel/style";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { day, environmentOf, readRange, writeRange } from "../support/product";
import { asOf, contents, demoBook, shown, withDemo } from "./books";

afterAll(disposeHost);

const environment = (test: HostForTest) => environmentOf(test, "en-US", asOf);

/** A list as teams keep it: a title above, a section, a summary row, text dates, words of their own, a date that is none, an unfinished row. */
const rows: readonly (readonly [name: string, ...cells: unknown[]])[] = [
  ["late", "1", "Draft pages", "Mia", day("2026-05-01"), day("2026-05-10"), "处理中", ""],
  ["late, done", "2", "Review", "Noor", day("2026-05-01"), day("2026-05-10"), "已验收 ", ""],
  ["late, dropped", "3", "Old page", "Noor", day("2026-05-01"), day("2026-05-10"), "作废", ""],
  ["exactly two days", "4", "Proof", "Mia", day("2026-05-01"), asOf - 2, "In progress", ""],
  ["due in three days", "5", "Print", "Mia", day("2026-05-01"), asOf + 3, "未开始", ""],
  ["due in four days", "6", "Pack", "Mia", day("2026-05-01"), asOf + 4, "未开始", ""],
  ["with an hour", "7", "Ship", "Mia", day("2026-05-01"), asOf - 3 + 0.75, "in  progress", ""],
  ["text date, late", "8", "Call", "Olu", "", "'2026.5.1", "进行中", ""],
  ["no date", "9", "Mail", "Olu", "", "", "进行中", ""],
  ["word, no date", "10", "Post", "Olu", "", "待定", "进行中", "是"],
  ["unknown word", "11", "Pay", "Olu", "", day("2026-05-01"), "等老板", ""],
  ["no status", "12", "Bill", "Olu", "", day("2026-05-01"), "", ""],
  ["risk ahead", "13", "Book", "Olu", "", asOf + 30, "进行中", "yes"],
  ["risk an error", "14", "Rent", "Olu", "", day("2026-05-01"), "进行中", "=NA()"],
  ["done, risk an error", "15", "Rented", "Olu", "", day("2026-05-01"), "完成", "=NA()"],
  ["error for a date", "16", "Lend", "Olu", "", "=NA()", "进行中", ""],
  ["sentinel", "17", "Loan", "Olu", "", 1, "进行中", ""],
];
const first = 6;
const rowOf = (name: string): number => first + rows.findIndex(([one]) => one === name);

async function list(test: HostForTest): Promise<void> {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "Plan";
    sheet.getRange("B2").values = [["Spring issue"]];
    sheet.getRange("B5:H5").values = [["序号", "任务名称", "责任人", "开始日期", "截止日期", "状态", "重大风险"]];
    sheet.getRange(`E${first}:F60`).numberFormat = [["yyyy-mm-dd"]];
    sheet.getRange(`B${first}:H${first + rows.length - 1}`).formulas = rows.map(([, ...cells]) => cells);
    sheet.getRange(`C${first + rows.length}`).values = [["合计"]];
    sheet.getRange(`B${first + rows.length + 1}:H${first + rows.length + 1}`).values = [["18", "After the total", "Olu", "", day("2026-05-01"), "进行中", ""]];
    for (const [address, formula] of [["A1:J99", '=$C1="合计"'], [`F${first}:F30`, `=$F${first}=TODAY()`]] as const) {
      const { custom } = sheet.getRange(address).conditionalFormats.add("Custom");
      custom.rule.formula = formula;
      custom.format.fill.color = "#00B050";
    }
    await context.sync();
  });
}

const rules = (test: HostForTest) => test.engine.conditionalFormats(test.engine.sheets().find(({ name }) => name === "Plan")?.id ?? "");

/** What the engine, which reads the formulas, gives a row: by the fill of the task's own cell. */
function colourShown(test: HostForTest, row: number, sheet = "Plan"): string {
  const fill = shown(test, sheet, row - 1, 2).fill?.toUpperCase();
  return (["red", "amber", "unknown"] as const).find((colour) => flagColours[colour].fill === fill) ?? "";
}

test("every row's colour is the verdict of Check, text dates read as cannot tell and are named; no cell is written", async () => {
  await withHost(async (test) => {
    await list(test);
    const before = contents(test.document.snapshot());
    const planned = await planSheetFlags(environment(test));
    expect(contents(test.document.snapshot())).toEqual(before);
    const report = await laySheetFlagsOn(environment(test));
    expect(report).toMatchObject({ sheet: "Plan", laid: 5, others: 2, range: `B${first}:H${first + rows.length - 1},B24:H24`, rows: rows.length + 1 });
    expect({ ...planned, laid: 5 }).toEqual(report);
    expect(Object.fromEntries(rows.map(([name]) => [name, colourShown(test, rowOf(name))]))).toEqual({
      "late": "red", "late, done": "", "late, dropped": "", "exactly two days": "amber", "due in three days": "amber", "due in four days": "", "with an hour": "red",
      "text date, late": "unknown", "no date": "unknown", "word, no date": "red", "unknown word": "unknown", "no status": "unknown", "risk ahead": "red",
      "risk an error": "unknown", "done, risk an error": "", "error for a date": "unknown", "sentinel": "unknown",
    });
    expect(colourShown(test, 23)).toBe("");
    expect(colourShown(test, 24)).toBe("red");
    expect(report.counts).toEqual({ red: 5, amber: 2, unknown: 7 });
    expect(report.unjudged).toEqual([{ row: rowOf("text date, late"), covered: true }]);
    expect(shown(test, "Plan", rowOf("late") - 1, 3).fill?.toUpperCase()).toBe(rowTint.red);
    // Only formats have come; the cells, and people's formats in their order below ours, are what they were.
    expect({ ...(contents(test.document.snapshot()) as object), sheets: [] }).toEqual({ ...(before as object), sheets: [] });
    const cells = (file: unknown): unknown => (file as { sheets: { cells: unknown }[] }).sheets.map((sheet) => sheet.cells);
    expect(cells(contents(test.document.snapshot()))).toEqual(cells(before));
    expect(rules(test).slice(-2).map(({ rule }) => rule.type === "Custom" && rule.formula)).toEqual([`=$F${first}=TODAY()`, '=$C1="合计"']);
  });
});

test("laid again over changed rows there are as many rules as before; removed, the sheet is what it was", async () => {
  await withHost(async (test) => {
    await list(test);
    const before = contents(test.document.snapshot());
    await laySheetFlagsOn(environment(test));
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("G8").values = [["In progress"]];
      await context.sync();
    });
    expect(colourShown(test, 8)).toBe("red");
    const again = await laySheetFlagsOn(environment(test), { sheet: "Plan" });
    expect(again.laid).toBe(5);
    expect(rules(test)).toHaveLength(7);
    expect(await removeSheetFlags(environment(test))).toEqual([{ sheet: "Plan", rules: 5 }]);
    expect(await removeSheetFlags(environment(test))).toEqual([]);
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("G8").values = [["作废"]];
      await context.sync();
    });
    expect(contents(test.document.snapshot())).toEqual(before);
  });
});

test("a row inserted by hand within the list takes the colours; a copied rule is found and removed as well", async () => {
  await withHost(async (test) => {
    await list(test);
    await laySheetFlagsOn(environment(test));
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      sheet.getRange("8:8").insert("Down");
      sheet.getRange("C8:G8").values = [["Inserted", "Olu", "", asOf - 9, "进行中"]];
      sheet.getRange("C40").copyFrom("C8", "All");
      await context.sync();
    });
    expect(colourShown(test, 8)).toBe("red");
    await removeSheetFlags(environment(test), { sheet: "Plan" });
    expect(rules(test).some(({ rule }) => rule.type === "Custom" && isSheetFlag(rule.formula))).toBe(false);
  });
});

test("progress stands in for a status, in hundredths and as a finish; the date can be fixed", async () => {
  await withHost(async (test) => {
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.name = "Plan";
      sheet.getRange("C1:G7").formulas = [
        ["Task", "Owner", "Due date", "% done", "Actual finish"], ["half", "a", asOf - 9, 50, ""], ["full", "a", asOf - 9, 100, ""], ["finished", "a", asOf - 9, 80, asOf],
        ["blank", "a", asOf - 9, "", ""], ["text", "a", asOf - 9, "'100%", ""], ["soon", "a", asOf + 2, 0, ""],
      ];
      sheet.getRange("F3").numberFormat = [["0"]];
      await context.sync();
    });
    const report = await laySheetFlagsOn(environment(test), { asOf: asOf - 9 });
    const colours = (): readonly string[] => [2, 3, 4, 5, 6, 7].map((row) => colourShown(test, row));
    expect(colours()).toEqual(["amber", "", "", "unknown", "unknown", ""]);
    expect(report.unjudged).toEqual([{ row: 6, covered: true }]);
    expect(rules(test).every(({ rule }) => rule.type === "Custom" && !rule.formula.includes("TODAY"))).toBe(true);
    await laySheetFlagsOn(environment(test));
    expect(colours()).toEqual(["red", "", "", "unknown", "unknown", "amber"]);
  });
});

describe("nothing is laid", () => {
  test("where no column says what is finished: the plan of a real team; with a status column every row is coloured as Check judges it", async () => {
    await withHost(async (test) => {
      const before = contents(test.document.snapshot());
      await expect(planSheetFlags(environment(test))).resolves.toMatchObject({ sheet: "Project Plan", obstacle: "no-status", laid: 0 });
      await expect(laySheetFlagsOn(environment(test))).rejects.toMatchObject({ code: "no-flags" });
      expect(contents(test.document.snapshot())).toEqual(before);

      const words = ["In progress", "Done", "Not started", "", "Blocked", "?", "Cancelled"];
      await writeRange(test, "Project Plan", "K1:K60", [["Status"], ...Array.from({ length: 59 }, (_, index) => [words[index % words.length]])]);
      const { adopted } = await check(environment(test));
      const due = await readRange(test, "Project Plan", "J1:J60");
      const dates = due.flat().filter((cell): cell is number => typeof cell === "number").sort((a, b) => a - b);
      const middle = Math.floor(dates[Math.floor(dates.length / 2)] ?? 0);
      const report = await laySheetFlagsOn(environment(test), { asOf: middle });
      const read = await test.Excel.run(async (context) => {
        const foreign = await readForeignSheets(context, ["Project Plan"], "Project Plan");
        return foreign?.lists[0];
      });
      if (read === undefined) throw new Error("the plan was not read");
      const { records } = judgeForeign(read, middle, translator("en-US"));
      const coloured = (flag: string): string => (["red", "amber", "unknown"].includes(flag) ? flag : "");
      expect(records.map(({ row }) => [row, colourShown(test, row, "Project Plan")])).toEqual(records.map(({ row, flag }) => [row, coloured(flag)]));
      expect(Math.min(...Object.values(report.counts))).toBeGreaterThan(0);
      expect(report.unjudged).toEqual([]);
      for (const { row } of adopted?.setAside ?? []) expect(colourShown(test, row, "Project Plan")).toBe("");
    }, openXlsx(new Uint8Array(readFileSync(join(__dirname, "..", "fixtures", "real", "en_gantt_project-plan_formula-dates_MIT.xlsx")))).file);
  });

  test("on a protected sheet, on our own sheets, on a sheet without tasks", async () => {
    await withHost(async (test) => {
      await list(test);
      await laySheetFlagsOn(environment(test));
      await test.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Plan").protection.protect();
        await context.sync();
      });
      await expect(laySheetFlagsOn(environment(test))).rejects.toMatchObject({ code: "sheet-protected", done: [] });
      await expect(removeSheetFlags(environment(test))).rejects.toMatchObject({ code: "sheet-protected", done: [] });
    });
    await withHost((test) => expect(laySheetFlagsOn(environment(test))).rejects.toMatchObject({ code: "no-tracker" }));
    await withDemo("en-US", (test) => expect(planSheetFlags(environment(test))).rejects.toMatchObject({ code: "no-tracker" }));
  });
});

test("beside a tracker of ours its own limits hold, working days included", async () => {
  await withHost(async (test) => {
    await test.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("Plan");
      // 2026-05-20 is a Wednesday; from the Friday before it three working days have passed.
      sheet.getRange("C1:F5").values = [
        ["Task", "Owner", "Due date", "Status"], ["four", "a", day("2026-05-14"), "Done"], ["three", "a", day("2026-05-15"), "In progress"], ["two", "a", day("2026-05-18"), "In progress"],
        ["beyond the calendar", "a", day("2031-05-18"), "In progress"],
      ];
      const limits = worksheets.getItem("Rules");
      limits.getRange("E5").values = [["working days"]];
      limits.getRange("E7").values = [["working days"]];
      await context.sync();
    });
    const report = await laySheetFlagsOn(environment(test), { asOf });
    expect(report.unjudged).toEqual([]);
    expect([2, 3, 4, 5].map((row) => colourShown(test, row))).toEqual(["", "red", "amber", "unknown"]);
    expect(isoFromSerial(asOf)).toBe("2026-05-20");
  }, await demoBook("en-US"));
});
