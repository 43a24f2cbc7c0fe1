import { LiaisonError } from "../../domain/liaison-error";
import { lostText } from "./put-back-row";
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
  /** Cells that we wrote over in the same moment as somebody, and that hold theirs again. */
  readonly putBack: readonly LostCell[];
}

/** Where others keep moving rows under our hands, so many tries are made before the person is asked to wait. */
const mostRounds = 10;

/** As long as something of theirs is written over, nobody is asked to wait. */
const mostRescues = 30;

/** Codes with which Excel answers when what we hold has changed its shape or is gone; nothing of that action was done. */
const shapeCodes: ReadonlySet<string> = new Set(["InvalidArgument", "ItemNotFound", "InvalidReference", "InsertDeleteConflict"]);

const hasShapeChanged = (error: unknown): boolean => typeof error === "object" && error !== null && "code" in error && shapeCodes.has(String(error.code));

/**
 * The one way in which anything is written into sheets that people work on: plan from a read, hold, look again in the writing request, write, read back
 * in the same request; where rows moved, plan again; where a person had been in the moment between, give back what was theirs and plan again.
 * @throws LiaisonError `sheet-protected`; `not-verified` where others do not let it come to rest, `overwritten` with what of theirs is still written over
 */
export async function settle<Read>(settling: Settling<Read>, first: Read): Promise<Settled<Read>> {
  const state: State<Read> = { read: first, pending: [], lost: [], failure: undefined };
  for (let round = 0; round < (state.pending.length > 0 ? mostRescues : mostRounds); round += 1) {
    try {
      if (await isSettled(settling, state)) return { read: state.read, putBack: state.lost };
    } catch (error) {
      // What is theirs is asked for as long as there are rounds: nobody else knows of it.
      if (error instanceof LiaisonError || state.pending.every(({ lost }) => lost.length === 0)) throw notRescued(state.pending, error);
      state.failure ??= { error };
    }
  }
  throw notRescued(state.pending, state.failure?.error ?? new LiaisonError("not-verified", { cells: "", sheet: "" }));
}

interface State<Read> {
  read: Read;
  /** Writes to be taken back. */
  pending: readonly PutBack[];
  readonly lost: LostCell[];
  /** What stopped a request, told once nothing of anybody's is written over any more. */
  failure: { readonly error: unknown } | undefined;
}

/** One round: true once there is nothing left to write. */
async function isSettled<Read>(settling: Settling<Read>, state: State<Read>): Promise<boolean> {
  const { context: { workbook }, before } = settling;
  // What is theirs comes first: ours is planned anew once it stands.
  const rescue = state.pending.length > 0;
  if (!rescue && state.failure !== undefined) throw state.failure.error;
  const wanted = rescue ? undefined : settling.plan(state.read);
  if (!rescue && wanted === undefined) return true;
  if (!rescue) before?.("look");
  if (wanted?.grow !== undefined) {
    before?.("write");
    await wanted.grow();
    state.read = await freshRead(settling);
    return false;
  }
  const holds = rescue ? state.pending.map((one) => one.hold(workbook)) : (wanted?.hold ?? []).map((hold) => hold(workbook));
  await takeHold(settling, holds);
  if (!holds.every((held) => held.asRead())) {
    // Of a write that was perhaps never done nothing may be found.
    state.pending = state.pending.filter(({ isSure }, index) => isSure || holds[index]?.asRead() === true);
    state.read = await freshRead(settling);
    return false;
  }
  if (!rescue) before?.("write");
  wanted?.first?.(workbook);
  for (const held of holds) held.write();
  wanted?.last?.(workbook);
  const after = await written(settling);
  const fresh = holds.flatMap((held) => held.putBacks());
  // A request that stopped may have given theirs back or not: the next hold shows which.
  state.pending = [...fresh, ...(rescue && "error" in after ? state.pending.map((one): PutBack => ({ ...one, isSure: false })) : [])];
  // What missed its row and is given back once more has been told.
  const over = fresh.flatMap((one) => one.lost).filter((cell) => !state.lost.includes(cell));
  state.lost.push(...over);
  if (settling.putBack !== undefined) over.forEach(settling.putBack);
  if ("read" in after) {
    state.read = after.read;
    return false;
  }
  if (!hasShapeChanged(after.error)) state.failure ??= after;
  if (state.pending.length === 0 && state.failure !== undefined) throw state.failure.error;
  state.read = await freshRead(settling);
  return false;
}

/** What stopped us, told after what of theirs is still written over, where anything is. */
function notRescued(pending: readonly PutBack[], error: unknown): unknown {
  const still = pending.flatMap((one) => one.lost);
  return still.length > 0 ? new LiaisonError("overwritten", { cells: lostText(still) }, { cause: error }) : error;
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
