/** Zero-width characters that copies from web pages and chat programs leave inside words. */
const invisible = /[\u200b-\u200d\u2060\ufeff]/g;

/**
 * The form in which typed words are compared: full width equals half width, case and asterisks do not count, a line break is a
 * space and a run of spaces is one. `"＊Ｓtart\n Date "` and `"start date"` have the same key. Folding down, up and down again makes
 * letters with an uneven twin (ß and ẞ, final sigma) meet as well.
 */
export function textKey(text: string): string {
  return plain.test(text) ? text.toLowerCase() : settled(text, folded);
}

/**
 * Words of ASCII without asterisks and of the common Han, one space between them: of the whole folding only the case can change them. Nearly every id,
 * name and list word is so, and the steps below cost twenty times as much.
 */
const plain = /^[!-)+-~\u4e00-\u9fff]+(?: [!-)+-~\u4e00-\u9fff]+)*$/;

/** Rare marks come apart on folding and join a neighbour only the next time, so it is done until nothing changes. */
function settled(text: string, fold: (text: string) => string): string {
  let key = fold(text);
  for (let again = fold(key); again !== key; again = fold(key)) key = again;
  return key;
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(invisible, "")
    .replaceAll("*", "")
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .trim();
}

/** As `textKey`, without any spaces: `开始 日期` is `开始日期`, `张 三` is `张三`. */
export function compactKey(text: string): string {
  return plain.test(text) ? text.toLowerCase().replaceAll(" ", "") : settled(text, (one) => folded(one).replaceAll(" ", ""));
}
