/**
 * What Check says about one cell. `red` and `amber` are flags on the work (late, at risk); `error`, `warning` and `note` speak
 * of what was typed. Texts are keys with values, so that the same finding reads in either language.
 */
export type Severity = "red" | "error" | "amber" | "warning" | "note";

/** Most urgent first; the order in which findings are shown. */
export const severities: readonly Severity[] = ["red", "error", "amber", "warning", "note"];

export type MessageValues = Readonly<Record<string, string | number>>;

export interface Finding {
  /** Id of a row in 规则/Rules (`N1`) or of a check of ours (`D-OWNER`). */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 without sheet: `F12`. */
  readonly cell: string;
  /** Other cells of the same column with the very same fault, where they are too many to be told one by one. */
  readonly also?: readonly string[];
  /** The findings at those cells, where each says what its own cell is meant for. */
  readonly alike?: readonly Finding[];
  /** The record's id, or empty where the row has none. */
  readonly id: string;
  /** Key below `findings.` in the locales; the text says what is wrong and with which values. */
  readonly message: string;
  /** Key below `findings.` that says what to do. */
  readonly remedy: string;
  readonly values: MessageValues;
  /** To group and filter by. */
  readonly owner: string;
  readonly department: string;
}

/** How many findings of each severity there are, those with none included. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { red: count("red"), error: count("error"), amber: count("amber"), warning: count("warning"), note: count("note") };
}
