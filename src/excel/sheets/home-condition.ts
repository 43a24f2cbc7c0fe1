import { translator } from "../../locales/translate";
import { cellText } from "../../rules/cell-text";
import { flagName } from "../../rules/expr/constants";
import type { Cell } from "../../rules/tracker-row";
import type { ViewChange, ViewLook } from "../form";
import { columnNumber, corners } from "../geometry";
import { ownSheet } from "../probe-workbook";
import { standingForms, type Book } from "../read-book";
import { sheetWords } from "../standing-sheet";
import { names } from "../workbook-names";
import { isFormula } from "../writer/cell-content";
import { appendLinks, datesInForce, type HomeLink } from "./home-sheet";

/** The first page as it stands: cells by letters and row. */
interface HomeCells {
  value(letters: string, row: number): Cell;
  /** Whether a formula stands there that answers something else than an error. */
  isSound(letters: string, row: number): boolean;
  formula(letters: string, row: number): string;
  readonly lastRow: number;
}

/** Queues reading the first page; undefined where there is none. */
export function loadHome(workbook: Excel.Workbook, book: Pick<Book, "sheets">): () => HomeCells | undefined {
  if (book.sheets["home"] === undefined) return () => undefined;
  const used = ownSheet(workbook, "home").getUsedRangeOrNullObject();
  used.load("address,values,formulas");
  return () => {
    if (used.isNullObject) return undefined;
    const { firstRow, firstColumn, lastRow } = corners(used.address);
    const at = (cells: readonly (readonly unknown[])[], letters: string, row: number): unknown =>
      cells[row - firstRow]?.[columnNumber(letters) - firstColumn] ?? "";
    const value = (letters: string, row: number): Cell => at(used.values, letters, row) as Cell;
    return {
      value, lastRow,
      isSound: (letters, row) =>
        isFormula(value(letters, row), at(used.formulas, letters, row)) && !String(value(letters, row)).startsWith("#"),
      formula: (letters, row) => String(at(used.formulas, letters, row)),
    };
  };
}

/**
 * The formulas of 首页 that every form's stand on: the date in force, the moment of clocks in hours, and what is red and amber on each sheet.
 * What stands elsewhere on the page is people's.
 */
export function inspectHome(workbook: Excel.Workbook, book: Book): () => readonly ViewLook[] {
  const sheet = book.sheets["home"];
  if (sheet === undefined) return () => [];
  const home = loadHome(workbook, book);
  const input = workbook.names.getItemOrNullObject(names.asOfInput).getRangeOrNullObject();
  input.load("address");
  return () => {
    const cells = home();
    if (cells === undefined) return [];
    const row = input.isNullObject ? undefined : corners(input.address).firstRow;
    const dates = row !== undefined && ![row, row + 1].every((one) => cells.isSound("H", one));
    const links = brokenLinks(book, cells);
    return [{
      sheet,
      state: () => (dates || links.length > 0 ? "broken" : "sound"),
      mend: () => {
        const build = sheetWords(workbook, book, "home");
        if (dates) datesInForce(build, row);
        for (const link of links) appendLinks(build, [link], link.row);
        return [homeRestored(sheet, [...(dates ? [`H${row}:H${row + 1}`] : []), ...links.map((link) => `G${link.row}:H${link.row}`)])];
      },
    }];
  };
}

export const homeRestored = (sheet: string, cells: readonly string[]): ViewChange =>
  ({ what: "home-restored", sheet, cells, count: cells.length, details: "" });

/**
 * A link is known by its note, which names no sheet: people rename those. Pages of earlier versions have no counts beside their links, nor
 * a heading above them: there, blank cells are whole.
 */
function brokenLinks(book: Book, cells: HomeCells): readonly (Omit<HomeLink, "group"> & { readonly row: number })[] {
  const translate = translator(book.language);
  const rows = Array.from({ length: cells.lastRow }, (_, index) => index + 1);
  const hasCounts = rows.some((row) =>
    cells.formula("G", row) === `=${flagName("red")}` && cells.formula("H", row) === `=${flagName("amber")}`);
  const isWhole = (row: number): boolean =>
    ["G", "H"].every((letter) => cells.isSound(letter, row) || (!hasCounts && cells.value(letter, row) === ""));
  return standingForms(book).flatMap(({ key, form, table }) => {
    const header = form.flag === undefined ? undefined : table.headers[form.flag];
    if (header === undefined) return [];
    const row = rows.find((one) => cellText(cells.value("C", one)) === translate(`forms:home.link-note.${key}`));
    return row === undefined || isWhole(row) ? [] : [{ key, row, flags: `${form.table}[${header}]` }];
  });
}
