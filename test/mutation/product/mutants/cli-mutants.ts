import type { ProductMutant } from "../product-mutant";

const call = (bug: string, find: string, replace: string, file = "arguments"): ProductMutant => ({
  bug, file: `cli/${file}.ts`, find, replace, caughtBy: { file: "cli/arguments.test.ts" },
});

export const cliMutants: readonly ProductMutant[] = [
  call("of an option given twice the last wins", "      if (option in given) throw this.refusal(\"twice\", { word }, action);\n", ""),
  call("an option of another action is passed over", "if (name in cliOptions) return this.refusal(\"not-for-action\", { action, word }, action);", ""),
  call("the first of several near words is meant", "return others.length === 0 ? best?.candidate : undefined;", "return known[0] ?? (others.length === 0 ? best?.candidate : undefined);"),
  call("the next option is taken for a file name", "const isOption = !token.inlineValue && value?.startsWith(\"-\") === true;", "const isOption = false;"),
  call("generate takes a project and sample data together", "either.filter((option) => option in given).length !== 1", "either.filter((option) => option in given).length === 0"),
  call("refusals speak English whatever the call says", "return languages.find((language) => named.includes(language)) ?? languageFor(environmentLanguage);", "return languageFor(environmentLanguage === undefined ? named[0] : \"en-US\");"),
  call("refresh without --out throws its result away", "refresh: { needs: [\"in\", \"out\"], may: [\"take-in\"", "refresh: { needs: [\"in\"], may: [\"out\", \"take-in\"", "commands"),
  call("an action's help leaves its own options out", "return [...needs, ...either, ...may];", "return [...needs, ...may];", "commands"),
  {
    bug: "a language that we do not speak is believed", file: "cli/book-language.ts", find: "return languages.find((language) => language === text);", replace: "return text as Language;",
    caughtBy: { file: "cli/book-language.test.ts" },
  },
  {
    bug: "what is no zip ends the call with a stack", file: "cli/book-language.ts", find: "  } catch {\n    return undefined;\n  }", replace: "  } catch (error) {\n    throw error;\n  }",
    caughtBy: { file: "cli/book-language.test.ts" },
  },
];
