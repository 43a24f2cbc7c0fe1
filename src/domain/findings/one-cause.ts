import type { Finding } from "./finding";

/** From so many on they are told as one: fewer are quicker to mend one by one than to think about. */
const least = 20;

/** Which findings have one cause: the same thing wrong in the same column. Flags are about the work, each row's own, and stay apart. */
function causeOf({ rule, severity, sheet, cell, message, values }: Finding): string | undefined {
  const column = /^([A-Z]+)\d+$/.exec(cell)?.[1];
  return severity === "red" || severity === "amber" || column === undefined ? undefined : JSON.stringify([rule, severity, sheet, column, message, values["field"] ?? ""]);
}

/**
 * Findings of one cause as one finding, at its first cell, with the other cells beside it: a column of the wrong kind is one mistake, not one a row.
 * Everything keeps its place.
 */
export function oneOfEachCause(findings: readonly Finding[]): readonly Finding[] {
  const byCause = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cause = causeOf(finding);
    if (cause === undefined) continue;
    const same = byCause.get(cause);
    if (same === undefined) byCause.set(cause, [finding]);
    else same.push(finding);
  }
  return findings.flatMap((finding) => {
    const same = byCause.get(causeOf(finding) ?? "") ?? [];
    if (same.length < least) return [finding];
    return same[0] === finding ? [{ ...finding, also: same.slice(1).map(({ cell }) => cell) }] : [];
  });
}

/** `F6:F20,F22`: cells of one column, neighbours as one. */
export function cellRuns(cells: readonly string[]): string {
  const runs: { column: string; from: number; to: number }[] = [];
  for (const cell of cells) {
    const [, column = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const last = runs.at(-1);
    if (last?.column === column && last.to === Number(row) - 1) last.to += 1;
    else runs.push({ column, from: Number(row), to: Number(row) });
  }
  return runs.map(({ column, from, to }) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`)).join(",");
}
