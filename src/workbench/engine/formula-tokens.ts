/**
 * Takes a formula apart as far as its references: A1 areas with their sheet, structured references, names. Everything else
 * (strings, numbers, operators, functions) is kept as text, so that the parts always join up to the formula again.
 */
export interface AreaToken {
  readonly kind: "area";
  readonly text: string;
  /** As written, quotes and `!` included; empty for the formula's own sheet. */
  readonly prefix: string;
  /** The sheet's name without quotes. */
  readonly sheet?: string;
  /** What follows the prefix: `$A$1`, `A1:B2`, `A:C`, `2:5`. */
  readonly area: string;
}

export interface StructuredToken {
  readonly kind: "structured";
  readonly text: string;
  /** Empty inside a table, where the name may be left out. */
  readonly table: string;
  /** What stands between the outer brackets. */
  readonly inner: string;
}

export interface NameToken {
  readonly kind: "name";
  readonly text: string;
  readonly prefix: string;
  readonly sheet?: string;
  readonly name: string;
}

export type FormulaToken = AreaToken | StructuredToken | NameToken | { readonly kind: "text"; readonly text: string };

const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const QUOTED_SHEET = /'(?:[^']|'')+'!/y;
const BARE_SHEET = /[\p{L}_][\p{L}\p{N}_.]*!/uy;
const NOT_GOING_ON = "(?![\\p{L}\\p{N}_.(\\[!?])";
const AREA = new RegExp(
  `(?:\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(?::\\$?[A-Z]{1,3}\\$?[0-9]{1,7})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7})${NOT_GOING_ON}`, "iuy",
);
const NUMBER = /\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?/iy;
const ERROR = /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/iy;
const STRING = /"(?:[^"]|"")*"?/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The text up to the bracket that closes the one at `at`; `'` takes the next character as it is. */
export function bracketed(text: string, at: number): string | undefined {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const character = text[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return text.slice(at, index + 1);
    }
  }
  return undefined;
}

export const unquoteSheet = (prefix: string): string => {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
};

export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^(R|C|R\d+C?\d*|RC\d*)$/i.test(name);
  return plain ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

function qualified(formula: string, at: number, prefix: string): FormulaToken | undefined {
  const start = at + prefix.length;
  const sheet = prefix ? { sheet: unquoteSheet(prefix) } : {};
  const area = match(AREA, formula, start);
  if (area !== undefined) return { kind: "area", text: prefix + area, prefix, ...sheet, area };
  const word = match(WORD, formula, start);
  if (word === undefined) return undefined;
  const after = formula[start + word.length];
  if (after === "(") return { kind: "text", text: prefix + word };
  if (after === "[" && !prefix) {
    const brackets = bracketed(formula, start + word.length);
    if (brackets) return { kind: "structured", text: word + brackets, table: word, inner: brackets.slice(1, -1) };
  }
  return { kind: "name", text: prefix + word, prefix, ...sheet, name: word };
}

function tokenAt(formula: string, at: number): FormulaToken {
  const character = formula[at] ?? "";
  if (character === '"') return { kind: "text", text: match(STRING, formula, at) ?? character };
  if (character === "#") return { kind: "text", text: match(ERROR, formula, at) ?? character };
  if (character === "[") {
    const brackets = bracketed(formula, at);
    // `[Book.xlsx]Sheet!A1` names another workbook, not a column.
    if (brackets && !/^[^\s+\-*/^&=<>(),;]*!/.test(formula.slice(at + brackets.length))) {
      return { kind: "structured", text: brackets, table: "", inner: brackets.slice(1, -1) };
    }
    if (brackets) return { kind: "text", text: brackets };
  }
  const prefix = match(QUOTED_SHEET, formula, at) ?? match(BARE_SHEET, formula, at) ?? "";
  const token = qualified(formula, at, prefix);
  if (token) return token;
  return { kind: "text", text: (prefix || match(NUMBER, formula, at)) ?? character };
}

export function tokenize(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length || 1;
  }
  return tokens;
}

/** Puts another text in the place of some tokens; undefined leaves a token as it is. */
export function rewrite(formula: string, replace: (token: FormulaToken) => string | undefined): string {
  return tokenize(formula).map((token) => replace(token) ?? token.text).join("");
}

/** The names of the functions a formula calls, in capitals. */
export function functionNames(tokens: readonly FormulaToken[]): string[] {
  return tokens.flatMap((token, index) =>
    (token.kind === "text" && /^[\p{L}_]/u.test(token.text) && tokens[index + 1]?.text === "(" ? [token.text.toUpperCase()] : []));
}

const WORD_CODES: ReadonlySet<number> = new Set([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.\\?!"].map((letter) => letter.charCodeAt(0)));

/** All functions a formula calls, and whatever else stands before a bracket: words in texts, and a sheet's name with its `!`. */
export function wordsBeforeBrackets(formula: string): string[] {
  const words: string[] = [];
  for (let at = formula.indexOf("("); at >= 0; at = formula.indexOf("(", at + 1)) {
    let start = at;
    for (let code = formula.charCodeAt(start - 1); start > 0 && (code > 127 || WORD_CODES.has(code)); code = formula.charCodeAt(start - 1)) start -= 1;
    if (start < at) words.push(formula.slice(start, at));
  }
  return words;
}
