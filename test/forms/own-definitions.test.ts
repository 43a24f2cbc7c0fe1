/** What a definition may not hold, whoever wrote it: refused with its place and why, and nothing of it is known afterwards. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "../../src/domain/language";
import { LiaisonError } from "../../src/domain/liaison-error";
import { readProfile } from "../../src/forms/profile-file";
import { ourRegistry, readStoredForms, registry } from "../../src/forms/registry";
import { translator } from "../../src/locales/translate";
import { root } from "../../src/tooling/paths";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
interface Definition { [key: string]: Json; fields: Json[]; rules: Json[] }

const text = readFileSync(join(root, "src", "guides", "confidentiality-review.profile.json"), "utf8");
const fresh = (): Definition => (JSON.parse(text) as { readonly forms: readonly [Definition] }).forms[0];
const profileWith = (...forms: readonly unknown[]): string => JSON.stringify({ liaisonProfile: 1, forms });

/** Sets what stands at a path; a path may end in a key that is not there yet. */
function changed(path: string, value: unknown): Definition {
  const definition = fresh();
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce<Record<string, unknown>>(
    (at, key) => at[key] as Record<string, unknown>, definition as unknown as Record<string, unknown>
  );
  Object.defineProperty(holder, last, { value, enumerable: true, writable: true, configurable: true });
  return definition;
}

function refusalOf(json: string): { readonly reason: unknown; readonly place: unknown } {
  try {
    readProfile(json);
  } catch (error) {
    if (error instanceof LiaisonError && error.code === "bad-profile") return {
      reason: error.values["reason"], place: error.values["place"],
    };
    throw error;
  }
  return { reason: "accepted", place: "" };
}

afterEach(() => readStoredForms([]));

test("the worked example is accepted, in both languages", () => {
  const { forms = [] } = readProfile(text);
  expect(forms.map(({ key }) => key)).toEqual(["ownSecrecy"]);
  expect(languages.map((language) => translator(language)("forms:ownSecrecy.title"))).toEqual(["保密审查登记表", "Confidentiality reviews"]);
});

const deep = (levels: number): Json => (levels === 0 ? { field: "sent", filled: true } : { not: deep(levels - 1) });

