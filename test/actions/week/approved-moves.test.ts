import { check } from "../../../src/actions/check/check";
import { generate } from "../../../src/actions/generate/generate";
import { readWeek } from "../../../src/actions/week/read-week";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf, readRange, writeRange } from "../../support/product";
import { refreshOn, type, weekBook } from "./books";

jest.mock(
  "../../../src/catalog/tracker",
  () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 12 })
);

afterAll(disposeHost);

const asOf = day("2026-03-09");
const environment = (test: HostForTest): ReturnType<typeof environmentOf> => environmentOf(test, "en-US", asOf);

/** Letter of a column by its header, which stands in row 4. */
async function columnOf(test: HostForTest, sheet: string, header: string): Promise<string> {
  const [headers = []] = await readRange(test, sheet, "A4:Z4");
  const index = headers.indexOf(header);
  if (index < 0) throw new Error(`no column ${header}`);
  return String.fromCharCode(65 + index);
}

const cellsOf = async (test: HostForTest, header: string, rows: readonly [number, number]): Promise<readonly unknown[]> => {
  const column = await columnOf(test, "Change history", header);
  return (await readRange(test, "Change history", `${column}${rows[0]}:${column}${rows[1]}`)).flat();
};

const unapproved = async (test: HostForTest): Promise<readonly (readonly [string, string])[]> =>
  (await check(environment(test))).findings.filter(({ rule }) => rule === "H2").map(({ cell, values }) => [cell, String(values["reason"])]);

/** Types a change into the first row to spare of the list. */
async function approve(test: HostForTest, row: number, task: string, due: string, result = "Approved"): Promise<void> {
  const put = async (header: string, value: string | number): Promise<void> => writeRange(
    test, "Changes", `${await columnOf(test, "Changes", header)}${row}`, [[value]]
  );
  await put("Change", `${task} later`);
  await put("Task id", task);
  await put("New due date", day(due));
  await put("Result", result);
}

test("a date that moved later without an approved change is a finding; the change that stands behind a move is named", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-02");
    await type(test, 1, "due", day("2026-07-10"));
    await type(test, 2, "due", day("2026-07-10"));
    await type(test, 3, "due", day("2026-06-01"));
    await approve(test, 5, "T001", "2026-07-10");
    await approve(test, 6, "T002", "2026-07-09");
    await approve(test, 7, "T002", "2026-07-10", "Waiting");
    await refreshOn(test, "2026-03-09");
    const sentence = "H2: due date moved from 2026-06-30 to 2026-07-10, and no approved change lets it be that late.";
    expect(await unapproved(test)).toEqual([["I12", expect.stringContaining(sentence)]]);
    const cells = (header: string): Promise<readonly unknown[]> => cellsOf(test, header, [11, 13]);
    expect(await cells("Approved changes")).toEqual([1, 0, 0]);
    expect((await cells("Why")).map((text) => String(text).includes(sentence))).toEqual([false, true, false]);
    const week = await readWeek(environment(test));
    expect(
      week.slips.map(({ id, moves }) => [id, moves.map(({ change }) => change)])
    ).toEqual([["T001", ["CR001"]], ["T002", [""]], ["T003", [undefined]]]);
    expect(week.pages[0]?.lines).toContain("Moved without an approved change, please file one: T002");
    await approve(test, 7, "T002", "2026-07-31");
    expect(await unapproved(test)).toEqual([]);
    expect(await cells("Approved changes")).toEqual([1, 1, 0]);
  }, await weekBook("approved", 6, {}, ["changes"]));
}, 120_000);

test("without a list of changes nothing is said of approval; added later, it is asked from then on", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-02");
    await type(test, 1, "due", day("2026-07-10"));
    await refreshOn(test, "2026-03-09");
    expect(await unapproved(test)).toEqual([]);
    expect((await readWeek(environment(test))).slips[0]?.moves[0]?.change).toBeUndefined();
    await generate(
      environment(test),
      { project: { name: "", goal: "", leadDepartment: "", projectLead: "", departments: [], timeZone: "" }, forms: ["changes"] }
    );
    await refreshOn(test, "2026-03-09");
    expect((await unapproved(test)).map(([cell]) => cell)).toEqual(["I11"]);
    expect(await cellsOf(test, "Approved changes", [10, 11])).toEqual(["", 0]);
  }, await weekBook("unapproved", 6));
}, 120_000);
