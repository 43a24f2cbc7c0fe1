/** Judges what `npm run build` made: its size, and that nothing is in it that a site must not publish. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { productDir } from "./paths";
import { measure, report, verdict } from "./size-budget";
import { strayFiles, unnamedPackages } from "./published-files";
import { noticesFile, ownDependencies } from "./third-party-notices";

const names = readdirSync(productDir, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
const contents = new Map(names.filter((name) => /\.(?:js|css)$/.test(name)).map((name) => [name, readFileSync(join(productDir, name))]));
const sizes = measure(readFileSync(join(productDir, "taskpane.html"), "utf8"), contents);
console.log(report(sizes));

const complaints = [...strayFiles(names, contents), ...unnamedPackages(readFileSync(join(productDir, noticesFile), "utf8"), ownDependencies())];
for (const complaint of complaints) console.error(complaint);
if (verdict(sizes.firstTotal) === "fail" || sizes.first.length === 0 || complaints.length > 0) process.exitCode = 1;
