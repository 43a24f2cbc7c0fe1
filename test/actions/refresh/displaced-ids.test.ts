import { displacedIds, stillAway } from "../../../src/actions/refresh/displaced-ids";
import type { StandingForm } from "../../../src/excel/read-book";
import { registry } from "../../../src/forms/registry";

const form = registry.register("tracker");

/** Rows as `row: [id, task]`. */
function tableOf(rows: Readonly<Record<number, readonly [string, string]>>): StandingForm["table"] {
  const place = { sheet: "Progress", firstRow: 4, firstColumn: 1, lastRow: 20, lastColumn: form.fields.length };
  const records = Object.entries(rows).map(([row, [id, task]]) => ({ row: Number(row), cells: { id, task, department: "Sales" } }));
  return { place, columns: {}, rows: records } as unknown as StandingForm["table"];
}

const standing = (rows: Parameters<typeof tableOf>[0]): StandingForm => ({ key: "tracker", form, table: tableOf(rows) });

test("an id that a new one has replaced after a sort goes back to its row", () => {
  const planned = standing({ 5: ["T001", "plan"], 6: ["", "build"] });
  expect(displacedIds(planned, new Map([[6, "T002"]]), tableOf({ 5: ["", "build"], 6: ["T002", "plan"] }))).toEqual(new Map([[6, "T001"]]));
});

test("an id on its way back that stands nowhere is owed to its row still, wherever that is by then", () => {
  const planned = standing({ 5: ["T002", "plan"], 6: ["", "build"] });
  const back = new Map([[5, "T001"]]);
  expect(stillAway(planned, back, tableOf({ 7: ["T002", "plan"], 8: ["", "build"] }))).toEqual(new Map([[7, "T001"]]));
  expect(stillAway(planned, back, tableOf({ 7: ["T001", "plan"], 8: ["", "build"] }))).toEqual(new Map());
});

test("a row that was edited on the way is told by its title; two alike get one id, not two", () => {
  const planned = standing({ 5: ["T009", "plan"], 6: ["", "plan"] });
  const found = stillAway(planned, new Map([[5, "T001"]]), tableOf({ 5: ["T009", " Plan"], 6: ["", "plan "] }));
  expect([...found.values()]).toEqual(["T001"]);
});
