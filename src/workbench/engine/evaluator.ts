/**
 * Works formulas out beside the document, at once: for conditional formats, validations and `evaluate`. Univer's interpreter is
 * synchronous; only its scheduling is not. Cell values are read as they stand, so call it after a calculation has ended.
 */
import {
  AstTreeBuilder, FORMULA_REF_TO_ARRAY_CACHE, generateAstNode, IFormulaCurrentConfigService, IFormulaRuntimeService, Interpreter, Lexer,
} from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";
import type { CellValue } from "../document/types";
import { isErrorText } from "./cell-codec";
import { MAX_COLUMNS, MAX_ROWS } from "./geometry";
import type { UniverHost } from "./univer-host";

export class Evaluator {
  private loaded = false;

  constructor(private readonly host: UniverHost) {}

  /** The document has changed: the next evaluation looks at it anew. */
  invalidate(): void {
    this.loaded = false;
  }

  /**
   * A formula's value as if it stood in that cell. `rows` and `columns` move its relative references first; an array gives its
   * first value, as an Excel condition takes it.
   */
  evaluate(formula: string, sheetId: string, row: number, column: number, rows = 0, columns = 0): CellValue {
    const { injector, unitId } = this.host;
    const current = injector.get(IFormulaCurrentConfigService);
    if (!this.loaded) {
      current.loadDataLite();
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      this.loaded = true;
    }
    const runtime = injector.get(IFormulaRuntimeService);
    runtime.setCurrent(row, column, MAX_ROWS, MAX_COLUMNS, sheetId, unitId);
    const node = generateAstNode(unitId, formula, injector.get(Lexer), injector.get(AstTreeBuilder), current);
    const result = injector.get(Interpreter).execute({ node, refOffsetX: columns, refOffsetY: rows });
    node.resetCalculationState();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    return valueOf(result);
  }
}

function valueOf(result: BaseValueObject | BaseReferenceObject): CellValue {
  if (result.isReferenceObject()) return valueOf((result as BaseReferenceObject).toArrayValueObject(false));
  const value = result as BaseValueObject;
  if (value.isArray()) {
    const first = (value as ArrayValueObject).getFirstCell();
    return first ? valueOf(first) : null;
  }
  if (value.isNull()) return null;
  const raw = value.getValue();
  return value.isError() || isErrorText(raw) ? { error: String(raw) } : raw;
}
