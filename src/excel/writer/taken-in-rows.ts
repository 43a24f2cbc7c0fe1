import { LiaisonError } from "../../domain/liaison-error";
import type { Registry } from "../form";
import { loadProtected } from "../form-condition";
import { corners } from "../geometry";
import { loadRowsBelow } from "../rows-below";
import type { Book } from "../read-book";

/** Which Excel this is. */
interface Requirements {
  isSetSupported(name: string, minVersion?: string): boolean;
}

/** Rows that a table has been stretched over. */
export interface TakenIn {
  readonly form: string;
  readonly sheet: string;
  /** 1-based, on the sheet; the gap that people left above theirs is among them. */
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches our tables over what people have typed below them. Not one cell of theirs is written or moved: a row stays where it is and becomes a row of the
 * table; formulas, drop-downs and ids come with what Refresh does anyway. A table of somebody else's on the way is left alone, and so is ours then.
 * @throws LiaisonError `sheet-protected`, `table-filtered`
 */
export async function takeInRows(context: Excel.RequestContext, registry: Registry, book: Book, requirements: Requirements): Promise<readonly TakenIn[]> {
  const { workbook } = context;
  const below = loadRowsBelow(workbook, registry);
  const guarded = loadProtected(workbook, registry.registers.flatMap(({ key }) => (book.tables[key] === undefined ? [] : [key])));
  const standing = registry.registers.flatMap(({ key, table, title }) => {
    const read = book.tables[key];
    if (read === undefined) return [];
    const excelTable = workbook.tables.getItem(table);
    excelTable.autoFilter.load("isDataFiltered");
    const whole = excelTable.getRange();
    whole.load("rowIndex,rowCount");
    return [{ key, title, read, excelTable, whole }];
  });
  await context.sync();
  const rows = below(book.tables);
  const asked = standing.flatMap((one) => {
    const down = Math.max(0, ...rows.filter(({ form }) => form === one.key).map((row) => row.down));
    return down === 0 ? [] : [{ ...one, down }];
  });
  const locked = new Set(guarded());
  for (const { key, title, read: { place, columns }, excelTable } of asked) {
    if (locked.has(place.sheet)) throw new LiaisonError("sheet-protected", { sheet: place.sheet });
    if (excelTable.autoFilter.isDataFiltered) throw new LiaisonError("table-filtered", { sheet: place.sheet, columns: columns[title] ?? key });
  }
  if (asked.length === 0) return [];
  const onSheet = asked.map(({ excelTable }) => {
    const { tables } = excelTable.worksheet;
    tables.load("items/name");
    return tables;
  });
  await context.sync();
  const others = onSheet.map(({ items }) => items.map((table) => {
    const range = table.getRange();
    range.load("address");
    return range;
  }));
  await context.sync();
  const free = asked.filter(({ whole, down, read: { place } }, index) => {
    const below = whole.rowIndex + whole.rowCount;
    return !(others[index] ?? []).map(({ address }) => corners(address)).some(({ firstRow, firstColumn, lastColumn }) =>
      firstRow > below && firstRow <= below + down && firstColumn <= place.lastColumn && lastColumn >= place.firstColumn);
  });
  for (const { excelTable, down } of free) {
    // Both are said of the table as it is in this moment, wherever others have moved it.
    const last = excelTable.getDataBodyRange().getLastRow();
    last.getRowsBelow(down).copyFrom(last, "Formats");
    if (requirements.isSetSupported("ExcelApi", "1.13")) excelTable.resize(excelTable.getRange().getResizedRange(down, 0));
  }
  await context.sync();
  return free.map(({ key, read, whole, down }) => {
    const end = whole.rowIndex + whole.rowCount;
    return { form: key, sheet: read.place.sheet, from: end + 1, to: end + down };
  });
}
