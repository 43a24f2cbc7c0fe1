/**
 * A form is added to a workbook that others work on: what it brings onto their sheets (links, rules, formulas that ask it) goes where these have moved by then,
 * beside what they type; and after a failure the same press ends as an undisturbed one.
 */
import { generate } from "../../../src/actions/generate/generate";
import { refresh } from "../../../src/actions/refresh/refresh";
import { LiaisonError } from "../../../src/domain/liaison-error";
import { joinIn } from "../../../src/workbench/co-author/co-author";
import type { Edit } from "../../../src/workbench/co-author/edit";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { keptBook } from "../../support/kept-book";
import { Ledger } from "../../support/ledger";
import { environmentOf, readRange } from "../../support/product";
import { amount, drawn } from "../../support/thoroughness";
import { asOf, contents, demo } from "../books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 14, spareTrackerRows: 11 }));
jest.mock("../../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 14, spareRequestRows: 10, leastOpinionRows: 12, spareOpinionRows: 5 }));

afterAll(disposeHost);

const everything = demo("en-US", ["tracker", "requests"]);
const options = { ...everything, rows: { tracker: everything.rows?.["tracker"]?.slice(0, 3) ?? [], requests: [{ name: "Leaflets", fromDepartment: "Product" }, { name: "Banners", fromDepartment: "Product" }] } };

let book: WorkbookFile;
let clean: WorkbookFile;
let requests: readonly number[] = [];

const add = (test: HostForTest) => generate(environmentOf(test, "en-US", asOf), options);

beforeAll(async () => {
  book = await keptBook("requests alone", () => withHost(async (test) => {
    await generate(environmentOf(test, "en-US", asOf), { ...options, forms: ["requests"] });
    return test.document.snapshot();
  }));
  await withHost(async (test) => {
    await add(test);
    requests = test.requests.filter(({ cleanUp }) => !cleanUp).map(({ actions }) => actions);
    clean = test.document.snapshot();
  }, book);
}, 300_000);

test("the requests ask the tracker that has come, and the first page leads to it", async () => {
  await withHost(async (test) => {
    const formulas = clean.sheets.find(({ name }) => name === "Requests")?.cells.get(4);
    expect([...(formulas ?? [])].some(([, { formula }]) => formula?.includes("Liaison_Tasks") === true)).toBe(true);
    const home = await readRange(test, "Home", "B1:C99");
    expect(home.filter(([name]) => name === "Progress" || name === "Summary")).toHaveLength(2);
    expect((await refresh(environmentOf(test, "en-US", asOf))).changes.map(({ what }) => what)).toEqual(["as-of-stamped"]);
  }, clean);
}, 120_000);

const edits: readonly Edit[] = [
  { do: "insert", at: "Requests!D:D" }, { do: "insert", at: "Requests!5:6" },
  { do: "sort", table: "Liaison_Requests", column: "Request", ascending: true },
  { do: "insert", at: "Rules!3:3" }, { do: "paste", at: "Requests!C7", values: [["theirs"]] },
];

const cases = drawn(edits.flatMap((edit) => Array.from({ length: 9 }, (_, at) => ({ edit, at, name: `${edit.do} ${"at" in edit ? edit.at : ""} before request ${at}` }))), 8, "join standing");

test.each(cases)("beside a second author: $name", ({ edit, at }) => withHost(async (test) => {
  const ledger = new Ledger(test.engine, ["Liaison_Requests", "Liaison_Rules"], () => false);
  const { log, leave } = joinIn(test.host, { edits: ({ request, action }) => (request === at && action === 0 ? [edit] : []) }, ledger.listen);
  await add(test);
  leave();
  const { lost } = ledger.judge();
  expect({ lost, outcomes: log.edits.map(({ outcome }) => outcome).filter((outcome) => outcome !== "done") }).toEqual({ lost: [], outcomes: [] });
  // Rows that were inserted have no formulas of ours until a Refresh lays them.
  if ("at" in edit && edit.at === "Requests!5:6") return;
  expect((await refresh(environmentOf(test, "en-US", asOf))).changes.map(({ what }) => what).filter((what) => what !== "ids-given")).toEqual(["as-of-stamped"]);
}, book), 120_000);

test("what somebody types below the first page's links in the moment of the write stands, and the links stand below it", () => withHost(async (test) => {
  const used = clean.sheets.find(({ name }) => name === "Home");
  const links = [...(used?.cells ?? [])].filter(([, row]) => ["Progress", "Summary"].some((name) => row.get(1)?.value === name)).map(([row]) => row + 1);
  const first = Math.min(...links);
  const { log, leave } = joinIn(test.host, {
    edits: ({ request, action }) => (action === 0 && request === requests.length - 2 ? [{ do: "paste", at: `Home!B${first}:C${first}`, values: [["a note", "of theirs"]] }] : []),
  });
  await add(test);
  leave();
  expect(log.edits.map(({ outcome }) => outcome)).toEqual(["done"]);
  const home = await readRange(test, "Home", `B${first}:C${first + 3}`);
  expect(home[0]).toEqual(["a note", "of theirs"]);
  expect(home.slice(1).map(([name]) => name)).toEqual(expect.arrayContaining(["Progress", "Summary"]));
}, book), 120_000);

test("after a failure of any request the same press ends as an undisturbed one", async () => {
  const faults = drawn(requests.flatMap((actions, request) => (["before", "after"] as const).map((when) => ({ request, when, index: when === "before" ? Math.floor(actions / 2) : actions - 1 }))), 5, "join standing faults");
  for (const { request, when, index } of faults) {
    await withHost(async (test) => {
      test.host.faults.add({ fault: { kind: "action", index, code: "GeneralException", when }, skip: request });
      const error: unknown = await add(test).then(() => undefined, (reason: unknown) => reason);
      expect(error).toBeInstanceOf(LiaisonError);
      await add(test);
      expect({ request, when, ...contents(test.document.snapshot()) as object }).toEqual({ request, when, ...contents(clean) as object });
    }, book);
  }
}, amount(600_000, 3_600_000));
