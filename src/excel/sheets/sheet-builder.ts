import type { Language } from "../../domain/language";
import type { Translate } from "../../locales/translate";
import type { FormulaWords } from "../../rules/formula";
import { columnLetters, columnNumber, columnPoints, corners } from "../geometry";
import { look, palette, type CellLook } from "../style";
import { endMargin, paperFor, sideMargin, usualWidth, widestUpright } from "./paper";
import { buildingMark, onSheet, sheetMark, type SheetKey } from "../workbook-names";

/** What every sheet is built with. */
export interface SheetContext {
  readonly workbook: Excel.Workbook;
  readonly language: Language;
  readonly translate: Translate;
  readonly words: FormulaWords;
  /** Sheets of ours that stand or are about to. */
  readonly sheets: readonly SheetKey[];
  /** The name that a sheet of ours really got. */
  readonly nameOf: (key: SheetKey) => string;
  /** Names that the workbook had before: they are redefined, since adding one twice is refused. */
  readonly existingNames: ReadonlySet<string>;
  /** Told when a register stands, so that formulas may ask it from then on. */
  readonly built: (register: string) => void;
}

type Value = string | number | boolean;

/** A cell in an address or a formula: not part of a name, a text, another sheet's address or a function. */
export const reference = /(?<![A-Za-z0-9_.!'"])(\$?)([A-Z]{1,3})(\$?\d+)(?![A-Za-z0-9_(])/g;

/** Queues the parts of one sheet; nothing reaches Excel before the caller's sync. */
export class SheetBuilder {
  readonly name: string;
  /** Widths of columns in characters. */
  private readonly told = new Map<number, number>();

  /** @param offset columns by which everything is moved to the right, where several blocks share a sheet */
  constructor(
    readonly context: SheetContext,
    readonly key: SheetKey,
    readonly sheet: Excel.Worksheet,
    readonly offset?: number,
  ) {
    this.name = context.nameOf(key);
  }

  /** Whether the sheet is this block's alone. */
  get alone(): boolean {
    return this.offset === undefined;
  }

  /** An address or formula of the block's own cells, where the block really stands. */
  placed(text: string): string {
    const { offset } = this;
    if (offset === undefined || offset === 0) return text;
    return text.replace(reference, (_, fixed: string, letters: string, row: string) => `${fixed}${columnLetters(columnNumber(letters) + offset)}${row}`);
  }

  say(key: string, values: Record<string, string | number> = {}): string {
    return this.context.translate(`forms:${key}`, values);
  }

  range(address: string): Excel.Range {
    return this.sheet.getRange(this.placed(address));
  }

  /** Puts rows × columns at `address`; its size must be that of the values. */
  put(address: string, values: readonly (readonly Value[])[], cellLook: CellLook = {}): Excel.Range {
    const range = this.range(address);
    look(range, cellLook);
    range.values = values.map((row) => [...row]);
    return range;
  }

  formula(address: string, formula: string, cellLook: CellLook = {}): Excel.Range {
    const range = this.range(address);
    look(range, cellLook);
    range.formulas = [[this.placed(formula)]];
    return range;
  }

  /** Formulas of a block row by row, all in one go; what begins without `=` is put as it is, a blank leaves the cell blank. */
  formulas(address: string, rows: readonly (readonly string[])[]): Excel.Range {
    const range = this.range(address);
    range.formulas = rows.map((row) => row.map((formula) => this.placed(formula)));
    return range;
  }

  /** The font of everything that may come to stand on the sheet, and lines off: the page itself is the design. */
  paper(address: string): void {
    this.sheet.showGridlines = false;
    const { font } = this.range(address).format;
    font.name = this.context.language === "zh-CN" ? "Microsoft YaHei" : "Calibri";
    font.size = 10;
    font.color = palette.ink;
    this.range(address).format.verticalAlignment = "Center";
    this.range(address).format.rowHeight = 18;
  }

  title(text: string, note: string): void {
    this.put("A1", [[text]], { bold: true, size: 16, ink: palette.header, height: 30 });
    this.put("A2", [[note]], { ink: palette.faint, size: 9, height: 18 });
  }

  widths(characters: readonly number[], firstColumn = 1): void {
    characters.forEach((width, index) => {
      this.told.set(firstColumn + index, width);
      const letters = columnLetters(firstColumn + index + (this.offset ?? 0));
      this.sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnPoints(width);
    });
  }

  /** Of the columns of an area together, in characters. */
  private widthOf(area: string): number {
    const { firstColumn, lastColumn } = corners(area);
    let sum = 0;
    for (let column = firstColumn; column <= lastColumn; column += 1) sum += this.told.get(column) ?? usualWidth;
    return sum;
  }

  header(address: string, fill: string = palette.header): void {
    look(this.range(address), {
      bold: true, ink: palette.headerInk, fill, wrap: true, horizontal: "Center", vertical: "Center", height: 32,
    });
  }

  table(address: string, name: string): Excel.Table {
    const table = this.sheet.tables.add(this.placed(address), true);
    table.name = name;
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    table.showFilterButton = false;
    return table;
  }

  /** Thin lines between and around cells: readable on paper and with any table style. */
  grid(address: string): void {
    const { borders } = this.range(address).format;
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
      const edge = borders.getItem(side);
      edge.style = "Continuous";
      edge.color = palette.line;
    }
  }

  /** A workbook name for an address on this sheet, or for any formula that begins with `=`. */
  define(name: string, target: string, visible = true): void {
    const formula = target.startsWith("=") ? target : `=${onSheet(this.name, this.placed(target))}`;
    if (this.context.existingNames.has(name)) {
      this.context.workbook.names.getItem(name).formula = formula;
    } else {
      const item = this.context.workbook.names.add(name, formula);
      if (!visible) item.visible = false;
    }
  }

  freezeRows(rows: number): void {
    if (this.alone) this.sheet.freezePanes.freezeRows(rows);
  }

  /** Only now is the sheet ours for good; see buildingMark. */
  finish(): void {
    this.define(sheetMark(this.key), `=${onSheet(this.name, "$A$1")}`, false);
    if (!this.alone) return;
    this.context.workbook.names.getItem(buildingMark(this.key)).delete();
  }

  page(options: {
    readonly printArea: string;
    readonly titleRows?: string;
    /** Where it would be as readable upright. */
    readonly landscape: boolean;
    /** Of the printed columns together, in characters; what `widths` was told where nothing is said. */
    readonly width?: number;
  }): void {
    if (!this.alone) return;
    const { pageLayout } = this.sheet;
    const width = options.width ?? this.widthOf(options.printArea);
    pageLayout.orientation = options.landscape || width > widestUpright ? "Landscape" : "Portrait";
    pageLayout.paperSize = paperFor(width);
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = sideMargin;
    pageLayout.rightMargin = sideMargin;
    pageLayout.topMargin = endMargin;
    pageLayout.bottomMargin = endMargin;
    pageLayout.setPrintArea(options.printArea);
    if (options.titleRows !== undefined) pageLayout.setPrintTitleRows(options.titleRows);
    // Each sheet counts its own pages: a sheet that is printed alone, or handed out apart, begins at 1.
    pageLayout.firstPageNumber = 1;
    pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
    pageLayout.headersFooters.defaultForAllPages.rightFooter = this.say("tracker.print-footer");
  }
}

/** A drop-down's source that ends at the last value: a source with blanks would let Excel accept anything. */
export function pickList(build: SheetBuilder, first: string, all: string): string {
  const [start, whole] = [onSheet(build.name, build.placed(first)), onSheet(build.name, build.placed(all))];
  return `=${start}:INDEX(${whole},MAX(1,COUNTA(${whole})))`;
}
