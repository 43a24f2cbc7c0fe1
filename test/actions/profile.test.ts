/** A workbook generated under an organisation's profile, and a profile read from one. */
import { check } from "../../src/actions/check/check";
import { exportProfile } from "../../src/actions/generate/export-profile";
import { generate } from "../../src/actions/generate/generate";
import { inspect } from "../../src/actions/workbook/inspect";
import { refresh } from "../../src/actions/refresh/refresh";
import type { Profile } from "../../src/catalog/profile";
import { profileText, readProfile } from "../../src/forms/profile-file";
import { trackerFields } from "../../src/catalog/tracker";
import { columnLetters } from "../../src/excel/geometry";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { disposeHost, withHost, type HostForTest } from "../support/host";
import { png } from "../support/pictures";
import { day, environmentOf, readRange, writeRange } from "../support/product";
import { asOf, demo, sheetNamed } from "./books";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));

afterAll(disposeHost);

const profile: Profile = readProfile(profileText({
  basis: "working", company: { name: "Rose & Son", logo: { type: "image/png", base64: png(300, 100) } },
  lists: {
    departments: ["Legal", "Product"],
    statuses: [{ word: "Waiting", countsAs: "not-started" }, { word: "Busy", countsAs: "in-progress" }, { word: "Closed", countsAs: "done" }],
    priorities: ["P0", "P1"], urgencies: [{ word: "Now", countsAs: "urgent" }, { word: "Soon", countsAs: "normal" }, { word: "Some day", countsAs: "relaxed" }], requestTypes: ["System", "Other"],
  },
  limits: { N1: { limit: 4, basis: "calendar" }, N2: { on: false }, N18: { severity: "note" } },
  columns: { tracker: [{ header: "Cost centre", kind: "text", required: true }, { header: "Budget", kind: "number" }, { header: "Class", kind: "list", values: ["A", "B"] }, { header: "Approved", kind: "date" }] },
}));

const extra = (index: number): string => columnLetters(trackerFields.length + 1 + index);

let made: Promise<WorkbookFile> | undefined;

/** Generated once, loaded afresh for every test. */
async function withBook<T>(body: (test: HostForTest, environment: ReturnType<typeof environmentOf>) => Promise<T>): Promise<T> {
  made ??= withHost(async (test) => {
    const report = await generate(environmentOf(test, "en-US", asOf), { ...demo("en-US"), profile });
    expect(report.logoPlaced).toBe(true);
    return test.document.snapshot();
  });
  return withHost((test) => body(test, environmentOf(test, "en-US", asOf)), await made);
}

test("lists, limits, columns and the company stand in the new workbook; the sample speaks its words", async () => {
  await withBook(async (test) => {
    const lists = await readRange(test, "Lists", "A5:H14");
    expect(lists.map(([department]) => department).filter((name) => name !== "")).toEqual([...demo("en-US").project.departments, "Legal", "Product"].filter((name, index, all) => all.findIndex((one) => one?.toString().toLowerCase() === name?.toString().toLowerCase()) === index));
    expect(lists.slice(0, 4).map((row) => row.slice(2, 5))).toEqual([["Waiting", "Not started", "Not started"], ["Busy", "In progress", "In progress"], ["Closed", "Done", "Done"], ["", "", ""]]);
    expect(lists.slice(0, 3).map((row) => row[6])).toEqual(["P0", "P1", ""]);
    const rules = await readRange(test, "Rules", "A5:G8");
    expect(rules.map(([id, , limit, , basis, severity, on]) => [id, limit, basis, severity, on])).toEqual([
      ["N1", 4, "Calendar days", "Red", "Yes"], ["N2", "–", "–", "Red", "No"], ["N17", 3, "Working days", "Amber", "Yes"], ["N18", 7, "Working days", "Note", "Yes"],
    ]);
    const file = test.document.snapshot();
    const progress = sheetNamed(file, "Progress");
    expect(progress.tables[0]?.columns.slice(trackerFields.length).map(({ name }) => name)).toEqual(["Cost centre", "Budget", "Class", "Approved"]);
    for (const name of ["Home", "Progress", "Summary", "Rules", "Calendar", "Roster", "Lists"]) expect(JSON.stringify(sheetNamed(file, name).pageLayout)).toContain("Rose && Son");
    const statuses = (await readRange(test, "Progress", "I5:I18")).flat();
    expect(new Set(statuses)).toEqual(new Set(["Closed", "Busy", "Waiting", "Cancelled"]));
  });
});

