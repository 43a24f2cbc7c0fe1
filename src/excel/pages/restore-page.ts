import { cellText } from "../../rules/cell-text";
import type { ViewChange } from "../form";
import { corners } from "../geometry";
import type { Book } from "../read-book";
import { sheetWords } from "../standing-sheet";
import type { SheetBuilder } from "../sheets/sheet-builder";
import { boxFormulas, choiceFormulas, listFormulas, type PageFormula } from "./page-formulas";
import { pageNoticeRow } from "./page";
import { labelOf } from "./page-sheet";
import type { ReadPage } from "./read-page";

/**
 * Queues laying formulas of a page anew where somebody has typed over them or taken them away, and words of ours that are gone. What people have typed into
 * boxes that are there for it stays; so does a page in which somebody has moved rows or columns. What stood in the cells is told.
 */
export function restorePage(workbook: Excel.Workbook, book: Book, read: ReadPage): readonly ViewChange[] {
  const { page, sheet, at } = read;
  if (!inPlace(read)) return [];
  const build = sheetWords(workbook, book, page.key);
  const broken = pageFormulas(build, read).filter(({ cell, key }) => !at(cell).isFormula && (key === undefined || read.typed[key] === undefined));
  const words = page.boxes.filter(({ label }) => at(label).value === "");
  if (broken.length + words.length === 0) return [];
  for (const { cell, formula } of broken) build.range(cell).formulas = [[formula]];
  for (const box of words) build.range(box.label).values = [[labelOf(build, page, box)]];
  const cells = [...broken.map(({ cell }) => cell), ...words.map(({ label }) => label)];
  return [{ what: "page-restored", sheet, cells, count: cells.length, details: stood(build, read, broken) }];
}

/** Whether the page stands where it was laid. */
function inPlace({ page, place }: ReadPage): boolean {
  const laid = corners(`B1:${page.lastColumn}${page.lastRow}`);
  return (["firstRow", "firstColumn", "lastRow", "lastColumn"] as const).every((edge) => place[edge] === laid[edge]);
}

/** Of pages of an earlier version the notice is not expected. */
function pageFormulas(build: SheetBuilder, { page }: ReadPage): readonly PageFormula[] {
  const choice = choiceFormulas(build, page).filter(({ cell }) => page.submits === undefined || cell !== `B${pageNoticeRow}`);
  const lists = page.submits === undefined ? page.lists.flatMap((list) => listFormulas(build, page, list)) : [];
  return [...choice, ...boxFormulas(build, page), ...lists];
}

/** `C5: text` of each cell that held something. */
const stood = (build: SheetBuilder, { at }: ReadPage, broken: readonly PageFormula[]): string => broken
  .flatMap(({ cell }) => (at(cell).value === "" ? [] : [`${cell}: ${cellText(at(cell).value)}`])).join(build.say("list-separator"));
