/** Finding: used ranges, texts, kinds of cells, regions and edges. All read calculated values. */
import type { RangeRef } from "../document/types";
import type { CellState } from "../engine/engine";
import { asBoolean, asEnum, asRecord, type Arguments } from "../protocol/arguments";
import type { Call } from "../protocol/call";
import { HostError } from "../protocol/host-error";
import type { HostObject } from "../protocol/host-object";
import type { Method } from "../protocol/registry";
import { boundingBox, cellCount, gridColumns, gridRows, intersect } from "./address";
import { plainValue, writeValues } from "./cell-writing";
import { RangeAreasType, RangeType, type RangeState } from "./object-types";
import { shownText } from "./range-values";
import { usedPart } from "./sheet-guards";

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteria(value: unknown): Criteria {
  const given = value === undefined ? {} : asRecord(value);
  const flag = (name: string) => given[name] !== undefined && given[name] !== null && asBoolean(given[name]);
  const direction = given["searchDirection"] ?? "Forward";
  return { completeMatch: flag("completeMatch"), matchCase: flag("matchCase"), backwards: asEnum(direction, ["Forward", "Backwards"]) === "Backwards" };
}

/** Excel's wildcards: `*`, `?`, and `~` before one of them. */
function pattern(text: string, { completeMatch, matchCase }: Criteria): RegExp {
  const source = text.replaceAll(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (sign: string, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (sign === "*") return "[^]*";
    return sign === "?" ? "[^]" : `\\${sign}`;
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, matchCase ? "gu" : "giu");
}

/** Where the text occurs: in the formula of a cell that has one, else in its value as shown. */
function matches(state: RangeState, text: string, wanted: Criteria, call: Call): readonly { readonly row: number; readonly column: number; readonly cell: CellState }[] {
  const area = usedPart(call, state.sheetId, state.range);
  if (!area) return [];
  const search = pattern(text, wanted);
  const styles = call.engine.readStyles(state.sheetId, area);
  return call.engine.readCells(state.sheetId, area).flatMap((row, i) => row.flatMap((cell, j) => {
    const shown = shownText(call, cell.value, styles[i]?.[j]?.numberFormat ?? "General");
    search.lastIndex = 0;
    return cell.value !== null && search.test(shown) ? [{ row: area.row + i, column: area.column + j, cell }] : [];
  }));
}

async function find(state: RangeState, args: Arguments, call: Call): Promise<HostObject | null> {
  await call.calculated();
  const wanted = criteria(args.raw(1));
  const found = matches(state, args.string(0), wanted, call).at(wanted.backwards ? -1 : 0);
  return found ? RangeType.of({ sheetId: state.sheetId, range: { row: found.row, column: found.column, rowCount: 1, columnCount: 1 } }) : null;
}

/** All cells with the text, as areas of single cells. */
export async function findAll(state: RangeState, args: Arguments, call: Call): Promise<HostObject | null> {
  await call.calculated();
  const found = matches(state, args.string(0), criteria(args.raw(1)), call);
  return found.length === 0 ? null : RangeAreasType.of({ sheetId: state.sheetId, areas: found.map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 })) });
}

/** @returns how many replacements were made. */
export async function replaceAll(state: RangeState, args: Arguments, call: Call): Promise<number> {
  await call.calculated();
  const wanted = criteria(args.raw(2));
  const [text, replacement] = [args.string(0), args.string(1)];
  let count = 0;
  for (const { row, column, cell } of matches(state, text, wanted, call)) {
    const before = cell.formula ?? String(plainValue(cell.value));
    const after = before.replaceAll(pattern(text, wanted), () => {
      count++;
      return replacement;
    });
    if (after !== before) writeValues(call, { sheetId: state.sheetId, range: { row, column, rowCount: 1, columnCount: 1 } }, after);
  }
  return count;
}

/** The used part: the smallest rectangle inside the range that holds something. */
export function usedIn({ sheetId, range }: RangeState, valuesOnly: boolean, call: Call): RangeRef | undefined {
  const used = call.engine.usedRange(sheetId, valuesOnly);
  const area = used && intersect(used, range);
  if (!area || !used) return undefined;
  if (cellCount(area) === cellCount(used)) return area;
  const cells = call.engine.readCells(sheetId, area);
  const styles = valuesOnly ? undefined : call.engine.readStyles(sheetId, area);
  let box: RangeRef | undefined;
  cells.forEach((row, i) => row.forEach((cell, j) => {
    const inUse = cell.value !== null || cell.formula !== undefined || Object.keys(styles?.[i]?.[j] ?? {}).length > 0;
    const here = { row: area.row + i, column: area.column + j, rowCount: 1, columnCount: 1 };
    if (inUse) box = box ? boundingBox(box, here) : here;
  }));
  return box;
}

