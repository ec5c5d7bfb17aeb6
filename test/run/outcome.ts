/** How many checks of a step passed, failed and were left out. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** The names of those left out. */
  readonly skipped: readonly string[];
}

/** The part of Vitest's JSON report (the form Jest introduced) that is counted. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * The outcome of a Vitest run.
 * @param ok whether Vitest ended with exit code 0
 * @param report null when it ended without one
 * A file that failed before its tests were known counts as one failure, and so does a failure that no test shows (an unhandled error).
 */
export function outcomeOf(ok: boolean, report: VitestReport | null): Outcome {
  if (report === null) return { passed: 0, failed: 1, skipped: [] };
  const files = report.testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = tests.filter(({ status }) => status === 'failed').length + broken.length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  };
}

export function total(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}
