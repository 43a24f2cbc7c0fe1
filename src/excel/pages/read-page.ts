import type { Cell } from "../../rules/tracker-row";
import { columnNumber, corners, type Corners } from "../geometry";
import type { Registry } from "../form";
import type { SheetKey } from "../workbook-names";
import { besidePage } from "./page-grid";
import type { Page } from "./page";

/** What stands on a page: the id chosen, and what people have typed over our formulas. */
export interface ReadPage {
  readonly page: Page;
  readonly sheet: string;
  /** Of the printed range. */
  readonly place: Corners;
  readonly chosen: Cell;
  /** What stands in boxes that are there to be typed in, by field. */
  readonly typed: Readonly<Record<string, Cell>>;
  /** Addresses of all boxes with something else than a formula, in reading order. */
  readonly typedCells: readonly string[];
  /** What a cell says, and whether a formula of any kind stands in it. */
  readonly at: (cell: string) => { readonly value: Cell; readonly isFormula: boolean };
}

/** The pages of the registry, in the order of their sheets. */
export const pagesOf = ({ forms }: Pick<Registry, "forms">): readonly Page[] =>
  forms.flatMap(({ sheets }) => sheets.flatMap(({ page }) => page ?? []));

/** Queues every page of ours, with what stands beside it; call the answer after the sync. */
export function loadPages(workbook: Excel.Workbook, registry: Pick<Registry, "forms">): () => ReadonlyMap<SheetKey, ReadPage> {
  const loads = pagesOf(registry).map((page) => [page.key, loadPage(workbook, page)] as const);
  return () => new Map(loads.flatMap(([key, load]) => {
    const read = load();
    return read === undefined ? [] : [[key, read]];
  }));
}

/** Undefined where the workbook has no such page. */
function loadPage(workbook: Excel.Workbook, page: Page): () => ReadPage | undefined {
  const printed = workbook.names.getItemOrNullObject(page.rangeName).getRangeOrNullObject();
  const aside = columnNumber(besidePage(page.grid).places) - columnNumber(page.lastColumn);
  const range = printed.getResizedRange(0, aside);
  printed.load("address");
  range.load("values,formulas");
  return () => {
    if (printed.isNullObject) return undefined;
    const place = corners(printed.address);
    // A text that begins with "=" answers itself as its formula; a formula never does.
    const at: ReadPage["at"] = (cell) => {
      const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      const [down, right] = [Number(row) - place.firstRow, columnNumber(letters) - place.firstColumn];
      const value = (range.values as Cell[][])[down]?.[right] ?? "";
      const formula: unknown = (range.formulas as unknown[][])[down]?.[right] ?? "";
      return { value, isFormula: typeof formula === "string" && formula.startsWith("=") && formula !== value };
    };
    const typed = page.boxes.filter(({ key, cell }) => key !== "id" && !at(cell).isFormula && at(cell).value !== "");
    return {
      page, sheet: place.sheet, place, chosen: at(page.idCell).value, typedCells: typed.map(({ cell }) => cell), at,
      typed: Object.fromEntries(typed.filter((box) => box.typed).map(({ key, cell }) => [key, at(cell).value])),
    };
  };
}
