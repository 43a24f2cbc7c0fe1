/**
 * Hears every mutation, whoever caused it: the protocol, the grid's menus, undo. Moves the structures along and announces what
 * happened. Formulas that depend on tables are worked out again once the whole command is through.
 */
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertColMutation, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand,
  InsertRowMutation, InsertSheetMutation, MoveRangeMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation,
  ReorderRangeMutation, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation, SetWorksheetHideMutation,
  SetWorksheetNameMutation, SetWorksheetOrderMutation, SheetsSelectionsService,
} from "@univerjs/sheets";
import type { IRange } from "@univerjs/core";
import type { RangeRef } from "../document/types";
import type { CellEdits } from "./cell-edits";
import type { ChangeFeed } from "./change-feed";
import type { EngineChange } from "./engine";
import type { EnteredFormulas, FormulaSite } from "./entered-formulas";
import { fromUniverRange, lastColumn, lastRow } from "./geometry";
import type { LineChange } from "./geometry";
import { changedMeanings, meaningsOf } from "./meanings";
import { ReferenceShifter } from "./reference-shifter";
import { dropSheetFrom, followReferences, renameSheetIn } from "./references";
import { mapStructureFormulas } from "./structure-formulas";
import { moveStructures, shiftStructures } from "./structure-mover";
import type { TableColumnsChange } from "./structure-mover";
import type { Structures } from "./structures";
import type { Tables } from "./tables";
import type { UniverHost } from "./univer-host";

interface SheetParams { readonly unitId: string; readonly subUnitId: string; readonly trigger?: string }
type LineKind = "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted" | "cells-inserted" | "cells-deleted";
type SheetKind = "sheet-activated" | "sheet-added" | "sheet-deleted" | "sheet-renamed" | "sheet-moved" | "sheet-visibility";

const LINES: Readonly<Record<string, readonly [LineKind, "row" | "column", 1 | -1]>> = {
  [InsertRowMutation.id]: ["rows-inserted", "row", 1], [RemoveRowMutation.id]: ["rows-deleted", "row", -1],
  [InsertColMutation.id]: ["columns-inserted", "column", 1], [RemoveColMutation.id]: ["columns-deleted", "column", -1],
};
const STRIPS: Readonly<Record<string, readonly ["cells-inserted" | "cells-deleted", "row" | "column", 1 | -1]>> = {
  [InsertRangeMoveDownCommand.id]: ["cells-inserted", "row", 1], [InsertRangeMoveRightCommand.id]: ["cells-inserted", "column", 1],
  [DeleteRangeMoveUpCommand.id]: ["cells-deleted", "row", -1], [DeleteRangeMoveLeftCommand.id]: ["cells-deleted", "column", -1],
};
const SHEET_CHANGES: Readonly<Record<string, SheetKind>> = {
  [InsertSheetMutation.id]: "sheet-added", [SetWorksheetOrderMutation.id]: "sheet-moved", [SetWorksheetHideMutation.id]: "sheet-visibility",
  [SetWorksheetActiveOperation.id]: "sheet-activated",
};

export class DocumentWatcher {
  private readonly stops: (() => void)[] = [];
  private readonly sheetNames = new Map<string, string>();
  private readonly shifter = new ReferenceShifter();
  private rewrites: ((formula: string, site: FormulaSite) => string)[] = [];
  private columnChanges: TableColumnsChange[] = [];
  /** Where cells have moved and what means something else for it; undefined when anything may. */
  private moves: { readonly sheets: Set<string>; readonly identifiers: Set<string> } | undefined = {
    sheets: new Set(), identifiers: new Set(),
  };
  private suspended = 0;

  constructor(
    private readonly host: UniverHost, private readonly feed: ChangeFeed, private readonly structures: Structures,
    private readonly entered: EnteredFormulas, private readonly tables: Tables,
    private readonly edits: CellEdits,
  ) {
    const before = host.commands.beforeCommandExecuted((command, options) => this.before(command, options));
    const after = host.commands.onCommandExecuted((command, options) => this.after(command, options));
    this.stops.push(() => before.dispose(), () => after.dispose());
    host.onStructureChanged = () => this.flush();
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  /** Another workbook: nothing is pending, and its sheets have names to remember. */
  reset(): void {
    this.rewrites = [];
    this.columnChanges = [];
    this.moves = { sheets: new Set(), identifiers: new Set() };
    this.rememberNames();
  }

  nameOf(sheetId: string): string {
    return this.sheetNames.get(sheetId) ?? "";
  }

  /** A strip of cells was inserted or deleted by `work`, whose single mutations mean nothing by themselves. */
  strip(sheetId: string, range: RangeRef, axis: "row" | "column", sign: 1 | -1, work: () => void): void {
    this.suspended += 1;
    try {
      work();
    } finally {
      this.suspended -= 1;
    }
    this.moveStrip(sheetId, range, axis, sign, sign > 0 ? "cells-inserted" : "cells-deleted");
    this.flush();
  }

  private before(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetRangeValuesMutation.id && this.concerns(command, options)) this.edits.remember(command.params);
  }

