/** Presses that write rows of registers, and those that put our own part of a workbook in order. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { putRight } from "../../../src/actions/check/put-right";
import { takeOverDuties } from "../../../src/actions/duties/take-over-duties";
import { pressFlow, type FlowReport } from "../../../src/actions/flows/press-flow";
import { takeBackFlow } from "../../../src/actions/flows/take-back-flow";
import { refresh } from "../../../src/actions/refresh/refresh";
import { takeBack } from "../../../src/actions/refresh/take-back";
import { repair } from "../../../src/actions/repair/repair";
import { showRequest } from "../../../src/actions/requests/show-request";
import { submitRequest } from "../../../src/actions/requests/submit-request";
import { takeOverList } from "../../../src/actions/take-over/take-over-list";
import { takeBackUpgrade } from "../../../src/actions/upgrade/take-back-upgrade";
import { upgrade, type UpgradeUndo } from "../../../src/actions/upgrade/upgrade";
import { waive } from "../../../src/actions/waive/waive";
import { openMinutes } from "../../../src/actions/week/open-minutes";
import { remind } from "../../../src/actions/week/remind";
import { keepBaseline } from "../../../src/actions/week/take-baseline";
import { addToRoster } from "../../../src/actions/workbook/add-to-roster";
import type { OverwrittenCell } from "../../../src/actions/action";
import { requestPage } from "../../../src/forms/requests/page";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { openXlsx } from "../../../src/workbench/xlsx/open-xlsx";
import { withHost, type HostForTest } from "../../support/host";
import { keptBook } from "../../support/kept-book";
import { writeRange } from "../../support/product";
import { asOf, at } from "../books";
import { ourRequest, registerBook, theirMatrix } from "../register-book";
import { cancelledBy, environment, ours, writing, type WritingAction } from "./writing-action";

async function typeOnPage(test: HostForTest): Promise<void> {
  for (const [key, value] of Object.entries(ourRequest)) {
    await writeRange(test, "Request form", requestPage.boxes.find((box) => box.key === key)?.cell ?? "", [[value]]);
  }
}

const requestTables = ["Liaison_Requests", "Liaison_Opinions"];
const isOurRequest = (row: string): boolean => row.includes("OURS") || /=R0(?:0[6-9]|1\d)(?:\||$)/.test(row);

const flagCells: readonly OverwrittenCell[] = [
  { form: "tracker", field: "flag", row: 5, id: "T001", before: "fine" },
  { form: "tracker", field: "reason", row: 6, id: "T002", before: 7 },
];

/** Flags and reasons typed over, an id gone, drop-downs and colours away, a header of ours renamed. */
async function disorder(test: HostForTest): Promise<void> {
  await writeRange(test, "Progress", at("flag", 5), [["fine"]]);
  await writeRange(test, "Progress", at("reason", 6), [["a note"]]);
  await writeRange(test, "Progress", at("id", 7), [[""]]);
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Progress");
    sheet.getRange(`${at("due", 5)}:${at("due", 9)}`).dataValidation.clear();
    sheet.getRange(`${at("flag", 5)}:${at("flag", 9)}`).conditionalFormats.clearAll();
    await context.sync();
  });
}

/** Also the table's name, a rule and a sheet that every formula asks. */
async function decay(test: HostForTest): Promise<void> {
  await disorder(test);
  await test.Excel.run(async (context) => {
    context.workbook.tables.getItem("Liaison_Rules").rows.getItemAt(1).delete();
    context.workbook.worksheets.getItem("Summary").delete();
    await context.sync();
  });
}

/** A workbook as the first version made it, with the date of the tests. */
const golden = (): Promise<WorkbookFile> => {
  const { file } = openXlsx(readFileSync(join(__dirname, "..", "..", "fixtures", "golden", "schema-1.zh.xlsx")));
  return keptBook("golden at the date of the tests", () => withHost(async (test) => {
    await writeRange(test, "首页", "C14", [[asOf]]);
    return test.document.snapshot();
  }, file));
};
const goldenTables = ["Liaison_Tasks", "Liaison_Requests", "Liaison_Duties"];
const chinese = (test: HostForTest, signal?: AbortSignal) => environment(test, "zh-CN", cancelledBy(signal));

async function typeTheirs(test: HostForTest): Promise<void> {
  await test.Excel.run(async (context) => {
    context.workbook.worksheets.add("Their list").getRange("A1:D4").values = [
      ["Task", "Owner", "Due", "Status"], ["OURS draft", "Mia", "2026-06-01", "In progress"],
      ["OURS print", "Mia", "2026-06-23", "Not started"],
      ["OURS send", "Mia", "2026-06-30", "Not started"],
    ];
    await context.sync();
  });
}

/** A date as text, and what a person accepted in its place. */
const accepted = [{ sheet: "Progress", cell: at("due", 6), before: "20 May", value: asOf, shown: "2026-05-20" }];

const waiver = { record: "T002", rule: "N1", why: "OURS studio closed", until: asOf + 5 };
const reminded = { owner: "Li Na", department: "", ids: ["T002", "T005"], by: "OURS" };

