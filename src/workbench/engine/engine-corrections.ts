/**
 * Corrects, for the whole process, what Univer's formula engine does otherwise than Excel. Importing the module is enough.
 *
 * 1. Within one calculation it keeps an index of the rows where a value stands, and answers `=` and `<>` over a column from it the
 *    second time. The index takes an empty text for a blank, a blank for 0 and the text "5" for the number 5, so
 *    `SUMPRODUCT(--(A1:A9=""))` counts zeros when an earlier formula has looked at the column; and adding a result to it costs a
 *    walk over all values of the column. Left empty, every formula compares the cells themselves.
 * 2. It reads a cell that holds an empty text, as `=""` gives, as a blank: `A1=0` was true of it, and COUNTA left it out.
 * 3. It forgets a formula's results by recursion, for which a sum of 4,000 terms is too deep.
 */
import { CellValueType } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import { AstRootNodeFactory, BaseReferenceObject, CELL_INVERTED_INDEX_CACHE, LexerNode } from "@univerjs/engine-formula";
import type { BaseAstNode } from "@univerjs/engine-formula";
import { eachNode } from "./syntax-tree";

CELL_INVERTED_INDEX_CACHE.set = () => undefined;
CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });

/** Univer asks for content by value or formula; with a formula the empty text counts as content. */
const EMPTY_TEXT: ICellData = { v: "", t: CellValueType.STRING, f: "=\"\"" };

const readCell: (row: number, column: number) => unknown = Reflect.get(BaseReferenceObject.prototype, "getCellData");

Reflect.set(BaseReferenceObject.prototype, "getCellData", function getCellData(this: BaseReferenceObject, row: number, column: number) {
  const cell = readCell.call(this, row, column) as ICellData | null | undefined;
  return cell?.v === "" && !cell.p ? EMPTY_TEXT : cell;
});

/** What all kinds of nodes inherit from is not exported. */
function commonNode(): object {
  const lexed = new LexerNode();
  lexed.setToken("R_1");
  const root: BaseAstNode | undefined = new AstRootNodeFactory().checkAndCreateNodeType(lexed);
  return Object.getPrototypeOf(Object.getPrototypeOf(root)) as object;
}

/** What a node knows from its last calculation. */
interface Calculated {
  _valueObject: unknown;
  _calculateState: boolean;
}

Reflect.set(commonNode(), "resetCalculationState", function resetCalculationState(this: BaseAstNode) {
  eachNode(this, (node) => {
    const calculated = node as unknown as Calculated;
    calculated._valueObject = null;
    calculated._calculateState = false;
  });
});
