import type { Flag } from "../catalog/lists";
import type { Fact } from "../rules/kinds/rule";
import type { Cell } from "../rules/tracker-row";
import type { JudgedRegister } from "./judged-register";

/** What the computed columns of a form should show, by row and field; a field that is not named is not compared. */
export type ExpectedCells = ReadonlyMap<number, Readonly<Partial<Record<string, Cell>>>>;

/**
 * Our own answers in the workbook's words, to be compared with what the cells show: a formula that was replaced by another is found by its answer.
 * @param without columns that are not to be compared
 */
export function shownCells(judged: JudgedRegister, flagWords: Readonly<Record<Flag, string>>, without: readonly string[] = []): ExpectedCells {
  const shown = judged.facts.filter(({ key }) => !without.includes(key)).map((fact) => [fact.key, wordsOf(fact, judged, flagWords)] as const);
  return new Map(Array.from({ length: judged.count }, (_, row) => [
    judged.rowNumber(row), Object.fromEntries(shown.map(([key, word]) => [key, word(judged.fact(key, row))])),
  ]));
}

/** A state's or a flag's word for its key; what is no key stands as it is. */
function wordsOf({ states }: Fact, judged: JudgedRegister, flagWords: Readonly<Record<Flag, string>>): (value: Cell) => Cell {
  if (states === undefined) return (value) => value;
  const word = states === "flag" ? (key: string) => flagWords[key as Flag] : (key: string) => judged.words(`${states}.${key}`);
  const known = new Map<Cell, string>();
  return (value) => {
    if (typeof value !== "string" || value === "" || value === "?" || value.startsWith("#")) return value;
    const seen = known.get(value);
    if (seen !== undefined) return seen;
    const told = word(value);
    known.set(value, told);
    return told;
  };
}
