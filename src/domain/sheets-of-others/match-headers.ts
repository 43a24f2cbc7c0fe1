import type { HeaderCandidate, WordMatch } from "./header-words";

/** A column's heading and what stands below it. */
export interface HeadedColumn {
  readonly column: number;
  /** The heading as a person would quote it. */
  readonly header: string;
  readonly candidates: readonly HeaderCandidate[];
  /** Number of cells below that are not blank. */
  readonly filled: number;
}

export type Confidence = "exact" | "alias" | "guess" | "content";

export interface ColumnMatch {
  readonly key: string;
  readonly column: number;
  readonly header: string;
  readonly confidence: Confidence;
}

export interface UnmatchedColumn {
  readonly column: number;
  readonly header: string;
  /** The field that this column would have been, had another not carried it: of `Predecessor` and `Predecessors` the empty one. */
  readonly duplicateOf?: string;
}

export interface HeaderMatch {
  readonly columns: readonly ColumnMatch[];
  readonly unmatched: readonly UnmatchedColumn[];
  /** A column of days that nobody can place, beside the one that was taken for the due date. */
  readonly rivalDue?: UnmatchedColumn;
  /** How much of a header this row is: surer matches weigh more. */
  readonly score: number;
}

const confidences = { exact: "exact", alias: "alias", made: "alias", slip: "guess", part: "guess", content: "content" } as const satisfies Record<WordMatch, Confidence>;
const weights = { exact: 3, alias: 3, made: 2.5, slip: 2, part: 1, content: 1 } as const satisfies Record<WordMatch, number>;
const ranks = { exact: 0, alias: 1, made: 2, slip: 3, part: 4, content: 5 } as const satisfies Record<WordMatch, number>;

interface Claim {
  readonly column: HeadedColumn;
  readonly candidate: HeaderCandidate;
  readonly turn: number;
}

/** How many other fields a column could carry as well. */
function otherMeanings({ column, turn }: Claim): number {
  return column.candidates.slice(turn + 1).filter(({ match }) => match !== "part").length;
}

/** `Backup owner` is made of our word for an owner, and may yet be another person. */
const isPart = ({ candidate: { match, key } }: Claim): boolean =>
  match === "part" || ((match === "made" || match === "content") && key === "owner");

/**
 * Whether a field would rather have this claim: a heading that is all ours before one that only ends in our word, then data before none, then
 * surer words, then the column that can mean nothing else, then the one further left.
 */
function preferred(a: Claim, b: Claim): boolean {
  const part = Number(isPart(a)) - Number(isPart(b));
  if (part !== 0) return part < 0;
  // Where a task is split into steps both columns bear a title's words: every row has a step, few begin a task.
  if (a.candidate.key === "task" && Math.max(a.column.filled, b.column.filled) > 2 * Math.min(a.column.filled, b.column.filled)) return a.column.filled > b.column.filled;
  const data = Number(b.column.filled > 0) - Number(a.column.filled > 0);
  if (data !== 0) return data < 0;
  const rank = ranks[a.candidate.match] - ranks[b.candidate.match];
  if (rank !== 0) return rank < 0;
  // Where only the cells tell, the fuller column tells more: states in every row before two remarks that are states as well.
  if (a.candidate.match === "content" && a.column.filled !== b.column.filled) return a.column.filled > b.column.filled;
  const meanings = otherMeanings(a) - otherMeanings(b);
  return meanings !== 0 ? meanings < 0 : a.column.column < b.column.column;
}

/**
 * Gives each field at most one column and each column at most one field. Columns ask in the order of their candidates and fields keep
 * the better claim, so that a column turned away still gets its next best meaning (`完成时间` beside `计划完成` is the actual finish).
 */
export function matchHeaders(columns: readonly HeadedColumn[]): HeaderMatch {
  const held = new Map<string, Claim>();
  const open = columns.map((column) => ({ column, turn: 0 })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { column, turn } = next;
    const candidate = column.candidates[turn];
    if (candidate === undefined) continue;
    const claim = { column, candidate, turn };
    const holder = held.get(candidate.key);
    if (holder === undefined || preferred(claim, holder)) {
      held.set(candidate.key, claim);
      if (holder !== undefined) open.push({ column: holder.column, turn: holder.turn + 1 });
    } else {
      open.push({ column, turn: turn + 1 });
    }
  }

  const claims = [...held.values()].sort((a, b) => a.column.column - b.column.column);
  const taken = new Set(claims.map((claim) => claim.column.column));
  return {
    columns: claims.map(({ column, candidate }) => ({ key: candidate.key, column: column.column, header: column.header, confidence: confidences[candidate.match] })),
    unmatched: columns.filter(({ column, header }) => !taken.has(column) && header !== "").map(({ column, header, candidates: [first] }) =>
      ({ column, header, ...(first !== undefined && first.match !== "part" ? { duplicateOf: first.key } : {}) })),
    score: claims.reduce((sum, { candidate }) => sum + weights[candidate.match], 0),
  };
}
