import { refresh } from "../../../src/actions/refresh/refresh";
import { takeBack } from "../../../src/actions/refresh/take-back";
import { disposeHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange } from "../../support/product";
import { asOf, at, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));

afterAll(disposeHost);

const sheet = "Progress";

async function edit(test: HostForTest, work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await test.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });
}

test("what Refresh wrote over comes back to its rows, wherever they have moved, as the text that it was", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker) => {
      tracker.getRange(at("flag", 8)).values = [["'=SUM(1,2)"]];
      tracker.getRange(at("daysOverdue", 9)).values = [[7]];
      tracker.getRange(at("reason", 30)).values = [["a note in an empty row"]];
      tracker.getRange(at("id", 19)).values = [["t003"]];
      tracker.getRange(at("task", 19)).values = [["A copy"]];
    });
    const environment = environmentOf(test, "en-US", asOf);
    const { overwritten } = await refresh(environment);
    expect(overwritten.map(({ field, id, before }) => [field, id, before])).toEqual([
      ["flag", "T004", "=SUM(1,2)"], ["daysOverdue", "T005", 7], ["reason", "", "a note in an empty row"], ["id", "T015", "t003"],
    ]);
    await edit(test, (tracker) => { tracker.getRange("6:6").insert("Down"); });
    const report = await takeBack(environment, overwritten);
    expect(report).toEqual({
      restored: [{ sheet, cell: at("flag", 9) }, { sheet, cell: at("daysOverdue", 10) }, { sheet, cell: at("reason", 30) }, { sheet, cell: at("id", 20) }],
      left: [], putBack: [],
    });
    expect(await readRange(test, sheet, at("flag", 9))).toEqual([["=SUM(1,2)"]]);
    expect(await readRange(test, sheet, at("daysOverdue", 10))).toEqual([[7]]);
    expect(await readRange(test, sheet, at("id", 20))).toEqual([["t003"]]);
  });
});

test("a cell in which somebody has typed since, and a row that is gone, are left and named", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker) => {
      tracker.getRange(at("flag", 8)).values = [["fine"]];
      tracker.getRange(at("flag", 9)).values = [["fine as well"]];
    });
    const environment = environmentOf(test, "en-US", asOf);
    const { overwritten } = await refresh(environment);
    await edit(test, (tracker) => {
      tracker.getRange(at("flag", 8)).values = [["a later word"]];
      tracker.getRange("9:9").delete("Up");
    });
    const report = await takeBack(environment, overwritten);
    expect(report.restored).toEqual([]);
    expect(report.left).toEqual(overwritten);
    expect(await readRange(test, sheet, at("flag", 8))).toEqual([["a later word"]]);
  });
});

test("a remark that stood over a reason moves to the column for remarks of its row, and never over one that stands there", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker) => {
      tracker.getRange(at("reason", 8)).values = [["waiting for legal"]];
      tracker.getRange(at("reason", 9)).values = [["asked again"]];
      tracker.getRange(at("note", 9)).values = [["called twice"]];
    });
    const environment = environmentOf(test, "en-US", asOf);
    const { overwritten } = await refresh(environment);
    const moved = overwritten.map((cell) => ({ ...cell, field: "note" }));
    const report = await takeBack(environment, moved);
    expect([report.restored, report.left.map(({ id }) => id)]).toEqual([[{ sheet, cell: at("note", 8) }], ["T005"]]);
    expect((await readRange(test, sheet, `${at("note", 8)}:${at("note", 9)}`)).flat()).toEqual(["waiting for legal", "called twice"]);
    // Pressed again it says the same and writes nothing.
    expect((await takeBack(environment, moved)).restored).toEqual(report.restored);
  });
});
