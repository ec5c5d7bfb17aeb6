import { spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The scripts of package.json that people run with arguments. */
export const PROGRAMS = {
  check: 'templates/cli/check.ts',
  archive: 'templates/cli/archive.ts',
  calendar: 'templates/cli/calendar.ts',
  import: 'templates/cli/import.ts',
  sample: 'templates/sample/main.ts',
  start: 'addin/serve/start.ts',
} as const;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command-line program as npm does: in the project's folder, with paths that count from `cwd`. */
export function run(program: keyof typeof PROGRAMS, args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, ['--import', 'tsx', PROGRAMS[program], ...args], {
      cwd: root,
      env: { ...process.env, INIT_CWD: cwd },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
