import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Host } from '../../../addin/emulated';
import { cellArea } from '../../../addin/emulated/model/area';
import { markOf } from '../../../addin/sandbox/grid/marks';
import { cellAddress } from '../../../rules/address';
import { ledgers } from '../../../rules/ledgers';
import type { Entry } from '../../../rules/records';
import { findingWith } from '../../rules/finding';
import { openLedgers, overtime, SHEET } from './open';

afterEach(() => {
  vi.unstubAllGlobals();
});

async function twoRecords() {
  const opened = await openLedgers();
  await opened.port.read();
  const entries = await opened.port.add(
    'overtime',
    ['甲公司', '乙公司'].map((client) => ({ ...overtime, client })),
    '招商',
  );
  await opened.port.read();
  const [first, second] = entries;
  if (first === undefined || second === undefined) throw new Error('Expected two records');
  opened.host.reset();
  return { ...opened, first, second };
}

function onEnd(entry: Entry) {
  const { columns } = entry.source;
  return findingWith({
    ledger: 'overtime',
    sheet: SHEET,
    row: entry.row,
    cell: cellAddress(entry.row, columns['endedAt'] ?? 1),
    field: 'endedAt',
    record: entry.values.id,
    level: 'violation',
  });
}

/** The firms whose end of service is marked, as the sheet shows it. */
function markedFirms({ workbook }: Host): readonly unknown[] {
  const place = workbook.findTable(ledgers.overtime.table);
  if (!place) throw new Error('Expected the table');
  const { sheet, table } = place;
  const at = (heading: string): number =>
    table.area.column + table.columns.findIndex(({ name }) => name === heading);
  const rows = Array.from({ length: table.body.rows }, (_, index) => table.body.row + index);
  return rows
    .filter((row) => 'background' in markOf(sheet, cellArea(row, at('结束时间'))))
    .map((row) => sheet.cell(row, at('服务对象')).value);
}

describe('marks', () => {
  test('are removed without a trace, each in two round trips', async () => {
    const { port, host, second } = await twoRecords();
    const formatsOf = () => JSON.stringify(host.workbook.findSheet(SHEET)?.conditionalFormats);
    const before = formatsOf();
    await port.mark([onEnd(second)]);
    expect(host.trips).toBe(2);
    expect(formatsOf()).not.toBe(before);
    expect(markedFirms(host)).toEqual(['乙公司']);
    host.reset();
    await port.unmark();
    expect(host.trips).toBe(2);
    expect(formatsOf()).toBe(before);
  });

  test('find the record where it has moved since the sweep', async () => {
    const { port, host, second } = await twoRecords();
    host.colleague.insertRows(SHEET, `A${second.row}`);
    host.colleague.insertColumns(SHEET, 'C1');
    await port.mark([onEnd(second)]);
    expect(markedFirms(host)).toEqual(['乙公司']);
  });

  test.each([0, 1, 2])('rows sorted in round trip %i: another record is never marked', async (trip) => {
    const { port, host, first } = await twoRecords();
    let trips = 0;
    host.beforeTrip = () => {
      if (trips === trip) host.colleague.sort(ledgers.overtime.table, '编号', false);
      trips += 1;
    };
    await port.mark([onEnd(first)]);
    host.beforeTrip = null;
    expect(markedFirms(host).filter((firm) => firm !== '甲公司')).toEqual([]);
  });

  test('rows sorted after: the mark does not pass to the record that takes the place', async () => {
    const { port, host, first } = await twoRecords();
    await port.mark([onEnd(first)]);
    host.colleague.sort(ledgers.overtime.table, '编号', false);
    expect(markedFirms(host)).toEqual([]);
    host.colleague.sort(ledgers.overtime.table, '编号', true);
    expect(markedFirms(host)).toEqual(['甲公司']);
  });
});
