/** Whether code runs only where `isSetSupported` has said that a requirement set is there. */
import ts from "typescript";

/**
 * The highest x of ExcelApi 1.x that was asked for before the node can run: in the condition of an enclosing `if`, `?:` or `&&`, or in
 * an earlier statement of an enclosing block that leaves it (`if (!…isSetSupported("ExcelApi", "1.12")) return;`). 0 without any. Only
 * calls with literal arguments count, written where they guard; what a helper function asks is not seen.
 */
export function guardedUpTo(node: ts.Node): number {
  let highest = 0;
  for (let at = node; at.parent && !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isIfStatement(parent) && at === parent.thenStatement) highest = Math.max(highest, promised(parent.expression));
    if (ts.isIfStatement(parent) && at === parent.elseStatement) highest = Math.max(highest, promisedOtherwise(parent.expression));
    if (ts.isConditionalExpression(parent) && at === parent.whenTrue) highest = Math.max(highest, promised(parent.condition));
    if (ts.isConditionalExpression(parent) && at === parent.whenFalse) highest = Math.max(highest, promisedOtherwise(parent.condition));
    if (ts.isBinaryExpression(parent) && at === parent.right) highest = Math.max(highest, promisedByOperator(parent));
    if (ts.isBlock(parent)) highest = Math.max(highest, ...parent.statements.slice(0, parent.statements.findIndex((statement) => statement === at)).map(promisedAfter));
  }
  return highest;
}

function promisedByOperator({ left, operatorToken }: ts.BinaryExpression): number {
  if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return promised(left);
  return operatorToken.kind === ts.SyntaxKind.BarBarToken ? promisedOtherwise(left) : 0;
}

/** What holds when the condition is true. */
function promised(condition: ts.Expression): number {
  if (ts.isParenthesizedExpression(condition)) return promised(condition.expression);
  if (isNegation(condition)) return promisedOtherwise(condition.operand);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return Math.max(promised(condition.left), promised(condition.right));
  }
  return askedVersion(condition);
}

/** What holds when the condition is false. */
function promisedOtherwise(condition: ts.Expression): number {
  if (ts.isParenthesizedExpression(condition)) return promisedOtherwise(condition.expression);
  if (isNegation(condition)) return promised(condition.operand);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    return Math.max(promisedOtherwise(condition.left), promisedOtherwise(condition.right));
  }
  return 0;
}

function isNegation(node: ts.Expression): node is ts.PrefixUnaryExpression {
  return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
}

/** What holds after a statement that leaves the block unless its condition is false. */
function promisedAfter(statement: ts.Statement): number {
  return ts.isIfStatement(statement) && !statement.elseStatement && leaves(statement.thenStatement) ? promisedOtherwise(statement.expression) : 0;
}

function leaves(statement: ts.Statement): boolean {
  if (ts.isReturnStatement(statement) || ts.isThrowStatement(statement)) return true;
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : undefined;
  return last !== undefined && leaves(last);
}

function askedVersion(node: ts.Expression): number {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "isSetSupported") return 0;
  const [set, version] = node.arguments;
  if (!set || !version || !ts.isStringLiteral(set) || !ts.isStringLiteral(version) || set.text !== "ExcelApi") return 0;
  return Number(/^1\.(\d+)$/.exec(version.text)?.[1] ?? 0);
}
