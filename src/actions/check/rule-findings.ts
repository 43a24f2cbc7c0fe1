import type { RuleId } from "../../catalog/limits";
import type { Finding } from "../../domain/findings/finding";
import type { Book } from "../../excel/read-book";
import type { UnreadRule } from "../../excel/read-settings";
import { translator } from "../../locales/translate";
import { bookFinding, sheetNamer } from "./book-finding";

/** So many missing rows are told one by one; more are one cause, such as a table that was half deleted. */
const fewRules = 3;

/** Rules whose row is gone or cannot be read: our default holds, or what they would judge cannot be told. */
export function ruleFindings(book: Book, concerns: (id: RuleId) => boolean): readonly Finding[] {
  // A list of rules that is gone as a whole is told as one.
  if (book.rulesPlace === undefined) return [];
  const sheet = sheetNamer(book)("rules");
  const { columnsGone, unreadable, defaults } = book.rules;
  const byDefault = defaults && !columnsGone.includes("id");
  if (columnsGone.length > 0) {
    const fields = columnsGone.map((column) => translator(book.language)(`forms:rules.columns.${column}`)).join(" / ");
    return [bookFinding("C-RULE", "error", sheet, byDefault ? "rules-column-default" : "rules-column-gone", { fields, sheet })];
  }
  const unread = unreadable.filter(({ id }) => concerns(id));
  const missing = unread.filter((one) => one.missing).map(({ id }) => id);
  if (missing.length <= fewRules) return unread.map((one) => unreadFinding(book, sheet, one));
  return [
    bookFinding("C-RULE", "error", sheet, "rules-missing", { count: missing.length, ids: missing.join(" ") }),
    ...unread.filter((one) => !one.missing).map((one) => unreadFinding(book, sheet, one)),
  ];
}

function unreadFinding(book: Book, sheet: string, { id, missing, row, at }: UnreadRule): Finding {
  if (at === undefined) return bookFinding("C-RULE", "error", sheet, missing ? "rule-missing" : "rule-unreadable", { id, value: row });
  const own = translator(book.language);
  const limit = book.registry.limits.find((one) => one.id === id);
  const usual = limit === undefined ? "" : {
    limit: String(limit.limit ?? ""), basis: own(`forms:rules.basis.${limit.basis ?? "calendar"}`),
    severity: own(`forms:rules.severity.${limit.severity}`),
    on: own(limit.on ? "forms:lists.yes" : "forms:lists.no"),
  }[at.column];
  const text = book.rules.defaults ? "rule-cell-default" : "rule-cell-unreadable";
  return {
    ...bookFinding("C-RULE", "error", sheet, text, { id, field: own(`forms:rules.columns.${at.column}`), value: at.value, usual }),
    cell: at.cell,
  };
}
