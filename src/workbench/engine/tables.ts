/** Tables as Excel has them. */
import type { RangeRef, TableDef } from "../document/types";
import type { ChangeFeed } from "./change-feed";
import type { Structures } from "./structures";

export class Tables {
  private created = 0;

  constructor(private readonly structures: Structures, private readonly feed: ChangeFeed) {}

  all(): (TableDef & { readonly sheetId: string })[] {
    const tables: (TableDef & { readonly sheetId: string })[] = [];
    for (const [sheetId, sheet] of this.structures.entries()) for (const table of sheet.tables) tables.push({ ...table, sheetId });
    return tables;
  }

  add(sheetId: string, table: Omit<TableDef, "id">): string {
    const id = this.nextId();
    const own = this.structures.of(sheetId);
    own.tables = [...own.tables, { ...table, id }];
    this.announce("table-added", sheetId, id, table.range);
    return id;
  }

  update(tableId: string, patch: Partial<Omit<TableDef, "id">>): void {
    const found = this.get(tableId);
    const own = this.structures.of(found.sheetId);
    const next = { ...found.table, ...patch };
    own.tables = own.tables.map((table) => (table.id === tableId ? next : table));
    this.announce("table-changed", found.sheetId, tableId, next.range);
  }

  remove(tableId: string): void {
    const found = this.get(tableId);
    const own = this.structures.of(found.sheetId);
    own.tables = own.tables.filter((table) => table.id !== tableId);
    own.filters = own.filters.filter((entry) => entry.tableId !== tableId);
    this.announce("table-deleted", found.sheetId, tableId, found.table.range);
  }

  private get(tableId: string): { sheetId: string; table: TableDef } {
    const found = this.structures.findTable(tableId);
    if (!found) throw new Error(`There is no table ${tableId}.`);
    return found;
  }

  private nextId(): string {
    do this.created += 1; while (this.structures.findTable(String(this.created)));
    return String(this.created);
  }

  private announce(kind: "table-added" | "table-changed" | "table-deleted", sheetId: string, tableId: string, range: RangeRef): void {
    this.structures.touch();
    this.feed.emit({ kind, sheetId, tableId, range, origin: this.feed.origin });
  }
}
