/** A formula cut into the pieces that rewriting cares about; joined again they give the same text. */
export interface FormulaToken {
  readonly kind: "string" | "sheet" | "bracket" | "word" | "other";
  readonly text: string;
}

/** Characters beyond the first 65,536, and halves of one, belong to words. */
const WORD = /[\p{L}\p{M}\p{N}_.$\\?\u{10000}-\u{10ffff}\ud800-\udfff]+/uy;

export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const letter = formula.charAt(at);
    let end = at + 1;
    let kind: FormulaToken["kind"] = "other";
    if (letter === '"' || letter === "'") {
      kind = letter === '"' ? "string" : "sheet";
      end = closingQuote(formula, at, letter);
    } else if (letter === "[") {
      kind = "bracket";
      end = closingBracket(formula, at);
    } else if (!PLAIN.has(letter)) {
      const length = wordLength(formula, at);
      if (length > 0) kind = "word";
      end = at + Math.max(1, length);
    }
    tokens.push({ kind, text: formula.slice(at, end) });
    at = end;
  }
  return tokens;
}

/** What stands between words most often. */
const PLAIN: ReadonlySet<string> = new Set("(),=<>&+-*/:;!{} ");

function wordLength(formula: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.exec(formula)?.[0].length ?? 0;
}

function closingQuote(formula: string, start: number, quote: string): number {
  let at = start + 1;
  for (;;) {
    const close = formula.indexOf(quote, at);
    if (close < 0) return formula.length;
    if (formula[close + 1] !== quote) return close + 1;
    at = close + 2;
  }
}

/** In structured references `'` escapes the next character. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const letter = formula[at];
    if (letter === "'") at += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}
