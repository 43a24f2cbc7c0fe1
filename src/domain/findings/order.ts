import { severities, type Finding } from "./finding";

/** Most urgent first; what is equally urgent keeps its order. */
export function byUrgency(found: readonly Finding[]): readonly Finding[] {
  const bySeverity = new Map(severities.map((severity) => [severity, [] as Finding[]]));
  for (const finding of found) bySeverity.get(finding.severity)?.push(finding);
  return severities.flatMap((severity) => bySeverity.get(severity) ?? []);
}

/** Most urgent first, then in the order of the sheet's rows. */
export function byUrgencyAndRow(found: readonly Finding[]): readonly Finding[] {
  return byUrgency(byRow(found));
}

/** Counted into their rows rather than compared with each other: a sheet has few rows beside the comparisons that sorting its findings takes. */
function byRow(found: readonly Finding[]): readonly Finding[] {
  const rows = found.map(({ cell }) => rowOf(cell));
  const last = rows.reduce((most, row) => Math.max(most, row), 0);
  const starts = new Uint32Array(last + 2);
  for (const row of rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 1; row < starts.length; row += 1) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  const sorted = new Array<Finding>(found.length);
  found.forEach((finding, index) => {
    const row = rows[index] ?? 0;
    const at = starts[row] ?? 0;
    sorted[at] = finding;
    starts[row] = at + 1;
  });
  return sorted;
}

/** 12 of `F12`. */
function rowOf(cell: string): number {
  let row = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code >= 48 && code <= 57) row = row * 10 + code - 48;
  }
  return row;
}
