/** The product's two languages; both are complete. */
export type Language = "zh-CN" | "en-US";

export const languages: readonly Language[] = ["zh-CN", "en-US"];

/** Any Chinese display language reads Chinese; everyone else reads English. */
export function languageFor(displayLanguage: string | undefined): Language {
  return displayLanguage?.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
