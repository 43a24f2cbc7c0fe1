import { check } from "../../../src/actions/check/check";
import { refresh } from "../../../src/actions/refresh/refresh";
import type { RefreshReport } from "../../../src/actions/action";
import { summaryLayout } from "../../../src/forms/tracker/summary-layout";
import { disposeHost, type HostForTest } from "../../support/host";
import { environmentOf, readRange, writeRange } from "../../support/product";
import { allCells, asOf, at, columnOf, contents, shown, sheetNamed, withDemo } from "../books";

jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 30, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 12, spareRequestRows: 5, leastOpinionRows: 12, spareOpinionRows: 5 }));

afterAll(disposeHost);

const again = (test: HostForTest, options: Parameters<typeof refresh>[1] = {}): Promise<RefreshReport> => refresh(environmentOf(test, "en-US", asOf), options);
const what = ({ changes }: RefreshReport): readonly string[] => changes.map((change) => change.what);
const sheet = "Progress";

async function edit(test: HostForTest, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await test.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet), context);
    await context.sync();
  });
}

test("a healthy book: only the date is stamped, and nothing else is another than before", async () => {
  await withDemo("en-US", async (test) => {
    const before = test.document.snapshot();
    expect(what(await again(test))).toEqual(["as-of-stamped"]);
    const others = before.sheets.map(({ name }) => name).filter((name) => name !== "Home");
    expect(contents(test.document.snapshot(), others)).toEqual(contents(before, others));
    const changed = allCells(test.document.snapshot()).filter((cell) => cell.sheet === "Home" && cell.value !== sheetNamed(before, "Home").cells.get(cell.row)?.get(cell.column)?.value);
    expect(changed.map(({ value }) => value)).toEqual([asOf]);
  });
});

test("the second press of a day finds nothing to do and writes no cell, on a fixed date and on today's", async () => {
  await withDemo("en-US", async (test) => {
    const written = (["values", "formulas"] as const).map((property) => jest.spyOn(test.Excel.Range.prototype, property, "set"));
    const writes = (): number => written.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (const options of [{}, { asOf: asOf + 1 }]) {
      await again(test, options);
      const [before, once] = [test.document.snapshot(), writes()];
      expect(once).toBeGreaterThan(0);
      expect((await again(test, options)).changes).toEqual([]);
      expect(test.document.snapshot()).toEqual(before);
      expect(writes()).toBe(once);
    }
    written.forEach((spy) => spy.mockRestore());
  });
});

test("ids: given to new rows, renewed for copies, never used twice, also after the last row is gone", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker) => {
      tracker.getRange(at("task", 19)).values = [["A new one"]];
      tracker.getRange(at("id", 20)).values = [["t003"]];
      tracker.getRange(at("task", 20)).values = [["A copy"]];
    });
    const first = await again(test);
    expect(first.changes.slice(0, 2)).toEqual([
      { what: "ids-given", sheet, cells: ["A19"], count: 1, details: "T015" },
      { what: "ids-renewed", sheet, cells: ["A20"], count: 1, details: "T003 → T016" },
    ]);
    expect(await readRange(test, sheet, "A19:A20")).toEqual([["T015"], ["T016"]]);
    expect(what(await again(test))).toEqual([]);
    await edit(test, (tracker) => {
      tracker.getRange("20:20").delete("Up");
      tracker.getRange(at("id", 19)).values = [["T040"]];
    });
    await again(test);
    await edit(test, (tracker) => {
      tracker.getRange("19:19").delete("Up");
      tracker.getRange(at("task", 19)).values = [["Another"]];
    });
    expect((await again(test)).changes[0]?.details).toBe("T041");
  });
});

test("what was pasted over comes back: formulas, validation, colours, summary; and is reported only then", async () => {
  await withDemo("en-US", async (test) => {
    const before = test.document.snapshot();
    const { department } = summaryLayout({ departments: 4, owners: 8, statuses: 5 });
    await edit(test, (tracker, { workbook }) => {
      tracker.getRange(at("flag", 8)).values = [["● On track"]];
      tracker.getRange(at("daysOverdue", 9)).clear("Contents");
      tracker.getRange(at("reason", 30)).values = [["typed"]];
      tracker.getRange(`${at("due", 5)}:${at("due", 34)}`).dataValidation.clear();
      tracker.getRange(`${at("flag", 5)}:${at("flag", 34)}`).conditionalFormats.clearAll();
      workbook.worksheets.getItem("Summary").getRange(`B${department.first}`).values = [[99]];
    });
    const report = await again(test);
    expect([...what(report)].sort()).toEqual(["as-of-stamped", "formats-restored", "formulas-restored", "summary-restored", "validation-restored"]);
    expect(report.changes.find((change) => change.what === "formulas-restored")?.cells).toEqual(expect.arrayContaining([at("flag", 8), at("daysOverdue", 9), at("reason", 30)]));
    expect(report.changes.find((change) => change.what === "validation-restored")?.details).toBe("Due");
    expect((await readRange(test, sheet, at("flag", 8)))[0]?.[0]).toBe("▲ Red");
    const after = test.document.snapshot();
    expect(sheetNamed(after, sheet).conditionalFormats).toHaveLength(sheetNamed(before, sheet).conditionalFormats.length);
    expect(sheetNamed(after, sheet).validations.filter(({ ranges }) => ranges.some((range) => range.column === columnOf("due")))).toHaveLength(1);
    const values = (file: typeof after): unknown => allCells(file).filter((cell) => cell.sheet !== "Home").map(({ sheet: name, row, column, value, formula }) => [name, row, column, value, formula]);
    expect(values(after)).toEqual(values(before));
    expect(shown(test, sheet, 7, columnOf("flag")).fill).toBe("#C42B1C");
    expect(what(await again(test))).toEqual([]);
  });
});

