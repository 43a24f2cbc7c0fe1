import type { Field } from "../../catalog/field";
import { trackerFields } from "../../catalog/tracker";
import type { Finding, Severity } from "../../domain/findings/finding";
import { findingAt, type Check, type FindingContext, type FindingRow } from "./record";

/** Cells that the tracker asks for and that are blank (F7, F9). */
export const checkRequired: Check = (records, context) => requiredFindings(trackerFields, records, context, context.ours ? "error" : "warning");

/** Cells that a form asks for and that are blank. */
export function requiredFindings<Key extends string>(
  fields: readonly Field<Key>[], records: readonly FindingRow<Key>[], context: FindingContext<Key>, severity: Severity,
): readonly Finding[] {
  const required = fields.filter((field) => field.required === true).map(({ key }) => key);
  const found: Finding[] = [];
  for (const record of records) {
    for (const key of required) {
      if (record.cells[key] === "") found.push(...findingAt(context, record, key, { rule: "C-REQUIRED", severity, text: "required" }));
    }
  }
  return found;
}
