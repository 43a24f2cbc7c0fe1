/**
 * What a string means when it is written into a cell: Excel reads it as if typed, in en-US, whatever the user's language.
 * "12%" becomes 0.12 shown as a percentage, "1/1/2017" a date, "=A1" and "-A1" formulas, "'00123" the text 00123.
 */
import { parseValue } from "numfmt";
import type { CellValue } from "../document/cell-types";
import type { CellInput } from "../engine/engine";
import { HostError } from "../protocol/host-error";

const longestText = 32_767;
const longestFormula = 8_192;
/** Of a text inside a formula; a quote in it, which is doubled, counts as one. */
const longestLiteral = 255;
const errorValues = new Set(["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]);

export interface TypedText {
  readonly input: CellInput;
  /** Number format that typing brings to a cell formatted General. */
  readonly format?: string;
}

const literal = (value: CellValue, format?: string): TypedText => ({ input: { value }, ...(format === undefined ? {} : { format }) });

/** The formats that Excel gives on entry, by what numfmt recognised. */
function entryFormat(recognised: string | undefined): string | undefined {
  switch (recognised) {
    case undefined: return undefined;
    case "$#,##0": return "$#,##0_);[Red]($#,##0)";
    case "$#,##0.00": return "$#,##0.00_);[Red]($#,##0.00)";
    case "€#,##0": return "[$€-2] #,##0_);[Red]([$€-2] #,##0)";
    case "€#,##0.00": return "[$€-2] #,##0.00_);[Red]([$€-2] #,##0.00)";
    case "hh:mm": return "h:mm";
    case "hh:mm:ss": return "h:mm:ss";
    case "hh:mm AM/PM": return "h:mm AM/PM";
    case "hh:mm:ss AM/PM": return "h:mm:ss AM/PM";
    case "d-mmm-yyyy": return "d-mmm-yy";
    default:
      // Every full date shows as the short date, with the time when there is one.
      if (/y/.test(recognised) && /d/.test(recognised)) return /h/.test(recognised) ? "m/d/yyyy h:mm" : "m/d/yyyy";
      return recognised;
  }
}

function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round(date.getTime() / 86_400_000) + 25_569;
}

/** "3/4" is a day of the current year, not a fraction; "0 3/4" is the fraction. */
function shortForms(text: string, now: Date): TypedText | undefined {
  const date = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (date) {
    const serial = serialOf(now.getFullYear(), Number(date[1]), Number(date[2]));
    return serial === undefined ? undefined : literal(serial, "d-mmm");
  }
  const fraction = /^(-?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (fraction && Number(fraction[4]) !== 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return literal(fraction[1] === "-" ? -size : size, Number(fraction[4]) > 9 ? "# ??/??" : "# ?/?");
  }
  return undefined;
}

const words = /jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|[ape]/gi;

interface Recognised {
  readonly v: number | boolean;
  readonly z?: string;
}

/** Columns of dates repeat themselves; recognising one costs 20 µs. */
const recognised = new Map<string, Recognised | null>();
const mostRecognised = 10_000;

function recognise(text: string): Recognised | null {
  const known = recognised.get(text);
  if (known !== undefined) return known;
  const parsed = parseValue(text);
  if (recognised.size >= mostRecognised) recognised.clear();
  recognised.set(text, parsed);
  return parsed;
}

/** Digits, signs, months, AM and PM: anything else is text, and numfmt, which is slow, need not be asked. */
function mayBeNumber(text: string): boolean {
  if (text.length > 40 || !/\d/.test(text) || /[^\d\s.,:/%$€()+\-a-z]/i.test(text)) return false;
  return !/[a-z]/i.test(text) || !/[a-z]/i.test(text.replaceAll(words, ""));
}

/** Typed numbers keep 15 digits: those after them become zeros, without rounding. */
function fifteenDigits(text: string): string {
  if (!/(?:\d\D?){16}/.test(text) || /[/:]|\d-/.test(text.replace(/e-/i, ""))) return text;
  const [, mantissa = text, exponent = ""] = /^(.*?)(e.*)?$/i.exec(text) ?? [];
  let significant = 0;
  return mantissa.replaceAll(/\d/g, (digit) => (significant > 0 || digit !== "0") && ++significant > 15 ? "0" : digit) + exponent;
}

function asNumberOrDate(text: string, now: Date): TypedText | undefined {
  if (!mayBeNumber(text)) return undefined;
  const short = shortForms(text.trim(), now);
  if (short) return short;
  const parsed = recognise(fifteenDigits(text));
  return typeof parsed?.v === "number" ? literal(parsed.v, entryFormat(parsed.z)) : undefined;
}

function hasLongLiteral(formula: string): boolean {
  return formula.length > longestLiteral && (formula.match(/"(?:[^"]|"")*"/g) ?? []).some((text) => text.slice(1, -1).replaceAll('""', '"').length > longestLiteral);
}

/** Brackets and quotes must close, and something must follow the last operator. */
export function isPlausibleFormula(formula: string): boolean {
  if (formula.length > longestFormula || hasLongLiteral(formula)) return false;
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, "0").replaceAll(/'(?:[^']|'')*'!/g, "");
  if (/["]/.test(bare)) return false;
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return false;
  }
  return depth === 0 && !/[-+*/^&=<>,(]\s*$/.test(bare.slice(1)) && bare.slice(1).trim() !== "";
}

function asFormula(formula: string): TypedText {
  if (!isPlausibleFormula(formula)) throw new HostError("InvalidArgument");
  return { input: { formula } };
}

/**
 * @param cellFormat number format of the cell; in a text cell everything stays text.
 * @throws HostError InvalidArgument for more than 32,767 characters or a formula that cannot be read.
 */
export function readTypedText(text: string, cellFormat: string, now: Date): TypedText {
  if (text === "") return literal(null);
  if (text.length > longestText) throw new HostError("InvalidArgument");
  if (cellFormat === "@") return literal(text.startsWith("'") ? text.slice(1) : text);
  if (text.startsWith("'")) return literal(text.slice(1));
  if (text.startsWith("=") && text.length > 1) return asFormula(text);
  if (/^(true|false)$/i.test(text)) return literal(text.toLowerCase() === "true");
  if (errorValues.has(text.toUpperCase())) return literal({ error: text.toUpperCase() });
  const number = asNumberOrDate(text, now);
  if (number) return number;
  return /^[+-]./.test(text) ? asFormula(`=${text}`) : literal(text);
}
