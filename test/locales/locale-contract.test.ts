import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cliActions, cliOptions, optionsOf } from "../../src/cli/commands";
import { languages } from "../../src/domain/language";
import englishCli from "../../src/locales/en-US/cli.json";
import { resources } from "../../src/locales/resources";
import chineseCli from "../../src/locales/zh-CN/cli.json";

type Tree = { readonly [key: string]: string | Tree };
type Namespace = keyof (typeof resources)["zh-CN"];

const namespaces: readonly Namespace[] = ["errors", "findings", "foreign", "forms", "pane"];
/** The command line's texts stand apart from those that a browser has to fetch. */
const cli: Readonly<Record<(typeof languages)[number], Tree>> = { "zh-CN": chineseCli, "en-US": englishCli };
const root = join(__dirname, "..", "..", "src");

function leaves(tree: Tree, prefix = ""): ReadonlyMap<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : [...leaves(value, `${prefix}${key}.`)]));
}

const texts = (language: (typeof languages)[number], namespace: Namespace | "cli"): ReadonlyMap<string, string> =>
  leaves(namespace === "cli" ? cli[language] : resources[language][namespace]);

/** Chinese has one plural form, English two; what follows is the key as the code names it. */
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, "");
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{\s*([^,}\s]+)[^}]*\}\}/g)].map(([, name = ""]) => name).sort();
const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [readFileSync(join(folder, entry.name), "utf8")] : []);
}

