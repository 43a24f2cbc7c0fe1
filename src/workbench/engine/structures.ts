/**
 * Tables, filters, validations, conditional formats and names: what Excel keeps beside the cells. Univer's own models of these
 * differ too much from Excel's to hold them, so they live here and are moved along with the cells.
 */
import type { ConditionalFormatDef, ValidationDef } from "../document/rule-types";
import type { DefinedNameDef, FilterDef, TableDef } from "../document/types";

export interface SheetStructures {
  tables: TableDef[];
  filters: { tableId?: string; filter: FilterDef }[];
  validations: ValidationDef[];
  /** By priority, highest first. */
  conditionalFormats: ConditionalFormatDef[];
}

const blank = (): SheetStructures => ({ tables: [], filters: [], validations: [], conditionalFormats: [] });

export class Structures {
  private sheets = new Map<string, SheetStructures>();
  names: DefinedNameDef[] = [];
  /** Counts changes, so that what was derived from the structures knows when it is out of date. */
  revision = 0;

  of(sheetId: string): SheetStructures {
    let found = this.sheets.get(sheetId);
    if (!found) {
      found = blank();
      this.sheets.set(sheetId, found);
    }
    return found;
  }

  entries(): IterableIterator<[string, SheetStructures]> {
    return this.sheets.entries();
  }

  touch(): void {
    this.revision += 1;
  }

  removeSheet(sheetId: string): void {
    this.sheets.delete(sheetId);
    this.names = this.names.filter((name) => name.sheetId !== sheetId);
    this.touch();
  }

  clear(): void {
    this.sheets = new Map();
    this.names = [];
    this.touch();
  }

  findTable(tableId: string): { sheetId: string; table: TableDef } | undefined {
    for (const [sheetId, sheet] of this.sheets) {
      const table = sheet.tables.find((candidate) => candidate.id === tableId);
      if (table) return { sheetId, table };
    }
    return undefined;
  }

  tableByName(name: string): { sheetId: string; table: TableDef } | undefined {
    const key = name.toLowerCase();
    for (const [sheetId, sheet] of this.sheets) {
      const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === key);
      if (table) return { sheetId, table };
    }
    return undefined;
  }
}
