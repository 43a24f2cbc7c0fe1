import { resources as locales } from "../../src/locales/resources";
import { ribbonButtons } from "../../src/taskpane/ribbon";
import { descendants, manifest, only, type Node } from "./manifest-tree";

const resource = new Map(only(manifest, "Resources").children.flatMap((group) => group.children.map((node) => [node.attributes["id"], node] as const)));
const named = (node: Node): Node => {
  const found = resource.get(node.attributes["resid"]);
  if (found === undefined) throw new Error(`No resource ${node.attributes["resid"]}.`);
  return found;
};
const controls = descendants(manifest, "Control");

describe("the ribbon in manifest.xml and in the pane", () => {
  test("declares the buttons that the pane answers, in that order", () => {
    const declared = controls.map((control) => {
      const address = named(only(control, "SourceLocation")).attributes["DefaultValue"] ?? "";
      return { id: control.attributes["id"], page: new URL(address).pathname, query: new URL(address).search };
    });
    expect(declared).toEqual(ribbonButtons.map(({ id, query }) => ({ id, page: "/taskpane.html", query })));
  });

  test.each(["en-US", "zh-CN"] as const)("says in %s what the pane says", (language) => {
    const said = (node: Node): string | undefined =>
      language === "en-US" ? node.attributes["DefaultValue"] : node.children[0]?.attributes["Value"];
    const { ribbon } = locales[language].pane;
    const declared = controls.map((control) => {
      const [label] = control.children;
      return { label: label === undefined ? undefined : said(named(label)), tip: said(named(only(only(control, "Supertip"), "Description"))) };
    });
    expect(declared).toEqual(ribbonButtons.map((button) => ribbon[button.label]));
    expect(said(named(descendants(manifest, "Group")[0]?.children[0] ?? manifest))).toBe(ribbon.group);
  });
});
