import { disposeHost, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

/** Events come in a task of their own after the answer. */
const delivery = () => new Promise((resolve) => setTimeout(resolve, 20));

type Change = Excel.WorksheetChangedEventArgs;

async function collectChanges(test: HostForTest, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void): Promise<Change[]> {
  const changes: Change[] = [];
  await test.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    context.workbook.worksheets.onChanged.add((change) => {
      changes.push(change);
      return Promise.resolve();
    });
    await context.sync();
    await act(sheet, context);
    await context.sync();
  });
  await delivery();
  return changes;
}

describe("J. events", () => {
  test("J90 J91 a single cell tells what it was and is; own writes say ThisLocalAddin", () => withHost(async (test) => {
    const changes = await collectChanges(test, async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A1").values = [["x"]];
    });
    const sheetId = test.engine.activeSheetId();
    expect(changes.map(({ address, changeType, source, triggerSource, worksheetId, details, type }) => ({ address, changeType, source, triggerSource, worksheetId, details, type }))).toEqual([
      { address: "A1", changeType: "RangeEdited", source: "Local", triggerSource: "ThisLocalAddin", worksheetId: sheetId, type: "WorksheetChanged", details: { valueBefore: "", valueAfter: 1, valueTypeBefore: "Empty", valueTypeAfter: "Double" } },
      { address: "A1", changeType: "RangeEdited", source: "Local", triggerSource: "ThisLocalAddin", worksheetId: sheetId, type: "WorksheetChanged", details: { valueBefore: 1, valueAfter: "x", valueTypeBefore: "Double", valueTypeAfter: "String" } },
    ]);
  }));

  test("J91 a change of several cells has no details; getRange leads to it", () => withHost(async (test) => {
    const changes = await collectChanges(test, (sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
    });
    expect(changes.map((change) => [change.address, change.details])).toEqual([["A1:B2", undefined]]);
    await test.Excel.run(async (context) => {
      const range = changes[0]?.getRange(context).load("values");
      await context.sync();
      expect(range?.values).toEqual([[1, 2], [3, 4]]);
    });
  }));

  test("J90 inserted and deleted rows, columns and cells say so, with their direction", () => withHost(async (test) => {
    const changes = await collectChanges(test, (sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("B:B").delete("Left");
      sheet.getRange("A1").insert("Right");
      sheet.getRange("A1").delete("Up");
    });
    expect(changes.slice(1).map((change) => [change.changeType, change.address, change.changeDirectionState?.insertShiftDirection, change.changeDirectionState?.deleteShiftDirection])).toEqual([
      ["RowInserted", "2:2", undefined, undefined], ["ColumnDeleted", "B:B", undefined, undefined], ["CellInserted", "A1", "Right", undefined], ["CellDeleted", "A1", undefined, "Up"],
    ]);
  }));

  test("J92 a co-author's edit is Remote, a person's typing is neither", () => withHost(async (test) => {
    const { engine } = test;
    const write = () => engine.writeCells(engine.activeSheetId(), { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[{ value: "theirs" }]]);
    const changes = await collectChanges(test, () => {
      engine.withOrigin("remote", write);
      engine.withOrigin("user", write);
    });
    expect(changes.map((change) => [change.source, change.triggerSource])).toEqual([["Remote", "Unknown"], ["Local", "Unknown"]]);
  }));

  test("J93 enableEvents=false silences own writes", () => withHost(async (test) => {
    const changes = await collectChanges(test, async (sheet, context) => {
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      context.runtime.load("enableEvents");
      sheet.getRange("A2").values = [[2]];
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
    });
    expect(changes.map((change) => change.address)).toEqual(["A2"]);
  }));

  test("J94 recalculated cells raise onCalculated, not onChanged; formats raise onFormatChanged", () => withHost(async (test) => {
    const heard: string[] = [];
    const changes = await collectChanges(test, async (sheet, context) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      await context.sync();
      sheet.onCalculated.add(() => Promise.resolve(void heard.push("calculated")));
      sheet.onFormatChanged.add((event) => Promise.resolve(void heard.push(`format ${event.address}`)));
      await context.sync();
      sheet.getRange("A1").values = [[5]];
      await context.sync();
      sheet.getRange("C3").format.fill.color = "red";
    });
    await delivery();
    expect(changes.map((change) => change.address)).toEqual(["A1:B1", "A1"]);
    expect(heard).toContain("calculated");
    expect(heard).toContain("format C3");
  }));

  test.each([[false, []], [true, ["C3"]]] as const)("J94 a format raises onChanged too, or not: two readings of the documentation: %s", (formatRaisesChanged, addresses) => withHost(async (test) => {
    test.host.switches.formatRaisesChanged = formatRaisesChanged;
    const changes = await collectChanges(test, (sheet) => {
      sheet.getRange("C3").format.fill.color = "red";
    });
    expect(changes.map((change) => change.address)).toEqual(addresses);
  }));

  test("a sheet's own handler hears its sheet only; a removed one hears nothing more", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const heard: string[] = [];
    const [first, second] = [context.workbook.worksheets.getItem("Sheet1"), context.workbook.worksheets.add("Two")];
    // The client aims a sheet's events by its id, which must be loaded.
    first.load("id");
    await context.sync();
    const handler = first.onChanged.add((change) => Promise.resolve(void heard.push(change.address)));
    await context.sync();
    first.getRange("A1").values = [[1]];
    second.getRange("B2").values = [[1]];
    await context.sync();
    await delivery();
    handler.remove();
    await context.sync();
    first.getRange("C3").values = [[1]];
    await context.sync();
    await delivery();
    expect(heard).toEqual(["A1"]);
  })));

  test("sheets added, activated, renamed, deleted; selections", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const heard: string[] = [];
    const { worksheets } = context.workbook;
    const hear = (text: string) => Promise.resolve(void heard.push(text));
    worksheets.onAdded.add((event) => hear(`added ${event.source}`));
    worksheets.onActivated.add(() => hear("activated"));
    worksheets.onDeactivated.add(() => hear("deactivated"));
    worksheets.onDeleted.add(() => hear("deleted"));
    worksheets.onSelectionChanged.add((event) => hear(`selected ${event.address}`));
    await context.sync();
    const sheet = worksheets.add("Plan");
    await context.sync();
    sheet.activate();
    await context.sync();
    sheet.getRange("B2:C3").select();
    await context.sync();
    sheet.delete();
    await context.sync();
    await delivery();
    expect(heard.filter((text) => /^(added|deleted|selected B2)/.test(text))).toEqual(["added Local", "selected B2:C3", "deleted"]);
    expect(heard.indexOf("deactivated")).toBeLessThan(heard.indexOf("activated"));
    expect(heard.filter((text) => text === "activated").length).toBeGreaterThanOrEqual(1);
  })));

  test("events that this host never raises cannot be registered for", () => withHost(async ({ Excel }) => {
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.onSingleClicked.add(() => Promise.resolve());
      await context.sync();
    }).then(() => undefined, (failure: OfficeExtension.Error) => failure);
    expect(error?.code).toBe("ApiNotFound");
  }));
});
