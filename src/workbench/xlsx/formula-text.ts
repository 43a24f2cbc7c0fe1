import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from "./a1";
import { formulaTokens } from "./formula-tokens";
import type { FormulaToken } from "./formula-tokens";

/** Functions newer than the file format: stored with a prefix, which readers without them show as `_xlfn.NAME`. */
const PREFIXED = new Set(`ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T
COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE
FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH
IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST
NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC
QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T
T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP
XMATCH XOR Z.TEST`.split(/\s+/));
const SHEET_PREFIXED = new Set(["FILTER", "SORT"]);

/** A formula as the file has it → with its `=`, as Office.js shows it. */
export function formulaFromFile(text: string): string {
  const plain = text.includes("_xl") ? text.replace(/_xlfn\.|_xlws\.|_xlpm\./g, "") : text;
  return `=${plain}`;
}

/** The name of the table around a cell, for references that leave it out. */
export type TableAt = () => string | undefined;

/** A formula with its `=` → as the file has it: prefixes for newer functions, `[@Col]` spelt out. */
export function formulaToFile(formula: string, tableAt: TableAt = () => undefined): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  const structured = text.includes("[");
  if (!structured && !text.includes("(")) return text;
  return fileTexts(formulaTokens(text), tableAt).join("");
}

/** Token by token, what the file has for it. */
export function fileTexts(tokens: readonly FormulaToken[], tableAt: TableAt): string[] {
  const names = letNames(tokens);
  return tokens.map((token, index) => {
    if (token.kind === "word") return prefixedWord(token.text, tokens[index + 1], names);
    if (token.kind === "bracket") return structuredToFile(token.text, tokens[index - 1], tokens[index + 1], tableAt);
    return token.text;
  });
}

function prefixedWord(word: string, next: FormulaToken | undefined, names: ReadonlySet<string>): string {
  const upper = word.toUpperCase();
  if (next?.text === "(") {
    if (SHEET_PREFIXED.has(upper)) return `_xlfn._xlws.${word}`;
    if (PREFIXED.has(upper)) return `_xlfn.${word}`;
  }
  return names.has(upper) && next?.text !== "!" ? `_xlpm.${word}` : word;
}

/** Names that LET and LAMBDA introduce: a single word that is a whole argument in a naming position. */
function letNames(tokens: readonly FormulaToken[]): Set<string> {
  const names = new Set<string>();
  const frames: { callee: string; argument: number }[] = [];
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const frame = frames.at(-1);
    if (token.text === "(") frames.push({ callee: previous?.kind === "word" ? previous.text.toUpperCase() : "", argument: 0 });
    else if (token.text === ")") frames.pop();
    else if (token.text === "," && frame) frame.argument += 1;
    else if (token.kind === "word" && frame && tokens[index + 1]?.text === "," && (previous?.text === "(" || previous?.text === "," || previous?.text === " ")) {
      if (frame.callee === "LAMBDA" || (frame.callee === "LET" && frame.argument % 2 === 0)) names.add(token.text.toUpperCase());
    }
  });
  return names;
}

function structuredToFile(bracket: string, previous: FormulaToken | undefined, next: FormulaToken | undefined, tableAt: TableAt): string {
  const qualified = previous?.kind === "word";
  // `[1]Sheet1!A1` and `[Book.xlsx]Sheet1!A1` name another workbook.
  if (!qualified && (next?.kind === "word" || next?.kind === "sheet" || next?.text === "!")) return bracket;
  const table = qualified ? "" : tableAt() ?? "";
  const inner = bracket.slice(1, -1).trim();
  if (!inner.startsWith("@")) return table + bracket;
  const rest = inner.slice(1).trim();
  if (rest === "") return `${table}[#This Row]`;
  return `${table}[[#This Row],${rest.startsWith("[") ? rest : `[${rest}]`}]`;
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** The formula as it would read `rows` lower and `columns` to the right: how the members of a shared formula follow from its first cell. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0 ? formula : shiftedTexts(formulaTokens(formula), rows, columns).join("");
}

/** Token by token, what stands there `rows` lower and `columns` to the right. */
export function shiftedTexts(tokens: readonly FormulaToken[], rows: number, columns: number): string[] {
  return tokens.map((token, index) => {
    if (token.kind !== "word") return token.text;
    const next = tokens[index + 1]?.text;
    if (next === "(" || next === "!" || tokens[index + 1]?.kind === "bracket") return token.text;
    const cell = CELL.exec(token.text);
    if (cell) {
      const column = movedColumn(cell[1] ?? "", cell[2] ?? "", columns);
      const row = movedRow(cell[3] ?? "", cell[4] ?? "", rows);
      return column === undefined || row === undefined ? "#REF!" : column + row;
    }
    if (next !== ":" && tokens[index - 1]?.text !== ":") return token.text;
    const other = next === ":" ? tokens[index + 2]?.text ?? "" : tokens[index - 2]?.text ?? "";
    const column = COLUMN.exec(token.text);
    if (column && COLUMN.test(other)) return movedColumn(column[1] ?? "", column[2] ?? "", columns) ?? "#REF!";
    const row = ROW.exec(token.text);
    if (row && ROW.test(other)) return movedRow(row[1] ?? "", row[2] ?? "", rows) ?? "#REF!";
    return token.text;
  });
}

function movedColumn(dollar: string, name: string, by: number): string | undefined {
  if (dollar) return dollar + name;
  const column = columnIndex(name) + by;
  return column < 0 || column >= MAX_COLUMNS ? undefined : columnName(column);
}

function movedRow(dollar: string, number: string, by: number): string | undefined {
  if (dollar) return dollar + number;
  const row = Number(number) + by;
  return row < 1 || row > MAX_ROWS ? undefined : String(row);
}
