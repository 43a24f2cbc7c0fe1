/**
 * Which formula reads which cells, kept from one calculation to the next: only formulas whose text has changed are looked at again.
 * Univer's own generator takes all formulas apart anew for every edit.
 */
import type { IFormulaData } from "@univerjs/engine-formula";
import { DependencyIndex, eachIn, placeOf } from "./dependency-index";
import type { Extent, ReadRange } from "./dependency-index";
import { templateOf, type FormulaTemplate } from "./formula-template";
import type { ReadArea } from "./formula-template";

/** A formula in its cell, in the shape that Univer's calculation takes from a list: the first copy's text and the way from there. */
export class FormulaNode {
  readonly refOffsetX = 0;
  readonly refOffsetY: number;
  readonly formula: string;
  rowCount = 0;
  columnCount = 0;
  /** Replaced by another formula or none; the index drops it later. */
  gone = false;
  seen = 0;
  mark = 0;

  constructor(
    readonly unitId: string, readonly subUnitId: string, readonly row: number, readonly column: number,
    /** As the cell has it. */
    readonly text: string, readonly template: FormulaTemplate,
  ) {
    this.formula = template.formula;
    this.refOffsetY = row - template.row;
  }
}

class SheetFormulas {
  readonly nodes = new Map<number, FormulaNode>();
  readonly templates = new Map<string, FormulaTemplate>();
  /** The last template met in each column, which the next row most likely repeats. */
  readonly latest = new Map<number, FormulaTemplate>();
  index = new DependencyIndex();
}

/** Removed formulas may make up this share of the index before it is built again. */
const LITTER = 0.5;

export class DependencyGraph {
  private sheets = new Map<string, SheetFormulas>();
  private names: Readonly<Record<string, string>> = {};
  private signature = "";
  private pass = 0;
  private live = 0;
  private dead = 0;
  private dynamic = 0;

  constructor(readonly unitId: string) {}

  /** True when some formula reads cells that its text does not tell. */
  get hasDynamic(): boolean {
    return this.dynamic > 0;
  }

  /** Takes over what has changed; false when a formula is shared in Univer's own way. */
  follow(formulas: IFormulaData, sheetIds: Readonly<Record<string, string>>): boolean {
    const signature = JSON.stringify(sheetIds);
    if (signature !== this.signature) this.reset(sheetIds, signature);
    this.pass += 1;
    const unit = formulas[this.unitId] ?? {};
    for (const [sheetId, matrix] of Object.entries(unit)) {
      const sheet = this.sheet(sheetId);
      let count = 0;
      for (const rowKey in matrix) {
        const row = Number(rowKey);
        const line = matrix[row];
        for (const columnKey in line) {
          const column = Number(columnKey);
          const item = line[column];
          if (!item) continue;
          if (item.si) return false;
          if (!item.f) continue;
          this.put(sheet, sheetId, row, column, item.f);
          count += 1;
        }
      }
      if (count < sheet.nodes.size) this.prune(sheet);
    }
    for (const [sheetId, sheet] of this.sheets) if (!unit[sheetId]) this.prune(sheet);
    if (this.dead > this.live * LITTER + 1000) this.rebuild();
    return true;
  }

  *all(): IterableIterator<FormulaNode> {
    for (const sheet of this.sheets.values()) yield* sheet.nodes.values();
  }

  eachAt(sheetId: string, area: Extent, visit: (node: FormulaNode) => void): void {
    const sheet = this.sheets.get(sheetId);
    if (sheet) eachIn(sheet.nodes, area, visit);
  }

  eachReader(sheetId: string, area: Extent, visit: (node: FormulaNode) => void): void {
    this.sheets.get(sheetId)?.index.eachReader(area, (node) => {
      if (!node.gone) visit(node);
    });
  }

  readersOf(node: FormulaNode): readonly FormulaNode[] | undefined {
    return this.sheets.get(node.subUnitId)?.index.readersOf(node.row, node.column);
  }

  rangesOver(node: FormulaNode, visit: (range: ReadRange) => void): void {
    this.sheets.get(node.subUnitId)?.index.rangesOver(node.row, node.column, visit);
  }

  /** The areas a formula reads, with the sheet each lies in; areas of sheets that are not there are left out. */
  reads(node: FormulaNode): { readonly sheetId: string; readonly area: ReadArea }[] {
    return node.template.reads(node.row).flatMap((area) => {
      const sheetId = area.sheet === undefined ? node.subUnitId : this.names[area.sheet.toLowerCase()];
      return sheetId === undefined ? [] : [{ sheetId, area }];
    });
  }

  private put(sheet: SheetFormulas, sheetId: string, row: number, column: number, text: string): void {
    const place = placeOf(row, column);
    let node = sheet.nodes.get(place);
    if (node?.text !== text) {
      if (node) this.drop(node);
      node = new FormulaNode(this.unitId, sheetId, row, column, text, this.template(sheet, row, column, text));
      sheet.nodes.set(place, node);
      this.live += 1;
      if (node.template.isDynamic) this.dynamic += 1;
      this.index(node);
    }
    node.seen = this.pass;
  }

  private template(sheet: SheetFormulas, row: number, column: number, text: string): FormulaTemplate {
    const latest = sheet.latest.get(column);
    if (latest?.key !== undefined && latest.at(row) === text) return latest;
    const own = templateOf(text, row);
    if (own.key === undefined) return own;
    const known = sheet.templates.get(own.key);
    if (!known) sheet.templates.set(own.key, own);
    sheet.latest.set(column, known ?? own);
    return known ?? own;
  }

  private index(node: FormulaNode): void {
    for (const { sheetId, area } of this.reads(node)) this.sheet(sheetId).index.add(node, area);
  }

  private prune(sheet: SheetFormulas): void {
    for (const [place, node] of sheet.nodes) {
      if (node.seen === this.pass) continue;
      sheet.nodes.delete(place);
      this.drop(node);
    }
  }

  private drop(node: FormulaNode): void {
    node.gone = true;
    this.live -= 1;
    this.dead += 1;
    if (node.template.isDynamic) this.dynamic -= 1;
  }

  private sheet(sheetId: string): SheetFormulas {
    let sheet = this.sheets.get(sheetId);
    if (!sheet) this.sheets.set(sheetId, sheet = new SheetFormulas());
    return sheet;
  }

  /** Sheets have come, gone or been renamed: references by name may mean others. */
  private reset(sheetIds: Readonly<Record<string, string>>, signature: string): void {
    this.signature = signature;
    this.names = Object.fromEntries(Object.entries(sheetIds).map(([name, id]) => [name.toLowerCase(), id]));
    this.rebuild();
  }

  private rebuild(): void {
    for (const sheet of this.sheets.values()) {
      sheet.index = new DependencyIndex();
      sheet.templates.clear();
      sheet.latest.clear();
    }
    for (const node of this.all()) {
      this.index(node);
      const sheet = this.sheets.get(node.subUnitId);
      if (node.template.key !== undefined) sheet?.templates.set(node.template.key, node.template);
    }
    this.dead = 0;
  }
}