  private after(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const strip = STRIPS[command.id];
    if (strip) this.userStrip(command, strip);
    else if (this.concerns(command, options)) this.mutation(command);
  }

  private concerns(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
    if (this.suspended > 0) return false;
    const params = command.params as Partial<SheetParams> | undefined;
    if (params?.unitId !== undefined && params.unitId !== this.host.unitId) return false;
    // What the engine writes back after a calculation is no edit.
    if (command.id === SetRangeValuesMutation.id) return options?.onlyLocal !== true && !this.host.isAdjusting;
    return true;
  }

  private mutation(command: Readonly<ICommandInfo>): void {
    const params = command.params as SheetParams;
    const sheetId = params?.subUnitId;
    const line = LINES[command.id];
    const kind = SHEET_CHANGES[command.id];
    if (line) this.lines(command, line);
    else if (command.id === SetFormulaCalculationResultMutation.id) this.calculated(command);
    else if (command.id === SetRangeValuesMutation.id) this.edits.announce(command.params);
    else if (command.id === MoveRangeMutation.id) this.moved(command);
    else if (command.id === ReorderRangeMutation.id) {
      const { range } = command.params as { readonly range: IRange };
      this.feed.emit({ kind: "sorted", sheetId, axis: "row", ranges: [fromUniverRange(range)], origin: this.feed.origin });
    } else if (command.id === SetSelectionsOperation.id) this.selected(command);
    else if (command.id === SetWorksheetNameMutation.id) this.renamed(params);
    else if (command.id === RemoveSheetMutation.id) this.sheetRemoved(sheetId);
    else if (kind === "sheet-added") {
      this.rememberNames();
      this.sheetEvent(kind, (command.params as { readonly sheet: { readonly id: string } }).sheet.id);
    } else if (kind) this.sheetEvent(kind, sheetId);
  }

  private lines(command: Readonly<ICommandInfo>, [kind, axis, sign]: (typeof LINES)[string]): void {
    const { subUnitId: sheetId, range } = command.params as SheetParams & { readonly range: IRange };
    // A strip makes room at the bottom first; that is no insertion of its own.
    if (STRIPS[(command.params as SheetParams).trigger ?? ""]) return;
    const lines = fromUniverRange(range);
    const change: LineChange = axis === "row"
      ? { axis, at: lines.row, count: sign * lines.rowCount } : { axis, at: lines.column, count: sign * lines.columnCount };
    this.shift(sheetId, change);
    this.feed.emit({ kind, sheetId, range: lines, origin: this.feed.origin });
  }

  private userStrip(command: Readonly<ICommandInfo>, [kind, axis, sign]: (typeof STRIPS)[string]): void {
    const given = (command.params as { readonly range?: IRange } | undefined)?.range;
    const range = given ?? this.host.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const sheetId = this.host.workbook.getActiveSheet(true)?.getSheetId();
    if (range && sheetId) this.moveStrip(sheetId, fromUniverRange(range), axis, sign, kind);
  }

  private moveStrip(sheetId: string, range: RangeRef, axis: "row" | "column", sign: 1 | -1, kind: "cells-inserted" | "cells-deleted"): void {
    this.shift(sheetId, axis === "row"
      ? { axis, at: range.row, count: sign * range.rowCount, band: { first: range.column, last: lastColumn(range) } }
      : { axis, at: range.column, count: sign * range.columnCount, band: { first: range.row, last: lastRow(range) } });
    const shift = axis === "row" ? (sign > 0 ? "Down" : "Up") : sign > 0 ? "Right" : "Left";
    this.feed.emit({ kind, sheetId, range, origin: this.feed.origin, shift });
  }

