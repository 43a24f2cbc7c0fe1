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
  const firstOf = new Map<string, RowWithId>();
  // Only ids that are borne twice get a list: of a hundred thousand rows most are the only ones of their id.
  const laterOf = new Map<RowWithId, number[]>();
  for (const row of inOrder(rows)) {
    const key = textKey(String(row.id));
    if (key === "") continue;
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, row);
      continue;
    }
    const later = laterOf.get(first);
    if (later === undefined) laterOf.set(first, [row.row]);
    else later.push(row.row);
  }
  const found = [...laterOf].map(([first, later]) => ({ id: String(first.id).trim(), first: first.row, later }));
  return found.sort((a, b) => a.first - b.first);
}

/** Rows of a sheet come in its order nearly always. */
function inOrder(rows: readonly RowWithId[]): readonly RowWithId[] {
  let last = -Infinity;
  for (const { row } of rows) {
    if (row < last) return [...rows].sort((a, b) => a.row - b.row);
    last = row;
  }
  return rows;
}
