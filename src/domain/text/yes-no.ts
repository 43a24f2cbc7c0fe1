import { compactKey } from "./text-key";

const yes = new Set(["是", "有", "对", "yes", "y", "true", "1", "√", "✓", "✔", "☑", "✅"]);
const no = new Set(["否", "无", "不", "不是", "没有", "no", "n", "false", "0", "×", "✗", "✘", "✖", "❌", "☐", "□"]);

/** Yes, no, or undefined where the cell says neither. The letter X is left open: a tick to some, a cross to others. */
export function readYesNo(value: string | number | boolean | null): boolean | undefined {
  // U+FE0F only asks for the coloured form of the sign before it.
  const key = compactKey(String(value ?? "")).replaceAll("\ufe0f", "");
  if (yes.has(key)) return true;
  return no.has(key) ? false : undefined;
}
