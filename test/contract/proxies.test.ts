import { disposeHost, failureOf, withHost } from "../support/host";

afterAll(disposeHost);

/** What reading or writing a proxy throws at once. */
const thrown = (work: () => unknown): Promise<OfficeExtension.Error> => failureOf(() => Promise.resolve().then(work));

describe("A. proxies", () => {
  test("A5 *OrNullObject never gives null or undefined, before the sync or after", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    const cell = sheet.getRange("A1");
    const table = sheet.tables.add("F1:F2", true);
    const objects: Readonly<Record<string, OfficeExtension.ClientObject>> = {
      worksheet: workbook.worksheets.getItemOrNullObject("nope"), next: sheet.getNextOrNullObject(), previous: sheet.getPreviousOrNullObject(),
      table: workbook.tables.getItemOrNullObject("nope"), column: table.columns.getItemOrNullObject("nope"), name: workbook.names.getItemOrNullObject("nope"),
      setting: workbook.settings.getItemOrNullObject("nope"), part: workbook.customXmlParts.getItemOrNullObject("nope"),
      only: workbook.customXmlParts.getByNamespace("nope").getOnlyItemOrNullObject(), property: workbook.properties.custom.getItemOrNullObject("nope"),
      chart: sheet.charts.getItemOrNullObject("nope"), comment: workbook.comments.getItemOrNullObject("nope"), panes: sheet.freezePanes.getLocationOrNullObject(),
      used: cell.getUsedRangeOrNullObject(true), crossing: cell.getIntersectionOrNullObject("B2"), found: cell.findOrNullObject("nope", {}),
      foundAll: sheet.findAllOrNullObject("nope", {}), special: cell.getSpecialCellsOrNullObject("Formulas"), invalid: cell.dataValidation.getInvalidCellsOrNullObject(),
      merged: cell.getMergedAreasOrNullObject(), filtered: sheet.autoFilter.getRangeOrNullObject(), printed: sheet.pageLayout.getPrintAreaOrNullObject(),
      titles: sheet.pageLayout.getPrintTitleRowsOrNullObject(), custom: sheet.customProperties.getItemOrNullObject("nope"),
    };
    for (const [name, object] of Object.entries(objects)) expect([name, typeof object]).toEqual([name, "object"]);
    await context.sync();
    expect(Object.entries(objects).filter(([, object]) => !object.isNullObject).map(([name]) => name)).toEqual([]);
  })));

  test("A11 a released object can be used again after context.trackedObjects.add, and follows its cells", () => withHost(async ({ Excel, host }) => {
    let range: Excel.Range | undefined;
    await Excel.run(async (context) => {
      range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      range.values = [[7]];
      context.trackedObjects.add(range);
      await context.sync();
    });
    const kept = range;
    if (!kept) throw new Error("no range");
    await Excel.run(kept, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
      kept.load("address,values");
      await context.sync();
      expect([kept.address, kept.values]).toEqual(["Sheet1!B3", [[7]]]);
      context.trackedObjects.remove(kept);
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.live.keptCount).toBe(0);
  }));

  test("A16 JSON structs are set whole: writing a part of one throws, or stays in the proxy", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { pageLayout } = sheet;
    const { dataValidation } = sheet.getRange("A1");
    expect(await thrown(() => (pageLayout.zoom.scale = 200))).toMatchObject({ code: "PropertyNotLoaded" });
    expect(await thrown(() => (dataValidation.rule.wholeNumber = { formula1: 1, operator: "EqualTo" }))).toMatchObject({ code: "PropertyNotLoaded" });
    pageLayout.zoom = { scale: 150 };
    dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
    const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=1", operator: "EqualTo" };
    pageLayout.load("zoom");
    dataValidation.load("rule");
    format.cellValue.load("rule");
    await context.sync();
    pageLayout.zoom.scale = 200;
    if (dataValidation.rule.wholeNumber) dataValidation.rule.wholeNumber.formula1 = 9;
    format.cellValue.rule.formula1 = "=9";
    pageLayout.load("zoom");
    dataValidation.load("rule");
    format.cellValue.load("rule");
    await context.sync();
    expect(pageLayout.zoom).toMatchObject({ scale: 150 });
    expect(dataValidation.rule).toEqual({ wholeNumber: { formula1: "=1", operator: "EqualTo" } });
    expect(format.cellValue.rule).toEqual({ formula1: "=1", operator: "EqualTo" });
  })));

  test("A16 a struct that lacks what it needs is refused, and the old one stands", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=1", operator: "EqualTo" };
    const bar = sheet.getRange("B1").conditionalFormats.add("DataBar");
    bar.dataBar.lowerBoundRule = { type: "Number", formula: "=3" };
    await context.sync();
    const attempts: (() => void)[] = [
      () => { format.cellValue.rule = { operator: "GreaterThan" } as Excel.ConditionalCellValueRule; },
      () => { format.cellValue.rule = { formula1: "=2" } as Excel.ConditionalCellValueRule; },
      () => { bar.dataBar.lowerBoundRule = { formula: "=4" } as Excel.ConditionalDataBarRule; },
    ];
    for (const attempt of attempts) {
      attempt();
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each refusal needs a batch of its own
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument" });
    }
    format.cellValue.load("rule");
    bar.dataBar.load("lowerBoundRule");
    await context.sync();
    expect([format.cellValue.rule, bar.dataBar.lowerBoundRule]).toEqual([{ formula1: "=1", operator: "EqualTo" }, { type: "Number", formula: "=3" }]);
  })));

  test("A17 a Date travels as ISO text, -0 as 0, and a BigInt throws a bare TypeError", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.values = [[new Date(Date.UTC(2026, 4, 20)), -0]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["2026-05-20T00:00:00.000Z", 0]]);
    range.values = [[1n, 2]];
    const error = await failureOf(() => context.sync());
    expect([error.name, (error as { code?: string }).code]).toEqual(["TypeError", undefined]);
  })));
});

describe("A. the queue of requests", () => {
  test.each(["ActivityLimitReached", "GeneralException"] as const)("A13 fifty requests may wait; those beyond fail with %s", (code) => withHost(async ({ Excel, host }) => {
    host.switches.queueOverflow = code;
    host.faults.add({ fault: { kind: "delay", milliseconds: 60 } });
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, index) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getOffsetRange(index, 0).values = [[index]];
      await context.sync();
    }).then(() => "done", (error: OfficeExtension.Error) => error.code)));
    // One is being answered while fifty wait.
    expect([outcomes.filter((outcome) => outcome === "done").length, outcomes.filter((outcome) => outcome === code).length]).toEqual([51, 9]);
    await Excel.run(async (context) => {
      const written = context.workbook.worksheets.getItem("Sheet1").getUsedRange(true).load("rowCount");
      await context.sync();
      expect(written.rowCount).toBe(51);
    });
  }));
});
