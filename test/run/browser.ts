import { join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { withFonts } from './fonts';
import { isProgram, programOnPath } from './programs';

/** Names under which Chromium, Chrome and Edge are found on the PATH. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
];

/** Where their installers put them on systems that do not use the PATH. */
const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/** Nothing of the browser's own may use the network: the product's promise is tested with it. */
const QUIET = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The program file of an installed Chromium, Chrome or Edge (the variable BROWSER_FILE goes first); null when there is none. */
export function findBrowser(): string | null {
  const named = env['BROWSER_FILE'];
  if (named && isProgram(named)) return named;
  return programOnPath(...COMMANDS) ?? INSTALLED[platform]?.find(isProgram) ?? null;
}

/** @throws Error in words that say what to install when no browser is found. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new Error(
      'Expected an installed Chromium, Chrome or Edge (on the PATH or named by BROWSER_FILE), found none.',
    );
  }
  // Inside a container root has no sandbox to use.
  const chromiumSandbox = getuid?.() !== 0;
  return chromium.launch({
    executablePath,
    args: QUIET,
    chromiumSandbox,
    env: { ...env, ...withFonts('arial') },
  });
}
