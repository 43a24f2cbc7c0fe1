import { textKey } from "../text/text-key";

export interface IdRequest {
  /** Every id now in the id column, as typed; ids of other patterns are left alone and never collided with. */
  readonly existing: readonly (string | number)[];
  readonly prefix: string;
  /** Highest number ever given, kept in the workbook: the row that bore it may have been deleted since. */
  readonly highest: number;
  readonly count: number;
  /** Digits that a number is padded to; longer numbers keep all of theirs. */
  readonly width: number;
}

export interface GivenIds {
  readonly ids: readonly string[];
  /** To be kept for next time, also when no id was given. */
  readonly highest: number;
}

const largest = 999_999_999;

/** The number in an id of our pattern, however padded: 7 for `T007`, `t7` and `Ｔ７`; undefined for anything else, or for a number beyond counting. */
function ownNumber(id: string | number, prefix: string): number | undefined {
  const key = textKey(String(id));
  const start = textKey(prefix);
  const digits = key.startsWith(start) ? key.slice(start.length) : "";
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** The next ids: one above everything in the column and everything ever given, so that no id is used twice. */
export function nextIds({ existing, prefix, highest, count, width }: IdRequest): GivenIds {
  const remembered = Number.isFinite(highest) ? Math.max(0, Math.trunc(highest)) : 0;
  const mark = existing.reduce<number>((most, id) => Math.max(most, ownNumber(id, prefix) ?? 0), remembered);
  if (mark + count > largest) throw new RangeError(`no ids left above ${prefix}${mark}`);
  const ids = Array.from({ length: count }, (_, index) => prefix + String(mark + 1 + index).padStart(width, "0"));
  return { ids, highest: mark + count };
}

export interface RowWithId {
  /** Any number that tells the rows apart, in sheet order. */
  readonly row: number;
  readonly id: string | number;
}

export interface DuplicateId {
  /** As the first row spells it. */
  readonly id: string;
  readonly first: number;
  /** Rows further down with the same id: copies, which are to get new ones. */
  readonly later: readonly number[];
}

/** Ids borne by more than one row, compared by `textKey`, in the order of their first rows; rows without an id do not count. */
export function duplicateIds(rows: readonly RowWithId[]): DuplicateId[] {
  const byKey = new Map<string, RowWithId[]>();
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const key = textKey(String(row.id));
    if (key === "") continue;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.values()].flatMap(([first, ...later]) =>
    first === undefined || later.length === 0 ? [] : [{ id: String(first.id).trim(), first: first.row, later: later.map((row) => row.row) }]);
}
