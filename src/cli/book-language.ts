import { strFromU8, unzipSync } from "fflate";
import { languages, type Language } from "../domain/language";
import { names } from "../excel/workbook-names";

/**
 * The language in which Liaison made the workbook; undefined where it did not, or where the bytes are no workbook (opening it then says why).
 * Looks at the list of names only, so that even "this cannot be opened" is told in the right language.
 */
export function bookLanguage(bytes: Uint8Array): Language | undefined {
  let workbook: Uint8Array | undefined;
  try {
    workbook = unzipSync(bytes, { filter: ({ name }) => name === "xl/workbook.xml" })["xl/workbook.xml"];
  } catch {
    return undefined;
  }
  if (workbook === undefined) return undefined;
  const [, value] = new RegExp(`<definedName\\b[^>]*\\bname="${names.language}"[^>]*>([^<]*)<`).exec(strFromU8(workbook)) ?? [];
  const text = value?.replaceAll("&quot;", "").replaceAll("\"", "").trim();
  return languages.find((language) => language === text);
}
