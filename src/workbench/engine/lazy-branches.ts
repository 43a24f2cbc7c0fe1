/**
 * Lets Univer's interpreter leave out what cannot matter, as Excel does: the branch of an IF that its condition does not choose, and
 * the answers of a CHOOSE that its number does not. The value is the same, because both take exactly one of their arguments then.
 * Importing the module is enough.
 */
import { Interpreter, NumberValueObject } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseAstNode, BaseValueObject, IFormulaRuntimeService } from "@univerjs/engine-formula";
import { withBoundedAreas } from "./size-bounds";
import { someNode } from "./syntax-tree";

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

const isLambdaValue = (node: BaseAstNode): boolean =>
  node.getToken().toUpperCase() === "LAMBDA" && (node as BaseAstNode & { isEmptyParamFunction(): boolean }).isEmptyParamFunction();

/** A node whose children are being worked out. */
interface Step {
  readonly node: BaseAstNode;
  readonly token: string;
  next: number;
  taken: number | undefined;
}

const stepInto = (node: BaseAstNode): Step => ({ node, token: (node.nodeType as number) === FUNCTION ? node.getToken().toUpperCase() : "", next: 0, taken: undefined });

/** Children before their parent, with a list of its own instead of recursion: formulas may be thousands of operators deep. */
function execute(this: InterpreterParts, root: BaseAstNode, x = 0, y = 0): number {
  const open = [stepInto(root)];
  for (let step = open.at(-1); step; step = open.at(-1)) {
    if (this._runtimeService.isStopExecution()) return 1;
    const { node } = step;
    const children = node.getChildren();
    if (step.next === 1 && step.token) step.taken = chosen(step.token, children[0]);
    const child = children[step.next];
    if (!child) {
      if ((node.nodeType as number) === REFERENCE) (node as OffsetNode).setRefOffset(x, y);
      withBoundedAreas(step.token, () => node.execute());
      open.pop();
      continue;
    }
    const isLeftOut = step.next > 0 && step.taken !== undefined && step.next !== step.taken;
    step.next += 1;
    // An argument that is left out keeps its place.
    if (isLeftOut) child.setValue(NumberValueObject.create(0));
    else if (isLambdaValue(child)) child.execute();
    else open.push(stepInto(child));
  }
  return 0;
}

Reflect.set(Interpreter.prototype, "_execute", execute);

/** Asked before every evaluation, and always the same for a parsed formula. */
const asynchronous = new WeakMap<object, boolean>();
const hasAsync = (root: BaseAstNode): boolean => someNode(root, (node) => node !== root && node.isAsync());

Interpreter.prototype.checkAsyncNode = function checkAsyncNode(node): boolean {
  if (!node) return false;
  let known = asynchronous.get(node);
  if (known === undefined) asynchronous.set(node, known = hasAsync(node));
  return known;
};
