/** What tables and names stand for, so that a step which moves cells can tell which formulas mean something else after it. */
import type { Structures } from "./structures";

type Meanings = ReadonlyMap<string, string>;

/** By identifier in small letters; the empty one, a table whose name is left out, stands for all tables. */
export function meaningsOf(structures: Structures): Meanings {
  const meanings = new Map<string, string>();
  const tables: string[] = [];
  for (const [sheetId, sheet] of structures.entries()) {
    for (const { name, range, columns, showHeaders, showTotals } of sheet.tables) {
      const meaning = JSON.stringify([sheetId, name, range, columns.map((column) => column.name), showHeaders, showTotals]);
      meanings.set(name.toLowerCase(), meaning);
      tables.push(meaning);
    }
  }
  meanings.set("", tables.join());
  // A name may stand once for the book and once for a sheet.
  for (const { name, formula, sheetId } of structures.names) {
    const key = name.toLowerCase();
    meanings.set(key, `${meanings.get(key) ?? ""} ${sheetId ?? ""} ${formula}`);
  }
  return meanings;
}

/** The identifiers that came, went or mean something else. */
export function changedMeanings(before: Meanings, after: Meanings): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((identifier) => before.get(identifier) !== after.get(identifier));
}
