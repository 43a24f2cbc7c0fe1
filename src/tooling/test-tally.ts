/** The part of jest's JSON report that is counted. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not even be loaded: none of their cases is counted above. */
  readonly numRuntimeErrorTestSuites: number;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(left: Tally, right: Tally): Tally {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed, skipped: left.skipped + right.skipped };
}

/**
 * Counts test cases. A file that could not be loaded counts as one failure, and so does a step that failed without a failing case
 * (a type error, a missing program, no tests found): a run that ends badly never says "0 failed".
 */
export function tally(succeeded: boolean, report: JestReport | undefined): Tally {
  const failedCases = report === undefined ? 0 : report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: succeeded ? failedCases : Math.max(1, failedCases),
    skipped: report === undefined ? 0 : report.numPendingTests + report.numTodoTests,
  };
}

/** The last line of a run. */
export function summaryLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
