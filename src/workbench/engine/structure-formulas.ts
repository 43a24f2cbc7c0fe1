/** Every formula that the structures hold, passed through one change: names, validations, conditional formats, calculated columns. */
import type { ConditionalFormatDef, ConditionalPoint, ConditionalRule, ValidationDef } from "../document/rule-types";
import type { RangeRef, TableDef } from "../document/types";
import { translateReferences } from "./references";
import type { Structures } from "./structures";

/** `anchor` is the cell that relative references count from; a name has none. */
export type FormulaChange = (formula: string, sheetId: string | undefined, ranges: readonly RangeRef[] | undefined) => string;

/** A literal list or number is no formula. */
export const isFormula = (text: string | undefined): text is `=${string}` => text?.startsWith("=") === true;

export function mapRuleFormulas(rule: ConditionalRule, change: (formula: string) => string): ConditionalRule {
  const apply = (text: string): string => (isFormula(text) ? change(text) : text);
  const point = (old: ConditionalPoint): ConditionalPoint => (old.formula === undefined ? old : { ...old, formula: apply(old.formula) });
  switch (rule.type) {
    case "Custom": return { ...rule, formula: change(rule.formula) };
    case "CellValue":
      return { ...rule, formula1: apply(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: apply(rule.formula2) }) };
    case "ColorScale": return { ...rule, points: rule.points.map(point) };
    case "DataBar": return { ...rule, lower: point(rule.lower), upper: point(rule.upper) };
    case "IconSet": return { ...rule, criteria: rule.criteria.map(point) };
    case "ContainsText": return { ...rule, text: apply(rule.text) };
    case "TopBottom":
    case "PresetCriteria": return rule;
  }
}

export function mapValidationFormulas(rule: ValidationDef, change: (formula: string) => string): ValidationDef {
  const apply = (text: string): string => (isFormula(text) ? change(text) : text);
  return { ...rule, formula1: apply(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: apply(rule.formula2) }) };
}

/** Formulas of calculated columns are written as in the first row of the body. */
export function mapColumnFormulas(table: TableDef, change: (formula: string) => string): TableDef {
  if (table.columns.every((column) => column.calculatedFormula === undefined)) return table;
  const columns = table.columns.map((column) => (column.calculatedFormula === undefined ? column : { ...column, calculatedFormula: change(column.calculatedFormula) }));
  return { ...table, columns };
}

function bodyOf({ range, showHeaders }: TableDef): RangeRef {
  const above = showHeaders ? 1 : 0;
  return { ...range, row: range.row + above, rowCount: range.rowCount - above };
}

export function mapStructureFormulas(structures: Structures, change: FormulaChange): void {
  structures.names = structures.names.map((name) => ({ ...name, formula: change(name.formula, name.sheetId, undefined) }));
  for (const [sheetId, own] of structures.entries()) {
    own.validations = own.validations.map((rule) => mapValidationFormulas(rule, (formula) => change(formula, sheetId, rule.ranges)));
    own.conditionalFormats = own.conditionalFormats.map((format): ConditionalFormatDef =>
      ({ ...format, rule: mapRuleFormulas(format.rule, (formula) => change(formula, sheetId, format.ranges)) }));
    own.tables = own.tables.map((table) => mapColumnFormulas(table, (formula) => change(formula, sheetId, [bodyOf(table)])));
  }
  structures.touch();
}

function offset(before: readonly RangeRef[], after: readonly RangeRef[]): { rows: number; columns: number } {
  const [from, to] = [before[0], after[0]];
  return from && to ? { rows: to.row - from.row, columns: to.column - from.column } : { rows: 0, columns: 0 };
}

/** The same rule on other ranges: its formulas count from the new first cell. */
export function validationOn(rule: ValidationDef, ranges: readonly RangeRef[]): ValidationDef {
  const { rows, columns } = offset(rule.ranges, ranges);
  return { ...mapValidationFormulas(rule, (formula) => translateReferences(formula, rows, columns)), ranges };
}

export function conditionalFormatOn(format: ConditionalFormatDef, ranges: readonly RangeRef[]): ConditionalFormatDef {
  const { rows, columns } = offset(format.ranges, ranges);
  return { ...format, ranges, rule: mapRuleFormulas(format.rule, (formula) => translateReferences(formula, rows, columns)) };
}
