import { referenceChange } from "../document/follow-changes";
import { moveRange } from "../document/moves";
import type { RangeRef, StructureChange } from "../document/types";
import type { EngineChange } from "../engine/engine";
import { cellName, parseRange, rangeName } from "./a1";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { decodeXstring } from "./xml-writer";

function engineChange({ kind, sheetId, sheetName, range, shift, newName }: StructureChange): EngineChange {
  if (kind === "sheet-renamed") return { kind, sheetId, origin: "api", nameBefore: sheetName, nameAfter: newName ?? sheetName };
  return { kind, sheetId, range: range ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 }, origin: "api", ...(shift ? { shift } : {}) };
}

/** Cheap to ask before the formula is taken apart: another sheet's change that it does not name, or rows below all that it names, change nothing. */
function mayConcern(formula: string, { kind, sheetName, range }: StructureChange, ownName: string): boolean {
  if (sheetName !== ownName && !formula.includes(sheetName.replaceAll("'", "''"))) return false;
  if (kind !== "rows-inserted" && kind !== "rows-deleted") return true;
  const first = range?.row ?? 0;
  for (const match of formula.matchAll(/[A-Za-z]\$?(\d+)|(\d+):\$?(\d+)/g)) {
    if (Math.max(Number(match[1] ?? 0), Number(match[2] ?? 0), Number(match[3] ?? 0)) > first) return true;
  }
  return false;
}

/** What became of places and references when rows, columns, cells and sheet names changed, one after the other. */
export class Mover {
  private readonly changes: readonly { readonly source: StructureChange; readonly change: EngineChange }[];
  private readonly known = new Map<string, string>();

  /** `sheetId` and `sheetName`: the sheet on which the places and the unqualified references are, by the name it had when opened. */
  constructor(changes: readonly StructureChange[], private readonly sheetId: string, private readonly sheetName: string) {
    this.changes = changes.map((source) => ({ source, change: engineChange(source) }));
  }

  /** Whether cells of this sheet moved at all. */
  get moves(): boolean {
    return this.changes.some(({ source }) => source.sheetId === this.sheetId && source.kind !== "sheet-renamed");
  }

  /** undefined where all its cells were deleted. */
  range(range: RangeRef): RangeRef | undefined {
    let moved: RangeRef | undefined = range;
    for (const { change } of this.changes) moved = moved && moveRange(this.sheetId, moved, change);
    return moved;
  }

  /** `A1:B2 D4`, as attributes have it; empty where all of it was deleted. Text that is no reference stays. */
  references(text: string): string {
    return text.trim().split(/\s+/).flatMap((item) => {
      const range = parseRange(item);
      const moved = range && this.range(range);
      return range === undefined || moved === range ? [item] : moved ? [moved.rowCount === 1 && moved.columnCount === 1 && !item.includes(":") ? cellName(moved.row, moved.column) : rangeName(moved)] : [];
    }).join(" ");
  }

  /** Formula text as the file has it, without `=`. */
  formula(text: string): string {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const before = formulaFromFile(decodeXstring(text));
    let after = before;
    let ownName = this.sheetName;
    for (const { source, change } of this.changes) {
      if (mayConcern(after, source, ownName)) after = referenceChange(change, ownName, source.sheetName)?.(after) ?? after;
      if (source.kind === "sheet-renamed" && source.sheetId === this.sheetId) ownName = source.newName ?? ownName;
    }
    const moved = after === before ? text : formulaToFile(after);
    this.known.set(text, moved);
    return moved;
  }

  /** A sheet's name at the end. */
  static nameAfter(changes: readonly StructureChange[], name: string): string {
    return changes.reduce((now, change) => (change.kind === "sheet-renamed" && change.sheetName === now ? change.newName ?? now : now), name);
  }
}
