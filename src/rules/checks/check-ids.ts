import type { Finding } from "../../domain/findings/finding";
import { duplicateIds } from "../../domain/tasks/task-id";
import { cellText } from "../cell-text";
import { findingAt, type Check, type FindingContext, type FindingRow } from "./record";

export const checkIds: Check = (records, context) => idFindings(records, context, context.ours);

/** Ids are ours to give: a missing one is only a note, a copied one would mix two records up. */
export function idFindings<Key extends string>(
  records: readonly FindingRow<Key | "id">[], context: FindingContext<Key | "id">, ours: boolean,
): readonly Finding[] {
  const found: Finding[] = [];
  const rows: { readonly row: number; readonly id: string }[] = [];
  for (const record of records) {
    const { row, cells: { id } } = record;
    rows.push({ row, id: cellText(id) });
    if (ours && id === "") found.push(...findingAt(context, record, "id", { rule: "C-ID", severity: "note", text: "id-missing" }));
  }
  const copied = duplicateIds(rows);
  if (copied.length === 0) return found;
  const byRow = new Map(records.map((record) => [record.row, record]));
  for (const { id, first, later } of copied) {
    for (const row of later) {
      const record = byRow.get(row);
      if (record !== undefined) found.push(...findingAt(context, record, "id", { rule: "C-ID", severity: "error", text: "id-duplicate", values: { id, row: first } }));
    }
  }
  return found;
}
