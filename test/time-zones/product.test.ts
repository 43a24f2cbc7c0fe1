/** The same workbook, judged at the same wall clock, says the same everywhere; its own TODAY() is the day by which the add-in judges. */
import { check } from "../../src/actions/check/check";
import { generate } from "../../src/actions/generate/generate";
import { demoProject } from "../../src/forms/demo-project";
import { isoFromSerial, todaySerial } from "../../src/domain/dates/excel-date";
import type { WorkbookFile } from "../../src/workbench/document/types";
import { disposeHost, setHostClock, testNow, withHost } from "../support/host";
import { keptBook } from "../support/kept-book";
import { day, environmentOf } from "../support/product";
import { timeZones, wallClock } from "../support/time-zones";

jest.mock("../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../src/catalog/tracker"), leastTrackerRows: 22, spareTrackerRows: 4 }));

afterAll(disposeHost);
afterEach(() => setHostClock(() => testNow));

/** Its as-of date is today, whatever day that is. */
const book = (): Promise<WorkbookFile> => keptBook("as of today", () => withHost(async (test) => {
  const made = day("2026-03-08");
  await generate(environmentOf(test, "en-US", made), { ...demoProject("en-US", made, "America/New_York"), forms: ["tracker"], settings: "apart" });
  return test.document.snapshot();
}));

async function judge(zone: string, moment: string): Promise<{ readonly asOf: string; readonly cell: string; readonly findings: readonly string[] }> {
  standInTimeZone(zone);
  const file = await book();
  const now = wallClock(moment);
  setHostClock(() => now);
  return withHost(async (test) => {
    const report = await check(environmentOf(test, "en-US", todaySerial(now)));
    const cell = await test.Excel.run(async (context) => {
      const range = context.workbook.names.getItem("AsOf").getRange().load("values");
      await context.sync();
      return Number(range.values[0]?.[0]);
    });
    return { asOf: isoFromSerial(report.asOf), cell: isoFromSerial(cell), findings: report.findings.map(({ rule, id, values }) => JSON.stringify([rule, id, values])) };
  }, file);
}

test.each(
  ["2026-03-08 00:00", "2026-11-01 23:59", "2028-02-29 00:00"]
)("at %s every zone says the same, and the cell and the add-in are on that day", async (moment) => {
  const [first, ...others] = [await judge(timeZones[0], moment), await judge(timeZones[1], moment), await judge(timeZones[2], moment)];
  const today = moment.slice(0, 10);
  expect(first).toMatchObject({ asOf: today, cell: today });
  expect(first.findings.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
}, 120_000);
