/** Sheets drawn as text, so that a shape can be seen: a line a row, `|` between cells. What is right is stated beside the drawing. */
import { d, type SheetSpec, type TypedCell } from "./books";

/** `2026-02-20` is a date, `'…` is text whatever it looks like, `50%` a share, digits a number, TRUE and FALSE are themselves; `»` indents by two spaces. */
function cell(text: string): TypedCell {
  const bare = text.trim();
  if (bare === "") return null;
  if (bare.startsWith("'")) return bare.slice(1);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(bare)) return d(bare);
  if (/^-?\d+(?:\.\d+)?$/u.test(bare)) return Number(bare);
  if (/^\d+%$/u.test(bare)) return { percent: Number(bare.slice(0, -1)) / 100 };
  if (bare === "TRUE" || bare === "FALSE") return bare === "TRUE";
  return bare.replaceAll("»", "  ").replaceAll("\\n", "\n");
}

/** The rows of a drawing; its first and last line break do not count, a line of a single dot is a blank row. */
export function drawn(text: string, more: Omit<SheetSpec, "rows"> = {}): SheetSpec {
  const lines = text.replace(/^\n/u, "").replace(/\n\s*$/u, "").split("\n");
  return { ...more, rows: lines.map((line) => (line.trim() === "." ? [] : line.split("|").map(cell))) };
}

/** `task B, due D` as columns by field. */
export function fields(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(text.split(",").map((one) => one.trim().split(" ") as [string, string]));
}
