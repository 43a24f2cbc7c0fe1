/** The workbook's sheets: their order, names, visibility and the one in front. */
import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { IWorksheetData, Worksheet } from "@univerjs/core";
import {
  InsertSheetMutation, RemoveSheetCommand, RemoveSheetMutation, SetTabColorMutation, SetWorksheetActiveOperation,
  SetWorksheetHideMutation, SetWorksheetNameCommand, SetWorksheetNameMutation, SetWorksheetOrderMutation, ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { SheetVisibility } from "../document/types";
import type { SheetInfo, SheetProperties } from "./engine";
import { toHex } from "./style-codec";
import type { UniverHost } from "./univer-host";

/** 64 px = Excel's 8.43 characters; 20 px = 15 points. */
export const DEFAULT_COLUMN_PX = 64;
export const DEFAULT_ROW_PX = 20;
const DEFAULT_ROWS = 200;
const DEFAULT_COLUMNS = 26;

export function blankSheet(id: string, name: string): Partial<IWorksheetData> & { id: string; name: string } {
  return {
    id, name, rowCount: DEFAULT_ROWS, columnCount: DEFAULT_COLUMNS, defaultColumnWidth: DEFAULT_COLUMN_PX,
    defaultRowHeight: DEFAULT_ROW_PX, cellData: {}, rowData: {}, columnData: {}, mergeData: [], showGridlines: BooleanNumber.TRUE,
  };
}

/** In the form Office.js shows it. */
export function sheetIdOf(number: number): string {
  return `{00000000-0001-0000-${(number >>> 16).toString(16).padStart(4, "0")}-${(number & 0xffff).toString(16).padStart(4, "0")}00000000}`.toUpperCase();
}

export class SheetList {
  private created = 0;

  constructor(private readonly host: UniverHost) {}

  all(): SheetInfo[] {
    return this.host.workbook.getSheets().map(describe);
  }

  nextId(): string {
    let id: string;
    do {
      id = sheetIdOf(this.created);
      this.created += 1;
    } while (this.host.unitId && this.host.hasSheet(id));
    return id;
  }

  active(): string {
    const sheet = this.host.workbook.getActiveSheet(true);
    return sheet?.getSheetId() ?? "";
  }

  activate(sheetId: string): void {
    this.host.sheet(sheetId);
    this.host.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
  }

  add(name: string, position: number | undefined): SheetInfo {
    const id = this.nextId();
    const index = position ?? this.host.workbook.getSheets().length;
    this.insert(index, mergeWorksheetSnapshotWithDefault(blankSheet(id, name)));
    return describe(this.host.sheet(id));
  }

  copy(sheetId: string, name: string, position: number): SheetInfo {
    const id = this.nextId();
    const sheet = { ...structuredClone(this.host.sheet(sheetId).getConfig()), id, name, hidden: BooleanNumber.FALSE };
    this.insert(position, sheet);
    return describe(this.host.sheet(id));
  }

  remove(sheetId: string): void {
    const name = this.host.sheet(sheetId).getName();
    const { unitId } = this.host;
    const info = { id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheetId, subUnitName: name } };
    const wasActive = this.active() === sheetId;
    this.host.runAs(RemoveSheetCommand.id, { subUnitId: sheetId }, [info]);
    const next = this.all().find((sheet) => sheet.visibility === "Visible");
    if (wasActive && next) this.activate(next.id);
  }

  move(sheetId: string, position: number): void {
    const fromOrder = this.host.workbook.getSheetIndex(this.host.sheet(sheetId));
    this.host.run(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder, toOrder: position });
  }

  set(sheetId: string, properties: SheetProperties): void {
    const sheet = this.host.sheet(sheetId);
    const { unitId } = this.host;
    if (properties.name !== undefined && properties.name !== sheet.getName()) {
      const params = { unitId, subUnitId: sheetId, name: properties.name };
      this.host.runAs(SetWorksheetNameCommand.id, params, [{ id: SetWorksheetNameMutation.id, params }]);
    }
    if (properties.visibility !== undefined) this.setVisibility(sheet, properties.visibility);
    if (properties.tabColor !== undefined) {
      this.host.run(SetTabColorMutation.id, { subUnitId: sheetId, color: properties.tabColor ?? "" });
    }
    if (properties.showGridlines !== undefined) {
      const showGridlines = properties.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      this.host.run(ToggleGridlinesMutation.id, { subUnitId: sheetId, showGridlines });
    }
  }

  /** Univer brings a new sheet to the front; Excel leaves the old one there. */
  private insert(index: number, sheet: IWorksheetData): void {
    const before = this.active();
    this.host.run(InsertSheetMutation.id, { index, sheet });
    if (this.active() !== before) this.host.workbook.setActiveSheet(this.host.sheet(before));
  }

  /** Univer knows hidden or not; very hidden is a note on the sheet. */
  private setVisibility(sheet: Worksheet, visibility: SheetVisibility): void {
    const config = sheet.getConfig();
    config.custom = { ...config.custom, veryHidden: visibility === "VeryHidden" };
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.host.run(SetWorksheetHideMutation.id, { subUnitId: sheet.getSheetId(), hidden });
    const next = this.all().find((info) => info.visibility === "Visible");
    if (hidden === BooleanNumber.TRUE && this.active() === sheet.getSheetId() && next) this.activate(next.id);
  }
}

export function describe(sheet: Worksheet): SheetInfo {
  const config = sheet.getConfig();
  const veryHidden = (config.custom as { veryHidden?: boolean } | undefined)?.veryHidden === true;
  const hidden = config.hidden === BooleanNumber.TRUE;
  return {
    id: sheet.getSheetId(), name: config.name, visibility: !hidden ? "Visible" : veryHidden ? "VeryHidden" : "Hidden",
    tabColor: toHex(config.tabColor), showGridlines: config.showGridlines !== BooleanNumber.FALSE,
  };
}
