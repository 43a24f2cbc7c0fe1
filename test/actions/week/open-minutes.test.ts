import { openMinutes } from "../../../src/actions/week/open-minutes";
import { disposeHost, withHost } from "../../support/host";
import { day, environmentOf, readRange } from "../../support/product";
import { refreshOn, type, weekBook } from "./books";

jest.mock(
  "../../../src/catalog/tracker",
  () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 20, spareTrackerRows: 12 })
);

afterAll(disposeHost);

test("this week's meeting is entered once, with the week's agenda and whoever has something red; pressed again it stays as it is", async () => {
  await withHost(async (test) => {
    await refreshOn(test, "2026-03-02");
    await type(test, 4, "due", day("2026-03-03"));
    await refreshOn(test, "2026-03-09");
    const environment = environmentOf(test, "zh-CN", day("2026-03-09"), { now: () => day("2026-03-09") + 0.38 });
    expect(await openMinutes(environment)).toEqual({ id: "M001", sheet: "Minutes", stood: false });
    expect(await openMinutes(environment)).toEqual({ id: "M001", sheet: "Minutes", stood: true });
    const [headers = [], ...lines] = await readRange(test, "Minutes", "A4:Q6");
    const cell = (row: number, header: string): unknown => lines[row]?.[headers.indexOf(header)];
    expect(cell(0, "Meeting")).toBe("Week weekly meeting 2026-03-09");
    expect([cell(0, "Type"), cell(0, "Started"), cell(0, "Attendees")]).toEqual(["Regular", day("2026-03-09") + 10 / 24, "Zhang Wei"]);
    const agenda = String(cell(0, "Agenda"));
    expect(agenda).toContain("▲ T004 Task 4 (due 2026-03-03, 6 days late) — Zhang Wei");
    expect(agenda.startsWith("=")).toBe(false);
    expect(cell(1, "Meeting")).toBe("");
  }, await weekBook("minutes", 4, {}, ["minutes"]));
}, 120_000);

test("without minutes it says so and writes nothing", async () => {
  await withHost(async (test) => {
    await expect(openMinutes(environmentOf(test, "en-US", day("2026-03-09")))).rejects.toMatchObject({ code: "no-minutes" });
  }, await weekBook("again", 6));
}, 120_000);
