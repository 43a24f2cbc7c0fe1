import type { ProductMutant } from "../product-mutant";

const keeper = (bug: string, find: string, replace: string, test: string): ProductMutant => ({
  bug, file: "actions/refresh/id-keeper.ts", find, replace, caughtBy: { file: "actions/refresh/id-witnesses.test.ts", test },
});

/** Whose an id is that two rows bear. */
export const idMutants: readonly ProductMutant[] = [
  keeper("the upper row keeps a doubled id, whatever others say", "if (compare(best.witnesses, next.witnesses) > 0) return best.row;",
    "if (compare(best.witnesses, next.witnesses) > 0) return first;", "the name that the history has"),
  keeper(
    "a guess is taken for knowledge", "return mentions.length === 0 ? first : undefined;", "return first;",
    "others name it and nothing tells"
  ),
  keeper(
    "a person is asked although nobody names the id", "return mentions.length === 0 ? first : undefined;", "return undefined;",
    "nobody names the id"
  ),
  keeper("a begin on the day of the end counts against a row", "&& start < due).length", "&& start <= due).length", "no contradiction"),
  keeper("neighbours weigh more than the history", "return [mentions.filter(({ texts }) => title !== \"\" && texts.has(title)).length, -circles, -early, beside];",
    "return [beside, mentions.filter(({ texts }) => title !== \"\" && texts.has(title)).length, -circles, -early];",
    "weighs more than neighbours"),
  keeper("a name that is worked out from the id is believed", "({ kind }) => kind === \"text\" || kind === \"longText\"", "({ key: field }) => field !== \"\"",
    "no witness"),
  keeper("a row that waits for its own successor keeps the id", "const circles = after.filter((one) => own.has(idOf(one))).length;", "const circles = 0;",
    "who waits for a task"),
];
