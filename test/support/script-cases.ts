/** Short scripts as people write them for Excel, and what each must log. */
import { withHost } from "./host";

export interface ScriptCase {
  readonly does: string;
  /** Runs inside `Excel.run`, with `context`, `sheet` (a fresh "Sample" in front), `log` and `later` (waits for events). */
  readonly code: string;
  readonly logs: readonly unknown[];
}

/** Runs a script in the window, like a pasted one. Errors are logged as a script's own catch would see them. */
export function runScriptCase({ code, logs }: ScriptCase): Promise<void> {
  return withHost(async ({ window }) => {
    const logged: unknown[] = [];
    const run = window.eval(`(log) => Excel.run(async (context) => {
      const later = () => new Promise((done) => setTimeout(done, 30));
      context.workbook.worksheets.getItemOrNullObject("Sample").delete();
      const sheet = context.workbook.worksheets.add("Sample");
      sheet.activate();
      ${code}
    }).catch((error) => { if (!error.debugInfo) throw error; log(error.code + " " + error.debugInfo.errorLocation); })`) as (log: (...parts: unknown[]) => void) => Promise<void>;
    await run((...parts) => logged.push(...parts));
    // Arrays of the window's realm are compared by their content.
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(logged.map(plain)).toEqual(logs.map(plain));
  });
}
