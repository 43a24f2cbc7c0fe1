import { duplicateIds, nextIds } from "../domain/task-id";
import { LiaisonError } from "../domain/liaison-error";
import { standingForms, type FormKey, type StandingForm } from "../excel/forms/all-forms";
import type { FormCondition } from "../excel/form-condition";
import type { TrackerBook } from "../excel/read-tracker";
import { writeIds } from "../excel/restore-form";
import { names } from "../excel/workbook-names";
import { translator } from "../locales/translate";
import { cellText } from "../rules/cell-text";
import type { RefreshChange } from "./action";

/** The ids that one form's rows are to get. */
export interface NewIds {
  readonly form: FormKey;
  /** Row → id, for rows that had none. */
  readonly given: ReadonlyMap<number, string>;
  /** Row → id, for rows whose id was a copy of one further up; with the old id. */
  readonly renewed: ReadonlyMap<number, { readonly id: string; readonly before: string }>;
  readonly highest: number;
}

export function idsToGive({ key, form, table }: StandingForm, lastNumber: number | undefined): NewIds | undefined {
  if (form.ids === undefined) return undefined;
  const rows = table.rows.map(({ row, cells }) => ({ row, id: cellText(cells["id"] ?? "").trim() }));
  const blank = rows.filter(({ id }) => id === "").map(({ row }) => row);
  const copies = duplicateIds(rows).flatMap(({ id, later }) => later.map((row) => ({ row, before: id })));
  const fresh = nextIds({
    existing: rows.map(({ id }) => id), prefix: form.ids.prefix, highest: lastNumber ?? 0, width: 3, count: blank.length + copies.length,
  });
  return {
    form: key,
    given: new Map(blank.map((row, index) => [row, fresh.ids[index] ?? ""])),
    renewed: new Map(copies.map(({ row, before }, index) => [row, { id: fresh.ids[blank.length + index] ?? "", before }])),
    highest: fresh.highest,
  };
}

/** Queues the ids of one form, and says what they are. */
export function giveIds(
  workbook: Excel.Workbook, book: TrackerBook, { key, form, table }: StandingForm, ids: NewIds, { filtered }: Pick<FormCondition, "filtered">,
): readonly RefreshChange[] {
  const column = table.columns["id"];
  if (column === undefined || form.ids === undefined) return [];
  rememberNumber(workbook, names[form.ids.counter], book.lastNumbers[key], ids.highest);
  if (ids.given.size + ids.renewed.size === 0) return [];
  const { sheet } = table.place;
  writeIds(workbook.worksheets.getItem(sheet), column, wanted(ids), filtered);
  const cells = (rows: Iterable<number>): readonly string[] => [...rows].map((row) => `${column}${row}`);
  const separator = translator(book.language)("forms:list-separator");
  const changes: RefreshChange[] = [];
  if (ids.given.size > 0) {
    changes.push({ what: "ids-given", sheet, cells: cells(ids.given.keys()), count: ids.given.size, details: [...ids.given.values()].join(separator) });
  }
  if (ids.renewed.size > 0) {
    const details = [...ids.renewed.values()].map(({ id, before }) => `${before} → ${id}`).join(separator);
    changes.push({ what: "ids-renewed", sheet, cells: cells(ids.renewed.keys()), count: ids.renewed.size, details });
  }
  return changes;
}

/** Also a number that a person typed counts as given: the row may be deleted before the next one. */
export function rememberNumber(workbook: Excel.Workbook, name: string, known: number | undefined, highest: number): void {
  if (known === undefined) workbook.names.add(name, `=${highest}`).visible = false;
  else if (highest > known) workbook.names.getItem(name).formula = `=${highest}`;
}

const wanted = ({ given, renewed }: NewIds): ReadonlyMap<number, string> =>
  new Map([...given, ...[...renewed].map(([row, { id }]) => [row, id] as const)]);

/** What was asked for is read back: a filter or a co-author can have turned a write aside although the request succeeded. */
export function verifyIds(after: TrackerBook | undefined, all: readonly NewIds[]): TrackerBook {
  if (after === undefined) throw new LiaisonError("not-verified", { cells: "" });
  for (const { key, table } of standingForms(after.tables)) {
    const shown = new Map(table.rows.map(({ row, cells }) => [row, cellText(cells["id"] ?? "")]));
    const ids = all.find(({ form }) => form === key);
    const lost = [...(ids === undefined ? [] : wanted(ids))].filter(([row, id]) => shown.get(row) !== id).map(([row]) => `${table.columns["id"] ?? ""}${row}`);
    if (lost.length > 0) throw new LiaisonError("not-verified", { cells: lost.slice(0, 20).join(", "), sheet: table.place.sheet });
  }
  return after;
}
