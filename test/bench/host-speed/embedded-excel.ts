/** The same through the unmodified office.js on the embedded Excel. */
import { bootOffice } from "../../../src/workbench/client/boot-office";
import { createHost } from "../../../src/workbench/create-host";
import { createUniverEngine } from "../../../src/workbench/engine/univer-engine";
import type { RequestStatistics } from "../../../src/workbench/protocol/host";
import { columns, formulas, rows, values } from "./payload";

export interface Times {
  readonly totalMs: number;
  /** office.js, our bridge, protocol and objects. */
  readonly ownMs: number;
  readonly engineMs: number;
}

export interface HostTimes {
  readonly write: Times;
  readonly read: Times;
  readonly formulas: Times;
}

export async function measureEmbeddedExcel(): Promise<HostTimes> {
  const engine = createUniverEngine({ now: () => new Date() });
  const host = createHost({ engine });
  let requests: RequestStatistics[] = [];
  host.onRequest((request) => requests.push(request));
  const office = await bootOffice({ host });

  const measure = async (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<Times> => {
    requests = [];
    const started = performance.now();
    await office.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1"), context));
    const totalMs = performance.now() - started;
    const engineMs = requests.reduce((sum, request) => sum + request.engineMs, 0);
    return { totalMs, ownMs: totalMs - engineMs, engineMs };
  };
  const expectCell = (actual: unknown, expected: unknown): void => {
    if (actual !== expected) throw new Error(`the host answered ${String(actual)}, not ${String(expected)}`);
  };

  const written = values();
  const write = await measure(async (sheet, context) => {
    sheet.getRangeByIndexes(0, 0, rows, columns).values = written;
    await context.sync();
  });
  const read = await measure(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, rows, columns).load("values");
    await context.sync();
    expectCell(JSON.stringify(range.values), JSON.stringify(written));
  });
  const calculated = await measure(async (sheet, context) => {
    sheet.getRangeByIndexes(0, columns, rows, 1).formulas = formulas();
    await context.sync();
  });
  await measure(async (sheet, context) => {
    const last = sheet.getRangeByIndexes(rows - 1, columns, 1, 1).load("values");
    await context.sync();
    expectCell(last.values[0]?.[0], 1 + `text ${rows - 1} 1`.length);
  });
  office.dispose();
  host.dispose();
  engine.dispose();
  return { write, read, formulas: calculated };
}