async function used(state: RangeState, args: Arguments, call: Call): Promise<HostObject | null> {
  // A formula may spill.
  await call.calculated();
  const range = usedIn(state, args.boolean(0, false), call);
  return range ? RangeType.of({ sheetId: state.sheetId, range }) : null;
}

function orNotFound<T>(found: T | null): T {
  if (found === null) throw new HostError("ItemNotFound");
  return found;
}

/** The block of cells around the range, bounded by blank rows and columns. */
async function surroundingRegion(state: RangeState, _args: Arguments, call: Call): Promise<HostObject> {
  await call.calculated();
  const sheetUsed = call.engine.usedRange(state.sheetId, true);
  let box = state.range;
  const grown = (range: RangeRef): RangeRef => {
    const row = Math.max(0, range.row - 1);
    const column = Math.max(0, range.column - 1);
    return {
      row, column,
      rowCount: Math.min(gridRows, range.row + range.rowCount + 1) - row, columnCount: Math.min(gridColumns, range.column + range.columnCount + 1) - column,
    };
  };
  for (let changed = true; changed && sheetUsed;) {
    changed = false;
    const around = intersect(grown(box), sheetUsed);
    if (!around) break;
    const filled = usedIn({ sheetId: state.sheetId, range: around }, true, call);
    const next = filled ? boundingBox(box, filled) : box;
    changed = cellCount(next) !== cellCount(box);
    box = next;
  }
  return RangeType.of({ sheetId: state.sheetId, range: box });
}

const directions = ["Left", "Right", "Up", "Down"] as const;

/** Where Ctrl+arrow goes from a cell. */
function edge(state: RangeState, args: Arguments, call: Call): { readonly row: number; readonly column: number } {
  const direction = args.oneOf(0, directions);
  const start = args.optionalObject(1, RangeType)?.range ?? state.range;
  const step = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] as [number, number];
  const limit = call.engine.usedRange(state.sheetId, true);
  const filled = (row: number, column: number) => {
    if (!limit || !intersect(limit, { row, column, rowCount: 1, columnCount: 1 })) return false;
    return call.engine.readCells(state.sheetId, { row, column, rowCount: 1, columnCount: 1 })[0]?.[0]?.value !== null;
  };
  const onGrid = (row: number, column: number) => row >= 0 && column >= 0 && row < gridRows && column < gridColumns;
  const beyond = (row: number, column: number) => limit === undefined
    || (direction === "Down" && row > limit.row + limit.rowCount) || (direction === "Right" && column > limit.column + limit.columnCount)
    || (direction === "Up" && row < limit.row) || (direction === "Left" && column < limit.column)
    || row < limit.row && direction !== "Down" || column < limit.column && direction !== "Right";
  let { row, column } = start;
  const inBlock = filled(row, column) && filled(row + step[0], column + step[1]);
  for (;;) {
    const next = [row + step[0], column + step[1]] as const;
    if (!onGrid(...next)) return { row, column };
    if (inBlock && !filled(...next)) return { row, column };
    [row, column] = next;
    if (!inBlock && filled(row, column)) return { row, column };
    if (!inBlock && beyond(row, column)) {
      return { row: direction === "Down" ? gridRows - 1 : direction === "Up" ? 0 : row, column: direction === "Right" ? gridColumns - 1 : direction === "Left" ? 0 : column };
    }
  }
}

export const rangeSearch: Readonly<Record<string, Method<RangeState>>> = {
  find: async (state, args, call) => orNotFound(await find(state, args, call)),
  findOrNullObject: find,
  replaceAll,
  getUsedRange: async (state, args, call) => orNotFound(await used(state, args, call)),
  getUsedRangeOrNullObject: used,
  getSurroundingRegion: surroundingRegion,
  getRangeEdge: async (state, args, call) => {
    await call.calculated();
    return RangeType.of({ sheetId: state.sheetId, range: { ...edge(state, args, call), rowCount: 1, columnCount: 1 } });
  },
  getExtendedRange: async (state, args, call) => {
    await call.calculated();
    return RangeType.of({ sheetId: state.sheetId, range: boundingBox(state.range, { ...edge(state, args, call), rowCount: 1, columnCount: 1 }) });
  },
};
