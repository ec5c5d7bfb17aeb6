import { Host, type HostOptions } from './host';
import type { Workbook } from './model/workbook';

export { attach, type ClientWindow } from './attach';
export { exportWorkbook } from './file/export';
export { importWorkbook } from './file/import';
export type { Host, HostOptions } from './host';
export { Workbook } from './model/workbook';

/** Excel without Excel, for tests and the sandbox: see {@link Host}, and {@link attach} to let a page use it. */
export function createHost(workbook: Workbook, options: HostOptions = {}): Host {
  return new Host(workbook, options);
}