test("a formula that answers another thing than ours is found by its answer", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker) => {
      tracker.getRange(at("flag", 8)).formulas = [["=Flag_Green"]];
    });
    expect((await again(test)).changes[0]).toMatchObject({ what: "formulas-restored", details: "Flag" });
    expect((await readRange(test, sheet, at("flag", 8)))[0]?.[0]).toBe("▲ Red");
  });
});

test("near the end the table grows, with formulas, validation, colours and the print area", async () => {
  await withDemo("en-US", async (test) => {
    await writeRange(test, sheet, at("task", 30), [["Far down"]]);
    const report = await again(test);
    expect(what(report)).toEqual(["ids-given", "rows-added", "print-area-set", "as-of-stamped"]);
    const file = test.document.snapshot();
    const tracker = sheetNamed(file, sheet);
    expect(tracker.tables[0]?.range.rowCount).toBe(131);
    expect(tracker.pageLayout.printArea[0]?.rowCount).toBeGreaterThanOrEqual(30);
    await edit(test, (own) => {
      own.getRange(at("task", 130)).values = [["Late"]];
      own.getRange(`${at("start", 130)}:${at("due", 130)}`).values = [[asOf - 20, asOf - 10]];
      own.getRange(at("status", 130)).values = [["In progress"]];
    });
    expect(shown(test, sheet, 129, columnOf("flag")).fill).toBe("#C42B1C");
    expect((await check(environmentOf(test, "en-US", asOf))).findings.filter(({ cell, severity }) => cell.endsWith("130") && severity === "red")).toHaveLength(1);
    expect(what(await again(test)).filter((one) => one !== "as-of-stamped" && one !== "ids-given" && one !== "print-area-set")).toEqual(["rows-added"]);
  });
}, 90_000);

test("people's own colours, columns, order and names of sheets survive", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (tracker, { workbook }) => {
      tracker.getRange("D:D").insert("Right");
      tracker.getRange("D4:D6").values = [["My notes"], ["one"], ["two"]];
      const { custom } = tracker.getRange("D5:D34").conditionalFormats.add("Custom");
      custom.rule.formula = '=$D5="one"';
      custom.format.fill.color = "#00FF00";
      tracker.getRange("B8").values = [["typed over"]];
      tracker.name = "Our plan";
      workbook.worksheets.getItem("Home").name = "Start";
      workbook.worksheets.getItem("Summary").name = "Totals '26";
    });
    const report = await again(test);
    expect(report.changes.map((change) => [change.what, change.sheet])).toEqual([["formulas-restored", "Our plan"], ["as-of-stamped", "Start"]]);
    expect(await readRange(test, "Our plan", "D4:D6")).toEqual([["My notes"], ["one"], ["two"]]);
    expect(await readRange(test, "Our plan", "B8")).toEqual([["▲ Red"]]);
    const mine = sheetNamed(test.document.snapshot(), "Our plan").conditionalFormats.filter(({ rule }) => rule.type === "Custom" && rule.formula.includes('"one"'));
    expect(mine).toHaveLength(1);
    expect(report.findings.filter(({ severity }) => severity === "red").map(({ cell, sheet: name }) => `${name}!${cell}`)).toEqual(["Our plan!H8", "Our plan!K11"]);
    expect((await readRange(test, "Totals '26", "B6:E6"))[0]?.[3]).toBe(2);
  });
});

test("sorted rows keep their tasks, ids and flags together", async () => {
  await withDemo("en-US", async (test) => {
    await edit(test, (_tracker, { workbook }) => {
      workbook.tables.getItem("Liaison_Tasks").sort.apply([{ key: columnOf("due"), ascending: false }]);
    });
    expect(what(await again(test))).toEqual(["as-of-stamped"]);
    const { findings } = await check(environmentOf(test, "en-US", asOf));
    expect(findings.filter(({ severity }) => severity === "red").map(({ id }) => id).sort()).toEqual(["T004", "T007"]);
  });
});

test("fixing the date repairs an as-of cell that held a text", async () => {
  await withDemo("en-US", async (test) => {
    await test.Excel.run(async (context) => {
      context.workbook.names.getItem("AsOf_Input").getRange().values = [["'next week"]];
      await context.sync();
    });
    expect(what(await again(test, { asOf }))).toEqual(["as-of-stamped"]);
    expect(what(await again(test))).toEqual([]);
    expect((await readRange(test, sheet, at("flag", 8)))[0]?.[0]).toBe("▲ Red");
  });
});
