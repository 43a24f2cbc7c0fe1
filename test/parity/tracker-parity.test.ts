/**
 * One rule, three executions: the flags, days, reasons and every figure of the summary are the same from our TypeScript, from the cell
 * formulas in the embedded Excel, and from the same formulas recalculated by LibreOffice.
 */
import fc from "fast-check";
import { generate } from "../../src/actions/generate/generate";
import { judgeBook } from "../../src/actions/check/judge-book";
import { trackerFields, type TrackerKey } from "../../src/catalog/tracker";
import type { Language } from "../../src/domain/language";
import { loadBook } from "../../src/excel/read-book";
import { summaryColumns, summaryLayout, type SummarySizes } from "../../src/forms/tracker/summary-layout";
import { formFirstRow, generatedColumns } from "../../src/excel/form-layout";
import { translator } from "../../src/locales/translate";
import { onTimeRate } from "../../src/rollup/tracker-summary";
import { registry } from "../../src/forms/registry";
import type { SummaryLine } from "../../src/rollup/summary-report";
import type { Cell } from "../../src/rules/tracker-row";
import type { CellValue } from "../../src/workbench/document/cell-types";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";
import { saveXlsx } from "../../src/workbench/xlsx/save-xlsx";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { startLibreOffice, type LibreOffice } from "../support/libreoffice";
import { day, environmentOf, readRange } from "../support/product";
import { randomRow, ruleSetups, type RandomRow, type RuleSetup } from "./random-book";

/** The second language proves its words; the arithmetic has been proved by then. */
const cases = [{ language: "zh-CN", rowCount: 1000, seed: 20260214 }, { language: "en-US", rowCount: 200, seed: 7 }] as const;
const canary = { sheet: 0, row: 199, column: 30 };

let office: LibreOffice;
beforeAll(() => {
  office = startLibreOffice();
});
afterAll(async () => {
  office.dispose();
  await disposeHost();
});

interface Case {
  readonly language: Language;
  readonly rowCount: number;
  readonly seed: number;
}

/** One row's answers, or one summary line, as text to compare. */
type Answers = ReadonlyMap<string, Cell>;

function columnIndex(key: TrackerKey): number {
  return trackerFields.findIndex((field) => field.key === key);
}

const compared = ["flag", "daysOverdue", "reason", "state", "daysLeft", "daysSilent"] as const satisfies readonly TrackerKey[];

async function setUp(test: HostForTest, { language, rowCount, seed }: Case): Promise<{ sizes: SummarySizes }> {
  const translate = translator(language);
  const departments = ["产品部", "Sales", "研发 R&D"];
  const owners = ["王敏", "Ann Lee", "O'Neil"];
  const people = owners.map((name, index) => ({ name, department: departments[index] ?? "", role: "", team: "", contact: "", aliases: "" }));
  const words = {
    departments, owners, yes: translate("forms:lists.yes"), no: translate("forms:lists.no"),
    statuses: (["not-started", "in-progress", "done", "paused", "cancelled"] as const).map((state) => translate(`forms:lists.states.${state}`)),
  };
  const rows = fc.sample(randomRow(words), { numRuns: rowCount, seed });
  const tasks = rows.map(() => ({ task: "" }));
  await generate(environmentOf(test, language, day("2026-02-14")), {
    project: { name: "Parity & 'quotes'", goal: "", leadDepartment: "", projectLead: "", departments, timeZone: "UTC" }, people, rows: { tracker: tasks }, settings: "apart", asOf: day("2026-02-14"), forms: ["tracker"],
  });
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(translate("forms:sheets.tracker"));
    for (const key of Object.keys(rows[0] ?? {}) as (keyof RandomRow)[]) {
      const letters = generatedColumns({ fields: trackerFields })[key];
      sheet.getRange(`${letters}${formFirstRow}:${letters}${formFirstRow + rowCount - 1}`).values = rows.map((row) => [row[key]]);
    }
    await context.sync();
  });
  return { sizes: { departments: departments.length, owners: owners.length, statuses: 5 } };
}

async function apply(test: HostForTest, language: Language, { asOf, rules }: RuleSetup): Promise<void> {
  const translate = translator(language);
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(translate("forms:sheets.rules"));
    Object.values(rules).forEach((rule, index) => {
      sheet.getRange(`C${5 + index}`).values = [[rule.limit]];
      sheet.getRange(`E${5 + index}:G${5 + index}`).values = [[
        translate(`forms:rules.basis.${rule.basis}`), translate(`forms:rules.severity.${rule.severity}`), translate(`forms:lists.${rule.on}`),
      ]];
    });
    context.workbook.names.getItem("AsOf_Input").getRange().values = [[day(asOf)]];
    await context.sync();
  });
}

