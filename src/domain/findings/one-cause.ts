import type { Finding } from "./finding";

/** From so many on they are told as one: fewer are quicker to mend one by one than to think about. */
const least = 20;

/** Findings of one cause: the same thing wrong in the same column. */
interface Cause {
  readonly first: Finding;
  readonly column: string;
  readonly others: Finding[];
}

/** Flags are about the work, each row's own, and stay apart. */
const isOfARow = ({ severity }: Finding): boolean => severity === "red" || severity === "amber";

/** By message, which tells nearly all of them apart; the few causes of one message are compared one by one. */
class Causes {
  private readonly byMessage = new Map<string, Cause[]>();

  of(finding: Finding): Cause | undefined {
    const column = isOfARow(finding) ? undefined : columnOf(finding.cell);
    if (column === undefined) return undefined;
    let alike = this.byMessage.get(finding.message);
    if (alike === undefined) this.byMessage.set(finding.message, alike = []);
    const field = finding.values["field"];
    for (const cause of alike) {
      const { first } = cause;
      if (cause.column === column && first.sheet === finding.sheet && first.rule === finding.rule && first.severity === finding.severity
        && first.values["field"] === field) {
        cause.others.push(finding);
        return cause;
      }
    }
    const cause: Cause = { first: finding, column, others: [] };
    alike.push(cause);
    return cause;
  }
}

/** `F` of `F12`; undefined for what is no such cell. */
function columnOf(cell: string): string | undefined {
  let letters = 0;
  while (isBetween(cell, letters, 65, 90)) letters += 1;
  let end = letters;
  while (isBetween(cell, end, 48, 57)) end += 1;
  return letters > 0 && end > letters && end === cell.length ? cell.slice(0, letters) : undefined;
}

const isBetween = (text: string, at: number, from: number, to: number): boolean => text.charCodeAt(at) >= from && text.charCodeAt(at) <= to;

/**
 * Findings of one cause as one finding, at its first cell, with the other cells beside it: a column of the wrong kind is one mistake, not one a row.
 * Everything keeps its place.
 */
export function oneOfEachCause(findings: readonly Finding[]): readonly Finding[] {
  const causes = new Causes();
  const causeOf = findings.map((finding) => causes.of(finding));
  return findings.flatMap((finding, index) => {
    const cause = causeOf[index];
    if (cause === undefined || cause.others.length + 1 < least) return [finding];
    return cause.first === finding ? [withOthers(cause)] : [];
  });
}

/** A text that can be one date only is told with what each cell may be meant for: one press then puts all of them right. */
const saysEach: ReadonlySet<string> = new Set(["text-date.message", "near-date.message"]);

function withOthers({ first, others }: Cause): Finding {
  const also = others.map(({ cell }) => cell);
  return saysEach.has(first.message) ? { ...first, also, alike: others } : { ...first, also };
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
