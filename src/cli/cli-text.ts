import type { Language } from "../domain/language";
import english from "../locales/en-US/cli.json";
import chinese from "../locales/zh-CN/cli.json";

type Tree = { readonly [key: string]: string | Tree };
export type CliText = (key: string, values?: Readonly<Record<string, string>>) => string;

const trees: Readonly<Record<Language, Tree>> = { "zh-CN": chinese, "en-US": english };

/** What only the command line says: apart from the pane's texts, which a browser has to fetch. An unknown key throws. */
export function cliText(language: Language): CliText {
  return (key, values = {}) => {
    const found = key.split(".").reduce<string | Tree | undefined>((tree, part) => (typeof tree === "object" ? tree[part] : undefined), trees[language]);
    if (typeof found !== "string") throw new Error(`No text for cli:${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`cli:${key} needs ${name}`);
      return value;
    });
  };
}
