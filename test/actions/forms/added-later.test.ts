/** A form that is added to a workbook later moves and changes nothing that stands there. */
import { generate } from "../../../src/actions/generate/generate";
import { languages, type Language } from "../../../src/domain/language";
import { demoProject } from "../../../src/forms/demo-project";
import { registry } from "../../../src/forms/registry";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost, type HostForTest } from "../../support/host";
import { environmentOf } from "../../support/product";
import { amount, drawn } from "../../support/thoroughness";
import { asOf, demoBook } from "../books";

jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 10, spare: 12 } }));
jest.mock("../../../src/catalog/tracker", () => ({ ...jest.requireActual<object>("../../../src/catalog/tracker"), leastTrackerRows: 10, spareTrackerRows: 12 }));
jest.mock("../../../src/catalog/requests", () => ({ ...jest.requireActual<object>("../../../src/catalog/requests"), leastRequestRows: 8, spareRequestRows: 12, leastOpinionRows: 8, spareOpinionRows: 12 }));
jest.mock("../../../src/catalog/duties", () => ({ ...jest.requireActual<object>("../../../src/catalog/duties"), leastDutyRows: 10, spareDutyRows: 12 }));

afterAll(disposeHost);

/** Every constant by sheet and cell, and where tables lie. */
function standing(test: HostForTest): ReadonlyMap<string, unknown> {
  return new Map(test.document.snapshot().sheets.flatMap(({ name, cells }) => [...cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, { formula, value }]) => (formula === undefined && value !== null && value !== "" ? [[`${name} ${row} ${column}`, value] as const] : [])))));
}

const tablesOf = (test: HostForTest): ReadonlyMap<string, unknown> => new Map(test.engine.tables().map(({ name, range }) => [name, range]));

/** The first page and the rules gain lines; what they have stays where it is. */
describe.each(drawn(languages, amount(1, 2), "language"))("in %s", (language: Language) => {
  const others = drawn(registry.forms.map(({ key }) => key).filter((key) => key !== "tracker"), amount(3, 99), `added later ${language}`);

  test.each(others)("%s comes to a tracker that is in use", async (key) => {
    await withHost(async (test) => {
      const [before, tables] = [standing(test), tablesOf(test)];
      const { rows, ...project } = demoProject(language, asOf, "UTC");
      const report = await generate(environmentOf(test, language, asOf), { ...project, rows, asOf, forms: [key], settings: "apart" });
      const own = registry.forms.find((form) => form.key === key)?.sheets.map((sheet) => translator(language)(`forms:sheets.${sheet.key}`)) ?? [];
      expect(report.created).toEqual(expect.arrayContaining(own));
      const after = standing(test);
      const changed = [...before].filter(([cell, value]) => after.get(cell) !== value).map(([cell, value]) => `${cell}: ${String(value)} → ${String(after.get(cell))}`);
      expect(changed).toEqual([]);
      const now = tablesOf(test);
      const moved = [...tables].filter(([name, range]) => name !== "Liaison_Rules" && JSON.stringify(now.get(name)) !== JSON.stringify(range)).map(([name]) => name);
      expect(moved).toEqual([]);
    }, await demoBook(language, ["tracker"]));
  }, 120_000);
});
