/**
 * Turns structured references into A1 before Univer sees them: its own handling gives wrong cells from another sheet, fails on
 * brackets in a header and does not know `Table[@Column]`.
 */
import type { RangeRef, TableDef } from "../document/types";
import { quoteSheet, rewrite } from "./formula-tokens";
import type { FormulaToken } from "./formula-tokens";
import { contains, lastRow, span } from "./geometry";
import { absoluteReference } from "./references";
import { formatTableReference, parseTableReference } from "./structured-reference";
import type { TablePart, TableReference } from "./structured-reference";
import type { Structures } from "./structures";

/** Where a formula stands; without a row for a name, which has no place. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function dataRange(table: Pick<TableDef, "range" | "showHeaders" | "showTotals">): RangeRef | undefined {
  const first = table.range.row + (table.showHeaders ? 1 : 0);
  const last = lastRow(table.range) - (table.showTotals ? 1 : 0);
  return last >= first ? { ...table.range, row: first, rowCount: last - first + 1 } : undefined;
}

function partRange(table: TableDef, part: TablePart, place: FormulaPlace | undefined): RangeRef | undefined {
  const line = (row: number): RangeRef => ({ ...table.range, row, rowCount: 1 });
  switch (part) {
    case "All": return table.range;
    case "Data": return dataRange(table);
    case "Headers": return table.showHeaders ? line(table.range.row) : undefined;
    case "Totals": return table.showTotals ? line(lastRow(table.range)) : undefined;
    case "ThisRow": {
      const data = dataRange(table);
      return place && data && place.row >= data.row && place.row <= lastRow(data) ? line(place.row) : undefined;
    }
  }
}

/** The cells meant, or the error that Excel shows instead. */
function resolve(table: TableDef, reference: TableReference, place: FormulaPlace | undefined): RangeRef | string {
  const rows = (reference.parts.length > 0 ? reference.parts : ["Data" as const]).map((part) => partRange(table, part, place));
  const found = rows.filter((row) => row !== undefined);
  if (found.length < rows.length) return reference.parts.includes("ThisRow") ? "#VALUE!" : "#REF!";
  const top = Math.min(...found.map((range) => range.row));
  const bottom = Math.max(...found.map(lastRow));
  let left = 0;
  let right = table.columns.length - 1;
  if (reference.columns) {
    const ends = reference.columns.map((name) => table.columns.findIndex((column) => same(column.name, name)));
    if (ends.includes(-1)) return "#REF!";
    left = Math.min(...ends);
    right = Math.max(...ends);
  }
  return span(top, table.range.column + left, bottom, table.range.column + right);
}

export class FormulaCompiler {
  constructor(private readonly structures: Structures, private readonly sheetName: (sheetId: string) => string) {}

  /** What Univer calculates for a formula entered in that cell, or for a name when there is no cell. */
  compile(formula: string, place?: FormulaPlace): string {
    if (!this.concernsTables(formula)) return formula;
    return rewrite(formula, (token) => this.replacement(token, place));
  }

  /** True when the formula may mean a table: it has a bracket or contains a table's name. */
  concernsTables(formula: string): boolean {
    if (formula.includes("[")) return true;
    if (!/[^\x00-\x7f]|[A-Za-z_]{2}/.test(formula)) return false;
    const text = formula.toLowerCase();
    for (const [, sheet] of this.structures.entries()) {
      if (sheet.tables.some((table) => text.includes(table.name.toLowerCase()))) return true;
    }
    return false;
  }

  private replacement(token: FormulaToken, place: FormulaPlace | undefined): string | undefined {
    if (token.kind === "name" && token.prefix === "") {
      const found = this.structures.tableByName(token.name);
      return found && this.write(found, { parts: [], at: false }, place);
    }
    if (token.kind !== "structured") return undefined;
    const reference = parseTableReference(token.inner);
    if (!reference) return "#NAME?";
    const found = token.table ? this.structures.tableByName(token.table) : place && this.tableAt(place);
    return found ? this.write(found, reference, place) : "#NAME?";
  }

  private write(
    found: { readonly sheetId: string; readonly table: TableDef }, reference: TableReference, place: FormulaPlace | undefined,
  ): string {
    const target = resolve(found.table, reference, place);
    if (typeof target === "string") return target;
    const prefix = found.sheetId === place?.sheetId ? "" : quoteSheet(this.sheetName(found.sheetId));
    return prefix + absoluteReference(target);
  }

  private tableAt(place: FormulaPlace): { sheetId: string; table: TableDef } | undefined {
    const table = this.structures.of(place.sheetId).tables.find((candidate) => contains(candidate.range, place.row, place.column));
    return table && { sheetId: place.sheetId, table };
  }
}

export function renameTableIn(formula: string, before: string, after: string): string {
  return rewrite(formula, (token) => {
    if (token.kind === "structured" && same(token.table, before)) return `${after}[${token.inner}]`;
    return token.kind === "name" && token.prefix === "" && same(token.name, before) ? after : undefined;
  });
}

/** `inTable` says whether the formula stands in the table, where the table's name may be left out. */
export function renameColumnIn(formula: string, table: string, before: string, after: string, inTable: boolean): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "structured" || !(token.table ? same(token.table, table) : inTable)) return undefined;
    const reference = parseTableReference(token.inner);
    if (!reference?.columns?.some((name) => same(name, before))) return undefined;
    const rename = (name: string): string => (same(name, before) ? after : name);
    return formatTableReference(token.table, { ...reference, columns: [rename(reference.columns[0]), rename(reference.columns[1])] });
  });
}

/** A deleted column leaves `#REF!` where it was named, as in Excel. */
export function breakColumnIn(formula: string, table: string, column: string, inTable: boolean): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "structured" || !(token.table ? same(token.table, table) : inTable)) return undefined;
    const columns = parseTableReference(token.inner)?.columns;
    return columns?.some((name) => same(name, column)) ? "#REF!" : undefined;
  });
}

