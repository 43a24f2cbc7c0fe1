/**
 * Turns structured references and defined names into A1 before Univer sees them. Its own structured references give wrong cells
 * from another sheet, fail on brackets in a header and do not know `Table[@Column]`; its names are baked into a store of parsed
 * formulas that all workbooks of the process share, and are not looked up again when they change.
 */
import type { DefinedNameDef, RangeRef, TableDef } from "../document/types";
import { CopyMemo } from "./copy-memo";
import { FormulaTemplate } from "./formula-template";
import { quoteSheet, rewrite, tokenize } from "./formula-tokens";
import type { FormulaToken, NameToken } from "./formula-tokens";
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

/** A name may be built on others, but not on itself. */
const MAX_NAME_DEPTH = 16;

const OPERATOR = /^[-+*/^&=<>,;(){}]$/;

/**
 * A formula without the blanks beside its operators, which Univer loses when it moves references; what was entered is kept beside it.
 * A blank between two references is the operator of their intersection.
 */
function closedUp(formula: string): string {
  if (!/\s/.test(formula)) return formula;
  const texts = tokenize(formula).map((token) => token.text);
  const isBlank = (text: string | undefined): boolean => text !== undefined && /^\s+$/.test(text);
  return texts.filter((text, at) => {
    if (!isBlank(text)) return true;
    let before = at;
    let after = at;
    while (isBlank(texts[before])) before -= 1;
    while (isBlank(texts[after])) after += 1;
    return !OPERATOR.test(texts[before] ?? "=") && !OPERATOR.test(texts[after] ?? "=");
  }).join("");
}

/** Stands for any table in the list of what a formula mentions. */
const UNKNOWN_TABLE = "[";

/** A part that is the same wherever the formula stands in its sheet, or one that depends on the cell. */
type Part = string | ((place: FormulaPlace) => string);

/** Texts kept with what they mention; rows usually hold the same few. */
const KEPT_TEXTS = 20_000;

export class FormulaCompiler {
  private revision = -1;
  private known = new Set<string>();
  /** The plans of formulas that are copies of each other; undefined for those that are calculated as they were entered. */
  private readonly copies = new CopyMemo<readonly Part[] | undefined>();
  private readonly mentionedInCopies = new CopyMemo<ReadonlySet<string>>();
  private readonly mentioned = new Map<string, ReadonlySet<string>>();

  /** @param met every identifier in any formula so far; compilers of one engine share it. */
  constructor(
    private readonly structures: Structures, private readonly sheetName: (sheetId: string) => string, private readonly met = new Set<string>(),
  ) {}

  /** What Univer calculates for a formula entered in that cell, or for a name when there is no cell. */
  compile(formula: string, place?: FormulaPlace): string {
    if (!place) return this.expand(formula, undefined, 0);
    this.update();
    const plan = this.copies.get(formula, place, () => (this.concerns(formula) ? this.plan(formula, place.sheetId, place.row) : undefined));
    if (!plan) return closedUp(formula);
    let text = "";
    for (const part of plan) text += typeof part === "string" ? part : part(place);
    return text;
  }

  /** True when the formula may mean a table or a name. */
  concerns(formula: string, place?: FormulaPlace): boolean {
    this.update();
    return this.mentions(formula, this.known, place);
  }

  /** True when the formula names one of the identifiers, in small letters; the empty one is a table whose name is left out. */
  mentions(formula: string, identifiers: ReadonlySet<string>, place?: FormulaPlace): boolean {
    let own = this.mentioned.get(formula);
    if (!own) {
      own = place ? this.mentionedInCopies.get(formula, place, () => this.identifiers(formula)) : this.identifiers(formula);
      this.remember(formula, own);
    }
    for (const identifier of own) if (identifiers.has(identifier)) return true;
    return false;
  }

  /** False when no formula that was ever compiled names one of them. */
  hasMet(identifiers: ReadonlySet<string>): boolean {
    for (const identifier of identifiers) if (this.met.has(identifier)) return true;
    return false;
  }

  /** The identifiers and all names that are built on them. */
  dependents(identifiers: ReadonlySet<string>): ReadonlySet<string> {
    const found = new Set(identifiers);
    for (let before = -1; before < found.size;) {
      before = found.size;
      for (const name of this.structures.names) if (this.mentions(name.formula, found)) found.add(name.name.toLowerCase());
    }
    return found;
  }

  private update(): void {
    if (this.revision === this.structures.revision) return;
    this.revision = this.structures.revision;
    this.copies.clear();
    this.known = new Set([UNKNOWN_TABLE, "", ...this.structures.names.map((name) => name.name.toLowerCase())]);
    for (const [, sheet] of this.structures.entries()) for (const table of sheet.tables) this.known.add(table.name.toLowerCase());
  }

  private identifiers(formula: string): ReadonlySet<string> {
    const found = this.mentioned.get(formula);
    if (found) return found;
    const identifiers = new Set<string>();
    for (const token of tokenize(formula)) {
      if (token.kind === "name") identifiers.add(token.name.toLowerCase());
      if (token.kind === "structured") identifiers.add(UNKNOWN_TABLE).add(token.table.toLowerCase());
    }
    this.remember(formula, identifiers);
    for (const identifier of identifiers) this.met.add(identifier);
    return identifiers;
  }

