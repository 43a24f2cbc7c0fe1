import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { Script } from "node:vm";
import type { HeadlessExcel } from "./headless-excel";

/** What Office.js throws, as far as it is told on failure. */
interface ScriptFailure {
  readonly code?: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

type Print = (line: string) => void;

/** How a script's frames are named in stacks: lines are the file's own. */
const scriptUrl = "script.js";

function isOfficeFailure(value: unknown): value is ScriptFailure {
  return typeof value === "object" && value !== null && "debugInfo" in value;
}

/** Code, location and statement, as an add-in developer looks for them; of other errors the script's own line. */
export function describeFailure(failure: unknown): string {
  if (!isOfficeFailure(failure)) {
    const { name = "Error", message = String(failure), stack = "" } = (typeof failure === "object" && failure !== null ? failure : {}) as { name?: string; message?: string; stack?: string };
    const line = /script\.js:(\d+)/.exec(stack)?.[1];
    return `${name}: ${message}${line === undefined ? "" : `\n  at line ${line}`}`;
  }
  const { errorLocation = "", statement = "" } = failure.debugInfo ?? {};
  return [`${failure.code ?? "Error"}: ${failure.message ?? ""}`, `  location:  ${errorLocation}`, `  statement: ${statement}`].join("\n");
}

function lines(print: Print): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      print(chunk.replace(/\n$/, ""));
      done();
    },
  });
}

/** Proxy objects print what was loaded of them, not their machinery. */
function showLoadedValues(excel: HeadlessExcel): void {
  const { ClientObject, ClientRequestContext } = excel.office.OfficeExtension;
  const show = (prototype: object, as: (this: { toJSON(): unknown }) => unknown): void => {
    Object.defineProperty(prototype, inspect.custom, { value: as, configurable: true });
  };
  show(ClientObject.prototype, function loaded() {
    return this.toJSON();
  });
  show(ClientRequestContext.prototype, () => "[RequestContext]");
}

/** A console as Node's, tables, groups and counters included. */
export function giveConsole(excel: HeadlessExcel, print: Print, printError: Print): void {
  showLoadedValues(excel);
  const own = new Console({ stdout: lines(print), stderr: lines(printError), inspectOptions: { depth: 6, breakLength: 120 } });
  const readable = (part: unknown): unknown => (isOfficeFailure(part) ? describeFailure(part) : part);
  const { window } = excel.office;
  Object.assign(window.console, own);
  for (const level of ["log", "info", "debug", "warn", "error"] as const) {
    const write = own[level].bind(own);
    Object.assign(window.console, { [level]: (...parts: unknown[]) => write(...parts.map(readable)) });
  }
}

/** Timers of a script that are still to come; what they throw is a failure of the script. */
export class ScriptTimers {
  private readonly waiting = new Set<number>();

  constructor(private readonly window: HeadlessExcel["office"]["window"], private readonly onFailure: (failure: unknown) => void) {}

  get pending(): boolean {
    return this.waiting.size > 0;
  }

  readonly setTimeout = (work: unknown, delay?: number, ...parameters: unknown[]): number => {
    const id = this.window.setTimeout(() => {
      this.waiting.delete(id);
      try {
        if (typeof work === "function") (work as (...given: unknown[]) => void)(...parameters);
      } catch (error) {
        this.onFailure(error);
      }
    }, delay);
    this.waiting.add(id);
    return id;
  };

  readonly clearTimeout = (id?: number): void => {
    if (id === undefined) return;
    this.waiting.delete(id);
    this.window.clearTimeout(id);
  };
}

/**
 * Runs a script's text in the window, where Office, Excel and OfficeExtension are globals; `await` may stand at its top level,
 * and `module.exports` may be set. An `Office.initialize` that it leaves behind is called, as Excel would.
 *
 * @returns when the script's own promise is settled.
 */
export async function evaluateScript(excel: HeadlessExcel, source: string, timers: ScriptTimers): Promise<void> {
  const { window, Office: office } = excel.office;
  const modern = { structuredClone, TextEncoder, TextDecoder };
  for (const [name, value] of Object.entries(modern)) if (!(name in window)) Object.assign(window, { [name]: value });
  const before = office.initialize;
  // One line before the script's own text, so that line numbers stay; its own function, so that it may declare these names itself.
  const wrapped = `(function (setTimeout, clearTimeout, module, exports) { return (async () => {${source}\n})(); })\n//# sourceURL=${scriptUrl}`;
  // Only a compilation of its own says in which line a script cannot be read.
  new Script(wrapped, { filename: scriptUrl });
  type Wrapped = (setTimeout: unknown, clearTimeout: unknown, module: unknown, exports: unknown) => Promise<void>;
  const module = { exports: {} };
  const running = (window.eval(wrapped) as Wrapped)(timers.setTimeout, timers.clearTimeout, module, module.exports);
  // The async function has run up to its first await by now.
  if (typeof office.initialize === "function" && office.initialize !== before) office.initialize(office.InitializationReason.DocumentOpened);
  await running;
}
