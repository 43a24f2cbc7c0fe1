/** Unlike forms that are not ported yet, each beside the registry's own: generated, read back, judged, and the same in cells and in code. */
import { check } from "../../../src/actions/check/check";
import { expectedCells, judgeBook } from "../../../src/actions/check/judge-book";
import { generate } from "../../../src/actions/generate/generate";
import { refresh } from "../../../src/actions/refresh/refresh";
import { languages, type Language } from "../../../src/domain/language";
import type { Form } from "../../../src/excel/form";
import { loadBook } from "../../../src/excel/read-book";
import { demoProject } from "../../../src/forms/demo-project";
import { registry } from "../../../src/forms/registry";
import type { Words } from "../../../src/locales/merge-words";
import { shapes } from "../../forms/shapes/shapes";
import { disposeHost, withHost } from "../../support/host";
import { environmentOf } from "../../support/product";
import { asOf } from "../books";

interface Shapes {
  readonly shapes: readonly Form[];
  wordsOfShapes(language: Language): readonly Words[];
}
jest.mock("../../../src/forms/discover", () => ({
  discoverForms: () => [
    ...jest.requireActual<{ readonly discoverForms: () => readonly Form[] }>("../../../src/forms/discover").discoverForms(),
    ...jest.requireActual<Shapes>("../../forms/shapes/shapes").shapes,
  ],
}));
jest.mock("../../../src/locales/discover-words", () => ({
  discoverWords: (language: Language) => [
    ...jest.requireActual<{ readonly discoverWords: (of: Language) => readonly Words[] }>("../../../src/locales/discover-words").discoverWords(language),
    ...jest.requireActual<Shapes>("../../forms/shapes/shapes").wordsOfShapes(language),
  ],
}));
jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 10, spare: 12 } }));

afterAll(disposeHost);

/** What is found in each sample, as rule and cell. */
const found: Readonly<Record<string, readonly string[]>> = {
  planParts: ["P1 C6"], processSteps: ["C-LINK H7", "F1 H7"],
};

test.each(languages.flatMap((language) => shapes.map((form) => [form.key, language, form] as const)))("%s in %s", async (key, language, { sheets }) => {
  await withHost(async (test) => {
    const { rows, ...project } = demoProject(language, asOf, "UTC");
    const environment = environmentOf(test, language, asOf);
    const { created } = await generate(environment, { ...project, rows, asOf, forms: [key] });
    // The form's own sheets, the first one and the settings: few tabs for who wants one form.
    expect(created.length).toBe(sheets.length + 2);
    const book = await test.Excel.run(async (context) => {
      const read = loadBook(context.workbook, registry);
      await context.sync();
      return read();
    });
    if (book === undefined) throw new Error("no workbook of ours");
    const expected = expectedCells(judgeBook(environment, book, asOf));
    for (const { register } of sheets) {
      if (register === undefined) continue;
      const table = book.tables[register.key];
      expect(table?.rows.map(({ cells }) => cells)).toMatchObject(rows[register.key] ?? []);
      for (const { row, cells } of table?.rows ?? []) expect(cells).toMatchObject(expected[register.key]?.get(row) ?? { none: true });
    }
    const { findings } = await check(environment);
    expect(findings.filter(({ severity }) => severity !== "note").map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(found[key]);
    expect((await refresh(environment)).changes.map(({ what }) => what)).toEqual(["as-of-stamped"]);
    const errors = test.document.snapshot().sheets.flatMap(({ name, cells }) => [...cells].flatMap(([row, columns]) =>
      [...columns].flatMap(([column, { value }]) => (typeof value === "object" && value !== null ? [`${name} ${row} ${column}`] : []))));
    expect(errors).toEqual([]);
  });
}, 120_000);
