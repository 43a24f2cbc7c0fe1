import type { AdoptedSheet, CheckReport, RefreshReport } from "../../../actions/action";
import type { Finding } from "../../../domain/findings/finding";

/** The findings on show, whichever action brought them. */
export interface FindingsResult {
  readonly asOf: number;
  readonly findings: readonly Finding[];
  /** What waivers in force cover; not among the findings. */
  readonly waived: readonly Finding[];
  readonly adopted: AdoptedSheet | undefined;
  readonly tasks: number;
  /** The workbook may have changed: a later check failed or was cancelled. */
  readonly outdated: boolean;
}

export function resultOfCheck(report: CheckReport): FindingsResult {
  return {
    asOf: report.asOf, findings: report.findings, waived: report.waived ?? [], adopted: report.adopted, tasks: report.tasks,
    outdated: false,
  };
}

export function resultOfRefresh(report: RefreshReport): FindingsResult {
  return {
    asOf: report.asOf, findings: report.findings, waived: report.waived ?? [], adopted: undefined, tasks: report.tasks, outdated: false,
  };
}
