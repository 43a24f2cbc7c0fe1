import { bootOffice } from "../../src/workbench/client/boot-office";
import { createHost } from "../../src/workbench/create-host";
import { createUniverEngine } from "../../src/workbench/engine/univer-engine";
import { disposeHost, testNow, withHost, type HostForTest } from "../support/host";

afterAll(disposeHost);

const delivery = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 20); });

function write(test: HostForTest, address: string): Promise<void> {
  return test.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[address]];
    await context.sync();
  });
}

describe("J. how events are delivered", () => {
  test("J96 an event is a message of its own, after the answer: category 65536, the event's number, the sheet's id", () => withHost(async (test) => {
    const messages: { readonly type: number; readonly message: { readonly entries: readonly Record<string, unknown>[] } }[] = [];
    const stop = test.host.onMessage((json) => messages.push(JSON.parse(json) as (typeof messages)[number]));
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
      await context.sync();
      sheet.onChanged.add(() => Promise.resolve());
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      expect(messages).toEqual([]);
      await delivery();
      expect(messages).toMatchObject([{ type: 3, message: { entries: [{ messageCategory: 65536, messageType: 10, targetId: sheet.id }] } }]);
      expect(JSON.parse(String(messages[0]?.message.entries[0]?.["message"]))).toMatchObject({ address: "A1", changeType: "RangeEdited", source: "Local", worksheetId: sheet.id });
    });
    stop();
  }));

  test("J91 a formula's event tells what it came to", () => withHost(async (test) => {
    const details: (Excel.ChangedEventDetail | undefined)[] = [];
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.worksheets.onChanged.add((event) => { details.push(event.details); return Promise.resolve(); });
      sheet.getRange("B1:B500").formulas = Array.from({ length: 500 }, (_, row) => [`=SUM(C$1:C${row + 1})+20`]);
      await context.sync();
      await delivery();
      details.length = 0;
      sheet.getRange("A1").formulas = [["=SUM(B1:B3)*2"]];
      await context.sync();
      sheet.getRange("A1").values = [["done"]];
      await context.sync();
    });
    await delivery();
    expect(details).toEqual([
      { valueBefore: "", valueTypeBefore: "Empty", valueAfter: 120, valueTypeAfter: "Double" },
      { valueBefore: 120, valueTypeBefore: "Double", valueAfter: "done", valueTypeAfter: "String" },
    ]);
  }));

  test("J96 handlers are not waited for, and one that throws keeps nobody from hearing", () => withHost(async (test) => {
    const heard: string[] = [];
    let release = (): void => undefined;
    await test.Excel.run(async (context) => {
      const { onChanged } = context.workbook.worksheets;
      onChanged.add(() => { throw new Error("a handler's own fault"); });
      onChanged.add((event) => {
        heard.push(`slow ${event.address}`);
        return new Promise((resolve) => { release = () => resolve(undefined); });
      });
      onChanged.add((event) => { heard.push(`quick ${event.address}`); return Promise.resolve(); });
      await context.sync();
    });
    await write(test, "A1");
    await write(test, "A2");
    await delivery();
    expect(heard).toEqual(["slow A1", "quick A1", "slow A2", "quick A2"]);
    release();
  }));

  test("J93 enableEvents=false keeps everybody's edits from this pane, and from its handlers alone", () => withHost(async (test) => {
    const heard: string[] = [];
    const { engine } = test;
    const edit = (origin: "user" | "remote", row: number): void => engine.withOrigin(origin, () => engine.writeCells(engine.activeSheetId(), { row, column: 0, rowCount: 1, columnCount: 1 }, [[{ value: origin }]]));
    await test.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => { heard.push(event.address); return Promise.resolve(); });
      context.runtime.enableEvents = false;
      await context.sync();
      edit("user", 0);
      edit("remote", 1);
      await delivery();
      expect(heard).toEqual([]);
      context.runtime.enableEvents = true;
      await context.sync();
      edit("user", 2);
      await delivery();
      expect(heard).toEqual(["A3"]);
    });
  }));

  test("J95 a handler is removed through its own context, and no other", () => withHost(async (test) => {
    const heard: string[] = [];
    const handler = await test.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => { heard.push(event.address); return Promise.resolve(); });
      await context.sync();
      return added;
    });
    await test.Excel.run(async (context) => {
      handler.remove();
      // The removal waits in the handler's context, not in this one.
      await context.sync();
    });
    await write(test, "A1");
    await delivery();
    await test.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    heard.length = 0;
    await write(test, "A2");
    await delivery();
    expect(heard).toEqual([]);
  }));

  test("J95 the handler of a deleted sheet is dead, also for a new sheet of that name", () => withHost(async (test) => {
    const heard: string[] = [];
    await test.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Plan").load("id");
      await context.sync();
      sheet.onChanged.add((event) => { heard.push(event.address); return Promise.resolve(); });
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      await delivery();
      sheet.delete();
      const again = context.workbook.worksheets.add("Plan");
      again.getRange("B2").values = [[2]];
      await context.sync();
    });
    await delivery();
    expect(heard).toEqual(["A1"]);
  }));

  test("J95 handlers die when the pane is loaded anew", async () => {
    const engine = createUniverEngine({ now: () => testNow });
    const host = createHost({ engine });
    const heard: string[] = [];
    const first = await bootOffice({ host });
    await first.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => { heard.push("first"); return Promise.resolve(); });
      await context.sync();
    });
    first.dispose();
    const second = await bootOffice({ host });
    const change = (address: string): Promise<void> => second.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[1]];
      await context.sync();
    });
    await change("A1");
    await delivery();
    expect(heard).toEqual([]);
    await second.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => { heard.push("second"); return Promise.resolve(); });
      await context.sync();
    });
    await change("A2");
    await delivery();
    expect(heard).toEqual(["second"]);
    second.dispose();
    host.dispose();
    engine.dispose();
  });

  test.each([["onSave", 1], ["never", 0]] as const)("F63 onSettingsChanged can be listened to, and comes when the common API's settings are saved, or never: %s", (settingsEvent, times) => withHost(async ({ Excel, Office, host }) => {
    host.switches.settingsEvent = settingsEvent;
    let heard = 0;
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      const handler = settings.onSettingsChanged.add(() => { heard++; return Promise.resolve(); });
      settings.add("by request", 1);
      await context.sync();
      await delivery();
      expect(heard).toBe(0);
      Office.context.document.settings.set("by save", 2);
      await new Promise((done) => { Office.context.document.settings.saveAsync(done); });
      await delivery();
      expect(heard).toBe(times);
      handler.remove();
      await context.sync();
    });
  }));

  test("J97 bindings have no events: a handler is accepted and hears nothing, the binding stays", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const { bindings } = context.workbook;
    const binding = bindings.add("Sheet1!A1", "Range", "kept");
    binding.load("id");
    await context.sync();
    let heard = 0;
    binding.onDataChanged.add(() => {
      heard += 1;
      return Promise.resolve();
    });
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
    const count = bindings.getCount();
    await context.sync();
    expect([count.value, heard]).toEqual([1, 0]);
  })));

  test("E59 J90 onMoved tells of a sheet that was moved, not of those that made room", () => withHost(async (test) => {
    const heard: [string, number, number][] = [];
    await test.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["Two", "Three"]) worksheets.add(name);
      worksheets.load("items/id");
      await context.sync();
      const [, , third] = worksheets.items;
      worksheets.onMoved.add((event) => { heard.push([event.worksheetId, event.positionBefore, event.positionAfter]); return Promise.resolve(); });
      await context.sync();
      if (third) third.position = 0;
      await context.sync();
      await delivery();
      expect(heard).toEqual([[third?.id, 2, 0]]);
      heard.length = 0;
      worksheets.add("Four");
      worksheets.getItem("Two").delete();
      await context.sync();
      await delivery();
      expect(heard).toEqual([]);
    });
  }));
});