test("the company's name and logo stand at the top of the overview and of the request form, within the printed page", async () => {
  await withBook(async (test) => {
    const file = test.document.snapshot();
    expect([await readRange(test, "Home", "B1"), await readRange(test, "Request form", "E1")]).toEqual([[["Rose & Son"]], [["Rose & Son"]]]);
    expect(file.sheets.filter(({ pictures }) => pictures.length > 0).map(({ name }) => name)).toEqual(["Home", "Request form"]);
    await test.Excel.run(async (context) => {
      const logos = [["Home", "H2"], ["Request form", "E2"]].map(([sheet = "", cell = ""]) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        return { logo: worksheet.shapes.getItem("Liaison_Logo").load("left,top,width,height"), cell: worksheet.getRange(cell).load("left,top,width") };
      });
      await context.sync();
      for (const { logo, cell } of logos) {
        expect(logo.left + logo.width).toBeCloseTo(cell.left + cell.width, 3);
        expect(logo.top).toBeCloseTo(cell.top + 1, 3);
        expect(logo.width / logo.height).toBeCloseTo(3, 6);
      }
      expect(logos.map(({ logo }) => logo.height)).toEqual([44, 38]);
    });
  });
});

test("a logo that Excel refuses is reported, and the workbook stands", async () => {
  await withHost(async (test) => {
    const report = await generate(environmentOf(test, "en-US", asOf), { project: demo("en-US").project, forms: ["tracker"], profile: { company: { logo: { type: "image/png", base64: "iVBORw0KGgo=" } } } });
    expect([report.logoPlaced, test.document.snapshot().sheets.flatMap(({ pictures }) => pictures)]).toEqual([false, []]);
  });
});

test("a required column is asked for in every row that lacks it, in Check and on the overview; Refresh leaves the columns alone", async () => {
  await withBook(async (test, environment) => {
    await writeRange(test, "Progress", `${extra(0)}5:${extra(3)}6`, [["CC-1", 12.5, "A", asOf], [" ", "", "", ""]]);
    const { findings } = await check(environment);
    const asked = findings.filter(({ rule }) => rule === "C-REQUIRED");
    expect(asked).toHaveLength(13);
    expect(asked[0]).toMatchObject({ severity: "error", sheet: "Progress", cell: `${extra(0)}6`, id: "T002", values: { field: "Cost centre" } });
    expect(await inspect(environment)).toMatchObject({ findingCounts: { error: findings.filter(({ severity }) => severity === "error").length } });

    await writeRange(test, "Progress", "A5", [[""]]);
    await refresh(environment);
    expect(await readRange(test, "Progress", `${extra(0)}4:${extra(3)}6`)).toEqual([["Cost centre", "Budget", "Class", "Approved"], ["CC-1", 12.5, "A", asOf], [" ", "", "", ""]]);

    await test.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Progress").getRange(`${extra(0)}4`).values = [["Project code"]];
      await context.sync();
    });
    expect((await check(environment)).findings).toContainEqual(expect.objectContaining({ rule: "C-COLUMN", values: { field: "Cost centre" } }));
  });
});

test("what people type there is held to its kind", async () => {
  await withBook((test) => {
    const { validations } = sheetNamed(test.document.snapshot(), "Progress");
    const kinds = validations.filter(({ ranges }) => (ranges[0]?.column ?? 0) >= trackerFields.length).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["date", "decimal", "list"]);
    return Promise.resolve();
  });
});

test("a profile read from the workbook is what the next one is built with", async () => {
  const taken = await withBook(async (test, environment) => {
    await writeRange(test, "Rules", "C7", [[5]]);
    return exportProfile(environment);
  });
  expect(readProfile(profileText(taken))).toEqual(taken);
  expect(taken).toMatchObject({
    language: "en-US", lists: { statuses: profile.lists?.statuses, priorities: ["P0", "P1"] },
    limits: { N1: { limit: 4, basis: "calendar", severity: "red", on: true }, N2: { on: false }, N17: { limit: 5, basis: "working" } },
  });
  await withHost(async (test) => {
    await generate(environmentOf(test, "en-US", day("2026-06-01")), { ...demo("en-US"), profile: taken });
    expect((await readRange(test, "Rules", "C7"))[0]).toEqual([5]);
  });
});
