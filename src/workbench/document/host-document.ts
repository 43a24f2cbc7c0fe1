/**
 * The open workbook: the engine, and the plain state that the engine does not keep (page layout, charts, pictures, comments, links,
 * protection, settings, properties, custom XML, view flags). Protocol objects read and write it directly; what sits on cells
 * follows them when rows and columns move.
 */
import { renameSheetIn } from "../engine/references";
import type { Engine, EngineChange } from "../engine/engine";
import { chartsAfter, pageLayoutAfter, referenceChange } from "./follow-changes";
import { moveRange } from "./moves";
import { picturesAfter, type PictureDef } from "./pictures";
import { defaultPageLayout } from "./page-layout-defaults";
import type { CellScalar, NamedStyleDef } from "./cell-types";
import type { ChartDef } from "./chart-types";
import type { CommentDef, HyperlinkDef, PageLayoutDef, ProtectionDef, SheetFile, StructureChange, StructureProtectionDef, WorkbookFile } from "./types";

/** Plain state of one sheet; assign whole values, the definitions themselves are immutable. */
export interface SheetState {
  pageLayout: PageLayoutDef;
  charts: ChartDef[];
  pictures: PictureDef[];
  comments: CommentDef[];
  hyperlinks: HyperlinkDef[];
  protection: ProtectionDef;
  /** Keys as given; looked up without regard to case. */
  customProperties: Record<string, string>;
  showHeadings: boolean;
  standardWidth: number | undefined;
  standardHeight: number | undefined;
  zoomPercent: number | undefined;
}

/** Something that an add-in keeps hold of under an id of its own; not part of the file. */
export interface BindingDef {
  readonly id: string;
  readonly type: "Range" | "Table" | "Text";
  readonly number: number;
  /** Of a table; ranges are kept as hidden names. */
  readonly tableId?: string;
}

export interface WorkbookState {
  name: string;
  date1904: boolean;
  properties: Record<string, string>;
  customDocumentProperties: Record<string, CellScalar>;
  customXmlParts: { id: string; xml: string }[];
  structureProtection: StructureProtectionDef | undefined;
  /** Beside Excel's own; `undefined` until there has been one. */
  namedStyles: readonly NamedStyleDef[] | undefined;
  /** JSON text by key, by add-in id. */
  settings: Record<string, Record<string, string>>;
  /** `Office.addin.setStartupBehavior`, by add-in id; not part of the file. */
  startStates: Record<string, string>;
  bindings: readonly BindingDef[];
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
}

function blankSheet(): SheetState {
  return {
    pageLayout: defaultPageLayout, charts: [], pictures: [], comments: [], hyperlinks: [], protection: { isProtected: false, options: {} },
    customProperties: {}, showHeadings: true, standardWidth: undefined, standardHeight: undefined, zoomPercent: undefined,
  };
}

function blankWorkbook(): WorkbookState {
  return {
    name: "Book1.xlsx", date1904: false, properties: {}, customDocumentProperties: {}, customXmlParts: [], structureProtection: undefined, namedStyles: undefined, settings: {},
    startStates: {}, bindings: [], calculationMode: "Automatic",
  };
}

/** The setting by which an add-in asks to be opened with the document. */
const autoShowSetting = "Office.AutoShowTaskpaneWithDocument";

function withAutoShow(file: WorkbookFile): WorkbookState["settings"] {
  const settings = Object.fromEntries(Object.entries(file.settings).map(([addin, values]) => [addin, { ...values }]));
  for (const addin of file.autoShowTaskpane) settings[addin] = { ...settings[addin], [autoShowSetting]: "true" };
  return settings;
}

const definedOnly = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;

export class HostDocument {
  workbook: WorkbookState = blankWorkbook();
  private sheetStates = new Map<string, SheetState>();
  private changes: StructureChange[] = [];

  constructor(readonly engine: Engine) {
    engine.onChange((change) => {
      this.note(change);
      this.follow(change);
      this.followInCharts(change);
    });
  }

  /** The plain state of a sheet, made on first use. */
  sheet(sheetId: string): SheetState {
    let state = this.sheetStates.get(sheetId);
    if (!state) {
      state = blankSheet();
      this.sheetStates.set(sheetId, state);
    }
    return state;
  }

  /** A copied sheet takes its page layout, charts, pictures, links and comments along. */
  copySheetState(from: string, to: string): void {
    const source = this.sheet(from);
    this.sheetStates.set(to, {
      ...source, charts: this.chartsOn(to, from, source.charts), pictures: [...source.pictures], comments: [...source.comments], hyperlinks: [...source.hyperlinks],
      customProperties: { ...source.customProperties },
    });
  }

