/** The workbench's engine on Univer: one part per concern, put together here. */
import type { Injector, Univer } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { CellStyle, CellValue } from "../document/cell-types";
import type { ConditionalFormatDef, ConditionalStyle, ValidationDef } from "../document/rule-types";
import type { DefinedNameDef, FilterDef, RangeRef, TableDef, WorkbookFile } from "../document/types";
import { Blocks } from "./blocks";
import { CellEdits } from "./cell-edits";
import { Cells } from "./cells";
import { ChangeFeed } from "./change-feed";
import { ConditionalFormats } from "./conditional-formats";
import { DisplayedStyle } from "./displayed-style";
import { DocumentWatcher } from "./document-watcher";
import type {
  CellInput, CellState, ChangeOrigin, Engine, EngineChange, EngineOptions, EngineSnapshot, PasteKind, SheetInfo, SheetProperties, StylePatch,
} from "./engine";
import { EnteredFormulas } from "./entered-formulas";
import { Evaluator } from "./evaluator";
import { Filters } from "./filters";
import { FormulaCompiler } from "./formula-compiler";
import { FormulaSpelling } from "./formula-spelling";
import { Frames } from "./frames";
import { fromUniverRange, toUniverRange } from "./geometry";
import { correctIndirect } from "./indirect";
import { Lines } from "./lines";
import { Names } from "./names";
import { blankSheet, SheetList } from "./sheet-list";
import { Sizes } from "./sizes";
import { Structures } from "./structures";
import { copiedFormula, copyRules, copySheetStructures } from "./structure-copier";
import { Styles } from "./styles";
import { Tables } from "./tables";
import { UniverHost } from "./univer-host";
import type { UniverHostOptions } from "./univer-host";
import { ValidationCheck } from "./validation-check";
import { Validations } from "./validations";
import { SnapshotWriter, toUniverData } from "./workbook-file";

export type UniverEngineOptions = EngineOptions & UniverHostOptions;

/** What a page needs beside the engine itself. */
export interface UniverEngine extends Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly unitId: string;
}

export function createUniverEngine(options: UniverEngineOptions): UniverEngine {
  return new UniverWorkbook(options);
}

class UniverWorkbook implements UniverEngine {
  private readonly host: UniverHost;
  private readonly feed = new ChangeFeed();
  private readonly structures = new Structures();
  private readonly identifiersMet = new Set<string>();
  private readonly cellStore: Cells;
  private readonly styles: Styles;
  private readonly sheetList: SheetList;
  private readonly sizes: Sizes;
  private readonly frames: Frames;
  private readonly evaluator: Evaluator;
  private readonly nameList: Names;
  private readonly compiler: FormulaCompiler;
  private readonly spelling: FormulaSpelling;
  private readonly entered: EnteredFormulas;
  private readonly watcher: DocumentWatcher;
  private readonly tableList: Tables;
  private readonly validationList: Validations;
  private readonly blocks: Blocks;
  private readonly lines: Lines;
  private readonly filterList: Filters;
  private readonly checks: ValidationCheck;
  private readonly conditional: ConditionalFormats;
  private readonly displayed: DisplayedStyle;
  private readonly snapshots: SnapshotWriter;

