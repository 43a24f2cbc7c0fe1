import type { Language } from "../../domain/language";
import type { Translate } from "../../locales/translate";
import type { FormulaWords } from "../../rules/formula";
import { columnLetters, columnPoints } from "../geometry";
import { look, palette, type CellLook } from "../style";
import { buildingMark, onSheet, sheetMark, type SheetKey } from "../workbook-names";

/** What every sheet is built with; `sheetNames` are the names that our sheets really got. */
export interface SheetContext {
  readonly workbook: Excel.Workbook;
  readonly language: Language;
  readonly translate: Translate;
  readonly words: FormulaWords;
  /** Sheets of ours that stand or are about to. */
  readonly sheets: readonly SheetKey[];
  readonly sheetNames: Readonly<Record<SheetKey, string>>;
  /** Names that the workbook had before: they are redefined, since adding one twice is refused. */
  readonly existingNames: ReadonlySet<string>;
}

type Value = string | number | boolean;

/** Queues the parts of one sheet; nothing reaches Excel before the caller's sync. */
export class SheetBuilder {
  readonly name: string;

  constructor(
    readonly context: SheetContext,
    readonly key: SheetKey,
    readonly sheet: Excel.Worksheet,
  ) {
    this.name = context.sheetNames[key];
  }

  say(key: string, values: Record<string, string | number> = {}): string {
    return this.context.translate(`forms:${key}`, values);
  }

  range(address: string): Excel.Range {
    return this.sheet.getRange(address);
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
    range.formulas = [[formula]];
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
      const letters = columnLetters(firstColumn + index);
      this.range(`${letters}:${letters}`).format.columnWidth = columnPoints(width);
    });
  }

  header(address: string, fill: string = palette.header): void {
    look(this.range(address), {
      bold: true, ink: palette.headerInk, fill, wrap: true, horizontal: "Center", vertical: "Center", height: 32,
    });
  }

  table(address: string, name: string): Excel.Table {
    const table = this.sheet.tables.add(address, true);
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
    const formula = target.startsWith("=") ? target : `=${onSheet(this.name, target)}`;
    if (this.context.existingNames.has(name)) {
      this.context.workbook.names.getItem(name).formula = formula;
    } else {
      const item = this.context.workbook.names.add(name, formula);
      if (!visible) item.visible = false;
    }
  }

  /** Only now is the sheet ours for good; see buildingMark. */
  finish(): void {
    this.define(sheetMark(this.key), "$A$1", false);
    this.context.workbook.names.getItem(buildingMark(this.key)).delete();
  }

  page(options: {
    readonly printArea: string;
    readonly titleRows?: string;
    readonly landscape: boolean;
  }): void {
    const { pageLayout } = this.sheet;
    pageLayout.orientation = options.landscape ? "Landscape" : "Portrait";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 28;
    pageLayout.rightMargin = 28;
    pageLayout.topMargin = 42;
    pageLayout.bottomMargin = 42;
    pageLayout.setPrintArea(options.printArea);
    if (options.titleRows !== undefined) pageLayout.setPrintTitleRows(options.titleRows);
    pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
    pageLayout.headersFooters.defaultForAllPages.rightFooter = this.say("tracker.print-footer");
  }
}

/** A drop-down's source that ends at the last value: a source with blanks would let Excel accept anything. */
export function pickList(sheet: string, first: string, all: string): string {
  const [start, whole] = [onSheet(sheet, first), onSheet(sheet, all)];
  return `=${start}:INDEX(${whole},MAX(1,COUNTA(${whole})))`;
}
