/** The tests of a folder, as their sources have them: titles with those of their groups, and what they mention. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface WrittenTest {
  /** Of the groups around it, from the outside in, and its own. */
  readonly titles: readonly string[];
  readonly file: string;
  /** Switches of the host that it sets. */
  readonly switches: readonly string[];
  /** Texts, numbers and truth values in it, its table of cases included. */
  readonly literals: ReadonlySet<string>;
}

function calledName(call: ts.CallExpression): string | undefined {
  let at: ts.Expression = call.expression;
  while (ts.isCallExpression(at) || ts.isPropertyAccessExpression(at)) at = at.expression;
  return ts.isIdentifier(at) ? at.text : undefined;
}

function titleOf(call: ts.CallExpression): string | undefined {
  const [title] = call.arguments;
  return title && ts.isStringLiteralLike(title) ? title.text : undefined;
}

/** `host.switches.name = …` or `switches: { name }`. */
function switchesIn(node: ts.Node): readonly string[] {
  const found: string[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(at.left)
      && ts.isPropertyAccessExpression(at.left.expression) && at.left.expression.name.text === "switches") found.push(at.left.name.text);
    if (ts.isPropertyAssignment(at) && at.name.getText() === "switches" && ts.isObjectLiteralExpression(at.initializer)) {
      for (const { name } of at.initializer.properties) if (name) found.push(name.getText());
    }
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}

function literalsIn(node: ts.Node): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (ts.isStringLiteralLike(at)) found.add(at.text);
    else if (ts.isNumericLiteral(at)) found.add(String(Number(at.text)));
    else if (at.kind === ts.SyntaxKind.TrueKeyword) found.add("true");
    else if (at.kind === ts.SyntaxKind.FalseKeyword) found.add("false");
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}

function testsIn(source: ts.SourceFile): readonly WrittenTest[] {
  const tests: WrittenTest[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    if (!ts.isCallExpression(node)) return ts.forEachChild(node, (child) => visit(child, around));
    const [name, title] = [calledName(node), titleOf(node)];
    if (title === undefined) return ts.forEachChild(node, (child) => visit(child, around));
    const titles = [...around, title];
    if (name === "describe") return ts.forEachChild(node, (child) => visit(child, titles));
    if (name === "test" || name === "it") tests.push({ titles, file: source.fileName, switches: switchesIn(node), literals: literalsIn(node) });
  };
  visit(source, []);
  return tests;
}

export function testsUnder(folder: string): readonly WrittenTest[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts")).sort();
  return names.flatMap((name) => testsIn(ts.createSourceFile(join(folder, name), readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.ES2022, true)));
}
