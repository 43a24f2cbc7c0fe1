/**
 * What people do to the table of rules: words and numbers that nobody can read give way to the default, which is said; sorted it means the
 * same; what was
 * deleted of it is told once, nothing else is lost, and Repair brings it back. Cells and code agree all along: Check compares them.
 */
import { check } from "../../../src/actions/check/check";
import { repair } from "../../../src/actions/repair/repair";
import type { Language } from "../../../src/domain/language";
import { registry } from "../../../src/forms/registry";
import { translator } from "../../../src/locales/translate";
import { disposeHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange } from "../../support/product";
import { asOf, at, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({
  ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12,
  spareOpinionRows: 5,
}));

afterAll(disposeHost);

type Edit = (rules: Excel.Worksheet, table: Excel.Table) => void;

async function edited(test: HostForTest, edit: Edit): Promise<void> {
  await test.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Liaison_Rules");
    edit(table.worksheet, table);
    await context.sync();
  });
}

const flagsOf = (test: HostForTest, language: Language): Promise<readonly (readonly unknown[])[]> =>
  readRange(test, translator(language)("forms:sheets.tracker"), `${at("flag", 5)}:${at("reason", 25)}`);

/** Of the rules and of formulas, in the reader's words; whatever else Check finds has tests of its own. */
async function told(test: HostForTest, language: Language): Promise<readonly string[]> {
  const { findings } = await check(environmentOf(test, language, asOf));
  return findings.filter(({ rule }) => /^C-(?:RULE|FORMULA|SHEET|UNKNOWN)$/.test(rule)).map(({ rule, cell, message, values }) =>
    `${rule} ${cell} ${translator(language)(`findings:${message}`, values)}`);
}

/** The row in which a rule stands in a new workbook of tracker and requests. */
const rowOf = (id: string): number => 5 + registry.forms.filter(
  ({ key }) => ["tracker", "requests"].includes(key)
).flatMap(({ limits }) => limits).findIndex((limit) => limit.id === id);

describe.each<[Language, readonly (readonly [cell: string, value: string | number, says: string])[]]>([
  ["zh-CN", [
    ["C N1", "两天", "规则 N1 的“数值”填写的是“两天”，无法识别：改正之前按默认值“2”执行。"],
    ["C N18", -7, "规则 N18 的“数值”填写的是“-7”，无法识别：改正之前按默认值“7”执行。"],
    ["E N17", "农历", "规则 N17 的“计日方式”填写的是“农历”，无法识别：改正之前按默认值“自然日”执行。"],
    ["F N2", "紫", "规则 N2 的“级别”填写的是“紫”，无法识别：改正之前按默认值“红”执行。"],
    ["G N1", "", "规则 N1 的“启用”填写的是“”，无法识别：改正之前按默认值“是”执行。"],
  ]],
  ["en-US", [
    ["C N17", "=1/0", "“Value” of rule N17 says “#DIV/0!”, which cannot be read: until it is put right “3”, the default, is in force."],
    [
      "F N18", "=NA()",
      "“Severity” of rule N18 says “#N/A”, which cannot be read: until it is put right “Amber”, the default, is in force.",
    ],
  ]],
])("in %s", (language, bad) => {
  test("a word or number that cannot be read is told at its cell, and the default is in force: in cells, in code, in the row", async () => {
    await withDemo(language, async (test) => {
      const before = await flagsOf(test, language);
      await edited(test, (rules) => {
        for (const [place, value] of bad) {
          const [column = "", id = ""] = place.split(" ");
          rules.getRange(`${column}${rowOf(id)}`).values = [[value]];
        }
      });
      expect(await flagsOf(test, language)).toEqual(before);
      const places = bad.map(([place]) => {
        const [column = "", id = ""] = place.split(" ");
        return `${column}${rowOf(id)}`;
      });
      expect([...await told(test, language)].sort()).toEqual(
        bad.map(([, , says], index) => `C-RULE ${places[index] ?? ""} ${says}`).sort()
      );
      const levels = await readRange(test, translator(language)("forms:sheets.rules"), `J${rowOf("N1")}:J${rowOf("N18")}`);
      const said = translator(language)("forms:rules.by-default");
      const wrong = new Set(bad.map(([place]) => place.split(" ")[1]));
      expect(levels.map(([level]) => String(level).endsWith(said))).toEqual(["N1", "N2", "N17", "N18"].map((id) => wrong.has(id)));
    });
  });
});

