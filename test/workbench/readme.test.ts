import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultRequirementSets } from "../../src/workbench/protocol/requirement-sets";
import { commonApiErrors } from "../../src/workbench/protocol/faults";
import { defaultSwitches } from "../../src/workbench/protocol/switches";

const folder = join("src", "workbench");
const readme = readFileSync(join(folder, "README.md"), "utf8");

/** What the README's table of switches says: name and first position. */
const switchesTold = new Map([...readme.matchAll(/^\| `(\w+)` \| `([\w]+)`, `/gm)].map((match) => [match[1] ?? "", match[2] ?? ""]));

test("every switch is told, with its default first", () => {
  expect(Object.fromEntries(switchesTold)).toEqual(Object.fromEntries(Object.entries(defaultSwitches).map(([name, position]) =>
    [name, typeof position === "number" ? position.toLocaleString("en-US").replaceAll(",", "_") : String(position)])));
});

test("every common API number and default requirement set is told", () => {
  const told = /with a common API number: ([\d, ]+)/.exec(readme)?.[1]?.trim().split(", ");
  expect(told).toEqual(Object.keys(commonApiErrors));
  for (const set of Object.keys(defaultRequirementSets)) expect(readme).toContain(`\`${set}\``);
});

test("what it imports and links to is there", () => {
  const imports = [...readme.matchAll(/from "\.\/(.+?)"/g)].map((match) => `${match[1] ?? ""}.ts`);
  const links = [...readme.matchAll(/\]\((\w[^)]*)\)/g)].map((match) => join(folder, match[1] ?? ""));
  expect(imports.length).toBeGreaterThan(3);
  expect([...imports, ...links].filter((path) => !existsSync(path))).toEqual([]);
});
