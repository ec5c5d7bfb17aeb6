// The types of the library are global: they cannot be imported.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="../../../node_modules/@microsoft/office-js/dist/office.d.ts" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import { attach, type ClientWindow } from '../../../addin/emulated/attach';
import type { Host } from '../../../addin/emulated/host';

/** What the pane uses of the client library. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

let library: Script | undefined;

/** The file of the client library for Excel, as the page of the sandbox loads it. */
export function clientFile(): string {
  return createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
}

/** The real client library in a world of its own, connected to a host. */
export function loadClient(host: Host): Client & ClientWindow {
  library ??= new Script(readFileSync(clientFile(), 'utf8'), { filename: 'excel-web-16.00.debug.js' });
  const window: Record<string, unknown> = {
    ...{ setTimeout, clearTimeout, performance, Promise },
    // The library reports its own mishaps in telemetry; there is none here.
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    navigator: { userAgent: 'node' },
    location: { search: '', href: '' },
    document: { getElementsByTagName: () => [], addEventListener: () => undefined },
  };
  window['window'] = window;
  window['self'] = window;
  createContext(window);
  library.runInContext(window);
  if (!isClient(window)) throw new Error('The Office.js client library defined no Excel.');
  attach(window, host);
  return window;
}

function isClient(window: object): window is Client & ClientWindow {
  return ['Excel', 'Office', 'OfficeExtension', 'OSF'].every((name) => name in window);
}
