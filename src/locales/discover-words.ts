import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../domain/language";
import type { Words } from "./merge-words";

/** One file a form and language. This is Node's way of finding them; in the bundle webpack's own takes its place (discover-words.webpack.ts). */
export function discoverWords(language: Language): readonly Words[] {
  const folder = join(__dirname, language, "forms");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Words);
}
