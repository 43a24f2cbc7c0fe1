import type { StructureChange } from "../document/types";
import { findCharts } from "./charts-reader";
import { ChunkedXml, patchAttributes, rawAttributes } from "./chunked-xml";
import { moveAnchors, moveElement, moveShapes, moveWorksheet } from "./moved-elements";
import { Mover } from "./mover";
import { OpcPackage, relationshipKind, resolveTarget } from "./opc-package";
import type { StyleSheet } from "./styles-reader";
import type { SheetFile } from "../document/types";
import type { WorkbookParts } from "./workbook-parts";
import { deflateEntry } from "./zip-container";

/** Formulas times changes: beyond this a replay would take longer than people wait. */
const LARGEST_REPLAY = 200_000;

interface ReplayedSheet {
  readonly sheet: SheetFile;
  readonly part: string;
}

/** Whether the opened package can be brought to where the document's rows and columns are now. */
export function canReplay(sheets: readonly SheetFile[], changes: readonly StructureChange[]): boolean {
  const cells = sheets.reduce((sum, sheet) => sum + [...sheet.cells.values()].reduce((count, line) => count + line.size, 0), 0);
  return cells * changes.length <= LARGEST_REPLAY;
}

/**
 * The opened package with every place and reference where the changes moved it: cells and rows with all that is in them, rules, notes,
 * pictures, sparklines, charts, pivot tables. What the document then still says otherwise is patched as usual.
 */
export function replayChanges(source: OpcPackage, parts: WorkbookParts, sheets: readonly ReplayedSheet[], changes: readonly StructureChange[], styles: StyleSheet): OpcPackage {
  const fresh = new Map<string, string>();
  const rewrite = (part: string, change: (xml: string) => string): void => {
    if (!source.has(part)) return;
    const before = fresh.get(part) ?? source.text(part);
    const after = change(before);
    if (after !== before) fresh.set(part, after);
  };
  const whole = (mover: Mover) => (xml: string): string => moveElement(xml, mover) ?? xml;
  for (const { sheet, part } of sheets) {
    const mover = new Mover(changes, sheet.id, sheet.name);
    rewrite(part, (xml) => moveWorksheet(xml, mover));
    const placed = new Set(findCharts(source, part, sheet, styles.palette).map((chart) => chart.relationshipId));
    for (const relationship of source.relationships(part)) {
      if (relationship.external) continue;
      const target = resolveTarget(part, relationship.target);
      switch (relationshipKind(relationship)) {
        case "comments": case "threadedComment": case "pivotTable": rewrite(target, whole(mover)); break;
        case "table": rewrite(target, (xml) => moveTable(xml, mover)); break;
        case "vmlDrawing": if (mover.moves) rewrite(target, (xml) => moveShapes(xml, mover)); break;
        case "drawing":
          if (mover.moves) rewrite(target, (xml) => moveAnchors(xml, mover, (anchor) => [...placed].some((id) => anchor.includes(`:id="${id}"`))));
          for (const chart of source.relationships(target)) if (relationshipKind(chart) === "chart") rewrite(resolveTarget(target, chart.target), whole(mover));
          break;
        default:
      }
    }
  }
  const anywhere = new Mover(changes, "", "");
  rewrite(parts.workbook, (xml) => xml.replace(/(<(?:\w+:)?definedName\b[^>]*>)([^<]*)(?=<)/g, (_all, tag: string, text: string) => tag + (text.includes("&") ? text : anywhere.formula(text))));
  for (const name of source.names().filter((item) => /pivotCacheDefinition[^/]*\.xml$/.test(item))) {
    rewrite(name, (xml) => xml.replace(/<(?:\w+:)?worksheetSource\b[^>]*>/, (tag) => moveSource(tag, sheets, changes)));
  }
  return new OpcPackage(source.names().flatMap((name) => {
    const text = fresh.get(name);
    return text === undefined ? source.entry(name) ?? [] : [deflateEntry(name, new TextEncoder().encode(text))];
  }), source.limits);
}

/** A table keeps its columns; one whose width changed is left to the document. */
function moveTable(xml: string, mover: Mover): string {
  const doc = new ChunkedXml(xml);
  const ref = rawAttributes(doc.head.slice(doc.head.lastIndexOf("<")))["ref"] ?? "";
  const width = (text: string): string => text.replace(/\d+/g, "");
  const moved = mover.references(ref);
  const across = (text: string): number => new Set(width(text).split(":")).size;
  if (moved === "" || across(moved) !== across(ref)) return xml;
  return moveElement(xml, mover) ?? xml;
}

function moveSource(tag: string, sheets: readonly ReplayedSheet[], changes: readonly StructureChange[]): string {
  const { sheet: name, ref } = rawAttributes(tag);
  const found = sheets.find((item) => item.sheet.name === name);
  if (!found || name === undefined) return tag;
  const moved = ref === undefined ? undefined : new Mover(changes, found.sheet.id, name).references(ref) || ref;
  return patchAttributes(tag, { sheet: Mover.nameAfter(changes, name), ...(moved === undefined ? {} : { ref: moved }) });
}
