/**
 * The colours laid on a sheet of others: the formulas, calculated by the embedded Excel and again by LibreOffice, give every row the colour that our
 * TypeScript reads from the same cells, whatever stands in them.
 */
import fc from "fast-check";
import { chinaCalendar } from "../../src/domain/dates/china-calendar";
import { workingCalendar } from "../../src/domain/dates/working-calendar";
import { colourByFormula, sheetFlagColours, sheetFlagFormula, wordKey, type SheetFlagKey, type SheetFlagPlan } from "../../src/rules/sheet-flags";
import type { Cell } from "../../src/rules/tracker-row";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { rules } from "../rules/cases";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { startLibreOffice, type LibreOffice } from "../support/libreoffice";
import { day } from "../support/product";

let office: LibreOffice;
beforeAll(() => {
  office = startLibreOffice();
});
afterAll(async () => {
  office.dispose();
  await disposeHost();
});

const asOf = day("2026-02-14");
const [from, to] = [day("2026-01-01"), day("2026-12-31")];
const calendar = workingCalendar({ days: chinaCalendar(2026, 2026), from, to });
const words = {
  open: ["进行中", "未开始", "in progress", "on hold", 'so "called"', ...Array.from({ length: 40 }, (_, index) => `waiting for number ${index}`)],
  settled: ["已完成", "done", "cancelled", "作废"],
  yes: ["是", "yes", "true", "1"],
};
const all = { task: "A", due: "B", status: "C", percent: "D", actualFinish: "E", majorRisk: "F" } as const;
const base = { words, full: 1, rules: rules(), calendar, asOf, follows: false };

const plans: Readonly<Record<string, SheetFlagPlan>> = {
  "status words": { ...base, columns: { task: "A", due: "B", status: "C", majorRisk: "F" } },
  "progress in hundredths and a finish": { ...base, full: 100, columns: { task: "A", due: "B", percent: "D", actualFinish: "E" } },
  "working days, other levels": {
    ...base, columns: all, rules: rules({ N1: { basis: "working", limit: 3 }, N2: { severity: "amber" }, N17: { basis: "working", limit: 4 } }),
  },
  "N17 off, N1 amber": { ...base, columns: all, rules: rules({ N1: { severity: "amber" }, N17: { on: false } }) },
  "only risks": { ...base, columns: all, rules: rules({ N1: { on: false }, N17: { severity: "note" } }) },
};

const error = "=NA()";
const date = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: asOf - 12, max: asOf + 12 }) }, { weight: 1, arbitrary: fc.constantFrom(asOf - 3 + 0.5, asOf + 3.99) },
  { weight: 2, arbitrary: fc.constantFrom("", "2026.2.1", "待定", 0, 1, 36525, 36526, 73050, 73051, 10.31, true, error, day("2027-01-04"), day("2025-12-30")) },
);
const row = fc.record({
  task: fc.oneof({ weight: 8, arbitrary: fc.constant("Draft") }, { weight: 1, arbitrary: fc.constantFrom("", "  ", 0, false, error, "  a  b ") }),
  due: date,
  status: fc.oneof({ weight: 6, arbitrary: fc.constantFrom("进行中", "DONE", " In  Progress ", "作废", 'So "Called"', "Waiting for number 39") }, { weight: 2, arbitrary: fc.constantFrom("", "done¦", "¦", "*", "?", "doing", 1, true, error) }),
  // No truth value: to LibreOffice it is a number.
  percent: fc.constantFrom(0, 0.5, 1, 30, 99.9, 100, 120, "", "100%", error),
  actualFinish: fc.oneof({ weight: 5, arbitrary: fc.constant("") }, { weight: 2, arbitrary: date }),
  majorRisk: fc.oneof({ weight: 6, arbitrary: fc.constantFrom("", "否") }, { weight: 2, arbitrary: fc.constantFrom("是", "Yes", " yes ", true, 1, 0, "maybe", error) }),
});
type Row = Readonly<Record<SheetFlagKey, Cell>>;
const rowCount = 300;

