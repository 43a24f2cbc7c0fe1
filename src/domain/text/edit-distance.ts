/**
 * Number of single-letter slips between two words: a letter too many, too few, wrong, or two swapped (optimal string alignment).
 * Letters are code points, so that a rare character counts once.
 */
export function editDistance(left: string, right: string): number {
  return slipsWithin(left, right, Infinity) ?? 0;
}

/** The same where it is at most so many, else undefined: given up as soon as two letters in a row of both words lead beyond. */
export function slipsWithin(left: string, right: string, most: number): number | undefined {
  const a = [...left];
  const b = [...right];
  if (Math.abs(a.length - b.length) > most) return undefined;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches back over one row, so that two rows in a row have to be beyond.
    if (least > most && leastBefore > most) return undefined;
    leastBefore = least;
    beforePrevious = previous;
    previous = current;
  }
  const slips = previous[b.length] ?? 0;
  return slips <= most ? slips : undefined;
}

/** How many slips still look like a slip: none in one or two letters of Latin, one in a short word, two from six letters on. */
export function toleratedSlips(word: string): number {
  const length = [...word].length;
  if (/\p{Script=Han}/u.test(word)) return length < 2 ? 0 : length < 6 ? 1 : 2;
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}