  constructor(options: UniverEngineOptions) {
    this.host = new UniverHost(options);
    this.compiler = new FormulaCompiler(this.structures, (sheetId) => this.host.sheet(sheetId).getName(), this.identifiersMet);
    this.cellStore = new Cells(this.host, (formula, sheetId, row, column) => this.compiler.compile(formula, { sheetId, row, column }));
    this.styles = new Styles(this.host, this.cellStore);
    this.sheetList = new SheetList(this.host);
    this.sizes = new Sizes(this.host, this.cellStore, this.styles);
    this.frames = new Frames(this.host, this.cellStore);
    this.evaluator = new Evaluator(this.host, this.compiler);
    this.entered = new EnteredFormulas(this.host, this.cellStore, this.compiler, this.feed);
    this.tableList = new Tables(this.structures, this.feed, this.cellStore, this.entered);
    this.nameList = new Names(this.structures, this.entered);
    this.spelling = new FormulaSpelling(
      this.structures, () => this.host.workbook.getSheets().map((sheet) => sheet.getName()), (name) => this.host.knowsFunction(name),
    );
    const edits = new CellEdits(this.host, this.feed, this.cellStore, this.compiler, this.tableList, this.spelling);
    this.host.beforehand(() => this.entered.catchUp());
    this.watcher = new DocumentWatcher(this.host, this.feed, this.structures, this.entered, this.tableList, edits);
    this.validationList = new Validations(this.structures);
    this.blocks = new Blocks(this.host, this.cellStore, this.styles);
    this.lines = new Lines(this.host, this.cellStore);
    this.filterList = new Filters(this.host, this.structures, this.cellStore, this.styles, this.feed, options.now);
    this.checks = new ValidationCheck(this.evaluator);
    this.conditional = new ConditionalFormats(this.structures, this.cellStore, this.evaluator, options.now);
    this.displayed = new DisplayedStyle(this.host, this.structures, this.styles, this.conditional);
    this.snapshots = new SnapshotWriter(this.host, this.cellStore, this.styles, this.frames, this.structures);
    const id = this.sheetList.nextId();
    this.host.open({ styles: {}, sheetOrder: [id], sheets: { [id]: blankSheet(id, "Sheet1") } }, "all");
    correctIndirect(this.injector.get(IFunctionService), (formula, place) => this.compiler.compile(formula, place));
    this.watcher.reset();
    this.displayed.draw();
  }

  get univer(): Univer { return this.host.univer; }
  get injector(): Injector { return this.host.injector; }
  get unitId(): string { return this.host.unitId; }

  sheets(): SheetInfo[] { return this.sheetList.all(); }
  activeSheetId(): string { return this.sheetList.active(); }
  activateSheet(sheetId: string): void { this.sheetList.activate(sheetId); }
  addSheet(name: string, position?: number): SheetInfo { return this.addedSheet(() => this.sheetList.add(name, position)); }
  deleteSheet(sheetId: string): void { this.sheetList.remove(sheetId); }
  moveSheet(sheetId: string, position: number): void { this.sheetList.move(sheetId, position); }
  copySheet(sheetId: string, name: string, position: number): SheetInfo {
    this.entered.catchUp();
    const copy = this.addedSheet(() => this.sheetList.copy(sheetId, name, position));
    const original = { sheetId, name: this.host.sheet(sheetId).getName() };
    const tables = copySheetStructures(this.structures, original, { sheetId: copy.id, name }, () => this.tableList.nextId());
    this.entered.refresh((formula, site) => (site.sheetId === copy.id ? copiedFormula(formula, original.name, name, tables) : formula));
    return copy;
  }
  /** Univer brings a new sheet to the front before it is put back: nobody need hear of that. */
  private addedSheet(work: () => SheetInfo): SheetInfo {
    const sheet = this.feed.silently(work);
    this.feed.emit({ kind: "sheet-added", sheetId: sheet.id, origin: this.feed.origin });
    return sheet;
  }
  setSheet(sheetId: string, properties: SheetProperties): void { this.sheetList.set(sheetId, properties); }

  readCells(sheetId: string, range: RangeRef): CellState[][] { return this.cellStore.read(sheetId, range); }
  writeCells(sheetId: string, range: RangeRef, cells: readonly (readonly (CellInput | undefined)[])[]): void {
    this.cellStore.write(sheetId, range, cells.map((line, r) => line.map((input, c) => (input && "formula" in input
      ? { ...input, formula: this.spelling.spell(input.formula, { sheetId, row: range.row + r, column: range.column + c }) }
      : input))));
  }
  clear(sheetId: string, range: RangeRef, what: "Contents" | "Formats" | "All"): void {
    if (what !== "Formats") this.cellStore.clearContents(sheetId, range);
    if (what === "Contents") return;
    this.styles.clear(sheetId, range);
    this.formatted(sheetId, range);
  }
  usedRange(sheetId: string, valuesOnly: boolean): RangeRef | undefined { return this.cellStore.usedRange(sheetId, valuesOnly); }

