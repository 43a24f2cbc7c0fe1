/** From what happens in the document to the events that worksheets and their collection raise. */
import type { HostDocument } from "../document/host-document";
import type { CellValue } from "../document/cell-types";
import type { RangeRef, SheetVisibility } from "../document/types";
import type { CellState, ChangeOrigin, EngineChange } from "../engine/engine";
import { documentSelectionChanged, type EventArguments, type EventHub } from "../protocol/event-hub";
import type { LiveObjects } from "../protocol/live-objects";
import type { HostSwitches } from "../protocol/switches";
import { gridColumns, gridRows, localAddress } from "./address";
import { plainValue } from "./cell-writing";
import { eventNumber, workbookTarget, type EventName } from "./event-numbers";
import { RangeType } from "./object-types";
import { valueType } from "./range-values";

const changeTypes = {
  "cells": "RangeEdited", "rows-inserted": "RowInserted", "rows-deleted": "RowDeleted", "columns-inserted": "ColumnInserted",
  "columns-deleted": "ColumnDeleted", "cells-inserted": "CellInserted", "cells-deleted": "CellDeleted", "format": "RangeEdited",
} as const;

const shifts = { Down: "ShiftCellDown", Right: "ShiftCellRight", Up: "ShiftCellUp", Left: "ShiftCellLeft" } as const;

const sourceOf = (origin: ChangeOrigin) => (origin === "remote" ? "Remote" : "Local");
const triggerOf = (origin: ChangeOrigin) => (origin === "api" ? "ThisLocalAddin" : "Unknown");

/** Bits of the document's former state that engine changes do not carry. */
interface Memory {
  /** The sheet whose activation was told last: the engine may have another in front while it works. */
  active: string;
  order: readonly string[];
  visibility: ReadonlyMap<string, SheetVisibility>;
}

function remember({ engine }: HostDocument, active: string): Memory {
  const sheets = engine.sheets();
  return { active, order: sheets.map((sheet) => sheet.id), visibility: new Map(sheets.map((sheet) => [sheet.id, sheet.visibility])) };
}

/** Rows and columns are inserted and deleted whole, however wide the engine's own grid is. */
function wholeLines(kind: string, range: RangeRef): RangeRef {
  if (kind.startsWith("rows-")) return { ...range, column: 0, columnCount: gridColumns };
  return kind.startsWith("columns-") ? { ...range, row: 0, rowCount: gridRows } : range;
}

class WorksheetEvents {
  private memory: Memory;

  constructor(private readonly document: HostDocument, private readonly events: EventHub, private readonly switches: HostSwitches, private readonly live: LiveObjects) {
    this.memory = remember(document, document.engine.activeSheetId());
  }

  follow(change: EngineChange): void {
    const { sheetId } = change;
    switch (change.kind) {
      case "cells":
      case "rows-inserted":
      case "rows-deleted":
      case "columns-inserted":
      case "columns-deleted":
      case "cells-inserted":
      case "cells-deleted":
        this.raise("changed", sheetId, this.changed(change));
        break;
      case "format":
        this.raise("formatChanged", sheetId, this.located(sheetId, change.range, change.origin));
        if (this.switches.formatRaisesChanged) this.raise("changed", sheetId, this.changed(change));
        break;
      case "selection":
        this.events.raise(documentSelectionChanged.type, documentSelectionChanged.target, () => ({}));
        this.raise("selectionChanged", sheetId, () => ({ worksheetId: sheetId, address: change.ranges.map(localAddress).join(",") }));
        break;
      case "sorted":
        this.raise(change.axis === "row" ? "rowSorted" : "columnSorted", sheetId, () => ({
          worksheetId: sheetId, address: change.ranges.map(localAddress).join(","), source: sourceOf(change.origin),
        }));
        break;
      case "calculated":
        this.raise("calculated", sheetId, () => {
          const used = this.document.engine.usedRange(sheetId, true);
          return { worksheetId: sheetId, address: used ? localAddress(used) : "A1" };
        });
        break;
      default:
        this.followSheets(change);
    }
  }

  private followSheets(change: EngineChange): void {
    const { sheetId } = change;
    const before = this.memory;
    this.memory = remember(this.document, change.kind === "sheet-activated" ? sheetId : before.active);
    if (!("origin" in change)) return;
    const source = sourceOf(change.origin);
    switch (change.kind) {
      case "sheet-activated":
        if (before.active === sheetId) break;
        this.raise("deactivated", before.active, () => ({ worksheetId: before.active }));
        this.raise("activated", sheetId, () => ({ worksheetId: sheetId }));
        break;
      case "sheet-added":
        this.raise("added", sheetId, () => ({ worksheetId: sheetId, source }));
        break;
      case "sheet-deleted":
        this.raise("deleted", sheetId, () => ({ worksheetId: sheetId, source }));
        break;
      case "sheet-renamed":
        this.raise("nameChanged", sheetId, () => ({ worksheetId: sheetId, source, nameBefore: change.nameBefore, nameAfter: change.nameAfter }));
        break;
      case "sheet-moved": {
        const [positionBefore, positionAfter] = [before.order.indexOf(sheetId), this.memory.order.indexOf(sheetId)];
        this.raise("moved", sheetId, () => ({ worksheetId: sheetId, source, positionBefore, positionAfter }));
        break;
      }
      case "sheet-visibility": {
        const [visibilityBefore, visibilityAfter] = [before.visibility.get(sheetId), this.memory.visibility.get(sheetId)];
        this.raise("visibilityChanged", sheetId, () => ({ worksheetId: sheetId, source, visibilityBefore, visibilityAfter }));
        break;
      }
      default:
    }
  }

  private raise(event: EventName, sheetId: string, makeArguments: () => EventArguments): void {
    this.events.raise(eventNumber[event], sheetId, makeArguments);
    this.events.raise(eventNumber[event], workbookTarget, makeArguments);
  }

  private located(sheetId: string, range: RangeRef, origin: ChangeOrigin): () => EventArguments {
    return () => ({ worksheetId: sheetId, address: localAddress(range), source: sourceOf(origin), referenceId: this.live.keep(RangeType.of({ sheetId, range })) });
  }

  private changed(change: Extract<EngineChange, { readonly kind: keyof typeof changeTypes }>): () => EventArguments {
    const { sheetId, range, origin, kind } = change;
    const shift = "shift" in change ? change.shift : undefined;
    return () => ({
      ...this.located(sheetId, wholeLines(kind, range), origin)(),
      changeType: changeTypes[kind], triggerSource: triggerOf(origin), shiftDirection: shift === undefined ? "None" : shifts[shift],
      ...(change.kind === "cells" ? this.details(sheetId, range, change.before, change.after) : {}),
    });
  }

  /** Only a change of a single cell says what it was and is. */
  private details(sheetId: string, range: RangeRef, before: CellState | undefined, after: CellState | undefined): EventArguments {
    if (range.rowCount !== 1 || range.columnCount !== 1 || !before || !after) return {};
    // A formula has its value only once calculation has ended.
    const now: CellValue = after.formula === undefined ? after.value : (this.document.engine.readCells(sheetId, range)[0]?.[0]?.value ?? null);
    return {
      valueBefore: plainValue(before.value), valueTypeBefore: valueType(before.value), valueAfter: plainValue(now), valueTypeAfter: valueType(now),
    };
  }
}

/** @returns how to stop. */
export function connectWorksheetEvents(document: HostDocument, events: EventHub, switches: HostSwitches, live: LiveObjects): () => void {
  const followers = new WorksheetEvents(document, events, switches, live);
  return document.engine.onChange((change) => followers.follow(change));
}
