/** Reads a call. What is not understood is refused with what was probably meant: a misspelt option must not be passed over. */
import type { ForeignAnswers } from "../domain/sheets-of-others/answers";
import { parseArgs } from "node:util";
import { readPeriod, type Period } from "../actions/report/period";
import { editDistance, toleratedSlips } from "../domain/text/edit-distance";
import { serialFromIso } from "../domain/dates/excel-date";
import { languageFor, languages, type Language } from "../domain/language";
import { cliText, type CliText } from "./cli-text";
import { cliActions, cliOptions, commandOf, optionsOf, type CliAction, type CliOption } from "./commands";

export interface CliRequest {
  readonly action: CliAction;
  readonly input: string | undefined;
  readonly output: string | undefined;
  readonly language: Language;
  readonly asOf: number | undefined;
  readonly json: boolean;
  readonly project: string | undefined;
  readonly demo: boolean;
  /** Keys of forms, or `all`; the three templates where nothing is said. */
  readonly forms: readonly string[] | undefined;
  /** The forms that an occasion proposes, besides those that are named. */
  readonly scenario: string | undefined;
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  /** What a sheet of others does not say: `check` alone. */
  readonly answers: ForeignAnswers;
  /** A request to register, as a file; without one the page of the workbook is read. */
  readonly request: string | undefined;
  readonly remove: boolean;
  /** Only lists what would be done. */
  readonly dryRun: boolean;
  /** Refresh: with the rows below our tables. */
  readonly takeIn: boolean;
  readonly profile: string | undefined;
  /** Whether the call itself named the language. */
  readonly since: number | undefined;
  /** Of the scorecard; without one the report is the trend by week. */
  readonly period: Period | undefined;
  readonly by: string | undefined;
  readonly who: string | undefined;
  readonly name: string | undefined;
  /** What to carry on; without it all that there is. */
  readonly flow: string | undefined;
  readonly rows: readonly string[] | undefined;
  readonly languageNamed: boolean;
}

/** What is only told: nothing is run. */
export interface CliQuestion {
  readonly asks: "help" | "version";
  readonly about: CliAction | undefined;
  readonly language: Language;
}

/** The call's words are wrong; the message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  constructor(message: string, readonly language: Language, readonly action?: CliAction) {
    super(message);
  }
}

type Given = Partial<Record<CliOption, string | true>>;

/** The word that was meant, where exactly one is near. */
function meant<T extends string>(word: string, known: readonly T[]): T | undefined {
  const near = known.map((candidate) => ({ candidate, slips: editDistance(word, candidate) })).filter(({ slips }) => slips <= toleratedSlips(word));
  const least = Math.min(...near.map(({ slips }) => slips));
  const [best, ...others] = near.filter(({ slips }) => slips === least);
  return others.length === 0 ? best?.candidate : undefined;
}

/** Reads the words after the program's name, refusing in `say`'s language. */
class Reader {
  constructor(private readonly say: CliText, private readonly language: Language) {}

  action(word: string | undefined): CliAction {
    const known = cliActions.find((candidate) => candidate === word);
    if (known !== undefined) return known;
    if (word === undefined) throw this.refusal("no-action", {});
    const near = meant(word, cliActions);
    throw near === undefined ? this.refusal("unknown-action", { word }) : this.refusal("unknown-action-near", { word, near });
  }

  options(tokens: readonly Token[], action: CliAction): Given {
    const known = optionsOf(action);
    const given: Given = {};
    for (const token of tokens) {
      if (token.kind !== "option") continue;
      const { name, rawName: word, value } = token;
      const option = known.find((candidate) => candidate === name);
      if (option === undefined) throw this.unknown(word, name, action, known);
      if (option in given) throw this.refusal("twice", { word }, action);
      if (cliOptions[option].takes === undefined) {
        if (value !== undefined) throw this.refusal("takes-nothing", { word, value }, action);
        given[option] = true;
      } else {
        // `--in --json`: the next option is no file name. One that begins with a hyphen is written `--in=-a.xlsx`.
        const isOption = !token.inlineValue && value?.startsWith("-") === true;
        if (value === undefined || value === "" || isOption) throw this.refusal("takes-value", { word, example: cliOptions[option].takes }, action);
        given[option] = value;
      }
    }
    return given;
  }

  demand(given: Given, action: CliAction): void {
    const { needs, either } = commandOf(action);
    const missing = needs.filter((option) => !(option in given)).map((option) => `--${option}`);
    if (missing.length > 0) throw this.refusal("needs", { action, options: missing.join(this.say("and")) }, action);
    if (either !== undefined && either.filter((option) => option in given).length !== 1) {
      throw this.refusal("needs-either", { action, one: `--${either[0]}`, other: `--${either[1]}` }, action);
    }
  }

