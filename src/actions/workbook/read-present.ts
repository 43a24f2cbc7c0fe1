import { isNoneRenamed, loadTables, noneRenamed, presentNames, type PresentNames } from "../../excel/present-names";
import type { Book } from "../../excel/read-book";
import { registry } from "../../forms/registry";

interface Read {
  readonly book: Book | undefined;
}

/**
 * Reads a workbook of ours whatever people have called its tables and columns: where something was renamed it is read once more under its
 * present names. For those who only read; what writes asks for our own names, which Repair gives back.
 */
export async function readPresent<Whole extends Read>(
  context: Excel.RequestContext, load: (present: PresentNames) => () => Whole,
): Promise<{ readonly read: Whole; readonly present: PresentNames }> {
  const tables = loadTables(context.workbook);
  const first = load(noneRenamed);
  await context.sync();
  const read = first();
  const present = await presentNames(context, registry, tables(), read.book?.schema ?? registry.schema);
  if (isNoneRenamed(present)) return { read, present };
  const again = load(present);
  await context.sync();
  return { read: again(), present };
}
