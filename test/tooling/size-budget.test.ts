import { randomBytes } from "node:crypto";
import { strayFiles } from "../../src/tooling/published-files";
import { budget, kilobyte, measure, ownFiles, report, verdict } from "../../src/tooling/size-budget";

const html = `<html><head><link rel="icon" href="icon.png"><link rel="stylesheet" href="a.css"><script src="https://cdn.example/office.js"></script>
<script src="//cdn.example/x.js"></script><script defer src="vendor.1.js"></script><script defer src="taskpane.2.js"></script></head></html>`;

test("the pane's own files are its scripts and styles, not another origin's", () => {
  expect(ownFiles(html)).toEqual(["a.css", "vendor.1.js", "taskpane.2.js"]);
});

test("what the page names is first, the rest is later; sizes are after gzip", () => {
  const noise = randomBytes(5000);
  const sizes = measure(html, new Map([["vendor.1.js", noise], ["taskpane.2.js", Buffer.alloc(100_000)], ["later.3.js", Buffer.alloc(10)]]));
  expect(sizes.first.map(({ file }) => file)).toEqual(["vendor.1.js", "taskpane.2.js"]);
  expect(sizes.lazy.map(({ file }) => file)).toEqual(["later.3.js"]);
  expect(sizes.first[0]?.gzip).toBeGreaterThanOrEqual(5000);
  expect(sizes.first[1]?.gzip).toBeLessThan(1000);
  expect(sizes.firstTotal).toBe(sizes.first.reduce((sum, { gzip }) => sum + gzip, 0));
  expect(report(sizes)).toMatch(/first chunk of the pane: ok/);
});

test("the texts of one language come first as well: the larger ones", () => {
  const sizes = measure(html, new Map([["taskpane.2.js", Buffer.alloc(10)], ["texts-zh-cn.4.js", randomBytes(900)], ["texts-en-us.5.js", randomBytes(700)], ["more-texts-zh-cn.6.js", randomBytes(2000)]]));
  expect(sizes.first.map(({ file }) => file)).toEqual(["texts-zh-cn.4.js", "taskpane.2.js"]);
  expect(sizes.lazy.map(({ file }) => file)).toEqual(["more-texts-zh-cn.6.js", "texts-en-us.5.js"]);
});

test.each([[0, "ok"], [budget.warn, "ok"], [budget.warn + 1, "warn"], [170 * kilobyte, "warn"], [170 * kilobyte + 1, "fail"]] as const)("%d bytes: %s", (bytes, expected) => {
  expect(verdict(bytes)).toBe(expected);
});

test("a product of pages, hashed bundles, icons and the manifest is complete", () => {
  expect(strayFiles(["taskpane.html", "support.html", "support.zh-CN.html", "manifest.xml", "assets", "assets/icon-16.png", "taskpane.0123abcd.js", "209.0123abcd.js.LICENSE.txt"], new Map())).toEqual([]);
});

test.each(["office.js", "workbench-bridge.js", "index.html", "taskpane.0123abcd.js.map", "assets/icon.svg", "package.json"])("%s does not belong in the product", (name) => {
  expect(strayFiles([name], new Map())).toEqual([`${name} does not belong in the product.`]);
});

test("code of the embedded host is recognised", () => {
  expect(strayFiles([], new Map([["a.js", Buffer.from('x="@univerjs/core"')], ["b.js", Buffer.from("ok")]]))).toEqual(expect.arrayContaining([expect.stringContaining("a.js carries code of the embedded host")]));
});
