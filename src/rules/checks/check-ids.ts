import type { Finding } from "../../domain/findings/finding";
import { duplicateIds } from "../../domain/tasks/task-id";
import { cellText } from "../cell-text";
import { findingAt, type Check, type FindingContext, type FindingRow } from "./record";

export const checkIds: Check = (records, context) => idFindings(records, context, context.ours);

/** Ids are ours to give: a missing one is only a note, a copied one would mix two records up. */
export function idFindings<Key extends string>(
  records: readonly FindingRow<Key | "id">[], context: FindingContext<Key | "id">, ours: boolean,
): readonly Finding[] {
  const rows = records.map((record) => ({ row: record.row, id: cellText(record.cells.id) }));
  const byRow = new Map(records.map((record) => [record.row, record]));
  const missing = ours
    ? records.flatMap((record) => (record.cells.id === "" ? findingAt(context, record, "id", { rule: "C-ID", severity: "note", text: "id-missing" }) : []))
    : [];
  const copied = duplicateIds(rows).flatMap(({ id, first, later }): readonly Finding[] =>
    later.flatMap((row) => {
      const record = byRow.get(row);
      return record === undefined ? [] : findingAt(context, record, "id", { rule: "C-ID", severity: "error", text: "id-duplicate", values: { id, row: first } });
    }),
  );
  return [...missing, ...copied];
}
