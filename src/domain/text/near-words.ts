import { slipsWithin, toleratedSlips } from "./edit-distance";
import { compactKey } from "./text-key";

const most = 3;

/** Words of a list that somebody may have meant who typed another: a slip away, or one inside the other; nearest first, at most three. */
export function nearWords(typed: string, list: readonly string[]): readonly string[] {
  const word = compactKey(typed);
  if (word === "") return [];
  const tolerated = toleratedSlips(word);
  return list
    .flatMap((meant) => {
      const key = compactKey(meant);
      const slips = slipsWithin(word, key, Math.min(tolerated, toleratedSlips(key)));
      const shorter = Math.min([...word].length, [...key].length);
      const inside = shorter > 1 && (key.includes(word) || word.includes(key));
      return slips !== undefined ? [{ meant, away: slips }] : inside ? [{ meant, away: tolerated + 1 }] : [];
    })
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ meant }) => meant);
}
