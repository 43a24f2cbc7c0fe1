import fc from "fast-check";
import { generate } from "../../src/actions/generate/generate";
import { dutyFields, dutyRuleIds, type DutyKey } from "../../src/catalog/duties";
import { generatedColumns } from "../../src/excel/form-layout";
import { translator } from "../../src/locales/translate";
import { dutyReasonText, judgeDuties, type DutyCells } from "../oracles/duty-verdict";
import type { Cell } from "../../src/rules/tracker-row";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost } from "../support/host";
import { startLibreOffice } from "../support/libreoffice";
import { day, environmentOf, writeRange } from "../support/product";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 5, spareTrackerRows: 1 }));

const libreOffice = startLibreOffice();
afterAll(async () => {
  libreOffice.dispose();
  await disposeHost();
});

const translate = translator("zh-CN");
const people = [["王敏", "产品部"], ["陈强", "技术部"], ["Ann", "市场部"], ["王敏", "市场部"]].map(([name = "", department = ""]) => ({ name, department, role: "", team: "", contact: "", aliases: "" }));
const cell = (...values: readonly Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...values);
const row: fc.Arbitrary<DutyCells> = fc.record({
  duty: cell("方案", "方案", "页面", "素材*", "ABC", "abc", "", 5), department: cell("产品部", "技术部", "市场部", ""),
  person: cell("王敏", "陈强", "Ann", "ANN", "外人", "待定", ""), role: cell("A 主责", "A", "主责", "R 执行", "R", "C 配合/咨询", "咨询", "I", "informed", "", "O", "A/R"),
});

test("the verdict of every row is the same in TypeScript and recalculated by LibreOffice", async () => {
  const rows = fc.sample(fc.array(row, { minLength: 70, maxLength: 70 }), { numRuns: 1, seed: 42 })[0] ?? [];
  const columns = generatedColumns({ fields: dutyFields });
  const first = 5;
  const bytes = await withHost(async (test) => {
    await generate(environmentOf(test, "zh-CN", day("2026-05-20")), {
      project: { name: "P", goal: "", leadDepartment: "", projectLead: "", departments: ["产品部", "技术部", "市场部"], timeZone: "UTC" }, people,
      rows: { duties: rows.map((_, index) => ({ note: String(index) })) }, forms: ["tracker", "duties"],
    });
    for (const key of ["duty", "department", "person", "role"] as const) {
      await writeRange(test, "职责分工", `${columns[key]}${first}:${columns[key]}${first + rows.length - 1}`, rows.map((one) => [one[key]]));
    }
    return saveXlsx(test.document.snapshot()).bytes;
  });
  const shown = libreOffice.values(new Map([["book", bytes]])).get("book/职责分工") ?? [];
  const levels = { D1: 3, D2: 2, D3: 2, D4: 2, D5: 3 } as const;
  expect(Object.keys(levels)).toEqual([...dutyRuleIds]);
  // The duty column is text: a number typed there stays the text of it.
  const judged = judgeDuties(rows.map((one, index) => ({ ...one, duty: typeof one.duty === "number" ? String(one.duty) : one.duty, row: first + index })), levels, people);
  const at = (index: number, key: DutyKey): string => shown[first - 1 + index]?.[dutyFields.findIndex((field) => field.key === key)] ?? "";
  const different = rows.flatMap((_, index) => {
    const verdict = judged.get(first + index);
    if (verdict === undefined) return [`row ${first + index} is missing`];
    const wanted = {
      flag: verdict.flag === "" ? "" : translate(`forms:flags.${verdict.flag}`), reason: dutyReasonText(verdict, translate), code: verdict.code,
      dutyRow: String(verdict.dutyRow), place: String(verdict.place), weight: String(verdict.weight),
    };
    return Object.entries(wanted).filter(([key, value]) => at(index, key as DutyKey) !== value).map(([key, value]) => `${first + index} ${key}: ${at(index, key as DutyKey)} instead of ${value} in ${JSON.stringify(rows[index])}`);
  });
  expect(different).toEqual([]);
  expect(new Set([...judged.values()].map(({ flag }) => flag)).size).toBeGreaterThanOrEqual(4);
});
