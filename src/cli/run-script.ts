import { readFileSync, writeFileSync } from "node:fs";
import { openBrowserWindow } from "../workbench/client/browser-window";
import type { CliRequest } from "./arguments";
import { newestExcel, openHeadlessExcel, type HeadlessExcel } from "./headless-excel";
import { describeFailure, evaluateScript, giveConsole, ScriptTimers } from "./script-window";
import { warnOfUnknownProperties } from "./unknown-properties";

const quietMs = 150;

/**
 * Runs a plain Office.js script in the embedded Excel. Its console is printed as it comes. A script may leave work running (`Excel.run(…)`
 * without await, `Office.onReady(…)`, `setTimeout`): it has ended when its own promise is settled, no timer of its own is waiting and no
 * request has come for a while. Intervals are not waited for.
 *
 * @returns the exit code: 0, or 2 with code, location and statement of what failed printed.
 */
export async function runScript(request: CliRequest, print: (line: string) => void, printError: (line: string) => void): Promise<number> {
  const source = readFileSync(request.file ?? "", "utf8").replace(/^\uFEFF/, "");
  const excel = await openHeadlessExcel({
    language: request.language, now: () => new Date(), requirementSets: newestExcel, openWindow: openBrowserWindow,
    ...(request.input !== undefined && { bytes: readFileSync(request.input) }),
  });
  const failures: unknown[] = [];
  const onFailure = (reason: unknown): void => {
    failures.push(reason);
  };
  process.on("unhandledRejection", onFailure);
  try {
    giveConsole(excel, print, printError);
    warnOfUnknownProperties(excel, printError);
    const timers = new ScriptTimers(excel.office.window, onFailure);
    await evaluateScript(excel, source, timers).catch(onFailure);
    await quiet(excel, timers);
    failures.forEach((failure) => printError(describeFailure(failure)));
    if (request.output !== undefined) writeFileSync(request.output, excel.save().bytes);
    return failures.length > 0 ? 2 : 0;
  } finally {
    process.off("unhandledRejection", onFailure);
    excel.close();
  }
}

async function quiet(excel: HeadlessExcel, timers: ScriptTimers): Promise<void> {
  for (let before = -1; timers.pending || before !== excel.requestCount(); ) {
    before = excel.requestCount();
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    await excel.host.engine.settle();
  }
}
