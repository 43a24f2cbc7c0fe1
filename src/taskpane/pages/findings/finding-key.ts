import type { Finding } from "../../../domain/findings/finding";

/**
 * Names findings so that one is known again after the next check, wherever its row has moved and whatever its figures are by then: by
 * rule, sheet, column and record, or by cell where a row has no id. Those that are alike in all of it are numbered.
 */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const times = new Map<string, number>();
  return findings.map(({ rule, sheet, cell, id, message }) => {
    const place = id === "" ? cell : `${id} ${/^[A-Z]*/.exec(cell)?.[0] ?? ""}`;
    const key = `${rule} ${sheet} ${place} ${message}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key} ${time}`;
  });
}
