import { readForeignSheets } from "../../excel/foreign/read-foreign";
import type { ActionEnvironment } from "../action";
import { loadMarkedBook, type MarkedBook } from "../generate/write-surroundings";

type Foreign = Awaited<ReturnType<typeof readForeignSheets>>;

interface Beside<Ours> {
  readonly marked: MarkedBook;
  readonly ours: Ours;
  /** Visible sheets of others, whatever is on them. */
  readonly present: readonly string[];
  /** What stands on them; undefined where it is nothing that can be read. */
  readonly foreign: Foreign;
}

/**
 * A workbook of ours with the sheets of others that stand in it.
 * @param oursOf what has to stand of ours: it throws before anything of others is read
 */
export async function readBeside<Ours>(
  context: Excel.RequestContext,
  oursOf: (marked: MarkedBook) => Ours & { readonly book: { readonly sheets: Readonly<Partial<Record<string, string>>> } },
  reading: Pick<ActionEnvironment, "requirements"> = {},
): Promise<Beside<Ours>> {
  const { workbook } = context;
  const load = loadMarkedBook(workbook);
  workbook.worksheets.load("items/name,items/visibility");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  await context.sync();
  const marked = load();
  const ours = oursOf(marked);
  const named = new Set<string | undefined>(Object.values(ours.book.sheets));
  const present = workbook.worksheets.items.filter(
    ({ name, visibility }) => visibility === "Visible" && !named.has(name)
  ).map(({ name }) => name);
  return {
    marked, ours, present, foreign: present.length === 0 ? undefined : await readForeignSheets(context, present, active.name, reading),
  };
}