  refusal(key: string, values: Readonly<Record<string, string>>, action?: CliAction): UsageError {
    return new UsageError(this.say(`refused.${key}`, values), this.language, action);
  }

  private unknown(word: string, name: string, action: CliAction, known: readonly CliOption[]): UsageError {
    if (name in cliOptions) return this.refusal("not-for-action", { action, word }, action);
    const near = meant(name, known);
    return near === undefined ? this.refusal("unknown-option", { word }, action) : this.refusal("unknown-option-near", { word, near: `--${near}` }, action);
  }
}

type Token = NonNullable<ReturnType<typeof tokensOf>>[number];

function tokensOf(words: readonly string[]) {
  const withValues = Object.entries(cliOptions).filter(([, { takes }]) => takes !== undefined).map(([name]) => [name, { type: "string" as const }]);
  const options = Object.fromEntries(withValues) as Record<string, { type: "string" }>;
  return parseArgs({ args: [...words], allowPositionals: true, strict: false, tokens: true, options }).tokens;
}

/** `--lang` of whatever the call is, so that even a refusal speaks the language asked for. */
function languageOf(tokens: readonly Token[], environmentLanguage: string | undefined): Language {
  const named = tokens.flatMap((token) => (token.kind === "option" && token.name === "lang" ? [token.value] : []));
  return languages.find((language) => named.includes(language)) ?? languageFor(environmentLanguage);
}

/**
 * @param environmentLanguage `LANG`, e.g. `zh-CN.UTF-8`
 * @throws UsageError when the words are wrong
 */
export function readArguments(words: readonly string[], environmentLanguage: string | undefined): CliRequest | CliQuestion {
  const tokens = tokensOf(words);
  const language = languageOf(tokens, environmentLanguage);
  const reader = new Reader(cliText(language), language);
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const asks = (...names: string[]): boolean => tokens.some((token) => token.kind === "option" && names.includes(token.name));
  const [first, second, ...more] = positionals;
  if (asks("version", "V")) return { asks: "version", about: undefined, language };
  if (first === "help" || asks("help", "h")) {
    const about = first === "help" ? second : first;
    return { asks: "help", about: about === undefined ? undefined : reader.action(about), language };
  }
  const action = reader.action(first);
  const named = reader.options(tokens, action);
  // `check book.xlsx`: a lone word is the file to read, where the call names no other.
  const isFile = second !== undefined && more.length === 0 && named.in === undefined && optionsOf(action).includes("in") && /\.[a-z]+$/iu.test(second);
  if (second !== undefined && !isFile) throw reader.refusal("more-words", { words: [second, ...more].join(" ") }, action);
  const given: Given = isFile ? { ...named, in: second } : named;
  reader.demand(given, action);
  return request(action, given, language, reader);
}

const dateOrders = ["day-first", "month-first"] as const;

function request(action: CliAction, given: Given, language: Language, reader: Reader): CliRequest {
  const text = (option: CliOption): string | undefined => {
    const value = given[option];
    return value === true ? undefined : value;
  };
  const lang = text("lang");
  if (lang !== undefined && !languages.some((known) => known === lang)) throw reader.refusal("lang", { word: lang }, action);
  const day = text("as-of");
  const asOf = day === undefined ? undefined : serialFromIso(day);
  if (day !== undefined && asOf === undefined) throw reader.refusal("as-of", { word: day }, action);
  const from = text("since");
  const since = from === undefined ? undefined : serialFromIso(from);
  if (from !== undefined && since === undefined) throw reader.refusal("since", { word: from }, action);
  const asked = text("period");
  const period = asked === undefined ? undefined : readPeriod(asked);
  if (asked !== undefined && period === undefined) throw reader.refusal("period", { word: asked }, action);
  const year = text("year");
  if (year !== undefined && !/^20\d\d$/.test(year)) throw reader.refusal("year", { word: year }, action);
  const wanted = text("order");
  const order = dateOrders.find((known) => known === wanted);
  if (wanted !== undefined && order === undefined) throw reader.refusal("order", { word: wanted }, action);
  const answers: ForeignAnswers = { ...(year !== undefined && { year: Number(year) }), ...(order !== undefined && { order }), ...(given.unfinished === true && { missingIsOpen: true }) };
  return {
    action, answers, input: text("in"), output: text("out"), language, asOf, json: given.json === true, project: text("project"), demo: given.demo === true,
    forms: text("forms")?.split(",").map((key) => key.trim()), scenario: text("scenario"),
    file: text("file"), sheet: text("sheet"), request: text("request"), remove: given.remove === true, dryRun: given["dry-run"] === true, takeIn: given["take-in"] === true,
    profile: text("profile"), languageNamed: lang !== undefined,
    since, period, by: text("by"), who: text("who"), name: text("name"), flow: text("flow"),
    rows: text("rows")?.split(",").map((id) => id.trim()),
  };
}
