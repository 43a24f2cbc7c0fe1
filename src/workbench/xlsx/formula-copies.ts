/**
 * Formulas that are copies of each other down a column, taken apart once. Whether the next row holds another copy is one comparison of
 * texts, and what the file has for it is the same text with other row numbers.
 */
import { spills } from "./dynamic-arrays";
import { fileTexts, shiftedTexts, type TableAt } from "./formula-text";
import { formulaTokens } from "./formula-tokens";

/** A formula without its `=` in its row, and how it would read in others. */
export class FormulaCopy {
  readonly spills: boolean;
  /** What the file has; undefined for every row but its own where that hangs on the table around it. */
  private readonly file: Rows | undefined;
  private readonly text: Rows;

  constructor(formula: string, readonly row: number, tableAt: TableAt = () => undefined) {
    const tokens = formulaTokens(formula);
    let placed = false;
    const inFile = fileTexts(tokens, () => {
      placed = true;
      return tableAt();
    });
    const below = shiftedTexts(tokens, 1, 0);
    const moves = tokens.map((token, index) => below[index] !== token.text);
    this.spills = spills(tokens);
    this.fileText = inFile.join("");
    this.text = new Rows(tokens.map((token) => token.text), moves);
    this.file = placed ? undefined : new Rows(inFile, moves);
  }

  /** In its own row. */
  readonly fileText: string;

  /** The copy's text in that row, without `=`; undefined where a reference would leave the sheet. */
  at(row: number): string | undefined {
    return this.text.moved(row - this.row);
  }

  fileTextAt(row: number): string | undefined {
    return row === this.row ? this.fileText : this.file?.moved(row - this.row);
  }
}

const DIGITS = /\d+$/;
const MAX_ROW = 1_048_576;

/** A text cut at the row numbers that move along. */
class Rows {
  private readonly texts: string[] = [""];
  private readonly numbers: number[] = [];

  constructor(parts: readonly string[], moves: readonly boolean[]) {
    parts.forEach((part, index) => {
      const digits = moves[index] === true ? DIGITS.exec(part)?.[0] : undefined;
      this.texts[this.texts.length - 1] += digits === undefined ? part : part.slice(0, -digits.length);
      if (digits === undefined) return;
      this.numbers.push(Number(digits));
      this.texts.push("");
    });
  }

  moved(by: number): string | undefined {
    let text = this.texts[0] ?? "";
    for (let index = 0; index < this.numbers.length; index += 1) {
      const row = (this.numbers[index] ?? 0) + by;
      if (row < 1 || row > MAX_ROW) return undefined;
      text += String(row) + (this.texts[index + 1] ?? "");
    }
    return text;
  }
}

/** Remembers, column by column, the last formula that was taken apart. */
export class FormulaCopies {
  private readonly latest = new Map<number, FormulaCopy>();

  /** @param formula with its `=` */
  toFile(formula: string, row: number, column: number, tableAt: TableAt): { readonly text: string; readonly spills: boolean } {
    const own = formula.startsWith("=") ? formula.slice(1) : formula;
    const last = this.latest.get(column);
    const known = last?.at(row) === own ? last.fileTextAt(row) : undefined;
    if (last && known !== undefined) return { text: known, spills: last.spills };
    const fresh = new FormulaCopy(own, row, tableAt);
    this.latest.set(column, fresh);
    return { text: fresh.fileText, spills: fresh.spills };
  }
}
