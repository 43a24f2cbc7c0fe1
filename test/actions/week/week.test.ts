import type { LabelledFigures } from "../../../src/rollup/tracker-summary";
import { rollup } from "../../../src/actions/rollup";
import { readWeek } from "../../../src/actions/week/read-week";
import { remind } from "../../../src/actions/week/remind";
import { disposeHost, withHost } from "../../support/host";
import { day, environmentOf } from "../../support/product";
import { added, refreshOn, type, weekBook } from "./books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 12 }));

afterAll(disposeHost);

const monday = day("2026-03-09");

test("a Monday: what changed since last week, each with its row; a person is reminded once a day, by name; nothing changed is nothing", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-02");
    const printed = await rollup(environmentOf(test, "en-US", day("2026-03-02")));
    await type(test, 1, "due", day("2026-07-10"));
    await type(test, 2, "status", "Done");
    await type(test, 3, "owner", "Li Na");
    await type(test, 4, "due", day("2026-03-03"));
    expect(added(await refreshOn(test, "2026-03-09"))).toBe(4);
    const environment = environmentOf(test, "en-US", monday);
    const week = await readWeek(environment);
    expect(week).toMatchObject({ keeps: true, since: day("2026-03-02"), asOf: monday, snapshots: [day("2026-03-02"), monday] });
    expect(week.changes.map(({ kind, id, details, place }) => [kind, id, details, place?.cell])).toEqual([
      ["late", "T004", "due 2026-03-03", "C8"], ["moved", "T001", "due 2026-06-30 → 2026-07-10", "C5"], ["moved", "T004", "due 2026-06-30 → 2026-03-03", "C8"],
      ["owner", "T003", "owner Wang Fang → Li Na", "C7"], ["done", "T002", "", "C6"],
    ]);
    expect(week.slips.map(({ id, slips, days }) => [id, slips, days])).toEqual([["T001", 1, 10], ["T004", 0, -119]]);
    const counts = (
      { label, total, open, red, amber, green, unknown, done, cancelled }: LabelledFigures
    ): readonly unknown[] => [label, total, open, red, amber, green, unknown, done, cancelled];
    expect(week.past?.day).toBe(day("2026-03-02"));
    expect(week.past?.lines.map(counts)).toEqual(printed.byDepartment.filter(({ total }) => total > 0).map(counts));
    expect(printed.total.total).toBe(6);
    expect(week.past && counts(week.past.total)).toEqual(counts(printed.total));
    expect(week.figures.find(({ key }) => key === "overdue")).toMatchObject({ value: 1, counted: 1, of: 5, rows: [{ id: "T004", cell: "C8" }] });
    expect(week.figures.find(({ key }) => key === "onTime")).toMatchObject({ value: undefined, of: 0 });
    const first = week.reminders[0];
    expect(first).toMatchObject({ owner: "Zhang Wei", untold: ["T004"], last: undefined });
    expect(first?.text.split("\n")).toEqual([
      "Reminder for Zhang Wei: 1 item to deal with (as of 2026-03-09)", "▲ T004 Task 4 (due 2026-03-03, 6 days late)",
      "Then please update status and dates in the workbook \"Week\"; if something stands in the way, answer today.",
    ]);
    const reminded = { owner: "Zhang Wei", department: first?.department ?? "", ids: first?.untold ?? [], by: "Li Na" };
    expect([await remind(environment, reminded), await remind(environment, reminded)]).toEqual([1, 0]);
    expect((await readWeek(environment)).reminders.find(({ owner }) => owner === "Zhang Wei")).toMatchObject({ untold: [], text: "", last: monday });
    // A reminder is no change, and the next Refresh has nothing to add.
    expect(added(await refreshOn(test, "2026-03-09"))).toBe(0);
    const later = await readWeek(environment, { since: monday });
    expect(later.changes).toEqual([]);
    expect(later.pages[0]?.lines).toContain("- ▲ T004 Task 4 (due 2026-03-03, 6 days late) — Zhang Wei");
    expect(later.pages.map(({ department }) => department)).toEqual(["", "Product", "Engineering"]);
  }, await weekBook("again", 6));
}, 120_000);

test("the answer of the request that writes is lost: the second press adds nothing twice", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-02");
    await type(test, 1, "owner", "Wang Fang");
    let requests = 0;
    const losing: Parameters<typeof remind>[0] = environmentOf(test, "en-US", monday, {
      run: (batch) => test.Excel.run(async (context) => {
        const sync = context.sync.bind(context);
        context.sync = async (pass?: unknown) => {
          const answer: unknown = await sync(pass);
          requests += 1;
          if (requests === 3) throw new Error("no answer");
          return answer as never;
        };
        return batch(context);
      }),
    });
    const reminded = { owner: "Li Na", department: "", ids: ["T002", "T005"] };
    await expect(remind(losing, reminded)).rejects.toThrow("no answer");
    expect(await remind(environmentOf(test, "en-US", monday), reminded)).toBe(0);
    expect(await remind(environmentOf(test, "en-US", monday), { ...reminded, ids: ["T002", "T001"] })).toBe(1);
  }, await weekBook("again", 6));
}, 120_000);

test("three hundred tasks are taken in at once, with rows added to the history as they are needed", async () => {
  await withHost(async (test) => {
    expect(added(await refreshOn(test, "2026-03-02"))).toBe(300);
    for (const task of [3, 30, 299]) await type(test, task, "owner", "Li Na Two");
    expect(added(await refreshOn(test, "2026-03-09"))).toBe(3);
    expect((await readWeek(environmentOf(test, "en-US", monday))).changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["owner T003", "owner T030", "owner T299"]);
  }, await weekBook("many", 300));
}, 300_000);
