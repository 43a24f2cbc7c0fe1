/** Zero-width characters that copies from web pages and chat programs leave inside words. */
const invisible = /[\u200b-\u200d\u2060\ufeff]/g;

/**
 * The form in which typed words are compared: full width equals half width, case and asterisks do not count, a line break is a
 * space and a run of spaces is one. `"＊Ｓtart\n Date "` and `"start date"` have the same key. Folding through upper case first makes
 * letters without a lower-case twin (ß, final sigma) meet as well.
 */
export function textKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(invisible, "")
    .replaceAll("*", "")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .trim();
}

/** As `textKey`, without any spaces: `开始 日期` is `开始日期`, `张 三` is `张三`. */
export function compactKey(text: string): string {
  return textKey(text).replaceAll(" ", "");
}
