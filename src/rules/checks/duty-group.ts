import type { DutyRuleId } from "../../catalog/duties";
import type { RuleSeverity } from "../../catalog/limits";
import type { RaciRole } from "../../domain/duties/raci";
import type { RosterPerson } from "../../domain/people/match-person";
import type { Finding, MessageValues, Severity } from "../../domain/findings/finding";

/** One person's part in a duty, and the cell that says it. */
export interface DutyPart {
  readonly role: RaciRole;
  readonly person: string;
  readonly department: string;
  /** Where the role stands, and where the person's name stands; in a matrix they are one cell. */
  readonly cell: string;
  readonly personCell: string;
  readonly id: string;
}

/** A duty with everybody who takes part in it: rows of our list that say the same duty, or a line of somebody's matrix. */
export interface DutyGroup {
  readonly duty: string;
  readonly cell: string;
  readonly id: string;
  readonly department: string;
  readonly parts: readonly DutyPart[];
  /** What stands where a role should, and is none. */
  readonly unknown: readonly { readonly text: string; readonly person: string; readonly cell: string; readonly id: string }[];
}

export interface DutyContext {
  readonly sheet: string;
  /** Level by rule as 规则/Rules says, or the guides' where there is none; undefined for a rule that is off or unreadable. */
  readonly levels: Readonly<Record<DutyRuleId, RuleSeverity | undefined>>;
  /** Undefined where there is none to compare with: a sheet that is not ours. */
  readonly roster: readonly RosterPerson[] | undefined;
  /** Departments of the project; none where they are not known. */
  readonly departments: readonly string[];
  /** Headings of a matrix are people, teams or posts: only in names do placeholders and several people count. */
  readonly names: boolean;
  /** Where a finding about the list as a whole stands. */
  readonly headerCell: string;
}

/** A finding of a duty rule, or none where the rule is off. */
export function dutyFinding(
  context: DutyContext, rule: DutyRuleId, text: string, at: { readonly cell: string; readonly id: string; readonly owner?: string; readonly department?: string }, values: MessageValues,
): readonly Finding[] {
  const severity: Severity | undefined = context.levels[rule];
  return severity === undefined ? [] : [plainFinding(context.sheet, rule, severity, text, at, values)];
}

export function plainFinding(
  sheet: string, rule: string, severity: Severity, text: string,
  at: { readonly cell: string; readonly id: string; readonly owner?: string; readonly department?: string }, values: MessageValues,
): Finding {
  return { rule, severity, sheet, cell: at.cell, id: at.id, message: `${text}.message`, remedy: `${text}.remedy`, values, owner: at.owner ?? "", department: at.department ?? "" };
}
