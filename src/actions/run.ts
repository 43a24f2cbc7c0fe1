import { LiaisonError } from "../domain/liaison-error";
import { OtherOwnForms } from "../excel/own-definitions";
import { asLiaisonError } from "../excel/office-error";
import { speakOwn, readStoredForms } from "../forms/registry";
import type { ActionEnvironment } from "./action";

/** Steps that only look: when an action stops after one of them, nothing stands in the workbook that was not there before. */
const readingSteps: ReadonlySet<string> = new Set(["read", "read-sheets", "inspect"]);

/** Steps whose parts stay when they stop halfway; sheets that are half-built are taken away again. */
const leavingSteps: ReadonlySet<string> = new Set(["write"]);

/** Steps of one action, told to the person as they pass; between two steps a person may cancel. */
export class Steps {
  /** Those that wrote. */
  readonly done: string[] = [];
  private passed = 0;
  private current = "";

  constructor(
    private readonly environment: ActionEnvironment,
    private readonly total: number,
  ) {}

  begin(step: string): void {
    if (this.environment.signal?.aborted === true) throw new LiaisonError("cancelled", { steps: this.done.length }, { done: [...this.done] });
    this.current = step;
    this.environment.onProgress?.({ step, done: this.passed, total: this.total });
  }

  /** Whether it is certain that the action has only looked so far; half-built sheets can have left names behind, even where they are taken away again. */
  get hasOnlyLooked(): boolean {
    return this.done.length === 0 && (this.current === "" || readingSteps.has(this.current));
  }

  /** Whether the action said that it reads, and has done nothing else so far: then no event is an echo of it. */
  get onlyReads(): boolean {
    return this.current !== "" && this.hasOnlyLooked;
  }

  /** Whether anything can stand in the workbook of what the action has begun. */
  get mayHaveWritten(): boolean {
    return this.done.length > 0 || leavingSteps.has(this.current);
  }

  finish(step: string): void {
    // A step that has to be done once more is no further step.
    this.passed = Math.min(this.total, this.passed + 1);
    if (!readingSteps.has(step) && !this.done.includes(step)) this.done.push(step);
    this.environment.onProgress?.({ step, done: this.passed, total: this.total });
  }
}

/** Longer than a request takes that is merely slow to notice the cancel. */
const patienceMs = 10_000;

/** One run of an action; once it is given up, whatever of it is still on its way does nothing more. */
interface Run {
  isGivenUp: boolean;
}

/**
 * An answer that Excel lost never comes: some seconds after a cancel the action ends without it, so that the next one can run. Should the answer come after
 * all, it finds nobody: the run must not go on beside the next one, nor tidy up what that one has built.
 */
async function orNoAnswer<Result>(run: Run, work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const wait = (): void => {
      timer = setTimeout(() => {
        run.isGivenUp = true;
        reject(new LiaisonError("no-answer"));
      }, patienceMs);
    };
    if (signal.aborted) wait();
    else signal.addEventListener("abort", wait, { once: true });
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Every request of a run that was given up is refused, and so is an answer that comes too late for it. */
function endsWith(run: Run, context: Excel.RequestContext): Excel.RequestContext {
  const sync = context.sync.bind(context);
  const refuse = (): void => {
    if (run.isGivenUp) throw new LiaisonError("no-answer");
  };
  context.sync = async (passThrough?: unknown) => {
    refuse();
    const answer: unknown = await sync(passThrough);
    refuse();
    return answer as never;
  };
  return context;
}

/** That nothing was written is said by what the action did, never by the text of an error. */
const untouchedIf = (certain: boolean, error: LiaisonError): LiaisonError =>
  (
    certain
      ? new LiaisonError(error.code, error.values, { cause: error.cause, done: error.done, places: error.places, untouched: true })
      : error
  );

let queue: Promise<unknown> = Promise.resolve();

/** Events of what an action wrote reach us a little after its answer. */
const echoMs = 1_500;
const running = new Set<Steps>();
let lastEnd = -Infinity;

/** Whether an event of now may come from an action of ours that writes. */
export function mayBeEcho(): boolean {
  return [...running].some((steps) => !steps.onlyReads) || Date.now() - lastEnd < echoMs;
}

/** An action that finds forms in the workbook which it did not know begins again, knowing them: it has only looked by then. */
async function withOwnForms<Result>(steps: Steps, attempt: () => Promise<Result>): Promise<Result> {
  speakOwn();
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof OtherOwnForms)) throw error;
    readStoredForms(error.stored);
    if (steps.mayHaveWritten) throw new LiaisonError("own-forms-changed", {}, { cause: error, done: steps.done });
    return attempt();
  }
}

/** One action at a time: two that write must not read each other's half-done work. Host errors leave as our own typed errors. */
export function runAction<Result>(
  environment: ActionEnvironment,
  totalSteps: number,
  action: (context: Excel.RequestContext, steps: Steps) => Promise<Result>,
): Promise<Result> {
  const turn = queue.then(async () => {
    const steps = new Steps(environment, totalSteps);
    const run: Run = { isGivenUp: false };
    running.add(steps);
    try {
      return await orNoAnswer(
        run, withOwnForms(steps, () => environment.run((context) => action(endsWith(run, context), steps))), environment.signal
      );
    } catch (error) {
      throw untouchedIf(steps.hasOnlyLooked, asLiaisonError(error, steps.done, steps.mayHaveWritten));
    } finally {
      running.delete(steps);
      if (!steps.onlyReads) lastEnd = Date.now();
    }
  });
  queue = turn.catch(() => undefined);
  return turn;
}
