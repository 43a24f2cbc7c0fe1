import type { Field } from "../../catalog/field";
import { fieldOf, type TableForm } from "../table-form";
import type { SheetKey } from "../workbook-names";
import { besidePage, gridColumn, gridPoints, heightOfLines, lastGridColumn, linesOfHeight, pageGrids, pageHeight, type PageGrid } from "./page-grid";

/** Rows of another register that belong to the shown row, one below the other. */
export interface PageListParts<Key extends string = string> {
  readonly register: TableForm<Key>;
  /** Its column that holds the id of the shown row. */
  readonly link: Key;
  /** Rows for which the page has room; where there are more, the heading says so. */
  readonly lines: number;
  /** Lines of text in each. */
  readonly textLines?: number;
  /** Columns of the page that each takes; together they are all of them. */
  readonly columns: readonly { readonly key: Key; readonly span: number; readonly show?: PageShow }[];
}

/** Another formula than the cell itself. */
export type PageShow = (cell: (key: string) => string, say: (key: string) => string) => string;

/** What stands on a page, from top to bottom. Heights in points. */
export type PageBlock<Key extends string = string> =
  | { readonly left: Key; readonly right?: Key; readonly height?: number }
  | { readonly across: Key; readonly lines?: number; readonly height?: number }
  | { readonly list: PageListParts };

export interface PageBox {
  readonly key: string;
  /** Cell of the label. */
  readonly label: string;
  /** First and last cell of the value. */
  readonly cell: string;
  readonly to: string;
  /** Letters in points, lines for which there is room, width in points. */
  readonly size: number;
  readonly lines: number;
  readonly width: number;
  /** A box that people type in for a new row; the others only show what the register says. */
  readonly typed: boolean;
  /** A new row is not taken into the register without it. */
  readonly required: boolean;
}

export interface PageList {
  readonly register: TableForm;
  readonly link: string;
  readonly titleRow: number;
  readonly firstRow: number;
  readonly lines: number;
  readonly columns: readonly (Omit<PageBox, "label" | "typed" | "required"> & { readonly header: string; readonly show?: PageShow })[];
}

/** One A4 page to be printed and signed: it shows one row of its register, chosen by its id. Words are below `forms:<key>.` */
export interface Page {
  readonly key: SheetKey;
  readonly register: TableForm;
  readonly names: readonly string[];
  readonly grid: PageGrid;
  readonly boxes: readonly PageBox[];
  readonly lists: readonly PageList[];
  readonly rows: readonly { readonly row: number; readonly height: number }[];
  readonly signatures: readonly string[];
  readonly signatureRow: number;
  readonly lastRow: number;
  readonly lastColumn: string;
  /** Where the id is chosen. */
  readonly idCell: string;
  readonly submits: PageParts["submits"];
  readonly guide: readonly string[];
  /** Names of the printed range and of what the drop-down reads. */
  readonly rangeName: string;
  readonly pickName: string;
}

interface PageParts<Key extends string = string> {
  readonly key: SheetKey;
  readonly register: TableForm<Key>;
  /** Where the guides have several names for it, their keys below `forms:<key>.names.`; otherwise it bears its title. */
  readonly names?: readonly string[];
  readonly blocks: readonly PageBlock<Key>[];
  /** Who signs, below `forms:<key>.sign.` */
  readonly signatures: readonly string[];
  readonly grid?: keyof typeof pageGrids;
  /**
   * Where new rows are typed on it: the key of the word that stands in place of an id; boxes that are none to type in; boxes without which
   * it is refused.
   */
  readonly submits?: { readonly fresh: string; readonly shown: readonly Key[]; readonly required: readonly Key[] };
  /** Keys of the lines beside it. */
  readonly guide?: readonly string[];
  readonly rangeName?: string;
  readonly pickName?: string;
}

export const pageTitleRow = 2;
/** Says that no row bears the chosen id. */
export const pageNoticeRow = 3;
const firstRow = 4;
/** Rows of the drop-down's source. */
export const pageIdRows = 200;
export const pageIdFirst = 5;

/** Project, title and notice. */
export const headHeights = [22, 40, 14] as const;
export const signatureHeight = 36;
const footHeight = 18;
const leastHeight = 22;
const shortSize = 10;
const longSize = 9;

/** The shown row within the register, 0 for none. */
export const shownRowCell = ({ grid }: Pick<Page, "grid">): string => `$${besidePage(grid).ids}$4`;

const shortKinds: ReadonlySet<Field["kind"]> = new Set(["date", "dateTime", "percent", "integer", "yesNo", "choice", "id", "ids"]);

