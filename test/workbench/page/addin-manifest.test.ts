/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../../src/workbench/page/addin-manifest";

const sample = readFileSync(join(__dirname, "..", "..", "e2e", "sample-addin", "manifest.xml"), "utf8");

test("names, buttons and addresses in both languages, below the workbench's folder", () => {
  const addin = readManifest(sample, "/workbench/");
  expect(addin.id).toBe("11111111-2222-4333-8444-555555555555");
  expect(addin.title).toEqual({ "zh-CN": "示例加载项", "en-US": "Sample add-in" });
  expect(addin.paneUrl).toBe("/workbench/taskpane.html");
  expect(addin.groups.map(({ label }) => label["zh-CN"])).toEqual(["示例"]);
  expect(addin.groups[0]?.buttons.map(({ id, label, paneUrl }) => [id, label["en-US"], paneUrl])).toEqual([
    ["Sample.Pane.Button", "Pane", "/workbench/taskpane.html"],
    ["Sample.Second", "Second page", "/workbench/taskpane.html?page=second"],
  ]);
});

test.each([
  ["no XML", "<OfficeApp>", /./],
  ["a resource that is missing", sample.replace(' id="Second.Url"', ' id="Third.Url"'), /resid="Second.Url"/],
  ["an action that the workbench cannot do", sample.replace('xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'), /ExecuteFunction/],
  ["no identity", sample.replace(/<Id>.*<\/Id>/, ""), /<Id> is missing/],
])("refuses %s and says why", (_what, xml, message) => {
  expect(() => readManifest(xml, "/workbench/")).toThrow(message);
});
