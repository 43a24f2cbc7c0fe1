/**
 * Runs a bundle as Node runs a CommonJS module, with what V8 compiled at an earlier run: reading the code is then most of what a start
 * costs.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** V8 itself refuses what another version or other settings of it have compiled, and what is of other code. */
export function runBundle(file) {
  const compiled = `${file}.v8`;
  const cachedData = readIfThere(compiled);
  const script = new Script(Module.wrap(readFileSync(file, "utf8")), { filename: file, ...(cachedData !== undefined && { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected) {
    // Only at the end is known which functions a run needs.
    process.once("exit", () => {
      const draft = `${compiled}.${process.pid}`;
      try {
        writeFileSync(draft, script.createCachedData());
        renameSync(draft, compiled);
      } catch {
        // A folder that cannot be written to costs time, not the answer that has been given.
      }
    });
  }
  const own = { exports: {} };
  script.runInThisContext()(own.exports, createRequire(file), own, file, dirname(file));
}
