import type { Language } from "../domain/language";
import type { Words } from "./merge-words";

interface ContextModule {
  (id: string): Words;
  keys(): readonly string[];
}

/** The same in the bundle: webpack finds the files when it builds, those of each language in the chunk of that language. */
export function discoverWords(language: Language): readonly Words[] {
  const context = (import.meta as unknown as { webpackContext(folder: string, options: object): ContextModule })
    .webpackContext("./", { recursive: true, regExp: /^\.\/[^/]+\/forms\/[^/]+\.json$/ });
  return context.keys().filter((key) => key.startsWith(`./${language}/`)).map((key) => context(key));
}
