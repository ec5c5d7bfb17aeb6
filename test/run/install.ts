import { execFileSync } from 'node:child_process';
import { env, getuid } from 'node:process';
import { findBrowser } from './browser';
import { programOnPath, pythonWith } from './programs';

/** A program that tests use beside Node; without it they are skipped. */
export interface Helper {
  /** The package of Debian that brings it. */
  readonly name: string;
  readonly isThere: () => boolean;
}

export const browser: Helper = { name: 'chromium', isThere: () => findBrowser() !== null };

export const helpers: readonly Helper[] = [
  browser,
  { name: 'libreoffice-calc', isThere: () => programOnPath('soffice') !== null },
  { name: 'poppler-utils', isThere: () => programOnPath('pdftotext') !== null },
  { name: 'python3-openpyxl', isThere: () => pythonWith('openpyxl') !== null },
  { name: 'python3-uno', isThere: () => pythonWith('uno') !== null },
];

/**
 * Installs those that are missing, with apt-get, as root or by a sudo that asks nothing. Fonts need not be installed: the
 * tests bring theirs along.
 * @returns the names of what is still missing, with the reason; empty when all are there
 */
export function install(wanted: readonly Helper[]): string {
  const missing = wanted.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  if (missing.length === 0) return '';
  console.log(`Not installed: ${missing.join(', ')}. Trying apt-get.`);
  const reason = aptGet(['update']) ?? aptGet(['install', '-y', '--no-install-recommends', ...missing]);
  const still = wanted.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  return still.length === 0
    ? ''
    : `${still.join(', ')} (${reason ?? 'installed, but not found on the PATH'})`;
}

/** @returns why it failed; null when it did not */
function aptGet(args: readonly string[]): string | null {
  const sudo = getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
  try {
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
