/**
 * One edit of somebody else's right before each of an action's requests: what people typed stands where they typed it, ours stands beside it once, and the
 * report says where.
 */
import { submitRequest } from "../../src/actions/requests/submit-request";
import { takeOverDuties } from "../../src/actions/duties/take-over-duties";
import { joinIn } from "../../src/workbench/co-author/co-author";
import type { Edit } from "../../src/workbench/co-author/edit";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { Ledger } from "../support/ledger";
import { environmentOf, readRange } from "../support/product";
import { drawn } from "../support/thoroughness";
import { asOf } from "./books";
import { ourRequest, registerBook, theirMatrix } from "./register-book";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 12, spareTrackerRows: 4 }));
jest.mock("../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 20, spareOpinionRows: 6 }));
jest.mock("../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../src/catalog/duties"), leastDutyRows: 12, spareDutyRows: 8 }));

afterAll(disposeHost);

let [requestsBook, dutiesBook]: [WorkbookFile | undefined, WorkbookFile | undefined] = [undefined, undefined];
const environment = (test: HostForTest) => environmentOf(test, "en-US", asOf, { now: () => asOf + 0.4 });

beforeAll(async () => {
  [requestsBook, dutiesBook] = [await registerBook("requests"), await registerBook("duties")];
}, 600_000);

const registerEdits: readonly Edit[] = [
  { do: "insert", at: "Requests!6:6" },
  { do: "type", at: "Requests!C10", text: "typed in the first empty row" },
  { do: "insert", at: "Opinions!7:7" },
  { do: "type", at: "Opinions!G13", text: "typed in the first empty row" },
  { do: "insert", at: "Requests!D:D" },
  { do: "delete", at: "Requests!6:6" },
  { do: "sort", table: "Liaison_Requests", column: "Request", ascending: false },
  { do: "paste", at: "Requests!A10:C10", values: [["R006", null, "theirs"]] },
];

const dutyEdits: readonly Edit[] = [
  { do: "insert", at: "Duties!6:6" },
  { do: "type", at: "Duties!D10", text: "typed in the first empty row" },
  { do: "paste", at: "Duties!D12:D12", values: [["typed amid the empty rows"]] },
  { do: "insert", at: "Duties!D:D" },
  { do: "paste", at: "Duties!A10:D10", values: [["D006", null, null, "theirs"]] },
];

/** Most requests that the action makes when it is disturbed once. */
const requests = [0, 1, 2, 3, 4];
const cases = (edits: readonly Edit[], count: number) =>
  drawn(edits.flatMap((edit) => requests.map((at) => ({ edit, at, name: `${edit.do} ${"at" in edit ? edit.at : ""} before request ${at}` }))), count, JSON.stringify(edits));

async function beside<Report>(test: HostForTest, edit: Edit, at: number, isOurs: (row: string) => boolean, act: () => Promise<Report>) {
  const ledger = new Ledger(test.engine, ["Liaison_Requests", "Liaison_Opinions", "Liaison_Duties", "Liaison_Tasks"], isOurs);
  const { log, leave } = joinIn(test.host, { edits: ({ request: number, action }) => (number === at && action === 0 ? [edit] : []) }, ledger.listen);
  const report = await act();
  leave();
  return { report, judgement: ledger.judge(), log };
}

test.each(cases(registerEdits, 12))("a request is submitted: $name", ({ edit, at }) => withHost(async (test) => {
  const isOurs = (row: string): boolean => row.includes("OURS") || /=R00[67]\|/.test(row);
  const { report, judgement, log } = await beside(test, edit, at, isOurs, () => submitRequest(environment(test), { request: ourRequest }));
  const refused = log.edits.map(({ outcome }) => outcome).filter((outcome) => outcome !== "done");
  expect({ ...judgement, ours: judgement.ours.length, refused }).toEqual({ lost: [], strange: [], ours: 4, refused: [] });
  expect((await readRange(test, "Requests", `A${report.row}:AM${report.row}`))[0]).toEqual(expect.arrayContaining([report.id, "OURS background"]));
  const ids = (await readRange(test, "Requests", "A5:A20")).map(([id]) => id).filter((id) => id !== "");
  expect(new Set(ids).size).toBe(ids.length);
}, requestsBook), 120_000);

test.each(cases(dutyEdits, 8))("duties are taken over: $name", ({ edit, at }) => withHost(async (test) => {
  const { report, judgement } = await beside(test, edit, at, (row) => row.includes("OURS"), () => takeOverDuties(environment(test), { sheet: theirMatrix }));
  expect({ ...judgement, ours: judgement.ours.length, added: report.added }).toEqual({ lost: [], strange: [], ours: 5, added: 5 });
}, dutiesBook), 120_000);