  copyRange(
    from: { sheetId: string; range: RangeRef }, to: { sheetId: string; range: RangeRef }, kind: PasteKind,
    options: { skipBlanks: boolean; transpose: boolean },
  ): void {
    const target = this.blocks.copy(from, to, kind, options);
    if ((kind === "All" || kind === "Formats") && !options.transpose) {
      copyRules(this.structures, from, { sheetId: to.sheetId, range: target });
    }
  }
  moveRange(from: { sheetId: string; range: RangeRef }, to: { sheetId: string; row: number; column: number }): void { this.blocks.move(from, to); }
  sort(
    sheetId: string, range: RangeRef, fields: readonly { key: number; ascending: boolean }[],
    options: { matchCase: boolean; hasHeaders: boolean; byColumns: boolean },
  ): void {
    const ranges = this.blocks.sort(sheetId, range, fields, options);
    this.feed.emit({ kind: "sorted", sheetId, axis: options.byColumns ? "column" : "row", ranges, origin: this.feed.origin });
  }
  insertCells(sheetId: string, range: RangeRef, shift: "Down" | "Right"): void { this.lines.insert(sheetId, range, shift, this.watcher); }
  deleteCells(sheetId: string, range: RangeRef, shift: "Up" | "Left"): void { this.lines.remove(sheetId, range, shift, this.watcher); }

  readStyles(sheetId: string, range: RangeRef): CellStyle[][] { return this.styles.read(sheetId, range); }
  patchStyle(sheetId: string, range: RangeRef, patch: StylePatch): void {
    this.styles.patch(sheetId, range, patch);
    this.formatted(sheetId, range);
  }
  writeNumberFormats(sheetId: string, range: RangeRef, formats: readonly (readonly (string | undefined)[])[]): void {
    this.styles.writeNumberFormats(sheetId, range, formats);
    this.formatted(sheetId, range);
  }
  displayedStyle(sheetId: string, row: number, column: number): CellStyle & ConditionalStyle { return this.displayed.at(sheetId, row, column); }
  columnWidth(sheetId: string, column: number): number { return this.sizes.columnWidth(sheetId, column); }
  setColumnWidth(sheetId: string, first: number, count: number, points: number): void { this.sizes.setColumnWidth(sheetId, first, count, points); }
  rowHeight(sheetId: string, row: number): number { return this.sizes.rowHeight(sheetId, row); }
  setRowHeight(sheetId: string, first: number, count: number, points: number): void { this.sizes.setRowHeight(sheetId, first, count, points); }
  autofitColumns(sheetId: string, first: number, count: number): void { this.sizes.autofitColumns(sheetId, first, count); }
  autofitRows(sheetId: string, first: number, count: number): void { this.sizes.autofitRows(sheetId, first, count); }
  rowHidden(sheetId: string, row: number): boolean { return this.sizes.rowHidden(sheetId, row); }
  columnHidden(sheetId: string, column: number): boolean { return this.sizes.columnHidden(sheetId, column); }
  setRowsHidden(sheetId: string, first: number, count: number, hidden: boolean): void { this.sizes.setRowsHidden(sheetId, first, count, hidden); }
  setColumnsHidden(sheetId: string, first: number, count: number, hidden: boolean): void { this.sizes.setColumnsHidden(sheetId, first, count, hidden); }
  merges(sheetId: string): RangeRef[] { return this.frames.merges(sheetId); }
  merge(sheetId: string, range: RangeRef, across: boolean): void { this.frames.merge(sheetId, range, across); }
  unmerge(sheetId: string, range: RangeRef): void { this.frames.unmerge(sheetId, range); }
  frozen(sheetId: string): { rows: number; columns: number } | undefined { return this.frames.frozen(sheetId); }
  freeze(sheetId: string, panes: { readonly rows: number; readonly columns: number } | undefined): void { this.frames.freeze(sheetId, panes); }

  tables(): readonly (TableDef & { readonly sheetId: string })[] { return this.tableList.all(); }
  addTable(sheetId: string, table: Omit<TableDef, "id">): string { return this.tableList.add(sheetId, table); }
  updateTable(tableId: string, patch: Partial<Omit<TableDef, "id">>): void { this.tableList.update(tableId, patch); }
  removeTable(tableId: string): void { this.tableList.remove(tableId); }
  validations(sheetId: string): readonly ValidationDef[] { return this.validationList.all(sheetId); }
  setValidation(sheetId: string, ranges: readonly RangeRef[], rule: Omit<ValidationDef, "ranges"> | undefined): void {
    this.validationList.set(sheetId, ranges, rule);
  }
  isValid(sheetId: string, row: number, column: number, candidate?: CellValue): boolean {
    const rule = this.validationList.at(sheetId, row, column);
    const value = candidate === undefined ? this.cellStore.value(sheetId, row, column) : candidate;
    return !rule || this.checks.isValid(rule, { sheetId, row, column, value });
  }
  conditionalFormats(sheetId: string): readonly ConditionalFormatDef[] { return this.conditional.all(sheetId); }
  setConditionalFormats(sheetId: string, formats: readonly ConditionalFormatDef[]): void { this.conditional.set(sheetId, formats); }
  filters(sheetId: string): readonly { readonly tableId?: string; readonly filter: FilterDef }[] { return this.filterList.all(sheetId); }
  setFilter(sheetId: string, target: { readonly tableId?: string; readonly range: RangeRef }, filter: FilterDef | undefined): void {
    this.filterList.set(sheetId, target, filter);
  }
  names(): readonly DefinedNameDef[] { return this.structures.names; }
  setName(name: DefinedNameDef): void { this.nameList.set(name); }
  removeName(name: string, sheetId?: string): void { this.nameList.remove(name, sheetId); }

