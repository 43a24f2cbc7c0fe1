import type { WorkbookFile } from "../../../src/workbench/document/types";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";
import { parseXml } from "../../../src/workbench/xlsx/xml-tree";
import { sampleWorkbook } from "./sample-workbook";

/** What XML cannot hold, each kind of it: controls, a vertical tab, a non-character, half a pair. */
const evil = "\u0001\u000b\u001f\ufffe\ud800";

/** Members whose text people choose; in a record of people's own keys, every key and value. */
const texts = new Set(["value", "name", "title", "message", "text", "author", "screenTip", "address", "comment", "totalsLabel", "left", "center", "right", "numberFormat"]);
const records = new Set(["properties", "customDocumentProperties", "customProperties"]);

/** The same workbook with evil at the end of every text of it; the tables keep their names, to which formulas refer. */
function spoilt(value: unknown, key = ""): unknown {
  if (typeof value === "string") return texts.has(key) || key === "record" ? value + evil : value;
  if (Array.isArray(value)) return value.map((item) => spoilt(item, key === "values" ? "text" : key));
  if (value instanceof Map) return new Map([...value].map(([at, item]) => [at, spoilt(item, key)]));
  if (typeof value !== "object" || value === null) return value;
  if (records.has(key)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [key === "properties" ? name : name + evil, spoilt(item, "record")]));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, key === "names" && name === "name" ? item : spoilt(item, name)]));
}

const sample = sampleWorkbook();
const changed = spoilt(sample) as WorkbookFile;
const opened = openXlsx(saveXlsx(sample).bytes);

describe.each([["a new file", undefined], ["an opened file", opened]] as const)("%s whose every text holds what XML cannot", (_name, base) => {
  const saved = openXlsx(saveXlsx({ ...changed, styles: changed.styles }, base).bytes);

  it("has no part that cannot be read", () => {
    const parts = saved.package.names().filter((name) => /\.(xml|rels|vml)$/.test(name));
    expect(parts.length).toBeGreaterThan(25);
    for (const name of parts) {
      const text = saved.package.text(name);
      expect(() => parseXml(text, name)).not.toThrow();
      expect([name, /&#(?:x0*(?:1|b|1f|fffe|d800)|1|11|31);/i.exec(text)?.[0]]).toEqual([name, undefined]);
    }
  });

  it("keeps the characters where Excel has a way to write them, and only leaves them out elsewhere", () => {
    const [sheet, second] = saved.file.sheets;
    const before = sample.sheets[0];
    expect(sheet?.cells.get(1)?.get(0)?.value).toBe(`需求 <&>${evil}`);
    expect(sheet?.comments.map(({ text }) => text.startsWith("看一下\n第二行") || text.startsWith("a note"))).toEqual([true, true]);
    expect(sheet?.comments[1]?.text).toBe(`a note${evil}`);
    expect(sheet?.validations[0]?.errorAlert).toMatchObject({ title: `错误${evil}`, message: `请从列表中选择${evil}` });
    expect(sheet?.charts[0]?.series[0]?.name).toBe(`天数\n(工作日)${evil}`);
    expect(second?.charts[0]?.title).toBe("Pie\ufffd");
    expect(saved.file.settings).toEqual(sample.settings);
    expect(sheet?.tables[0]?.range).toEqual(before?.tables[0]?.range);
  });
});

it("a file that holds escaped control characters is opened and saved with a chart of them", () => {
  const withChart: WorkbookFile = { ...sample, sheets: sample.sheets.map((sheet, index) => (index === 1 ? { ...sheet, cells: new Map([[0, new Map([[0, { value: 1 }], [1, { value: `部门${evil}` }]])]]) } : sheet)) };
  const first = openXlsx(saveXlsx(withChart).bytes);
  const again = openXlsx(saveXlsx({ ...first.file, sheets: first.file.sheets.map((sheet, index) => (index === 1 ? { ...sheet, charts: sheet.charts.map((chart) => ({ ...chart, title: "other", titleVisible: true })) } : sheet)) }, first).bytes);
  expect(again.file.sheets[1]?.cells.get(0)?.get(1)?.value).toBe(`部门${evil}`);
  expect(again.file.sheets[1]?.charts[0]?.title).toBe("other");
  expect(again.package.text("xl/charts/chart2.xml")).toContain("部门_x0001__x000B__x001F__xFFFE__xD800_");
});
