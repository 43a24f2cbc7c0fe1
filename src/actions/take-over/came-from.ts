import type { Translate } from "../../locales/translate";

/** Where a row was taken over from, as the first of our lines in its note says it. */
export interface CameFrom {
  readonly sheet: string;
  /** Its id there; blank where it had none. */
  readonly id: string;
}

const mark = /^(?:From|来源)\s*[:：]\s*(.+?)(?:\s+#([^#]+))?$/u;

/** The lines of a note that a take-over writes: where the row came from, and its columns for which our form has none. */
export function noteLines(
  { sheet, id }: CameFrom, columns: readonly (readonly [header: string, value: string])[], say: Translate
): readonly string[] {
  const from = say("foreign:take-over.from", { sheet });
  return [
    id === "" ? from : `${from} #${id}`,
    ...columns.map(([header, value]) => `${header}${say("foreign:take-over.colon")}${value.replace(/\s*[\r\n]+\s*/gu, " ")}`),
  ];
}

/** Undefined where the row was not taken over. */
export function cameFrom(note: string): CameFrom | undefined {
  for (const line of note.split("\n")) {
    const [, sheet, id = ""] = mark.exec(line.trim()) ?? [];
    if (sheet !== undefined) return { sheet, id: id.trim() };
  }
  return undefined;
}

const labelOf = (line: string): string => (mark.test(line.trim()) ? "\u0000from" : (/^(.+?)\s*[:：]/u.exec(line)?.[1] ?? line).trim());

/** A note with our lines as they are now: those that stand are put in place of their forerunners, and what people wrote stays. */
export function mergedNote(standing: string, ours: readonly string[]): string {
  const fresh = new Map(ours.map((line) => [labelOf(line), line]));
  const kept = standing.split("\n").filter((line) => line.trim() !== "").map((line) => {
    const own = fresh.get(labelOf(line));
    fresh.delete(labelOf(line));
    return own ?? line;
  });
  return [...kept, ...fresh.values()].join("\n");
}
