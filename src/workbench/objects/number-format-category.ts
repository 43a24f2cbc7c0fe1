/** The category that Excel's Format Cells dialog shows for a number format. */
import { isDateFormat, isPercentFormat, isTextFormat } from "numfmt";

export function numberFormatCategory(format: string): string {
  if (format === "General") return "General";
  if (isTextFormat(format)) return "Text";
  if (isPercentFormat(format)) return "Percentage";
  if (isDateFormat(format)) return /[dy]/i.test(format.replaceAll(/"[^"]*"/g, "")) ? "Date" : "Time";
  if (/\?\/\?/.test(format)) return "Fraction";
  if (/E[+-]/i.test(format)) return "Scientific";
  if (/_\(.*[$¥€£]/.test(format)) return "Accounting";
  if (/[$¥€£]/.test(format)) return "Currency";
  return /^[#0,.]+(_\))?(;.*)?$/.test(format) ? "Number" : "Custom";
}
