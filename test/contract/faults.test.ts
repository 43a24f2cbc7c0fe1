import { bootOffice } from "../../src/workbench/client/boot-office";
import { createHost } from "../../src/workbench/create-host";
import { createUniverEngine } from "../../src/workbench/engine/univer-engine";
import type { CommonApiError } from "../../src/workbench/protocol/faults";
import { errorCodes } from "../../src/workbench/protocol/host-error";
import { disposeHost, failureOf, testNow, withHost } from "../support/host";

afterAll(disposeHost);

describe("what goes wrong between an add-in and Excel", () => {
  test.each([[1014, "InvalidRequestContext", 400], [5004, "InvalidOperationInCellEditMode", 400], [5012, "InvalidOrTimedOutSession", 408], [5016, "WriteNotSupportedWhenModalDialogOpen", 400],
    [5102, "ActivityLimitReached", 429], [5103, "RequestPayloadSizeLimitExceeded", 400], [5104, "ResponsePayloadSizeLimitExceeded", 400], [7000, "AccessDenied", 403]] as [CommonApiError, string, number][])(
    "A19 common API error %d reaches the add-in as %s", (number, code, status) => withHost(({ Excel, host }) => Excel.run(async (context) => {
      host.faults.add({ fault: { kind: "request", number } });
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("name");
      const error = await failureOf(() => context.sync());
      expect(error).toMatchObject({ code, httpStatusCode: status });
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("Sheet1");
    })));

  test("A19 an expired session refuses every request until the add-in starts anew", () => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.faults.add({ fault: { kind: "request", number: 5012 }, times: Infinity });
    for (let round = 0; round < 3; round++) {
      context.workbook.worksheets.load("name");
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- rounds are the point
      expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidOrTimedOutSession" });
    }
    host.faults.clear();
    context.workbook.worksheets.load("items/name");
    await context.sync();
    expect(context.workbook.worksheets.items).toHaveLength(1);
  })));

  test.each(["GeneralException", "InvalidSelection", "InactiveWorkbook"])("E62 what switching between workbooks does to a call can be brought about: %s", (code) => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.faults.add({ fault: { kind: "member", name: "FreezeRows", code } });
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["before"]];
    sheet.freezePanes.freezeRows(1);
    expect(await failureOf(() => context.sync())).toMatchObject({ code });
    const [cell, panes] = [sheet.getRange("A1").load("values"), sheet.freezePanes.getLocationOrNullObject()];
    await context.sync();
    expect([cell.values, panes.isNullObject]).toEqual([[["before"]], true]);
  })));

  test("A9 an action can be reported as failed although it was done", () => withHost(({ Excel, host }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    host.faults.add({ fault: { kind: "member", name: "Values", code: "GeneralException", when: "after" } });
    sheet.getRange("A1").values = [["done"]];
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "GeneralException" });
    host.faults.add({ fault: { kind: "member", name: "Values", code: "GeneralException" } });
    sheet.getRange("A2").values = [["not done"]];
    await failureOf(() => context.sync());
    const range = sheet.getRange("A1:A2").load("values");
    await context.sync();
    expect(range.values).toEqual([["done"], [""]]);
  })));

  test("A9 one assignment is sent in pieces, of which those before the failing one stay", () => withHost(({ Excel }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3200").values = Array.from({ length: 3200 }, (_, row) => [row < 3100 ? row : "x".repeat(row === 3100 ? 32_768 : 1)]);
    expect(await failureOf(() => context.sync())).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
    const used = sheet.getUsedRange(true).load("rowCount");
    await context.sync();
    expect(used.rowCount).toBe(3000);
  })));

  test("a planned fault can wait its turn and strike again", () => withHost(({ Excel, host }) => Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    host.faults.add({ fault: { kind: "request", number: 5102 }, skip: 1, times: 2 });
    const outcomes: string[] = [];
    for (let round = 0; round < 4; round++) {
      worksheets.load("name");
      // Rounds are the point: one request each.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      outcomes.push(await context.sync().then(() => "ok", (error: OfficeExtension.Error) => error.code));
    }
    expect(outcomes).toEqual(["ok", "ActivityLimitReached", "ActivityLimitReached", "ok"]);
  })));

  test.each(errorCodes)("M any documented code can be raised: %s", (code) => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.faults.add({ fault: { kind: "action", index: 0, code } });
    context.workbook.worksheets.load("name");
    const error = await failureOf(() => context.sync());
    expect(error.code).toBe(code);
    expect(error.message.length).toBeGreaterThan(10);
  })));

  test("a lost response never settles, though the work was done", () => withHost(async ({ Excel, host, engine }) => {
    host.faults.add({ fault: { kind: "lostResponse" } });
    let settled = false;
    void Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["written"]];
      await context.sync();
    }).finally(() => (settled = true));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(settled).toBe(false);
    expect(engine.readCells(engine.activeSheetId(), { row: 0, column: 0, rowCount: 1, columnCount: 1 })[0]?.[0]?.value).toBe("written");
  }));

  test("a delay holds the answer back", () => withHost(({ Excel, host }) => Excel.run(async (context) => {
    host.faults.add({ fault: { kind: "delay", milliseconds: 80 } });
    const started = performance.now();
    context.workbook.worksheets.load("name");
    await context.sync();
    expect(performance.now() - started).toBeGreaterThan(75);
  })));

  test.each(["InvalidOperationInCellEditMode", "InvalidOperation"] as const)("I89 cell editing refuses a batch at once; A18 delayForCellEdit waits for its end: %s", (cellEditing) => withHost(async ({ Excel, host }) => {
    host.switches.cellEditing = cellEditing;
    host.editing.begin();
    const error = await failureOf(() => Excel.run(async (context) => {
      context.workbook.worksheets.load("name");
      await context.sync();
    }));
    expect(error.code).toBe(cellEditing);
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    host.editing.end();
    await waiting;
    expect(done).toBe(true);
  }));

  test.each([5_000_000, 5_242_880] as const)("C39 Excel on the web takes no request and gives no answer above %d bytes", async (payloadLimit) => {
    const engine = createUniverEngine({ now: () => testNow });
    const host = createHost({ engine, profile: "web", switches: { payloadLimit } });
    const office = await bootOffice({ host });
    const text = "x".repeat(30_000);
    const columns = Math.floor(payloadLimit / 30_003) + 2;
    await office.Excel.run(async (context) => {
      const target = () => context.workbook.worksheets.getItem("Sheet1").getRange("A1").getResizedRange(0, columns - 1);
      target().values = [Array.from({ length: columns }, () => text)];
      expect((await failureOf(() => context.sync())).code).toBe("RequestPayloadSizeLimitExceeded");
      const range = target();
      range.values = [[text]];
      range.load("values");
      expect((await failureOf(() => context.sync())).code).toBe("ResponsePayloadSizeLimitExceeded");
    });
    office.dispose();
    host.dispose();
    engine.dispose();
  });

  test("each request tells its actions, bytes and times", () => withHost(({ Excel, requests }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.values = [["字"]];
    range.load("values");
    await context.sync();
    expect(requests).toHaveLength(1);
    const [request] = requests;
    expect(request?.error).toBeUndefined();
    expect(request?.actions).toBeGreaterThan(4);
    expect(request?.bytesOut).toBeGreaterThan(500);
    expect(request?.bytesIn).toBeGreaterThan(100);
    expect(Math.min(request?.engineMs ?? -1, request?.hostMs ?? -1)).toBeGreaterThanOrEqual(0);
  })));
});
