/** One line of the test run: a tool that passes or fails as one, or a Vitest project whose tests count singly. */
export interface Step {
  readonly name: string;
  /** A program of node_modules/.bin, or npm, and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly project?: 'unit' | 'browser' | 'exchange';
  /** The time zone of the machine that is pretended. */
  readonly zone?: string;
}

/** West and east of Greenwich, and on it: wall-clock arithmetic must not notice. */
const ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York'] as const;

/** Everything that `npm test` checks, cheapest insight first. */
export const steps: readonly Step[] = [
  { name: 'types', command: ['tsc', '-p', '.', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'format', command: ['prettier', '--check', '.'] },
  {
    name: 'boundaries between folders',
    command: [
      'depcruise',
      'addin',
      'dashboard',
      'rules',
      'templates',
      'test',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
  { name: 'unused files, exports and packages', command: ['knip'] },
  ...ZONES.map((zone) => ({ ...vitest('unit'), name: `unit tests, TZ=${zone}`, zone })),
  { ...vitest('exchange'), name: 'command line and other spreadsheet programs' },
  { name: 'build', command: ['npm', 'run', 'build'] },
  { ...vitest('browser'), name: 'browser tests' },
];

function vitest(project: 'unit' | 'browser' | 'exchange'): Pick<Step, 'command' | 'project'> {
  return { command: ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project], project };
}
