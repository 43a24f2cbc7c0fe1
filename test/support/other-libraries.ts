/** Workbooks as other people's libraries read them, each in a process of its own: what a library prints, warns of or dies of is seen. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pythonWith } from "../../src/tooling/system-needs";

/** How many cells hold something, of each sheet in order; the names of its tables in alphabetical order where the library reads tables. */
export interface SheetSeen {
  readonly name: string;
  readonly cells: number;
  readonly tables?: readonly string[];
}

function onFile<T>(bytes: Uint8Array, read: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "liaison-read-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (program: string, script: string, file: string): string => execFileSync(program, [join(__dirname, script), file], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** exceljs, SheetJS and hucre; `said` is what they had to say beside it. @throws Error where one of them cannot read it */
export function readByLibraries(bytes: Uint8Array): { readonly found: Readonly<Record<string, readonly SheetSeen[]>>; readonly said: readonly string[] } {
  return onFile(bytes, (file) => JSON.parse(run(process.execPath, "read-with-libraries.mjs", file)) as ReturnType<typeof readByLibraries>);
}

/** openpyxl, its warnings taken as errors. @throws Error where it is not installed, or warns, or cannot read the file */
export function readByOpenpyxl(bytes: Uint8Array): readonly SheetSeen[] {
  const python = pythonWith("openpyxl");
  if (python === undefined) throw new Error("openpyxl is not installed. On Debian or Ubuntu type as root: apt-get install -y python3-openpyxl");
  return onFile(bytes, (file) => JSON.parse(run(python, "read-with-openpyxl.py", file)) as ReturnType<typeof readByOpenpyxl>);
}
