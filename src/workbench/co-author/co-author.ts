/**
 * A second author of the open workbook, on another computer: edits it between requests and in the middle of them. What was done when is
 * logged; a log, which is plain JSON, can be played again and does the same at the same places.
 */
import type { Engine } from "../engine/engine";
import type { Call } from "../protocol/call";
import type { Host, Moment } from "../protocol/host";
import { below, randomFrom } from "../random";
import { drawEdit, type Habits } from "./draw-edit";
import { perform, type Edit, type Outcome } from "./edit";

/** A gap between two actions, in a request counted from when the co-author joined. */
export interface CountedMoment extends Moment {
  readonly request: number;
}

export interface LoggedEdit {
  readonly request: number;
  readonly action: number;
  readonly edit: Edit;
  readonly outcome: Outcome;
}

export interface CoAuthorLog {
  /** Where chance began, when the co-author improvised. */
  readonly seed?: number;
  readonly edits: readonly LoggedEdit[];
}

/** What a co-author does at a moment; asked once for each, in order. */
export interface Script {
  readonly seed?: number;
  edits(moment: CountedMoment, engine: Engine): Iterable<Edit>;
}

export interface ImproviseOptions {
  readonly seed: number;
  readonly habits: Habits;
  /** How likely they are to do something during a request, from 0 to 1. */
  readonly eagerness: number;
  /** They never come between a look and the write in the action after it, as Excel is not known to let anybody in there. */
  readonly lettingWrites?: true;
}

/** Acts by chance: between two requests half of the time, else in the midst of one. */
export function improvise({ seed, habits, eagerness, lettingWrites }: ImproviseOptions): Script {
  const random = randomFrom(seed);
  let chosen: number | undefined;
  return {
    seed,
    *edits({ action, actions, inWrite }, engine) {
      if (action === 0) chosen = random() >= eagerness ? undefined : random() < 0.5 ? 0 : below(random, actions);
      if (chosen !== action) return;
      if (lettingWrites === true && inWrite && action > 0) {
        chosen += 1;
        return;
      }
      for (let left = 1 + below(random, 3); left > 0; left -= 1) {
        const edit = drawEdit(random, engine, habits);
        if (edit !== undefined) yield edit;
      }
    },
  };
}

/** Does what a log says, where it says. */
export function replay({ seed, edits }: CoAuthorLog): Script {
  return {
    ...(seed === undefined ? {} : { seed }),
    edits: ({ request, action }) => edits.filter((one) => one.request === request && one.action === action).map(({ edit }) => edit),
  };
}

export interface Joined {
  readonly log: CoAuthorLog;
  /** They do nothing any more. */
  readonly leave: () => void;
}

/** Lets a co-author work on the host's document from now on. @param watch hears of each edit right before and right after it. */
export function joinIn(host: Host, script: Script, watch?: (edit: Edit, when: "before" | "after") => void): Joined {
  const edits: LoggedEdit[] = [];
  let request = -1;
  const act = async (call: Call, moment: CountedMoment): Promise<void> => {
    for (const edit of script.edits(moment, call.engine)) {
      await call.calculated();
      watch?.(edit, "before");
      const outcome = await perform(edit, call);
      await call.calculated();
      watch?.(edit, "after");
      edits.push({ request: moment.request, action: moment.action, edit, outcome });
    }
  };
  const leave = host.onMoment(async (moment, slipIn) => {
    if (moment.action === 0) request += 1;
    await slipIn((call) => act(call, { ...moment, request }));
  });
  return { log: { ...(script.seed === undefined ? {} : { seed: script.seed }), edits }, leave };
}