/** Cells as a person types them: a text stays a text. */
const typed = (cell: Cell): Cell => (cell === error ? cell : typeof cell === "string" && cell !== "" ? `'${cell}` : cell);

async function setUp(test: HostForTest, rows: readonly Row[]): Promise<void> {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rest = chinaCalendar(2026, 2026).filter(({ kind }) => kind === "rest");
    const work = chinaCalendar(2026, 2026).filter(({ kind }) => kind === "work");
    const second = context.workbook.worksheets.add("Days");
    second.getRange(`A1:A${rest.length}`).values = rest.map((one) => [one.date]);
    second.getRange(`B1:B${work.length}`).values = work.map((one) => [one.date]);
    second.getRange("C1:D1").values = [[from, to]];
    for (const [name, at] of [["Cal_Rest", `$A$1:$A$${rest.length}`], ["Cal_Work", `$B$1:$B$${work.length}`], ["Cal_From", "$C$1"], ["Cal_To", "$D$1"]]) {
      context.workbook.names.add(name ?? "", `=Days!${at ?? ""}`);
    }
    sheet.getRange(`A1:F${rowCount}`).formulas = rows.map((cells) => (Object.keys(all) as SheetFlagKey[]).map((key) => typed(cells[key])));
    Object.values(plans).forEach((plan, place) => {
      sheetFlagColours.forEach((colour, index) => {
        const column = 7 + place * 3 + index;
        const formula = sheetFlagFormula(colour, plan, 1) ?? "=FALSE";
        sheet.getCell(0, column).formulas = [[formula]];
        sheet.getRangeByIndexes(1, column, rowCount - 1, 1).copyFrom(sheet.getCell(0, column), "Formulas");
      });
    });
    await context.sync();
  });
}

/** The first colour whose formula is true, as conditional formats rank them. */
function shownColour(file: WorkbookFile, row: number, place: number): string {
  const cells = file.sheets[0]?.cells.get(row);
  return sheetFlagColours.find((_, index) => cells?.get(7 + place * 3 + index)?.value === true) ?? "";
}

const asRead = (cell: Cell): Cell => (cell === error ? "#N/A" : cell);

test("formulas and TypeScript agree on every row, in the embedded Excel and in LibreOffice", async () => {
  const rows = fc.sample(row, { numRuns: rowCount, seed: 31 });
  await withHost(async (test) => {
    await setUp(test, rows);
    const file = test.document.snapshot();
    const recalculated = openXlsx(office.convert(saveXlsx(file).bytes, "xlsx")).file;
    Object.entries(plans).forEach(([name, plan], place) => {
      const expected = rows.map((cells) => colourByFormula(plan, Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, asRead(cell)]))) ?? "");
      const told = (one: WorkbookFile): readonly string[] => rows.map((cells, index) => `${name} ${JSON.stringify(cells)} ${shownColour(one, index, place)}`);
      const wanted = rows.map((cells, index) => `${name} ${JSON.stringify(cells)} ${expected[index] ?? ""}`);
      expect(told(file)).toEqual(wanted);
      expect(told(recalculated)).toEqual(wanted);
      for (const colour of ["", "unknown"]) expect(expected).toContain(colour);
    });
  });
});

test("no text in a formula is longer than Excel takes, and a cell's key is what LOWER(TRIM()) makes of it", () => {
  for (const plan of Object.values(plans)) {
    for (const colour of sheetFlagColours) {
      const literals = (sheetFlagFormula(colour, plan, 5) ?? "").match(/"(?:[^"]|"")*"/g) ?? [];
      expect(Math.max(0, ...literals.map((one) => one.length))).toBeLessThanOrEqual(257);
    }
  }
  expect(["  A  B ", "\u00a0x", true, 30].map(wordKey)).toEqual(["a b", "\u00a0x", "true", "30"]);
});
