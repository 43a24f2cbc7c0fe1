/** What a browser test may ask of the page, beside what a person sees: `window.workbench`. Addresses are `A1` or `Sheet!A1:B2`. */
import { base64OfBytes, bytesOfBase64 } from "../base64";
import type { CellValue } from "../document/cell-types";
import type { RangeRef } from "../document/types";
import { displayText } from "../engine/display-text";
import { fullAddress, parseLocalAddress, splitSheet } from "../objects/address";
import type { RequestStatistics } from "../protocol/host";
import type { Preferences } from "./preferences";
import { openBytes } from "./shell/file-commands";
import type { Office } from "./workbench";

export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

export interface WorkbenchHook {
  sheets(): { readonly name: string; readonly visible: boolean; readonly active: boolean }[];
  values(address: string): CellValue[][];
  formulas(address: string): (string | undefined)[][];
  /** As the number formats show them. */
  texts(address: string): string[][];
  /** `#RRGGBB` of fill and font as a reader sees the cell, undefined where nothing is set. */
  colours(address: string): { readonly fill: string | undefined; readonly font: string | undefined };
  /** `#RRGGBB` of the pixel near the cell's top-left corner, after scrolling there and drawing; undefined where only the paper shows. */
  drawnFill(address: string): Promise<string | undefined>;
  /** The middle of the cell in page pixels, after scrolling there. */
  cellPoint(address: string): Promise<PagePoint>;
  selection(): string;
  isEditing(): boolean;
  requests(): readonly RequestStatistics[];
  clearRequests(): void;
  charts(): { readonly sheet: string; readonly name: string; readonly type: string }[];
  change(patch: Partial<Preferences>): Promise<void>;
  settle(): Promise<void>;
  /** Base64. */
  save(): Promise<string>;
  open(base64: string, name: string): Promise<void>;
}

declare global {
  interface Window {
    workbench?: WorkbenchHook;
  }
}

const frame = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => resolve()); });

/** Scrolling is drawn in the next frame, what follows from it in the one after. */
async function drawn(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await frame();
}

export function installTestHook(window: Window, office: Office): void {
  const { session, view, editMode } = office.workbench;
  const { engine } = session;

  const place = (address: string): { sheetId: string; range: RangeRef } => {
    const split = splitSheet(address);
    const range = split && parseLocalAddress(split.rest);
    if (!range) throw new Error(`${address} is not an address`);
    if (split.sheetName === undefined) return { sheetId: engine.activeSheetId(), range };
    const sheet = engine.sheets().find(({ name }) => name === split.sheetName);
    if (!sheet) throw new Error(`there is no sheet ${split.sheetName}`);
    return { sheetId: sheet.id, range };
  };
  const show = async (address: string): Promise<RangeRef> => {
    const { sheetId, range } = place(address);
    if (engine.activeSheetId() !== sheetId) engine.withOrigin("user", () => engine.activateSheet(sheetId));
    await drawn();
    view.scrollTo(range);
    await drawn();
    return range;
  };

  window.workbench = {
    sheets: () => engine.sheets().map(({ id, name, visibility }) => ({ name, visible: visibility === "Visible", active: id === engine.activeSheetId() })),
    values(address) {
      const { sheetId, range } = place(address);
      return engine.readCells(sheetId, range).map((row) => row.map(({ value }) => value));
    },
    formulas(address) {
      const { sheetId, range } = place(address);
      return engine.readCells(sheetId, range).map((row) => row.map(({ formula }) => formula));
    },
    texts(address) {
      const { sheetId, range } = place(address);
      const styles = engine.readStyles(sheetId, range);
      return engine.readCells(sheetId, range).map((row, r) => row.map(({ value }, c) => displayText(value, styles[r]?.[c]?.numberFormat)));
    },
    colours(address) {
      const { sheetId, range } = place(address);
      const { fill, font } = engine.displayedStyle(sheetId, range.row, range.column);
      return { fill, font: font?.color };
    },
    async drawnFill(address) {
      const { row, column } = await show(address);
      const box = view.cellBox(row, column);
      const canvas = view.canvas;
      const context = canvas?.getContext("2d");
      if (!box || !canvas || !context) return undefined;
      const ratio = canvas.width / canvas.clientWidth;
      const inside = 3;
      const { x, y } = view.canvasPlace;
      const { data } = context.getImageData(Math.round((box.left - x + inside) * ratio), Math.round((box.top - y + inside) * ratio), 1, 1);
      if (data[3] === 0) return undefined;
      return `#${[...data.slice(0, 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
    },
    async cellPoint(address) {
      const { row, column } = await show(address);
      const box = view.cellBox(row, column);
      const canvas = view.canvas?.getBoundingClientRect();
      if (!box || !canvas) throw new Error(`${address} is not drawn`);
      const { x, y } = view.canvasPlace;
      const corner = { left: canvas.left - x, top: canvas.top - y };
      return { x: corner.left + box.left + box.width / 2, y: corner.top + box.top + box.height / 2 };
    },
    selection() {
      const { sheetId, ranges } = engine.selection();
      const name = engine.sheets().find(({ id }) => id === sheetId)?.name ?? "";
      return ranges.map((range) => fullAddress(name, range)).join(",");
    },
    isEditing: () => editMode.active,
    requests: () => session.requests.records,
    clearRequests: () => session.requests.clear(),
    charts: () => engine.sheets().flatMap(({ id, name: sheet }) => session.host.document.sheet(id).charts.map(({ name, type }) => ({ sheet, name, type }))),
    change: (patch) => office.change(patch),
    async settle() {
      await engine.settle();
    },
    async save() {
      const { bytes } = await session.save();
      return base64OfBytes(bytes);
    },
    open: (base64, name) => openBytes(office, bytesOfBase64(base64), name),
  };
}
