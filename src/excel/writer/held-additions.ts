import type { Cell } from "../../rules/tracker-row";
import { columnLetters, corners } from "../geometry";
import { appendLinks, type HomeLink } from "../sheets/home-sheet";
import type { SheetBuilder } from "../sheets/sheet-builder";
import { contentInput, type CellInput } from "./cell-content";
import { isLoaded, lookAt, type Held, type LostCell } from "./held";

/** A link with the row of the first page in which it is to stand. */
export interface PlacedLink {
  readonly link: HomeLink;
  readonly row: number;
}

/** Links on the first page, in rows in which nothing stands. Whoever writes there in the same moment has it back, and ours go further down. */
export function holdLinks(build: SheetBuilder, links: readonly PlacedLink[], isFree: (row: number, values: readonly Cell[]) => boolean): Held {
  const { sheet } = build;
  sheet.load("name,protection/protected");
  const rows = links.map(({ link, row }) => {
    const range = sheet.getRange(`B${row}:H${row}`);
    range.load("values");
    return { link, row, range };
  });
  let looks: readonly { readonly row: number; readonly before: Excel.Range }[] = [];
  const isFreeNow = (row: number, range: Excel.Range): boolean => isFree(row, (range.values as Cell[][])[0] ?? []);
  return {
    asRead: () => rows.every(({ row, range }) => isFreeNow(row, range)),
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      looks = rows.map(({ link, row, range }) => {
        const before = lookAt(range);
        appendLinks(build, [link], row);
        return { row, before };
      });
    },
    putBacks: () => looks.flatMap(({ row, before }) => {
      if (!isLoaded(before) || isFreeNow(row, before)) return [];
      const values = (before.values as Cell[][])[0] ?? [];
      const { sheet: name } = corners(before.address);
      const lost = values.flatMap((value, index): readonly LostCell[] =>
        (value === "" ? [] : [{ sheet: name, cell: `${columnLetters(2 + index)}${row}`, before: value }]));
      const inputs = values.map((value, index) => contentInput(value, (before.formulas as unknown[][])[0]?.[index]));
      return [{ lost, isSure: true, hold: () => holdRowOfPage(sheet, before, inputs) }];
    }),
  };
}

function holdRowOfPage(sheet: Excel.Worksheet, range: Excel.Range, inputs: readonly CellInput[]): Held {
  return {
    asRead: () => true,
    lockedSheet: () => (sheet.protection.protected ? sheet.name : undefined),
    write() {
      range.clear("Hyperlinks");
      range.values = [[...inputs]];
    },
    putBacks: () => [],
  };
}
