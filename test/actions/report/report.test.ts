import { generate } from "../../../src/actions/generate/generate";
import { periodAround, periodBefore, periodText, readPeriod } from "../../../src/actions/report/period";
import { writeReport } from "../../../src/actions/report/write-report";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { keptBook } from "../../support/kept-book";
import { day, environmentOf, readRange, writeRange } from "../../support/product";
import { firstDay, people, refreshOn, type, weekBook } from "../week/books";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 12 }));

afterAll(disposeHost);

const environment = (test: HostForTest, iso: string): ReturnType<typeof environmentOf> => environmentOf(test, "en-US", day(iso));
const sheets = (test: HostForTest): readonly string[] => test.document.snapshot().sheets.map(({ name }) => name);

test("periods are read as they are written, and lead to the one before; what is none is refused", () => {
  for (const text of ["2026-01", "2026-12", "2025Q4", "2026H1"]) expect(periodText(readPeriod(text) ?? { kind: "month", year: 0, part: 0 })).toBe(text);
  expect(["2026-13", "2026Q5", "2026H0", "2026", "", "1999-01"].map(readPeriod)).toEqual([
    undefined, undefined, undefined, undefined, undefined, undefined,
  ]);
  expect(readPeriod("2026q1")).toMatchObject({ from: day("2026-01-01"), to: day("2026-03-31") });
  expect(periodText(periodBefore(periodAround("half", day("2026-02-28"))))).toBe("2025H2");
});

test("the trend stands on a sheet with a native chart; pressed again nothing is added, and what people write beside it is theirs", async () => withHost(async (test) => {
  await expect(writeReport(environment(test, "2026-03-02"), { report: { kind: "trend" } })).rejects.toMatchObject({ code: "no-history" });
  await refreshOn(test, "2026-03-02");
  await type(test, 2, "status", "Done");
  await type(test, 1, "due", day("2026-03-04"));
  await refreshOn(test, "2026-03-09");
  const write = (iso: string): Promise<string> => writeReport(environment(test, iso), { report: { kind: "trend" } });
  const name = await write("2026-03-09");
  expect(name).toBe("Trend 2026-03-09");
  expect(await readRange(test, name, "A4:G6")).toEqual([
    ["Noted on", "Open", "Late", "Red", "Done", "Late, of open", "Done, of all"],
    ["2026-03-02", 6, 0, 0, 0, 0, 0], ["2026-03-09", 5, 1, 1, 1, 0.2, 1 / 6],
  ]);
  const before = test.document.snapshot();
  expect(await write("2026-03-09")).toBe(name);
  expect(test.document.snapshot()).toEqual(before);
  await test.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(name);
    charts.load("items/chartType");
    await context.sync();
    const axis = charts.items[0]?.axes.valueAxis;
    axis?.load("minimum,maximum,numberFormat");
    await context.sync();
    expect([charts.items.map(({ chartType }) => chartType), axis?.minimum, axis?.maximum, axis?.numberFormat]).toEqual([
      ["LineMarkers"], 0, 10, "0",
    ]);
  });
  // What a person has written beside it is theirs: the next press leaves it alone.
  await writeRange(test, name, "A20", [["our remark"]]);
  expect(await write("2026-03-09")).toBe("Trend 2026-03-09 (2)");
  expect(await readRange(test, name, "A20")).toEqual([["our remark"]]);
}, await weekBook("again", 6)), 180_000);

const departments = ["Product", "Engineering"];
/** So many reviews of each department: four of one say who gave them. */
const reviews = [["Product", 5], ["Engineering", 4]] as const;

