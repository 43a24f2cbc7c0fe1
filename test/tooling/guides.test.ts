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

test.each(["manager", "pmo", "deployment"])("the guide %s has the same parts in both languages", (guide) => {
  const [chinese, english] = ["zh-CN", "en-US"].map((language) => headings(join(folder, `${guide}.${language}.md`)));
  expect(chinese).toEqual(english);
  expect(chinese?.length).toBeGreaterThan(3);
});