  private remember(formula: string, identifiers: ReadonlySet<string>): void {
    if (this.mentioned.size >= KEPT_TEXTS) this.mentioned.clear();
    this.mentioned.set(formula, identifiers);
  }

  private plan(formula: string, sheetId: string, row: number): Part[] {
    const parts: Part[] = [];
    const push = (part: Part): void => {
      const last = parts.at(-1);
      if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
      else parts.push(part);
    };
    for (const token of tokenize(formula)) push(this.part(token, sheetId, row));
    return parts;
  }

  private part(token: FormulaToken, sheetId: string, row: number): Part {
    if (token.kind === "area") {
      const copies = new FormulaTemplate(token.text, row);
      return copies.isFixed ? token.text : (place) => copies.at(place.row);
    }
    if (token.kind === "name") {
      const definition = this.definition(token, { sheetId });
      if (definition?.sheetId === undefined) return this.replacement(token, { sheetId, row: -1, column: -1 }, 0) ?? token.text;
    } else if (token.kind === "structured") {
      const reference = parseTableReference(token.inner);
      const found = token.table ? this.structures.tableByName(token.table) : undefined;
      if (reference && found) return this.tablePart(found, reference, sheetId);
    } else return token.text;
    return (place) => this.replacement(token, place, 0) ?? token.text;
  }

  /** Only the row of the formula is left open. */
  private tablePart(found: { readonly sheetId: string; readonly table: TableDef }, reference: TableReference, sheetId: string): Part {
    const data = dataRange(found.table);
    if (!reference.parts.includes("ThisRow") || !data) return this.write(found, reference, { sheetId, row: -1, column: -1 });
    const resolved = resolve(found.table, reference, { sheetId, row: data.row, column: -1 });
    if (reference.parts.length > 1 || typeof resolved === "string") return (place) => this.write(found, reference, place);
    const prefix = this.prefix(found.sheetId, sheetId);
    // One cell of the row, or a range along it.
    const [before = "", ...after] = this.write(found, reference, { sheetId, row: data.row, column: -1 }).slice(prefix.length).split(/\d+/);
    return (place) => {
      if (place.row < data.row || place.row > lastRow(data)) return this.write(found, reference, place);
      let text = prefix + before;
      for (const rest of after) text += String(place.row + 1) + rest;
      return text;
    };
  }

  private expand(formula: string, place: FormulaPlace | undefined, depth: number): string {
    if (depth > MAX_NAME_DEPTH) return "#NAME?";
    return this.concerns(formula) ? rewrite(formula, (token) => this.replacement(token, place, depth)) : formula;
  }

  private replacement(token: FormulaToken, place: FormulaPlace | undefined, depth: number): string | undefined {
    if (token.kind === "name") {
      const definition = this.definition(token, place);
      if (definition) return this.nameText(definition, place, depth);
      const found = token.prefix === "" ? this.structures.tableByName(token.name) : undefined;
      return found && this.write(found, { parts: [], at: false }, place);
    }
    if (token.kind !== "structured") return undefined;
    const reference = parseTableReference(token.inner);
    if (!reference) return "#NAME?";
    const found = token.table ? this.structures.tableByName(token.table) : place && this.tableAt(place);
    return found ? this.write(found, reference, place) : "#NAME?";
  }

  /** A name of the formula's own sheet, or of the sheet written before it, hides the workbook's name. */
  private definition(token: NameToken, place: Pick<FormulaPlace, "sheetId"> | undefined): DefinedNameDef | undefined {
    const named = this.structures.names.filter((name) => same(name.name, token.name));
    if (named.length === 0) return undefined;
    const { sheet } = token;
    const own = named.find((name) => name.sheetId !== undefined
      && (sheet === undefined ? name.sheetId === place?.sheetId : same(this.sheetName(name.sheetId), sheet)));
    return own ?? named.find((name) => name.sheetId === undefined);
  }

  private nameText(definition: DefinedNameDef, place: FormulaPlace | undefined, depth: number): string {
    const text = this.expand(definition.formula.replace(/^=/, ""), definition.sheetId === undefined ? undefined : place, depth + 1);
    return tokenize(text).length === 1 ? text : `(${text})`;
  }

  private write(
    found: { readonly sheetId: string; readonly table: TableDef }, reference: TableReference, place: FormulaPlace | undefined,
  ): string {
    const target = resolve(found.table, reference, place);
    if (typeof target === "string") return target;
    const prefix = this.prefix(found.sheetId, place?.sheetId);
    // The row goes along with the formula, so that all copies down a column are one formula to Univer.
    const written = absoluteReference(target);
    return prefix + (reference.parts.includes("ThisRow") ? written.replace(/\$(?=\d)/g, "") : written);
  }

  private prefix(tableSheetId: string, sheetId: string | undefined): string {
    return tableSheetId === sheetId ? "" : quoteSheet(this.sheetName(tableSheetId));
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

