/** How many checks of a step passed, failed and were left out. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
}

/** A test that was left out. */
export interface Skipped {
  readonly name: string;
  /** The file of the test, from the root of the repository. */
  readonly file: string;
}

/** The part of Vitest's JSON report (the form Jest introduced) that is counted. */
export interface VitestReport {
  readonly testResults: readonly {
    /** The path of the file. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * The outcome of a Vitest run.
 * @param ok whether Vitest ended with exit code 0
 * @param report null when it ended without one
 * @param root of the repository, ending in a slash
 * A file that failed before its tests were known counts as one failure, and so does a failure that no test shows (an unhandled error).
 */
export function outcomeOf(ok: boolean, report: VitestReport | null, root: string): Outcome {
  if (report === null) return { passed: 0, failed: 1, skipped: [] };
  const files = report.testResults;
  const tests = files.flatMap((file) =>
    file.assertionResults.map(({ status, fullName }) => ({
      status,
      name: fullName,
      file: file.name.replace(root, ''),
    })),
  );
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = tests.filter(({ status }) => status === 'failed').length + broken.length;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ name, file }) => ({ name, file })),
  };
}

export function total(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

/** What a name says of when it is skipped: `(skipped where soffice is not installed)`. */
const REASON = /\(skipped (where [^)]+)\)/;

/**
 * What was left out, each reason once with the files and how many tests of each; a test that gives no reason by its name.
 * @example ['skipped where soffice is not installed: 214 (test/print/forms.exchange.test.ts 210, …)']
 */
export function skippedLines(skipped: readonly Skipped[]): readonly string[] {
  const reasons = new Map<string, Map<string, number>>();
  for (const { name, file } of skipped) {
    const reason = REASON.exec(name)?.[1] ?? `without a reason: ${name}`;
    const files = reasons.get(reason) ?? new Map<string, number>();
    reasons.set(reason, files.set(file, (files.get(file) ?? 0) + 1));
  }
  return [...reasons].map(([reason, files]) => {
    const count = [...files.values()].reduce((sum, each) => sum + each, 0);
    return `skipped ${reason}: ${count} (${[...files].map(([file, each]) => `${file} ${each}`).join(', ')})`;
  });
}
