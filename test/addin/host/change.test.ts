import { afterEach, describe, expect, test, vi } from 'vitest';
import { cellAddress } from '../../../rules/address';
import { ledgers } from '../../../rules/ledgers';
import { valueOf } from '../../../rules/records';
import { first, overtime, SHEET, withRecords } from './open';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('changing', () => {
  test('writes only what changed, in two round trips', async () => {
    const { port, host, entries } = await withRecords(1);
    const changed = await port.change(first(entries), { result: '未办结', unfinishedReason: '断网' });
    expect(changed.values).toMatchObject({ ...overtime, result: '未办结', unfinishedReason: '断网' });
    expect(host.trips).toBe(2);
  });

  test('finds the record again after a colleague has sorted and inserted rows', async () => {
    const { port, host, entries } = await withRecords(3);
    const shown = first(entries);
    host.beforeTrip = (trip) => {
      if (trip !== 1) return;
      host.colleague.sort(ledgers.overtime.table, '编号', false);
      host.colleague.insertRows(SHEET, 'A2:A3');
    };
    const changed = await port.change(shown, { confirmedBy: '赵主任' });
    expect(valueOf(changed, 'id')).toBe('招商-YS-2026-0001');
    const book = await port.read();
    const confirmed = book?.records.overtime.map(({ values }) => [values.id, values.confirmedBy]);
    expect(confirmed).toContainEqual(['招商-YS-2026-0001', '赵主任']);
    expect(confirmed?.filter(([, by]) => by === '赵主任')).toHaveLength(1);
  });

  test('shows what a colleague changed meanwhile, and writes nothing', async () => {
    const { port, host, entries } = await withRecords(1);
    const shown = first(entries);
    host.colleague.edit(SHEET, cellAddress(shown.row, shown.source.columns['confirmedBy'] ?? 0), '孙主任');
    await expect(port.change(shown, { confirmedBy: '赵主任' })).rejects.toMatchObject({
      kind: 'conflict',
      conflicts: [{ heading: '确认人', shown: '王主任', now: '孙主任' }],
    });
    const book = await port.read();
    expect(first(book?.records.overtime).values).toMatchObject({ confirmedBy: '孙主任' });
  });

  test('a colleague sorts at the very moment of writing: the right record is written, the other one is as it was', async () => {
    const { port, host, entries } = await withRecords(3);
    host.beforeTrip = (trip) => {
      if (trip === 2) host.colleague.sort(ledgers.overtime.table, '编号', false);
    };
    await port.change(first(entries), { confirmedBy: '赵主任' });
    const book = await port.read();
    const confirmed = new Map(book?.records.overtime.map(({ values }) => [values.id, values.confirmedBy]));
    expect([...confirmed].sort()).toEqual([
      ['招商-YS-2026-0001', '赵主任'],
      ['招商-YS-2026-0002', '王主任'],
      ['招商-YS-2026-0003', '王主任'],
    ]);
  });

  test('a colleague types into the cell at the very moment of writing: shown, not overwritten', async () => {
    const { port, host, entries } = await withRecords(1);
    const shown = first(entries);
    const cell = cellAddress(shown.row, shown.source.columns['confirmedBy'] ?? 0);
    host.beforeTrip = (trip) => {
      if (trip === 2) host.colleague.edit(SHEET, cell, '孙主任');
    };
    await expect(port.change(shown, { confirmedBy: '赵主任' })).rejects.toMatchObject({
      kind: 'conflict',
      conflicts: [{ heading: '确认人', now: '孙主任' }],
    });
    host.beforeTrip = null;
    expect(first((await port.read())?.records.overtime).values).toMatchObject({ confirmedBy: '孙主任' });
  });

  test('says that the record is gone', async () => {
    const { port, host, entries } = await withRecords(2);
    host.colleague.deleteTableRows(ledgers.overtime.table, 0);
    await expect(port.change(first(entries), { confirmedBy: '赵主任' })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  test('refuses to choose between two records of one id', async () => {
    const { port, host, entries } = await withRecords(2);
    host.colleague.edit(SHEET, `A${first(entries).row + 1}`, '招商-YS-2026-0001');
    await expect(port.change(first(entries), { confirmedBy: '赵主任' })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });
});

describe('removing', () => {
  test('undoes an addition in two round trips', async () => {
    const { port, host, entries } = await withRecords(1);
    await port.remove(first(entries));
    expect(host.trips).toBe(2);
    expect((await port.read())?.records.overtime).toEqual([]);
  });

  test('not what someone has changed since', async () => {
    const { port, host, entries } = await withRecords(1);
    host.colleague.edit(SHEET, `E${first(entries).row}`, '乙公司');
    await expect(port.remove(first(entries))).rejects.toMatchObject({ kind: 'conflict' });
  });
});
