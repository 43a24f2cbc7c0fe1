/** Which members Microsoft's client on npm knows. Apart from events, it sends them under their own names. */
import ts from "typescript";

/** By type, by member; events carry the hidden method by which the client registers for them. */
export type ClientMembers = ReadonlyMap<string, ReadonlyMap<string, { readonly registration: string | undefined }>>;

/** @param source text of dist/excel-win32-16.01.debug.js, whose classes are assignments to a prototype. */
export function readClient(source: string): ClientMembers {
  const types = new Map<string, Map<string, { readonly registration: string | undefined }>>();
  const put = (type: string, member: string, body: ts.Node): void => {
    const members = types.get(type) ?? new Map<string, { readonly registration: string | undefined }>();
    types.set(type, members.set(member, { registration: registrationIn(body) }));
  };
  const visit = (node: ts.Node): void => {
    const found = prototypeMember(node);
    if (found) put(found.type, found.member, found.body);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("client.js", source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS));
  return types;
}

/** `Object.defineProperty(X.prototype, "name", {…})` or `X.prototype.name = function …`. */
function prototypeMember(node: ts.Node): { readonly type: string; readonly member: string; readonly body: ts.Node } | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === "Object.defineProperty") {
    const [target, name, body] = node.arguments;
    const type = target && prototypeOwner(target);
    return type !== undefined && name && body && ts.isStringLiteral(name) ? { type, member: name.text, body } : undefined;
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(node.left)) return undefined;
  const type = prototypeOwner(node.left.expression);
  return type === undefined ? undefined : { type, member: node.left.name.text, body: node.right };
}

function prototypeOwner(node: ts.Expression): string | undefined {
  return ts.isPropertyAccessExpression(node) && node.name.text === "prototype" && ts.isIdentifier(node.expression) ? node.expression.text : undefined;
}

function registrationIn(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && node.name.text.startsWith("_Register")) return node.name.text;
  return ts.forEachChild(node, registrationIn);
}
