import { nextIds } from "../../domain/tasks/task-id";
import { textKey } from "../../domain/text/text-key";
import { cellText } from "../../rules/cell-text";
import type { Cell } from "../../rules/tracker-row";
import type { FormRow } from "../form-table";
import type { FormAsRead, LookedRow, RowWrite } from "./held-rows";

type Cells = Readonly<Record<string, Cell>>;

/** A row that is to stand in a form, once. */
interface WantedRow {
  /** By field, without the id. */
  readonly cells: Cells;
  /** The id under which an earlier press has written it; it stands as long as a row bears that id. */
  readonly id?: string;
}

interface Entry {
  readonly cells: Cells;
  /** Every id that the row was to get; the last one is the one to have. */
  readonly ids: string[];
  /** Seen in the table, or known from an earlier press: from then on it is told by its id, whatever others do to its cells. */
  seen: boolean;
}

/**
 * Rows of a form of ours that go into spare rows, each with the next id and each once: what stands already, from this press or an earlier one, is recognised.
 * Where somebody else has given the same number meanwhile, theirs keeps it.
 */
export class NewRows {
  private readonly entries: readonly Entry[];
  /** Rows that were not free when they were looked at, though nothing of the form's own stands in them. */
  private readonly taken = new Set<number>();
  private highest = 0;

  /** @param same by which fields a row of a form without ids is told */
  constructor(rows: readonly WantedRow[], private readonly same: readonly string[] = []) {
    this.entries = rows.map(({ cells, id }) => ({ cells, ids: id === undefined ? [] : [id], seen: id !== undefined }));
  }

  /** The ids as they stand, in the order of the rows wanted; empty where the form has none. */
  get ids(): readonly string[] {
    return this.entries.map(({ ids }) => ids.at(-1) ?? "");
  }

  /** The highest number to be remembered. */
  get highestNumber(): number {
    return this.highest;
  }

  /** Where each row stands; undefined while it does not. */
  places({ table }: FormAsRead): readonly (number | undefined)[] {
    return this.entries.map((entry) => this.find(entry, table.rows)?.row);
  }

  /** What is still to be written; `"full"` where there are too few spare rows. */
  plan({ form, table }: FormAsRead, lastNumber: number): readonly RowWrite[] | "full" {
    const found = this.entries.map((entry) => ({ entry, row: this.find(entry, table.rows) }));
    for (const { entry, row } of found) if (row !== undefined) entry.seen = true;
    const missing = found.filter(({ row }) => row === undefined).map(({ entry }) => entry);
    const doubled = form.ids === undefined ? [] : found.filter(({ entry, row }) => row !== undefined && isDoubled(entry, row, table.rows));
    this.giveIds({ form, table }, [...missing, ...doubled.map(({ entry }) => entry)].filter((entry) => !this.hasFreeId(entry, table.rows)), lastNumber);
    const spare = this.spareRows({ form, table });
    if (spare.length < missing.length) return "full";
    const idOf = (entry: Entry): Cells => (form.ids === undefined ? {} : { id: entry.ids.at(-1) ?? "" });
    return [
      ...missing.map((entry, index): RowWrite => ({
        row: spare[index] ?? 0, cells: { ...filled(entry.cells), ...idOf(entry) }, isNew: true,
        meant: (now) => now.isFree || this.refuse(now),
      })),
      ...doubled.map(({ entry, row }): RowWrite => ({ row: row?.row ?? 0, cells: idOf(entry), meant: (now) => row !== undefined && hasCells(now.cells, entry.cells) && now.cells["id"] === row.cells["id"] })),
    ];
  }

  private refuse({ row }: LookedRow): false {
    this.taken.add(row);
    return false;
  }

  private spareRows({ table: { place, rows } }: FormAsRead): readonly number[] {
    const used = new Set([...rows.map(({ row }) => row), ...this.taken]);
    return Array.from({ length: place.lastRow - place.firstRow }, (_, index) => place.firstRow + 1 + index).filter((row) => !used.has(row));
  }

  private giveIds({ form, table }: FormAsRead, entries: readonly Entry[], lastNumber: number): void {
    if (form.ids === undefined) return;
    const { ids, highest } = nextIds({
      existing: [...table.rows.map(({ cells }) => cellText(cells["id"] ?? "")), ...this.entries.flatMap((entry) => entry.ids)],
      prefix: form.ids.prefix, highest: lastNumber, width: 3, count: entries.length,
    });
    entries.forEach((entry, index) => entry.ids.push(ids[index] ?? ""));
    this.highest = Math.max(this.highest, highest);
  }

  private hasFreeId({ ids }: Entry, rows: readonly FormRow[]): boolean {
    const wanted = textKey(ids.at(-1) ?? "");
    return wanted !== "" && !rows.some(({ cells }) => textKey(cellText(cells["id"] ?? "")) === wanted);
  }

  private find(entry: Entry, rows: readonly FormRow[]): FormRow | undefined {
    if (this.same.length > 0) return rows.find(({ cells }) => this.same.every((key) => textKey(cellText(cells[key] ?? "")) === textKey(cellText(entry.cells[key] ?? ""))));
    const ids = new Set(entry.ids.map(textKey));
    const mine = rows.filter(({ cells }) => ids.has(textKey(cellText(cells["id"] ?? ""))));
    return mine.find(({ cells }) => hasCells(cells, entry.cells)) ?? (entry.seen ? mine.at(-1) : undefined);
  }
}

/** What is blank is not written into a blank row: who types there between the look and the write is seen by it. */
const filled = (cells: Cells): Cells => Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ""));

/** Somebody else's row bears the same id. A copy of ours is no such row, and ours can be told only while it says what we wrote. */
function isDoubled({ cells }: Entry, mine: FormRow, rows: readonly FormRow[]): boolean {
  const id = textKey(cellText(mine.cells["id"] ?? ""));
  return hasCells(mine.cells, cells) && rows.some((row) => row !== mine && textKey(cellText(row.cells["id"] ?? "")) === id && !hasCells(row.cells, cells));
}

const hasCells = (standing: Cells, wanted: Cells): boolean =>
  Object.entries(wanted).every(([key, value]) => (standing[key] ?? "") === value);
