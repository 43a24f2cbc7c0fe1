/**
 * Where nobody knows how Excel behaves the host has a switch. The product goes one way through its actions in every position (a few of them,
 * drawn by seed, outside a soak), one switch at a time except where only the code of an error differs, and must end with the same workbook
 * and the same answers as in the defaults.
 */
import { check } from "../../src/actions/check/check";
import { generate } from "../../src/actions/generate/generate";
import { inspect } from "../../src/actions/workbook/inspect";
import { refresh } from "../../src/actions/refresh/refresh";
import { rollup } from "../../src/actions/rollup";
import { laySheetFlagsOn, removeSheetFlags } from "../../src/actions/sheet-flags";
import { watchChanges } from "../../src/actions/workbook/watch-changes";
import { LiaisonError } from "../../src/domain/liaison-error";
import { registry } from "../../src/forms/registry";
import { computedKeys } from "../../src/excel/table-form";
import type { Host } from "../../src/workbench/protocol/host";
import type { HostSwitches } from "../../src/workbench/protocol/switches";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { environmentOf, readRange, writeRange } from "../support/product";
import { drawn } from "../support/thoroughness";
import { asOf, at, contents, demo } from "./books";
import { otherPositions } from "./switch-positions";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 22, spareTrackerRows: 4 }));

afterAll(disposeHost);

const tracker = "Progress (2)";

/** What was asked of an action, and what came of it. */
type Journal = Record<string, unknown>;

/** A sheet of somebody else with the name of one of ours, on it a list of tasks. */
async function foreignList(test: HostForTest): Promise<void> {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "PROGRESS";
    sheet.getRange("A1:D1").values = [["Task", "Owner", "Due date", "Status"]];
    sheet.getRange("A2:D4").values = [["Draft", "Mia", asOf - 9, "In progress"], ["Proof", "Noor", asOf - 1, "In progress"], ["Print", "Olu", asOf + 30, "Not started"]];
    await context.sync();
  });
}

/** In every form that there is, people paste over formulas, copy a row with its id, type into the last row, clear what guards and colours the cells. */
async function disorder(test: HostForTest): Promise<void> {
  await test.Excel.run(async (context) => {
    const standing = context.workbook.tables.load("items/name");
    await context.sync();
    const names = new Set(standing.items.map(({ name }) => name));
    for (const form of registry.registers.filter(({ table }) => names.has(table))) {
      const table = context.workbook.tables.getItem(form.table);
      const column = (key: string): Excel.Range => table.columns.getItemAt(form.fields.findIndex((field) => field.key === key)).getDataBodyRange();
      for (const key of computedKeys(form)) column(key).getCell(1, 0).values = [["typed"]];
      if (form.ids !== undefined) column("id").getCell(2, 0).copyFrom(column("id").getCell(1, 0));
      column(form.title).getLastCell().values = [["In the last row"]];
      table.getDataBodyRange().dataValidation.clear();
      table.getDataBodyRange().conditionalFormats.clearAll();
    }
    await context.sync();
  });
}

const filteredRow = 20;

/** A person types a task, and then looks at other rows only. */
async function filterWithNewRow(test: HostForTest): Promise<void> {
  await writeRange(test, tracker, at("task", filteredRow), [["Out of sight"]]);
  await test.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Liaison_Tasks");
    columns.getItem("Status").filter.applyValuesFilter(["Done"]);
    await context.sync();
  });
}

/** The row that is out of sight gets its id; or Refresh is refused in words, and then has changed no cell. */
async function refreshFiltered(test: HostForTest, work: () => Promise<unknown>): Promise<void> {
  const cells = (): unknown => contents({ ...test.document.snapshot(), names: [] });
  const before = cells();
  const error: unknown = await work().then(() => undefined, (reason: unknown) => reason);
  if (error === undefined) {
    expect(await readRange(test, tracker, at("id", filteredRow))).toEqual([["T017"]]);
    return;
  }
  expect(error).toBeInstanceOf(LiaisonError);
  expect(cells()).toEqual(before);
}

/** Every row is shown again; the new one was a mistake, and so was the number that only some positions have given it. */
async function showAll(test: HostForTest): Promise<void> {
  await test.Excel.run(async (context) => {
    const { workbook } = context;
    workbook.tables.getItem("Liaison_Tasks").clearFilters();
    workbook.names.getItem("Liaison_LastTaskNumber").formula = "=17";
    for (const key of ["id", "task"] as const) workbook.worksheets.getItem(tracker).getRange(at(key, filteredRow)).clear("Contents");
    await context.sync();
  });
}

async function goThrough(switches: Partial<HostSwitches>, profile: Host["profile"] = "pc"): Promise<Journal> {
  return withHost(async (test) => {
    await foreignList(test);
    Object.assign(test.host.switches, switches);
    const environment = environmentOf(test, "en-US", asOf);
    const book = (): unknown => contents(test.document.snapshot());
    let heard = 0;
    const stopWatching = await watchChanges(environment, () => heard++);
    const journal: Journal = { generated: await generate(environment, demo("en-US")), fresh: book(), first: await check(environment) };
    await disorder(test);
    journal["disordered"] = await check(environment);
    journal["refreshed"] = await refresh(environment);
    journal["again"] = await refresh(environment);
    await filterWithNewRow(test);
    await refreshFiltered(test, () => refresh(environment));
    await showAll(test);
    const { findings } = await refresh(environment);
    Object.assign(journal, { findings, summary: await rollup(environment), state: await inspect(environment), book: book() });
    journal["flagged"] = await laySheetFlagsOn(environment, { sheet: "PROGRESS" });
    journal["unflagged"] = await removeSheetFlags(environment);
    await stopWatching();
    Object.assign(journal, { end: book(), heard });
    return journal;
  }, undefined, profile);
}

let expected: Journal;
/** Ten times what it takes on a quiet machine. */
const limitMs = 120_000;

beforeAll(async () => {
  expected = await goThrough({});
}, limitMs);

test("in the defaults the way goes through what it is meant to go through", () => {
  expect(expected).toMatchObject({
    generated: { renamed: [{ wanted: "Progress", given: "Progress (2)" }] },
    refreshed: { changes: expect.arrayContaining(["ids-given", "ids-renewed", "rows-added", "as-of-stamped"].map((what): unknown => expect.objectContaining({ what }))) as unknown },
    again: { changes: [] },
    flagged: { rows: 3 },
    // What we write ourselves is no news to us.
    heard: 0,
  });
});

/** Switches that only name the code of an error which the product never means to meet: they can be turned together. */
const codes: readonly string[] = ["cellEditing", "duplicateSheetName", "queueOverflow", "redundantProtection", "tableOverlap"] satisfies readonly (keyof HostSwitches)[];
const namesCode = ({ switches }: (typeof otherPositions)[number]): boolean => Object.keys(switches).every((name) => codes.includes(name));

test("other codes of errors", async () => {
  expect(await goThrough(otherPositions.filter(namesCode).reduce((all, { switches }) => ({ ...all, ...switches }), {}))).toEqual(expected);
}, limitMs);

test.each(drawn(otherPositions.filter((position) => !namesCode(position)), 4, "switches"))("$title", async ({ switches }) => {
  expect(await goThrough(switches, "payloadLimit" in switches ? "web" : "pc")).toEqual(expected);
}, limitMs);

test("Excel on the web, with its limits", async () => {
  expect(await goThrough({}, "web")).toEqual(expected);
}, limitMs);
