import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { argv, env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowser } from './browser';
import { outcomeOf, total, type Outcome, type VitestReport } from './outcome';
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
for (const step of chosen) {
  console.log(`\n━━ ${step.name}: ${step.command.join(' ')}`);
  const start = performance.now();
  const outcome = await run(step);
  outcomes.push(outcome);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = outcome.skipped.length > 0 ? `, ${outcome.skipped.length} skipped` : '';
  summary.push(
    `${outcome.failed > 0 ? '✗' : '✓'} ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed${skipped} (${seconds} s)`,
  );
  console.log(summary.at(-1));
}
rmSync(reports, { recursive: true, force: true });

const sum = total(outcomes);
console.log(`\n${summary.join('\n')}\n`);
for (const name of sum.skipped) console.log(`skipped: ${name}`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

async function run(step: Step): Promise<Outcome> {
  if (step.project === 'browser' && !browserIsThere()) return { passed: 0, failed: 1, skipped: [] };
  if (step.project === undefined) {
    const ok = await succeeds(step.command);
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
  }
  const file = join(reports, `${outcomes.length}.json`);
  const ok = await succeeds([
    ...step.command,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return outcomeOf(ok, readReport(file));
}

function succeeds([command, ...rest]: readonly [string, ...string[]]): Promise<boolean> {
  const path = [join(root, 'node_modules', '.bin'), env['PATH'] ?? ''].join(delimiter);
  return new Promise((resolve, reject) => {
    spawn(command, rest, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...env, PATH: path },
      shell: platform === 'win32',
    })
      .on('error', reject)
      .on('close', (code) => {
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
  if (findBrowser() !== null) return true;
  console.log('No Chromium, Chrome or Edge is installed: installing Chromium with apt-get.');
  try {
    installBrowser();
  } catch (error) {
    console.error(
      `The browser tests need a Chromium, Chrome or Edge. Installing one failed: ${String(error)}`,
    );
    console.error(
      'Install one (Debian: apt-get install chromium), or name its program file in the variable BROWSER_FILE.',
    );
    return false;
  }
  if (findBrowser() !== null) return true;
  console.error(
    'apt-get installed Chromium, but no browser was found on the PATH. Name its program file in the variable BROWSER_FILE.',
  );
  return false;
}
