import fc from "fast-check";
import type { Field } from "../../src/catalog/field";
import type { Translate } from "../../src/locales/translate";
import type { Cell } from "../../src/rules/tracker-row";
import { day } from "../support/product";
import type { RuleBookFacts } from "./rule-book";

/** Ids that a field may name, by the register that it links to. */
type LinkedIds = (register: string | undefined) => readonly string[];

/** Within the Spring Festival of 2026: 15 to 23 February are off, the 14th and the 28th are worked. */
const center = day("2026-02-14");
const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>, weight = 9): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });
const oddDates: readonly Cell[] = ["", "", "2026-02-30", "待定", 0, 1, 36525, 36526, 73050.5, 73051, true, "#N/A"];
const beyond = fc.oneof(fc.integer({ min: day("2026-12-24"), max: day("2027-01-05") }), fc.integer({ min: day("2024-12-24"), max: day("2025-01-05") }));
const date = often<Cell>(
  fc.integer({ min: center - 40, max: center + 40 }),
  fc.oneof(fc.constantFrom(...oddDates), beyond, fc.integer({ min: center - 9, max: center + 9 }).map((one) => one + 0.5)), 6,
);
const time = often<Cell>(
  fc.tuple(fc.integer({ min: center - 25, max: center + 25 }), fc.integer({ min: 0, max: 1439 })).map(([whole, minutes]) => whole + minutes / 1440),
  fc.oneof(fc.constantFrom(...oddDates), beyond), 6,
);
/** No number 0: a column of texts keeps what is typed as text, and to `=` a number 0 is the same as a blank. */
const text = often<Cell>(
  fc.constantFrom("方案", "方案", "Page", "page", "A & \"b\"", "素材*", "30天内 100 人", "Page-方案-20260310.docx", "page-2026-03-10", "Page-20260230"), fc.constantFrom<Cell>("", "", " ", "0", 5, "#REF!"), 5,
);

/**
 * What a cell of a field may hold, by its kind: what people type, and now and then what they should not. No truth values where texts are told: Excel
 * joins TRUE to a text, LibreOffice 1.
 */
function cellOf(field: Field, words: Translate, facts: RuleBookFacts, linked: LinkedIds): fc.Arbitrary<Cell> {
  const among = (list: readonly string[]): fc.Arbitrary<Cell> =>
    often<Cell>(fc.constantFrom<Cell>(...list), fc.constantFrom<Cell>("", "?", "*", "别的", 3, "#N/A", ...list.map((one) => one.toUpperCase())), 10);
  switch (field.kind) {
    case "date":
      // A day on which something happened closes many a row: half of them are open.
      return field.past === true ? fc.oneof(date, fc.constant<Cell>("")) : date;
    case "dateTime":
      return fc.oneof({ weight: 2, arbitrary: time }, { weight: 1, arbitrary: fc.constant<Cell>("") });
    case "yesNo": {
      const [yes, no] = [words("forms:lists.yes"), words("forms:lists.no")];
      return often<Cell>(fc.constantFrom<Cell>("", no, no, yes), fc.constantFrom<Cell>("Y", 1, true, "#N/A"));
    }
    case "percent":
      return often<Cell>(fc.constantFrom<Cell>(0, 0.5, 1), fc.constantFrom<Cell>("", "half"));
    case "choice":
      return among((field.choices?.keys ?? []).map((key) => words(`${field.choices?.words ?? ""}.${key}`)));
    case "list":
      return among(listOf(field, words, facts));
    case "ids":
      return often<Cell>(fc.constantFrom<Cell>("", ...linked(field.link)), fc.constantFrom<Cell>("R999", "*", "R00?", 3), 8);
    default:
      return text;
  }
}

function listOf({ list }: Field, words: Translate, { departments, roster, lists }: RuleBookFacts): readonly string[] {
  switch (list) {
    case "department":
      return departments;
    case "person":
      return [...roster.map(({ name }) => name), "待定"];
    case "status":
      return lists.statuses.map(({ label }) => label);
    case "urgency":
      return lists.urgencies.map(({ label }) => label);
    default:
      return [words("forms:lists.priorities.high"), words("forms:lists.priorities.low")];
  }
}

/** Rows of any form. Most are open and filled in, so that rules are asked. */
export function randomRows(
  fields: readonly Field[], prefix: string | undefined, count: number, seed: number, words: Translate, facts: RuleBookFacts,
  linked: LinkedIds,
): readonly Readonly<Record<string, Cell>>[] {
  const typed = fields.filter(({ kind }) => kind !== "computed" && kind !== "id");
  const row = fc.record(Object.fromEntries(typed.map((field) => [field.key, cellOf(field, words, facts, linked)])));
  const idOf = (index: number): Readonly<Record<string, Cell>> => (prefix === undefined ? {} : { id: `${prefix}${String(index + 1).padStart(3, "0")}` });
  return fc.sample(row, { numRuns: count, seed }).map((cells, index) => ({ ...cells, ...idOf(index) }));
}
