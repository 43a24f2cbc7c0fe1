import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { descendants, manifest, manifestFile, only, projectRoot, type Node } from "./manifest-tree";

const value = (node: Node): string => node.attributes["DefaultValue"] ?? "";
const own = (name: string): Node => {
  const found = manifest.children.find((child) => child.name === name);
  if (found === undefined) throw new Error(`<${name}> is missing.`);
  return found;
};
const overrides = only(manifest, "VersionOverrides");
const resources = only(overrides, "Resources");
const strings = descendants(resources, "String");
const resourceNodes = resources.children.flatMap((group) => group.children);
const chinese = (node: Node): string | undefined =>
  node.children.find((child) => child.name === "Override" && child.attributes["Locale"] === "zh-CN")?.attributes["Value"];

/** Order matters: Office validates against a schema of sequences. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

describe("manifest.xml", () => {
  test("is a task pane add-in for workbooks that may read and write", () => {
    expect(manifest.name).toBe("OfficeApp");
    expect(manifest.attributes["type"]).toBe("TaskPaneApp");
    expect(overrides.attributes["type"]).toBe("VersionOverridesV1_0");
    expect(own("Permissions").text).toBe("ReadWriteDocument");
    expect(own("Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(descendants(own("Hosts"), "Host").map((host) => host.attributes["Name"])).toEqual(["Workbook"]);
  });

  test("asks for ExcelApi 1.9 and nothing more", () => {
    expect(descendants(own("Requirements"), "Set").map((set) => set.attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.9" }]);
  });

  test("carries the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string };
    expect(own("Version").text).toBe(`${version}.0`);
  });

  test.each(Object.keys(sequences))("%s: elements stand in the order of the schema", (name) => {
    const order = sequences[name] ?? [];
    const found = name === manifest.name ? [manifest] : descendants(manifest, name);
    expect(found.length).toBeGreaterThan(0);
    for (const node of found) {
      const ranks = node.children.map((child) => order.indexOf(child.name));
      expect(ranks).not.toContain(-1);
      expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
    }
  });

  test("every resid names one resource, and every resource is used", () => {
    const ids = resourceNodes.map((node) => node.attributes["id"] ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^\S{1,32}$/);
    const used = new Set<string>();
    const walk = (node: Node): void => {
      const resid = node.attributes["resid"];
      if (resid !== undefined) used.add(resid);
      node.children.forEach(walk);
    };
    walk(overrides);
    expect([...used].sort()).toEqual([...ids].sort());
  });

  test("every resid names a resource of the kind that its place asks for", () => {
    const kind = new Map(resources.children.flatMap((group) => group.children.map((node) => [node.attributes["id"], group.name] as const)));
    const expected: readonly (readonly [string, string])[] = [["Image", "Images"], ["SourceLocation", "Urls"], ["Label", "ShortStrings"], ["Title", "ShortStrings"], ["Description", "LongStrings"]];
    for (const [element, group] of expected) {
      for (const node of descendants(only(overrides, "Hosts"), element)) expect([node.attributes["resid"], kind.get(node.attributes["resid"])]).toEqual([node.attributes["resid"], group]);
    }
  });

  test("every text has a Chinese override that is Chinese", () => {
    expect(own("DefaultLocale").text).toBe("en-US");
    for (const node of [own("DisplayName"), own("Description"), ...strings]) {
      expect([value(node), chinese(node)]).toEqual([expect.stringMatching(/^[ -~]+$/), expect.stringMatching(/\p{Script=Han}/u)]);
    }
    expect(chinese(own("SupportUrl"))).toMatch(/\.zh-CN\.html$/);
  });

  test("texts keep to the lengths that Office accepts", () => {
    const limits: readonly (readonly [readonly Node[], number])[] = [
      [[own("DisplayName"), ...descendants(only(resources, "ShortStrings"), "String")], 125],
      [[own("Description"), ...descendants(only(resources, "LongStrings"), "String")], 250],
    ];
    for (const [nodes, limit] of limits) {
      for (const node of nodes) {
        expect(value(node).length).toBeLessThanOrEqual(limit);
        expect(chinese(node)?.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  test("the ids of controls and groups are unique and short enough", () => {
    const ids = [...descendants(overrides, "Control"), ...descendants(overrides, "Group")].map((node) => node.attributes["id"] ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z.]{1,125}$/);
  });

  test("the buttons share one pane, under the id that lets it open with a workbook; the first of them, which Excel then takes, starts nothing", () => {
    expect(new Set(descendants(overrides, "TaskpaneId").map((node) => node.text))).toEqual(new Set(["Office.AutoShowTaskpaneWithDocument"]));
    expect(descendants(overrides, "SourceLocation")[0]?.attributes["resid"]).toBe("Pane.Url");
    expect(readFileSync(join(projectRoot, "src", "taskpane", "platform.ts"), "utf8")).toContain('"Office.AutoShowTaskpaneWithDocument"');
    expect(descendants(overrides, "Action").map((node) => node.attributes["type"])).toEqual(Array(4).fill("ShowTaskpane"));
  });

  test("Microsoft's own reader understands it, offline", async () => {
    const reader = join(projectRoot, "node_modules", "office-addin-manifest", "cli.js");
    const { stdout } = await promisify(execFile)(process.execPath, [reader, "info", manifestFile]);
    const told = Object.fromEntries(stdout.split("\n").flatMap((line) => {
      const [, name, text] = /^\s*([\w ]+): (.+)$/.exec(line) ?? [];
      return name === undefined || text === undefined ? [] : [[name, text]];
    }));
    expect(told).toMatchObject({
      Id: own("Id").text, Name: "Liaison for Excel", Type: "TaskPaneApp", Version: own("Version").text, Hosts: "Workbook", Permissions: "ReadWriteDocument",
      "Default Locale": "en-US", "Icon Url": value(own("IconUrl")), "High Resolution Icon Url": value(own("HighResolutionIconUrl")), "Support Url": value(own("SupportUrl")), "Source Location": value(only(own("DefaultSettings"), "SourceLocation")),
    });
  });
});
