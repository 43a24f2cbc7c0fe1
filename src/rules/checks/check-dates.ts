import type { TrackerKey } from "../../catalog/tracker";
import { isoFromSerial, isPlausibleDate } from "../../domain/dates/excel-date";
import { parseDate } from "../../domain/dates/parse-date";
import type { Finding } from "../../domain/findings/finding";
import { findingAt, type Check, type FindingContext, type FindingRow } from "./record";

const dateKeys = ["start", "due", "actualStart", "actualFinish", "updated"] as const satisfies readonly TrackerKey[];

export const checkDates: Check = (records, context) => dateFindings(dateKeys, records, context);

/** Cells of date columns that hold no date: text that looks like one, two readings, words, sentinels. Nothing is guessed. */
export function dateFindings<Key extends string>(keys: readonly Key[], records: readonly FindingRow<Key>[], context: FindingContext<Key>): readonly Finding[] {
  return records.flatMap((record) => keys.flatMap((key) => notADate(record, key, context)));
}

function notADate<Key extends string>(record: FindingRow<Key>, key: Key, context: FindingContext<Key>): readonly Finding[] {
  const value = record.cells[key];
  if (value === "" || isPlausibleDate(value)) return [];
  const reading = parseDate({ value });
  const say = (text: string, values: Record<string, string> = {}): readonly Finding[] =>
    findingAt(context, record, key, { rule: "C-DATE", severity: "error", text, values });
  switch (reading.kind) {
    case "blank":
      return [];
    case "text-date":
    case "date":
      return say("text-date", { date: isoFromSerial(reading.serial) });
    case "ambiguous":
      return reading.options.length > 0
        ? say("ambiguous-date", { options: reading.options.map(isoFromSerial).join(" / ") })
        : say("no-date");
    case "period":
      return say("period", { from: isoFromSerial(reading.from), to: isoFromSerial(reading.to) });
    case "sentinel":
      return say("sentinel-date");
    case "word":
    case "unreadable":
      return say("no-date");
  }
}

/** Dates that contradict each other or the as-of date. */
export const checkDateOrder: Check = (records, context) =>
  records.flatMap((record) => {
    const { start, due, actualStart, actualFinish, updated } = record.cells;
    const { asOf } = context;
    const iso = (value: unknown): string => (isPlausibleDate(value) ? isoFromSerial(value) : "");
    const later = (a: unknown, b: unknown): boolean => isPlausibleDate(a) && isPlausibleDate(b) && Math.floor(a) > Math.floor(b);
    const findings: Finding[] = [];
    const order = (key: TrackerKey, text: string, values: Record<string, string>): void => {
      findings.push(...findingAt(context, record, key, { rule: "C-ORDER", severity: "error", text, values }));
    };
    if (later(start, due)) order("due", "due-before-start", { start: iso(start), due: iso(due) });
    if (later(actualStart, actualFinish)) order("actualFinish", "finish-before-start", { start: iso(actualStart), finish: iso(actualFinish) });
    for (const [key, value] of [["actualStart", actualStart], ["actualFinish", actualFinish], ["updated", updated]] as const) {
      if (later(value, asOf)) order(key, "in-future", { date: iso(value), asOf: isoFromSerial(asOf) });
    }
    return findings;
  });