  load(file: WorkbookFile, name = "Book1.xlsx"): void {
    this.engine.load(file);
    this.changes = [...(file.changes ?? [])];
    this.workbook = {
      ...blankWorkbook(), name, date1904: file.date1904, properties: { ...file.properties },
      customDocumentProperties: { ...file.customDocumentProperties }, customXmlParts: file.customXmlParts.map((part) => ({ ...part })),
      structureProtection: file.structureProtection, namedStyles: file.namedStyles, settings: withAutoShow(file),
    };
    this.sheetStates = new Map(file.sheets.map((sheet) => [sheet.id, {
      pageLayout: sheet.pageLayout, charts: [...sheet.charts], pictures: [...sheet.pictures], comments: [...sheet.comments], hyperlinks: [...sheet.hyperlinks],
      protection: sheet.protection, customProperties: { ...sheet.customProperties }, showHeadings: sheet.showHeadings,
      standardWidth: sheet.standardWidth, standardHeight: sheet.standardHeight, zoomPercent: sheet.zoomPercent,
    }]));
  }

  /** The whole document as a file holds it. Call after `engine.settle()`, so that formulas carry their results. */
  snapshot(): WorkbookFile {
    const { sheets, styles, names, activeSheetId } = this.engine.snapshot();
    const { workbook } = this;
    return {
      styles, names, activeSheetId, ...(workbook.structureProtection ? { structureProtection: workbook.structureProtection } : {}), ...(workbook.namedStyles ? { namedStyles: workbook.namedStyles } : {}),
      sheets: sheets.map((sheet): SheetFile => ({ ...sheet, ...definedOnly(this.sheet(sheet.id)) })),
      date1904: workbook.date1904, properties: workbook.properties, customDocumentProperties: workbook.customDocumentProperties,
      customXmlParts: workbook.customXmlParts, settings: workbook.settings,
      autoShowTaskpane: Object.keys(workbook.settings).filter((addin) => workbook.settings[addin]?.[autoShowSetting] === "true"),
      ...(this.changes.length > 0 ? { changes: [...this.changes] } : {}),
    };
  }

  /** Charts that drew their own sheet draw the copy. */
  private chartsOn(to: string, from: string, charts: readonly ChartDef[]): ChartDef[] {
    const nameOf = (sheetId: string): string => this.engine.sheets().find((sheet) => sheet.id === sheetId)?.name ?? "";
    const [before, after] = [nameOf(from), nameOf(to)];
    return chartsAfter(charts, (reference) => renameSheetIn(reference, before, after));
  }

  private note(change: EngineChange): void {
    const sheetName = (): string => this.engine.sheets().find((sheet) => sheet.id === change.sheetId)?.name ?? "";
    switch (change.kind) {
      case "rows-inserted": case "rows-deleted": case "columns-inserted": case "columns-deleted": case "cells-inserted": case "cells-deleted":
        this.changes.push({ kind: change.kind, sheetId: change.sheetId, sheetName: sheetName(), range: change.range, ...(change.shift ? { shift: change.shift } : {}) });
        break;
      case "sheet-renamed":
        if (change.nameBefore !== undefined && change.nameAfter !== undefined) this.changes.push({ kind: change.kind, sheetId: change.sheetId, sheetName: change.nameBefore, newName: change.nameAfter });
        break;
      default:
    }
  }

  private follow(change: EngineChange): void {
    if (change.kind === "sheet-deleted") {
      this.sheetStates.delete(change.sheetId);
      return;
    }
    const state = this.sheetStates.get(change.sheetId);
    if (!state || !("range" in change) || !change.range || !/-(inserted|deleted)$/.test(change.kind)) return;
    const moveCell = <T extends { readonly row: number; readonly column: number }>(cell: T): T[] => {
      const moved = moveRange(change.sheetId, { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 }, change);
      return moved ? [{ ...cell, row: moved.row, column: moved.column }] : [];
    };
    state.hyperlinks = state.hyperlinks.flatMap(moveCell);
    state.comments = state.comments.flatMap(moveCell);
    state.pictures = picturesAfter(state.pictures, change);
    state.pageLayout = pageLayoutAfter(state.pageLayout, change);
  }

  /** Charts of any sheet may draw the cells of the one that changed. */
  private followInCharts(change: EngineChange): void {
    const nameOf = (sheetId: string): string => this.engine.sheets().find((sheet) => sheet.id === sheetId)?.name ?? "";
    for (const [sheetId, state] of this.sheetStates) {
      if (state.charts.length === 0) continue;
      const rewrite = referenceChange(change, nameOf(sheetId), nameOf(change.sheetId));
      if (rewrite) state.charts = chartsAfter(state.charts, rewrite);
    }
  }
}
