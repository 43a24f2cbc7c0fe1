/** The probe on the embedded Excel, which must answer as it did when its answers were recorded. */
import { keyOf, type ProbeItem } from "../../src/probe/item";
import { allItems } from "../../src/probe/items/all-items";
import { notProbed } from "../../src/probe/not-probed";
import { NotEmptyError, probeWorkbook } from "../../src/probe/probe";
import type { HostAnswers } from "../../src/probe/report";
import { runProbe } from "../../src/probe/run";
import { hostAnswers } from "../../src/tooling/probe-answers";
import { contractItems } from "../contract/items";
import { disposeHost, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

const probe = (test: HostForTest, items: readonly ProbeItem[], host: HostAnswers = {}) => probeWorkbook(test, { items, host });

const item = (ask: ProbeItem["ask"], more: Partial<ProbeItem> = {}): ProbeItem => ({ id: "A1", part: "test", asks: "Is it so?", ask, ...more });

describe("the questions", () => {
  test("each has a name of its own, and with the reasons for the others they are the whole contract", () => {
    const probed = [...new Set(allItems.map(({ id }) => id))];
    expect(new Set(allItems.map(keyOf)).size).toBe(allItems.length);
    expect([...probed, ...Object.keys(notProbed)].sort()).toEqual(Object.keys(contractItems).sort());
    expect(probed.length).toBeGreaterThanOrEqual(70);
  });

  test("the embedded Excel answers every one as recorded, and the workbook is as it was", () => withHost(async (test) => {
    const host = await hostAnswers(allItems.filter(({ switches }) => switches === undefined));
    const items = allItems.filter((one) => keyOf(one) in host && one.webOnly !== true);
    const report = await probe(test, items, host);
    expect(report.left).toEqual([]);
    expect(report.items.filter(({ answer }) => answer === undefined)).toEqual([]);
    expect(report.items.filter(({ equal, answer }) => answer !== undefined && !equal)).toEqual([]);
    expect(report.excel).toMatchObject({ platform: "PC", displayLanguage: "en-US" });
    expect(test.document.snapshot().sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    await test.Excel.run(async (context) => {
      const { settings, names, application } = context.workbook;
      const [keys, count] = [settings.getCount(), names.getCount()];
      application.load("calculationMode");
      await context.sync();
      expect([keys.value, count.value, application.calculationMode]).toEqual([0, 0, "Automatic"]);
    });
    // Every question twice, on a machine that may be busy.
  }), 300_000);
});

describe("one question after another", () => {
  test("each has a blank sheet of its own, whose name reads as Probe in the answer", () => withHost(async (test) => {
    const write = item(async ({ context, sheet, name }) => {
      const used = sheet.getUsedRangeOrNullObject();
      sheet.load("name");
      await context.sync();
      sheet.getRange("A1").values = [[name]];
      await context.sync();
      return { blank: used.isNullObject, name: sheet.name, tenth: 0.1 + 0.2 };
    });
    const report = await probe(test, [write, { ...write, part: "again" }]);
    expect(report.items.map(({ answer }) => answer)).toEqual([{ blank: true, name: "Probe", tenth: 0.3 }, { blank: true, name: "Probe", tenth: 0.3 }]);
  }));

  test("what it throws is its answer; what this Excel has not, or is for the web, is not asked", () => withHost(async (test) => {
    const report = await probe(test, [
      item(({ context }) => { context.workbook.worksheets.getItem("nope").load("name"); return context.sync(); }),
      item(() => Promise.resolve(1), { part: "new", needs: "1.99" }), item(() => Promise.resolve(1), { part: "web", webOnly: true }),
    ]);
    expect(report.items.map(({ answer, because }) => [answer, because])).toEqual([
      [{ failed: "ItemNotFound" }, undefined], [undefined, "this Excel has no ExcelApi 1.99"], [undefined, "asked on Excel on the web alone"],
    ]);
  }));

  test("one that is never answered is given up, and after three the probe stops", () => withHost(async (test) => {
    const silent = item(() => new Promise(() => undefined));
    const answers = await runProbe(test, { items: [silent, silent, silent, silent, silent], onWeb: false, limitMs: 60 });
    expect(answers.map(({ because }) => because)).toEqual(Array(3).fill("no answer in 0.06 s"));
  }));

  test("what a question leaves behind is taken away, very hidden sheets, names, settings and manual calculation included", () => withHost(async (test) => {
    const report = await probe(test, [item(async ({ context, name }) => {
      context.workbook.worksheets.add(`${name} Secret`).visibility = "VeryHidden";
      context.workbook.names.add(`${name}_Left`, "=1");
      context.workbook.settings.add(`${name} left`, 1);
      context.application.calculationMode = "Manual";
      context.runtime.enableEvents = false;
      await context.sync();
    })]);
    expect(report.left).toEqual([]);
    expect(test.document.snapshot().sheets).toHaveLength(1);
    expect(test.host.events.enabled).toBe(true);
  }));

  test("what it cannot take away is told", () => withHost(async (test) => {
    const report = await probe(test, [item(async ({ context }) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["lost"]];
      context.workbook.worksheets.add("Stray");
      await context.sync();
    })]);
    expect(report.left).toEqual(["cells or formats on Sheet1", "the sheets are Sheet1, Stray and were Sheet1"]);
  }));
});

describe("a workbook that is not empty is refused and stays as it is", () => {
  test.each<readonly [says: string, make: (workbook: Excel.Workbook, sheet: Excel.Worksheet) => unknown]>([
    ["cells or formats on Sheet1", (_workbook, sheet) => { sheet.getRange("C3").values = [[1]]; }],
    ["cells or formats on Sheet1", (_workbook, sheet) => { sheet.getRange("C3").format.fill.color = "red"; }],
    ["the name Limit", (workbook) => workbook.names.add("Limit", "=1")],
    ["the hidden sheet Two", (workbook) => { workbook.worksheets.add("Two").visibility = "Hidden"; }],
    ["the sheet Probe1", (workbook) => workbook.worksheets.add("Probe1")],
    ["the protection of Sheet1", (_workbook, sheet) => sheet.protection.protect()],
    ["tables: 1", (_workbook, sheet) => sheet.tables.add("A1:B2", true)],
  ])("%s", (says, make) => withHost(async (test) => {
    await test.Excel.run(async (context) => {
      make(context.workbook, context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    const before = test.document.snapshot();
    const asked = jest.fn(() => Promise.resolve(1));
    const refusal = await probe(test, [item(asked)]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NotEmptyError);
    expect((refusal as NotEmptyError).contents).toContain(says);
    expect(asked).not.toHaveBeenCalled();
    expect(test.document.snapshot()).toEqual(before);
  }));
});
