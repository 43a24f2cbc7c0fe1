import type { RequestKey } from "../../catalog/requests";
import type { Cell } from "../../rules/tracker-row";
import { columnNumber, corners } from "../../excel/geometry";
import { formBoxes, idCell } from "./page-layout";
import type { Book } from "../../excel/read-book";
import { names } from "../../excel/workbook-names";

/** What stands in the boxes of 需求表: the id chosen, and the boxes in which people have typed over our formulas. */
export interface ReadRequestForm {
  readonly sheet: string;
  readonly chosen: Cell;
  readonly typed: Readonly<Partial<Record<RequestKey, Cell>>>;
  /** Addresses of those boxes, in reading order. */
  readonly typedCells: readonly string[];
}

/** Queues the form's page; undefined where the workbook has none. */
export function loadRequestForm(workbook: Excel.Workbook): () => ReadRequestForm | undefined {
  const page = workbook.names.getItemOrNullObject(names.requestForm).getRangeOrNullObject();
  page.load("address,values,formulas");
  return () => {
    if (page.isNullObject) return undefined;
    const place = corners(page.address);
    const at = (cell: string, cells: readonly (readonly unknown[])[]): unknown => {
      const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      return cells[Number(row) - place.firstRow]?.[columnNumber(letters) - place.firstColumn] ?? "";
    };
    const value = (cell: string): Cell => at(cell, page.values) as Cell;
    // A text that begins with "=" answers itself as its formula; a formula never does.
    const isTyped = (cell: string): boolean => {
      const formula = at(cell, page.formulas);
      return formula !== "" && (typeof formula !== "string" || !formula.startsWith("=") || formula === value(cell));
    };
    const typed = formBoxes.filter(({ key, cell }) => key !== "id" && isTyped(cell));
    return {
      sheet: place.sheet, chosen: value(idCell), typedCells: typed.map(({ cell }) => cell),
      typed: Object.fromEntries(typed.filter((box) => box.typed).map(({ key, cell }) => [key, value(cell)])),
    };
  };
}

/** 需求表 of a workbook that has been read. */
export const requestPageOf = (book: Pick<Book, "extras">): ReadRequestForm | undefined => book.extras.get("requests") as ReadRequestForm | undefined;
