import type { ListKey } from "../catalog/field";
import { flags, type NamedFlag } from "../catalog/lists";
import type { Translate } from "../locales/translate";
import { flagName } from "../rules/expr/constants";
import type { FormColumns } from "./form-layout";
import type { FormRanges } from "./form-ranges";
import { fieldOf, type TableForm } from "./table-form";
import { names } from "./workbook-names";

/** Words and references that a form's validation rules and colours are made of. */
export interface FormRuleContext<Key extends string = string> {
  readonly form: TableForm<Key>;
  readonly translate: Translate;
  readonly columns: FormColumns<Key>;
  readonly firstRow: number;
  readonly listsSheet: string;
  readonly rosterSheet: string;
}

/** Where the values of a drop-down stand. */
export const pickNames: Readonly<Record<ListKey, string>> = {
  department: names.pickDepartment, person: names.pickPerson, status: names.pickStatus, priority: names.pickPriority,
  urgency: names.pickUrgency, requestType: names.pickRequestType,
};

/** What Excel calls the validation of each kind of field that has one. */
export const validationTypes = {
  date: "Date", dateTime: "Date", percent: "Decimal", integer: "WholeNumber", list: "List", choice: "List", yesNo: "List",
} as const;

const isValidated = (kind: string): kind is keyof typeof validationTypes => kind in validationTypes;

/** Fields whose cells carry a validation rule. */
export const validatedKeys = <Key extends string>({ fields }: TableForm<Key>): readonly Key[] =>
  fields.flatMap(({ key, kind }) => (isValidated(kind) ? [key] : []));

export function validationTypeOf<Key extends string>(form: TableForm<Key>, key: Key): string {
  const { kind } = fieldOf(form, key);
  return isValidated(kind) ? validationTypes[kind] : "";
}

/** Days that Excel, and people, take for dates. */
export const wholeDays = { first: "2000-01-01", last: "2099-12-31" };

/** Lays the rule, its message and the prompt of one column on its cells; replaces what was there. */
export function validateColumn<Key extends string>(range: Excel.Range, key: Key, context: FormRuleContext<Key>): void {
  const { translate, form } = context;
  const invalid = (name: string, values: Record<string, string> = {}): string => translate(`forms:tracker.invalid.${name}`, values);
  const field = (name: string): string => translate(`forms:${form.key}.fields.${name}`);
  const { kind, list, notBefore, choices: choice } = fieldOf(form, key);
  const { dataValidation } = range;
  let message = "";
  if (kind === "date" || kind === "dateTime") {
    const earlier = notBefore === undefined ? undefined : context.columns[notBefore as Key];
    const formula1 = earlier === undefined ? "=DATE(2000,1,1)" : `=MAX($${earlier}${context.firstRow},DATE(2000,1,1))`;
    dataValidation.rule = { date: { formula1, formula2: kind === "date" ? "=DATE(2099,12,31)" : "=DATE(2100,1,1)", operator: "Between" } };
    message = notBefore === undefined || earlier === undefined ? invalid(kind, wholeDays) : invalid("not-before", { field: field(notBefore) });
  } else if (kind === "percent") {
    dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    message = invalid("percent");
  } else if (kind === "integer") {
    dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 1_000_000, operator: "Between" } };
    message = invalid("integer");
  } else if (kind === "yesNo") {
    dataValidation.rule = { list: { inCellDropDown: true, source: `${translate("forms:lists.yes")},${translate("forms:lists.no")}` } };
    message = invalid("yesNo");
  } else if (kind === "choice" && choice !== undefined) {
    const words = choice.keys.map((word) => translate(`${choice.words}.${word}`));
    dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
    message = translate("forms:rules.invalid-choice", { choices: words.join(" / ") });
  } else if (kind === "list" && list !== undefined) {
    dataValidation.rule = { list: { inCellDropDown: true, source: `=${pickNames[list]}` } };
    message = invalid("list", { sheet: list === "person" ? context.rosterSheet : context.listsSheet });
  }
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: invalid("title"), message };
  dataValidation.prompt = { showPrompt: true, title: field(key), message: translate(`forms:${form.key}.prompts.${key}`) };
}

/** The formula of a colour rule; it names a flag of ours, by which a rule of ours is told from one that a person made. */
export function flagCondition(flag: NamedFlag, column: string, firstRow: number): string {
  return `=$${column}${firstRow}=${flagName(flag)}`;
}

const ourCondition = new RegExp(`=\\s*(?:${flags.map(flagName).join("|")})\\s*$`);

/**
 * A rule that was added and never came to have its formula: Excel gives such a one no formula, or one that is never true. Nobody makes it by hand, and it
 * shows nothing.
 */
export const isUnfinishedCondition = (formula: string): boolean => /^=?\s*(?:FALSE(?:\(\))?)?\s*$/i.test(formula);

export const isFlagCondition = (formula: string): boolean => isUnfinishedCondition(formula) || ourCondition.test(formula);

/** Whether a rule of ours looks at that column: one that was laid while somebody inserted a column may look beside it. */
export const looksAt = (formula: string, column: string): boolean => new RegExp(`^=\\s*\\$?${column}\\$?\\d+\\s*=`).test(formula);

/** Lays every colour rule of ours. A rule's references count from the top-left cell of the range it is added to. */
export function colourRows<Key extends string>(ranges: FormRanges<Key>, context: FormRuleContext<Key>): void {
  const { form, columns, firstRow } = context;
  const flagColumn = form.flag === undefined ? undefined : columns[form.flag];
  if (form.flag === undefined || flagColumn === undefined) return;
  // add() puts a rule on top, so the last one added wins: the tints first, the flag cells last.
  for (const { flag, from, to, fill, ink, bold, strikethrough } of [...form.colours].reverse()) {
    const range = ranges.span(columns[from] === undefined ? form.flag : from, columns[to] === undefined ? form.flag : to);
    if (range === undefined) continue;
    const { custom } = range.conditionalFormats.add("Custom");
    if (fill !== undefined) custom.format.fill.color = fill;
    if (ink !== undefined) custom.format.font.color = ink;
    if (bold === true) custom.format.font.bold = true;
    if (strikethrough === true) custom.format.font.strikethrough = true;
    // By its formula a rule is known for ours, complete with its colours.
    custom.rule.formula = flagCondition(flag, flagColumn, firstRow);
  }
}
