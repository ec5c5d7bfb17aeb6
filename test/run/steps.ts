/** One line of the test run: a tool that passes or fails as one, or Vitest projects whose tests count singly. */
export interface Step {
  readonly name: string;
  /** A program of node_modules/.bin, or npm, and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly project?: Project;
}

type Project = 'unit' | 'browser';

/** Everything that `npm test` checks; of the tools, which run beside each other, the slowest first. */
export const steps: readonly Step[] = [
  { name: 'lint', command: script('lint') },
  { name: 'types', command: script('types') },
  { name: 'build', command: script('build') },
  { name: 'boundaries between folders', command: script('boundaries') },
  { name: 'unused files, exports and packages', command: script('unused') },
  { name: 'format', command: script('format:check') },
  { ...vitest('unit', 'zone-*', 'exchange', 'seventh'), name: 'unit tests, command line and other programs' },
  { ...vitest('browser', 'browser-alone'), name: 'browser tests' },
];

function script(name: string): Step['command'] {
  return ['npm', 'run', '--silent', name];
}

/** @param further patterns of the names of projects that run with it */
function vitest(project: Project, ...further: readonly string[]): Pick<Step, 'command' | 'project'> {
  const projects = [project, ...further].map((name) => `--project=${name}`);
  return { command: ['vitest', 'run', '--config', 'test/vitest.config.ts', ...projects], project };
}