/** A page, laid out: every box, list and signature has its cells. The first block's left box is the id. */
export function definePage<Key extends string>(parts: PageParts<Key>): Page {
  const { key, register, names = [], blocks, signatures, submits, guide = ["page.how.choose", "page.how.edit", "page.how.print"] } = parts;
  const grid = pageGrids[parts.grid ?? "six"];
  const shown: ReadonlySet<string> = new Set(["id", ...(submits?.shown ?? [])]);
  const required: ReadonlySet<string> = new Set(submits?.required ?? []);
  const heights = stretched(blocks.map((block) => heightOf(block, register)), blocks, Math.ceil(signatures.length / 2));
  const [boxes, lists, rows]: [PageBox[], PageList[], { row: number; height: number }[]] = [[], [], []];
  const box = (field: string, [from, to]: readonly [number, number], row: number, height: number): PageBox => {
    const size = fieldOf(register, field as Key).kind === "longText" ? longSize : shortSize;
    return {
      key: field, label: `${gridColumn(from - 1)}${row}`, cell: `${gridColumn(from)}${row}`, to: `${gridColumn(to)}${row}`, size,
      lines: linesOfHeight(height, size), width: gridPoints(grid, from, to), typed: submits !== undefined && !shown.has(field),
      required: required.has(field),
    };
  };
  let row = firstRow;
  blocks.forEach((block, index) => {
    const height = heights[index] ?? 0;
    if ("list" in block) {
      lists.push(layList(block.list, grid, row, height));
      rows.push({ row, height: 20 }, { row: row + 1, height: 18 }, ...Array.from({ length: block.list.lines }, (_, line) => ({ row: row + 2 + line, height })));
      row += block.list.lines + 2;
      return;
    }
    if ("across" in block) boxes.push(box(block.across, [grid.left[0], grid.widths.length], row, height));
    else boxes.push(box(block.left, grid.left, row, height), ...(block.right === undefined ? [] : [box(block.right, grid.right, row, height)]));
    rows.push({ row, height });
    row += 1;
  });
  const signatureRows = Math.ceil(signatures.length / 2);
  const capital = `${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`;
  return {
    key, register: register, names, grid, boxes, lists, rows, signatures, signatureRow: row, lastRow: row + signatureRows + 1,
    lastColumn: lastGridColumn(grid), idCell: `${gridColumn(grid.left[0])}${firstRow}`, submits, guide,
    rangeName: parts.rangeName ?? `Liaison_Page_${capital}`, pickName: parts.pickName ?? `Pick_${capital}`,
  };
}

/** Of one row: what was asked for, or room for the lines of its text. */
function heightOf<Key extends string>(block: PageBlock<Key>, register: TableForm<Key>): number {
  if ("list" in block) return heightOfLines(block.list.textLines ?? 2, longSize);
  if (block.height !== undefined) return block.height;
  if ("across" in block) return Math.max(leastHeight, heightOfLines(block.lines ?? 3, fieldOf(register, block.across).kind === "longText" ? longSize : shortSize));
  const isShort = (key: Key | undefined): boolean => key === undefined || shortKinds.has(fieldOf(register, key).kind);
  return isShort(block.left) && isShort(block.right) ? leastHeight : heightOfLines(2, shortSize);
}

/** What the page has left goes to its long texts, up to twice what they asked for. */
function stretched(heights: readonly number[], blocks: readonly PageBlock[], signatureRows: number): readonly number[] {
  const total = (of: readonly number[]): number => of.reduce((sum, height, index) => {
    const block = blocks[index];
    return sum + (block !== undefined && "list" in block ? height * block.list.lines + 38 : height);
  }, headHeights.reduce((sum, height) => sum + height, signatureRows * signatureHeight + 2 * footHeight));
  const grows = blocks.map((block) => "across" in block && block.height === undefined && (block.lines ?? 3) > 1);
  const long = heights.reduce((sum, height, index) => sum + (grows[index] === true ? height : 0), 0);
  const factor = long === 0 ? 1 : Math.min(2, Math.max(1, 1 + (pageHeight - total(heights)) / long));
  return heights.map((height, index) => (grows[index] === true ? Math.floor(height * factor) : height));
}

function layList({ register, link, lines, columns }: PageListParts, grid: PageGrid, titleRow: number, height: number): PageList {
  let from = 1;
  const laid = columns.map(({ key, span, show }) => {
    const [first, last] = [from, from + span - 1];
    from = last + 1;
    return {
      key, header: `${gridColumn(first)}${titleRow + 1}`, cell: `${gridColumn(first)}${titleRow + 2}`, to: `${gridColumn(last)}${titleRow + 2}`, size: longSize,
      lines: linesOfHeight(height, longSize), width: gridPoints(grid, first, last), ...(show !== undefined && { show }),
    };
  });
  if (from - 1 !== grid.widths.length) throw new RangeError(`columns of ${register.key} take ${from - 1} of ${grid.widths.length} columns`);
  return { register, link, lines, titleRow, firstRow: titleRow + 2, columns: laid };
}

/** `C7` → `C9`: the same column in another row. */
export const inRow = (cell: string, row: number): string => cell.replace(/\d+$/, String(row));
