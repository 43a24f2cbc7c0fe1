import type { SummaryLine } from "../../actions/action";
import type { Language } from "../../domain/language";

export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

/** A rate never stands without its denominator: `3/4 · 75%`; with nothing to judge it is `— (0)`, not 0 %. */
export function formatRate(line: Pick<SummaryLine, "onTime" | "judged" | "onTimeRate">, language: Language): string {
  if (line.onTimeRate === null) return `— (${formatCount(0, language)})`;
  const rate = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(line.onTimeRate);
  return `${formatCount(line.onTime, language)}/${formatCount(line.judged, language)} · ${rate}`;
}

/** Whole per cent, 0–100; 0 while the total is unknown. */
export function percentOf(done: number, total: number): number {
  return total > 0 ? Math.min(100, Math.max(0, Math.floor((done / total) * 100))) : 0;
}
