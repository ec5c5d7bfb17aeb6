import { Host, type HostOptions } from './host';
import type { Workbook } from './model/workbook';

export { attach, type ClientWindow } from './attach';
export { ExcelError } from './errors';
export { exportWorkbook } from './file/export';
export { importWorkbook } from './file/import';
export type { Host, HostOptions } from './host';
export { formatA1 } from './model/a1';
export { bounding, cellArea, contains, intersection, type Area } from './model/area';
export { plainValue, type Cell } from './model/cell';
export { plainFormat, TEXT } from './model/format';
export type { Sheet } from './model/sheet';
export { shownText } from './model/shown';
export { Workbook } from './model/workbook';

/**
 * Excel without Excel, for tests and the sandbox: the real Office.js client library runs the code of the pane against a
 * workbook in memory. `attach(window, host)` connects a page that has loaded the library (`excel-web-16.00.debug.js`);
 * tests in Node get a connected library from `open`, `openTable` and `openWorkbook` in node/open.ts.
 * The test changes the workbook as `host.user` or `host.colleague`, makes things go wrong with `host.faults`, and reads
 * `host.trips`, `host.bytes` and `host.log`.
 */
export function createHost(workbook: Workbook, options: HostOptions = {}): Host {
  return new Host(workbook, options);
}
