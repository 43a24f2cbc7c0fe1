/** Where cells are on the screen, and drawing them again: the page's way to Univer's canvas. */
import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Nullable, Workbook } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type IRender } from "@univerjs/engine-render";
import { getViewportByCell, ScrollToRangeOperation, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { RangeRef } from "../document/types";
import type { UniverEngine } from "../engine/univer-engine";
import { toUniverRange } from "../engine/geometry";
import { Emitter } from "./emitter";

/** Pixels from the top-left corner of the element that holds the grid. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A place on the sheet in pixels at 100 %, headers not counted. */
export interface SheetPoint {
  readonly x: number;
  readonly y: number;
}

export class GridView {
  /** Signals that cells may be elsewhere: scrolled, zoomed, resized, another sheet. */
  readonly moved = new Emitter();
  private watchedUnit = "";
  private stopWatching: (() => void)[] = [];
  private redrawPending = false;
  private announcePending = false;

  constructor(private readonly engine: UniverEngine, private readonly container: HTMLElement) {
    engine.onChange(() => this.announce());
    this.renders.created$.subscribe(() => this.watch());
    this.watch();
  }

  /** The canvas of the open workbook, once drawn. */
  get canvas(): HTMLCanvasElement | undefined {
    return this.render()?.engine.getCanvasElement();
  }

  /** The part of the canvas that shows cells, without the headers. */
  get cellArea(): Box | undefined {
    const skeleton = this.skeleton();
    const canvas = this.canvas;
    const scale = this.render()?.scene.getAncestorScale();
    if (!skeleton || !canvas || !scale) return undefined;
    const headers = { width: skeleton.rowHeaderWidth * scale.scaleX, height: skeleton.columnHeaderHeight * scale.scaleY };
    const { x, y } = this.canvasPlace;
    return { left: x + headers.width, top: y + headers.height, width: canvas.clientWidth - headers.width, height: canvas.clientHeight - headers.height };
  }

  /** Where the canvas stands: below the toolbar and the formula bar. */
  get canvasPlace(): SheetPoint {
    const canvas = this.canvas?.getBoundingClientRect();
    const own = this.container.getBoundingClientRect();
    return canvas ? { x: canvas.left - own.left, y: canvas.top - own.top } : { x: 0, y: 0 };
  }

  get zoom(): number {
    return this.render()?.scene.getAncestorScale().scaleX ?? 1;
  }

  /** Where a cell of the active sheet is drawn; it may lie outside the visible part. Merged cells count as one. */
  cellBox(row: number, column: number): Box | undefined {
    const skeleton = this.skeleton();
    if (!skeleton) return undefined;
    const cell = skeleton.getCellWithCoordByIndex(row, column);
    const { startX, startY, endX, endY } = cell.isMergedMainCell || cell.isMerged ? cell.mergeInfo : cell;
    return this.toCanvas(row, column, { left: startX, top: startY, width: endX - startX, height: endY - startY });
  }

  /** Where something is drawn that lies over the active sheet's cells and scrolls with the cell at its top-left corner. */
  overlayBox(at: SheetPoint, width: number, height: number): Box | undefined {
    const skeleton = this.skeleton();
    if (!skeleton) return undefined;
    const row = indexAt(skeleton.rowHeightAccumulation, at.y);
    const column = indexAt(skeleton.columnWidthAccumulation, at.x);
    return this.toCanvas(row, column, { left: at.x + skeleton.rowHeaderWidth, top: at.y + skeleton.columnHeaderHeight, width, height });
  }

  /** Scrolls only as far as needed. */
  scrollTo(range: RangeRef): void {
    const injector = this.engine.injector;
    injector.get(ICommandService).syncExecuteCommand(ScrollToRangeOperation.id, { range: toUniverRange(range) });
  }

  /** Draws every cell anew in the next frame; for what Univer cannot know, such as table styles and conditional formats. */
  redraw(): void {
    if (this.redrawPending) return;
    this.redrawPending = true;
    requestAnimationFrame(() => {
      this.redrawPending = false;
      const render = this.render();
      render?.with(SheetSkeletonManagerService).reCalculate();
      render?.mainComponent?.makeForceDirty();
    });
  }

  /** A request changes a thousand things; what lies over the grid is placed once, when the frame is drawn. */
  private announce(): void {
    if (this.announcePending) return;
    this.announcePending = true;
    requestAnimationFrame(() => {
      this.announcePending = false;
      this.moved.emit();
    });
  }

  private get renders(): IRenderManagerService {
    return this.engine.injector.get(IRenderManagerService);
  }

  private render(): Nullable<IRender> {
    return this.renders.getRenderById(this.engine.unitId);
  }

  private skeleton() {
    return this.render()?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  }

  private toCanvas(row: number, column: number, box: Box): Box | undefined {
    const render = this.render();
    const sheet = this.engine.injector.get(IUniverInstanceService).getUnit<Workbook>(this.engine.unitId, UniverInstanceType.UNIVER_SHEET)?.getActiveSheet();
    if (!render || !sheet) return undefined;
    const viewport = getViewportByCell(row, column, render.scene, sheet);
    if (!viewport) return undefined;
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const { x, y } = this.canvasPlace;
    return {
      left: x + (box.left - viewport.viewportScrollX) * scaleX, top: y + (box.top - viewport.viewportScrollY) * scaleY,
      width: box.width * scaleX, height: box.height * scaleY,
    };
  }

  /** Follows the open workbook's canvas; every workbook has its own. */
  private watch(): void {
    const render = this.render();
    if (!render || this.watchedUnit === this.engine.unitId) return;
    for (const stop of this.stopWatching) stop();
    this.watchedUnit = this.engine.unitId;
    // Univer shows the menus of whatever has the focus; until a cell is clicked that would be none, or the cell editor's.
    this.engine.injector.get(IUniverInstanceService).focusUnit(this.engine.unitId);
    const moved = (): void => this.moved.emit();
    const scrolled = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.onScrollAfter$.subscribeEvent(moved);
    const transformed = render.engine.onTransformChange$.subscribeEvent(moved);
    const skeleton = render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(moved);
    this.stopWatching = [() => scrolled?.unsubscribe(), () => transformed.unsubscribe(), () => skeleton.unsubscribe()];
  }
}

/** The index of the row or column in which a distance falls, from the running totals of sizes. */
function indexAt(totals: readonly number[], distance: number): number {
  const found = totals.findIndex((total) => total > distance);
  return found < 0 ? Math.max(0, totals.length - 1) : found;
}
