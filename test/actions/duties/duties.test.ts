import { check } from "../../../src/actions/check/check";
import { readDuties } from "../../../src/actions/duties/duties";
import { generate } from "../../../src/actions/generate/generate";
import { refresh } from "../../../src/actions/refresh/refresh";
import { planTakeOvers, takeOverDuties } from "../../../src/actions/duties/take-over-duties";
import { dutyFields, type DutyKey } from "../../../src/catalog/duties";
import type { Language } from "../../../src/domain/language";
import { generatedColumns } from "../../../src/excel/form-layout";
import { disposeHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange, writeRange } from "../../support/product";
import { asOf, demo, withDuties } from "../books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../../src/catalog/duties"), leastDutyRows: 30, spareDutyRows: 12 }));

afterAll(disposeHost);

const names = { "zh-CN": { list: "职责分工", matrix: "RACI矩阵" }, "en-US": { list: "Duties", matrix: "RACI matrix" } } as const;
const at = (key: DutyKey, row: number): string => `${generatedColumns({ fields: dutyFields })[key]}${row}`;
const duties = async (test: HostForTest, language: Language): Promise<readonly string[]> =>
  (await check(environmentOf(test, language, asOf))).findings.filter(({ sheet }) => sheet === names[language].list).map(({ rule, cell, message }) => `${cell} ${rule} ${message.replace(".message", "")}`);

test.each(["zh-CN", "en-US"] as const)("%s: the demonstration has one gap, told in the list, in the matrix and by Check", async (language) => {
  await withDuties(language, async (test) => {
    expect(await duties(test, language)).toEqual([expect.stringMatching(/^E\d+ D1 duty-no-a$/)]);
    const matrix = await readRange(test, names[language].matrix, "A4:S16");
    expect(matrix[1]?.slice(5, 13).every((name) => name !== "")).toBe(true);
    expect(matrix.slice(4, 13).map((row) => row[2])).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 1]);
    expect(String(matrix[11]?.[4])).toMatch(/^▲/);
    expect(matrix[6]?.slice(5, 13)).toEqual(["I", "C", "A/R", "R", "", "", "", ""]);
    const report = await readDuties(environmentOf(test, language, asOf));
    expect(report.duties).toHaveLength(9);
    expect(report.duties[2]?.roles.join()).toContain("A/R");
    const list = await readRange(test, names[language].list, at("flag", 5));
    expect(String(list[0]?.[0])).toMatch(/^●/);
  });
});

test("overlaps, strangers and blanks are red where they stand; rules can be switched off in the sheet", async () => {
  await withDuties("zh-CN", async (test) => {
    await writeRange(test, "职责分工", at("role", 6), [["A"]]);
    await writeRange(test, "职责分工", at("person", 10), [["产品部"]]);
    await writeRange(test, "职责分工", at("role", 11), [["X"]]);
    await writeRange(test, "职责分工", at("duty", 36), [["设计活动 页面原型"]]);
    const found = await duties(test, "zh-CN");
    expect(found).toEqual(expect.arrayContaining([
      `${at("role", 6)} D1 duty-several-a`, `${at("person", 10)} D5 duty-a-team`, `${at("role", 11)} C-ROLE role-unknown`,
      `${at("duty", 36)} D3 duty-twice`, `${at("duty", 36)} D1 duty-no-a`,
    ]));
    const reasons = (await readRange(test, "职责分工", `${at("flag", 5)}:${at("reason", 11)}`)).map((row) => [row[0], row.at(-1)]);
    expect(reasons[1]).toEqual(["▲ 红灯", expect.stringContaining("2 个主责")]);
    expect(reasons[5]).toEqual(["▲ 红灯", expect.stringContaining("D5")]);
    expect(reasons[6]).toEqual(["○ 无法判断", expect.stringContaining("角色")]);
    const rules = await readRange(test, "规则", "A5:G40");
    const row = rules.findIndex(([id]) => id === "D1") + 5;
    await writeRange(test, "规则", `G${row}`, [["否"]]);
    expect((await duties(test, "zh-CN")).filter((one) => one.includes(" D1 "))).toEqual([]);
    expect((await readRange(test, "职责分工", at("reason", 6)))[0]?.[0]).not.toContain("D1");
  });
});

test("Refresh gives ids, takes back what was typed over list and matrix, and has nothing to do a second time", async () => {
  await withDuties("zh-CN", async (test) => {
    await writeRange(test, "职责分工", at("duty", 37), [["临时事项"]]);
    await writeRange(test, "职责分工", at("reason", 8), [["没问题"]]);
    await writeRange(test, "RACI矩阵", "F9", [["A"]]);
    const first = await refresh(environmentOf(test, "zh-CN", asOf));
    const what = first.changes.map(({ what: kind, sheet }) => `${kind} ${sheet}`);
    expect(what).toEqual(expect.arrayContaining(["ids-given 职责分工", "formulas-restored 职责分工", "matrix-restored RACI矩阵"]));
    expect((await readRange(test, "职责分工", at("id", 37)))[0]?.[0]).toMatch(/^D0\d\d$/);
    const again = await refresh(environmentOf(test, "zh-CN", asOf));
    expect(again.changes.filter(({ what: kind }) => kind !== "as-of-stamped")).toEqual([]);
  });
});

