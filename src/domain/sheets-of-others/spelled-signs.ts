import { readRoles } from "../duties/raci-role";
import { statusState } from "../tasks/status-words";
import type { GridValue, SheetGrid } from "./sheet-grid";

/** `●主责`, `○：配合`, `▲=Informed` */
const explained = /([^\p{L}\p{N}\s，,、;；:：=＝()（）.。/\\|*-])\s*(?:[:：=＝–—-]|代表|表示|为)?\s*(\p{Script=Han}{2,4}|[A-Za-z]{4,})/gu;
const fewestSigns = 2;
const rowsWithLegends = 150;

/** A word is worth taking from a legend where it is one of these. */
type Meaning = (word: string) => boolean;

const isRole: Meaning = (word) => {
  const { entries, unknown } = readRoles(word);
  return entries.length === 1 && unknown.length === 0;
};
const isState: Meaning = (word) => statusState(word) !== undefined;

/** Signs that a legend on the sheet explains: ● 主责, ○ 配合, △ 知会, or ● 已完成, ○ 未开始. Without a legend a sign says nothing. */
function signsOf(values: SheetGrid["values"], means: Meaning): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  // A legend stands above a table, below it, or beside its first rows; of a long list the middle holds none.
  const rows = values.length <= 2 * rowsWithLegends ? values : [...values.slice(0, rowsWithLegends), ...values.slice(-rowsWithLegends)];
  for (const value of rows.flat()) {
    if (typeof value !== "string" || value.length > 200) continue;
    for (const [, sign = "", word = ""] of value.matchAll(explained)) {
      if (!signs.has(sign) && means(word)) signs.set(sign, word);
    }
  }
  return signs;
}

/** The grid with its signs put as the roles that the legend gives them. */
export const spelledOut = (grid: SheetGrid): SheetGrid => spelled(grid, isRole);

/** The grid with its signs put as the states that the legend gives them. */
export const spelledStates = (grid: SheetGrid): SheetGrid => spelled(grid, isState);

function spelled(grid: SheetGrid, means: Meaning): SheetGrid {
  const signs = signsOf(grid.values, means);
  if (signs.size < fewestSigns) return grid;
  const spell = (value: GridValue): GridValue => {
    if (typeof value !== "string") return value;
    const words = [...value.trim()].filter((sign) => sign.trim() !== "").map((sign) => signs.get(sign));
    return words.length > 0 && words.length <= 4 && words.every((word) => word !== undefined) ? words.join("/") : value;
  };
  return { ...grid, values: grid.values.map((row) => row.map(spell)) };
}