export const onRegisters: readonly WritingAction[] = [
  writing({
    name: "a request handed in", looks: 2, action: "submitRequest", book: () => registerBook("requests"), tables: requestTables,
    isOurs: isOurRequest, rows: 4,
    act: (test, _kept, signal) => submitRequest(environment(test, "en-US", cancelledBy(signal)), { request: ourRequest }),
  }),
  writing({
    name: "a request from the page", looks: 2, action: "submitRequest", book: () => registerBook("requests"), prepare: typeOnPage,
    tables: requestTables,
    isOurs: isOurRequest, rows: 4, act: (test, _kept, signal) => submitRequest(environment(test, "en-US", cancelledBy(signal))),
    // Once it is handed in its page is empty: the same press finds nothing to hand in.
    refuses: ["request-incomplete", "form-shows-request"],
  }),
  writing({
    name: "a request shown", looks: 2, action: "showRequest", book: () => registerBook("requests"), tables: requestTables,
    act: (test, _kept, signal) => showRequest(environment(test, "en-US", cancelledBy(signal)), "R002"),
  }),
  writing({
    name: "duties of another sheet", looks: 3, action: "takeOverDuties", book: () => registerBook("duties"), tables: ["Liaison_Duties"],
    isOurs: (row) => row.includes("OURS"), rows: 5,
    act: (test, _kept, signal) => takeOverDuties(environment(test, "en-US", cancelledBy(signal)), { sheet: theirMatrix }),
  }),
  writing({
    name: "a waiver", looks: 2, action: "waive", book: ours, tables: ["Liaison_Waivers", "Liaison_Tasks"],
    isOurs: (row) => row.includes("OURS"), rows: 1,
    act: (test, _kept, signal) => waive(environment(test, "en-US", cancelledBy(signal)), waiver),
  }),
  writing({
    name: "a reminder", looks: 2, action: "remind", book: ours, tables: ["Liaison_History", "Liaison_Tasks"],
    isOurs: (row) => row.includes("OURS"), rows: 1,
    act: (test, _kept, signal) => remind(environment(test, "en-US", cancelledBy(signal)), reminded),
  }),
  writing({
    name: "a refresh that keeps the history", looks: 2,
    action: "refresh", book: ours, prepare: disorder, tables: ["Liaison_Tasks"],
    act: (test, _kept, signal) => refresh(environment(test, "en-US", cancelledBy(signal)), { asOf }),
  }),
  writing({
    name: "what Refresh wrote over, put back", looks: 2, action: "takeBack", book: () => registerBook("tracker"), tables: ["Liaison_Tasks"],
    act: (test, _kept, signal) => takeBack(environment(test, "en-US", cancelledBy(signal)), flagCells),
  }),
  writing({
    name: "a suggestion accepted", looks: 2, action: "putRight", book: ours, tables: ["Liaison_Tasks"],
    prepare: (test) => writeRange(test, "Progress", at("due", 6), [["'20 May"]]), turns: () => new Map([["20 May", String(asOf)]]),
    act: (test, _kept, signal) => putRight(environment(test, "en-US", cancelledBy(signal)), accepted),
  }),
  writing({
    name: "somebody added to the roster", looks: 2, action: "addToRoster", book: ours, tables: ["Liaison_Roster"],
    isOurs: (row) => row.includes("OURS"), rows: 1, refuses: ["roster-full"],
    act: (test, _kept, signal) => addToRoster(
      environment(test, "en-US", cancelledBy(signal)), { name: "OURS newcomer", department: "Product" }
    ),
  }),
  writing({
    name: "the plan kept under a name", looks: 2, action: "keepBaseline", book: ours,
    tables: ["Liaison_Baselines", "Liaison_Tasks"], isOurs: (row) => row.includes("OURS"),
    act: (test, _kept, signal) => keepBaseline(environment(test, "en-US", cancelledBy(signal)), { name: "OURS first plan" }),
  }),
  writing({
    name: "this week's meeting", looks: 2, action: "openMinutes", book: ours, tables: ["Liaison_Minutes", "Liaison_Tasks"],
    isOurs: (row) => row.includes("weekly meeting 2026-05-20"), rows: 1,
    act: (test, _kept, signal) => openMinutes(environment(test, "en-US", cancelledBy(signal))),
  }),
  writing({
    name: "a list of others taken over", action: "takeOverList", book: () => registerBook("tracker"), prepare: typeTheirs,
    tables: ["Liaison_Tasks"],
    isOurs: (row) => row.includes("OURS"), isLarge: true,
    act: (test, _kept, signal) => takeOverList(environment(test, "en-US", cancelledBy(signal)), { sheet: "Their list" }),
  }),
  writing({
    name: "duties carried on to tasks", action: "pressFlow", book: () => registerBook("tracker", "duties"), tables: ["Liaison_Duties"],
    isLarge: true,
    act: (test, _kept, signal) => pressFlow(environment(test, "en-US", cancelledBy(signal)), "dutiesToTasks"),
  }),
  writing<FlowReport>({
    name: "what was carried on, taken back", action: "takeBackFlow", book: () => registerBook("tracker", "duties"),
    tables: ["Liaison_Duties"], isLarge: true,
    prepare: (test) => pressFlow(environment(test), "dutiesToTasks"),
    act: (test, report, signal) => takeBackFlow(environment(test, "en-US", cancelledBy(signal)), report),
  }),
  writing({
    name: "a repair", action: "repair", book: () => registerBook("tracker"), prepare: decay, tables: ["Liaison_Tasks"], isLarge: true,
    act: (test, _kept, signal) => repair(environment(test, "en-US", cancelledBy(signal))),
  }),
  writing({
    name: "an upgrade", action: "upgrade", book: golden, tables: goldenTables, isLarge: true,
    act: (test, _kept, signal) => upgrade(chinese(test, signal)),
  }),
  writing<UpgradeUndo | undefined>({
    name: "an upgrade taken back", action: "takeBackUpgrade", book: golden, tables: goldenTables, isLarge: true,
    refuses: ["upgrade-used", "sheets-changed"],
    prepare: async (test) => (await upgrade(chinese(test))).undo,
    act: async (test, undo, signal) => (undo === undefined ? undefined : takeBackUpgrade(chinese(test, signal), undo)),
  }),
];
