import axe from "axe-core";

/** Ids and places of what axe objects to in jsdom's document. Colours need a real browser: jsdom computes none. */
export async function axeViolations(root: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