test("a matrix on another sheet is shown, taken over once, read back, and skipped the second time; the sheet stays as it was", async () => {
  await withDuties("zh-CN", async (test) => {
    const own = [["任务", "王敏", "周婷", "外部顾问"], ["选定代言人", "A", "R（三月起）", "C"], ["签订合同", "A/R", "O", "N/A"], ["=1+1 验收", "", "I", "A"], ["制定活动方案与目标", "A", "", ""]];
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.add("分工草稿").getRange("A1:D5").values = own.map((row) => row.map((cell) => `'${cell}`));
      await context.sync();
    });
    const environment = environmentOf(test, "zh-CN", asOf);
    const [plan] = await planTakeOvers(environment);
    expect(plan).toMatchObject({ sheet: "分工草稿", duties: 3, already: 1, unknown: [{ text: "O", cell: "C3" }] });
    expect(plan?.rows.map(({ duty, department, person, role, note }) => [duty, department, person, role, note].join("|"))).toEqual([
      "选定代言人|产品部|王敏|A|", "选定代言人|市场部|周婷|R|三月起", "选定代言人||外部顾问|C|", "签订合同|产品部|王敏|A|", "签订合同|产品部|王敏|R|",
      "=1+1 验收|市场部|周婷|I|", "=1+1 验收||外部顾问|A|",
    ]);
    const report = await takeOverDuties(environment);
    expect(report).toMatchObject({ added: 7, target: "职责分工" });
    const rows = await readRange(test, "职责分工", report.cells);
    expect(rows.map((row) => [row[4], row[7], row[8]].join("|"))).toContain("=1+1 验收|外部顾问|A 主责");
    expect(await takeOverDuties(environment)).toMatchObject({ added: 0, cells: "" });
    expect(await readRange(test, "分工草稿", "A1:D5")).toEqual(own);
  });
});

test("more rows than there is room for: the table grows with formulas and rules", async () => {
  await withDuties("zh-CN", async (test) => {
    const many = [["任务", "王敏", "周婷"], ...Array.from({ length: 40 }, (_, index) => [`第${index + 1}项工作内容`, "A", "R"])];
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.add("大表").getRange(`A1:C${many.length}`).values = many;
      await context.sync();
    });
    const report = await takeOverDuties(environmentOf(test, "zh-CN", asOf));
    expect(report.added).toBe(80);
    const last = Number(/(\d+)$/.exec(report.cells)?.[1]);
    expect((await readRange(test, "职责分工", `${at("flag", last)}:${at("duty", last)}`))[0]).toEqual(["● 正常", "市场部", "", "第40项工作内容"]);
    const { changes } = await refresh(environmentOf(test, "zh-CN", asOf));
    expect(changes.map(({ what }) => what)).toContain("matrix-restored");
    const matrix = await readRange(test, "RACI矩阵", "A8:C56");
    expect(matrix.filter(([row]) => row !== "")).toHaveLength(49);
  });
});

test("rules of duties whose rows are gone: nothing is called fine, it is said once, and what the finding advises mends it", async () => {
  await withDuties("zh-CN", async (test) => {
    const environment = environmentOf(test, "zh-CN", asOf);
    const rows = await readRange(test, "规则", "A1:A40");
    const first = rows.findIndex(([id]) => id === "D1") + 1;
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("规则").getRange(`${first}:${first + 4}`).delete("Up");
      await context.sync();
    });
    const shown = async (): Promise<readonly unknown[]> => [(await readRange(test, "职责分工", at("flag", 5)))[0]?.[0], (await readRange(test, "RACI矩阵", "E8"))[0]?.[0]];
    expect(await shown()).toEqual(["○ 无法判断", "○ 无法判断"]);
    const { findings } = await readDuties(environment);
    expect(findings.filter(({ rule }) => rule === "C-RULE").map(({ message }) => message)).toEqual(["rules-missing.message"]);
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("规则").delete();
      await context.sync();
    });
    await generate(environment, demo("zh-CN", ["duties"]));
    expect(await shown()).toEqual(["● 正常", "√ 正常"]);
    expect((await readDuties(environment)).findings.map(({ rule }) => rule)).toEqual(["D1"]);
  });
});

test("without a list, or without a matrix, it is refused by name", async () => {
  await withDuties("zh-CN", async (test) => {
    await expect(takeOverDuties(environmentOf(test, "zh-CN", asOf))).rejects.toMatchObject({ code: "no-matrix" });
  });
});
