import { joinIn } from "../../../src/workbench/co-author/co-author";
import { perform } from "../../../src/workbench/co-author/edit";
import { late } from "../../../src/workbench/co-author/late";
import { disposeHost, withHost } from "../../support/host";

afterAll(disposeHost);

test("an edit on a replica is not seen before it is merged, and in a cell that both wrote the one that arrives last stands", () => withHost(async (test) => {
  const script = late({ edits: ({ request, action }) => (request === 0 && action === 0 ? [{ do: "type", at: "Sheet1!A1", text: "theirs" }] : []) }, { seed: 1, moments: 1000 });
  const { leave } = joinIn(test.host, script);
  const seen: unknown[] = [];
  await test.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.load("values");
    await context.sync();
    seen.push(cell.values[0]?.[0]);
    cell.values = [["ours"]];
    await context.sync();
    cell.load("values");
    await context.sync();
    seen.push(cell.values[0]?.[0]);
  });
  leave();
  await test.host.edit("remote", async (call) => {
    for (const edit of script.rest()) await perform(edit, call);
  });
  expect(seen).toEqual(["", "ours"]);
  expect(test.engine.readCells(test.engine.activeSheetId(), { row: 0, column: 0, rowCount: 1, columnCount: 1 })[0]?.[0]?.value).toBe("theirs");
}));

test("edits arrive in the order in which they were made, and all of them in the end", () => withHost(async (test) => {
  const script = late({ edits: ({ request }) => [{ do: "type", at: `Sheet1!A${request + 1}`, text: String(request) }] }, { seed: 7, moments: 9 });
  const { log, leave } = joinIn(test.host, script);
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const cell of ["D1", "D2", "D3"]) sheet.getRange(cell).values = [[1]];
    await context.sync();
    sheet.getRange("D4").values = [[1]];
    await context.sync();
  });
  leave();
  const arrived = [...log.edits.map(({ edit }) => edit), ...script.rest()].map((edit) => ("at" in edit ? edit.at : ""));
  expect(arrived).toEqual([...arrived].sort());
  expect(arrived.length).toBeGreaterThan(4);
}));
