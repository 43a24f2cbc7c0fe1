/** Occasions and the forms that they propose. */
import { generate } from "../../../src/actions/generate/generate";
import { proposedForms } from "../../../src/actions/generate/proposed-forms";
import { scenarios } from "../../../src/catalog/scenarios";
import { languages } from "../../../src/domain/language";
import { demoProject } from "../../../src/forms/demo-project";
import { registry } from "../../../src/forms/registry";
import { translator } from "../../../src/locales/translate";
import { disposeHost, withHost } from "../../support/host";
import { environmentOf } from "../../support/product";
import { asOf } from "../books";

jest.mock("../../../src/catalog/register-rows", () => ({ registerRows: { least: 10, spare: 12 } }));

afterAll(disposeHost);

/** What a team of a few people starts with. */
const small = ["complaints", "lending", "problem", "information"] as const;

test.each(scenarios)("%s proposes forms, by its key and by its name in either language", (scenario) => {
  const forms = proposedForms(scenario);
  expect(forms.length).toBeGreaterThan(1);
  expect(forms.every((key) => registry.forms.some((form) => form.key === key))).toBe(true);
  for (const language of languages) expect(proposedForms(translator(language)(`forms:scenarios.${scenario}`))).toEqual(forms);
});

test("an occasion that nobody knows is refused with those that there are", () => {
  const refused = ((): unknown => {
    try {
      return proposedForms("wedding");
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toMatchObject({ code: "unknown-scenario", values: { scenario: "wedding", known: scenarios.join(", ") } });
});

test.each(small)("the proposal of %s makes at most six sheets", async (scenario) => {
  await withHost(async (test) => {
    const { rows, ...project } = demoProject("zh-CN", asOf, "UTC");
    const { created } = await generate(environmentOf(test, "zh-CN", asOf), { ...project, rows, asOf, forms: proposedForms(scenario) });
    expect(created.length).toBeLessThanOrEqual(6);
  });
}, 60_000);
