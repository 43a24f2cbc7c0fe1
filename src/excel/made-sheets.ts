import { fingerprint } from "../domain/text/fingerprint";
import type { Cell } from "../rules/tracker-row";
import { columnLetters, corners } from "./geometry";
import { loadNamed } from "./loaded";
import { ownSheet } from "./probe-workbook";
import { names, type SheetKey } from "./workbook-names";

/** A sheet that one Generate made, with what stood in it that is no formula: by that it shows whether anybody has typed there since. */
export interface MadeSheet {
  readonly key: SheetKey;
  /** As it was called then. */
  readonly sheet: string;
  /** See `fingerprint`. */
  readonly print: string;
}

/** Queues reading every constant of a sheet of ours. The stamp of the last Refresh is left out: it is ours to write. */
export function loadMadeSheet(workbook: Excel.Workbook, key: SheetKey): () => MadeSheet {
  const sheet = ownSheet(workbook, key);
  sheet.load("name");
  const constants = sheet.getRange().getSpecialCellsOrNullObject("Constants");
  constants.load("address");
  const { areas } = constants;
  areas.load("items/address,items/values");
  const stamp = loadNamed(workbook, names.lastRefreshed);
  return () => {
    const stamped = stamp();
    const cells = constants.isNullObject ? [] : areas.items.flatMap(cellsOf).filter(({ at }) => stamped === undefined || at !== placeOf(stamped.address));
    return { key, sheet: sheet.name, print: fingerprint(JSON.stringify(cells.map(({ cell, value }) => [cell, value]).sort())) };
  };
}

const placeOf = (address: string): string => {
  const { sheet, firstColumn, firstRow } = corners(address);
  return `${sheet}!${columnLetters(firstColumn)}${firstRow}`;
};

function cellsOf({ address, values }: Excel.Range): readonly { readonly at: string; readonly cell: string; readonly value: Cell }[] {
  const { sheet, firstRow, firstColumn } = corners(address);
  return (values as Cell[][]).flatMap((row, down) => row.map((value, right) => {
    const cell = `${columnLetters(firstColumn + right)}${firstRow + down}`;
    return { at: `${sheet}!${cell}`, cell, value };
  }));
}
