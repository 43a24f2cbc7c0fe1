import type { Field } from "../../catalog/field";
import { isoFromSerial, isPlausibleDate } from "../../domain/dates/excel-date";
import type { Finding } from "../../domain/findings/finding";
import type { RosterPerson } from "../../domain/people/match-person";
import { splitIds } from "../../domain/tasks/task-graph";
import { textKey } from "../../domain/text/text-key";
import { readYesNo } from "../../domain/text/yes-no";
import type { Translate } from "../../locales/translate";
import { cellText } from "../cell-text";
import { dateFindings } from "./check-dates";
import { idFindings } from "./check-ids";
import { listFindings, personFindings } from "./check-people";
import { requiredFindings } from "./check-required";
import { findingAt, type FindingContext, type FindingRow } from "./record";

/** What the rows of a register are compared with, whatever its form. */
export interface RegisterCheckContext extends FindingContext<string> {
  readonly fields: readonly Field[];
  /** Whether its rows have ids of ours. */
  readonly numbered: boolean;
  /** Whole day. */
  readonly asOf: number;
  /** The workbook's words: choices are compared with these, whoever reads. */
  readonly words: Translate;
  /** Words of the lists that the workbook has, by list. */
  readonly lists: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly roster: readonly RosterPerson[];
  /** Ids of another register as `textKey` has them, with the sheet on which they stand; undefined where the workbook has none. */
  readonly linked: (register: string) => { readonly sheet: string; readonly ids: ReadonlySet<string> } | undefined;
}

type Row = FindingRow<string>;

/** What can be said of what people typed by the kinds of the fields alone: blank, no date, not in the list, nobody, linked to nothing. */
export function checkRegister(rows: readonly Row[], context: RegisterCheckContext): readonly Finding[] {
  const { fields, numbered } = context;
  return [
    ...requiredFindings(fields, rows, context, "error"),
    ...fields.flatMap((field) => fieldFindings(field, rows, context)),
    ...(numbered ? idFindings(rows, context, true) : []),
  ];
}

function fieldFindings(field: Field, rows: readonly Row[], context: RegisterCheckContext): readonly Finding[] {
  const { key, kind, list, choices, link } = field;
  switch (kind) {
    case "date":
    case "dateTime":
      return [...dateFindings([key], rows, context), ...rows.flatMap((row) => dateOrder(field, row, context))];
    case "list":
      if (list === "person") return personFindings(key, rows, context, context.roster, "error");
      return list === undefined || context.lists[list] === undefined ? [] : listFindings(key, rows, context, context.lists[list]);
    case "choice":
      return listFindings(key, rows, context, (choices?.keys ?? []).map((one) => context.words(`${choices?.words ?? ""}.${one}`)));
    case "yesNo":
      return rows.flatMap((row) => (readYesNo(row.cells[key] ?? "") === undefined && row.cells[key] !== "" ? say(context, row, key, "C-LIST", "not-in-list") : []));
    case "percent":
    case "integer":
      return rows.flatMap((row) => (row.cells[key] === "" || typeof row.cells[key] === "number" ? [] : say(context, row, key, "C-NUMBER", "no-number")));
    case "ids":
      return link === undefined ? [] : rows.flatMap((row) => linkFindings(key, link, row, context));
    default:
      return [];
  }
}

const say = (context: RegisterCheckContext, row: Row, key: string, rule: string, text: string, values: Readonly<Record<string, string>> = {}): readonly Finding[] =>
  findingAt(context, row, key, { rule, severity: "error", text, values });

/** Before another date of the row, or after the day at which everything is judged although it has happened. */
function dateOrder({ key, notBefore, past }: Field, row: Row, context: RegisterCheckContext): readonly Finding[] {
  const value = row.cells[key];
  if (!isPlausibleDate(value)) return [];
  const earlier = notBefore === undefined ? "" : row.cells[notBefore];
  const other = (): Readonly<Record<string, string>> => ({
    date: isoFromSerial(value), other: context.translate(`forms:${context.form.key}.fields.${notBefore ?? ""}`),
    earlier: isPlausibleDate(earlier) ? isoFromSerial(earlier) : "",
  });
  return [
    ...(isPlausibleDate(earlier) && isBefore(value, earlier) ? say(context, row, key, "C-ORDER", "before-other", other()) : []),
    ...(past === true && Math.floor(value) > context.asOf
      ? say(context, row, key, "C-ORDER", "in-future", { date: isoFromSerial(value), asOf: isoFromSerial(context.asOf) }) : []),
  ];
}

/** A day without a time of day is not before a moment of the same day. */
const isBefore = (date: number, other: number): boolean => (Number.isInteger(date) ? date < Math.floor(other) : date < other);

function linkFindings(key: string, register: string, row: Row, context: RegisterCheckContext): readonly Finding[] {
  const target = context.linked(register);
  if (target === undefined) return [];
  const known = (id: string): boolean => target.ids.has(textKey(id));
  return splitIds(cellText(row.cells[key] ?? ""), known).filter((id) => !known(id))
    .flatMap((missing) => say(context, row, key, "C-LINK", "unknown-link", { missing, other: target.sheet }));
}
