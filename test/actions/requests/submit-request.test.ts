/** 需求表: shown by its id, typed on, submitted into the register. */
import { check } from "../../../src/actions/check/check";
import { putRight } from "../../../src/actions/check/put-right";
import { generate } from "../../../src/actions/generate/generate";
import { listRequests } from "../../../src/actions/requests/list-requests";
import { showRequest } from "../../../src/actions/requests/show-request";
import { submitRequest } from "../../../src/actions/requests/submit-request";
import type { RequestKey } from "../../../src/catalog/requests";
import { demoProject } from "../../../src/forms/demo-project";
import type { LiaisonError } from "../../../src/domain/liaison-error";
import { requestPage } from "../../../src/forms/requests/page";
import type { WorkbookFile } from "../../../src/workbench/document/types";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf, readRange, writeRange } from "../../support/product";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 26, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 20, spareRequestRows: 12, leastOpinionRows: 20, spareOpinionRows: 12 }));

const asOf = day("2026-05-20");
const environment = (test: HostForTest) => environmentOf(test, "en-US", asOf, { now: () => asOf + 0.4 });
const box = (key: RequestKey): string => requestPage.boxes.find((one) => one.key === key)?.cell ?? "";
let made: WorkbookFile;

beforeAll(async () => {
  await withHost(async (test) => {
    await generate(environment(test), { ...demoProject("en-US", asOf, "UTC"), asOf });
    made = test.document.snapshot();
  });
}, 120_000);
afterAll(disposeHost);

const withBook = (body: (test: HostForTest) => Promise<void>): Promise<void> => withHost(body, made);
const form = "Request form";
const at = async (test: HostForTest, cell: string): Promise<unknown> => (await readRange(test, form, cell))[0]?.[0];

async function type(test: HostForTest, cells: Readonly<Partial<Record<RequestKey, unknown>>>): Promise<void> {
  for (const [key, value] of Object.entries(cells)) await writeRange(test, form, box(key as RequestKey), [[value]]);
}

const whole = {
  name: "'=HYPERLINK(\"x\")", fromDepartment: "Product", requester: "Wang Min", urgency: "Urgent", toDepartment: "Engineering", receiver: "Chen Qiang", departments: "Marketing, Operations",
  background: "100 new users\nin two lines", content: "A page", standard: "95 % pass", wantedBy: asOf + 10,
} as const;

test("the demonstration: a late response, an open question, answers in time and late; the boxes show what the register says", async () => {
  await withBook(async (test) => {
    const { total, open, awaitingResponse, overdue, requests } = await listRequests(environment(test));
    expect({ total, open, awaitingResponse, overdue }).toEqual({ total: 5, open: 3, awaitingResponse: 1, overdue: 1 });
    expect(requests.map(({ id, flag, progress }) => [id, flag, progress])).toEqual([
      ["R003", "red", "response-overdue"], ["R004", "amber", "awaiting-answer"], ["R005", "green", "awaiting-answer"], ["R001", "done", "answered"], ["R002", "done", "answered"],
    ]);
    await showRequest(environment(test), "R002");
    expect([await at(test, box("name")), await at(test, box("toDepartment")), await at(test, box("progress"))]).toEqual(["50,000 CNY for promotion", "Marketing", "Answered"]);
    expect((await readRange(test, form, "B23:C23"))[0]).toEqual(["Marketing", "Agree with conditions: Paid in two parts; the second depends on the first week's conversion."]);
    expect((await check(environment(test))).findings.filter(({ sheet }) => sheet === form)).toEqual([]);
  });
}, 60_000);

