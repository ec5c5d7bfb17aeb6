import { describe, expect, it } from 'vitest';
import { outcomeOf, skippedLines, total, type VitestReport } from './outcome';

function report(...files: { status: string; tests: string[] }[]): VitestReport {
  return {
    testResults: files.map(({ status, tests }, file) => ({
      name: `/repository/test/${file + 1}.test.ts`,
      status,
      assertionResults: tests.map((each, index) => ({ status: each, fullName: `test ${index + 1}` })),
    })),
  };
}

const ROOT = '/repository/';

describe('the total of a test run', () => {
  it.each([
    ['passes and failures', false, report({ status: 'failed', tests: ['passed', 'failed', 'passed'] }), 2, 1],
    ['a file that could not be loaded', false, report({ status: 'failed', tests: [] }), 0, 1],
    ['an error outside of any test', false, report({ status: 'passed', tests: ['passed'] }), 1, 1],
    ['no report at all', false, null, 0, 1],
  ])('counts %s', (_, ok, given, passed, failed) => {
    expect(outcomeOf(ok, given, ROOT)).toMatchObject({ passed, failed });
  });

  it('names what was skipped and adds up', () => {
    const one = outcomeOf(true, report({ status: 'passed', tests: ['passed', 'pending'] }), ROOT);
    const other = outcomeOf(false, report({ status: 'failed', tests: ['failed', 'todo'] }), ROOT);
    const skipped = { name: 'test 2', file: 'test/1.test.ts' };
    expect(total([one, other])).toEqual({ passed: 1, failed: 1, skipped: [skipped, skipped] });
  });

  it('says each reason once, with the files', () => {
    const printed = {
      name: 'printed (skipped where soffice is not installed) a form',
      file: 'print.test.ts',
    };
    const saved = { name: 'saved (skipped where soffice is not installed)', file: 'saved.test.ts' };
    expect(skippedLines([printed, saved, printed, { name: 'a todo', file: 'a.test.ts' }])).toEqual([
      'skipped where soffice is not installed: 3 (print.test.ts 2, saved.test.ts 1)',
      'skipped without a reason: a todo: 1 (a.test.ts 1)',
    ]);
  });
});
