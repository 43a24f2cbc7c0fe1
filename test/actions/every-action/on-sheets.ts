/** Presses that make or take away sheets, write into the settings, or work on sheets that people made themselves. */
import { exportFindings } from "../../../src/actions/check/export-findings";
import { cleanSheet, previewCleaning, undoCleaning, type CleanPreview, type CleanReport } from "../../../src/actions/clean/clean-sheet";
import { generate } from "../../../src/actions/generate/generate";
import { removeGenerated } from "../../../src/actions/generate/remove-generated";
import { readPeriod } from "../../../src/actions/report/period";
import { writeReport } from "../../../src/actions/report/write-report";
import { laySheetFlagsOn, removeSheetFlags } from "../../../src/actions/sheet-flags";
import { addCalendarYear } from "../../../src/actions/workbook/add-calendar-year";
import { backToToday } from "../../../src/actions/workbook/back-to-today";
import type { MadeSheet } from "../../../src/excel/made-sheets";
import { serialFromParts } from "../../../src/domain/dates/excel-date";
import { blankWorkbookFile } from "../../../src/workbench/document/blank-workbook";
import { withHost, type HostForTest } from "../../support/host";
import { keptBook } from "../../support/kept-book";
import { demo } from "../books";
import { registerBook } from "../register-book";
import { refreshOn, type } from "../week/books";
import { cancelledBy, environment, ours, writing, type WritingAction } from "./writing-action";

const theirTable = "TheirPlan";
const theirRows = [
  ["No.", "Task", "Department", "Owner", "Due", "Progress", "Status", "Note"],
  [1, "Draft", "Sales", "Mia", "'2026.5.1", "'30%", "In progress", ""],
  [2, "Print", "Sales ", "M ia", "'2026.5.23", "'40 %", "In progress", "first"],
  [3, "Send", "Sales", "Mia", "2026-05-30", "'0%", "Not started", ""],
  [4, "Thank", "Sales", "Lee", "'2026.6.2", "'0%", "Not started", "last"],
];

/** A list that people made themselves, as a table, which others can be told to work on. */
async function typeList(test: HostForTest): Promise<void> {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Plan");
    const range = sheet.getRange(`A1:H${theirRows.length}`);
    range.values = theirRows;
    sheet.tables.add(range, true).name = theirTable;
    await context.sync();
  });
}

const everything = demo("en-US", ["tracker", "requests"]);
const joining = {
  ...everything,
  rows: {
    tracker: everything.rows?.["tracker"]?.slice(0, 3) ?? [],
    requests: [{ name: "Leaflets", fromDepartment: "Product" }, { name: "Banners", fromDepartment: "Product" }],
  },
};
const requestsAlone = () => keptBook("requests alone for every action", () => withHost(async (test) => {
  await generate(environment(test), { ...joining, forms: ["requests"] });
  return test.document.snapshot();
}));

const findings = { name: "Findings", rows: [["Severity", "What is wrong"], ["Red", "=1+1"]], widths: [8, 50] };
const year = 2027;
const newYear = serialFromParts(year, 1, 1);
const days = [
  ...[0, 1, 2].map((offset) => ({ date: newYear + offset, kind: "rest" as const, name: "New year" })),
  { date: newYear + 8, kind: "work" as const, name: "Made up" },
];
const may = readPeriod("2026-05");

/** Texts of a tidying, before → after. */
const tidied = ({ items }: Pick<CleanPreview, "items">): ReadonlyMap<string, string> => new Map(
  items.map(({ from, to }) => [String(from), String(to)])
);

async function history(test: HostForTest): Promise<void> {
  await refreshOn(test, "2026-05-04");
  await type(test, 2, "status", "Done");
  await refreshOn(test, "2026-05-11");
}

