import { readFileSync, writeFileSync } from "node:fs";
import { inspect } from "node:util";
import type { CliRequest } from "./arguments";
import { openHeadlessExcel, type HeadlessExcel } from "./headless-excel";

/** What Office.js throws, as far as it is told on failure. */
interface ScriptFailure {
  readonly code?: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

const quietMs = 150;

/**
 * Runs a plain Office.js script in the embedded Excel. Its console is printed as it comes. A script may leave work running (`Excel.run(…)`
 * without await, `Office.onReady(…)`): it has ended when its own promise is settled and no request has come for a while.
 *
 * @returns the exit code: 0, or 2 with code, location and statement of what failed printed.
 */
export async function runScript(request: CliRequest, print: (line: string) => void, printError: (line: string) => void): Promise<number> {
  const source = readFileSync(request.file ?? "", "utf8");
  const excel = await openHeadlessExcel({
    language: request.language, now: () => new Date(), ...(request.input !== undefined && { bytes: readFileSync(request.input) }),
  });
  const failures: unknown[] = [];
  const onRejection = (reason: unknown): void => {
    failures.push(reason);
  };
  process.on("unhandledRejection", onRejection);
  try {
    giveConsole(excel, print, printError);
    await evaluate(excel, source).catch(onRejection);
    await quiet(excel);
    failures.forEach((failure) => printError(describe(failure)));
    if (request.output !== undefined) writeFileSync(request.output, excel.save().bytes);
    return failures.length > 0 ? 2 : 0;
  } finally {
    process.off("unhandledRejection", onRejection);
    excel.close();
  }
}

function giveConsole(excel: HeadlessExcel, print: (line: string) => void, printError: (line: string) => void): void {
  const { window } = excel.office;
  const line = (parts: readonly unknown[]): string =>
    parts.map((part) => (typeof part === "string" ? part : isOfficeFailure(part) ? describe(part) : inspect(part, { depth: 6, breakLength: 120 }))).join(" ");
  const out = (...parts: unknown[]): void => print(line(parts));
  const err = (...parts: unknown[]): void => printError(line(parts));
  Object.assign(window.console, { log: out, info: out, debug: out, table: out, dir: out, warn: err, error: err });
}

/** The script's text runs in the window, where Office, Excel and OfficeExtension are globals; `await` may stand at its top level. */
function evaluate(excel: HeadlessExcel, source: string): Promise<unknown> {
  const wrapped = `(async () => {\n${source}\n})()`;
  return Promise.resolve(excel.office.window.eval(wrapped));
}

async function quiet(excel: HeadlessExcel): Promise<void> {
  for (let before = -1; before !== excel.requestCount(); ) {
    before = excel.requestCount();
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    await excel.host.engine.settle();
  }
}

function isOfficeFailure(value: unknown): value is ScriptFailure {
  return typeof value === "object" && value !== null && "debugInfo" in value;
}

/** Code, location and statement, as an add-in developer looks for them. */
function describe(failure: unknown): string {
  if (!isOfficeFailure(failure)) {
    const { name = "Error", message = String(failure) } = (typeof failure === "object" && failure !== null ? failure : {}) as { name?: string; message?: string };
    return `${name}: ${message}`;
  }
  const { errorLocation = "", statement = "" } = failure.debugInfo ?? {};
  return [`${failure.code ?? "Error"}: ${failure.message ?? ""}`, `  location:  ${errorLocation}`, `  statement: ${statement}`].join("\n");
}
