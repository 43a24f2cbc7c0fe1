import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Progress } from "../../actions/action";
import type { Language } from "../../domain/language";
import type { RunOptions } from "../actions/pane-actions";
import { describeFailure, isQuietCancel, type Failure } from "../model/failure";

/** What can be under way; a key below `work.` in the locales. */
export type WorkName =
  | "inspect" | "generate" | "check" | "refresh" | "rollup" | "remove" | "take-back"
  | "show" | "flags" | "requests" | "duties" | "take-over" | "list-take-over" | "submit" | "registers"
  | "export" | "today" | "calendar" | "open" | "upgrade" | "upgrade-plan" | "repair" | "repair-plan" | "week" | "remind" | "clean" | "waive" | "put-right" | "explain"
  | "baseline" | "minutes" | "flows";

export type Work =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly name: WorkName; readonly progress: Progress | undefined; readonly cancelling: boolean }
  | { readonly kind: "failed"; readonly name: WorkName; readonly failure: Failure };

export interface WorkControl {
  readonly work: Work;
  /** Runs one piece of work; a second one asked for meanwhile is not started and answers undefined, as do failure and cancelling. */
  readonly run: <T>(name: WorkName, work: (options: RunOptions) => Promise<T>) => Promise<T | undefined>;
  /** Shows the failure of something small that ran beside. */
  readonly fail: (name: WorkName, error: unknown) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** One piece of work at a time: two actions that write to the same workbook would each plan from what the other is changing. */
export function useWork(language: Language, onCancelled: () => void): WorkControl {
  const [work, setWork] = useState<Work>({ kind: "idle" });
  const controller = useRef<AbortController | undefined>(undefined);

  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback(async <T>(name: WorkName, start: (options: RunOptions) => Promise<T>): Promise<T | undefined> => {
    if (controller.current !== undefined) return undefined;
    const own = new AbortController();
    controller.current = own;
    setWork({ kind: "running", name, progress: undefined, cancelling: false });
    const onProgress = (progress: Progress): void => setWork((now) => (now.kind === "running" ? { ...now, progress } : now));
    try {
      const result = await start({ language, signal: own.signal, onProgress });
      setWork({ kind: "idle" });
      return result;
    } catch (error) {
      const failure = describeFailure(error);
      setWork(isQuietCancel(failure) ? { kind: "idle" } : { kind: "failed", name, failure });
      if (isQuietCancel(failure)) onCancelled();
      return undefined;
    } finally {
      controller.current = undefined;
    }
  }, [language, onCancelled]);

  const cancel = useCallback(() => {
    controller.current?.abort();
    setWork((now) => (now.kind === "running" ? { ...now, cancelling: true } : now));
  }, []);

  const dismiss = useCallback(() => setWork((now) => (now.kind === "failed" ? { kind: "idle" } : now)), []);
  const fail = useCallback((name: WorkName, error: unknown) => {
    if (controller.current === undefined) setWork({ kind: "failed", name, failure: describeFailure(error) });
  }, []);

  return useMemo(() => ({ work, run, fail, cancel, dismiss }), [work, run, fail, cancel, dismiss]);
}