  private shift(sheetId: string, change: LineChange): void {
    const changed = this.nameOf(sheetId);
    const before = meaningsOf(this.structures);
    this.columnChanges.push(...shiftStructures(this.structures, sheetId, change, (id) => this.nameOf(id)));
    this.moves?.sheets.add(sheetId);
    for (const identifier of changedMeanings(before, meaningsOf(this.structures))) this.moves?.identifiers.add(identifier);
    this.later((formula, site) => this.shifter.shift(formula, site, site.sheetName, { sheet: changed, change }), true);
  }

  private moved(command: Readonly<ICommandInfo>): void {
    const params = command.params as {
      readonly fromRange?: IRange; readonly toRange?: IRange; readonly trigger?: string;
      readonly from: { readonly subUnitId: string }; readonly to: { readonly subUnitId: string };
    };
    if (!params.fromRange || !params.toRange || STRIPS[params.trigger ?? ""]) return;
    const from = { sheetId: params.from.subUnitId, range: fromUniverRange(params.fromRange) };
    const to = { sheetId: params.to.subUnitId, row: params.toRange.startRow, column: params.toRange.startColumn };
    moveStructures(this.structures, from, to, (id) => this.nameOf(id));
    const source = { sheet: this.nameOf(from.sheetId), range: from.range };
    const target = { sheet: this.nameOf(to.sheetId), row: to.row, column: to.column };
    this.later((formula, site) => followReferences(formula, site.sheetName, source, target));
    this.feed.emit({ kind: "cells", sheetId: from.sheetId, range: from.range, origin: this.feed.origin });
    this.feed.emit({ kind: "cells", sheetId: to.sheetId, range: fromUniverRange(params.toRange), origin: this.feed.origin });
  }

  private calculated(command: Readonly<ICommandInfo>): void {
    const { unitData } = command.params as { readonly unitData: Readonly<Record<string, object | undefined>> };
    for (const sheetId of Object.keys(unitData[this.host.unitId] ?? {})) this.feed.emit({ kind: "calculated", sheetId });
  }

  private selected(command: Readonly<ICommandInfo>): void {
    const params = command.params as SheetParams & { readonly selections: readonly { readonly range: IRange }[] };
    const ranges = params.selections.map((selection) => fromUniverRange(selection.range));
    this.feed.emit({ kind: "selection", sheetId: params.subUnitId, ranges, origin: this.feed.origin });
  }

  private renamed({ subUnitId: sheetId }: SheetParams): void {
    const nameBefore = this.nameOf(sheetId);
    this.rememberNames();
    const nameAfter = this.nameOf(sheetId);
    mapStructureFormulas(this.structures, (formula) => renameSheetIn(formula, nameBefore, nameAfter));
    this.later((formula) => renameSheetIn(formula, nameBefore, nameAfter));
    this.feed.emit({ kind: "sheet-renamed", sheetId, nameBefore, nameAfter, origin: this.feed.origin });
  }

  private sheetRemoved(sheetId: string): void {
    const name = this.nameOf(sheetId);
    this.structures.removeSheet(sheetId);
    mapStructureFormulas(this.structures, (formula) => dropSheetFrom(formula, name));
    this.rememberNames();
    this.later((formula) => dropSheetFrom(formula, name));
    this.sheetEvent("sheet-deleted", sheetId);
  }

  private sheetEvent(kind: SheetKind, sheetId: string): void {
    const change: EngineChange = { kind, sheetId, origin: this.feed.origin };
    this.feed.emit(change);
  }

  private rememberNames(): void {
    this.sheetNames.clear();
    for (const sheet of this.host.workbook.getSheets()) this.sheetNames.set(sheet.getSheetId(), sheet.getName());
  }

  /** The user's commands consist of several mutations; the formulas wait for the last of them. */
  private later(rewrite: (formula: string, site: FormulaSite) => string, isMove = false): void {
    if (!isMove) this.moves = undefined;
    if (this.rewrites.length === 0) queueMicrotask(() => this.flush());
    this.rewrites.push(rewrite);
  }

  private flush(): void {
    if (this.rewrites.length === 0) return;
    const steps = this.rewrites;
    const changes = this.columnChanges;
    this.rewrites = [];
    this.columnChanges = [];
    const { moves } = this;
    this.moves = { sheets: new Set(), identifiers: new Set() };
    const rewrite = (formula: string, site: FormulaSite): string => steps.reduce((text, step) => step(text, site), formula);
    this.feed.silently(() => {
      if (moves) this.entered.followMove(rewrite, moves.sheets, moves.identifiers);
      else this.entered.refresh(rewrite);
      this.tables.columnsChanged(changes);
    });
  }
}
