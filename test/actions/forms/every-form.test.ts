/** What holds for every form of the registry, whichever there are: alone and in the full set, in both languages. */
import { check } from "../../../src/actions/check/check";
import { generate } from "../../../src/actions/generate/generate";
import { refresh } from "../../../src/actions/refresh/refresh";
import { languages, type Language } from "../../../src/domain/language";
import type { NewRow } from "../../../src/excel/form";
import { loadBook, type Book } from "../../../src/excel/read-book";
import { computedKeys, type TableForm } from "../../../src/excel/table-form";
import { demoProject } from "../../../src/forms/demo-project";
import { registry } from "../../../src/forms/registry";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { environmentOf } from "../../support/product";
import { amount } from "../../support/thoroughness";
import { asOf } from "../books";

jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 10, spare: 12 } }));
jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 10, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 8, spareRequestRows: 12, leastOpinionRows: 8, spareOpinionRows: 12 }));
jest.mock("../../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../../src/catalog/duties"), leastDutyRows: 10, spareDutyRows: 12 }));

jest.mock("../../../src/forms/gantt/size", () => ({ periods: 14, leastLines: 6, spareLines: 2 }));

afterAll(disposeHost);

async function made(test: HostForTest, language: Language, forms: readonly string[]): Promise<Readonly<Record<string, readonly NewRow[]>>> {
  const { rows, ...project } = demoProject(language, asOf, "UTC");
  await generate(environmentOf(test, language, asOf), { ...project, rows, asOf, forms, settings: "together" });
  return rows;
}

async function bookOf(test: HostForTest): Promise<Book> {
  const read = await test.Excel.run(async (context) => {
    const load = loadBook(context.workbook, registry);
    await context.sync();
    return load();
  });
  if (read === undefined) throw new Error("no workbook of ours");
  return read;
}

/** What people type, as it stands in the register's sheet; blanks left out. */
const typedIn = (form: TableForm, rows: readonly { readonly cells: Readonly<Record<string, unknown>> }[]): readonly unknown[] =>
  rows.map(({ cells }) => Object.fromEntries(form.fields.filter(({ kind }) => kind !== "computed").flatMap(({ key }) => {
    const value = cells[key] ?? "";
    return value === "" ? [] : [[key, typeof value === "number" ? Number(value.toFixed(9)) : value]];
  })));

const registersOf = (keys: readonly string[]): readonly TableForm[] =>
  registry.forms.filter(({ key }) => keys.includes(key) || registry.forms.some((form) => keys.includes(form.key) && form.needs?.includes(key) === true)).flatMap(({ sheets }) => sheets.flatMap(({ register }) => register ?? []));

/** Sheets that a person sees. */
const tabs = (test: HostForTest): Promise<number> => test.Excel.run(async (context) => {
  const { worksheets } = context.workbook;
  worksheets.load("items/visibility");
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  // The blank sheet with which a workbook begins is none of ours.
  return worksheets.items.filter(({ visibility }, index) => visibility === "Visible" && used[index]?.isNullObject === false).length;
});

/** A form alone: its own sheets, the first page, and one for settings; a tracker or a RACI list four in all. */
const fewTabs = (key: string): number => {
  const chosen = registry.forms.find((form) => form.key === key);
  const own = registry.forms.filter((form) => form === chosen || chosen?.needs?.includes(form.key) === true).reduce(
    (sum, { sheets }) => sum + sheets.length, 0,
  );
  return key === "tracker" || key === "duties" ? 4 : Math.max(5, own + 2);
};

const keys = registry.forms.map(({ key }) => key);
/** Alone in one language each, turn by turn, in both in a soak; all together in both. */
const setsIn = (language: Language): readonly (readonly string[])[] =>
  [...keys.filter((_, place) => amount(1, 2) === 2 || languages[place % languages.length] === language).map((key) => [key]), keys];

