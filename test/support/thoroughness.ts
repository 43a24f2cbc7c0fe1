/** How much of a large set of cases a test goes through: a few, drawn by seed, in `npm test`; every one in `npm run soak`. */
import { appendFileSync } from "node:fs";

const inFull = process.env["SOAK"] === "1";

/** The same on every run, so that a red run is somebody's change and not the dice; `SEED=…` draws anew. */
const runSeed = Number(process.env["SEED"]?.split(",")[0] ?? 20260214);

/** Evenly spread numbers from 0 up to but not including 1 (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/**
 * Some of `all`, in their order; all of them in a soak.
 * @param subject what is drawn from: two sets of one length get different places
 */
export function drawn<T>(all: readonly T[], count: number, subject: string): readonly T[] {
  if (inFull || count >= all.length) return all;
  const roll = dice(runSeed ^ hash(subject));
  const places = all.map((_, index) => ({ index, key: roll() })).sort((left, right) => left.key - right.key).slice(0, count);
  return places.map(({ index }) => index).sort((left, right) => left - right).flatMap((index) => all.slice(index, index + 1));
}

/** A number that a soak raises: places at which something fails, rows, rounds. */
export const amount = (few: number, soak: number): number => (inFull ? soak : few);

/**
 * Seeds of random histories: `few` of them, as many as `npm run soak -- --histories` says in a soak (from `SEED` on, if that is given), and
 * just those that `SEED=7,8` names elsewhere.
 */
export function historySeeds(few: number): readonly number[] {
  const named = process.env["SEED"]?.split(",").map(Number);
  if (inFull) return Array.from({ length: Number(process.env["HISTORIES"] ?? 2000) }, (_, index) => (named?.[0] ?? 1) + index);
  return named ?? Array.from({ length: few }, (_, index) => index + 1);
}

/** What a soak prints at its end, e.g. `{ histories: 2000, "rows lost": 0 }`; elsewhere nobody asks for it. */
export function tellFigures(subject: string, figures: Readonly<Record<string, number>>): void {
  const file = process.env["SOAK_FIGURES"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ subject, ...figures })}\n`);
}
