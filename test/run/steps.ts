/** One line of the test run: a tool that passes or fails as one, or a Vitest project whose tests count singly. */
export interface Step {
  readonly name: string;
  /** A program of node_modules/.bin, or npm, and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly project?: Project;
}

type Project = 'unit' | 'browser' | 'exchange';

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
  { ...vitest('unit', 'zone-*'), name: 'unit tests' },
  { ...vitest('exchange'), name: 'command line and other spreadsheet programs' },
  { name: 'build', command: ['npm', 'run', 'build'] },
  { ...vitest('browser'), name: 'browser tests' },
];

/** @param further patterns of the names of projects that run with it */
function vitest(project: Project, ...further: readonly string[]): Pick<Step, 'command' | 'project'> {
  const projects = [project, ...further].flatMap((name) => ['--project', name]);
  return { command: ['vitest', 'run', '--config', 'test/vitest.config.ts', ...projects], project };
}
