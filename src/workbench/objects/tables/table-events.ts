/** From what happens in the document to the events that tables and their collections raise. */
import type { HostDocument } from "../../document/host-document";
import type { RangeRef } from "../../document/types";
import type { ChangeOrigin, EngineChange } from "../../engine/engine";
import type { EventArguments, EventHub } from "../../protocol/event-hub";
import type { LiveObjects } from "../../protocol/live-objects";
import { intersect, localAddress } from "../address";
import { plainValue } from "../cell-writing";
import { workbookTarget } from "../event-numbers";
import { RangeType } from "../object-types";
import { valueType } from "../range-values";
import type { PlacedTable } from "./table-ranges";

/** The client's numbers. */
export const tableEvent = { selectionChanged: 100, changed: 101, added: 102, deleted: 103 } as const;

type CellChange = Extract<EngineChange, { readonly kind: "cells" | "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted" | "cells-inserted" | "cells-deleted" }>;

const sourceOf = (origin: ChangeOrigin): string => (origin === "remote" ? "Remote" : "Local");

/** Cells pushed down or up across the whole table are rows of it, pushed sideways columns. */
function changeType(change: CellChange): string {
  switch (change.kind) {
    case "cells": return "RangeEdited";
    case "rows-inserted": return "RowInserted";
    case "rows-deleted": return "RowDeleted";
    case "columns-inserted": return "ColumnInserted";
    case "columns-deleted": return "ColumnDeleted";
    case "cells-inserted": return change.shift === "Right" ? "ColumnInserted" : "RowInserted";
    case "cells-deleted": return change.shift === "Left" ? "ColumnDeleted" : "RowDeleted";
  }
}

class TableEvents {
  /** Where tables were before the change in hand, which may take them away or move them. */
  private before: readonly PlacedTable[];
  private selectedIn = new Set<string>();

  constructor(private readonly document: HostDocument, private readonly events: EventHub, private readonly live: LiveObjects) {
    this.before = document.engine.tables();
  }

  follow(change: EngineChange): void {
    switch (change.kind) {
      case "cells":
      case "rows-inserted":
      case "rows-deleted":
      case "columns-inserted":
      case "columns-deleted":
      case "cells-inserted":
      case "cells-deleted":
        this.changed(change);
        break;
      case "selection":
        this.selected(change.sheetId, change.ranges);
        break;
      case "table-added":
        this.raise(tableEvent.added, [change.sheetId, workbookTarget], { source: sourceOf(change.origin), tableId: change.tableId, worksheetId: change.sheetId });
        break;
      case "table-deleted": {
        const tableName = this.before.find((table) => table.id === change.tableId)?.name;
        this.raise(tableEvent.deleted, [change.sheetId, workbookTarget], {
          source: sourceOf(change.origin), tableId: change.tableId, tableName, worksheetId: change.sheetId,
        });
        break;
      }
      default:
    }
    this.before = this.document.engine.tables();
  }

  private raise(event: number, targets: readonly string[], content: EventArguments): void {
    for (const target of targets) this.events.raise(event, target, () => content);
  }

  private changed(change: CellChange): void {
    for (const table of this.before) {
      if (table.sheetId !== change.sheetId || !intersect(table.range, change.range)) continue;
      for (const target of [table.id, table.sheetId, workbookTarget]) {
        this.events.raise(tableEvent.changed, target, () => ({
          worksheetId: table.sheetId, tableId: table.id, address: localAddress(change.range), source: sourceOf(change.origin), changeType: changeType(change),
          referenceId: this.live.keep(RangeType.of({ sheetId: table.sheetId, range: change.range })), ...this.details(change),
        }));
      }
    }
  }

  /** Only a change of a single cell says what it was and is. */
  private details(change: CellChange): EventArguments {
    if (change.kind !== "cells" || !change.before || !change.after) return {};
    // A formula has its value only once calculation has ended.
    const now = change.after.formula === undefined ? change.after.value : (this.document.engine.readCells(change.sheetId, change.range)[0]?.[0]?.value ?? null);
    return {
      valueBefore: plainValue(change.before.value), valueTypeBefore: valueType(change.before.value), valueAfter: plainValue(now), valueTypeAfter: valueType(now),
    };
  }

  /** A table hears of a selection in it, and once more when the selection leaves it. */
  private selected(sheetId: string, ranges: readonly RangeRef[]): void {
    const inside = new Set<string>();
    for (const table of this.document.engine.tables()) {
      const parts = table.sheetId === sheetId ? ranges.flatMap((range) => intersect(range, table.range) ?? []) : [];
      if (parts.length > 0) inside.add(table.id);
      else if (!this.selectedIn.has(table.id)) continue;
      this.raise(tableEvent.selectionChanged, [table.id], { worksheetId: table.sheetId, tableId: table.id, address: parts.map(localAddress).join(",") });
    }
    this.selectedIn = inside;
  }
}

/** @returns how to stop. */
export function connectTableEvents(document: HostDocument, events: EventHub, live: LiveObjects): () => void {
  const followers = new TableEvents(document, events, live);
  return document.engine.onChange((change) => followers.follow(change));
}
