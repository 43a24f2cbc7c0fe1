/** Places on a sheet as drawings keep them: a column or row, and an offset into it. */

export interface Anchor {
  readonly index: number;
  /** Points; beyond the column's or row's end it counts as its end. */
  readonly offset: number;
}

/** Points from the sheet's edge; `size` gives 0 for what is hidden. */
export function pointsBefore(size: (index: number) => number, anchor: Anchor): number {
  let sum = 0;
  for (let index = 0; index < anchor.index; index += 1) sum += size(index);
  return sum + Math.min(anchor.offset, size(anchor.index));
}

/** `last`: the last column or row, in which everything farther out ends up. */
export function anchorAt(size: (index: number) => number, points: number, last: number): Anchor {
  let rest = Math.max(0, points);
  let index = 0;
  for (; index < last && rest >= size(index); index += 1) rest -= size(index);
  return { index, offset: rest };
}
