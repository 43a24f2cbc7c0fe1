/**
 * The same press after a failure, at any of an action's requests, before it takes effect, after, or with its answer lost: what stands is recognised and
 * completed, nothing is there twice, and the workbook ends as after one undisturbed press. What is said in between is so.
 */
import type { ActionEnvironment, OverwrittenCell } from "../../src/actions/action";
import { exportFindings } from "../../src/actions/check/export-findings";
import { takeBack } from "../../src/actions/refresh/take-back";
import { showRequest } from "../../src/actions/requests/show-request";
import { laySheetFlagsOn, removeSheetFlags } from "../../src/actions/sheet-flags";
import { backToToday } from "../../src/actions/workbook/back-to-today";
import { submitRequest } from "../../src/actions/requests/submit-request";
import { takeOverDuties } from "../../src/actions/duties/take-over-duties";
import { LiaisonError } from "../../src/domain/liaison-error";
import { requestPage } from "../../src/forms/requests/page";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { faultsAt } from "../support/fault-matrix";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { environmentOf, readRange, writeRange } from "../support/product";
import { amount, drawn, tellFigures } from "../support/thoroughness";
import { asOf, contents } from "./books";
import { ourRequest, registerBook, theirMatrix } from "./register-book";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 12, spareTrackerRows: 4 }));
jest.mock("../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 20, spareOpinionRows: 6 }));
jest.mock("../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../src/catalog/duties"), leastDutyRows: 12, spareDutyRows: 8 }));

afterAll(disposeHost);

let book: WorkbookFile;
const environment = (test: HostForTest, more: Partial<ActionEnvironment> = {}) => environmentOf(test, "en-US", asOf, { now: () => asOf + 0.4, ...more });

beforeAll(async () => {
  book = await registerBook("requests");
}, 600_000);

async function typeOnPage(test: HostForTest): Promise<void> {
  for (const [key, value] of Object.entries(ourRequest)) {
    await writeRange(test, "Request form", requestPage.boxes.find((box) => box.key === key)?.cell ?? "", [[value]]);
  }
}

async function typeList(test: HostForTest): Promise<void> {
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Plan");
    sheet.getRange("A1:D3").values = [["Task", "Owner", "Due", "Status"], ["Draft", "Mia", "2026-05-01", "In progress"], ["Print", "Mia", "2026-05-23", "Not started"]];
    await context.sync();
  });
}

const findings = { name: "Findings", rows: [["Severity", "What is wrong"], ["Red", "=1+1"]], widths: [8, 50] };
const flagCells: readonly OverwrittenCell[] = [{ form: "tracker", field: "flag", row: 5, id: "T001", before: "fine" }, { form: "tracker", field: "reason", row: 6, id: "T002", before: 7 }];

interface Press {
  readonly name: string;
  readonly forms: string;
  readonly prepare?: (test: HostForTest) => Promise<unknown>;
  readonly act: (test: HostForTest) => Promise<unknown>;
  /** Requests, from 0, that only look. */
  readonly looks: number;
}

const actions: readonly Press[] = [
  { name: "a request handed in", forms: "requests", act: (test) => submitRequest(environment(test), { request: ourRequest }), looks: 2 },
  { name: "a request from the page", forms: "requests", prepare: typeOnPage, act: (test) => submitRequest(environment(test)), looks: 2 },
  { name: "a request shown", forms: "requests", act: (test) => showRequest(environment(test), "R002"), looks: 2 },
  { name: "duties of another sheet", forms: "duties", act: (test) => takeOverDuties(environment(test), { sheet: theirMatrix }), looks: 3 },
  { name: "what Refresh wrote over, put back", forms: "tracker", act: (test) => takeBack(environment(test), flagCells), looks: 2 },
  { name: "flags laid", forms: "tracker", prepare: typeList, act: (test) => laySheetFlagsOn(environment(test), { sheet: "Plan" }), looks: 3 },
  {
    name: "flags taken off", forms: "tracker", looks: 2, act: (test) => removeSheetFlags(environment(test), { sheet: "Plan" }),
    prepare: (test) => typeList(test).then(() => laySheetFlagsOn(environment(test), { sheet: "Plan" })),
  },
  { name: "findings on a sheet", forms: "tracker", act: (test) => exportFindings(environment(test), findings), looks: 1 },
  { name: "back to today", forms: "tracker", act: (test) => backToToday(environment(test)), looks: 1 },
];

test.each(actions)("$name: told truly, and the same press ends as an undisturbed one", async ({ name, forms, prepare, act, looks }) => {
  const opened = await registerBook(forms);
  const before = await withHost(async (test) => {
    await prepare?.(test);
    return test.document.snapshot();
  }, opened);
  const clean = await withHost(async (test) => {
    await act(test);
    const requests = test.requests.filter(({ cleanUp }) => !cleanUp).map(({ actions: count }) => count);
    return { requests, workbook: contents(test.document.snapshot()) };
  }, before);
  expect(clean.workbook).not.toEqual(contents(before));
  const figures = { faults: 0, "untrue reports": 0, "repetitions that end otherwise": 0 };
  for (const { planned, request } of drawn(faultsAt(clean.requests, amount(5, 24), amount(2, 4)), 4, name)) {
    await withHost(async (test) => {
      figures.faults += 1;
      test.host.faults.add(planned);
      const error: unknown = await act(test).then(() => undefined, (reason: unknown) => reason);
      const say = (what: unknown): unknown => ({ what, fault: JSON.stringify(planned) });
      expect(say(error === undefined || error instanceof LiaisonError)).toEqual(say(true));
      // Nothing was written where that is said; and it is said wherever the action had only looked.
      const untouched = error instanceof LiaisonError && error.untouched;
      if (untouched) figures["untrue reports"] += 1;
      if (untouched) expect(say(contents(test.document.snapshot()))).toEqual(say(contents(before)));
      if (untouched) figures["untrue reports"] -= 1;
      if (error !== undefined && request < looks) expect(say(untouched)).toEqual(say(true));
      if (error instanceof LiaisonError && error.done.length > 0) expect(say(contents(test.document.snapshot()))).not.toEqual(say(contents(before)));
      figures["repetitions that end otherwise"] += 1;
      await act(test);
      expect(say(contents(test.document.snapshot()))).toEqual(say(clean.workbook));
      figures["repetitions that end otherwise"] -= 1;
    }, before);
  }
  tellFigures(`Pressed again after a fault: ${name}`, figures);
}, amount(900_000, 7_200_000));

test("a request that was answered, and one edited since by somebody else, are not written again by the same press", () => withHost(async (test) => {
  const first = await submitRequest(environment(test), { request: ourRequest });
  await writeRange(test, "Requests", `X${first.row}`, [["more is known of it by now"]]);
  const again = await submitRequest(environment(test), { request: ourRequest });
  expect(again).toMatchObject({ id: first.id, row: first.row, stoodAlready: true, differs: [] });
  expect((await readRange(test, "Requests", `A${first.row + 1}:C${first.row + 1}`))[0]).toEqual(["", "", ""]);
}, book), 120_000);

test("another request is another press, and gets the next number", () => withHost(async (test) => {
  const first = await submitRequest(environment(test), { request: ourRequest });
  const second = await submitRequest(environment(test), { request: { ...ourRequest, name: "OURS banners" } });
  expect([first.id, second.id, second.stoodAlready]).toEqual(["R006", "R007", false]);
}, book), 120_000);
