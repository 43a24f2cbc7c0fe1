/**
 * Lets Univer's interpreter leave out what cannot matter, as Excel does: the branch of an IF that its condition does not choose, and
 * the answers of a CHOOSE that its number does not. The value is the same, because both take exactly one of their arguments then.
 * Importing the module is enough.
 */
import { Interpreter, NumberValueObject } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseAstNode, BaseValueObject, IFormulaRuntimeService } from "@univerjs/engine-formula";

/** Univer's own numbers for the kinds of nodes. */
const REFERENCE = 1;
const FUNCTION = 4;

interface InterpreterParts {
  readonly _runtimeService: IFormulaRuntimeService;
}

interface OffsetNode extends BaseAstNode {
  setRefOffset(x: number, y: number): void;
}

/** The one value that stands there; undefined for areas, where every branch counts. */
function single(node: BaseAstNode | undefined): BaseValueObject | undefined {
  const value = node?.getValue();
  if (!value || value.isReferenceObject()) return undefined;
  const object = value as BaseValueObject;
  if (!object.isArray()) return object;
  const array = object as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.get(0, 0) ?? undefined : undefined;
}

/** Which of a function's arguments is taken, once the first is known: 0 for none of the others, undefined for all. */
function chosen(token: string, first: BaseAstNode | undefined): number | undefined {
  if (token !== "IF" && token !== "CHOOSE") return undefined;
  const value = single(first);
  if (!value || (token === "CHOOSE" && (value.isArray() || first?.getValue()?.isArray() === true))) return undefined;
  if (value.isError()) return 0;
  if (token === "IF") return value.getValue() ? 1 : 2;
  const index = value.convertToNumberObjectValue();
  return index.isError() ? 0 : Math.trunc(Number(index.getValue()));
}

function execute(this: InterpreterParts, node: BaseAstNode, x = 0, y = 0): number {
  if (this._runtimeService.isStopExecution()) return 1;
  const children = node.getChildren();
  const kind: number = node.nodeType;
  const token = kind === FUNCTION ? node.getToken().toUpperCase() : "";
  let taken: number | undefined;
  children.forEach((child, index) => {
    if (index > 0 && taken !== undefined && index !== taken) {
      // The argument keeps its place.
      child.setValue(NumberValueObject.create(0));
      return;
    }
    if (child.getToken().toUpperCase() === "LAMBDA" && (child as BaseAstNode & { isEmptyParamFunction(): boolean }).isEmptyParamFunction()) child.execute();
    else execute.call(this, child, x, y);
    if (index === 0 && token) taken = chosen(token, child);
  });
  if (kind === REFERENCE) (node as OffsetNode).setRefOffset(x, y);
  node.execute();
  return 0;
}

Reflect.set(Interpreter.prototype, "_execute", execute);

/** Asked before every evaluation, and always the same for a parsed formula. */
const asynchronous = new WeakMap<object, boolean>();
const hasAsync = (node: BaseAstNode): boolean => node.getChildren().some((child) => child.isAsync() || hasAsync(child));

Interpreter.prototype.checkAsyncNode = function checkAsyncNode(node): boolean {
  if (!node) return false;
  let known = asynchronous.get(node);
  if (known === undefined) asynchronous.set(node, known = hasAsync(node));
  return known;
};
