/** Whether a cell's value keeps its validation rule, as Excel's own check on entry would say. */
import type { CellValue } from "../document/cell-types";
import type { ValidationDef } from "../document/rule-types";
import { compareValues, holds, satisfies } from "./comparison";
import { displayText } from "./display-text";
import type { Evaluator } from "./evaluator";
import { isFormula } from "./structure-formulas";

export interface CheckedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export class ValidationCheck {
  constructor(private readonly evaluator: Evaluator) {}

  isValid(rule: ValidationDef, cell: CheckedCell): boolean {
    const { value } = cell;
    if (value === null || value === "") return rule.ignoreBlanks || (rule.kind === "custom" && this.custom(rule, cell));
    switch (rule.kind) {
      case "custom": return this.custom(rule, cell);
      case "list": return this.list(rule, cell);
      case "textLength":
        return this.compare(rule, cell, displayText(value, undefined).length);
      case "wholeNumber": return typeof value === "number" && Number.isInteger(value) && this.compare(rule, cell, value);
      case "decimal":
      case "date":
      case "time": return typeof value === "number" && this.compare(rule, cell, value);
    }
  }

  /** The values that a list offers. */
  choices(rule: ValidationDef, cell: CheckedCell): CellValue[] {
    if (!isFormula(rule.formula1)) return rule.formula1.split(",").map((choice) => choice.trim());
    const { rows, columns } = this.offset(rule, cell);
    return this.evaluator.evaluateAll(rule.formula1, cell.sheetId, cell.row, cell.column, rows, columns);
  }

  private custom(rule: ValidationDef, cell: CheckedCell): boolean {
    return holds(this.operand(rule, rule.formula1, cell));
  }

  /** A literal list compares text exactly, a range ignores case: so does Excel. */
  private list(rule: ValidationDef, cell: CheckedCell): boolean {
    const choices = this.choices(rule, cell);
    if (!isFormula(rule.formula1)) return choices.includes(displayText(cell.value, undefined));
    return choices.some((choice) => choice !== null && compareValues(choice, cell.value) === 0);
  }

  private compare(rule: ValidationDef, cell: CheckedCell, value: number): boolean {
    const low = this.operand(rule, rule.formula1, cell);
    const high = rule.formula2 === undefined ? null : this.operand(rule, rule.formula2, cell);
    return satisfies(value, rule.operator ?? "Between", low, high);
  }

  private operand(rule: ValidationDef, formula: string, cell: CheckedCell): CellValue {
    if (!isFormula(formula)) return Number.isFinite(Number(formula)) ? Number(formula) : formula;
    const { rows, columns } = this.offset(rule, cell);
    return this.evaluator.evaluate(formula, cell.sheetId, cell.row, cell.column, rows, columns);
  }

  private offset(rule: ValidationDef, cell: CheckedCell): { rows: number; columns: number } {
    const anchor = rule.ranges[0];
    return { rows: cell.row - (anchor?.row ?? cell.row), columns: cell.column - (anchor?.column ?? cell.column) };
  }
}
