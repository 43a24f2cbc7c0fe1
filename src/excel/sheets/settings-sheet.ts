import { columnLetters } from "../geometry";
import type { SheetKey } from "../workbook-names";
import type { SheetBuilder } from "./sheet-builder";

/**
 * The settings of a workbook with one form or two stand side by side on one sheet: each of its lists can grow downwards, and the workbook has few tabs.
 * The blocks from left to right, with their widths in columns.
 */
const blocks: readonly { readonly key: SheetKey; readonly columns: number }[] = [
  { key: "roster", columns: 6 }, { key: "lists", columns: 16 }, { key: "rules", columns: 15 }, { key: "calendar", columns: 6 },
];

export const settingsTogether: readonly SheetKey[] = blocks.map(({ key }) => key);

/** Columns by which a block is moved to the right. */
export const blockOffset = (key: SheetKey): number =>
  blocks.slice(0, blocks.findIndex((block) => block.key === key)).reduce((sum, { columns }) => sum + columns + 1, 0);

/** What the blocks have in common: headings stay in view, and each block is printed on pages of its own. */
export function finishSettings(build: SheetBuilder): void {
  build.sheet.freezePanes.freezeRows(4);
  for (const { key } of blocks.slice(1)) build.sheet.verticalPageBreaks.add(`${columnLetters(blockOffset(key) + 1)}1`);
  build.page({ printArea: `A1:${columnLetters(blocks.reduce((sum, { columns }) => sum + columns + 1, -1))}60`, landscape: true });
  build.sheet.pageLayout.zoom = { scale: 90 };
}
