import { readRoles } from "../duties/raci-role";
import type { GridValue, SheetGrid } from "./sheet-grid";

/** `●主责`, `○：配合`, `▲=Informed` */
const explained = /([^\p{L}\p{N}\s，,、;；:：=＝()（）.。/\\|*-])\s*(?:[:：=＝–—-]|代表|表示|为)?\s*(\p{Script=Han}{2,4}|[A-Za-z]{4,})/gu;
const fewestSigns = 2;

/** Signs that a legend on the sheet explains as roles: ● 主责, ○ 配合, △ 知会. Without a legend a sign says nothing. */
function signsOf(values: SheetGrid["values"]): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  for (const value of values.flat()) {
    if (typeof value !== "string" || value.length > 200) continue;
    for (const [, sign = "", word = ""] of value.matchAll(explained)) {
      const { entries, unknown } = readRoles(word);
      if (entries.length === 1 && unknown.length === 0 && !signs.has(sign)) signs.set(sign, word);
    }
  }
  return signs;
}

/** The grid with its signs put as the words that the legend gives them. */
export function spelledOut(grid: SheetGrid): SheetGrid {
  const signs = signsOf(grid.values);
  if (signs.size < fewestSigns) return grid;
  const spell = (value: GridValue): GridValue => {
    if (typeof value !== "string") return value;
    const words = [...value.trim()].filter((sign) => sign.trim() !== "").map((sign) => signs.get(sign));
    return words.length > 0 && words.length <= 4 && words.every((word) => word !== undefined) ? words.join("/") : value;
  };
  return { ...grid, values: grid.values.map((row) => row.map(spell)) };
}
