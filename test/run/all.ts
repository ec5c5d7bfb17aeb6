import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { argv, env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { browser, install } from './install';
import { outcomeOf, skippedLines, total, type Outcome, type VitestReport } from './outcome';
import { steps, type Step } from './steps';

/**
 * `npm test [-- <part of a step's name> …]`: every check, or the steps named. Goes on after a failure, ends with
 * `N passed, N failed` over all of them, exit code 1 when anything failed.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'window-ledgers-test-'));

const wanted = argv.slice(2);
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (chosen.length === 0) {
  console.error(
    `Expected part of a step's name, found: ${wanted.join(' ')}. Steps: ${steps.map(({ name }) => name).join(' | ')}`,
  );
  process.exit(2);
}

const summary: string[] = [];
const outcomes: Outcome[] = [];
const start = performance.now();
// A tool uses one core, Vitest as many as there are.
const tools = chosen.filter(({ project }) => project === undefined);
await Promise.all(Array.from({ length: availableParallelism() }, () => runAll(tools)));
await runAll(chosen.filter(({ project }) => project !== undefined));
rmSync(reports, { recursive: true, force: true });

const sum = total(outcomes);
console.log(`\n${summary.join('\n')}\n`);
for (const line of skippedLines(sum.skipped)) console.log(line);
console.log(`${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** Takes step after step from the list until it is empty. */
async function runAll(waiting: Step[]): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const from = performance.now();
    const outcome = await run(step);
    outcomes.push(outcome);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    const skipped = outcome.skipped.length > 0 ? `, ${outcome.skipped.length} skipped` : '';
    const line = `${outcome.failed > 0 ? '✗' : '✓'} ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed${skipped} (${seconds} s)`;
    summary.push(line);
    console.log(line);
  }
}

async function run(step: Step): Promise<Outcome> {
  if (step.project === undefined) {
    const ok = await succeeds(step.command, { quietly: true });
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
  }
  console.log(`\n━━ ${step.name}: ${step.command.join(' ')}`);
  if (step.project === 'browser' && !browserIsThere()) return { passed: 0, failed: 1, skipped: [] };
  const file = join(reports, `${step.project}.json`);
  const ok = await succeeds([
    ...step.command,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return outcomeOf(ok, readReport(file), root);
}

/** @param options quietly: what the program says is shown at its end, so that programs beside each other do not mix theirs */
function succeeds(
  [command, ...rest]: readonly [string, ...string[]],
  { quietly = false } = {},
): Promise<boolean> {
  const path = [join(root, 'node_modules', '.bin'), env['PATH'] ?? ''].join(delimiter);
  return new Promise((resolve, reject) => {
    const output = quietly ? 'pipe' : 'inherit';
    const child = spawn(command, rest, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: { ...env, PATH: path },
      shell: platform === 'win32',
    });
    const said: Buffer[] = [];
    child.stdout?.on('data', (bytes: Buffer) => said.push(bytes));
    child.stderr?.on('data', (bytes: Buffer) => said.push(bytes));
    child.on('error', reject).on('close', (code) => {
      const text = Buffer.concat(said).toString().trim();
      if (text !== '') console.log(`\n━━ ${[command, ...rest].join(' ')}\n${text}`);
      resolve(code === 0);
    });
  });
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch (error) {
    console.error(`Expected Vitest's report, found none: ${String(error)}`);
    return null;
  }
}

function browserIsThere(): boolean {
  const missing = install([browser]);
  if (missing === '') return true;
  console.error(`The browser tests need a Chromium, Chrome or Edge: ${missing}`);
  console.error(
    'Install one (Debian: apt-get install chromium), or name its program file in the variable BROWSER_FILE.',
  );
  return false;
}
