import { compactKey } from "../text/text-key";
import type { GridCell } from "./sheet-grid";

const high = new Set(["高", "很高", "极高", "较高", "严重", "重大", "高风险", "红", "high", "veryhigh", "extreme", "critical", "severe", "major", "h", "vh", "red"].map(compactKey));

const isHigh = (cell: GridCell | undefined): boolean => {
  if (cell === undefined || typeof cell.value !== "string") return false;
  const text = compactKey(cell.value.replace(/[（(].*$/u, ""));
  return high.has(text);
};

/** A risk of level 高 (N2): as its level says, or its probability and its impact together. Numbers are on a scale that the sheet does not tell. */
export function isHighRisk(cells: ReadonlyMap<string, GridCell>): boolean {
  const level = cells.get("level");
  if (level !== undefined && String(level.value).trim() !== "" && typeof level.value === "string") return isHigh(level);
  return isHigh(cells.get("probability")) && isHigh(cells.get("impact"));
}
