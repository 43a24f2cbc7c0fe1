import { figuresBy, figuresOf, type LabelledFigures } from "../tracker-summary";
import type { Entry } from "./entry";
import { replay } from "./replay";

/** The tracker's summary of a day that has passed. */
export interface PastSummary {
  /** Excel serial. */
  readonly day: number;
  /** By department, then whatever the list does not name. Days overdue and punctuality are not kept, and are none of its figures. */
  readonly lines: readonly LabelledFigures[];
  readonly total: LabelledFigures;
}

/**
 * What the summary said at the end of a day: of the tasks as they stood, by the lights that they had under the limits of that day, whatever
 * the limits are now.
 * @param other label of the last line
 */
export function pastSummary(
  entries: readonly Entry[], day: number,
  { departments, other, all }: { readonly departments: readonly string[]; readonly other: string; readonly all: string }
): PastSummary {
  const rows = [...replay(entries, day).values()].filter(({ isGone }) => !isGone)
    .map(({ facts: { department, owner, status, flag } }) => ({ department, owner, status, flag, daysOverdue: "" }));
  const lines = figuresBy(rows, "department", departments, other);
  return { day, lines: lines.filter(({ total, cancelled }) => total + cancelled > 0), total: { label: all, ...figuresOf(rows) } };
}
