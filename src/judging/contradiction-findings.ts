import type { RuleSeverity } from "../catalog/limits";
import type { Finding, Severity } from "../domain/findings/finding";
import { findingAt, type FindingContext } from "../rules/checks/record";
import type { JudgedRow } from "./judged-row";

/** Red and amber are said of the work, by its flag; what was typed is wrong, or worth a look. */
export const typedSeverity: Readonly<Record<RuleSeverity, Severity>> = { red: "error", amber: "warning", note: "note" };

/** What was typed and does not go together, one finding a rule and row: with the values, and who puts it right as the rule's row of 规则/Rules says. */
export function contradictionFindings<Key extends string>(rows: readonly JudgedRow<Key>[], context: FindingContext<Key>): readonly Finding[] {
  return rows.flatMap((row) => row.judged.contradictions(row.index).flatMap(({ rule, severity, at, sentence }) => {
    const key = (context.columns[at as Key] === undefined ? row.judged.rules.title : at) as Key;
    return findingAt(context, row, key, {
      rule, severity: typedSeverity[severity], text: "contradiction",
      values: () => ({ sentence, clears: context.translate(`forms:rules.clears.${rule}`) }),
    });
  }));
}
