/**
 * Number of single-letter slips between two words: a letter too many, too few, wrong, or two swapped (optimal string alignment).
 * Letters are code points, so that a rare character counts once.
 */
export function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** How many slips still look like a slip: none in one or two letters of Latin, one in a short word, two from six letters on. */
export function toleratedSlips(word: string): number {
  const length = [...word].length;
  if (/\p{Script=Han}/u.test(word)) return length < 2 ? 0 : length < 6 ? 1 : 2;
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}
