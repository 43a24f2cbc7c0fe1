import { ownSizes, type OwnCondition, type OwnField, type OwnForm, type OwnRule } from "../../catalog/own-form";
import { languages } from "../../domain/language";
import { textKey } from "../../domain/text/text-key";
import type { Form, Registry } from "../../excel/form";
import { translator } from "../../locales/translate";
import { placeOf, refuse, type Reason } from "../strict-schema";
import { placeholders } from "./own-rules";
import { inLanguage } from "./own-words";

type Ours = Pick<Registry, "registers" | "limits" | "sheetKeys">;

/** What a schema cannot see: whether a definition goes together with itself, and leaves alone what is ours or another form's. */
export function checkOwn(form: OwnForm, root: readonly unknown[], ours: Ours, others: readonly OwnForm[]): void {
  const no = (reason: Reason, place: readonly unknown[], value = ""): never => refuse(reason, placeOf([...root, ...place]), value);
  if (ours.sheetKeys.includes(form.key)) no("own-taken", ["key"], form.key);
  if (others.some(({ key }) => key === form.key)) no("twice", ["key"], form.key);
  if (
    ours.registers.some(({ ids }) => ids?.prefix === form.prefix) || others.some(({ prefix }) => prefix === form.prefix)
  ) no("own-taken", ["prefix"], form.prefix);
  const tabs = new Set(languages.flatMap((language) => [
    ...ours.sheetKeys.map((key) => translator(language)(`forms:sheets.${key}`)), ...others.map(({ sheet }) => inLanguage(sheet, language)),
  ]).map(textKey));
  for (const language of languages) {
    const tab = inLanguage(form.sheet, language);
    if (tabs.has(textKey(tab))) no("own-taken", ["sheet"], tab);
  }
  checkFields(form, ours, no);
  const fields = new Map(form.fields.map((field) => [field.key, field]));
  const one = new References(fields, no);
  one.of(form.item, ["item"], ["text", "longText"]);
  if (form.owner !== undefined) one.of(form.owner, ["owner"], ["person"]);
  if (form.department !== undefined) one.of(form.department, ["department"], ["department"]);
  if (form.done !== undefined) one.condition(form.done, ["done"]);
  if (form.cancelled !== undefined) one.condition(form.cancelled, ["cancelled"]);
  const taken = new Set([...ours.limits.map(({ id }) => id), ...others.flatMap(({ rules }) => rules.map(({ id }) => id))]);
  form.rules.forEach((rule, index) => {
    if (taken.has(rule.id)) no("own-taken", ["rules", index, "id"], rule.id);
    taken.add(rule.id);
    checkRule(rule, ["rules", index], one);
  });
}

type No = (reason: Reason, place: readonly unknown[], value?: string) => never;

/** Keys of columns that every own form has. */
const oursInEach = ["id", "flag", "reason"];

function checkFields({ fields }: OwnForm, ours: Ours, no: No): void {
  const seen = new Set(oursInEach);
  fields.forEach((field, index) => {
    const at = (...keys: readonly unknown[]): readonly unknown[] => ["fields", index, ...keys];
    const { key, kind, choices, to, past, notBefore } = field;
    if (seen.has(key)) no("twice", at("key"), key);
    seen.add(key);
    const isDay = kind === "date" || kind === "dateTime";
    if (kind === "choice" ? choices === undefined : choices !== undefined) no(kind === "choice" ? "missing" : "own-kind", at("choices"));
    if (kind === "link" ? to === undefined : to !== undefined) no(kind === "link" ? "missing" : "own-kind", at("to"));
    if (
      to !== undefined && !ours.registers.some((register) => register.key === to && register.ids !== undefined)
    ) no("own-register", at("to"), to);
    if ((past !== undefined || notBefore !== undefined) && !isDay) no("own-kind", at(past === undefined ? "notBefore" : "past"));
    const earlier = fields.find((other) => other.key === notBefore);
    if (
      notBefore !== undefined && (earlier === undefined || earlier.key === key || (earlier.kind !== "date" && earlier.kind !== "dateTime"))
    ) no("own-field", at("notBefore"), notBefore);
    if (choices !== undefined) checkChoices(choices, at("choices"), no);
  });
}

function checkChoices(choices: NonNullable<OwnField["choices"]>, place: readonly unknown[], no: No): void {
  if (new Set(choices.map(({ key }) => key)).size < choices.length) no("twice", place);
  for (const language of languages) {
    const words = choices.map(({ word }) => inLanguage(word, language));
    if (new Set(words.map(textKey)).size < words.length) no("twice", place);
    // Excel takes no more in a drop-down.
    if (words.join(",").length > 255) no("values-too-long", place);
  }
}

const days = ["date", "dateTime"] as const;

/** What a definition names has to be there, and of a kind that can be asked so. */
class References {
  constructor(private readonly fields: ReadonlyMap<string, OwnField>, readonly no: No) {}

