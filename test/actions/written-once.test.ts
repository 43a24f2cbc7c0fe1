/**
 * The same press after a failure, at any of an action's requests, before it takes effect, after, or with its answer lost: what stands is recognised and
 * completed, nothing is there twice, and the workbook ends as after one undisturbed press.
 */
import type { ActionEnvironment } from "../../src/actions/action";
import { submitRequest } from "../../src/actions/requests/submit-request";
import { takeOverDuties } from "../../src/actions/duties/take-over-duties";
import { LiaisonError } from "../../src/domain/liaison-error";
import { formBoxes } from "../../src/forms/requests/page-layout";
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
  book = await registerBook();
}, 600_000);

async function typeOnPage(test: HostForTest): Promise<void> {
  for (const [key, value] of Object.entries(ourRequest)) {
    await writeRange(test, "Request form", formBoxes.find((box) => box.key === key)?.cell ?? "", [[value]]);
  }
}

const actions = [
  { name: "a request handed in", prepare: () => Promise.resolve(), act: (test: HostForTest) => submitRequest(environment(test), { request: ourRequest }) },
  { name: "a request from the page", prepare: typeOnPage, act: (test: HostForTest) => submitRequest(environment(test)) },
  { name: "duties of another sheet", prepare: () => Promise.resolve(), act: (test: HostForTest) => takeOverDuties(environment(test), { sheet: theirMatrix }) },
];

test.each(actions)("$name", async ({ name, prepare, act }) => {
  const clean = await withHost(async (test) => {
    await prepare(test);
    const before = test.requests.length;
    await act(test);
    const requests = test.requests.slice(before).filter(({ cleanUp }) => !cleanUp).map(({ actions: count }) => count);
    return { requests, workbook: contents(test.document.snapshot()) };
  }, book);
  const faults = drawn(faultsAt(clean.requests, amount(5, 24), amount(2, 4)), 4, name);
  for (const { planned } of faults) {
    await withHost(async (test) => {
      await prepare(test);
      test.host.faults.add(planned);
      const error: unknown = await act(test).then(() => undefined, (reason: unknown) => reason);
      const say = (what: unknown): unknown => ({ what, fault: JSON.stringify(planned) });
      expect(say(error === undefined || error instanceof LiaisonError)).toEqual(say(true));
      await act(test);
      expect(say(contents(test.document.snapshot()))).toEqual(say(clean.workbook));
    }, book);
  }
  tellFigures(`Pressed again after a fault: ${name}`, { faults: faults.length });
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
