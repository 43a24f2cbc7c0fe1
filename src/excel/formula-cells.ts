import type { Registry } from "./form";
import { columnLetters, columnNumber, corners } from "./geometry";
import type { Book } from "./read-book";
import { computedKeys, type TableForm } from "./table-form";

/** Cells of a register's formula columns that hold no formula any more. */
export interface LostFormula {
  readonly key: string;
  /** 1-based, on the sheet. */
  readonly row: number;
}

/**
 * Queues a look at where formulas stand in every register, all of it with the first read: Excel answers with few areas, however many rows
 * there are. The answer names the cells of our formula columns in which somebody has typed, pasted or cleared; by register.
 */
export function loadLostFormulas(
  workbook: Excel.Workbook, { registers }: Pick<Registry, "registers">,
): (book: Book) => ReadonlyMap<string, readonly LostFormula[]> {
  const looks = registers.map((form) => {
    const cells = workbook.tables.getItemOrNullObject(form.table).getDataBodyRange().getSpecialCellsOrNullObject("Formulas");
    cells.load("address");
    return { form, cells };
  });
  return ({ tables }) => new Map(looks.flatMap(({ form, cells }) => {
    const table = tables[form.key];
    if (table === undefined) return [];
    const lost = lostIn(form, table, cells.isNullObject ? [] : areasOf(cells.address));
    return lost.length === 0 ? [] : [[form.key, lost]];
  }));
}

/** The areas of an address; the sheet's name, which stands before each, may hold commas. */
const areasOf = (address: string): readonly string[] =>
  [...address.matchAll(/(?:^|[!,])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=,|$)/g)].map(([, area = ""]) => area);

function lostIn(
  form: TableForm, { columns, place }: NonNullable<Book["tables"][string]>, areas: readonly string[],
): readonly LostFormula[] {
  const keys = computedKeys(form).flatMap((key) => (columns[key] === undefined ? [] : [{ key, column: columnNumber(columns[key]) }]));
  const [first, count] = [place.firstRow + 1, place.lastRow - place.firstRow];
  const held = new Map(keys.map(({ column }) => [column, new Uint8Array(count)]));
  for (const area of areas) {
    const { firstRow, lastRow, firstColumn, lastColumn } = corners(area);
    for (let column = firstColumn; column <= lastColumn; column += 1) held.get(column)?.fill(1, firstRow - first, lastRow - first + 1);
  }
  return keys.flatMap(({ key, column }) =>
    [...(held.get(column) ?? [])].flatMap((isHeld, index) => (isHeld === 1 ? [] : [{ key, row: first + index }])));
}

/** `B8` for a field and a row of a register as it stands. */
export const cellAt = ({ columns }: { readonly columns: Readonly<Partial<Record<string, string>>> }, key: string, row: number): string =>
  `${columns[key] ?? columnLetters(1)}${row}`;
