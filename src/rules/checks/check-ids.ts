import type { Finding } from "../../domain/finding";
import { duplicateIds } from "../../domain/task-id";
import { cellText } from "../cell-text";
import { findingAt, type Check } from "./record";

/** Ids are ours to give: a missing one is only a note, a copied one would mix two tasks up. */
export const checkIds: Check = (records, context) => {
  const rows = records.map((record) => ({ row: record.row, id: cellText(record.cells.id) }));
  const byRow = new Map(records.map((record) => [record.row, record]));
  const missing = context.ours
    ? records.flatMap((record) => (record.cells.id === "" ? findingAt(context, record, "id", { rule: "C-ID", severity: "note", text: "id-missing" }) : []))
    : [];
  const copied = duplicateIds(rows).flatMap(({ id, first, later }): readonly Finding[] =>
    later.flatMap((row) => {
      const record = byRow.get(row);
      return record === undefined ? [] : findingAt(context, record, "id", { rule: "C-ID", severity: "error", text: "id-duplicate", values: { id, row: first } });
    }),
  );
  return [...missing, ...copied];
};
