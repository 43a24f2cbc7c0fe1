import { describeRequest, failureIn } from "../../../src/workbench/page/describe-request";
import { RequestLog } from "../../../src/workbench/page/request-log";
import type { RequestStatistics } from "../../../src/workbench/protocol/host";
import { disposeHost, withHost } from "../../support/host";

afterAll(disposeHost);

const told = (number: number): RequestStatistics => ({ number, actions: 1, bytesOut: 10, bytesIn: 10, engineMs: 0, hostMs: 0, error: undefined, cleanUp: false });

/** What the unmodified client sends for a piece of an add-in's code. */
async function sentBy(work: (context: Excel.RequestContext) => void): Promise<{ readonly sent: string; readonly answered: string }> {
  return withHost(async ({ Excel, host }) => {
    const messages: { sent: string; answered: string }[] = [];
    const handle = host.handle.bind(host);
    host.handle = async (sent) => {
      const answered = await handle(sent);
      messages.push({ sent, answered });
      return answered;
    };
    try {
      await Excel.run(async (context) => {
        work(context);
        await context.sync();
      }).catch(() => undefined);
    } finally {
      host.handle = handle;
    }
    const [first] = messages;
    if (!first) throw new Error("nothing was sent");
    return first;
  });
}

describe("a request in the words of the add-in's code", () => {
  test("names the objects by how they were reached, and tells writes, calls and loads", async () => {
    const { sent } = await sentBy((context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.values = [["名称", 21]];
      range.format.fill.color = "#FF0000";
      range.load("address, values");
      context.workbook.worksheets.add("Plan").getRange("C3").copyFrom(range);
    });
    expect(describeRequest(sent).map(({ object, what }) => `${object} | ${what}`)).toEqual([
      'workbook.worksheets.getItem("Sheet1").getRange("A1:B1") | values = [["名称",21]]',
      'workbook.worksheets.getItem("Sheet1").getRange("A1:B1").format.fill | color = "#FF0000"',
      'workbook.worksheets.getItem("Sheet1").getRange("A1:B1") | load address, values',
      'workbook.worksheets.add("Plan").getRange("C3") | copyFrom(workbook.worksheets.getItem("Sheet1").getRange("A1:B1"))',
    ]);
  });

  test("numbers actions as errors do, and finds the error in the answer", async () => {
    const { sent, answered } = await sentBy((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("missing").delete();
    });
    const failure = failureIn(answered);
    expect(failure).toMatchObject({ Code: "ItemNotFound" });
    expect(describeRequest(sent).some(({ number }) => number > (failure?.ActionIndex ?? Infinity))).toBe(true);
    expect(failureIn(JSON.stringify({ message: { body: JSON.stringify({ error: { code: "ActivityLimitReached", message: "later" } }) } }))).toEqual({ Code: "ActivityLimitReached", Message: "later" });
    expect(failureIn(JSON.stringify({ message: { body: JSON.stringify({ Results: [] }) } }))).toBeUndefined();
  });

  test("cuts what is long", async () => {
    const { sent } = await sentBy((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(1000)]];
    });
    expect(describeRequest(sent)[0]?.what).toMatch(/^values = \[\["x+ …$/);
  });
});

describe("the log of requests", () => {
  test("joins what was said with what the host told, also when answers are lost or refused before their turn", async () => {
    const log = new RequestLog();
    void log.pass("lost", () => {
      log.note(told(1));
      return new Promise<string>(() => undefined);
    });
    await log.pass("overflow", () => Promise.resolve("refused"));
    await log.pass("asked", () => {
      log.note(told(2));
      return Promise.resolve("answered");
    });
    expect(log.records.map(({ number, sent, answered }) => [number, sent, answered])).toEqual([[1, "lost", undefined], [2, "asked", "answered"]]);
  });

  test("keeps the texts of the latest requests, and of none that is huge", async () => {
    const log = new RequestLog();
    for (let number = 1; number <= 70; number += 1) {
      await log.pass(number === 70 ? "x".repeat(1_000_001) : `request ${number}`, () => {
        log.note(told(number));
        return Promise.resolve("ok");
      });
    }
    expect(log.records).toHaveLength(70);
    expect(log.records.filter(({ sent }) => sent !== undefined).map(({ number }) => number)).toEqual(Array.from({ length: 59 }, (_, index) => index + 11));
    log.clear();
    expect(log.records).toEqual([]);
  });
});
