import type { ProductMutant } from "../product-mutant";

const definition = (bug: string, find: string, replace: string, file: string): ProductMutant => ({
  bug, file: `forms/${file}.ts`, find, replace, caughtBy: { file: "forms/own-definitions.test.ts" },
});

export const ownFormMutants: readonly ProductMutant[] = [
  definition(
    "an own form may have the name of any property that objects have", "!(text in Object.prototype)", "text !== \"\"", "own/own-schema"
  ),
  definition("markup is let through in words", "const harmful = /[<>\\u0000", "const harmful = /[\\u0000", "own/own-schema"),
  definition("a text that turns writing round is let through", "\\u202a-\\u202e\\u2066-\\u2069", "\\u2066-\\u2069", "own/own-schema"),
  definition("a word may begin like a formula", "|\\$t\\(|^[=+@-]/i", "|\\$t\\(/i", "own/own-schema"),
  definition("a text of ours can be called from a word", ":\\/\\/|www\\.|\\$t\\(|", ":\\/\\/|www\\.|", "own/own-schema"),
  definition("conditions nest once more than they may", "if (depth === 0)", "if (depth < 0)", "own/own-schema"),
  definition(
    "one field more than there may be", "fields: list(field, ownSizes.fields)", "fields: list(field, ownSizes.fields + 1)", "own/own-schema"
  ),
  definition(
    "one rule more than there may be", "rules: list(rule, ownSizes.rules, 0)", "rules: list(rule, ownSizes.rules + 1, 0)", "own/own-schema"
  ),
  definition("a prefix of ours is given away", "ours.registers.some(({ ids }) => ids?.prefix === form.prefix) || ", "", "own/check-own"),
  definition("a second form takes the tab of the first", "...others.map(({ sheet }) => inLanguage(sheet, language)),", "", "own/check-own"),
  definition("two forms share a rule", "...others.flatMap(({ rules }) => rules.map(({ id }) => id))", "", "own/check-own"),
  definition(
    "two columns with one header", "if (twice !== undefined) refuse(\"twice\"", "if (twice === \"\") refuse(\"twice\"", "own/check-own"
  ),
  definition(
    "a due date may be a text column", "      at(\"due\", days);\n      if (rule.met", "      at(\"due\");\n      if (rule.met",
    "own/check-own"
  ),
  definition(
    "a link may name a form without ids", "register.key === to && register.ids !== undefined", "register.key !== to", "own/check-own"
  ),
  definition(
    "a word that is no choice is believed", "if (!known.includes(one)) this.no(\"not-a-choice\"",
    "if (known.length === 0) this.no(\"not-a-choice\"", "own/check-own"
  ),
  definition(
    "a sentence may fill in what its rule does not have", "if (!known.includes(name)) no(\"own-placeholder\"",
    "if (name === \"\") no(\"own-placeholder\"", "own/check-own"
  ),
  definition(
    "words in one language are blank in the other", "return words[language] ?? languages.flatMap((one) => words[one] ?? []).at(0) ?? \"\";",
    "return words[language] ?? \"\";", "own/own-words"
  ),
  definition(
    "one definition that is refused takes the others with it", "refused.push({ reason", "throw error; refused.push({ reason",
    "own/stored-own"
  ),
  definition("the place of a fault counts from nought", "`[${key + 1}]`", "`[${key}]`", "strict-schema"),
];