/** Our own code, from one read of the workbook. */
async function fromTypeScript(test: HostForTest, { language, rowCount }: Case, sizes: SummarySizes): Promise<Answers> {
  const book = await test.Excel.run(async (context) => {
    const tracker = loadBook(context.workbook, registry);
    await context.sync();
    return tracker();
  });
  if (book === undefined) throw new Error("no tracker");
  const { forms, summary } = judgeBook({ language }, book, undefined);
  if (summary === undefined) throw new Error("no tracker");
  const answers = new Map<string, Cell>();
  for (let row = formFirstRow; row < formFirstRow + rowCount; row += 1) {
    for (const key of compared) answers.set(`${key} ${row}`, "");
  }
  const shown = forms.get("tracker")?.expected()["tracker"] ?? [];
  for (const [row, cells] of shown) for (const key of compared) answers.set(`${key} ${row}`, cells[key] ?? "");
  const layout = summaryLayout(sizes);
  const line = (row: number, label: string | undefined, figures: SummaryLine): void => {
    if (label !== undefined) answers.set(`A${row}`, label);
    summaryColumns.forEach((column, index) => {
      answers.set(`${String.fromCharCode(66 + index)}${row}`, column === "onTimeRate" ? (onTimeRate(figures) ?? "") : figures[column]);
    });
  };
  line(layout.overall, undefined, summary.total);
  for (const [block, lines] of [[layout.department, summary.byDepartment], [layout.owner, summary.byOwner]] as const) {
    lines.forEach((figures, index) => line(index === lines.length - 1 ? block.other : block.first + index, figures.label, figures));
  }
  summary.byStatus.forEach(({ label, count }, index) => {
    const row = index === summary.byStatus.length - 1 ? layout.status.other : layout.status.first + index;
    answers.set(`A${row}`, label).set(`B${row}`, count);
  });
  summary.byFlag.forEach(({ label, count }, index) => {
    answers.set(`A${layout.flag.first + index}`, label).set(`B${layout.flag.first + index}`, count);
  });
  return answers;
}

function pick(wanted: Answers, tracker: (row: number, column: number) => Cell, summary: (row: number, column: number) => Cell): Answers {
  return new Map([...wanted.keys()].map((key) => {
    const [word, row] = key.split(" ");
    if (row !== undefined) return [key, tracker(Number(row) - 1, columnIndex(word as TrackerKey))];
    return [key, summary(Number(key.slice(1)) - 1, key.charCodeAt(0) - 65)];
  }));
}

async function fromHost(test: HostForTest, { language, rowCount }: Case, wanted: Answers): Promise<Answers> {
  const translate = translator(language);
  const tracker = await readRange(test, translate("forms:sheets.tracker"), `A1:X${formFirstRow + rowCount - 1}`);
  const summary = await readRange(test, translate("forms:sheets.summary"), "A1:M120");
  return pick(wanted, (row, column) => tracker[row]?.[column] ?? "", (row, column) => summary[row]?.[column] ?? "");
}

const plain = (value: CellValue | undefined): Cell => (value === null || value === undefined ? "" : typeof value === "object" ? value.error : value);

function withCanary(file: WorkbookFile): WorkbookFile {
  return {
    ...file,
    sheets: file.sheets.map((sheet, index) => {
      if (index !== canary.sheet) return sheet;
      const cells = new Map(sheet.cells);
      cells.set(canary.row, new Map([...(cells.get(canary.row) ?? []), [canary.column, { value: 3, formula: "=1+1" }]]));
      return { ...sheet, cells };
    }),
  };
}

function canaryValue(file: WorkbookFile): Cell {
  return plain(file.sheets[canary.sheet]?.cells.get(canary.row)?.get(canary.column)?.value);
}

function fromLibreOffice(bytes: Uint8Array | undefined, language: Language, wanted: Answers): Answers {
  const { file } = openXlsx(bytes ?? new Uint8Array());
  expect(canaryValue(file)).toBe(2);
  const translate = translator(language);
  const cell = (name: string) => (row: number, column: number): Cell =>
    plain(file.sheets.find((sheet) => sheet.name === name)?.cells.get(row)?.get(column)?.value);
  return pick(wanted, cell(translate("forms:sheets.tracker")), cell(translate("forms:sheets.summary")));
}

/** A file keeps 15 significant digits, as Excel does; 17 of a quotient never come back. */
const asStored = (value: Cell | undefined): Cell | undefined => (typeof value === "number" ? Number(value.toPrecision(15)) : value);

/** The first differences with the keys they stand under; none when all agree. */
function differences(wanted: Answers, given: Answers): readonly string[] {
  return [...wanted].filter(([key, value]) => asStored(given.get(key)) !== asStored(value)).slice(0, 12)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)} ≠ ${JSON.stringify(given.get(key))}`);
}

test("the canary notices a LibreOffice that trusts cached values", async () => {
  const trusting = startLibreOffice(false);
  try {
    await withHost((host) => {
      const { file } = openXlsx(trusting.convert(saveXlsx(withCanary(host.document.snapshot())).bytes, "xlsx"));
      expect(canaryValue(file)).toBe(3);
      return Promise.resolve();
    });
  } finally {
    trusting.dispose();
  }
}, 120_000);

test.each(cases)("flags, days, reasons and totals of $rowCount rows at five dates agree in $language", async (one) => {
  const { language } = one;
  await withHost(async (host) => {
    const { sizes } = await setUp(host, one);
    const seen = new Set<Cell>();
    const books: { readonly asOf: string; readonly wanted: Answers; readonly bytes: Uint8Array }[] = [];
    for (const setup of ruleSetups) {
      await apply(host, language, setup);
      const wanted = await fromTypeScript(host, one, sizes);
      for (const [key, value] of wanted) if (key.startsWith("flag")) seen.add(value);
      expect({ setup: setup.asOf, host: differences(wanted, await fromHost(host, one, wanted)) }).toEqual({ setup: setup.asOf, host: [] });
      books.push({ asOf: setup.asOf, wanted, bytes: saveXlsx(withCanary(host.document.snapshot())).bytes });
    }
    const answers = office.recalculated(books.map(({ bytes }) => bytes));
    for (const [place, { asOf, wanted }] of books.entries()) {
      expect(
        { setup: asOf, libreOffice: differences(wanted, fromLibreOffice(answers[place], language, wanted)) }
      ).toEqual({ setup: asOf, libreOffice: [] });
    }
    // Every flag occurs, so that agreement says something about each.
    expect(seen.size).toBe(7);
  });
}, 600_000);
