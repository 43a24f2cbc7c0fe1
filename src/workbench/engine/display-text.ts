/** A value as its number format shows it, for widths and for comparing text. */
import { numfmt } from "@univerjs/core";
import type { CellValue } from "../document/cell-types";

export function displayText(value: CellValue, numberFormat: string | undefined): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (numberFormat === undefined || numberFormat === "General" || numberFormat === "@")) return value;
  try {
    return numfmt.format(numberFormat ?? "General", value);
  } catch {
    // A pattern that cannot be read shows the value itself, as Excel does with a damaged file.
    return String(value);
  }
}
