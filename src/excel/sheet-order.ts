import type { SheetKey } from "./workbook-names";

/**
 * Where a sheet of ours belongs among the sheets that stand: right behind the one that comes before it in our order, else right before the one that comes
 * after it, else at the end. `standing`, the names in the order of the tabs, takes it in.
 * @returns its position from 0
 */
export function takeInOrder(standing: string[], key: SheetKey, sheetKeys: readonly SheetKey[], nameOf: (key: SheetKey) => string): number {
  const own = sheetKeys.indexOf(key);
  const indexOf = (one: SheetKey): number => standing.indexOf(nameOf(one));
  const before = sheetKeys.slice(0, own).findLast((one) => indexOf(one) >= 0);
  const after = sheetKeys.slice(own + 1).find((one) => indexOf(one) >= 0);
  const position = before !== undefined ? indexOf(before) + 1 : after !== undefined ? indexOf(after) : standing.length;
  standing.splice(position, 0, nameOf(key));
  return position;
}