  of(key: string, place: readonly unknown[], kinds?: readonly OwnField["kind"][]): void {
    const field = this.fields.get(key);
    if (field === undefined) this.no("own-field", place, key);
    else if (kinds !== undefined && !kinds.includes(field.kind)) this.no("own-kind", place, key);
  }

  condition(condition: OwnCondition, place: readonly unknown[]): void {
    if ("all" in condition) condition.all.forEach((one, index) => this.condition(one, [...place, "all", index]));
    else if ("any" in condition) condition.any.forEach((one, index) => this.condition(one, [...place, "any", index]));
    else if ("not" in condition) this.condition(condition.not, [...place, "not"]);
    else if ("is" in condition) this.choice(condition.field, condition.is, place);
    else {
      const kinds = "passed" in condition ? days : "above" in condition || "below" in condition
        ? ["integer", "percent"] as const : undefined;
      this.of(condition.field, [...place, "field"], kinds);
    }
  }

  private choice(key: string, is: string | readonly string[], place: readonly unknown[]): void {
    this.of(key, [...place, "field"], ["choice", "yesNo"]);
    const field = this.fields.get(key);
    const known = field?.kind === "yesNo" ? ["yes", "no"] : field?.choices?.map((one) => one.key) ?? [];
    for (const one of typeof is === "string" ? [is] : is) if (!known.includes(one)) this.no("not-a-choice", [...place, "is"], one);
  }
}

function checkRule(rule: OwnRule, place: readonly unknown[], fields: References): void {
  const at = (
    key: string, kinds?: readonly OwnField["kind"][], of = rule[key as keyof OwnRule] as unknown as string
  ): void => fields.of(of, [...place, key], kinds);
  if (rule.while !== undefined) fields.condition(rule.while, [...place, "while"]);
  checkPlaceholders(rule, place, fields);
  switch (rule.kind) {
    case "required":
      rule.fields.forEach((one, index) => fields.of(one, [...place, "fields", index]));
      return;
    case "dueDate":
      at("due", days);
      if (rule.met !== undefined) at("met", days);
      return;
    case "dueSoon":
      at("due", days);
      return;
    case "silence":
      rule.signs.forEach((one, index) => fields.of(one, [...place, "signs", index], days));
      return;
    case "clock":
      at("from", rule.unit === "hours" ? ["dateTime"] : days);
      at("to", rule.unit === "hours" ? ["dateTime"] : days);
      return;
    case "threshold":
      at("field", ["integer"]);
      return;
    case "dateOrder":
      at("earlier", days);
      at("later", days);
      return;
    case "link":
      at("field", ["link"]);
      return;
    case "contradiction":
      at("at");
      if (rule.statement === undefined) fields.no("missing", [...place, "statement"]);
      rule.when.forEach((one, index) => fields.condition(one, [...place, "when", index]));
  }
}

/** A sentence fills in what its rule has, and nothing else. */
function checkPlaceholders(rule: OwnRule, place: readonly unknown[], { no }: References): void {
  const known = placeholders[rule.kind].filter(
    (name) => rule.kind !== "clock" || (name !== "days" && name !== "hours") || name === rule.unit
  );
  for (const language of rule.says === undefined ? [] : languages) {
    const said = inLanguage(rule.says ?? "", language);
    for (
      const [, name = ""] of said.matchAll(/\{\{([^{}]*)\}\}/g)
    ) if (!known.includes(name)) no("own-placeholder", [...place, "says"], name);
  }
}

/**
 * Whether Excel can bear the form's formulas and the headers can be told apart; asked once the form is compiled and its words are known.
 * @throws LiaisonError `bad-profile`
 */
export function checkCompiled(form: OwnForm, { sheets }: Form, root: readonly unknown[]): void {
  const [register] = sheets.flatMap((sheet) => sheet.register ?? []);
  if (register === undefined) return;
  for (const language of languages) {
    const translate = translator(language);
    const headers = register.fields.map(({ key }) => translate(`forms:${form.key}.fields.${key}`));
    const twice = headers.find((header, index) => headers.findIndex((other) => textKey(other) === textKey(header)) !== index);
    if (twice !== undefined) refuse("twice", placeOf([...root, "fields"]), twice);
    const at = Object.fromEntries(register.fields.map(({ key }) => [key, "$AA1000"]));
    const words = {
      translate, has: () => true, feeds: [], schema: Infinity, lacks: () => false, tableOf: (key: string) => `Liaison_${key}`
    };
    const longest = Object.values(register.computed).map((column) => column?.formula(at, words) ?? "");
    const isBorne = (formula: string): boolean => formula.length <= ownSizes.formula && [
      ...formula.matchAll(/"(?:[^"]|"")*"/g)
    ].every(([text]) => text.length <= 255);
    if (!longest.every(isBorne)) refuse("own-formula", placeOf([...root, "rules"]));
  }
}