test("a rule that is off stays off while its number cannot be read", async () => {
  await withDemo("zh-CN", async (test) => {
    await edited(test, (rules) => {
      rules.getRange(`C${rowOf("N1")}`).values = [["两天"]];
      rules.getRange(`G${rowOf("N1")}`).values = [["否"]];
    });
    const reasons = (await flagsOf(test, "zh-CN")).flat().join();
    expect(reasons).not.toContain("N1 ");
    expect(await told(test, "zh-CN")).toHaveLength(1);
  });
});

test("a sorted table means the same, and a number changed after the sort governs its own rule", async () => {
  await withDemo("zh-CN", async (test) => {
    const before = await flagsOf(test, "zh-CN");
    await edited(test, (_, table) => table.sort.apply([{ key: 0, ascending: false }]));
    const ids = (await readRange(test, "规则", "A5:A40")).flat();
    expect(ids.indexOf("N1")).toBeGreaterThan(3);
    expect(await flagsOf(test, "zh-CN")).toEqual(before);
    expect(await told(test, "zh-CN")).toEqual([]);
    await edited(test, (rules) => {
      rules.getRange(`C${5 + ids.indexOf("N1")}`).values = [[400]];
    });
    expect((await flagsOf(test, "zh-CN")).flat().join()).not.toContain("N1 ");
    expect(await told(test, "zh-CN")).toEqual([]);
  });
});

const rowsDeleted = (count: number): Edit => (_, table) => {
  for (let row = 0; row < count; row += 1) table.rows.getItemAt(0).delete();
};
const deeds: readonly (readonly [string, Edit, RegExp])[] = [
  ["two rows of it deleted", rowsDeleted(2), /^C-RULE A1 规则 N1 .*\nC-RULE A1 规则 N2 /],
  ["half of it deleted", rowsDeleted(12), /^C-RULE A1 规则表中缺少 12 条规则，无法判断预警：N1 N2 /],
  ["its sheet deleted", (rules) => rules.delete(), /^C-SHEET .*规则/],
];

test.each(deeds)("%s: told, nothing called fine, nothing else lost, and Repair ends it", async (_, edit, says) => {
  await withDemo("zh-CN", async (test) => {
    const typed = (): Promise<unknown> => readRange(test, "进度跟踪", `${at("task", 5)}:${at("owner", 18)}`);
    const [before, flagsBefore] = [await typed(), await flagsOf(test, "zh-CN")];
    await edited(test, edit);
    const findings = (await told(test, "zh-CN")).filter((one) => !one.startsWith("C-UNKNOWN"));
    expect(findings.join("\n")).toMatch(says);
    expect(findings.filter((one) => one.startsWith("C-FORMULA"))).toEqual([]);
    expect((await flagsOf(test, "zh-CN")).flat().join()).not.toContain("正常");
    expect(await typed()).toEqual(before);
    await repair(environmentOf(test, "zh-CN", asOf));
    expect(await told(test, "zh-CN")).toEqual([]);
    expect(await flagsOf(test, "zh-CN")).toEqual(flagsBefore);
  });
}, 60_000);

test("a column of it renamed is read as before; deleted, the defaults are in force and it is said once; without ids nothing is called fine", async () => {
  await withDemo("zh-CN", async (test) => {
    const before = await flagsOf(test, "zh-CN");
    await edited(test, (rules) => {
      rules.getRange("C4").values = [["阈值"]];
    });
    expect(await told(test, "zh-CN")).toEqual([]);
    expect(await flagsOf(test, "zh-CN")).toEqual(before);
    await edited(test, (_, table) => table.columns.getItemAt(2).delete());
    expect(await told(test, "zh-CN")).toEqual(["C-RULE A1 “规则”表的“数值”列不见了：恢复之前按默认值执行。"]);
    expect(await flagsOf(test, "zh-CN")).toEqual(before);
    await edited(test, (_, table) => table.columns.getItemAt(0).delete());
    expect(await told(test, "zh-CN")).toEqual([
      "C-RULE A1 “规则”表的“编号 / 数值”列不见了，所有规则都无法读取，各行显示“无法判断”。",
    ]);
    expect((await flagsOf(test, "zh-CN")).flat().join()).not.toContain("正常");
  });
});
