import type { TrackerKey } from "../../catalog/tracker";
import type { RosterPerson } from "../../domain/people/match-person";
import type { Finding, MessageValues, Severity } from "../../domain/findings/finding";
import { wordedLater } from "../../domain/findings/worded-later";
import type { Translate } from "../../locales/translate";
import { cellText } from "../cell-text";
import type { Flag } from "../../catalog/lists";
import type { Cell } from "../tracker-row";

/** A task with what its rules say of it. */
export interface TrackerRecord extends FindingRow<TrackerKey> {
  readonly flag: Flag | "";
  /** A column of ours: states by their keys. */
  fact(key: string): Cell;
}

/** What a finding calls the columns of its form: words of the locales, and the fields by which findings are told apart and grouped. */
export interface FormWords<Key extends string> {
  /** Below `forms:` in the locales. */
  readonly key: string;
  readonly title: Key;
  readonly owner?: Key;
  readonly department?: Key;
}

export const trackerWords: FormWords<TrackerKey> = { key: "tracker", title: "task", owner: "owner", department: "department" };

/** Where the findings of one form stand. */
export interface FindingContext<Key extends string> {
  readonly form: FormWords<Key>;
  readonly sheet: string;
  /** Column letters of the fields that the sheet has. */
  readonly columns: Readonly<Partial<Record<Key, string>>>;
  readonly translate: Translate;
  /** Whole day; the year of dates that say none is taken from it, as a suggestion. */
  readonly asOf?: number;
}

/** What checks are made against. */
export interface CheckContext extends FindingContext<TrackerKey> {
  /** Whole day. */
  readonly asOf: number;
  readonly departments: readonly string[];
  readonly priorities: readonly string[];
  /** Words of 列表/Lists that count as a state of ours. */
  readonly statuses: readonly string[];
  /** Undefined where there is none to compare with: a sheet that is not ours. */
  readonly roster: readonly RosterPerson[] | undefined;
  /** Our own template demands what it asks for; in people's own sheets a missing entry of a column is only a warning. */
  readonly ours: boolean;
}

export type Check = (records: readonly TrackerRecord[], context: CheckContext) => readonly Finding[];

/** A row of any form, as far as findings need it. */
export interface FindingRow<Key extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Key, Cell>>;
}

interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
  /** A function where the values are dear to word: it is asked when somebody reads them. */
  readonly values?: MessageValues | (() => MessageValues);
}

/** A finding at one field of a record, or none where the sheet has no such column. */
export function findingAt<Key extends string>(
  context: FindingContext<Key>, row: FindingRow<Key>, key: Key, what: Said,
): readonly Finding[] {
  const letters = context.columns[key];
  if (letters === undefined) return [];
  const { form } = context;
  const { cells } = row;
  const { message, remedy } = textsOf(what.text);
  const shown: Readonly<Partial<Record<string, Cell>>> = cells;
  const common = { field: fieldName(context, key), value: cellText(cells[key]), task: cellText(cells[form.title]) };
  return [{
    rule: what.rule,
    severity: what.severity,
    sheet: context.sheet,
    cell: letters + String(row.row),
    id: cellText(shown["id"] ?? ""),
    message,
    remedy,
    values: typeof what.values === "function" ? wordedLater(common, what.values) : what.values === undefined ? common : { ...common, ...what.values },
    owner: form.owner === undefined ? "" : cellText(cells[form.owner]),
    department: form.department === undefined ? "" : cellText(cells[form.department]),
  }];
}

const texts = new Map<string, { readonly message: string; readonly remedy: string }>();

function textsOf(text: string): { readonly message: string; readonly remedy: string } {
  let known = texts.get(text);
  if (known === undefined) texts.set(text, known = { message: `${text}.message`, remedy: `${text}.remedy` });
  return known;
}

/** The names of a context's fields, which all its findings share. */
const fieldNames = new WeakMap<object, Map<string, string>>();

function fieldName<Key extends string>(context: FindingContext<Key>, key: Key): string {
  let names = fieldNames.get(context);
  if (names === undefined) fieldNames.set(context, names = new Map<string, string>());
  let name = names.get(key);
  if (name === undefined) names.set(key, name = context.translate(`forms:${context.form.key}.fields.${key}`));
  return name;
}
