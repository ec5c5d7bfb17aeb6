import { vi } from 'vitest';
import { officePort } from '../../../addin/host/excel/office-port';
import type { FieldValues, WorkbookPort } from '../../../addin/host/port';
import type { Entry } from '../../../rules/records';
import { defaultSettings, type Settings } from '../../../rules/settings';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { writeLedgerBook } from '../../../templates/write';
import { once } from '../../../addin/serve/once';
import { createHost, importWorkbook, type Host, type HostOptions } from '../../../addin/emulated';
import { loadClient } from '../../emulated/node/client';
import { yangcheng } from '../../../rules/regulation/regulation';

export const NOW = moment(2026, 5, 20, 10);

const settings: Settings = {
  ...defaultSettings,
  units: [{ name: '招商服务部', prefix: '招商' }],
  staff: [{ name: '李四', unit: '招商服务部', role: '帮办代办人员', redAgent: false, active: true }],
};

export interface Opened {
  readonly port: WorkbookPort;
  readonly host: Host;
}

/** The port over the real Office.js client and the emulated Excel, with a workbook of these bytes open. */
export async function open(bytes: Uint8Array, options: HostOptions = {}): Promise<Opened> {
  const host = createHost(await importWorkbook(bytes, { year: 2026 }), options);
  const { Excel, Office, OfficeExtension } = loadClient(host);
  vi.stubGlobal('Excel', Excel);
  vi.stubGlobal('Office', Office);
  vi.stubGlobal('OfficeExtension', OfficeExtension);
  return { port: officePort(() => NOW, yangcheng.forms), host };
}

/** The same with a ledger workbook without records, which is written once for all tests. */
export async function openLedgers(): Promise<Opened> {
  return open(await emptyLedgers());
}

/** The bytes of that workbook. */
export const emptyLedgers = once(() => writeLedgerBook({ regulation: yangcheng, settings }));

export const SHEET = yangcheng.forms.overtime;

export const overtime: FieldValues = {
  date: day(2026, 5, 13),
  unit: '招商服务部',
  staff: '李四',
  client: '甲公司',
  item: '营业执照',
  reason: '当即可办结',
  closesAt: 18 * 60,
  startedAt: 18 * 60,
  endedAt: 18 * 60 + 40,
  result: '已办结',
  confirmedBy: '王主任',
};

/** A workbook in which records were added through the port. */
export async function withRecords(count: number): Promise<Opened & { readonly entries: readonly Entry[] }> {
  const opened = await openLedgers();
  await opened.port.read();
  const entries = await opened.port.add(
    'overtime',
    Array.from({ length: count }, () => overtime),
    '招商',
  );
  opened.host.reset();
  return { ...opened, entries };
}

export function first(entries: readonly Entry[] | undefined): Entry {
  const [entry] = entries ?? [];
  if (!entry) throw new Error('Expected a record, found none');
  return entry;
}
