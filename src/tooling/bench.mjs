/** `npm run bench [-- name …]`: runs the measurements in test/bench, all or those named, one after another. Numbers are for them: their sizes. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const typescript = createRequire(import.meta.url).resolve("tsx/cjs");
const folder = join(root, "test", "bench");
const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".bench.ts")).sort() : [];
const isNumber = (argument) => /^\d+$/.test(argument);
const named = process.argv.slice(2).filter((argument) => !isNumber(argument));
const sizes = process.argv.slice(2).filter(isNumber);
const chosen = named.length === 0 ? all : all.filter((name) => named.includes(name.replace(/\.bench\.ts$/, "")));
if (chosen.length === 0 || chosen.length < named.length) {
  console.error(`Measurements: ${all.map((name) => name.replace(/\.bench\.ts$/, "")).join(", ") || "none"}.`);
  process.exit(1);
}
let failed = 0;
for (const name of chosen) {
  const { status } = spawnSync(process.execPath, ["--require", typescript, join(folder, name), ...sizes], { cwd: root, stdio: "inherit" });
  if (status !== 0) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
