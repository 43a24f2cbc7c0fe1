import type { TrackerKey } from "../../catalog/tracker";
import type { RosterPerson } from "../../domain/people/match-person";
import type { Finding, MessageValues, Severity } from "../../domain/findings/finding";
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
}

/** What checks are made against. */
export interface CheckContext extends FindingContext<TrackerKey> {
  /** Whole day. */
  readonly asOf: number;
  readonly departments: readonly string[];
  readonly priorities: readonly string[];
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

/** A finding at one field of a record, or none where the sheet has no such column. */
export function findingAt<Key extends string>(
  context: FindingContext<Key>, { row, cells }: FindingRow<Key>, key: Key,
  what: { readonly rule: string; readonly severity: Severity; readonly text: string; readonly values?: MessageValues | (() => MessageValues) },
): readonly Finding[] {
  const letters = context.columns[key];
  if (letters === undefined) return [];
  const { form } = context;
  const worded = (): MessageValues => ({
    field: context.translate(`forms:${form.key}.fields.${key}`),
    value: cellText(cells[key]),
    task: cellText(cells[form.title]),
    ...(typeof what.values === "function" ? what.values() : what.values),
  });
  let values: MessageValues | undefined;
  const shown: Readonly<Partial<Record<string, Cell>>> = cells;
  return [{
    rule: what.rule,
    severity: what.severity,
    sheet: context.sheet,
    cell: `${letters}${row}`,
    id: cellText(shown["id"] ?? ""),
    message: `${what.text}.message`,
    remedy: `${what.text}.remedy`,
    // Worded when somebody reads it: most findings are counted, filtered and never opened.
    get values() {
      return values ??= worded();
    },
    owner: form.owner === undefined ? "" : cellText(cells[form.owner]),
    department: form.department === undefined ? "" : cellText(cells[form.department]),
  }];
}
