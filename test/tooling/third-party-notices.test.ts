import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../src/tooling/build";
import { root } from "../../src/tooling/paths";
import { unnamedPackages } from "../../src/tooling/published-files";
import { noticesFile, NoticesPlugin, noticesText, packageFolder } from "../../src/tooling/third-party-notices";

const folder = mkdtempSync(join(tmpdir(), "liaison-notices-"));
afterAll(() => rmSync(folder, { recursive: true }));

const version = (name: string): string => (JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as { version: string }).version;

test.each([
  ["/w/node_modules/react/index.js", "/w/node_modules/react"],
  ["/w/node_modules/@fluentui/react-icons/lib/a.js", "/w/node_modules/@fluentui/react-icons"],
  ["/w/node_modules/a/node_modules/b/index.js", "/w/node_modules/a/node_modules/b"],
  ["C:\\w\\node_modules\\react\\index.js", "C:\\w\\node_modules\\react"],
  ["/w/src/taskpane/main.tsx", undefined],
])("%s belongs to %s", (file, expected) => {
  expect(packageFolder(file)).toBe(expected);
});

test("a build names what it contains, also what came along, was joined into one module or stands in a later chunk, and nothing else", async () => {
  writeFileSync(join(folder, "entry.js"), "import { string } from 'valibot'; import { createRoot } from 'react-dom/client'; console.log(string, createRoot); void import('date-fns/addDays').then(console.log);");
  await build([{
    mode: "production", context: root, entry: join(folder, "entry.js"), output: { path: join(folder, "out") }, plugins: [new NoticesPlugin(["i18next"])],
    resolve: { modules: [join(root, "node_modules")] }, performance: false,
  }]);
  const text = readFileSync(join(folder, "out", noticesFile), "utf8");
  const named = [...text.matchAll(/^-{80}\n\n(\S+) (\S+) \((\S+)\)$/gm)].map(([, name = "", at = ""]) => `${name} ${at}`);
  expect(named).toEqual(["date-fns", "react", "react-dom", "scheduler", "valibot", "webpack"].map((name) => `${name} ${version(name)}`));
  expect(text).toMatch(/^Liaison\n\nMIT License/);
  expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(6);
}, 120_000);

test("a dependency that the notices do not name is complained of", () => {
  const notices = noticesText([join(root, "node_modules", "react")]);
  expect(unnamedPackages(notices, ["react"])).toEqual([]);
  expect(unnamedPackages(notices, ["react", "react-dom"])).toEqual(["The third-party notices do not name react-dom."]);
});

test("a package without a licence fails the build", () => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "nameless", version: "1.0.0" }));
  expect(() => noticesText([folder])).toThrow("nameless 1.0.0 names no licence.");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "textless", version: "1.0.0", license: "Apache-2.0" }));
  expect(() => noticesText([folder])).toThrow("textless 1.0.0 comes without the text of its licence (Apache-2.0).");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "usual", version: "1.0.0", license: "MIT", author: "Ann" }));
  expect(noticesText([folder])).toContain("usual 1.0.0 (MIT)\n\nCopyright (c) Ann. Under the MIT License");
});
