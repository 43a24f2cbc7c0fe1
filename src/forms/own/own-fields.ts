import type { ChoiceList, Field } from "../../catalog/field";
import type { OwnField, OwnForm } from "../../catalog/own-form";
import { bringsColumn, columnOf } from "./own-rules";
import { choiceWords } from "./own-condition";
import { nameOf } from "./own-words";

const widths: Readonly<Record<OwnField["kind"], number>> = {
  text: 26, longText: 32, date: 12, dateTime: 17, integer: 10, percent: 10, choice: 11, yesNo: 9, person: 11, department: 13, link: 11,
};

/** The columns of an own form: id and flag, what people fill in, the reason, and what rules bring. */
export function columnsOf(form: OwnForm): readonly Field[] {
  const ours = (key: string, width: number): Field => ({ key, source: "own", kind: "computed", owner: "liaison", width });
  return [
    { key: "id", source: "own", kind: "id", owner: "liaison", width: 9 }, ours("flag", 12),
    ...form.fields.flatMap((field) => [typedField(field, form.key), ...(field.kind === "link" ? [ours(nameOf(field.key), 30)] : [])]),
    ours("reason", 44),
    ...form.rules.filter(({ kind }) => bringsColumn(kind)).map(({ id }) => ours(columnOf(id), 11)),
  ];
}

/** Of a choice: its words, in the order of the definition. */
export const choicesOf = (form: string, { key, choices = [] }: OwnField): ChoiceList => (
  { keys: choices.map((one) => one.key), words: choiceWords(form, key) }
);

function typedField(field: OwnField, form: string): Field {
  const { key, kind, required, past, notBefore, width = widths[kind], to } = field;
  return {
    key, source: "own", owner: "person", width, ...kindOf(field, form),
    ...(required !== undefined && { required }), ...(past !== undefined && { past }), ...(notBefore !== undefined && { notBefore }),
    ...(to !== undefined && { link: to }),
  };
}

function kindOf(field: OwnField, form: string): Pick<Field, "kind" | "list" | "choices"> {
  switch (field.kind) {
    case "person":
    case "department":
      return { kind: "list", list: field.kind };
    case "choice":
      return { kind: field.kind, choices: choicesOf(form, field) };
    case "link":
      return { kind: "ids" };
    default:
      return { kind: field.kind };
  }
}