test.each<readonly [path: string, value: unknown, reason: string, place: string]>([
  ["key", "tracker", "own-key", "forms[1].key"], ["key", "ownSécrecy", "own-key", "forms[1].key"],
  ["key", "ownSecrecyReviews", "own-key", "forms[1].key"],
  ["prefix", "T", "own-taken", "forms[1].prefix"], ["prefix", "B1", "own-key", "forms[1].prefix"],
  ["sheet", "规则", "own-taken", "forms[1].sheet"], ["sheet", "a/b", "own-words", "forms[1].sheet"],
  ["sheet", { "zh-CN": "x", "fr-FR": "y" }, "unknown-key", "forms[1].sheet.fr-FR"],
  ["sheet", {}, "blank", "forms[1].sheet"], ["title", "", "blank", "forms[1].title"], ["title", 7, "wrong-type", "forms[1].title"],
  ["title", "<img src=x onerror=alert(1)>", "own-words", "forms[1].title"], ["note", "见 https://example.com", "own-words", "forms[1].note"],
  ["purpose", "=HYPERLINK(\"x\")", "own-words", "forms[1].purpose"], ["purpose", "$t(errors:busy.title)", "own-words", "forms[1].purpose"],
  ["title", "a\u202eb", "own-words", "forms[1].title"], ["title", "{{owner}}", "own-placeholder", "forms[1].title"],
  ["formula", "=1", "unknown-key", "forms[1].formula"], ["version", 1.5, "own-number", "forms[1].version"],
  ["item", "level", "own-kind", "forms[1].item"],
  ["item", "nothing", "own-field", "forms[1].item"], ["owner", "receiver", "own-kind", "forms[1].owner"],
  ["fields.0.key", "constructor", "own-key", "forms[1].fields[1].key"], ["fields.0.key", "toString", "own-key", "forms[1].fields[1].key"],
  ["fields.0.key", "id", "twice", "forms[1].fields[1].key"], ["fields.0.key", "flag", "twice", "forms[1].fields[1].key"],
  ["fields.0.name", "预警[1]", "own-words", "forms[1].fields[1].name"], ["fields.0.name", "@SUM", "own-words", "forms[1].fields[1].name"],
  ["fields.0.name", "密级", "twice", "forms[1].fields"],
  ["fields.0.name", "a'b", "own-words", "forms[1].fields[1].name"], ["fields.0.kind", "formula", "not-a-choice", "forms[1].fields[1].kind"],
  ["fields.0.width", 600, "own-number", "forms[1].fields[1].width"], ["fields.1.choices", [], "blank", "forms[1].fields[2].choices"],
  ["fields.1.choices.0.word", "a,b", "values-comma", "forms[1].fields[2].choices[1].word"],
  ["fields.1.choices.0.word", "通*", "unsafe-word", "forms[1].fields[2].choices[1].word"],
  ["fields.1.choices.0.word", "秘密", "twice", "forms[1].fields[2].choices"],
  ["fields.6.notBefore", "level", "own-field", "forms[1].fields[7].notBefore"],
  ["fields.10.to", "roster", "own-register", "forms[1].fields[11].to"], ["fields.10.to", "Sheet1!A1", "own-key", "forms[1].fields[11].to"],
  ["done", { field: "outcome", is: "gone" }, "not-a-choice", "forms[1].done.is"],
  ["done", { field: "sent", above: 3 }, "own-kind", "forms[1].done.field"],
  ["done", { field: "sent", equals: "=1" }, "missing", "forms[1].done.is"], ["done", deep(4), "accepted", ""],
  ["done", deep(5), "own-deep", `forms[1].done${".not".repeat(4)}`],
  ["rules.0.id", "N1", "own-rule", "forms[1].rules[1].id"], ["rules.0.id", "XB2", "own-taken", "forms[1].rules[2].id"],
  ["rules.0.severity", "fatal", "not-a-choice", "forms[1].rules[1].severity"],
  ["rules.0.kind", "script", "not-a-choice", "forms[1].rules[1].kind"],
  ["rules.0.fields.0", "nobody", "own-field", "forms[1].rules[1].fields[1]"],
  ["rules.0.says", "XB1 {{limit}}", "own-placeholder", "forms[1].rules[1].says"],
  ["rules.0.says", "XB1 {{constructor}}", "own-placeholder", "forms[1].rules[1].says"],
  ["rules.1.limit", -1, "out-of-range", "forms[1].rules[2].limit"], ["rules.1.due", "material", "own-kind", "forms[1].rules[2].due"],
  ["rules.1.basis", "lunar", "not-a-choice", "forms[1].rules[2].basis"],
  ["rules.3.statement", undefined, "missing", "forms[1].rules[4].statement"],
  ["rules.5.field", "material", "own-kind", "forms[1].rules[6].field"],
])("%s: %j is answered by %s at its place", (path, value, reason, place) => {
  expect(refusalOf(profileWith(changed(path, value)))).toEqual({ reason, place });
});

test.each(["__proto__", "constructor", "prototype"])("the key %s is refused wherever it stands, and no object is changed by it", (key) => {
  const json = profileWith(fresh()).replace('"level"', `"level","${key}":{"polluted":1}`);
  expect(refusalOf(json).reason).toBe("unknown-key");
  expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
});

