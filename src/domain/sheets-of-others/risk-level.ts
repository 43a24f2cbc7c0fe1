import { compactKey } from "../text/text-key";
import type { ForeignSheet } from "./read-foreign-rows";
import type { GridCell } from "./sheet-grid";

const high = new Set([
  "高", "很高", "极高", "较高", "严重", "非常严重", "重大", "高风险", "红", "红色", "极可能", "很可能", "一级", "Ⅰ级", "high", "very high", "extreme", "critical", "severe", "major", "h", "vh", "red", "catastrophic", "likely", "very likely",
  "almost certain", "certain", "high risk", "significant", "extensive",
].map(compactKey));

/** `4 - High`, `高（16）`: the number beside the word does not count. */
const isHigh = (cell: GridCell | undefined): boolean =>
  cell !== undefined && typeof cell.value === "string" && high.has(compactKey(cell.value.replace(/[（(].*$/u, "").replace(/^\s*\d+\s*[-–—.:：、]\s*/u, "").replace(/\s*[-–—:：]?\s*\d+\s*$/u, "")));

/** How far probabilities and impacts in numbers reach. */
export interface RiskScale {
  readonly probability: number;
  readonly impact: number;
}

/** A scale that the heading names, `Likelihood (1-5)`, or that the column itself shows: whole numbers up to 5. */
function topOf(found: ForeignSheet, key: string): number | undefined {
  const header = found.header.columns.find((one) => one.key === key)?.header;
  if (header === undefined) return undefined;
  const named = /(?:^|\D)[01]\s*(?:[-–—~～]|to|至|到)\s*(\d{1,2})(?!\d)/iu.exec(header)?.[1];
  if (named !== undefined) return Number(named);
  const numbers = found.rows.flatMap(({ kind, cells }) => (kind === "task" && typeof cells.get(key)?.value === "number" ? [Number(cells.get(key)?.value)] : []));
  return numbers.length > 0 && numbers.every((one) => Number.isInteger(one) && one >= 1) && Math.max(...numbers) === 5 ? 5 : undefined;
}

/** The scale of a register; undefined where it tells none. */
export function riskScale(found: ForeignSheet): RiskScale | undefined {
  const [probability, impact] = [topOf(found, "probability"), topOf(found, "impact")];
  return probability === undefined || impact === undefined ? undefined : { probability, impact };
}

/** At the upper end of both scales every register calls a risk high. */
const upperEnd = 0.8;

/** A risk of level 高 (N2): as its level says, or its probability and its impact together. */
export function isHighRisk(cells: ReadonlyMap<string, GridCell>, scale: RiskScale | undefined): boolean {
  const level = cells.get("level");
  if (level !== undefined && String(level.value).trim() !== "" && typeof level.value === "string" && !/^\s*\d+\s*$/u.test(level.value)) return isHigh(level);
  const [probability, impact] = [cells.get("probability"), cells.get("impact")];
  if (scale !== undefined && typeof probability?.value === "number" && typeof impact?.value === "number") {
    return probability.value >= upperEnd * scale.probability && impact.value >= upperEnd * scale.impact;
  }
  return isHigh(probability) && isHigh(impact);
}
