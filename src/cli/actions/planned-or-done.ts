/** `+` before what was done, `?` before what would be, `=` where there is nothing. */
export const plannedOrDone = (parts: readonly string[], done: boolean): readonly string[] =>
  (parts.length === 0 ? ["="] : parts.map((part) => `${done ? "+" : "?"} ${part}`));
