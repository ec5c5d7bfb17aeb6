import { describe, expect, it } from 'vitest';
import { outcomeOf, total, type VitestReport } from './outcome';

function report(...files: { status: string; tests: string[] }[]): VitestReport {
  return {
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((each, index) => ({ status: each, fullName: `test ${index + 1}` })),
    })),
  };
}

describe('the total of a test run', () => {
  it.each([
    ['passes and failures', false, report({ status: 'failed', tests: ['passed', 'failed', 'passed'] }), 2, 1],
    ['a file that could not be loaded', false, report({ status: 'failed', tests: [] }), 0, 1],
    ['an error outside of any test', false, report({ status: 'passed', tests: ['passed'] }), 1, 1],
    ['no report at all', false, null, 0, 1],
  ])('counts %s', (_, ok, given, passed, failed) => {
    expect(outcomeOf(ok, given)).toMatchObject({ passed, failed });
  });

  it('names what was skipped and adds up', () => {
    const one = outcomeOf(true, report({ status: 'passed', tests: ['passed', 'pending'] }));
    const other = outcomeOf(false, report({ status: 'failed', tests: ['failed', 'todo'] }));
    expect(total([one, other])).toEqual({ passed: 1, failed: 1, skipped: ['test 2', 'test 2'] });
  });
});
