import { textKey } from "../../domain/text/text-key";
import type { FormTable } from "../../excel/form-table";
import type { StandingForm } from "../../excel/read-book";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";

type Cells = Readonly<Record<string, Cell>>;

const idOf = (cells: Cells): string => textKey(cellText(cells["id"] ?? ""));

/** What people typed into a row: all of it, by which it is told from others, or its title alone. */
function marksOf({ form }: Pick<StandingForm, "form">): { readonly content: (cells: Cells) => string; readonly title: (cells: Cells) => string } {
  const typed = form.fields.filter(({ kind }) => kind !== "computed" && kind !== "id").map(({ key }) => key);
  return { content: (cells) => JSON.stringify(typed.map((key) => cells[key])), title: (cells) => textKey(cellText(cells[form.title] ?? "")) };
}

/**
 * Ids that were to be put back and stand nowhere: somebody moved rows while they were on their way, a second time.
 * @param back row → id, as planned for the rows of `planned`
 * @returns row → the id that belongs there, for the rows as they are now
 */
export function stillAway({ form, table: planned }: StandingForm, back: ReadonlyMap<number, string>, after: FormTable): ReadonlyMap<number, string> {
  const { content, title } = marksOf({ form });
  const present = new Set(after.rows.map(({ cells }) => idOf(cells)));
  const wanted = planned.rows.flatMap(({ row, cells }) => {
    const id = back.get(row);
    return id === undefined || present.has(textKey(id)) ? [] : [{ id, cells }];
  });
  const found = new Map<number, string>();
  for (const same of [content, title]) {
    for (const { row, cells } of after.rows) {
      const index = found.has(row) ? -1 : wanted.findIndex((one) => same(one.cells) === same(cells));
      const [one] = index < 0 ? [] : wanted.splice(index, 1);
      if (one !== undefined) found.set(row, one.id);
    }
  }
  return found;
}

/**
 * Ids that a new id has replaced in a row that it was not meant for: while it was on its way, somebody sorted the rows. Rows are told by what
 * people typed into them, all of it or, where that was edited too, their title.
 * @param planned the form as it was when the ids were planned
 * @param written row → new id, as planned
 * @returns row → the id that belongs there, for the rows as they are now
 */
export function displacedIds({ form, table: planned }: StandingForm, written: ReadonlyMap<number, string>, after: FormTable): ReadonlyMap<number, string> {
  const { content, title } = marksOf({ form });
  const present = new Set(after.rows.map(({ cells }) => idOf(cells)));
  const meantFor = new Map(planned.rows.flatMap(({ row, cells }) => {
    const id = written.get(row);
    return id === undefined ? [] : [[textKey(id), content(cells)] as const];
  }));
  // Rows that had an id of their own which now stands nowhere.
  const robbed = planned.rows.filter(({ row, cells }) => !written.has(row) && idOf(cells) !== "" && !present.has(idOf(cells)));
  const back = new Map<number, string>();
  for (const same of [content, title]) {
    for (const { row, cells } of after.rows) {
      const wanted = meantFor.get(idOf(cells));
      if (back.has(row) || wanted === undefined || wanted === content(cells)) continue;
      const index = robbed.findIndex((one) => same(one.cells) === same(cells));
      const [owner] = index < 0 ? [] : robbed.splice(index, 1);
      if (owner !== undefined) back.set(row, cellText(owner.cells["id"] ?? ""));
    }
  }
  return back;
}
