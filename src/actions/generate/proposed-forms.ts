import { scenarios } from "../../catalog/scenarios";
import { languages } from "../../domain/language";
import { LiaisonError } from "../../domain/liaison-error";
import { textKey } from "../../domain/text/text-key";
import { registry } from "../../forms/registry";
import { translator } from "../../locales/translate";

/**
 * Keys of the forms that an occasion proposes, in their order.
 * @param scenario its key, or its name in either language
 * @throws LiaisonError `unknown-scenario`
 */
export function proposedForms(scenario: string): readonly string[] {
  const named = (key: string): boolean =>
    [key, ...languages.map((language) => translator(language)(`forms:scenarios.${key}`))].some((name) => textKey(name) === textKey(scenario));
  const found = scenarios.find(named);
  if (found === undefined) throw new LiaisonError("unknown-scenario", { scenario, known: scenarios.join(", ") });
  return registry.forms.filter((form) => form.scenarios?.includes(found) === true).map(({ key }) => key);
}
