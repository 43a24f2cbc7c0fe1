import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import { developmentBaseUrl, readBuildOptions } from "../../src/tooling/build-options";
import { manifestFor } from "../../src/tooling/manifest-addresses";
import { productSettings } from "../../src/tooling/webpack-settings";
import { descendants, manifest, manifestText, only, parse, projectRoot, type Node } from "./manifest-tree";

/** Every address in the manifest, whatever element names it. */
function addresses(node: Node): string[] {
  const here = [node.attributes["DefaultValue"], node.attributes["Value"], node.text].filter((text) => text !== undefined && /^https?:/.test(text));
  return [...here.filter((text) => text !== undefined), ...node.children.flatMap(addresses)];
}

const pages = addresses(manifest).filter((address) => address !== new URL(developmentBaseUrl).origin);
const pathOf = (address: string): string => new URL(address).pathname.slice(1);

/** Width and height as a PNG file states them in its header. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("addresses in manifest.xml", () => {
  test("all are below the developer's address, over https", () => {
    expect(pages.length).toBeGreaterThan(30);
    for (const address of pages) expect(address.startsWith(developmentBaseUrl)).toBe(true);
  });

  test("every page named is a page that the build makes or copies", () => {
    const settings = productSettings("production", readBuildOptions({}), "/nowhere");
    const made = (settings.plugins ?? []).flatMap((plugin) => (plugin instanceof HtmlPlugin ? [plugin.userOptions.filename] : []));
    const copied = readdirSync(join(projectRoot, "assets")).filter((name) => /^support.*\.html$/.test(name));
    const named = new Set(pages.map(pathOf).filter((path) => path.endsWith(".html")));
    expect([...named].sort()).toEqual([...made, ...copied].sort());
  });

  test("every icon is a PNG of the size that it is declared with", () => {
    const sized = new Map(descendants(only(manifest, "VersionOverrides"), "Image").flatMap((image) => {
      const { resid, size } = image.attributes;
      return resid === undefined || size === undefined ? [] : [[resid, Number(size)] as const];
    }));
    const images = descendants(only(manifest, "Images"), "Image");
    expect(images.length).toBe(sized.size);
    for (const image of images) {
      const size = sized.get(image.attributes["id"] ?? "");
      const address = image.attributes["DefaultValue"] ?? "";
      expect([address, ...pngSize(join(projectRoot, pathOf(address)))]).toEqual([address, size, size]);
    }
  });

  test("each button and the group come in the three sizes that Office insists on", () => {
    const icons = descendants(manifest, "Icon");
    expect(icons).toHaveLength(5);
    for (const icon of icons) expect(icon.children.map((image) => image.attributes["size"])).toEqual(expect.arrayContaining(["16", "32", "80"]));
  });

  test("the add-in's own icons are 32 and 64 pixels", () => {
    const size = (name: string): readonly [number, number] => pngSize(join(projectRoot, pathOf(only(manifest, name).attributes["DefaultValue"] ?? "")));
    expect(size("IconUrl")).toEqual([32, 32]);
    expect(size("HighResolutionIconUrl")).toEqual([64, 64]);
  });

  test("a site's own address takes the place of the developer's everywhere", () => {
    const moved = manifestFor("https://addins.example.com/liaison/", manifestText);
    expect(moved).not.toContain("localhost");
    const own = parse(moved);
    expect(only(own, "AppDomain").text).toBe("https://addins.example.com");
    expect(addresses(own)).toHaveLength(addresses(manifest).length);
    expect(addresses(own).map((address) => address.replace(/^https:\/\/addins\.example\.com(\/liaison)?/, ""))).toEqual(addresses(manifest).map((address) => address.replace("https://localhost:3000", "")));
  });
});