describe.each(languages)("in %s", (language) => {
  test.each(setsIn(language).map((set) => [set.length === 1 ? set[0] ?? "" : "all forms", set] as const))("%s: its sample is read back as it was handed in, and no cell has an error", async (_name, set) => {
    await withHost(async (test) => {
      const rows = await made(test, language, set);
      const book = await bookOf(test);
      expect(Object.keys(book.tables)).toEqual(registersOf(set).map(({ key }) => key));
      for (const form of registersOf(set)) {
        expect(typedIn(form, book.tables[form.key]?.rows ?? [])).toEqual(typedIn(form, (rows[form.key] ?? []).map((cells) => ({ cells }))));
        const errors = (book.tables[form.key]?.rows ?? []).flatMap(({ row, cells }) => computedKeys(form).flatMap((key) => (String(cells[key]).startsWith("#") ? [`${form.key} ${key} ${row}`] : [])));
        expect(errors).toEqual([]);
      }
      // Where a cell refuses what is typed, it does so in our words: Excel's own name nothing that helps.
      const mute = test.document.snapshot().sheets.flatMap(({ name, validations }) =>
        validations.filter(({ errorAlert }) => errorAlert.title === "" || errorAlert.message === "").map(({ ranges }) => [name, ranges]));
      expect(mute).toEqual([]);
      if (set.length === 1) expect(await tabs(test)).toBeLessThanOrEqual(fewTabs(set[0] ?? ""));
      const { findings } = await check(environmentOf(test, language, asOf));
      // A sample may be late or at risk; it is never mistyped.
      expect(findings.filter(({ rule, severity }) => severity === "error" && !["C-RULE"].includes(rule)).map(({ rule, cell, sheet }) => `${rule} ${sheet}!${cell}`)).toEqual([]);
    });
  }, 300_000);
});

test("every column of ours in every register comes back after somebody has typed over it", async () => {
  await withHost(async (test) => {
    await made(test, "zh-CN", keys);
    const environment = environmentOf(test, "zh-CN", asOf);
    // What the first Refresh has to add stands by then.
    await refresh(environment);
    const before = await bookOf(test);
    const damaged: string[] = [];
    await test.Excel.run(async (context) => {
      for (const form of registry.registers) {
        const table = before.tables[form.key];
        const sheet = context.workbook.worksheets.getItem(table?.place.sheet ?? "");
        for (const [index, key] of computedKeys(form).entries()) {
          const row = (table?.place.firstRow ?? 0) + 1 + (index % 3);
          sheet.getRange(`${table?.columns[key] ?? ""}${row}`).values = [["typed over"]];
          damaged.push(`${form.key} ${key}`);
        }
      }
      await context.sync();
    });
    expect(damaged.length).toBeGreaterThan(registry.registers.length * 2);
    const report = await refresh(environment);
    expect(report.changes.filter(({ what }) => what === "formulas-restored")).toHaveLength(registry.registers.length);
    const after = await bookOf(test);
    for (const form of registry.registers) expect(after.tables[form.key]?.rows.map(({ cells }) => cells)).toEqual(before.tables[form.key]?.rows.map(({ cells }) => cells));
    expect((await refresh(environment)).changes).toEqual([]);
  });
}, 180_000);

describe.each(languages)("the words of every form in %s", (language) => {
  const say = translator(language);

  test.each(registry.forms)("$key: sheets, choice, headers, prompts, rules and reasons", ({ key, sheets, limits }) => {
    for (const part of ["name", "sentence"]) expect(say(`forms:choice.${key}.${part}`)).not.toBe("");
    for (const { id } of limits) expect([say(`forms:rules.statement.${id}`), say(`forms:rules.clears.${id}`)]).not.toContain("");
    for (const { key: sheet, register } of sheets) {
      // Excel's limits: 31 characters of a sheet's name, 32 of a prompt's title, 255 of its text.
      expect(say(`forms:sheets.${sheet}`).length).toBeLessThanOrEqual(31);
      expect(say(`forms:home.link-note.${sheet}`)).not.toBe("");
      const headers = (register?.fields ?? []).map((field) => say(`forms:${sheet}.fields.${field.key}`));
      expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
      for (const header of headers) expect(header.length).toBeLessThanOrEqual(32);
      for (const field of register?.fields ?? []) {
        if (["computed", "text", "longText", "id", "ids"].includes(field.kind)) continue;
        expect(say(`forms:${sheet}.prompts.${field.key}`).length).toBeLessThanOrEqual(255);
        for (const choice of field.choices?.keys ?? []) expect(say(`${field.choices?.words ?? ""}.${choice}`)).not.toMatch(/[,*?~]/);
      }
      if (register?.rules.reason !== undefined) expect(say(`${register.rules.sentences}.unreadable`)).not.toBe("");
    }
  });
});

test("tables, counters, id prefixes, sheets and rules of the forms are all different", () => {
  const { registers, sheetKeys, limits, forms } = registry;
  for (const all of [registers.map(({ table }) => table), registers.flatMap(({ ids }) => ids?.counter ?? []), registers.flatMap(({ ids }) => ids?.prefix ?? []), sheetKeys, limits.map(({ id }) => id), forms.map(({ order }) => order)]) {
    expect(new Set<unknown>(all).size).toBe(all.length);
  }
});
