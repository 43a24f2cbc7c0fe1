/** `npm run -s liaison -- <action> …`: the headless form. Prints a hint and exits 2 where packages are missing. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { requireInstalled, root } from "./install.mjs";

requireInstalled();
const typescript = createRequire(import.meta.url).resolve("tsx/cjs");
const { status, error } = spawnSync(process.execPath, ["--require", typescript, join(root, "src", "cli", "liaison.ts"), ...process.argv.slice(2)], { stdio: "inherit" });
if (error !== undefined) throw error;
process.exitCode = status ?? 2;
