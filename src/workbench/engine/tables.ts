/** Tables: their list, their names in formulas, their header cells. */
import type { RangeRef, TableColumnDef, TableDef } from "../document/types";
import type { Cells } from "./cells";
import type { ChangeFeed } from "./change-feed";
import { displayText } from "./display-text";
import type { EnteredFormulas, FormulaSite } from "./entered-formulas";
import { breakColumnIn, renameColumnIn, renameTableIn } from "./formula-compiler";
import { contains, intersection, lastColumn, sameRange, span } from "./geometry";
import { mapColumnFormulas, mapStructureFormulas } from "./structure-formulas";
import type { TableColumnsChange } from "./structure-mover";
import type { Structures } from "./structures";

type Rewrite = (formula: string, inTable: boolean) => string;

/** A table whose name a formula inside it leaves out. */
const UNNAMED = "";

/** Whether a formula that names the table is calculated from the same cells as before; style, banding and filter button are looks alone. */
function meansTheSame(before: TableDef, after: TableDef): boolean {
  return before.name === after.name && sameRange(before.range, after.range) && before.showHeaders === after.showHeaders && before.showTotals === after.showTotals
    && before.columns.length === after.columns.length
    && before.columns.every((column, index) => column.id === after.columns[index]?.id && column.name === after.columns[index].name);
}

export class Tables {
  private created = 0;

  constructor(
    private readonly structures: Structures, private readonly feed: ChangeFeed, private readonly cells: Cells,
    private readonly entered: EnteredFormulas,
  ) {}

  all(): (TableDef & { readonly sheetId: string })[] {
    const tables: (TableDef & { readonly sheetId: string })[] = [];
    for (const [sheetId, sheet] of this.structures.entries()) for (const table of sheet.tables) tables.push({ ...table, sheetId });
    return tables;
  }

  add(sheetId: string, table: Omit<TableDef, "id">): string {
    const id = this.nextId();
    const own = this.structures.of(sheetId);
    own.tables = [...own.tables, { ...table, id }];
    this.recalculate(table.name);
    this.announce("table-added", sheetId, id, table.range);
    return id;
  }

  update(tableId: string, patch: Partial<Omit<TableDef, "id">>): void {
    const { sheetId, table } = this.get(tableId);
    const next = { ...table, ...patch };
    const rewrites: Rewrite[] = [];
    for (const column of next.columns) {
      const before = table.columns.find((candidate) => candidate.id === column.id);
      if (before && before.name !== column.name) {
        rewrites.push((formula, inTable) => renameColumnIn(formula, table.name, before.name, column.name, inTable));
      }
    }
    for (const column of table.columns) {
      if (next.columns.some((candidate) => candidate.id === column.id)) continue;
      rewrites.push((formula, inTable) => breakColumnIn(formula, table.name, column.name, inTable));
    }
    if (next.name !== table.name) rewrites.push((formula) => renameTableIn(formula, table.name, next.name));
    const own = mapColumnFormulas(next, (formula) => rewrites.reduce((text, step) => step(text, true), formula));
    if (meansTheSame(table, next)) this.replace(sheetId, own);
    else {
      this.rewriteFormulas(sheetId, table, rewrites, () => this.replace(sheetId, own));
      this.entered.changed(next.name);
    }
    this.writeHeaders(sheetId, next);
    this.announce("table-changed", sheetId, tableId, next.range);
  }

  remove(tableId: string): void {
    const { sheetId, table } = this.get(tableId);
    const own = this.structures.of(sheetId);
    own.tables = own.tables.filter((candidate) => candidate.id !== tableId);
    own.filters = own.filters.filter((entry) => entry.tableId !== tableId);
    this.recalculate(table.name);
    this.announce("table-deleted", sheetId, tableId, table.range);
  }

  /** After rows or columns have come or gone under tables. */
  columnsChanged(changes: readonly TableColumnsChange[]): void {
    for (const change of changes) {
      const rewrites = change.removed.map((name): Rewrite =>
        (formula, inTable) => breakColumnIn(formula, change.table.name, name, inTable));
      this.rewriteFormulas(change.sheetId, change.table, rewrites, () => undefined);
      if (change.added.length > 0) this.writeHeaders(change.sheetId, change.table);
    }
  }

  /** A text typed into a header renames its column; a header is text and never blank or twice the same. */
  syncHeaders(sheetId: string, changed: RangeRef): void {
    for (const table of this.structures.of(sheetId).tables) {
      if (!table.showHeaders) continue;
      const header = span(table.range.row, table.range.column, table.range.row, lastColumn(table.range));
      if (!intersection(header, changed)) continue;
      const values = this.cells.read(sheetId, header)[0] ?? [];
      const columns: TableColumnDef[] = [];
      table.columns.forEach((column, index) => {
        const text = displayText(values[index]?.value ?? null, undefined);
        columns.push({ ...column, name: uniqueHeader(text, index, columns) });
      });
      if (columns.some((column, index) => column.name !== table.columns[index]?.name)) this.update(table.id, { columns });
      else this.writeHeaders(sheetId, table);
    }
  }

  /** What depends on the table is worked out again; inside it, formulas may leave out its name. */
  private recalculate(name: string): void {
    this.structures.touch();
    this.entered.changed(name);
    this.entered.changed(UNNAMED);
  }

  nextId(): string {
    do this.created += 1; while (this.structures.findTable(String(this.created)));
    return String(this.created);
  }

  private replace(sheetId: string, next: TableDef): void {
    const own = this.structures.of(sheetId);
    own.tables = own.tables.map((table) => (table.id === next.id ? next : table));
  }

  /** Only formulas that name the table, or stand in it and leave its name out, are looked at: a book has thousands of others. */
  private rewriteFormulas(sheetId: string, table: TableDef, rewrites: readonly Rewrite[], replace: () => void): void {
    const change = (formula: string, inTable: boolean): string => rewrites.reduce((text, step) => step(text, inTable), formula);
    const within = (site: FormulaSite): boolean => site.sheetId === sheetId && contains(table.range, site.row, site.column);
    if (rewrites.length > 0) mapStructureFormulas(this.structures, (formula) => change(formula, false));
    replace();
    this.recalculate(table.name);
    if (rewrites.length > 0) this.entered.rewriteNaming([table.name, UNNAMED], (formula, site) => change(formula, within(site)));
  }

  private writeHeaders(sheetId: string, table: TableDef): void {
    if (!table.showHeaders) return;
    const header = span(table.range.row, table.range.column, table.range.row, lastColumn(table.range));
    const present = this.cells.read(sheetId, header)[0] ?? [];
    const inputs = table.columns.map((column, index) => {
      const state = present[index];
      return state?.value === column.name && state.formula === undefined ? undefined : { value: column.name };
    });
    if (inputs.some((input) => input !== undefined)) this.feed.silently(() => this.cells.write(sheetId, header, [inputs]));
  }

  private get(tableId: string): { sheetId: string; table: TableDef } {
    const found = this.structures.findTable(tableId);
    if (!found) throw new Error(`There is no table ${tableId}.`);
    return found;
  }

  private announce(kind: "table-added" | "table-changed" | "table-deleted", sheetId: string, tableId: string, range: RangeRef): void {
    this.feed.emit({ kind, sheetId, tableId, range, origin: this.feed.origin });
  }
}

function uniqueHeader(text: string, index: number, before: readonly TableColumnDef[]): string {
  const wanted = text.trim() === "" ? `列${index + 1}` : text;
  const taken = (name: string): boolean => before.some((column) => column.name.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let number = 2; taken(name); number += 1) name = `${wanted}${number}`;
  return name;
}
