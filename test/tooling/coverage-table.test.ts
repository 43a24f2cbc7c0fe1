import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../../src/forms/registry";
import { always, coveragePage, guideForms, steps } from "../../src/tooling/coverage-table";
import { root } from "../../src/tooling/paths";

test("the page says what the forms say; npm run coverage:write makes it anew", () => {
  expect(readFileSync(join(root, "src", "guides", "coverage.md"), "utf8")).toBe(coveragePage(registry));
});

test("every form of the guides is there, and every form belongs to one of them or to none", () => {
  const there = new Set([...registry.forms.flatMap(({ guides }) => guides), ...Object.keys(always)]);
  expect(guideForms.filter((id) => !there.has(id))).toEqual([]);
  expect([...there].filter((id) => !guideForms.includes(id))).toEqual([]);
});

test("a field that names a form of the guides stands in a form that is one of theirs", () => {
  const strange = registry.forms.flatMap(({ key, sheets }) => sheets.flatMap(({ register }) => (register?.fields ?? []).flatMap((field) => {
    const [, id] = /^(F\d+) [ET]$/.exec(field.source) ?? [];
    return id === undefined || guideForms.includes(id) ? [] : [`${key} ${field.key} ${field.source}`];
  })));
  expect(strange).toEqual([]);
});

test("every step of the guides is done in forms that there are", () => {
  expect(steps.map(({ id }) => id)).toEqual(Array.from({ length: 27 }, (_, index) => `P${index + 1}`));
  const keys = new Set(registry.forms.map(({ key }) => key));
  expect(steps.flatMap(({ id, forms }) => forms.filter((key) => !keys.has(key)).map((key) => `${id} ${key}`))).toEqual([]);
});
