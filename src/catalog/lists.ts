import { raciRoles } from "../domain/duties/raci";
import type { ChoiceList } from "./field";

/** Each status word in 列表/Lists counts as one of these. */
export { taskStates, type TaskState } from "../domain/tasks/task-state";

/** Flags with a name and a word of the workbook's own. */
export const flags = ["red", "amber", "green", "unknown", "done", "cancelled"] as const;
export type NamedFlag = (typeof flags)[number];
/** Those that a row can have: one whose every red or amber rule is waived is told apart, in the words of the language. */
export const everyFlag = ["red", "amber", "green", "unknown", "waived", "done", "cancelled"] as const;
export type Flag = (typeof everyFlag)[number];

export const priorities = ["high", "medium", "low"] as const;

/** Each word of 紧急程度 in 列表/Lists counts as one of these (Z3); N4 has a limit for each. */
export const urgencies = ["urgent", "normal", "relaxed"] as const;
export type Urgency = (typeof urgencies)[number];

export const requestTypes = ["project", "resources", "problem", "information", "other"] as const;

/** What the head of a department can say to a request (Z4); fixed words, since checks hang on them. */
export const opinions = ["agree", "conditional", "disagree"] as const;
export type Opinion = (typeof opinions)[number];

/** The names that the guides give the requirement form, in their order Z0–Z4. */
export const requestFormNames = ["Z0", "Z1", "Z2", "Z3", "Z4"] as const;

/** Fixed choices of columns. */
export const choices = {
  opinions: { keys: opinions, words: "forms:lists.opinions" },
  raciRoles: { keys: raciRoles, words: "forms:lists.raciRoles" },
} as const satisfies Readonly<Record<string, ChoiceList>>;

/** Rows to spare below each list, so that a PMO can add values anywhere, on a phone as well. */
export const listCapacity = { department: 30, status: 12, priority: 8, urgency: 8, requestType: 12, roster: 200, rest: 200, work: 60 } as const;
