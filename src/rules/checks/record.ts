import type { TrackerKey } from "../../catalog/tracker";
import type { RosterPerson } from "../../domain/match-person";
import type { Finding, MessageValues, Severity } from "../../domain/finding";
import type { Translate } from "../../locales/translate";
import { cellText } from "../cell-text";
import type { Cell, FlagContext, FlagResult } from "../tracker-row";

/** One row with content, cells by field; a field without a column reads as blank. */
export interface TrackerRecord {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly cells: Readonly<Record<TrackerKey, Cell>>;
  /** The same cells as the flags read them, where that is not as they were typed: text that can only be one date, words of another list. */
  readonly read?: Readonly<Record<TrackerKey, Cell>>;
  readonly flag: FlagResult;
}

/** What checks are made against. */
export interface CheckContext {
  readonly sheet: string;
  /** Column letters of the fields that the sheet has. */
  readonly columns: Readonly<Partial<Record<TrackerKey, string>>>;
  readonly flags: FlagContext;
  readonly departments: readonly string[];
  readonly priorities: readonly string[];
  /** Undefined where there is none to compare with: a sheet that is not ours. */
  readonly roster: readonly RosterPerson[] | undefined;
  readonly translate: Translate;
  /** Our own template demands what it asks for; in people's own sheets a missing entry of a column is only a warning. */
  readonly ours: boolean;
}

export type Check = (records: readonly TrackerRecord[], context: CheckContext) => readonly Finding[];

/** A finding at one field of a record, or none where the sheet has no such column. */
export function findingAt(
  context: CheckContext, record: TrackerRecord, key: TrackerKey,
  what: { readonly rule: string; readonly severity: Severity; readonly text: string; readonly values?: MessageValues },
): readonly Finding[] {
  const letters = context.columns[key];
  if (letters === undefined) return [];
  return [{
    rule: what.rule,
    severity: what.severity,
    sheet: context.sheet,
    cell: `${letters}${record.row}`,
    id: cellText(record.cells.id),
    message: `${what.text}.message`,
    remedy: `${what.text}.remedy`,
    values: {
      field: context.translate(`forms:tracker.fields.${key}`),
      value: cellText(record.cells[key]),
      task: cellText(record.cells.task),
      ...what.values,
    },
    owner: cellText(record.cells.owner),
    department: cellText(record.cells.department),
  }];
}
