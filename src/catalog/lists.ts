/** The states that our rules know; each status word in 列表/Lists counts as one of them. */
export const taskStates = ["not-started", "in-progress", "done", "paused", "cancelled"] as const;
export type TaskState = (typeof taskStates)[number];

export const flags = ["red", "amber", "green", "unknown", "done", "cancelled"] as const;
export type Flag = (typeof flags)[number];

export const priorities = ["high", "medium", "low"] as const;

/** Rows to spare below each list, so that a PMO can add values anywhere, on a phone as well. */
export const listCapacity = { department: 30, status: 12, priority: 8, roster: 200, rest: 200, work: 60 } as const;
