/** Thinks of something that a person might do to the workbook as it stands; the same chance gives the same idea. */
import type { CellValue } from "../document/cell-types";
import type { Engine } from "../engine/engine";
import { columnLetters, fullAddress, quoteSheetName } from "../objects/address";
import { plainValue } from "../objects/cell-writing";
import { bodyRange, columnPart, type PlacedTable } from "../objects/tables/table-ranges";
import { below, pickAny, type Random } from "../random";
import type { Edit } from "./edit";

export interface Habits {
  /** How often each kind of edit is done, against the others. */
  readonly weights: Readonly<Partial<Record<Edit["do"], number>>>;
  /** Whether they would touch this table, or this column of it. */
  readonly touches: (table: string, column?: string) => boolean;
}

type Thought = (random: Random, scene: Scene) => Edit | undefined;

/** What they see: one table that they care for, and where it stands. */
interface Scene {
  readonly engine: Engine;
  readonly table: PlacedTable;
  readonly sheet: string;
  /** Columns that they would type into, by their place in the table. */
  readonly columns: readonly number[];
  /** Rows of the body that hold anything. */
  readonly filled: number;
}

/** How many rows of a table are filled, counted to the last one that holds a constant in one of the columns. */
function filledRows(engine: Engine, table: PlacedTable, columns: readonly number[]): number {
  const rows = engine.readCells(table.sheetId, bodyRange(table));
  return rows.reduce((last, row, index) => (columns.some((column) => row[column]?.formula === undefined && (row[column]?.value ?? null) !== null) ? index + 1 : last), 0);
}

function sceneOf(random: Random, engine: Engine, habits: Habits): Scene | undefined {
  const table = pickAny(random, engine.tables().filter(({ name }) => habits.touches(name)));
  const sheet = engine.sheets().find(({ id }) => id === table?.sheetId)?.name;
  if (table === undefined || sheet === undefined) return undefined;
  const columns = table.columns.flatMap(({ name }, index) => (habits.touches(table.name, name) ? [index] : []));
  return columns.length === 0 ? undefined : { engine, table, sheet, columns, filled: filledRows(engine, table, columns) };
}

const textOf = (value: CellValue): string => String(plainValue(value));

/** What somebody else wrote in that column, something new, a number, or nothing. */
function words(random: Random, { engine, table, filled }: Scene, column: number): string {
  const others = engine.readCells(table.sheetId, columnPart(bodyRange(table), column)).slice(0, Math.max(1, filled)).map(([cell]) => textOf(cell?.value ?? null));
  const roll = random();
  if (roll < 0.6) return pickAny(random, others) ?? "";
  if (roll < 0.8) return `note ${below(random, 1000)}`;
  return roll < 0.9 ? String(below(random, 100)) : "";
}

const cellAt = ({ table, sheet }: Scene, row: number, column: number): string =>
  fullAddress(sheet, { row: bodyRange(table).row + row, column: table.range.column + column, rowCount: 1, columnCount: 1 });

/** Among the filled rows or the first free one. */
function anyCell(random: Random, scene: Scene): { readonly at: string; readonly column: number } {
  const column = pickAny(random, scene.columns) ?? 0;
  return { at: cellAt(scene, below(random, Math.min(scene.filled + 1, bodyRange(scene.table).rowCount)), column), column };
}

/** `Plan!5:6`, rows of the table or right above it. */
function anyRows(random: Random, { table, sheet, filled }: Scene, above: boolean): string {
  const first = bodyRange(table).row + below(random, Math.max(1, filled)) + 1;
  const row = above && random() < 0.3 ? 1 : first;
  return `${quoteSheetName(sheet)}!${row}:${row + below(random, 2)}`;
}

const columnName = (random: Random, { table, columns }: Scene): string | undefined => table.columns[pickAny(random, columns) ?? -1]?.name;

const thoughts: Readonly<Record<Edit["do"], Thought>> = {
  type(random, scene) {
    const { at, column } = anyCell(random, scene);
    return { do: "type", at, text: words(random, scene, column) };
  },
  paste(random, scene) {
    const { at, column } = anyCell(random, scene);
    return { do: "paste", at, values: [[words(random, scene, column)]] };
  },
  clear: (random, scene) => ({ do: "clear", at: anyCell(random, scene).at }),
  /** A whole row copied to the first free one, as people make a similar task. */
  copy(random, { table, sheet, filled }) {
    const body = bodyRange(table);
    if (filled === 0 || filled >= body.rowCount) return undefined;
    const row = (index: number): string => fullAddress(sheet, { ...body, row: body.row + index, rowCount: 1 });
    return { do: "copy", from: row(below(random, filled)), to: row(filled) };
  },
  insert: (random, scene) => ({ do: "insert", at: random() < 0.8 ? anyRows(random, scene, true) : anyColumn(random, scene) }),
  delete: (random, scene) => ({ do: "delete", at: anyRows(random, scene, false) }),
  fill: (random, scene) => ({ do: "fill", at: anyCell(random, scene).at, color: pickAny(random, ["#FFF2CC", "#DDEBF7", "#E2EFDA"]) ?? "#FFF2CC" }),
  sort(random, scene) {
    const column = columnName(random, scene);
    return column === undefined ? undefined : { do: "sort", table: scene.table.name, column, ascending: random() < 0.5 };
  },
  filter(random, scene) {
    const column = pickAny(random, scene.columns) ?? 0;
    const values = scene.engine.readCells(scene.table.sheetId, columnPart(bodyRange(scene.table), column)).map(([cell]) => textOf(cell?.value ?? null));
    const value = pickAny(random, values.filter((text) => text !== ""));
    const name = scene.table.columns[column]?.name;
    return value === undefined || name === undefined ? undefined : { do: "filter", table: scene.table.name, column: name, values: [value] };
  },
  "show-all": (_random, { table }) => ({ do: "show-all", table: table.name }),
  "rename-sheet": (random, { sheet }) => ({ do: "rename-sheet", from: sheet, to: `Ours ${below(random, 10_000)}` }),
  "rename-table": (random, { table }) => ({ do: "rename-table", from: table.name, to: `Renamed_${below(random, 10_000)}` }),
  "rename-column"(random, scene) {
    const from = columnName(random, scene);
    return from === undefined ? undefined : { do: "rename-column", table: scene.table.name, from, to: `${from} ${below(random, 100)}` };
  },
  "add-sheet": (random) => ({ do: "add-sheet", sheet: `Notes ${below(random, 10_000)}` }),
  "delete-sheet": (_random, { sheet }) => ({ do: "delete-sheet", sheet }),
  protect: (_random, { sheet }) => ({ do: "protect", sheet }),
  unprotect: (_random, { sheet }) => ({ do: "unprotect", sheet }),
};

/** `Plan!D:D`: a column of their own between or right before the table's. */
function anyColumn(random: Random, { table, sheet }: Scene): string {
  const letters = columnLetters(table.range.column + below(random, table.range.columnCount));
  return `${quoteSheetName(sheet)}!${letters}:${letters}`;
}

/** `undefined` when nothing comes to mind. */
export function drawEdit(random: Random, engine: Engine, habits: Habits): Edit | undefined {
  const kinds = (Object.keys(thoughts) as Edit["do"][]).map((kind) => [kind, habits.weights[kind] ?? 0] as const);
  let roll = random() * kinds.reduce((sum, [, weight]) => sum + weight, 0);
  const kind = kinds.find(([, weight]) => (roll -= weight) < 0)?.[0];
  const scene = sceneOf(random, engine, habits);
  return kind === undefined || scene === undefined ? undefined : thoughts[kind](random, scene);
}
