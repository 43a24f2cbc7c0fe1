/**
 * Microsoft's Open XML SDK as the judge of what we save: it knows each part's schema (ECMA-376, transitional, with the extensions of the Excel that is
 * named) and has nothing in common with our writer.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../src/tooling/paths";

const command = join(root, "node_modules", "@xarsh", "ooxml-validator", "dist", "src", "cli.js");

interface Verdict {
  readonly errors: readonly { readonly description: string; readonly path: string | null; readonly xPath: string | null; readonly errorType: string }[];
}

/**
 * What the SDK complains of, as `part place: words`; empty for a file that an Excel of that year takes without a repair.
 * @throws Error where the SDK could not be run: that is never an empty answer
 */
export function complaintsOf(bytes: Uint8Array, excel: "Office2016" | "Microsoft365" = "Office2016"): string[] {
  const folder = mkdtempSync(join(tmpdir(), "liaison-sdk-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, file, "--officeVersion", excel], { encoding: "utf8", maxBuffer: 2 ** 28 });
    if (status !== 0 && status !== 1) throw new Error(`The Open XML SDK did not run (${String(status)}): ${stderr}${stdout}`);
    const { errors } = JSON.parse(stdout) as Verdict;
    if ((status === 0) !== (errors.length === 0)) throw new Error(`The Open XML SDK contradicts itself: ${stdout}`);
    return errors.map(({ description, path, xPath, errorType }) => `${path ?? errorType} ${xPath ?? ""}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
