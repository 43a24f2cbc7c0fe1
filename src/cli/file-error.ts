import type { Language } from "../domain/language";
import { XlsxError } from "../workbench/xlsx/xlsx-error";
import { cliText } from "./cli-text";

const words: Readonly<Record<string, string>> = {
  ENOENT: "missing", EISDIR: "folder", ENOTDIR: "no-folder", EACCES: "denied", EPERM: "denied", EBUSY: "denied", EROFS: "denied",
  ENOSPC: "full",
};

/** A file that cannot be read, opened or written, in words; undefined for any other error. The code stays the system's own. */
export function tellFileError(error: unknown, language: Language): { readonly code: string; readonly message: string } | undefined {
  const say = cliText(language);
  // What the reader says of the place is English and for whoever looks into it.
  if (error instanceof XlsxError) return { code: error.code, message: `${say(`xlsx.${error.code}`)} (${error.message})` };
  if (typeof error !== "object" || error === null || !("syscall" in error) || !("code" in error)) return undefined;
  const code = String(error.code);
  const path = "path" in error ? String(error.path) : "";
  return { code, message: say(`file.${words[code] ?? "other"}`, { path, code }) };
}
