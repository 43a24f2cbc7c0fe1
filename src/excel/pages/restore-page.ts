import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { ViewChange } from "../form";
import { corners } from "../geometry";
import type { Book } from "../read-book";
import { sheetWords } from "../standing-sheet";
import type { SheetBuilder } from "../sheets/sheet-builder";
import { isFormula } from "../writer/cell-content";
import { lookAt } from "../writer/held";
import { boxFormulas, choiceFormulas, listFormulas, type PageFormula } from "./page-formulas";
import { pageNoticeRow } from "./page";
import { labelOf } from "./page-sheet";
import type { ReadPage } from "./read-page";

/**
 * A page of which something of ours is gone, held: once the request that took hold is answered, `restore` queues the mending, and its
 * answer tells of it.
 */
export interface HeldPage {
  restore(): () => readonly ViewChange[];
}

/**
 * Takes hold of cells of a page whose formulas somebody has typed over or taken away, and of words of ours that are gone. What people have
 * typed into
 * boxes that are there for it stays; so does a page in which somebody has moved rows or columns, also between the two requests, and a cell
 * that holds
 * something else by then. What stood in the cells in the moment before is told.
 */
export function holdPage(workbook: Excel.Workbook, book: Book, read: ReadPage): HeldPage {
  const { page, sheet, at } = read;
  if (!inPlace(read)) return { restore: () => () => [] };
  const build = sheetWords(workbook, book, page.key);
  const broken = pageFormulas(build, read).filter(({ cell, key }) => !at(cell).isFormula && (key === undefined || read.typed[key] === undefined));
  const words = page.boxes.filter(({ label }) => at(label).value === "");
  if (broken.length + words.length === 0) return { restore: () => () => [] };
  const printed = workbook.names.getItem(page.rangeName).getRange();
  printed.load("address");
  const cells = [
    ...broken.map(({ cell, formula }) => ({ cell, formula })),
    ...words.map((box) => ({ cell: box.label, word: labelOf(build, page, box) })),
  ].map((wanted) => ({ ...wanted, range: build.range(wanted.cell) }));
  for (const { range } of cells) range.load("address,values,formulas");
  return {
    restore() {
      const stands = corners(printed.address);
      if (!edges.every((edge) => stands[edge] === read.place[edge])) return () => [];
      const looks = cells.filter(({ cell, range }) => isAsRead(range, at(cell))).map((wanted) => {
        const before = lookAt(wanted.range);
        if ("formula" in wanted) wanted.range.formulas = [[wanted.formula]];
        else wanted.range.values = [[wanted.word]];
        return { cell: wanted.cell, before };
      });
      return () => (looks.length === 0 ? [] : [{
        what: "page-restored", sheet, cells: looks.map(({ cell }) => cell), count: looks.length,
        details: looks.flatMap(({ cell, before }) => stood(cell, before)).join(build.say("list-separator")),
      }]);
    },
  };
}

/** Whether a held cell holds what was read. */
const isAsRead = (range: Excel.Range, { value }: ReturnType<ReadPage["at"]>): boolean => {
  const now = (range.values as Cell[][])[0]?.[0] ?? "";
  return now === value && !isFormula(now, (range.formulas as unknown[][])[0]?.[0]);
};

const edges = ["firstRow", "firstColumn", "lastRow", "lastColumn"] as const;

/** Whether the page stands where it was laid. */
function inPlace({ page, place }: ReadPage): boolean {
  const laid = corners(`B1:${page.lastColumn}${page.lastRow}`);
  return edges.every((edge) => place[edge] === laid[edge]);
}

/** Of pages of an earlier version the notice is not expected. */
function pageFormulas(build: SheetBuilder, { page }: ReadPage): readonly PageFormula[] {
  const choice = choiceFormulas(build, page).filter(({ cell }) => page.submits === undefined || cell !== `B${pageNoticeRow}`);
  const lists = page.submits === undefined ? page.lists.flatMap((list) => listFormulas(build, page, list)) : [];
  return [...choice, ...boxFormulas(build, page), ...lists];
}

/** `C5: text` where the cell held something. */
function stood(cell: string, { values }: Excel.Range): readonly string[] {
  const value = (values as Cell[][])[0]?.[0] ?? "";
  return value === "" ? [] : [`${cell}: ${cellText(value)}`];
}
