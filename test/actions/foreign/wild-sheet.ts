import type { SheetSpec } from "./books";

/** A sheet as somebody may keep it, with what is right stated by hand. */
export interface WildSheet {
  readonly what: string;
  readonly sheet: SheetSpec;
  readonly form: "tracker" | "risks" | "issues" | "minutes" | "requests" | "duties" | "none";
  /** Every column that judging hangs on, and no other: id, task, owner, start, due, status, percent, actualStart, actualFinish, period, level, probability, impact. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly tasks?: number;
  /** 1-based rows set aside, blank ones not named. */
  readonly aside?: readonly number[];
  /** 1-based rows. */
  readonly red?: readonly number[];
  readonly done?: number;
  readonly asks?: readonly string[];
  /** Rules of what is said beside flags and questions, where it matters. */
  readonly says?: readonly string[];
  /** `none`: words that the reason holds. */
  readonly why?: RegExp;
}
