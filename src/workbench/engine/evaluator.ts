/**
 * Works formulas out beside the document, at once: for conditional formats, validations and `evaluate`. Univer's interpreter is
 * synchronous; only its scheduling is not. Cell values are read as they stand, so call it after a calculation has ended.
 */
import { CommandType } from "@univerjs/core";
import {
  AstTreeBuilder, FORMULA_REF_TO_ARRAY_CACHE, generateAstNode, IFormulaCurrentConfigService,
  IFormulaRuntimeService, Interpreter, Lexer,
} from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";
import type { CellValue } from "../document/cell-types";
import { isErrorText } from "./cell-codec";
import type { FormulaCompiler } from "./formula-compiler";
import { MAX_COLUMNS, MAX_ROWS } from "./geometry";
import type { UniverHost } from "./univer-host";

export class Evaluator {
  private loaded = -1;
  private current = 0;

  constructor(private readonly host: UniverHost, private readonly compiler: FormulaCompiler) {
    // Names and calculated results count as well as what is written into cells.
    host.commands.onCommandExecuted((command) => {
      if (command.type === CommandType.MUTATION) this.invalidate();
    });
  }

  /** Changes whenever a cell may have another value. */
  get generation(): number {
    return this.current;
  }

  /** The document has changed: the next evaluation looks at it anew. */
  invalidate(): void {
    this.current += 1;
  }

  /**
   * A formula's value as if it stood in that cell. `rows` and `columns` move its relative references first; an array gives its
   * first value, as an Excel condition takes it.
   */
  evaluate(formula: string, sheetId: string, row: number, column: number, rows = 0, columns = 0): CellValue {
    return first(this.run(formula, sheetId, row, column, rows, columns));
  }

  /** All values of a formula that gives an area or an array, row by row. */
  evaluateAll(formula: string, sheetId: string, row: number, column: number, rows = 0, columns = 0): CellValue[] {
    const value = this.run(formula, sheetId, row, column, rows, columns);
    if (!value.isArray()) return [first(value)];
    const values: CellValue[] = [];
    (value as ArrayValueObject).iterator((item) => {
      values.push(item ? first(item) : null);
    });
    return values;
  }

  private run(formula: string, sheetId: string, row: number, column: number, rows: number, columns: number): BaseValueObject {
    const { injector, unitId } = this.host;
    const config = injector.get(IFormulaCurrentConfigService);
    if (this.loaded !== this.current) {
      config.loadDataLite();
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      this.loaded = this.current;
    }
    injector.get(IFormulaRuntimeService).setCurrent(row, column, MAX_ROWS, MAX_COLUMNS, sheetId, unitId);
    const text = this.compiler.compile(formula, { sheetId, row, column });
    const node = generateAstNode(unitId, text, injector.get(Lexer), injector.get(AstTreeBuilder), config);
    const result = injector.get(Interpreter).execute({ node, refOffsetX: columns, refOffsetY: rows });
    // An area is read while the interpreter still knows where the formula stands.
    const value = result.isReferenceObject() ? (result as BaseReferenceObject).toArrayValueObject() : result as BaseValueObject;
    node.resetCalculationState();
    return value;
  }
}

function first(value: BaseValueObject): CellValue {
  if (value.isArray()) {
    const item = (value as ArrayValueObject).getFirstCell();
    return item ? first(item) : null;
  }
  if (value.isNull()) return null;
  const raw = value.getValue();
  return value.isError() || isErrorText(raw) ? { error: String(raw) } : raw;
}