describe.each([...namespaces, "cli"] as const)("%s", (namespace) => {
  const chinese = texts("zh-CN", namespace);
  const english = texts("en-US", namespace);

  test("both languages have the same keys", () => {
    expect(distinct([...english.keys()].map(withoutPlural))).toEqual(distinct([...chinese.keys()].map(withoutPlural)));
  });

  test("plural forms are complete: one and other in English, other in Chinese", () => {
    const incomplete = [...english.keys(), ...chinese.keys()].filter((key) => /_(one|other)$/.test(key))
      .map(withoutPlural)
      .filter((key) => !english.has(`${key}_one`) || !english.has(`${key}_other`) || !chinese.has(`${key}_other`) || chinese.has(`${key}_one`));
    expect(distinct(incomplete)).toEqual([]);
  });

  test("the same values stand in both languages", () => {
    const differing = [...english].filter(([key, text]) => {
      const other = chinese.get(key) ?? chinese.get(`${withoutPlural(key)}_other`) ?? "";
      // "1 finding" may leave the number out; every other form has what Chinese has.
      return placeholders(text).join() !== placeholders(other).join() && !key.endsWith("_one");
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("no text is empty, shouts, or calls another key", () => {
    const wrong = [...chinese, ...english].filter(([, text]) => text === "" || /[!！]$|\$t\(/.test(text));
    expect(wrong).toEqual([]);
  });

  test("Chinese is written in Chinese marks", () => {
    const halfWidth = [...chinese].filter(([, text]) => /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(text.replace(/\{\{[^}]*\}\}/g, "")));
    expect(halfWidth.map(([key]) => key)).toEqual([]);
  });
});

describe("the pane's texts", () => {
  const code = sources(join(root, "taskpane"));
  const all = code.join("\n");
  const literal = [...all.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key = ""]) => key);
  const built = [...all.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, key = ""]) => key);
  /** Keys that a condition chooses between: `t(a ? "x" : "y"`. */
  const chosen = [...all.matchAll(/\? "([a-z-]+\.[a-zA-Z.-]+)" : "([a-z-]+\.[a-zA-Z.-]+)"/g)].flatMap(([, a = "", b = ""]) => [a, b]);
  const resolve = (key: string): readonly [string, string] => {
    const [first = "", second] = key.split(":");
    return second === undefined ? ["pane", first] : [first, second];
  };
  const pattern = (template: string): RegExp => new RegExp(`^${template.replace(/\$\{[^}]+\}/g, "\u0000").replace(/[.*+?^()|[\]\\]/g, "\\$&").replace(/\u0000/g, ".+")}$`);

  test("every key that the code names has a text", () => {
    const missing = [...literal, ...chosen].filter((key) => {
      const [namespace, path] = resolve(key);
      const known = namespaces.find((candidate) => candidate === namespace);
      return known === undefined || ![...texts("en-US", known).keys()].some((existing) => withoutPlural(existing) === path);
    });
    expect(missing).toEqual([]);
  });

  test("every text is used", () => {
    const used = new Set([...literal, ...chosen].map((key) => resolve(key)).filter(([namespace]) => namespace === "pane").map(([, path]) => path));
    const patterns = built.map(resolve).filter(([namespace]) => namespace === "pane").map(([, path]) => pattern(path));
    // The group's name stands in manifest.xml only, which has no other place for its words.
    const elsewhere = new Set(["ribbon.group"]);
    const unused = [...texts("en-US", "pane").keys()].map(withoutPlural).filter((key) => !used.has(key) && !elsewhere.has(key) && !patterns.some((one) => one.test(key)));
    expect(unused).toEqual([]);
  });

  test("a built key begins with words: no key is taken from outside as it is", () => {
    expect(built.filter((template) => template.startsWith("${"))).toEqual([]);
  });

  test("no component speaks for itself: words come from the locales", () => {
    const bare = code.flatMap((text) => [
      ...[...text.matchAll(/<\/?[A-Za-z][^<>{}]*>\s*([^<>{}=;()]*[\p{L}]{2,}[^<>{}=;()]*)<\//gu)].map(([, words = ""]) => words.trim()),
      ...[...text.matchAll(/\b(?:aria-label|title|label|placeholder|hint)="([^"]+)"/g)].map(([, words = ""]) => words),
    ]);
    expect(bare).toEqual([]);
  });

  test("no Chinese stands in the pane's code but as examples in comments", () => {
    const chinese = code.flatMap((text) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").split("\n").filter((line) => /[\u4e00-\u9fff]/.test(line)));
    expect(chinese).toEqual([]);
  });
});

test.each(languages)("in %s pane and cells use the same words for flags and sheets", (language) => {
  const { forms, pane } = resources[language];
  const words = Object.fromEntries(Object.entries(forms["flags"] as Readonly<Record<string, string>>).map(([flag, text]) => [flag, text.replace(/^\S+ /, "")]));
  expect(pane.flag).toEqual(words);
  expect({ red: pane.severity.red, amber: pane.severity.amber }).toEqual({ red: words.red, amber: words.amber });
});

test("every text of the command line is used", () => {
  const code = sources(join(root, "cli")).join("\n");
  const literal = new Set([...code.matchAll(/\bsay\(\s*"([^"]+)"|refusal\("([^"]+)"/g)].map(([, key, refused]) => key ?? `refused.${refused ?? ""}`));
  const told = new Set([...cliActions.map((action) => `actions.${action}`), ...Object.keys(cliOptions).map((option) => `options.${option}`)]);
  // What an option means with one action only.
  const own = cliActions.flatMap((action) => optionsOf(action).map((option) => `options.${action}-${option}`));
  const built = /^(file|xlsx)\./;
  expect(
    [...texts("en-US", "cli").keys()].filter((key) => !built.test(key) && !literal.has(key) && !told.has(key) && !own.includes(key))
  ).toEqual([]);
});

describe("errors", () => {
  const source = readFileSync(join(root, "domain", "liaison-error.ts"), "utf8");
  const codes = [...source.matchAll(/^\s+\| "([a-z-]+)"/gm)].map(([, code = ""]) => code);

  test.each(languages)("%s says of every error what happened and what to do", (language) => {
    const existing = texts(language, "errors");
    expect(codes.length).toBeGreaterThan(10);
    const missing = [...codes, "unexpected"].flatMap((code) => ["title", "what", "todo"].map((part) => `${code}.${part}`)).filter((key) => !existing.has(key));
    expect(missing).toEqual([]);
    expect([...existing.keys()].filter((key) => ![...codes, "unexpected"].includes(key.split(".")[0] ?? ""))).toEqual([]);
  });
});

describe("steps", () => {
  test("every step that an action tells of has its words", () => {
    const named = sources(join(root, "actions")).flatMap((text) => [...text.matchAll(/steps\.(?:begin|finish)\("([^"]+)"\)/g)].map(([, step = ""]) => step));
    const existing = new Set([...texts("en-US", "pane").keys()]);
    expect(distinct(named).filter((step) => !existing.has(`steps.${step}`))).toEqual([]);
  });
});
