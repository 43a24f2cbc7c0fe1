/** What people type over formulas of ours is told, with what it hides; no task falls out of a total. */
import { check } from "../../../src/actions/check/check";
import { refresh } from "../../../src/actions/refresh/refresh";
import { inspect } from "../../../src/actions/workbook/inspect";
import { computedKeys } from "../../../src/excel/table-form";
import { cellAt } from "../../../src/excel/formula-cells";
import { loadBook, standingForms } from "../../../src/excel/read-book";
import { registry } from "../../../src/forms/registry";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange, writeRange } from "../../support/product";
import { asOf, at, demoBook, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12,
  spareOpinionRows: 5,
}));

afterAll(disposeHost);

const environment = (test: HostForTest) => environmentOf(test, "zh-CN", asOf);
const formulas = async (test: HostForTest) => (await check(environment(test))).findings.filter(({ rule }) => rule === "C-FORMULA");

/** Headline figures of 首页: tasks, red, amber, green, cannot tell, done. */
const home = async (test: HostForTest): Promise<readonly unknown[]> => (await readRange(test, "首页", "B20:G20"))[0] ?? [];

test("a green typed over a red flag is told with what it hides; the totals that count it are said to be wrong; Refresh ends it", async () => {
  await withDemo("zh-CN", async (test) => {
    expect(await formulas(test)).toEqual([]);
    await writeRange(test, "进度跟踪", at("flag", 8), [["● 正常"]]);
    const [found, ...others] = await formulas(test);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: "error", sheet: "进度跟踪", cell: at("flag", 8), id: "T004" });
    expect(translator("zh-CN")(`findings:${found?.message ?? ""}`, found?.values)).toMatch(/“预警”显示“● 正常”，应为“▲ 红灯”.*首页和汇总/);
    const state = await inspect(environment(test));
    expect(state).toMatchObject({ kind: "ours", findingCounts: { error: 1 } });
    await refresh(environment(test));
    expect(await formulas(test)).toEqual([]);
  });
});

test("a word that is no flag falls out of no total: it counts as one that cannot be told, on 首页 as in the pane's number of tasks", async () => {
  await withDemo("zh-CN", async (test) => {
    const before = await home(test);
    await writeRange(test, "进度跟踪", at("flag", 9), [["正常"]]);
    const after = await home(test);
    expect(after[0]).toBe(before[0]);
    expect(after[4]).toBe(Number(before[4]) + 1);
    expect(after[2]).toBe(Number(before[2]) - 1);
    expect(await formulas(test)).toHaveLength(1);
  });
});

test("what still says the same, and what is missing in empty rows, is told once each; another formula is known by its answer", async () => {
  await withDemo("zh-CN", async (test) => {
    const [[reason] = []] = await readRange(test, "进度跟踪", at("reason", 8));
    await writeRange(test, "进度跟踪", at("reason", 8), [[reason]]);
    await writeRange(test, "进度跟踪", at("flag", 25), [[""]]);
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("进度跟踪").getRange(at("daysOverdue", 9)).formulas = [["=1+1"]];
      await context.sync();
    });
    const found = await formulas(test);
    expect(found.map(({ message, severity, cell }) => [message, severity, cell])).toEqual([
      ["other-answer.message", "error", at("daysOverdue", 9)], ["other-answer.message", "error", at("reason", 9)],
      ["typed-over-alike.message", "warning", at("reason", 8)], ["formula-gone.message", "warning", at("flag", 25)],
    ]);
  });
});

test("every formula column of every register is watched", async () => {
  await withHost(async (test) => {
    const standing = await test.Excel.run(async (context) => {
      const read = loadBook(context.workbook, registry);
      await context.sync();
      const book = read();
      return book === undefined ? [] : standingForms(book);
    });
    const cells = standing.flatMap(({ form, table }) => {
      const row = table.rows[0]?.row ?? table.place.firstRow + 1;
      return computedKeys(form).map((key) => ({ sheet: table.place.sheet, cell: cellAt(table, key, row), register: form.key }));
    });
    expect(new Set(cells.map(({ register }) => register))).toEqual(
      new Set(registry.registers.filter((form) => computedKeys(form).length > 0).map(({ key }) => key)),
    );
    await test.Excel.run(async (context) => {
      for (const { sheet, cell } of cells) context.workbook.worksheets.getItem(sheet).getRange(cell).values = [["x"]];
      await context.sync();
    });
    const found = await formulas(test);
    for (const { sheet } of cells) expect(found.map((one) => one.sheet)).toContain(sheet);
  }, await demoBook("zh-CN", registry.forms.map(({ key }) => key)));
});

test("headline figures, the date in force and a link's counts that were typed over on 首页 are told, and Refresh brings them back", async () => {
  await withDemo("zh-CN", async (test) => {
    const before = await readRange(test, "首页", "A1:I60");
    const link = before.findIndex(([, , note]) => String(note).includes(translator("zh-CN")("forms:home.link-note.tracker"))) + 1;
    expect(link).toBeGreaterThan(1);
    for (const cell of ["C20", "H14", `G${link}`]) {
      await writeRange(test, "首页", cell, [[0]]);
      expect((await formulas(test)).map(({ sheet, message }) => `${sheet} ${message}`)).toContain("首页 view-broken.message");
      await refresh(environment(test));
      expect(await formulas(test)).toEqual([]);
    }
    const after = await readRange(test, "首页", "A1:I60");
    expect(after.filter((_, row) => row !== 14)).toEqual(before.filter((_, row) => row !== 14));
  });
});

test("totals that were typed over are told, and so is a matrix", async () => {
  await withHost(async (test) => {
    await writeRange(test, "汇总", "B6", [[99]]);
    await writeRange(test, "RACI矩阵", "E8", [["A"]]);
    const found = await formulas(test);
    expect(found.map(({ sheet, message }) => `${sheet} ${message}`).sort()).toEqual([
      "RACI矩阵 view-broken.message", "汇总 view-broken.message",
    ]);
    await refresh(environment(test));
    expect(await formulas(test)).toEqual([]);
  }, await demoBook("zh-CN", ["tracker", "duties"]));
});
