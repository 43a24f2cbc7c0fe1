/** What a person's Excel loads before the pane is there, gzip. `npm run bench -- bundle`; builds first. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../src/tooling/paths";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
execFileSync(npm, ["run", "-s", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
execFileSync(process.execPath, ["--require", require.resolve("tsx/cjs"), join(root, "src", "tooling", "check-build.ts")], { cwd: root, stdio: "inherit" });
