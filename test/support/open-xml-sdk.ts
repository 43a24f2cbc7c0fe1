/**
 * Microsoft's Open XML SDK as the judge of what we save: it knows each part's schema (ECMA-376, transitional, with the extensions of the Excel that is
 * named) and has nothing in common with our writer.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../src/tooling/paths";

/** The SDK as one program, which its makers publish for each platform; a developer elsewhere is told what is missing. */
const program = join(root, "node_modules", "@xarsh", "ooxml-validator-linux-x64", "ooxml-validator");

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string | null; readonly xPath: string | null; readonly errorType: string }[];
}

/**
 * What the SDK complains of, as `part place: words`; empty for a file that an Excel of that year takes without a repair.
 * @throws Error where the SDK could not be run: that is never an empty answer
 */
export function complaintsOf(bytes: Uint8Array, excel: "Office2016" | "Microsoft365" = "Office2016"): string[] {
  if (!existsSync(program)) throw new Error(`${program} is missing. The schema check runs on Linux x64; there, type: npm ci`);
  const folder = mkdtempSync(join(tmpdir(), "liaison-sdk-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(program, [file, excel], { encoding: "utf8", maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`The Open XML SDK did not run (${String(status)}): ${stderr}${stdout}`);
    const { ok, errors } = JSON.parse(stdout) as Verdict;
    if (ok !== (errors.length === 0)) throw new Error(`The Open XML SDK contradicts itself: ${stdout}`);
    return errors.map(({ description, path, xPath, errorType }) => `${path ?? errorType} ${xPath ?? ""}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
