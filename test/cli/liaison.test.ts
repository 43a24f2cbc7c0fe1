/** The call as a person types it: few runs of the real program, each for several things. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "../../src/workbench/xlsx/open-xlsx";

const folder = mkdtempSync(join(tmpdir(), "liaison-cli-"));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function liaison(...words: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/tooling/liaison.mjs", ...words], {
    cwd: join(__dirname, "..", ".."), encoding: "utf8", env: { ...process.env, LANG: "en_US.UTF-8" }, timeout: 150_000,
  });
  return { code: status, out: stdout, err: stderr };
}

function script(source: string, ...words: readonly string[]): Run {
  writeFileSync(file("script.js"), source);
  return liaison("script", "--file", file("script.js"), ...words);
}

const object = (run: Run): Record<string, unknown> => JSON.parse(run.out) as Record<string, unknown>;

test("generate, check, refresh, roll up on files: JSON, exit codes, and the input left as it was", () => {
  writeFileSync(file("project.json"), JSON.stringify({
    name: "Launch", departments: ["Product", "Sales"], people: [{ name: "Ann", department: "Product" }],
    tasks: [{ task: "=1+1", department: "Product", owner: "Ann", start: "2026-05-01", due: "2026-05-10", status: "In progress", updated: "2026-05-19", actualStart: "2026-05-01" }],
  }));
  const made = liaison("generate", "--project", file("project.json"), "--out", file("a.xlsx"), "--as-of", "2026-05-20", "--lang", "en-US", "--json");
  expect([made.code, made.err]).toEqual([0, ""]);
  expect(object(made)).toMatchObject({ action: "generate", asOf: "2026-05-20", findings: [], summary: null });

  const bytes = readFileSync(file("a.xlsx"));
  const checked = liaison("check", "--in", file("a.xlsx"), "--json", "--lang", "zh-CN");
  expect(checked.code).toBe(1);
  const report = object(checked);
  expect(report).toMatchObject({ action: "check", asOf: "2026-05-20", summary: { total: { total: 1, red: 1, overdueDays: 10 } } });
  expect((report["findings"] as unknown[])[0]).toMatchObject({ rule: "N1", severity: "red", sheet: "Progress", id: "T001", values: { daysOverdue: 10 } });
  expect(JSON.stringify(report["findings"])).toMatch(/[\u4e00-\u9fff]/);
  for (const cost of ["requests", "bytesOut", "bytesIn", "ownMs"]) expect(report[cost]).toEqual(expect.any(Number));
  expect(report["requests"]).toBeLessThanOrEqual(4);
  expect(readFileSync(file("a.xlsx")).equals(bytes)).toBe(true);

  // The call names no language: the workbook's own is spoken, also where LANG is another.
  const inChinese = liaison("generate", "--demo", "--out", file("zh.xlsx"), "--lang", "zh-CN", "--as-of", "2026-05-20");
  expect(inChinese.code).toBe(0);
  expect(liaison("rollup", "--in", file("zh.xlsx")).out).toContain("截至");
  expect(liaison("rollup", "--in", file("zh.xlsx"), "--lang", "en-US").out).not.toContain("截至");

  const refreshed = liaison("refresh", "--in", file("a.xlsx"), "--out", file("b.xlsx"), "--as-of", "2026-05-08");
  expect([refreshed.code, refreshed.err]).toEqual([1, ""]);
  expect(refreshed.out).toContain("2026-05-08");
  const rolled = liaison("rollup", "--in", file("b.xlsx"), "--json");
  expect(rolled.code).toBe(0);
  expect(object(rolled)).toMatchObject({ asOf: "2026-05-08", findings: [], summary: { total: { red: 0, amber: 1 } } });
  const tracker = openXlsx(readFileSync(file("b.xlsx"))).file.sheets.find(({ name }) => name === "Progress");
  expect(tracker?.cells.get(4)?.get(2)).toMatchObject({ value: "=1+1" });
  expect(tracker?.cells.get(4)?.get(2)?.formula).toBeUndefined();
}, 300_000);

test("errors end with 2 and say what to do: no such file, no workbook, bad project, wrong words", () => {
  const missing = liaison("check", "--in", file("nowhere.xlsx"), "--json");
  expect([missing.code, object(missing)]).toEqual(
    [
      2,
      {
        action: "check", error: { code: "ENOENT", message: `"${file("nowhere.xlsx")}" was not found. Check the folder and the file name.` },
      },
    ]
  );
  writeFileSync(file("text.xlsx"), "not a workbook");
  const text = liaison("check", "--in", file("text.xlsx"));
  expect(text.code).toBe(2);
  expect(text.err).toMatch(/^NotXlsx: .+\n$/);
  expect(text.err).not.toMatch(/\n\s+at /);
  writeFileSync(file("bad.json"), JSON.stringify({ name: "x", departments: ["A", "B"], tasks: [{ due: "soon" }] }));
  const bad = liaison("generate", "--project", file("bad.json"), "--out", file("c.xlsx"));
  expect([bad.code, bad.err.startsWith("bad-project: ")]).toEqual([2, true]);
  expect(bad.err).toContain("tasks.0.due");
  const refused = liaison("check", "--in", file("nowhere.xlsx"), "--jsno");
  expect([refused.code, refused.out, refused.err.split("\n")[0]]).toEqual([2, "", "No option is called --jsno. Did you mean --json?"]);
  expect(refused.err).toContain("check  --in book.xlsx");
  const words = liaison("destroy");
  expect([words.code, words.err.includes("destroy"), words.err.includes("Usage:")]).toEqual([2, true, true]);
}, 120_000);

test("help and version answer on the output and end with 0", () => {
  const help = liaison("--help");
  expect([help.code, help.err]).toEqual([0, ""]);
  expect(help.out).toMatch(/^Usage: [^]*\n {2}take-over +take over a RACI sheet or a list/);
  expect(liaison("--version").out).toBe(`Liaison ${(JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as { version: string }).version}\n`);
}, 60_000);

test("a script with top-level await, un-awaited work and Office.onReady prints its console and can save", () => {
  const run = script(`
    const info = await Office.onReady();
    console.log("ready", info.host, [1, { a: 2 }]);
    Office.onReady(() => { Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
      range.values = [[20], [22]];
      context.workbook.worksheets.getActiveWorksheet().getRange("A3").formulas = [["=SUM(A1:A2)"]];
      await context.sync();
      const sum = context.workbook.worksheets.getActiveWorksheet().getRange("A3");
      sum.load("values");
      await context.sync();
      console.log("sum", sum.values[0][0]);
    }); });
    console.error("a remark");`, "--out", file("s.xlsx"));
  expect(run).toEqual({ code: 0, out: "ready Excel [ 1, { a: 2 } ]\nsum 42\n", err: "a remark\n" });
  expect(openXlsx(readFileSync(file("s.xlsx"))).file.sheets[0]?.cells.get(2)?.get(0)).toMatchObject({ value: 42, formula: "=SUM(A1:A2)" });
}, 60_000);

test("a script that fails, awaited or not, ends with 2 and prints code, location and statement", () => {
  const awaited = script(`await Excel.run(async (context) => { context.workbook.worksheets.getItem("Nope").getRange("A1").values = [[1]]; await context.sync(); });`);
  expect(awaited.code).toBe(2);
  expect(awaited.err).toMatch(/^ItemNotFound: .+\n {2}location: .+\n {2}statement: .*getItem/);
  const loose = script(`Excel.run(async (context) => { const r = context.workbook.worksheets.getActiveWorksheet().getRange("A1"); console.log(r.values); }); console.log("first");`);
  expect([loose.code, loose.out]).toEqual([2, "first\n"]);
  expect(loose.err).toMatch(/^PropertyNotLoaded: [^]*Range\.values/);
  const syntax = script("const = 1;");
  expect([syntax.code, /^SyntaxError: /.test(syntax.err)]).toEqual([2, true]);
  expect(syntax.err).not.toMatch(/node_modules/);
}, 120_000);

test("a script is told of what office.js does not know, once a line, and runs on", () => {
  const run = script(`await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.valuesAsJson = [[{ type: "String", basicValue: "x" }]];
    for (const each of [1, 2]) range.format.fill.colour = "red";
    range.values = [[5]]; range.format.fill.color = "red"; range.note_ = 1;
    await context.sync();
    console.log(range.values[0][0], range.note_);
  });`);
  expect([run.code, run.out]).toEqual([0, "5 1\n"]);
  expect(run.err.match(/does not know .*(?=:)|line \d+/g)).toEqual(["does not know Range.valuesAsJson", "line 3", "does not know RangeFill.colour", "line 4", "does not know Range.note_", "line 5"]);
}, 60_000);
