/** Each status word in 列表/Lists counts as one of these. */
export { taskStates, type TaskState } from "../domain/status-words";

export const flags = ["red", "amber", "green", "unknown", "done", "cancelled"] as const;
export type Flag = (typeof flags)[number];

export const priorities = ["high", "medium", "low"] as const;

/** Rows to spare below each list, so that a PMO can add values anywhere, on a phone as well. */
export const listCapacity = { department: 30, status: 12, priority: 8, roster: 200, rest: 200, work: 60 } as const;
