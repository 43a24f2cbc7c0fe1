import { check } from "../../../src/actions/check/check";
import type { ActionEnvironment } from "../../../src/actions/action";
import { keepBaseline } from "../../../src/actions/week/take-baseline";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { day, environmentOf, readRange, writeRange } from "../../support/product";
import { refreshOn, type, weekBook } from "./books";

jest.mock(
  "../../../src/catalog/tracker",
  () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 12 })
);

afterAll(disposeHost);

const sheet = "Baselines";
const on = (
  test: HostForTest, iso: string, more: Partial<ActionEnvironment> = {}
): ActionEnvironment => environmentOf(test, "en-US", day(iso), more);

/** Id, baseline, task, due then, due now, days later of so many rows; the first stands in row 5. */
async function rows(test: HostForTest, count: number): Promise<readonly (readonly unknown[])[]> {
  return (await readRange(test, sheet, `A5:H${4 + count}`)).map(
    ([id, , name, task, , due, now, later]) => [id, name, task, due, now, later]
  );
}

const [june, july] = [day("2026-06-30"), day("2026-07-08")];

test("the plan is kept under a name and compared with today's: kept again nothing doubles, a moved task is amber in the newest baseline alone", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-02");
    expect(
      await keepBaseline(on(test, "2026-03-02"), { name: " Agreed plan ", by: "Li Na" })
    ).toEqual({ sheet, added: 3, stood: 0, without: 1 });
    expect(await rows(test, 4)).toEqual([
      ["BL001", "Agreed plan", "T001", june, june, 0], ["BL002", "Agreed plan", "T002", june, june, 0],
      ["BL003", "Agreed plan", "T003", june, june, 0],
      ["", "", "", "", "", ""],
    ]);
    await type(test, 1, "due", july);
    await type(test, 4, "due", july);
    expect(await keepBaseline(on(test, "2026-03-02"), { name: "agreed plan" })).toEqual({ sheet, added: 1, stood: 3, without: 0 });
    expect((await rows(test, 4)).map(([, , task, due, now, later]) => [task, due, now, later])).toEqual([
      ["T001", june, july, 8], ["T002", june, june, 0], ["T003", june, june, 0], ["T004", july, july, 0],
    ]);
    const late = async (): Promise<readonly unknown[]> =>
      (await check(on(test, "2026-03-02"))).findings.filter(({ rule }) => rule === "BL1").map(
        ({ cell, values }) => [cell, values["reason"]]
      );
    expect(await late()).toEqual(
      [
        [
          "D5",
          expect.stringContaining("BL1: 8 days later than in the baseline \"Agreed plan\" (2026-06-30 then, 2026-07-08 now, limit 5 days)"),
        ]
      ]
    );
    await refreshOn(test, "2026-03-09");
    expect(await keepBaseline(on(test, "2026-03-09"), { name: "After the review" })).toEqual({ sheet, added: 4, stood: 0, without: 0 });
    expect((await rows(test, 8)).slice(4).map(([id, name, , , , later]) => [id, name, later])).toEqual(
      ["BL005", "BL006", "BL007", "BL008"].map((id) => [id, "After the review", 0]),
    );
    expect(await late()).toEqual([]);
  }, await weekBook("baseline", 4, { 3: { due: "" } }));
}, 120_000);

test("a lost answer and a colleague who begins the same row: their row stays, and no task is kept twice", async () => {
  await withHost(async (test) => {
    let requests = 0;
    const losing = on(test, "2026-03-02", {
      run: (batch) => test.Excel.run(async (context) => {
        const sync = context.sync.bind(context);
        context.sync = async (pass?: unknown) => {
          requests += 1;
          if (requests === 3) await writeRange(test, sheet, "C5", [["theirs"]]);
          const answer: unknown = await sync(pass);
          if (requests === 5) throw new Error("no answer");
          return answer as never;
        };
        return batch(context);
      }),
    });
    await refreshOn(test, "2026-03-02");
    await expect(keepBaseline(losing, { name: "Agreed plan" })).rejects.toThrow();
    await keepBaseline(on(test, "2026-03-02"), { name: "Agreed plan" });
    const kept = (await rows(test, 8)).map(([, name, task]) => [name, task]).filter(([name]) => name !== "");
    expect(kept[0]).toEqual(["theirs", ""]);
    expect(kept.slice(1).sort()).toEqual(["T001", "T002", "T003", "T004"].map((task) => ["Agreed plan", task]));
  }, await weekBook("baseline lost", 4, {}, ["baselines"]));
}, 120_000);

test("without a name, or without a tracker, nothing is written", async () => {
  await withHost(async (test) => {
    await expect(keepBaseline(on(test, "2026-03-02"), { name: "  " })).rejects.toMatchObject({ code: "baseline-unnamed" });
  }, await weekBook("baseline", 4, { 3: { due: "" } }));
  await withHost(async (test) => {
    await expect(keepBaseline(on(test, "2026-03-02"), { name: "Plan" })).rejects.toMatchObject({ code: "no-tracker" });
  });
}, 120_000);
