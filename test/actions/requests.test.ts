/** The register of requests and the opinions on them, as they stand in the workbook. */
import { check } from "../../src/actions/check/check";
import { generate } from "../../src/actions/generate/generate";
import { refresh } from "../../src/actions/refresh/refresh";
import type { NewRequest, RequestKey } from "../../src/catalog/requests";
import { generatedColumns } from "../../src/excel/form-layout";
import { requestRegister } from "../../src/forms/requests/register";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { day, environmentOf, readRange, writeRange } from "../support/product";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 3 }));
jest.mock("../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../src/catalog/requests"), leastRequestRows: 20, spareRequestRows: 3, leastOpinionRows: 20, spareOpinionRows: 3 }));

afterAll(disposeHost);

const asOf = day("2026-02-24");
const columns = generatedColumns(requestRegister);
const at = (key: RequestKey, row: number): string => `${columns[key]}${row}`;
const complete: NewRequest = {
  name: "Complete", urgency: "Not urgent", submitted: asOf + 0.5, fromDepartment: "Product", toDepartment: "Sales Ops", receiver: "Bob", requester: "Ann",
  background: "100 new users", content: "A page", standard: "95 % pass", wantedBy: asOf + 20, firstResponse: asOf + 0.6,
};

async function book(test: HostForTest, requests: readonly NewRequest[], { rows, ...more }: Partial<Parameters<typeof generate>[1]> = {}): Promise<void> {
  await generate(environmentOf(test, "en-US", asOf), {
    asOf, project: { name: "P", goal: "", leadDepartment: "", projectLead: "", departments: ["Product", "Sales Ops", "R&D"], timeZone: "UTC" },
    people: ["Ann", "Bob"].map((name) => ({ name, department: "Product", role: "", team: "", contact: "", aliases: "" })), settings: "apart", ...more, rows: { requests, ...rows },
  });
}

const shown = async (test: HostForTest, key: RequestKey, row = 5): Promise<unknown> => (await readRange(test, "Requests", at(key, row)))[0]?.[0];
const found = async (test: HostForTest): Promise<readonly string[]> =>
  (await check(environmentOf(test, "en-US", asOf))).findings.map(({ rule, sheet, cell, message }) => `${rule} ${sheet} ${cell} ${message.replace(".message", "")}`);

test("an urgent request of Friday 13 February is due on the 16th, and in working days, make-up days counted, on the 25th", async () => {
  await withHost(async (test) => {
    await book(test, [{ ...complete, urgency: "Urgent", submitted: day("2026-02-13") + 0.5, firstResponse: "" }]);
    expect([await shown(test, "answerDue"), await shown(test, "daysOverdue"), await shown(test, "progress"), await shown(test, "hours")]).toEqual([day("2026-02-16"), 8, "Answer overdue", 276]);
    const ids = (await readRange(test, "Rules", "A1:A60")).flat();
    for (const id of ["N3", "N4.1"]) await writeRange(test, "Rules", `E${ids.indexOf(id) + 1}`, [["Working days"]]);
    // From Friday noon: half of the 13th, Saturday the 14th (worked), the 24th to its end.
    expect([await shown(test, "answerDue"), await shown(test, "daysOverdue"), await shown(test, "hours"), await shown(test, "flag")]).toEqual([day("2026-02-25"), 0, 60, "▲ Red"]);
    expect(await shown(test, "reason")).toBe("N3: no first response 60 hours after submission; the limit is 24 hours. Bob: respond and enter the time of it. ");
    expect(await found(test)).toContain(`N3 Requests ${at("firstResponse", 5)} request-red`);
  });
});

