/**
 * Something that is about to be written, held by Excel: its cells move along when others insert or delete rows and columns. Two requests: one takes hold
 * and shows whether all is still as it was read; one looks again, writes in the next action, and looks once more.
 */
export interface Held {
  /** After the first request: whether what is to be written stands where it was read. */
  asRead(): boolean;
  /** After the first request: the sheet's name where it is protected. */
  lockedSheet(): string | undefined;
  /** Queues the look, the write right after it, and the look at what came of it. */
  write(): void;
  /** After the second request: what was written over although a person had been there, and what missed its place. */
  putBacks(): readonly PutBack[];
}

/** A write to be taken back: a batch has no condition, so that what the look shows can only be acted on afterwards. */
export interface PutBack {
  /** What stood there and has to stand there again, for the report. */
  readonly lost: readonly LostCell[];
  /** False where the request stopped so that the write may never have been done. */
  readonly isSure: boolean;
  hold(workbook: Excel.Workbook): Held;
}

/** A cell that was written over, as it was in the moment before. */
export interface LostCell {
  readonly sheet: string;
  /** `G8` */
  readonly cell: string;
  readonly before: string | number | boolean;
}

/** Queued right after a held range's own actions: the same cells as a proxy of their own, so that an earlier look is not overwritten by a later one. */
export function lookAt(range: Excel.Range): Excel.Range {
  const look = range.getResizedRange(0, 0);
  look.load("address,values,formulas");
  return look;
}

/** Whether a look was answered: a request that stopped on the way leaves the rest without an answer, which throws when read. */
export function isLoaded(range: Excel.Range): boolean {
  try {
    return Array.isArray(range.values);
  } catch {
    return false;
  }
}
