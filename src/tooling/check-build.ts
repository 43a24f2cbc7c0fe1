/** Judges what `npm run build` made: its size, and that nothing is in it that a site must not publish. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { productDir } from "./paths";
import { measure, report, verdict } from "./size-budget";
import { strayFiles } from "./published-files";

const names = readdirSync(productDir, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
const contents = new Map(names.filter((name) => /\.(?:js|css)$/.test(name)).map((name) => [name, readFileSync(join(productDir, name))]));
const sizes = measure(readFileSync(join(productDir, "taskpane.html"), "utf8"), contents);
console.log(report(sizes));

const stray = strayFiles(names, contents);
for (const complaint of stray) console.error(complaint);
if (verdict(sizes.firstTotal) === "fail" || sizes.first.length === 0 || stray.length > 0) process.exitCode = 1;