test("typed and submitted: the next id in the first empty row, an opinion row for each asked department, text as it was typed; the page shows it", async () => {
  await withBook(async (test) => {
    await showRequest(environment(test), undefined);
    await type(test, whole);
    const report = await submitRequest(environment(test));
    expect(report).toEqual({ id: "R006", sheet: "Requests", row: 10, departments: ["Marketing", "Engineering", "Operations"], stoodAlready: false, differs: [], putBack: [] });
    expect((await readRange(test, "Requests", "A10:E10"))[0]).toEqual(["R006", "● Green", '=HYPERLINK("x")', "Urgent", asOf + 0.4]);
    expect((await readRange(test, "Opinions", "A13:C15")).map(([id, , department]) => [id, department])).toEqual([["R006", "Marketing"], ["R006", "Engineering"], ["R006", "Operations"]]);
    expect([await at(test, box("id")), await at(test, box("background")), await at(test, "B23")]).toEqual(["R006", "100 new users\nin two lines", "Marketing"]);
    await type(test, { content: "Something else" });
    const found = (await check(environment(test))).findings.filter(({ sheet }) => sheet === form);
    expect(found.map(({ rule, cell, values }) => [rule, cell, values["cells"]])).toEqual([["C-FORM", box("content"), box("content")]]);
    await expect(submitRequest(environment(test))).rejects.toMatchObject({ code: "form-shows-request" });
  });
}, 60_000);

test("an incomplete request is refused with what is open, and nothing is written", async () => {
  await withBook(async (test) => {
    await showRequest(environment(test), undefined);
    await type(test, { ...whole, receiver: "Nobody", standard: "", wantedBy: asOf - 3, departments: "Legal" });
    const refusal: unknown = await submitRequest(environment(test)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "request-incomplete", values: { faults: "Delivery standard is blank, Wanted by is before the submission, Receiver is not in the Roster, Departments concerned is not in the list" },
    });
    // Each with its cell, and whoever is missing on the roster with the department that is asked.
    expect((refusal as LiaisonError).places.map(({ sheet, cell, newcomer }) => [sheet, cell, newcomer])).toEqual([
      [form, box("standard"), undefined], [form, box("wantedBy"), undefined],
      [form, box("receiver"), { name: "Nobody", department: "Engineering" }], [form, box("departments"), undefined],
    ]);
    expect((await readRange(test, "Requests", "A10:C10"))[0]).toEqual(["", "", ""]);
    expect(await at(test, box("content"))).toBe("A page");
  });
}, 60_000);

test("what a box may be meant for comes with the refusal and is accepted at a press; nobody asks themselves", async () => {
  await withBook(async (test) => {
    await showRequest(environment(test), undefined);
    await type(test, { ...whole, receiver: "Chen Qian", wantedBy: "'30 May", toDepartment: "Product" });
    const refused = async (): Promise<LiaisonError> => (
      await submitRequest(environment(test)).catch((error: unknown) => error)
    ) as LiaisonError;
    const { places } = await refused();
    expect(places.map(({ text }) => text)).toEqual(
      ["Wanted by is not a date", "Receiver is not in the Roster", "To department is the requesting department"]
    );
    const meant = places.flatMap(({ corrections = [] }) => corrections.slice(0, 1));
    expect(meant.map(({ cell, shown }) => [cell, shown])).toEqual([[box("wantedBy"), "2026-05-30"], [box("receiver"), "Chen Qiang"]]);
    await putRight(environment(test), meant);
    await type(test, { toDepartment: "Engineering", requester: "Chen Qiang" });
    expect((await refused()).values["faults"]).toBe("Receiver is the requester");
    await type(test, { requester: "Wang Min" });
    expect(await submitRequest(environment(test))).toMatchObject({ id: "R006" });
  });
}, 60_000);

test("boxes without which a request is refused bear a star on paper", async () => {
  await withBook(async (test) => {
    const labels = await Promise.all(
      requestPage.boxes.map(async ({ key, label, required }) => [key, required, String(await at(test, label)).endsWith(" *")] as const)
    );
    expect(labels.filter(([, required, starred]) => required !== starred)).toEqual([]);
    const blank: unknown = await submitRequest(environment(test), { request: {} }).catch((error: unknown) => error);
    const refused = String((blank as LiaisonError).values["faults"]);
    expect(
      labels.filter(([, required]) => required).map(
        ([key]) => refused.includes(`${translator("en-US")(`forms:requests.fields.${key}`)} is blank`)
      )
    ).not.toContain(false);
    expect(refused.match(/is blank/g)?.length).toBe(labels.filter(([, required]) => required).length);
  });
}, 60_000);