test("departments are counted once each however they are written, open questions are named, and the register agrees with our own code", async () => {
  await withHost(async (test) => {
    await book(test, [
      complete,
      { ...complete, toDepartment: "Product", departments: "r&d,SalesOps； R & D" },
      { ...complete, toDepartment: "Product", receiver: "", wantedBy: "" },
      { ...complete, withdrawn: "Yes" },
      { ...complete, answered: asOf + 0.7 },
    ], { rows: { tracker: [{ task: "x", request: "R001", due: asOf - 10, start: asOf - 20, status: "In progress", department: "Product", owner: "Ann" }, { task: "y", request: "R900" }] } });
    expect((await readRange(test, "Requests", `${at("departmentCount", 5)}:${at("departmentCount", 7)}`)).flat()).toEqual([2, 3, 1]);
    expect((await readRange(test, "Requests", `${at("flag", 5)}:${at("flag", 9)}`)).flat()).toEqual(["● Green", "● Green", "◆ Amber", "× Cancelled", "√ Done"]);
    expect(await shown(test, "questions", 7)).toBe("√why √what ×who ×when √standard");
    expect([await shown(test, "tasks"), await shown(test, "worstTask"), await shown(test, "tasks", 6)]).toEqual([1, "▲ Red", 0]);
    expect(await found(test)).toEqual(expect.arrayContaining([
      `N14 Requests ${at("departments", 7)} request-amber`, `C-AGREE Requests ${at("toDepartment", 7)} request-to-itself`, "C-LINK Progress U6 unknown-request",
    ]));
    expect((await refresh(environmentOf(test, "en-US", asOf))).changes.map(({ what }) => what)).toEqual(["as-of-stamped"]);
  });
});

test("opinions: unasked, doubled, unexplained, outstanding and missing", async () => {
  await withHost(async (test) => {
    await book(test, [{ ...complete, submitted: asOf - 20, departments: "R&D", firstResponse: asOf - 19.9 }], {
      rows: { opinions: [
        { request: "R001", department: "Sales Ops" }, { request: "R001", department: "Sales Ops", opinion: "Disagree" }, { request: "R001", department: "Product", opinion: "Agree" },
        { request: "R777", department: "R&D", opinion: "Agree" },
      ] },
    });
    expect((await readRange(test, "Opinions", "B5:B8")).flat()).toEqual(["◆ Amber", "√ Done", "√ Done", "√ Done"]);
    expect((await found(test)).filter((one) => one.startsWith("C-OPINION")).sort()).toEqual([
      "C-OPINION Opinions A8 opinion-unknown-request", "C-OPINION Opinions C6 opinion-twice", "C-OPINION Opinions C7 opinion-not-asked", "C-OPINION Opinions F5 opinion-outstanding",
      "C-OPINION Opinions G6 opinion-without-text", `C-OPINION Requests ${at("departments", 5)} opinion-missing`,
    ]);
  });
});

test("what is typed over in the register comes back, new rows get ids of their own", async () => {
  await withHost(async (test) => {
    await book(test, [complete]);
    await writeRange(test, "Requests", at("flag", 5), [["● Fine"]]);
    await writeRange(test, "Requests", at("name", 6), [["Typed on a phone"]]);
    const report = await refresh(environmentOf(test, "en-US", asOf));
    expect(report.changes.map(({ what, sheet, details }) => [what, sheet, details])).toEqual([
      ["ids-given", "Requests", "R002"], ["formulas-restored", "Requests", "Flag"], ["as-of-stamped", "Home", "2026-02-24"],
    ]);
    expect(await shown(test, "flag")).toBe("● Green");
    expect(await shown(test, "id", 6)).toBe("R002");
  });
});

test("a book without requests is checked as before; generated again, the register is added in the book's own language", async () => {
  await withHost(async (test) => {
    await book(test, [], { forms: ["tracker"] });
    expect(test.engine.sheets().map(({ name }) => name)).not.toContain("Requests");
    expect(await found(test)).toEqual([]);
    const report = await generate(environmentOf(test, "zh-CN", asOf), { asOf, project: { name: "", goal: "", leadDepartment: "", projectLead: "", departments: [], timeZone: "UTC" }, forms: ["tracker", "requests"] });
    expect(report.created).toEqual(["Requests", "Opinions", "Request form"]);
    await writeRange(test, "Requests", at("name", 5), [["First"]]);
    expect(await shown(test, "flag")).toBe("○ Cannot tell");
  });
});