const scored = () => keptBook("report scored 2", () => withHost(async (test) => {
  const task = (index: number, department: string, finish: string, due: string) => ({
    task: `Task ${index}`, department, owner: people[index % 3] ?? "", start: day("2026-02-02"), due: day(due), percent: 1, status: "Done",
    actualStart: day("2026-02-02"), actualFinish: day(finish), updated: firstDay,
  });
  await generate(environmentOf(test, "en-US", firstDay), {
    project: { name: "Scored", departments, goal: "", leadDepartment: "Product", projectLead: "", timeZone: "UTC" },
    people: people.map((name, index) => ({ name, department: departments[index % 2] ?? "", role: "", team: "", contact: "", aliases: "" })),
    rows: {
      tracker: [
        task(1, "Product", "2026-02-10", "2026-02-11"), task(2, "Product", "2026-02-20", "2026-02-15"),
        task(3, "Engineering", "2026-02-12", "2026-02-12"),
        task(4, "Elsewhere", "2026-02-12", "2026-02-10"), task(5, "Product", "2026-01-20", "2026-01-21"),
      ],
      minutes: [
        {
          meeting: "On time", started: day("2026-02-03") + 0.4, ended: day("2026-02-03") + 0.45, sent: day("2026-02-03") + 0.6,
          recorder: "Zhang Wei",
        },
        { meeting: "Late", started: day("2026-02-10") + 0.4, ended: day("2026-02-10") + 0.45, sent: day("2026-02-13"), recorder: "Li Na" },
      ],
      appraisals: reviews.flatMap(([department, count]) => Array.from({ length: count }, (_, index) => ({
        department, role: "Supports", rater: "Finance", satisfaction: 60 + index * 10, support: 60 + index * 10, outcome: 60 + index * 10,
        rated: day("2026-02-20"), previous: day("2025-09-01"),
      }))),
      indicators: [
        { department: "Product", period: "2026-02", weight: 0.08, assessor: "Li Na" },
        { department: "Engineering", period: "2026-02", weight: 0.12, assessor: "Li Na" },
      ],
    },
    forms: ["tracker", "history", "minutes", "appraisals"], asOf: firstDay, settings: "apart",
  });
  return test.document.snapshot();
}));

test("a scorecard is formulas over the rows below it: departments add up to the company, nothing to count is no data, too few reviews are not shown", async () => {
  await withHost(async (test) => {
    const [february] = [readPeriod("2026-02")].flatMap((one) => (one === undefined ? [] : [one]));
    if (february === undefined) throw new Error("no period");
    const write = (): Promise<string> => writeReport(environment(test, "2026-03-02"), { report: { kind: "scorecard", period: february } });
    const name = await write();
    expect(name).toBe("Scorecard 2026-02 2026-03-02");
    const none = "no data";
    const cells = await readRange(test, name, "A5:M10");
    expect(cells[0]?.slice(0, 3)).toEqual(["Department", "Responses on time", "Tasks on time"]);
    // Response, on time, kept, lead, minutes, risks, first pass, review: counted by hand.
    expect(cells.slice(2).map((row) => row.slice(0, 10))).toEqual([
      ["Product", none, 0.5, none, none, 1, none, none, 0.8, 230 / 3],
      ["Engineering", none, 1, none, none, 0, none, none, none, 50],
      ["Other / blank", none, 0, none, none, none, none, none, none, 0],
      ["Company", none, 0.5, none, none, 0.5, none, none, 0.8, 60],
    ].map((row) => row.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, 9) as unknown : cell))));
    expect(cells.slice(2, 4).map((row) => row.slice(10))).toEqual([
      [0.08, "Not counted", "Weight below 10%: not counted"], [0.12, expect.closeTo(6, 9), expect.stringContaining("between 10% and 15%")],
    ]);
    expect((await readRange(test, name, "A13:F16")).map((row) => [row[0], row[2], row[5]])).toEqual([
      ["Product", "1 / 2", "1 / 1"], ["Engineering", "1 / 1", "0 / 1"], ["Other / blank", "0 / 1", "0 / 0"], ["Company", "2 / 4", "1 / 2"],
    ]);
    // Mean days to finish: 8, 18, 10, 10 days in February; -13 days stand for none in January.
    expect((await readRange(test, name, "A18:D20")).map((row) => row.slice(1))).toEqual([
      ["2026-02", "2026-01", "Shorter / fewer"], [11.5, none, none], [4, 0, ""],
    ]);
    const before = test.document.snapshot();
    expect(await write()).toBe(name);
    expect(test.document.snapshot()).toEqual(before);
    // The weights that the committee types count at once, and the next scorecard begins with them.
    await writeRange(test, name, "B6:I6", [[0, 1, 0, 0, 0, 0, 0, 0]]);
    expect((await readRange(test, name, "J7:J10")).flat()).toEqual([50, 100, 0, 50]);
    expect(await write()).toBe(name);
    const march = readPeriod("2026-03");
    if (march === undefined) throw new Error("no period");
    const next = await writeReport(environment(test, "2026-03-02"), { report: { kind: "scorecard", period: march } });
    expect((await readRange(test, next, "B6:I6")).flat()).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
    expect(sheets(test).filter((one) => one.startsWith("Scorecard"))).toHaveLength(2);
    expect((await readRange(test, next, "B7:J7")).flat()).toEqual(Array.from({ length: 9 }, () => none));
  }, await scored());
}, 240_000);
