import { ownSizes } from "../../catalog/own-form";
import { columnLetters } from "../geometry";
import { look } from "../style";
import { names, onSheet, type SheetKey } from "../workbook-names";
import type { SheetBuilder } from "./sheet-builder";

/** The sheet on which a workbook carries the definitions of its own forms; nobody sees it. */
export const ownFormsSheet: SheetKey = "own";

/** A cell holds fewer characters than Office.js would take: some programs keep no more of a text. */
const piece = 8_000;
export const ownGrid = { rows: ownSizes.forms, pieces: Math.ceil(ownSizes.definition / piece) } as const;
const firstRow = 4;
const area = `A${firstRow}:${columnLetters(ownGrid.pieces)}${firstRow + ownGrid.rows - 1}`;

/** @param stored the definitions, one a row */
export function buildOwn(build: SheetBuilder, stored: readonly string[]): void {
  build.title(build.say("sheets.own"), build.say("own.sheet-note"));
  writeStored(build.sheet, stored);
  build.define(names.ownForms, `=${onSheet(build.name, absolute)}`, false);
  build.sheet.visibility = "VeryHidden";
}

const absolute = area.replace(/([A-Z])(\d+)/g, "$$$1$$$2");

/**
 * Queues writing all definitions; what stood there is written over. Each piece begins with a sign of ours, so that none is taken for
 * anything but a text.
 */
export function writeStored(sheet: Excel.Worksheet, stored: readonly string[]): void {
  const range = sheet.getRange(area);
  look(range, { numberFormat: "@" });
  range.values = Array.from({ length: ownGrid.rows }, (_, row) => {
    const text = stored[row] ?? "";
    return Array.from(
      { length: ownGrid.pieces }, (__, at) => (at * piece >= text.length ? "" : `|${text.slice(at * piece, (at + 1) * piece)}`)
    );
  });
}
