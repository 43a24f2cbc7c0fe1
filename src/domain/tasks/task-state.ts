/** What a status word in a list means, whatever words the company uses for it. */
export const taskStates = ["not-started", "in-progress", "done", "paused", "cancelled"] as const;
export type TaskState = (typeof taskStates)[number];
