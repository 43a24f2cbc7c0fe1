import { duplicateIds, nextIds } from "../../domain/tasks/task-id";
import { standingForms, type Book, type StandingForm } from "../../excel/read-book";
import { cellText } from "../../rules/cell-text";
import { keeperOf } from "./id-keeper";

/** The ids that one form's rows are to get. */
export interface NewIds {
  /** Row → id, for rows that had none. */
  readonly given: ReadonlyMap<number, string>;
  /** Row → id, for rows whose id is another row's (see `keeperOf`); with the old id. */
  readonly renewed: ReadonlyMap<number, { readonly id: string; readonly before: string }>;
  readonly highest: number;
}

export function idsToGive(standing: StandingForm, book: Book): NewIds | undefined {
  const { form, table, key } = standing;
  if (form.ids === undefined) return undefined;
  const rows = table.rows.map(({ row, cells }) => ({ row, id: cellText(cells["id"] ?? "").trim() }));
  const copies = new Map(duplicateIds(rows).flatMap(({ id, first, later }) => {
    const bearers = [first, ...later];
    const keeper = keeperOf(standing, standingForms(book), id, table.rows.filter(({ row }) => bearers.includes(row)));
    return keeper === undefined ? [] : bearers.filter((row) => row !== keeper.row).map((row) => [row, id] as const);
  }));
  const needy = rows.filter(({ row, id }) => id === "" || copies.has(row));
  const fresh = nextIds(
    { existing: rows.map(({ id }) => id), prefix: form.ids.prefix, highest: book.lastNumbers[key] ?? 0, width: 3, count: needy.length }
  );
  // From top to bottom, in the order in which they are written: a run that stopped on the way goes on with the same numbers.
  const numbered = needy.map(({ row }, index) => ({ row, id: fresh.ids[index] ?? "", before: copies.get(row) }));
  return {
    given: new Map(numbered.flatMap(({ row, id, before }) => (before === undefined ? [[row, id] as const] : []))),
    renewed: new Map(numbered.flatMap(({ row, id, before }) => (before === undefined ? [] : [[row, { id, before }] as const]))),
    highest: fresh.highest,
  };
}

/** Row → id, of all that are to be given. */
export const newIdsByRow = ({ given, renewed }: Pick<NewIds, "given" | "renewed">): ReadonlyMap<number, string> =>
  new Map([...given, ...[...renewed].map(([row, { id }]) => [row, id] as const)]);

/** Queues the highest number given in one form. Also one that a person typed counts as given: its row may be deleted before the next one. */
export function rememberHighest(workbook: Excel.Workbook, { lastNumbers }: Pick<Book, "lastNumbers">, { key, form }: StandingForm, { highest }: NewIds): void {
  if (form.ids === undefined) return;
  const [name, known] = [form.ids.counter, lastNumbers[key]];
  if (known === undefined) workbook.names.add(name, `=${highest}`).visible = false;
  else if (highest > known) workbook.names.getItem(name).formula = `=${highest}`;
}
