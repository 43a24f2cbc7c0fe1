/** Walks parsed formulas without recursion: a sum of 4,000 terms is as many nodes deep, and Excel takes it. */
import type { BaseAstNode } from "@univerjs/engine-formula";

/** Whether the test holds for the node or one below it. */
export function someNode(root: BaseAstNode, test: (node: BaseAstNode) => boolean): boolean {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (test(node)) return true;
    for (const child of node.getChildren()) open.push(child);
  }
  return false;
}

export function eachNode(root: BaseAstNode, visit: (node: BaseAstNode) => void): void {
  someNode(root, (node) => {
    visit(node);
    return false;
  });
}
