/** axe-core in a page or frame that a browser shows. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeWindow {
  axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
}

/** Of those the ones that look at colours; for the same elements in other colours the others have nothing new to say. */
const aboutColours = ["color-contrast", "link-in-text-block"];

/**
 * Violations of WCAG 2.1 A and AA as `rule: selector`, the frames inside not counted. `except` leaves out parts that are not ours.
 * The script is evaluated rather than inserted, since the pages' own policy forbids inline scripts.
 */
export async function axeViolations(
  target: Page | Frame, except: readonly string[] = [], rules: "all" | "colours" = "all"
): Promise<string[]> {
  if (!(await target.evaluate(() => "axe" in window))) await target.evaluate(source);
  const runOnly = rules === "all" ? ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] : aboutColours;
  const results = await target.evaluate(([excluded, only]) => (window as unknown as AxeWindow).axe.run(
    { include: [["html"]], exclude: excluded.map((selector) => [selector]) }, { runOnly: [...only], iframes: false },
  ), [except, runOnly] as const);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target: at, html, failureSummary }) => `${id}: ${at.join(" ")} ${html.slice(0, 200)} ${failureSummary ?? ""}`));
}
