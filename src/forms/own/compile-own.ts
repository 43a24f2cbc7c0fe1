import type { OwnForm } from "../../catalog/own-form";
import { defineRegister } from "../../excel/define-register";
import type { Form, Registry } from "../../excel/form";
import { cell, isBlank } from "../../rules/expr/cells";
import { linkedName } from "../../rules/facts";
import { limitsOf, type RegisterRules } from "../../rules/register-rules";
import { unreadChoice } from "../../rules/unread-choice";
import { askedBy, conditionOf } from "./own-condition";
import { choicesOf, columnsOf } from "./own-fields";
import { ownRule } from "./own-rules";
import { nameOf } from "./own-words";

/** Own forms stand behind ours. */
const firstOrder = 10_000;

/** A definition as a form like any other: its register, its rules, its sheet. */
export function compileOwn(form: OwnForm, { registers }: Pick<Registry, "registers">, index: number): Form {
  const byKey = new Map(form.fields.map((field) => [field.key, field]));
  const conditions = [
    form.done, form.cancelled, ...form.rules.flatMap((rule) => [rule.while, ...(rule.kind === "contradiction" ? rule.when : [])])
  ];
  const asked = new Set(conditions.flatMap((one) => (one === undefined ? [] : askedBy(one))).map(({ field }) => field));
  const rules: RegisterRules = {
    key: form.key, sentences: `forms:${form.key}.reason`, title: form.item, flag: "flag", reason: "reason",
    life: {
      empty: isBlank(cell(form.item)),
      unreadable: form.fields.filter(({ key, kind }) => kind === "choice" && asked.has(key)).map(
        (field) => unreadChoice(field.key, choicesOf(form.key, field))
      ),
      ...(form.cancelled !== undefined && { cancelled: conditionOf(form.cancelled, form.key, byKey) }),
      ...(form.done !== undefined && { done: conditionOf(form.done, form.key, byKey) }),
    },
    facts: form.fields.flatMap(
      ({ key, to }) => (to === undefined ? [] : [linkedName(nameOf(key), to, key, registers.find((one) => one.key === to)?.title ?? "id")])
    ),
    rules: form.rules.map((rule) => ownRule(rule, form)),
  };
  const typed = form.fields.map(({ key }) => key);
  const register = defineRegister<string>({
    fields: columnsOf(form), rules, since: 1, prefix: form.prefix, title: form.item, lastPrinted: "reason",
    tinted: { from: typed[0] ?? form.item, to: typed.at(-1) ?? form.item },
    ...(form.owner !== undefined && { owner: form.owner }), ...(form.department !== undefined && { department: form.department }),
    rowHeight: 34,
  });
  return {
    key: form.key, since: 1, phase: form.phase ?? "run", order: firstOrder + index, guides: [],
    sheets: [{ key: form.key, register }], limits: limitsOf(rules),
  };
}
