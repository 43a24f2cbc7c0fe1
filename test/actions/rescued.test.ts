/** What somebody typed in the very moment in which we wrote there is put back, whatever comes between; where it cannot be, the report names it. */
import { submitRequest } from "../../src/actions/requests/submit-request";
import { joinIn } from "../../src/workbench/co-author/co-author";
import type { Edit } from "../../src/workbench/co-author/edit";
import type { WorkbookFile } from "../../src/workbench/document/types";
import type { PlannedFault } from "../../src/workbench/protocol/faults";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { Ledger } from "../support/ledger";
import { environmentOf } from "../support/product";
import { asOf } from "./books";
import { ourRequest, registerBook } from "./register-book";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 12, spareTrackerRows: 4 }));
jest.mock("../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 20, spareOpinionRows: 6 }));
jest.mock("../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../src/catalog/duties"), leastDutyRows: 12, spareDutyRows: 8 }));

afterAll(disposeHost);

let book: WorkbookFile;

beforeAll(async () => {
  book = await registerBook("requests");
}, 600_000);

/** Read, hold, write, hold, write: in the last one somebody copies a row to where our first opinion goes; the next requests give it back. */
const writing = 4;
const copied: Edit = { do: "copy", from: "Opinions!A11:J11", to: "Opinions!A13:J13" };

async function submitBeside(test: HostForTest, later: readonly Edit[], faults: readonly PlannedFault[] = [], after = 1) {
  const isOurs = (row: string): boolean => row.includes("OURS") || row.includes("=R006|");
  const ledger = new Ledger(test.engine, ["Liaison_Requests", "Liaison_Opinions"], isOurs);
  for (const fault of faults) test.host.faults.add(fault);
  const { log, leave } = joinIn(test.host, {
    edits: ({ request, action }) => (action !== 0 ? [] : request === writing ? [copied] : request === writing + after ? later : []),
  }, ledger.listen);
  const press = () => submitRequest(environmentOf(test, "en-US", asOf, { now: () => asOf + 0.4 }), { request: ourRequest });
  const outcome: unknown = await press().then((report) => report, (error: unknown) => error);
  leave();
  expect(log.edits.map(({ outcome: how }) => how)).toEqual([copied, ...later].map(() => "done"));
  return { outcome, press, judge: () => ledger.judge() };
}

test.each<[string, readonly Edit[]]>([
  ["nothing", []],
  ["a column of their own between ours", [{ do: "insert", at: "Opinions!B:B" }]],
  ["a row above", [{ do: "insert", at: "Opinions!7:7" }]],
  ["a column right of the department, and a sort", [{ do: "insert", at: "Opinions!D:D" }, { do: "sort", table: "Liaison_Opinions", column: "Department", ascending: false }]],
])("a row that came in the moment of the write stands again, with %s in between", (_name, later) => withHost(async (test) => {
  const { outcome, judge } = await submitBeside(test, later);
  const { lost, strange, ours } = judge();
  expect({ lost, strange, ours: ours.length }).toEqual({ lost: [], strange: [], ours: 4 });
  expect(outcome).toMatchObject({ id: "R006", putBack: expect.arrayContaining([expect.objectContaining({ sheet: "Opinions", cell: "A13" })]) as unknown });
}, book), 180_000);

test.each([true, false])("a sort in the very moment in which it is given back (ascending %s): every row holds its own", (ascending) => withHost(async (test) => {
  const { outcome, judge } = await submitBeside(test, [{ do: "sort", table: "Liaison_Opinions", column: "Department", ascending }], [], 2);
  const { lost, strange, ours } = judge();
  expect({ lost, strange, ours: ours.length }).toEqual({ lost: [], strange: [], ours: 4 });
  expect(outcome).toMatchObject({ id: "R006" });
}, book), 180_000);

test.each([1, 2])("it stands again when request %i of putting it back fails", (request) => withHost(async (test) => {
  const { outcome, press, judge } = await submitBeside(test, [], [{ skip: writing + request, fault: { kind: "request", number: 5102, when: "before" } }]);
  expect(outcome).toMatchObject({ code: "partly-applied", values: { reason: "busy" } });
  expect(judge()).toMatchObject({ lost: [], strange: [] });
  await press();
  expect({ ...judge(), ours: judge().ours.length }).toEqual({ lost: [], strange: [], ours: 4 });
}, book), 180_000);

test("where its sheet is protected by then, the report says what stood where", () => withHost(async (test) => {
  const { outcome } = await submitBeside(test, [{ do: "protect", sheet: "Opinions" }]);
  expect(outcome).toMatchObject({ code: "overwritten", values: { cells: expect.stringMatching(/Opinions!A13: R00\d/) as unknown }, untouched: false });
}, book), 180_000);
