/** Validations and conditional formats go along when cells are copied; a copied sheet gets tables and rules of its own. */
import type { ConditionalFormatDef } from "../document/rule-types";
import type { RangeRef, TableDef } from "../document/types";
import { renameTableIn } from "./formula-compiler";
import { intersection, lastColumn, lastRow, subtract } from "./geometry";
import { renameSheetIn } from "./references";
import { conditionalFormatOn, mapRuleFormulas, mapValidationFormulas, validationOn } from "./structure-formulas";
import type { Structures } from "./structures";

interface Block {
  readonly sheetId: string;
  readonly range: RangeRef;
}

/** Where a piece of the source comes to lie, once for each time the source is repeated over the target. */
function pieces(piece: RangeRef, source: RangeRef, target: RangeRef): RangeRef[] {
  const result: RangeRef[] = [];
  for (let row = target.row; row + source.rowCount - 1 <= lastRow(target); row += source.rowCount) {
    for (let column = target.column; column + source.columnCount - 1 <= lastColumn(target); column += source.columnCount) {
      result.push({ ...piece, row: row + piece.row - source.row, column: column + piece.column - source.column });
    }
  }
  return result;
}

/** The target's own rules give way, also where the source has none. */
export function copyRules(structures: Structures, from: Block, to: Block): void {
  const origin = structures.of(from.sheetId);
  const cut = (ranges: readonly RangeRef[]): RangeRef[] => ranges.flatMap((range) => intersection(range, from.range) ?? []);
  const place = (ranges: readonly RangeRef[]): RangeRef[] => ranges.flatMap((range) => pieces(range, from.range, to.range));
  const validations = origin.validations.flatMap((rule) => {
    const found = cut(rule.ranges);
    return found.length > 0 ? [validationOn(validationOn(rule, found), place(found))] : [];
  });
  const formats = origin.conditionalFormats.flatMap((format) => {
    const found = cut(format.ranges);
    return found.length > 0 ? [{ id: format.id, format: conditionalFormatOn(conditionalFormatOn(format, found), place(found)) }] : [];
  });
  const target = structures.of(to.sheetId);
  const rest = (ranges: readonly RangeRef[]): RangeRef[] => ranges.flatMap((range) => subtract(range, to.range));
  target.validations = [
    ...target.validations.flatMap((rule) => {
      const left = rest(rule.ranges);
      return left.length > 0 ? [validationOn(rule, left)] : [];
    }),
    ...validations,
  ];
  const taken = new Set<string>();
  const kept = target.conditionalFormats.flatMap((format): ConditionalFormatDef[] => {
    const left = rest(format.ranges);
    const copied = from.sheetId === to.sheetId ? formats.find((entry) => entry.id === format.id) : undefined;
    if (copied) taken.add(format.id);
    // Within a sheet the copy joins its rule: relative formulas mean the same in both places.
    const ranges = [...left, ...copied?.format.ranges ?? []];
    return ranges.length > 0 ? [conditionalFormatOn(format, ranges)] : [];
  });
  const added = formats.filter((entry) => !taken.has(entry.id))
    .map(({ format }, index) => ({ ...format, id: freshId(format.id, kept), priority: kept.length + index }));
  target.conditionalFormats = [...kept, ...added];
  structures.touch();
}

function freshId(id: string, taken: readonly ConditionalFormatDef[]): string {
  let fresh = id;
  for (let number = 2; taken.some((format) => format.id === fresh); number += 1) fresh = `${id}-${number}`;
  return fresh;
}

/** Gives the copy of a sheet what the original has; its tables are named anew. Returns the names before and after. */
export function copySheetStructures(
  structures: Structures, from: { readonly sheetId: string; readonly name: string }, to: { readonly sheetId: string; readonly name: string },
  nextTableId: () => string,
): ReadonlyMap<string, string> {
  const origin = structures.of(from.sheetId);
  const renamed = new Map<string, string>();
  const tableIds = new Map<string, string>();
  const tables = origin.tables.map((table): TableDef => {
    let number = 2;
    while (structures.tableByName(`${table.name}_${number}`)) number += 1;
    renamed.set(table.name, `${table.name}_${number}`);
    const id = nextTableId();
    tableIds.set(table.id, id);
    return { ...table, id, name: `${table.name}_${number}` };
  });
  const rewrite = (formula: string): string => copiedFormula(formula, from.name, to.name, renamed);
  const target = structures.of(to.sheetId);
  target.tables = tables;
  target.filters = origin.filters.map(({ tableId, filter }) => {
    const id = tableId === undefined ? undefined : tableIds.get(tableId);
    return { ...(id === undefined ? {} : { tableId: id }), filter };
  });
  target.validations = origin.validations.map((rule) => mapValidationFormulas(rule, rewrite));
  target.conditionalFormats = origin.conditionalFormats.map((format) => ({ ...format, rule: mapRuleFormulas(format.rule, rewrite) }));
  const scoped = structures.names.filter((name) => name.sheetId === from.sheetId);
  structures.names = [...structures.names, ...scoped.map((name) => ({ ...name, sheetId: to.sheetId, formula: rewrite(name.formula) }))];
  structures.touch();
  return renamed;
}

/** In a copied sheet, what pointed to the original by name points to the copy. */
export function copiedFormula(formula: string, sheetBefore: string, sheetAfter: string, tables: ReadonlyMap<string, string>): string {
  let text = renameSheetIn(formula, sheetBefore, sheetAfter);
  for (const [before, after] of tables) text = renameTableIn(text, before, after);
  return text;
}
