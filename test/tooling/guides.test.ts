import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { root } from "../../src/tooling/paths";

const folder = join(root, "src", "guides");
const pages = ["README.md", ...readdirSync(folder).map((name) => join("src", "guides", name))];
const headings = (path: string): readonly number[] => readFileSync(path, "utf8").split("\n").flatMap((line) => /^(#+) /.exec(line)?.[1]?.length ?? []);

test.each(pages)("%s shows pictures and names files that are there", (name) => {
  const page = join(root, name);
  const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !existsSync(resolve(dirname(page), link)))).toEqual([]);
});

test.each(["manager", "pmo", "deployment", "your-excel", "own-forms"])("the guide %s has the same parts in both languages", (guide) => {
  const [chinese, english] = ["zh-CN", "en-US"].map((language) => headings(join(folder, `${guide}.${language}.md`)));
  expect(chinese).toEqual(english);
  expect(chinese?.length).toBeGreaterThan(3);
});

describe.each(["zh-CN", "en-US"])("the way into one's own Excel (%s)", (language) => {
  const guide = readFileSync(join(folder, `your-excel.${language}.md`), "utf8");
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const readme = readFileSync(join(root, "README.md"), "utf8");

  test("starts on README's first screen", () => {
    expect(readme.split("\n").slice(0, 30).join("\n")).toContain(`your-excel.${language}.md`);
  });

  test("the pane's address is the one that the manifest names", () => {
    const [pane = ""] = /https:\/\/localhost:\d+\/taskpane\.html/.exec(manifest) ?? [];
    expect(guide).toContain(pane);
    expect(guide.match(/PORT=\d+/g)).toEqual(Array(3).fill(`PORT=${new URL(pane).port}`));
  });

  test("every command starts something that is there, and what is installed is removed again", () => {
    const scripts = Object.keys((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts);
    const named = [...guide.matchAll(/npm (?:run )?(\w+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
    expect(guide).toContain("office-addin-dev-certs install");
    expect(guide).toContain("office-addin-dev-certs uninstall");
    expect(guide.match(/Documents\/wef/g)).toHaveLength(2);
  });
});

test.each(["zh-CN", "en-US"])("the guide to own forms quotes the example that is compiled and run (%s)", (language) => {
  const quoted = [
    ...readFileSync(join(folder, `own-forms.${language}.md`), "utf8").matchAll(/^```json\n([\s\S]*?)\n```$/gm)
  ].map(([, json = ""]) => JSON.stringify(JSON.parse(json)));
  const example = JSON.stringify(JSON.parse(readFileSync(join(folder, "confidentiality-review.profile.json"), "utf8")));
  expect(quoted).toHaveLength(3);
  expect(quoted.filter((part) => !example.includes(part))).toEqual([]);
});

describe("the developers' guide", () => {
  const guide = readFileSync(join(folder, "developers.md"), "utf8");
  const blocks = [...guide.matchAll(/^```(?:ts|tsx|json) (src\/\S+)\n([\s\S]*?)\n```$/gm)].map(([, path = "", code = ""]) => ({ path, code }));
  const examples = join(root, "test", "examples", "loans");
  const exampleOf = (path: string): string => (path.includes("/locales/") ? `words.${path.split("/")[2] ?? ""}.json` : path.split("/").at(-1) ?? "");
  /** Imports name the same files from another folder. */
  const withoutFolders = (code: string): string => code.replace(/from "[^"]*?([\w-]+)"/g, 'from "$1"');

  test("quotes the examples that are compiled and run", () => {
    expect(blocks.map(({ path }) => exampleOf(path)).sort()).toEqual(readdirSync(examples).filter((name) => name !== "words.zh-CN.json").sort());
    for (const { path, code } of blocks) expect(withoutFolders(code)).toBe(withoutFolders(readFileSync(join(examples, exampleOf(path)), "utf8").trimEnd()));
  });

  test("imports in it lead to files that are there, from where the example is to stand", () => {
    const own = new Set(blocks.map(({ path }) => path.replace(/\.\w+$/, "")));
    const missing = blocks.flatMap(({ path, code }) => [...code.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)].flatMap(([, address = ""]) => {
      const file = join(dirname(path), address);
      return own.has(file) || [".ts", ".tsx"].some((ending) => existsSync(join(root, file + ending))) ? [] : [`${path}: ${address}`];
    }));
    expect(missing).toEqual([]);
  });

  test("the map names every room, and no other", () => {
    const rooms = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "guides").map(({ name }) => name);
    const named = [...guide.matchAll(/^\| `src\/(\w+)[`/]/gm)].map(([, name = ""]) => name);
    expect(rooms.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !rooms.includes(name))).toEqual([]);
  });
});
