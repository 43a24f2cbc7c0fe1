import type { TaskState } from "../../catalog/lists";

/** One sign a cell: it says the same without colours. */
export const signs = {
  plan: "□", milestone: "◆", cancelled: "–", work: "■", done: "✓", late: "!", doneLate: "▲", today: "│", baseline: "═",
} as const;
export type Sign = keyof typeof signs;

/** Above the column of today. */
export const todayMark = "▼";

/** States of a task that has begun, in which the work is drawn beside the plan. */
export const begun: readonly TaskState[] = ["in-progress", "paused", "done"];