test("as many forms, fields, rules and characters as there may be, and one more", () => {
  const many = (count: number): Definition[] => Array.from({ length: count }, (_, index) => ({
    ...fresh(), key: `own${String.fromCharCode(65 + index)}`, prefix: `Q${String.fromCharCode(65 + index)}`, sheet: `Tab ${index}`,
    rules: [],
  }));
  expect(refusalOf(profileWith(...many(8)))).toEqual({ reason: "accepted", place: "" });
  expect(refusalOf(profileWith(...many(9)))).toEqual({ reason: "too-many", place: "forms" });
  const fields = (count: number): Json[] => [
    ...fresh().fields,
    ...Array.from(
      { length: count - fresh().fields.length }, (_, index): Json => ({ key: `more${index}`, kind: "text", name: `More ${index}` })
    )
  ];
  expect(refusalOf(profileWith(changed("fields", fields(24)))).reason).toBe("accepted");
  expect(refusalOf(profileWith(changed("fields", fields(25))))).toEqual({ reason: "too-many", place: "forms[1].fields" });
  const rules = (count: number): Json[] => Array.from(
    { length: count }, (_, index): Json => ({ id: `XQ${index + 1}`, kind: "required", severity: "amber", fields: ["receiver"] })
  );
  expect(refusalOf(profileWith(changed("rules", rules(12)))).reason).toBe("accepted");
  expect(refusalOf(profileWith(changed("rules", rules(13))))).toEqual({ reason: "too-many", place: "forms[1].rules" });
  expect(refusalOf(profileWith(changed("note", "x".repeat(161))))).toEqual({ reason: "too-long", place: "forms[1].note" });
});

test("two forms may not share a key, a prefix, a tab or a rule", () => {
  const second = (more: object): object => ({ ...fresh(), key: "ownOther", prefix: "QQ", sheet: "Other", rules: [], ...more });
  expect(refusalOf(profileWith(fresh(), second({})))).toEqual({ reason: "accepted", place: "" });
  expect(refusalOf(profileWith(fresh(), second({ key: "ownSecrecy" })))).toEqual({ reason: "twice", place: "forms[2].key" });
  expect(refusalOf(profileWith(fresh(), second({ prefix: "BM" })))).toEqual({ reason: "own-taken", place: "forms[2].prefix" });
  expect(refusalOf(profileWith(fresh(), second({ sheet: "保密审查" })))).toEqual({ reason: "own-taken", place: "forms[2].sheet" });
  expect(
    refusalOf(profileWith(fresh(), second({ rules: [fresh().rules[0]] })))
  ).toEqual({ reason: "own-taken", place: "forms[2].rules[1].id" });
});

test("what a workbook carries is held against the same, and a definition that is refused leaves the others", () => {
  const good = JSON.stringify(fresh());
  readStoredForms(["{", good, JSON.stringify({ ...fresh(), prefix: "QQ" }), JSON.stringify(changed("rules.0.says", "<b>"))]);
  expect(registry.own.definitions.map(({ key }) => key)).toEqual(["ownSecrecy"]);
  expect(registry.own.refused.map(({ reason, place }) => [reason, place])).toEqual(
    [["not-json", "[1]"], ["twice", "[3].key"], ["own-words", "[4].rules[1].says"]]
  );
  readStoredForms([]);
  expect(registry).toBe(ourRegistry);
});

test("words in one language are read in the other, and never a key", () => {
  const only = (words: Json): Json => (
    typeof words === "object" && words !== null && "zh-CN" in words ? { "zh-CN": words["zh-CN"] ?? "" } : words
  );
  const chinese = JSON.parse(JSON.stringify(fresh()), (_, value: Json) => only(value)) as Definition;
  readStoredForms([JSON.stringify(chinese)]);
  const english = translator("en-US");
  expect(
    [english("forms:ownSecrecy.title"), english("forms:sheets.ownSecrecy"), english("forms:ownSecrecy.fields.reviewer")]
  ).toEqual(["保密审查登记表", "保密审查", "审查人"]);
  expect(english("forms:rules.statement.XB3")).toContain("审查时限");
  expect(english("forms:rules.statement.XB3")).toMatch(/^Open rows/);
});
