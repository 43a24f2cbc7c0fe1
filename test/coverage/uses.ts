/** Which members of namespace Excel a piece of source touches, as the TypeScript compiler sees it. */
import ts from "typescript";
import { guardedUpTo } from "./guards";
import { isServedByClient, ownerOf, sinceOf, type Owner } from "./typings";

export interface Use extends Owner {
  readonly name: string;
  readonly since: number;
  readonly isWrite: boolean;
  /** The x of the highest ExcelApi 1.x that was asked for on the way here; 0 without any. */
  readonly guardedUpTo: number;
  /** File (relative to the current directory) and line, for messages. */
  readonly place: string;
}

/**
 * Property accesses and calls, destructuring, members named in `load("…")`, and the data given to `set({…})`. What reaches an object
 * under a computed name, or as `any`, is not seen.
 */
export function usesIn(program: ts.Program, file: ts.SourceFile): readonly Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const add = (symbol: ts.Symbol | undefined, node: ts.Node, isWrite: boolean): void => {
    const declarations = symbol?.declarations ?? [];
    const owner = declarations.map(ownerOf).find((found) => found !== undefined);
    if (!symbol || !owner || isServedByClient(symbol.name)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    uses.push({
      ...owner, name: symbol.name, since: Math.min(...declarations.map(sinceOf)), isWrite, guardedUpTo: guardedUpTo(node),
      place: `${file.fileName.replace(`${process.cwd()}/`, "")}:${line + 1}`,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) add(checker.getSymbolAtLocation(node.name), node, isAssigned(node));
    else if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const element of node.elements) add(type.getProperty((element.propertyName ?? element.name).getText()), element, false);
    } else if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      const isWrite = type !== undefined && !/LoadOptions/.test(checker.typeToString(type));
      for (const property of node.properties) {
        if (property.name) add(type && checker.getPropertyOfType(checker.getNonNullableType(type), property.name.getText()), property, isWrite);
      }
    } else if (ts.isCallExpression(node)) {
      for (const path of loadedPaths(node)) addPath(path, node);
    }
    ts.forEachChild(node, visit);
  };
  /** `items/format/fill/color` walks from the loaded object; a collection's own item properties may leave out `items`. */
  const addPath = (path: string, call: ts.CallExpression): void => {
    if (!ts.isPropertyAccessExpression(call.expression)) return;
    let type = checker.getTypeAtLocation(call.expression.expression);
    for (const name of path.split("/").map((part) => part.trim())) {
      const symbol = type.getProperty(name) ?? itemType(checker, type, call)?.getProperty(name);
      if (!symbol) return;
      add(symbol, call, false);
      const next = checker.getTypeOfSymbolAtLocation(symbol, call);
      type = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
    }
  };
  visit(file);
  return uses;
}

function itemType(checker: ts.TypeChecker, collection: ts.Type, at: ts.Node): ts.Type | undefined {
  const items = collection.getProperty("items");
  return items && checker.getIndexTypeOfType(checker.getTypeOfSymbolAtLocation(items, at), ts.IndexKind.Number);
}

function isAssigned(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;
  return ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** The literal paths in `object.load("a, b/c")`, `object.load(["a"])`. */
function loadedPaths(call: ts.CallExpression): readonly string[] {
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "load") return [];
  return call.arguments.flatMap((argument) => (ts.isArrayLiteralExpression(argument) ? argument.elements : [argument]))
    .flatMap((argument) => (ts.isStringLiteralLike(argument) ? argument.text.split(",") : []));
}
