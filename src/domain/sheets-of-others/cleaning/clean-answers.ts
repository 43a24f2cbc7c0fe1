/** What a person has said once of all cells alike; what is not said leaves those cells as they are. */
export interface CleanAnswers {
  /** The year meant where cells say none. */
  readonly year?: number;
  /** The order meant by `3/4/2025`. */
  readonly order?: "day-first" | "month-first";
  /** Where the year stands in `03/04/25`. */
  readonly yearPlace?: "first" | "last";
  /** Whether the number 10.3 is 3 October or has lost the nought of 10.30. */
  readonly nought?: "as-typed" | "lost";
  /** A month or a quarter as a due date means its last day. */
  readonly periodEnd?: boolean;
  /** Whether 0.5 among numbers above 1 is a half, or half a per cent. */
  readonly share?: "fraction" | "hundredths";
  /** The spelling that holds, by the folded one. */
  readonly spellings?: Readonly<Record<string, string>>;
}

export type CleanQuestionKind = "year" | "order" | "year-place" | "nought" | "period-end" | "share" | "spelling";

/** Something that cells do not say, asked once however many there are. */
export interface CleanQuestion {
  readonly kind: CleanQuestionKind;
  readonly count: number;
  readonly samples: readonly string[];
  /** `spelling`: which one is asked about, and what it may be. */
  readonly key?: string;
  readonly options?: readonly string[];
}

/** What one cell would become, what has to be asked before, or neither: it is well as it is, or no date at all. */
export type Cleaning<Value> =
  | { readonly kind: "becomes"; readonly value: Value }
  | { readonly kind: "asks"; readonly questions: readonly CleanQuestionKind[] }
  | { readonly kind: "stays" };

export const stays = { kind: "stays" } as const;
