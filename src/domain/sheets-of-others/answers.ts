import type { TaskState } from "../tasks/task-state";

/** What a person has said once, for all cells alike. */
export interface ForeignAnswers {
  /** The year meant where cells say none. */
  readonly year?: number;
  /** The order meant by `3/4/2025`. */
  readonly order?: "day-first" | "month-first";
  /** A month or a quarter as a date means its last day. */
  readonly periodEnd?: boolean;
  /** Rows without a status are unfinished. */
  readonly missingIsOpen?: boolean;
  /** What words mean that are none of ours, by their compact keys. */
  readonly words?: Readonly<Record<string, TaskState>>;
}

export type QuestionKind = "year" | "order" | "period-end" | "missing-status" | "word";

/** Something that a sheet does not say, asked once however many cells it concerns. */
export interface ForeignQuestion {
  readonly kind: QuestionKind;
  /** How many cells hang on it. */
  readonly count: number;
  /** Some of what stands there. */
  readonly samples: readonly string[];
  /** The first cell, counted in the grid. */
  readonly row: number;
  readonly key: string;
  /** `word`: what the word may mean; empty where it is unknown. */
  readonly options?: readonly TaskState[];
}