export const onSheets: readonly WritingAction[] = [
  writing({
    name: "a form that joins", action: "generate", book: requestsAlone, tables: ["Liaison_Requests"], isLarge: true,
    act: (test, _kept, signal) => generate(environment(test, "en-US", cancelledBy(signal)), joining),
  }),
  writing<readonly MadeSheet[]>({
    name: "what Generate made, taken away", action: "removeGenerated", book: requestsAlone, tables: ["Liaison_Requests", "Liaison_Tasks"],
    isLarge: true,
    prepare: async (test) => (await generate(environment(test), { ...joining, rows: { requests: joining.rows.requests } })).made,
    act: (test, made, signal) => removeGenerated(environment(test, "en-US", cancelledBy(signal)), made), refuses: ["sheets-changed"],
  }),
  writing({
    name: "findings on a sheet", action: "exportFindings", book: () => Promise.resolve(blankWorkbookFile()), prepare: typeList,
    tables: [theirTable],
    act: (test, _kept, signal) => exportFindings(environment(test, "en-US", cancelledBy(signal)), findings),
  }),
  writing({
    name: "the trend on a sheet", action: "writeReport", book: ours, prepare: history, tables: ["Liaison_Tasks"],
    act: (test, _kept, signal) => writeReport(environment(test, "en-US", cancelledBy(signal)), { report: { kind: "trend" } }),
  }),
  ...(may === undefined ? [] : [writing({
    name: "a scorecard", action: "writeReport", book: () => registerBook("tracker"), tables: ["Liaison_Tasks"],
    act: (test, _kept, signal) => writeReport(
      environment(test, "en-US", cancelledBy(signal)), { report: { kind: "scorecard", period: may } }
    ),
  })]),
  writing({
    name: "flags laid", looks: 3, action: "laySheetFlagsOn", book: () => Promise.resolve(blankWorkbookFile()), prepare: typeList,
    tables: [theirTable],
    act: (test, _kept, signal) => laySheetFlagsOn(environment(test, "en-US", cancelledBy(signal)), { sheet: "Plan" }),
    refuses: ["no-flags", "no-tracker"],
  }),
  writing({
    name: "flags taken off", looks: 2, action: "removeSheetFlags", book: () => Promise.resolve(blankWorkbookFile()), tables: [theirTable],
    prepare: (test) => typeList(test).then(() => laySheetFlagsOn(environment(test), { sheet: "Plan" })),
    act: (test, _kept, signal) => removeSheetFlags(environment(test, "en-US", cancelledBy(signal)), { sheet: "Plan" }),
  }),
  writing({
    name: "back to today", action: "backToToday", book: () => registerBook("tracker"), tables: ["Liaison_Tasks"],
    act: (test, _kept, signal) => backToToday(environment(test, "en-US", cancelledBy(signal))),
  }),
  writing({
    name: "a year in the calendar", looks: 2, action: "addCalendarYear", book: () => registerBook("tracker"),
    tables: ["Liaison_Rest", "Liaison_Work"],
    isOurs: (row) => days.some(({ date }) => new RegExp(`=${date}(?:\\||$)`).test(row)), rows: days.length, refuses: ["calendar-full"],
    act: (test, _kept, signal) => addCalendarYear(environment(test, "en-US", cancelledBy(signal)), year, days),
  }),
  writing<CleanPreview>({
    name: "a list tidied", action: "cleanSheet", book: () => Promise.resolve(blankWorkbookFile()), tables: [theirTable],
    refuses: ["nothing-to-clean"],
    untouched: ["No.", "Department", "Due", "Progress", "Status"], turns: tidied,
    prepare: (test) => typeList(test).then(() => previewCleaning(environment(test), { sheet: "Plan" })),
    act: (test, _kept, signal) => cleanSheet(environment(test, "en-US", cancelledBy(signal)), { sheet: "Plan" }),
  }),
  writing<CleanReport>({
    name: "a tidying taken back", action: "undoCleaning", book: () => Promise.resolve(blankWorkbookFile()), tables: [theirTable],
    untouched: ["No.", "Department", "Due", "Progress", "Status"], turns: tidied,
    prepare: (test) => typeList(test).then(() => cleanSheet(environment(test), { sheet: "Plan" })),
    act: (test, report, signal) => undoCleaning(environment(test, "en-US", cancelledBy(signal)), report),
  }),
];
