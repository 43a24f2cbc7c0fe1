/** The choices of a drop-down: written in the rule, or standing in cells. */
import type { ValidationDef } from "../../document/rule-types";
import type { Engine } from "../../engine/engine";

/** A rule's references count from the top-left cell of its first range, so the list is worked out as if it stood in the cell. */
export async function listItems(engine: Engine, sheetId: string, row: number, column: number, rule: ValidationDef): Promise<string[]> {
  const source = rule.formula1.trim();
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim()).filter((item) => item !== "");
  const joined = await engine.evaluate(sheetId, row, column, `=TEXTJOIN(CHAR(10),TRUE,${source.slice(1)})`);
  if (joined === null || typeof joined === "object") return [];
  return String(joined).split("\n").filter((item) => item !== "");
}
