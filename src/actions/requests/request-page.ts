import { boxFormulas } from "../../excel/pages/page-formulas";
import { requestPage, requestPageOf } from "../../forms/requests/page";
import type { NewRequest, RequestKey } from "../../catalog/requests";
import type { Book } from "../../excel/read-book";
import type { Held } from "../../excel/writer/held";
import { holdCells, type CellWrite } from "../../excel/writer/held-cells";
import { translator } from "../../locales/translate";
import type { Cell } from "../../rules/tracker-row";
import { sheetWords } from "../../excel/standing-sheet";

/**
 * 需求表 brought up with one request, or empty for a new one: what was typed over its boxes, as it was read, gives way. Whoever types there in the same
 * moment keeps what they typed. Undefined once it stands.
 */
export function holdChosenRequest(book: Book, id: string | undefined, kept: ReadonlySet<string>): ((workbook: Excel.Workbook) => Held) | undefined {
  const form = requestPageOf(book);
  if (form === undefined) return undefined;
  const wanted = id ?? translator(book.language)("forms:requestForm.new");
  const typed = new Set(form.typedCells.filter((cell) => !kept.has(cell)));
  if (typed.size === 0 && form.chosen === wanted) return undefined;
  const before = form.typed as Readonly<Record<string, Cell | undefined>>;
  return (workbook) => {
    const build = sheetWords(workbook, book, "requestForm");
    const writes = boxFormulas(build, requestPage).filter(({ cell }) => typed.has(cell)).map(({ key = "", cell, formula }): CellWrite => ({
      cell, content: { formula }, meant: (now) => now.hasFormula || before[key] === undefined || now.value === before[key],
    }));
    return holdCells(build.sheet, [...writes, { cell: requestPage.idCell, content: { value: wanted }, meant: () => true }]);
  };
}

/**
 * 需求表 brought up with a request that was submitted. Boxes in which it had been typed give way to what the register says; whatever else somebody has
 * typed there meanwhile stays. Undefined where there is nothing to write, and where somebody's own draft stands on the page.
 * @param submitted what was typed on the page; undefined where the request came from elsewhere
 */
export function holdShownRequest(book: Book, id: string, submitted: NewRequest | undefined): ((workbook: Excel.Workbook) => Held) | undefined {
  const form = requestPageOf(book);
  if (form === undefined) return undefined;
  const typed = Object.entries(form.typed) as [RequestKey, string | number | boolean][];
  const fresh = translator(book.language)("forms:requestForm.new");
  const isDraft = typed.some(([, value]) => value !== "") && (form.chosen === fresh || form.chosen === "");
  if (submitted === undefined && isDraft) return undefined;
  const given: Readonly<Record<string, unknown>> = submitted ?? {};
  const ours = (key: string, value: unknown): boolean => value === "" || (submitted !== undefined && given[key] === value);
  const boxes: ReadonlySet<string> = new Set(typed.filter(([key, value]) => ours(key, value)).map(([key]) => key));
  if (boxes.size === 0 && form.chosen === id) return undefined;
  return (workbook) => {
    const build = sheetWords(workbook, book, "requestForm");
    const writes = boxFormulas(build, requestPage).filter(({ key }) => key !== undefined && boxes.has(key)).map(({ key = "", cell, formula }): CellWrite => ({
      cell, content: { formula }, meant: (now) => now.hasFormula || ours(key, now.value),
    }));
    const choice: CellWrite = { cell: requestPage.idCell, content: { value: id }, meant: ({ value }) => value === form.chosen || value === id };
    return holdCells(build.sheet, [...writes, choice]);
  };
}
