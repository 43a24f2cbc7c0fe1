/** Runs pieces of work side by side, as many as there are cores for. */
export interface Piece {
  readonly name: string;
  /** How many cores it keeps busy. */
  readonly cores: number;
  /** Names of those that must have ended before; one that is not among the pieces is not waited for. */
  readonly after: readonly string[];
}

/**
 * Starts each piece as soon as what it comes after has ended and its cores are free, earlier ones first. A later piece that fits goes ahead
 * of
 * one that does not. Resolves when all have ended; a piece that wants more cores than there are runs alone.
 * @param run must not reject: what failed is told in its outcome
 */
export async function runSideBySide<T extends Piece, R>(
  pieces: readonly T[], cores: number, run: (piece: T) => Promise<R>
): Promise<readonly R[]> {
  const outcomes = new Map<T, R>();
  const running = new Map<T, Promise<void>>();
  const names = new Set(pieces.map(({ name }) => name));
  const waiting = new Set(pieces);
  const ended = (): ReadonlySet<string> => new Set([...outcomes.keys()].map(({ name }) => name));
  while (waiting.size > 0 || running.size > 0) {
    const done = ended();
    for (const piece of waiting) {
      const taken = [...running.keys()].reduce((sum, one) => sum + one.cores, 0);
      const isReady = piece.after.every((name) => !names.has(name) || done.has(name));
      if (!isReady || (running.size > 0 && taken + piece.cores > cores)) continue;
      waiting.delete(piece);
      running.set(piece, run(piece).then((outcome) => {
        outcomes.set(piece, outcome);
        running.delete(piece);
      }));
    }
    if (running.size === 0) throw new Error(`These wait for each other: ${[...waiting].map(({ name }) => name).join(", ")}.`);
    await Promise.race(running.values());
  }
  return pieces.flatMap((piece) => outcomes.get(piece) ?? []);
}
