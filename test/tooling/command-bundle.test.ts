/** The kept command line is always that of the sources as they are. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { builtOnce } from "../../src/tooling/built-once";
import { commandBundle, siteKey, sourcesKey } from "../../src/tooling/command-bundle.cjs";

const root = mkdtempSync(join(tmpdir(), "liaison-bundle-"));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

let builds = 0;

/** Stands for webpack: what it makes tells what it was made of. */
function build(folder: string): void {
  builds += 1;
  writeFileSync(join(folder, "liaison.js"), readFileSync(join(root, "src/cli/liaison.ts")));
}

const run = (): string => readFileSync(join(commandBundle(root, build), "liaison.js"), "utf8");
const kept = (): readonly string[] => readdirSync(join(root, ".cache/command"));

beforeEach(() => {
  for (const folder of ["src", ".cache"]) rmSync(join(root, folder), { recursive: true, force: true });
  write("src/cli/liaison.ts", "first");
  write("src/domain/dates/day.ts", "a");
  write("package-lock.json", "{}");
  builds = 0;
});

test("made once, and again after every change of a source, also one that leaves size and time as they were", () => {
  expect([run(), run(), builds]).toEqual(["first", "first", 1]);
  const then = new Date(2026, 0, 1);
  utimesSync(join(root, "src/cli/liaison.ts"), then, then);
  write("src/cli/liaison.ts", "other");
  utimesSync(join(root, "src/cli/liaison.ts"), then, then);
  expect([run(), builds]).toEqual(["other", 2]);
  write("src/cli/liaison.ts", "first");
  expect([run(), builds]).toEqual(["first", 2]);
});

test.each([
  ["a source changed", () => write("src/domain/dates/day.ts", "b")],
  ["a source added", () => write("src/domain/dates/week.ts", "a")],
  ["a source renamed", () => { rmSync(join(root, "src/domain/dates/day.ts")); write("src/domain/dates/month.ts", "a"); }],
  ["a package in another version", () => write("package-lock.json", "{ }")],
  ["other settings of the build", () => write("src/tooling/webpack-settings.ts", "x")],
])("%s: another key", (_, change) => {
  const before = sourcesKey(root);
  change();
  expect(sourcesKey(root)).not.toBe(before);
});

test("what the command line has nothing from does not count", () => {
  const before = sourcesKey(root);
  write("src/taskpane/main.tsx", "x");
  write("test/some.test.ts", "x");
  expect(sourcesKey(root)).toBe(before);
});

test("a build that fails, or during which a source changes, is not kept", () => {
  expect(() => commandBundle(root, () => { throw new Error("no"); })).toThrow("no");
  expect(kept()).toEqual([]);
  let isFirst = true;
  const made = commandBundle(root, (folder) => {
    build(folder);
    if (isFirst) write("src/cli/liaison.ts", "second");
    isFirst = false;
  });
  expect(readFileSync(join(made, "liaison.js"), "utf8")).toBe("second");
  expect(kept()).toHaveLength(1);
});

test("bundles of other sources go after a day", () => {
  run();
  const [old] = kept();
  const then = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(join(root, ".cache/command", old ?? ""), then, then);
  write("src/cli/liaison.ts", "later");
  run();
  expect(kept()).toHaveLength(1);
  expect(kept()).not.toContain(old);
});

describe("the pages that npm start serves", () => {
  const folder = join(root, ".cache/start");
  const pages = (): Promise<boolean> => builtOnce(folder, () => siteKey(root), () => {
    builds += 1;
    return Promise.resolve();
  });

  test.each(
    ["src/taskpane/main.tsx", "src/locales/zh-CN/pane.json", "manifest.xml", "assets/icon.png", "package-lock.json"]
  )("are built once, and again after a change of %s", async (path) => {
    expect([await pages(), await pages(), builds]).toEqual([true, false, 1]);
    write(path, "changed");
    expect([await pages(), await pages(), builds]).toEqual([true, false, 2]);
    rmSync(join(root, path));
    write("package-lock.json", "{}");
  });

  test("are built again after a build that failed, or during which a source changed", async () => {
    await expect(builtOnce(folder, () => "one", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await builtOnce(folder, () => "one", () => Promise.resolve())).toBe(true);
    let key = "two";
    expect(await builtOnce(folder, () => key, () => { key = "three"; return Promise.resolve(); })).toBe(true);
    expect(await builtOnce(folder, () => key, () => Promise.resolve())).toBe(true);
    expect(await builtOnce(folder, () => key, () => Promise.resolve())).toBe(false);
  });
});
