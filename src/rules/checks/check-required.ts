import { trackerFields } from "../../catalog/tracker";
import { findingAt, type Check } from "./record";

/** Cells that the form asks for and that are blank (F7, F9). */
export const checkRequired: Check = (records, context) =>
  records.flatMap((record) =>
    trackerFields.flatMap((field) =>
      "required" in field && record.cells[field.key] === ""
        ? findingAt(context, record, field.key, {
          rule: "C-REQUIRED", severity: context.ours ? "error" : "warning", text: "required",
        })
        : [],
    ),
  );
