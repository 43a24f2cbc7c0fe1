import { LiaisonError } from "../../domain/liaison-error";
import { lostText } from "./held-rows";
import type { Held, LostCell, PutBack } from "./held";

/** What is still to be written, from one fresh read; nothing once all of it stands. */
export interface WritePlan {
  /** Queued first, before anything else of the request: marks by which a repetition knows what was begun. */
  readonly first?: (workbook: Excel.Workbook) => void;
  readonly hold: readonly ((workbook: Excel.Workbook) => Held)[];
  /** Queued behind all else: numbers to remember. */
  readonly last?: (workbook: Excel.Workbook) => void;
  /** Room to make before anything can be planned. */
  readonly grow?: () => Promise<void>;
}

interface Settling<Read> {
  readonly context: Excel.RequestContext;
  /** Queues a fresh read. */
  readonly load: (workbook: Excel.Workbook) => () => Read;
  /** What is missing. Also told what stands outside of where it belongs; asked again after every write. */
  readonly plan: (read: Read) => WritePlan | undefined;
  /** Said before each request of one of the two kinds; it may refuse to go on, until something was written. */
  readonly before?: (step: "look" | "write") => void;
  /** Told of each cell that was written over in the same moment as somebody typed there. */
  readonly putBack?: (cell: LostCell) => void;
}

export interface Settled<Read> {
  readonly read: Read;
  /** How often others made us look again. */
  readonly again: number;
  /** Cells that we wrote over in the same moment as somebody, and that hold theirs again. */
  readonly putBack: readonly LostCell[];
}

/** Where others keep moving rows under our hands, so many tries are made before the person is asked to wait. */
const mostRounds = 10;

/** Codes with which Excel answers when what we hold has changed its shape or is gone; nothing of that action was done. */
const shapeCodes: ReadonlySet<string> = new Set(["InvalidArgument", "ItemNotFound", "InvalidReference", "InsertDeleteConflict"]);

const hasShapeChanged = (error: unknown): boolean => typeof error === "object" && error !== null && "code" in error && shapeCodes.has(String(error.code));

/**
 * The one way in which anything is written into sheets that people work on: plan from a read, hold, look again in the writing request, write, read back
 * in the same request; where rows moved, plan again; where a person had been in the moment between, give back what was theirs and plan again.
 * @throws LiaisonError `sheet-protected`; `not-verified` where others do not let it come to rest, `overwritten` with what of theirs is still written over
 */
export async function settle<Read>(settling: Settling<Read>, first: Read): Promise<Settled<Read>> {
  const { context: { workbook }, plan, before } = settling;
  const lost: LostCell[] = [];
  let [read, pending, again, failure]: [Read, readonly PutBack[], number, { readonly error: unknown } | undefined] = [first, [], 0, undefined];
  for (let round = 0; round < mostRounds; round += 1) {
    // What is theirs comes first: ours is planned anew once it stands.
    const rescue = pending.length > 0;
    if (!rescue && failure !== undefined) throw failure.error;
    const wanted = rescue ? undefined : plan(read);
    if (!rescue && wanted === undefined) return { read, again, putBack: lost };
    if (round > 0) again += 1;
    if (!rescue) before?.("look");
    if (wanted?.grow !== undefined) {
      await wanted.grow();
      read = await freshRead(settling);
      continue;
    }
    const holds = rescue ? pending.map((one) => one.hold(workbook)) : (wanted?.hold ?? []).map((hold) => hold(workbook));
    await takeHold(settling, holds);
    if (!holds.every((held) => held.asRead())) {
      // Of a write that was perhaps never done nothing may be found.
      pending = pending.filter(({ isSure }, index) => isSure || holds[index]?.asRead() === true);
      read = await freshRead(settling);
      continue;
    }
    if (!rescue) before?.("write");
    wanted?.first?.(workbook);
    for (const held of holds) held.write();
    wanted?.last?.(workbook);
    const after = await written(settling);
    pending = holds.flatMap((held) => held.putBacks());
    const over = pending.flatMap((one) => one.lost);
    lost.push(...over);
    if (settling.putBack !== undefined) over.forEach(settling.putBack);
    if ("read" in after) ({ read } = after);
    else {
      // Only what has been written over keeps us from saying so at once.
      if (!hasShapeChanged(after.error)) failure = after;
      if (pending.length === 0 && failure !== undefined) throw failure.error;
      read = await freshRead(settling);
    }
  }
  const still = pending.flatMap((one) => one.lost);
  throw still.length > 0 ? new LiaisonError("overwritten", { cells: lostText(still) }) : new LiaisonError("not-verified", { cells: "", sheet: "" });
}

async function takeHold<Read>({ context }: Settling<Read>, holds: readonly Held[]): Promise<void> {
  await context.sync();
  refuseIfLocked(holds);
}

async function written<Read>(settling: Settling<Read>): Promise<{ readonly read: Read } | { readonly error: unknown }> {
  try {
    return { read: await freshRead(settling) };
  } catch (error) {
    return { error };
  }
}

async function freshRead<Read>({ context, load }: Settling<Read>): Promise<Read> {
  const read = load(context.workbook);
  await context.sync();
  return read();
}

function refuseIfLocked(holds: readonly Held[]): void {
  const locked = new Set(holds.flatMap((held) => held.lockedSheet() ?? []));
  if (locked.size > 0) throw new LiaisonError("sheet-protected", { sheet: [...locked].join(", ") });
}