  async settle(): Promise<{ calculationMs: number }> {
    const calculationMs = await this.host.calculation.settle();
    return { calculationMs };
  }
  async recalculate(): Promise<void> {
    this.host.calculation.force();
    await this.settle();
  }
  setManualCalculation(manual: boolean): void {
    const { calculation } = this.host;
    if (calculation.manual && !manual) calculation.force();
    calculation.manual = manual;
  }
  holdCalculation(held: boolean): void { this.host.calculation.held = held; }
  async evaluate(sheetId: string, row: number, column: number, formula: string): Promise<CellValue> {
    await this.settle();
    return this.evaluator.evaluate(formula, sheetId, row, column);
  }

  selection(): { sheetId: string; ranges: RangeRef[] } {
    const sheetId = this.activeSheetId();
    const chosen = this.injector.get(SheetsSelectionsService).getWorkbookSelections(this.unitId).getSelectionsOfWorksheet(sheetId);
    const ranges = chosen.map((selection) => fromUniverRange(selection.range));
    return { sheetId, ranges: ranges.length > 0 ? ranges : [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }] };
  }
  select(sheetId: string, ranges: readonly RangeRef[]): void {
    this.activateSheet(sheetId);
    const selections = ranges.map((range) => ({
      range: toUniverRange(range), style: null,
      primary: {
        startRow: range.row, endRow: range.row, startColumn: range.column, endColumn: range.column, actualRow: range.row,
        actualColumn: range.column, isMerged: false, isMergedMainCell: false,
      },
    }));
    this.host.run(SetSelectionsOperation.id, { subUnitId: sheetId, selections });
  }
  /** Styles are written without a mutation of Univer's, so that nobody else tells of them. */
  private formatted(sheetId: string, range: RangeRef): void { this.feed.emit({ kind: "format", sheetId, range, origin: this.feed.origin }); }
  onChange(listener: (change: EngineChange) => void): () => void { return this.feed.on(listener); }
  withOrigin<T>(origin: ChangeOrigin, work: () => T): T { return this.feed.withOrigin(origin, work); }

  load(file: WorkbookFile): void {
    this.host.calculation.manual = false;
    this.structures.clear();
    this.entered.forget();
    this.styles.forget();
    for (const sheet of file.sheets) {
      Object.assign(this.structures.of(sheet.id), {
        tables: [...sheet.tables], filters: [...sheet.filters], validations: [...sheet.validations],
        conditionalFormats: [...sheet.conditionalFormats],
      });
    }
    this.structures.names = [...file.names];
    const names = new Map(file.sheets.map((sheet) => [sheet.id, sheet.name]));
    const compiler = new FormulaCompiler(this.structures, (sheetId) => names.get(sheetId) ?? "", this.identifiersMet);
    this.feed.silently(() => {
      const compile = (formula: string, sheetId: string, row: number, column: number): string => compiler.compile(formula, { sheetId, row, column });
      const { outdated, ...data } = toUniverData(file, compile, (formula) => this.host.supports(formula));
      this.host.open(data, outdated, file.date1904);
      this.watcher.reset();
    });
    if (file.activeSheetId && this.host.hasSheet(file.activeSheetId)) this.activateSheet(file.activeSheetId);
  }
  snapshot(): EngineSnapshot { return this.snapshots.write(this.activeSheetId()); }
  dispose(): void {
    this.watcher.dispose();
    this.feed.clear();
    this.host.dispose();
  }
}
