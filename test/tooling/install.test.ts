import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const script = pathToFileURL(resolve(__dirname, "..", "..", "src", "tooling", "install.mjs")).href;

/** The script is plain JavaScript that runs before anything is installed, so it is asked in a process of its own. */
function installNeeded(cases: readonly (readonly [unknown, unknown])[]): readonly (string | null)[] {
  const code = `import { installNeeded } from ${JSON.stringify(script)};
    console.log(JSON.stringify(${JSON.stringify(cases)}.map(([lock, installed]) => installNeeded(lock, installed ?? undefined) ?? null)));`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" })) as readonly (string | null)[];
}

test("an install is needed exactly when node_modules is not what the lock file says", () => {
  const lock = { packages: { "": { version: "1.0.0" }, "node_modules/a": { version: "1.0.0" }, "node_modules/b-win32": { version: "2.0.0", optional: true } } };
  const installed = (packages: object): object => ({ packages });
  expect(installNeeded([
    [lock, null],
    [lock, installed({ "node_modules/a": { version: "1.0.0" } })],
    [lock, installed({ "node_modules/a": { version: "1.0.1" } })],
    [lock, installed({ "node_modules/b-win32": { version: "2.0.0" } })],
    [lock, installed({ "node_modules/a": { version: "1.0.0" }, "node_modules/b-win32": { version: "1.9.0" } })],
  ])).toEqual([
    "node_modules is missing or incomplete",
    null,
    "node_modules/a is 1.0.1, package-lock.json says 1.0.0",
    "node_modules/a is not installed",
    "node_modules/b-win32 is 1.9.0, package-lock.json says 2.0.0",
  ]);
});
