/**
 * A co-author on a replica of their own: what they do is not seen here until it is merged, some moments later and in their order. In a cell that both have
 * written the one that arrives last stands, as Excel keeps it; nobody is asked.
 */
import { below, randomFrom } from "../random";
import type { Script } from "./co-author";
import type { Edit } from "./edit";

interface LateOptions {
  readonly seed: number;
  /** How many moments an edit is on its way at most; a moment is the gap before one action of a request. */
  readonly moments: number;
}

interface LateScript extends Script {
  /** Edits that have not arrived yet: whoever ends the story merges them. */
  rest(): readonly Edit[];
}

/** Lets what a script thinks of arrive late. It thinks of it with the document as it is here at the time, less what it has on its way. */
export function late(script: Script, { seed, moments }: LateOptions): LateScript {
  const random = randomFrom(seed);
  const onTheWay: { readonly edit: Edit; readonly due: number }[] = [];
  let now = 0;
  return {
    ...(script.seed === undefined ? {} : { seed: script.seed }),
    *edits(moment, engine) {
      now += 1;
      for (const edit of script.edits(moment, engine)) onTheWay.push({ edit, due: Math.max(onTheWay.at(-1)?.due ?? 0, now + 1 + below(random, moments)) });
      while ((onTheWay[0]?.due ?? Infinity) <= now) {
        const [arrived] = onTheWay.splice(0, 1);
        if (arrived !== undefined) yield arrived.edit;
      }
    },
    rest: () => onTheWay.splice(0).map(({ edit }) => edit),
  };
}
