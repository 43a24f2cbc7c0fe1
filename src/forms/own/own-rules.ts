import type { OwnForm, OwnRule } from "../../catalog/own-form";
import { cell, isBlank, isDate, isFilled, isNumber } from "../../rules/expr/cells";
import { less, wholeDay } from "../../rules/expr/compare";
import { asOf, never } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { both, not, or } from "../../rules/expr/logic";
import { owner } from "../../rules/expr/owner";
import { say } from "../../rules/expr/say";
import { daysUntil } from "../../rules/facts";
import { clock } from "../../rules/kinds/clock";
import { contradiction } from "../../rules/kinds/contradiction";
import { dateOrder } from "../../rules/kinds/date-order";
import { dueDate } from "../../rules/kinds/due-date";
import { link } from "../../rules/kinds/link";
import { required } from "../../rules/kinds/required";
import type { Rule, RuleParameters } from "../../rules/kinds/rule";
import { silence } from "../../rules/kinds/silence";
import { threshold } from "../../rules/kinds/threshold";
import { conditionOf } from "./own-condition";

/** What the sentence of a rule of each kind may fill in. */
export const placeholders: Readonly<Record<OwnRule["kind"], readonly string[]>> = {
  required: ["owner"], dueDate: ["owner", "days", "limit", "due", "asOf"], dueSoon: ["owner", "days", "limit", "due", "asOf"],
  silence: ["owner", "days", "limit"],
  clock: ["owner", "days", "hours", "limit"], threshold: ["owner", "count", "limit"], dateOrder: ["owner", "earlier", "later"],
  link: ["owner", "missing"], contradiction: ["owner"],
};

/** Kinds that bring a column of days or hours. */
export const bringsColumn = (kind: OwnRule["kind"]): boolean => kind === "dueDate" || kind === "dueSoon" || kind === "silence" ||
  kind === "clock";

/** Key of the column that a rule brings: a field's key has no underscore. */
export const columnOf = (id: string): string => `count_${id}`;

/** Key of the sentence that says that a rule cannot be judged. */
export const gapOf = (id: string): string => `missing_${id}`;

/** A rule of a definition as one of our kinds. */
export function ownRule(rule: OwnRule, form: OwnForm): Rule {
  const fields = new Map(form.fields.map((field) => [field.key, field]));
  const sentences = `forms:${form.key}.reason`;
  const acts = form.owner === undefined
    ? say(`${sentences}.someone`)
    : owner(cell(form.owner), `${sentences}.someone`, `${sentences}.nobody`);
  const condition = rule.while === undefined ? undefined : conditionOf(rule.while, form.key, fields);
  const common = { id: rule.id, severity: rule.severity, guides: [], on: rule.on ?? true, values: { owner: acts } };
  return withCondition(kindOf(rule, common, form, condition, (one) => conditionOf(one, form.key, fields)), condition);
}

/** A rule that is asked only of some rows is neither fired nor missed in the others. */
function withCondition(rule: Rule, condition: Expr<boolean> | undefined): Rule {
  if (condition === undefined) return rule;
  return { ...rule, fires: both(condition, rule.fires), gaps: rule.gaps.map((gap) => ({ ...gap, when: both(condition, gap.when) })) };
}

function kindOf(
  rule: OwnRule, common: Omit<RuleParameters, "at">, form: OwnForm, condition: Expr<boolean> | undefined,
  of: (one: NonNullable<OwnRule["while"]>) => Expr<boolean>,
): Rule {
  const idleWhere = (blank: Expr<boolean>): Expr<boolean> => or(
    isBlank(cell(form.item)), blank, ...(condition === undefined ? [] : [not(condition)])
  );
  const [column, missing] = [columnOf(rule.id), gapOf(rule.id)];
  switch (rule.kind) {
    case "required":
      return required({ ...common, at: rule.fields[0] ?? form.item, fields: rule.fields });
    case "dueDate":
      return dueDate({
        ...common, at: rule.due, due: rule.due, column, limit: rule.limit, basis: rule.basis, idle: idleWhere(isBlank(cell(rule.due))),
        missing,
        ...(rule.met !== undefined && { met: { when: isFilled(cell(rule.met)), on: rule.met } }),
      });
    case "dueSoon": {
      const due = cell(rule.due);
      const fact = daysUntil({ key: column, rule: rule.id, idle: idleWhere(isBlank(due)), due });
      return threshold({
        ...common, at: rule.due, value: cell(column), when: "atMost", limit: rule.limit, unit: "days", basis: rule.basis, facts: [fact],
        missing,
        while: both(isDate(due), not(less(wholeDay(due), asOf))),
      });
    }
    case "silence": {
      const [first = form.item, ...others] = rule.signs;
      return silence(
        { ...common, at: first, signs: [first, ...others], column, limit: rule.limit, basis: rule.basis, idle: idleWhere(never), missing }
      );
    }
    case "clock":
      return clock({
        ...common, at: rule.to, from: rule.from, to: rule.to, limit: rule.limit, unit: rule.unit, basis: rule.basis, column,
        idle: idleWhere(isBlank(cell(rule.from))),
        afterwards: "fires", missing, missingAt: rule.from,
      });
    case "threshold": {
      const value = cell(rule.field);
      return threshold({ ...common, at: rule.field, value, when: rule.when, limit: rule.limit, unit: "own", while: isNumber(value) });
    }
    case "dateOrder":
      return dateOrder({ ...common, at: rule.later, earlier: rule.earlier, later: rule.later });
    case "link":
      return link({ ...common, at: rule.field, field: rule.field, to: form.fields.find(({ key }) => key === rule.field)?.to ?? "" });
    case "contradiction":
      return contradiction({ ...common, at: rule.at, when: rule.when.map(of) });
  }
}
