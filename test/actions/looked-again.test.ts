/**
 * What was planned from a read is looked at again in the request that writes: where somebody has moved it meanwhile, nothing lands beside
 * its place.
 */
import { refresh } from "../../src/actions/refresh/refresh";
import { requestPage } from "../../src/forms/requests/page";
import { joinIn } from "../../src/workbench/co-author/co-author";
import type { Edit } from "../../src/workbench/co-author/edit";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { environmentOf, readRange, writeRange } from "../support/product";
import { asOf } from "./books";
import { registerBook } from "./register-book";

jest.mock(
  "../../src/catalog/tracker",
  () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 12, spareTrackerRows: 4 })
);
jest.mock(
  "../../src/catalog/requests",
  () => (
    {
      ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 20,
      spareOpinionRows: 6,
    }
  )
);
jest.mock(
  "../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../src/catalog/duties"), leastDutyRows: 12, spareDutyRows: 8 })
);

afterAll(disposeHost);

const environment = (test: HostForTest) => environmentOf(test, "en-US", asOf, { now: () => asOf + 0.4 });
/** Before a request, by its number. */
const meanwhile = (test: HostForTest, at: number, edit: Edit) => joinIn(
  test.host, { edits: ({ request, action }) => (request === at && action === 0 ? [edit] : []) }
);

const box = requestPage.boxes.find(({ typed, key }) => !typed && key !== "id");
const cell = box?.cell ?? "";
const below = cell.replace(/\d+/, (row) => String(Number(row) + 1));

const formulasOf = (test: HostForTest, address: string): Promise<unknown[][]> => test.Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem("Request form").getRange(address);
  range.load("formulas");
  await context.sync();
  return range.formulas as unknown[][];
});

test("a formula of a page that was typed over is laid anew, and what stood there is told", async () => withHost(async (test) => {
  expect(cell).not.toBe("");
  const before = await formulasOf(test, cell);
  await writeRange(test, "Request form", cell, [["mine"]]);
  const { changes } = await refresh(environment(test));
  expect(changes.find(({ what }) => what === "page-restored")).toMatchObject({ cells: [cell], count: 1, details: `${cell}: mine` });
  expect(await formulasOf(test, cell)).toEqual(before);
}, await registerBook("requests")), 240_000);

test.each([1])("a row put in before request %i leaves the page to whoever arranges it: nothing is written beside its place", async (at) => withHost(async (test) => {
  await writeRange(test, "Request form", cell, [["mine"]]);
  const before = await formulasOf(test, "A1:H30");
  const { leave, log } = meanwhile(test, at, { do: "insert", at: "Request form!1:1" });
  const { changes } = await refresh(environment(test));
  leave();
  expect([log.edits.map(({ outcome }) => outcome), changes.filter(({ what }) => what === "page-restored")]).toEqual([["done"], []]);
  expect(await readRange(test, "Request form", below)).toEqual([["mine"]]);
  const constants = (rows: unknown[][]): unknown[][] => rows.map((row) => row.map((one) => (String(one).startsWith("=") ? "=" : one)));
  expect(constants(await formulasOf(test, "A2:H31"))).toEqual(constants(before));
}, await registerBook("requests")), 240_000);

test("what somebody types over it in the moment of the write stands until the next Refresh", async () => withHost(async (test) => {
  await writeRange(test, "Request form", cell, [[""]]);
  const { leave } = meanwhile(test, 1, { do: "paste", at: `Request form!${cell}`, values: [["theirs"]] });
  await refresh(environment(test));
  leave();
  expect(await readRange(test, "Request form", cell)).toEqual([["theirs"]]);
}, await registerBook("requests")), 240_000);
