/**
 * The same press after a failure, at any of an action's requests, before it takes effect, after, or with its answer lost: what stands is recognised and
 * completed, nothing is there twice, and the workbook ends as after one undisturbed press. What is said in between is so.
 */
import type { ActionEnvironment } from "../../src/actions/action";
import { submitRequest } from "../../src/actions/requests/submit-request";
import { LiaisonError } from "../../src/domain/liaison-error";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { faultsAt } from "../support/fault-matrix";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { environmentOf, readRange, writeRange } from "../support/product";
import { amount, drawn, tellFigures } from "../support/thoroughness";
import { asOf, contents } from "./books";
import { writingActions } from "./every-action/all-actions";
import { ourRequest, registerBook } from "./register-book";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 12, spareTrackerRows: 4 }));
jest.mock("../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 20, spareOpinionRows: 6 }));
jest.mock("../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../src/catalog/duties"), leastDutyRows: 12, spareDutyRows: 8 }));

jest.mock("../../src/catalog/register-rows", () => ({ registerRows: { least: 10, spare: 12 } }));

afterAll(disposeHost);

let book: WorkbookFile;
const environment = (test: HostForTest, more: Partial<ActionEnvironment> = {}) => environmentOf(test, "en-US", asOf, { now: () => asOf + 0.4, ...more });

beforeAll(async () => {
  book = await registerBook("requests");
}, 600_000);

/** What opens slowly has faults of its own in `npm test`, and is gone through here in a soak. */
const presses = writingActions.filter(({ isLarge }) => isLarge !== true || amount(0, 1) === 1);

test.each(presses)("$name: told truly, and the same press ends as an undisturbed one", async ({ name, book: open, prepare, act, looks = 1 }) => {
  const { before, kept } = await withHost(
    async (test) => ({ kept: await prepare?.(test), before: test.document.snapshot() }), await open()
  );
  const clean = await withHost(async (test) => {
    await act(test, kept);
    const requests = test.requests.filter(({ cleanUp }) => !cleanUp).map(({ actions: count }) => count);
    return { requests, workbook: contents(test.document.snapshot()) };
  }, before);
  expect(clean.workbook).not.toEqual(contents(before));
  const figures = { faults: 0, "untrue reports": 0, "repetitions that end otherwise": 0 };
  for (const { planned, request } of drawn(faultsAt(clean.requests, amount(5, 24), amount(2, 4)), 2, name)) {
    await withHost(async (test) => {
      figures.faults += 1;
      test.host.faults.add(planned);
      const error: unknown = await act(test, kept).then(() => undefined, (reason: unknown) => reason);
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
      await act(test, kept);
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
