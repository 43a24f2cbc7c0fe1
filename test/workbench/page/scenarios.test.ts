import { makeScenario, scenarioNames } from "../../../src/workbench/page/scenarios/scenario";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";

const today = new Date(2026, 5, 10);

describe.each(["zh-CN", "en-US"] as const)("%s", (locale) => {
  test.each(scenarioNames.filter((name) => name !== "webLimits"))("%s is a workbook that saves and opens with the same cells", (name) => {
    const { file, fileName } = makeScenario(name, locale, today);
    expect(fileName).toMatch(/\.xlsx$/);
    const reopened = openXlsx(saveXlsx(file).bytes).file;
    expect(reopened.sheets.map((sheet) => sheet.name)).toEqual(file.sheets.map((sheet) => sheet.name));
    const [before, after] = [file.sheets[0], reopened.sheets[0]];
    const values = (sheet: typeof before): unknown[] => [...sheet?.cells ?? []].slice(0, 40).flatMap(([row, line]) => [...line].filter(([, cell]) => cell.value !== null).map(([column, cell]) => [row, column, cell.value]));
    expect(values(after)).toEqual(values(before));
  });

  test("the same day gives the same invented data", () => {
    expect(makeScenario("large", locale, today)).toEqual(makeScenario("large", locale, today));
  });
});

test("the large sheet has its 10,000 rows below one header, the web's more", () => {
  expect(makeScenario("large", "en-US", today).file.sheets[0]?.cells.size).toBe(10_001);
  expect(makeScenario("webLimits", "en-US", today)).toMatchObject({ needsWeb: true });
});
