/** `npm run -s liaison -- <action> …`: the headless form. Prints a hint and exits 2 where packages are missing. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { commandBundle } from "./command-bundle.cjs";
import { requireInstalled, root } from "./install.mjs";
import { runBundle } from "./run-bundle.mjs";

function build(folder) {
  const typescript = createRequire(import.meta.url).resolve("tsx/cjs");
  // Whoever reads what the command prints, or parses it, hears nothing of this.
  if (process.stderr.isTTY) console.error("Building the command line; this is done once after a change …");
  const { status, error, stderr, stdout } = spawnSync(
    process.execPath, ["--require", typescript, join(root, "src", "tooling", "build-command.ts"), folder], { encoding: "utf8" }
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`The command line could not be built:\n${stderr}${stdout}`);
}

requireInstalled();
try {
  runBundle(join(commandBundle(root, build), "liaison.js"));
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
