import type { TaskState } from "../../catalog/lists";
import { cell } from "../../rules/expr/cells";
import { same } from "../../rules/expr/compare";
import { never, state, text } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { or } from "../../rules/expr/logic";

/** Where the words of the states stand. */
export const states = "forms:lists.states";

/** Whether a task's status counts as one of these; `""` is an empty row, `"?"` a word that is in no list. */
export const is = (...those: readonly (TaskState | "" | "?")[]): Expr<boolean> => {
  const tests = those.map((one) => same(cell("state"), one === "" || one === "?" ? text(one) : state(one, `${states}.${one}`)));
  const [first = tests[0], ...others] = tests;
  return first === undefined ? never : others.length === 0 ? first : or(first, ...others);
};
