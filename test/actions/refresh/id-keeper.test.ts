/** An id that two rows bear after a copy and a sort stays with the row that others mean by it; where nothing tells, a person is asked. */
import { check } from "../../../src/actions/check/check";
import { refresh } from "../../../src/actions/refresh/refresh";
import type { TrackerKey } from "../../../src/catalog/tracker";
import { disposeHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange } from "../../support/product";
import { asOf, at, columnOf, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () =>
  ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));

afterAll(disposeHost);

const sheet = "Progress";
const environment = (test: HostForTest) => environmentOf(test, "en-US", asOf);

/** Types into cells of the tracker, row by row of the sheet, and sorts by a column where one is said. */
async function worked(
  test: HostForTest, cells: readonly (readonly [TrackerKey, number, string | number])[], sorted?: TrackerKey
): Promise<void> {
  await test.Excel.run(async (context) => {
    const tracker = context.workbook.worksheets.getItem(sheet);
    for (const [key, row, value] of cells) tracker.getRange(at(key, row)).values = [[value]];
    if (sorted !== undefined) context.workbook.tables.getItem("Liaison_Tasks").sort.apply([{ key: columnOf(sorted), ascending: true }]);
    await context.sync();
  });
}

/** Names of tasks by their ids. */
const named = async (test: HostForTest): Promise<Readonly<Record<string, unknown>>> => {
  const [ids, tasks] = await Promise.all(
    ["id", "task"].map((key) => readRange(test, sheet, `${at(key as TrackerKey, 5)}:${at(key as TrackerKey, 18)}`))
  );
  return Object.fromEntries((ids ?? []).map(([id], index) => [String(id), tasks?.[index]?.[0]]));
};

const doubled = async (test: HostForTest): Promise<readonly string[]> =>
  (await check(environment(test))).findings.filter(({ rule, severity }) => rule === "C-ID" && severity === "error").map(({ cell }) => cell);

test("its successor begins after it ends: the row for which that holds keeps the id, wherever a sort has put it", () => withDemo("en-US", async (test) => {
  await worked(test, [["predecessors", 5, "T006"], ["start", 5, asOf + 60], ["due", 10, asOf + 50], ["due", 17, asOf + 70]]);
  const before = await named(test);
  // Row 17 is T013: its id is typed over, and a sort brings it above T006.
  await worked(test, [["id", 17, "T006"], ["task", 17, "A first of all"]], "task");
  await refresh(environment(test), { asOf });
  const after = await named(test);
  expect(after["T006"]).toBe(before["T006"]);
  expect(after["T015"]).toBe("A first of all");
}));

test("where nothing tells and others name the id it is left to a person, whose answer is taken", () => withDemo("en-US", async (test) => {
  await worked(test, [
    ...Array.from({ length: 14 }, (_, index) => ["predecessors", 5 + index, ""] as const), ["predecessors", 5, "T006"], ["start", 5, ""],
    ["task", 10, "C one"], ["task", 17, "A other"], ["id", 17, "T006"], ["task", 9, "Zz"], ["task", 11, "Zzz"], ["task", 16, "Zzzz"],
    ["task", 18, "Zzzzz"],
  ], "task");
  const before = await doubled(test);
  expect(before).toHaveLength(1);
  const { changes } = await refresh(environment(test), { asOf });
  expect(changes.filter(({ what }) => what === "ids-renewed")).toEqual([]);
  expect(await doubled(test)).toEqual(before);
  const ids = await readRange(test, sheet, `${at("id", 5)}:${at("task", 18)}`);
  const place = ids.findIndex((row) => row.includes("A other"));
  await worked(test, [["id", 5 + place, ""]]);
  await refresh(environment(test), { asOf });
  expect(await doubled(test)).toEqual([]);
  expect((await named(test))["T006"]).toBe("C one");
}));
