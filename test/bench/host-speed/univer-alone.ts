/**
 * The peer: Univer as it is published, by its own facade, without office.js, without our adapter and its corrections. To be measured before
 * the host is loaded, which changes Univer for the whole process.
 */
import { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { columns, formulas, rows, values } from "./payload";

export interface PeerTimes {
  readonly writeMs: number;
  readonly readMs: number;
  readonly formulasMs: number;
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function measureUniverAlone(): Promise<PeerTimes> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: "peer", sheetOrder: ["sheet"], sheets: { sheet: { id: "sheet", name: "Sheet1", rowCount: rows, columnCount: columns + 1 } } });
  const api = FUniver.newAPI(univer);
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) throw new Error("Univer made no sheet");
  const writeMs = await timed(() => sheet.getRange(0, 0, rows, columns).setValues(values()));
  const readMs = await timed(() => sheet.getRange(0, 0, rows, columns).getValues());
  const formulasMs = await timed(async () => {
    const ended = new Promise<void>((resolve) => { api.getFormula().calculationEnd(() => resolve()); });
    sheet.getRange(0, columns, rows, 1).setValues(formulas().map(([f]) => [{ f }]));
    await ended;
  });
  univer.dispose();
  return { writeMs, readMs, formulasMs };
}
