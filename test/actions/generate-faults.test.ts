/** Generate can be repeated after a failure at any of its requests, and after a cancel at any of its steps. */
import { generate } from "../../src/actions/generate/generate";
import { LiaisonError } from "../../src/domain/liaison-error";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { environmentOf } from "../support/product";
import { drawn } from "../support/thoroughness";
import { asOf, contents, demo } from "./books";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 4, spareTrackerRows: 1 }));
jest.mock("../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12, spareOpinionRows: 5 }));

afterAll(disposeHost);

const options = { ...demo("en-US"), rows: { tracker: demo("en-US").rows?.["tracker"]?.slice(0, 3) ?? [] } };
const foreign = ["Sheet1", "Lists"];
let clean: WorkbookFile;
let requests = 0;

async function foreignSheets(test: HostForTest): Promise<unknown> {
  await test.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.getItem("Sheet1").getRange("A1:B2").formulas = [["mine", "=1+1"], ["x", "2026-05-20"]];
    const lists = worksheets.add("Lists");
    lists.getRange("A1").values = [["my own list"]];
    names.add("Mine", lists.getRange("A1"));
    await context.sync();
  });
  return contents(test.document.snapshot(), foreign);
}

const make = (test: HostForTest, more: Parameters<typeof environmentOf>[3] = {}) => generate(environmentOf(test, "en-US", asOf, more), options);

async function refused(work: Promise<unknown>): Promise<LiaisonError> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (error instanceof LiaisonError) return error;
  throw new Error(`no LiaisonError: ${String(error)}`);
}

const sheetsOf = (test: HostForTest): readonly string[] => test.engine.sheets().map(({ name }) => name);

beforeAll(async () => {
  await withHost(async (test) => {
    await foreignSheets(test);
    const before = test.requests.length;
    await make(test);
    requests = test.requests.length - before;
    clean = test.document.snapshot();
  });
}, 120_000);

test("at most two requests a sheet", () => {
  expect(clean.sheets).toHaveLength(13);
  expect(requests).toBeLessThanOrEqual(18);
});

/** The last request only releases ranges; its failure is nobody's concern. */
const failing = drawn(Array.from({ length: 10 }, (_, index) => index), 4, "generate");

test.each(failing)("a failure of request %i leaves nothing half-built, and the next run completes the workbook", async (request) => {
  await withHost(async (test) => {
    const mine = await foreignSheets(test);
    const names = ({ names: all }: WorkbookFile): readonly string[] => all.map(({ name }) => name).filter((name) => name.startsWith("Liaison_Building"));
    test.host.faults.add({ fault: { kind: "action", index: request % 2 === 0 ? 0 : 6, code: "GeneralException", when: request % 3 === 0 ? "before" : "after" }, skip: request });
    const error = await refused(make(test));
    expect(["host-refused", "partly-applied"]).toContain(error.code);
    const halfway = test.document.snapshot();
    expect(names(halfway)).toEqual([]);
    expect(contents({ ...halfway, names: [] }, foreign)).toEqual({ ...(mine as object), names: [] });
    const report = await make(test);
    expect(report.created.length + report.kept.length).toBe(11);
    const after = test.document.snapshot();
    expect(after.sheets.map(({ name }) => name)).toEqual(clean.sheets.map(({ name }) => name));
    expect(contents(after, clean.sheets.map(({ name }) => name))).toEqual(contents(clean));
  });
}, 180_000);

test("when even taking away fails, the marks lead the next run to what was left", async () => {
  await withHost(async (test) => {
    await foreignSheets(test);
    test.host.faults.add({ fault: { kind: "action", index: 40, code: "GeneralException", when: "after" }, skip: 3, times: 1 });
    test.host.faults.add({ fault: { kind: "request", number: 5012 }, skip: 4 });
    await refused(make(test));
    expect(sheetsOf(test).length).toBeGreaterThan(3);
    await make(test);
    expect(contents(test.document.snapshot(), clean.sheets.map(({ name }) => name))).toEqual(contents(clean));
  });
}, 180_000);

test("cancelled between two steps: finished sheets stay, half-built ones go, and the next run goes on", async () => {
  await withHost(async (test) => {
    await foreignSheets(test);
    const stop = new AbortController();
    const error = await refused(make(test, { signal: stop.signal, onProgress: ({ step, done }) => {
      if (step === "fill-rules" && done === 4) stop.abort();
    } }));
    expect(error).toMatchObject({ code: "cancelled", done: ["add-sheets", "fill-lists", "fill-roster", "fill-rules"] });
    expect(sheetsOf(test)).toEqual(["Sheet1", "Lists", "Rules", "Roster", "Lists (2)"]);
    expect((await make(test)).kept).toHaveLength(3);
    expect(sheetsOf(test)).toEqual(clean.sheets.map(({ name }) => name));
    expect(contents(test.document.snapshot(), clean.sheets.map(({ name }) => name))).toEqual(contents(clean));
  });
}, 180_000);
