/**
 * What people rename, delete and type over of ours is told as one finding each, and mended by one press that a second one finds nothing to
 * add to.
 */
import { check } from "../../../src/actions/check/check";
import { refresh } from "../../../src/actions/refresh/refresh";
import { isSound, planRepair, repair } from "../../../src/actions/repair/repair";
import { disposeHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange } from "../../support/product";
import { asOf, at, contents, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12,
  spareOpinionRows: 5,
}));

afterAll(disposeHost);

type Edit = (workbook: Excel.Workbook) => void;
const environment = (test: HostForTest) => environmentOf(test, "zh-CN", asOf);
const progress = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem("进度跟踪");

async function edited(test: HostForTest, edit: Edit): Promise<void> {
  await test.Excel.run(async (context) => {
    edit(context.workbook);
    await context.sync();
  });
}

/** Findings about our own part, as rule, message and sheet. */
async function ours(test: HostForTest): Promise<readonly string[]> {
  const { findings } = await check(environment(test));
  return findings.filter(({ rule }) => /^C-(?:NAME|SHEET|RULE|COLUMN|FORMULA|UNKNOWN|OWNER)$/.test(rule)).map(({ rule, sheet, message }) =>
    `${rule} ${sheet} ${message.replace(".message", "")}`);
}

const typed = async (test: HostForTest): Promise<unknown> => (await readRange(test, "进度跟踪", `${at("task", 5)}:${at("owner", 18)}`));

const cases: readonly (readonly [string, Edit, readonly string[]])[] = [
  ["a table that was renamed", (workbook) => {
    workbook.tables.getItem("Liaison_Tasks").name = "进度表";
  }, ["C-NAME 进度跟踪 table-renamed"]],
  ["a list of settings whose table was renamed", (workbook) => {
    workbook.tables.getItem("Liaison_Roster").name = "人员";
  }, ["C-NAME 列表 table-renamed"]],
  ["headers that were changed, one to another word and one of a formula", (workbook) => {
    progress(workbook).getRange(at("owner", 4)).values = [["责任人"]];
    progress(workbook).getRange(at("daysOverdue", 4)).values = [["拖期"]];
  }, ["C-NAME 进度跟踪 header-renamed", "C-NAME 进度跟踪 header-renamed"]],
  ["the sheets of rules and people deleted", (workbook) => {
    workbook.worksheets.getItem("规则").delete();
    workbook.worksheets.getItem("名册").delete();
  }, ["C-SHEET 首页 sheet-missing", "C-SHEET 首页 sheet-missing"]],
  ["a rule's row deleted", (workbook) => {
    workbook.tables.getItem("Liaison_Rules").rows.getItemAt(0).delete();
  }, ["C-RULE 规则 rule-missing"]],
];

describe("one finding, one press", () => {
  test.each(cases)("%s", async (_, edit, expected) => {
    await withDemo("zh-CN", async (test) => {
      const [rows, before] = [await typed(test), await check(environment(test))];
      await edited(test, edit);
      const told = await ours(test);
      expect(told.filter((one) => !/C-FORMULA|C-UNKNOWN/.test(one))).toEqual(expected);
      expect(isSound(await planRepair(environment(test)))).toBe(false);
      await repair(environment(test));
      expect(await ours(test)).toEqual([]);
      expect(await typed(test)).toEqual(rows);
      const after = await check(environment(test));
      expect(after.summary?.total).toEqual(before.summary?.total);
      const stands = contents(test.document.snapshot());
      expect(isSound(await planRepair(environment(test)))).toBe(true);
      await repair(environment(test));
      expect(contents(test.document.snapshot())).toEqual(stands);
    });
  });

  test("columns of ours that were deleted come back at the right end, with their formulas, and colours look at the flag again", async () => {
    await withDemo("zh-CN", async (test) => {
      const before = await check(environment(test));
      await edited(test, (workbook) => {
        progress(workbook).getRange(`${at("daysOverdue", 4)}:${at("reason", 34)}`).getEntireColumn().delete("Left");
      });
      expect((await ours(test)).filter((one) => one.startsWith("C-COLUMN"))).toHaveLength(2);
      await expect(refresh(environment(test))).rejects.toMatchObject({ code: "column-missing" });
      const report = await repair(environment(test));
      expect(report.columns.map(({ header }) => header)).toEqual(["逾期天数", "预警原因"]);
      expect(await ours(test)).toEqual([]);
      const after = await check(environment(test));
      expect(after.summary).toEqual(before.summary);
      const stands = contents(test.document.snapshot());
      await repair(environment(test));
      expect(contents(test.document.snapshot())).toEqual(stands);
    });
  });
});

test("a column of somebody's own in the place of a formula column that was deleted is not taken for ours", async () => {
  await withDemo("zh-CN", async (test) => {
    await edited(test, (workbook) => {
      progress(workbook).getRange(at("daysOverdue", 4)).getEntireColumn().delete("Left");
      progress(workbook).getRange(at("daysOverdue", 4)).getEntireColumn().insert("Right");
      progress(workbook).getRange(`${at("daysOverdue", 4)}:${at("daysOverdue", 6)}`).values = [["我的备注"], ["甲"], [3]];
    });
    await repair(environment(test));
    expect(await readRange(test, "进度跟踪", `${at("daysOverdue", 4)}:${at("daysOverdue", 6)}`)).toEqual([["我的备注"], ["甲"], [3]]);
    expect(await ours(test)).toEqual([]);
  });
});

test("Refresh gives renamed tables and headers their names back, and says so", async () => {
  await withDemo("zh-CN", async (test) => {
    await edited(test, (workbook) => {
      workbook.tables.getItem("Liaison_Tasks").name = "进度表";
      progress(workbook).getRange(at("owner", 4)).values = [["责任人"]];
    });
    const { changes } = await refresh(environment(test));
    expect(changes.find(({ what }) => what === "names-restored")).toMatchObject({
      sheet: "进度跟踪", details: "进度表 → Liaison_Tasks、责任人 → 负责人",
    });
    expect(await ours(test)).toEqual([]);
  });
});
