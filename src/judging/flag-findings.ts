import type { Finding, MessageValues, Severity } from "../domain/findings/finding";
import { findingAt, type FindingContext } from "../rules/checks/record";
import type { JudgedRow } from "./judged-row";

/** Keys of the findings' texts: other words for a sheet that is not ours, or for a form with words of its own. */
export interface FlagTexts {
  readonly red: string;
  readonly amber: string;
}

/** The flags with their reasons: one finding a row, at the cell that clears its most severe rule; and what cannot be told. */
export function flagFindings<Key extends string>(rows: readonly JudgedRow<Key>[], context: FindingContext<Key>, texts: FlagTexts): readonly Finding[] {
  const found: Finding[] = [];
  for (const row of rows) {
    const { flag } = row;
    if (flag === "green" || flag === "done" || flag === "") continue;
    if (flag === "red" || flag === "amber") found.push(...raised(row, flag, context, texts[flag]));
    else if (flag === "unknown") {
      found.push(...flagFinding(row, context, row.judged.gapAt(row.index), { rule: "C-UNKNOWN", severity: "warning", text: "cannot-tell", values: () => ({}) }));
    }
  }
  return found;
}

function raised<Key extends string>(row: JudgedRow<Key>, flag: "red" | "amber", context: FindingContext<Key>, text: string): readonly Finding[] {
  const triggers = row.judged.triggers(row.index);
  const first = triggers.find(({ severity }) => severity === flag);
  if (first === undefined) return [];
  const told = (): MessageValues => Object.fromEntries((row.judged.rules.told ?? []).map((key) => [key, row.fact(key) as string | number]));
  return flagFinding(row, context, first.at, {
    rule: first.rule, severity: flag, text, values: () =>
      ({ rules: triggers.map(({ rule }) => rule).join(" "), ...(text === flag && { clears: row.judged.clears(first.rule) }), ...told() }),
  });
}

function flagFinding<Key extends string>(
  row: JudgedRow<Key>, context: FindingContext<Key>, at: string | undefined,
  what: { readonly rule: string; readonly severity: Severity; readonly text: string; readonly values: () => MessageValues },
): readonly Finding[] {
  const { judged, index } = row;
  const wanted = (at ?? judged.rules.title) as Key;
  const key = context.columns[wanted] === undefined ? (judged.rules.title as Key) : wanted;
  return findingAt(context, row, key, { ...what, values: () => ({ reason: judged.reason(index), ...what.values() }) });
}
