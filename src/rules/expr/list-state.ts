import { text as literal } from "../formula";
import { expr, type Expr } from "./expr";
import { isError, notAvailable, type Result } from "./value";

/** A list in 列表/Lists whose words each count as one of our states: names of its two columns, and where its states' words stand. */
export interface StateList {
  readonly key: string;
  readonly words: string;
  readonly states: string;
}

export const statusList: StateList = { key: "statuses", words: "List_Status", states: "List_State" };
export const urgencyList: StateList = { key: "urgencies", words: "List_Urgency", states: "List_UrgencyState" };

/**
 * What a word counts as; not available where the list has no such word. LOOKUP rather than MATCH: MATCH would read `*` and `?` in a word as wildcards.
 * A blank is no word: look for it before.
 */
export function listState(of: Expr, list: StateList): Expr<string> {
  return expr<string>((scope) => `LOOKUP(2,1/(${list.words}=${of.formula(scope)}),${list.states})`, (scope) => {
    const read = of.compile(scope);
    const states = new Map((scope.book.lists[list.key] ?? []).map(({ label, state }) => [label.toLowerCase(), state]));
    const seen = new Map<string, Result<string>>();
    return (row) => {
      const value = read(row);
      if (isError(value)) return value;
      if (typeof value !== "string") return notAvailable;
      const known = seen.get(value);
      if (known !== undefined) return known;
      const found = states.get(value.toLowerCase()) ?? notAvailable;
      seen.set(value, found);
      return found;
    };
  });
}

/** A fixed choice whose words are in the locales below a prefix: the key of the word, not available for any other text. */
export function choiceState(of: Expr, keys: readonly string[], prefix: string): Expr<string> {
  return expr<string>(
    (scope) => {
      const at = of.formula(scope);
      return keys.reduceRight((rest, key) => `IF(${at}=${literal(scope.words(`${prefix}.${key}`))},${literal(scope.words(`${prefix}.${key}`))},${rest})`, "NA()");
    },
    (scope) => {
      const read = of.compile(scope);
      const states = new Map(keys.map((key) => [scope.book.words(`${prefix}.${key}`).toLowerCase(), key]));
      return (row) => {
        const value = read(row);
        if (isError(value)) return value;
        return typeof value === "string" ? (states.get(value.toLowerCase()) ?? notAvailable) : notAvailable;
      };
    },
  );
}
