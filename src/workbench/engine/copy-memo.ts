/** Remembers, column by column, what the formula above was found to be: most formulas are copies of it. */
import type { FormulaPlace } from "./formula-compiler";
import { templateOf, type FormulaTemplate } from "./formula-template";

interface Known<T> {
  readonly template: FormulaTemplate;
  readonly value: T;
}

export class CopyMemo<T> {
  private readonly latest = new Map<string, Map<number, Known<T>>>();

  /** What `make` gave for the last formula of this column if this one is its copy; otherwise what it gives now. */
  get(formula: string, place: FormulaPlace, make: () => T): T {
    let sheet = this.latest.get(place.sheetId);
    const last = sheet?.get(place.column);
    if (last?.template.at(place.row) === formula) return last.value;
    const value = make();
    const template = templateOf(formula, place.row);
    if (template.key === undefined) return value;
    if (!sheet) this.latest.set(place.sheetId, sheet = new Map<number, Known<T>>());
    sheet.set(place.column, { template, value });
    return value;
  }

  clear(): void {
    this.latest.clear();
  }
}
