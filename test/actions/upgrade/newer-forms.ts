/** Our forms as a version to come might have them: a rule, a column to type in, a column of formulas, a view and a register for forms that stand, and a form. */
import type { Field } from "../../../src/catalog/field";
import type { Language } from "../../../src/domain/language";
import type { Form, FormSheet } from "../../../src/excel/form";
import { flagCells } from "../../../src/excel/style";
import type { TableForm } from "../../../src/excel/table-form";
import type { Words } from "../../../src/locales/merge-words";
import { computedColumns } from "../../../src/rules/computed-columns";
import { cell, isBlank, isDate } from "../../../src/rules/expr/cells";
import { text } from "../../../src/rules/expr/constants";
import { elapsedDays } from "../../../src/rules/expr/days";
import { and, iff, ifError } from "../../../src/rules/expr/logic";
import { basis } from "../../../src/rules/expr/rule-row";
import { threshold } from "../../../src/rules/kinds/threshold";
import { limitsOf, type RegisterRules } from "../../../src/rules/register-rules";

export const newerSchema = 99;

const longest = threshold({
  id: "N99", severity: "amber", guides: [], value: cell("length"), when: "above", limit: 9, unit: "days", basis: "calendar", at: "due",
  since: newerSchema,
});

const rulesWith = (rules: RegisterRules): RegisterRules => ({
  ...rules,
  facts: [...rules.facts, {
    key: "length", format: "0",
    value: ifError(iff(and(isDate(cell("start")), isDate(cell("due"))), elapsedDays(cell("start"), cell("due"), basis("N1")), text("")), text("")),
  }],
  rules: [...rules.rules, longest],
});

function trackerWith(register: TableForm): TableForm {
  const rules = rulesWith(register.rules);
  const fields: readonly Field[] = [
    ...register.fields,
    { key: "hint", source: "ours", kind: "text", owner: "person", since: newerSchema, width: 20 },
    { key: "length", source: "ours", kind: "computed", owner: "liaison", since: newerSchema, width: 10 },
  ];
  return { ...register, fields, rules, computed: computedColumns(rules) };
}

function registerOf(key: string): TableForm {
  const rules: RegisterRules = { key, sentences: "forms:reason", title: "name", flag: "flag", life: { empty: isBlank(cell("name")) }, facts: [], rules: [] };
  return {
    key, table: `Liaison_${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`, since: newerSchema,
    fields: [
      { key: "id", source: "ours", kind: "id", owner: "liaison", width: 8 },
      { key: "name", source: "ours", kind: "text", owner: "person", width: 20 },
      { key: "flag", source: "ours", kind: "computed", owner: "liaison", width: 10 },
    ],
    ids: { prefix: "K", counter: `Liaison_Last_${key}` }, title: "name", lastPrinted: "flag", rows: { least: 20, spare: 15 }, rowHeight: 20,
    referenced: [], needed: [],
    rules, computed: computedColumns(rules), flag: "flag", colours: flagCells("flag"),
  };
}

const glance: FormSheet = {
  key: "glance", since: newerSchema,
  build: (build) => {
    build.title("glance", "");
    build.formula("A3", `=SUM(Liaison_Tasks[${build.say("tracker.fields.length")}])`);
  },
};

export function newerForms(forms: readonly Form[]): readonly Form[] {
  const remarks: FormSheet = { key: "remarks", register: registerOf("remarks") };
  const later: Form = { key: "later", since: newerSchema, phase: "year", order: 990, guides: [], sheets: [{ key: "laters", register: registerOf("laters") }], limits: [] };
  return [...forms.map((form): Form => {
    if (form.key === "duties") return { ...form, sheets: [...form.sheets, remarks] };
    if (form.key !== "tracker") return form;
    const sheets = form.sheets.map((sheet) => (sheet.register === undefined ? sheet : { ...sheet, register: trackerWith(sheet.register) }));
    return { ...form, sheets: [...sheets, glance], limits: [...form.limits, ...limitsOf({ ...rulesWith({ ...registerOf("none").rules }), rules: [longest] })] };
  }), later];
}

const said = {
  "zh-CN": { hint: "提示", length: "工期天数", glance: "一览", remarks: "备忘", laters: "以后", name: "名称", flag: "预警", id: "编号", rule: "工期超过{{limit}}天。", row: "工期过长" },
  "en-US": { hint: "Hint", length: "Length in days", glance: "Glance", remarks: "Remarks", laters: "Laters", name: "Name", flag: "Flag", id: "Id", rule: "Longer than {{limit}}.", row: "Too long" },
} as const;

export function newerWords(language: Language): Words {
  const { hint, length, glance: view, remarks, laters, name, flag, id, rule, row } = said[language];
  const register = { title: name, note: name, fields: { id, name, flag }, prompts: { id, name, flag } };
  return {
    tracker: { fields: { hint, length }, prompts: { hint, length } }, sheets: { glance: view, remarks, laters }, remarks: register,
    laters: register,
    reason: { N99: rule }, rules: { statement: { N99: row }, clears: { N99: row } },
    home: { "link-note": { glance: view, remarks, laters } },
  };
}
