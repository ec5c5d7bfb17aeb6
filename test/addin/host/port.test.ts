import { afterEach, describe, expect, test, vi } from 'vitest';
import { ledgers } from '../../../rules/ledgers';
import { valueOf } from '../../../rules/records';
import { day } from '../../../rules/time/day';
import { moment } from '../../../rules/time/moment';
import { checkColumns } from '../../../templates/formulas/columns';
import { first, openLedgers, overtime, SHEET, withRecords } from './open';
import { yangcheng } from '../../../rules/regulation/regulation';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('reading', () => {
  test('an empty ledger workbook: all sheets, no records, two round trips', async () => {
    const { port, host } = await openLedgers();
    const book = await port.read();
    expect(book?.sheets.filter((sheet) => sheet.ledger !== null)).toHaveLength(6);
    expect(book?.settings.units).toEqual([{ name: '招商服务部', prefix: '招商' }]);
    expect(host.trips).toBe(2);
  });

  test('finds the records that were added, on the rows where they stand', async () => {
    const { port, entries } = await withRecords(3);
    const book = await port.read();
    expect(book?.records.overtime).toHaveLength(3);
    expect(book?.records.overtime.map(({ row, values }) => ({ row, values }))).toEqual(
      entries.map(({ row, values }) => ({ row, values })),
    );
  });
});

describe('adding', () => {
  test('gives the next free ids, in two round trips', async () => {
    const { port, host } = await openLedgers();
    await port.read();
    host.reset();
    const entries = await port.add('overtime', [overtime, overtime], '招商');
    expect(entries.map((entry) => valueOf(entry, 'id'))).toEqual(['招商-YS-2026-0001', '招商-YS-2026-0002']);
    expect(host.trips).toBe(2);
    expect(first(entries).values).toMatchObject({ ...overtime, minutes: null });
  });

  test('leaves the columns by which rows judge themselves to the table, which fills them', async () => {
    const { host, entries } = await withRecords(3);
    const sheet = host.workbook.sheets.find(({ name }) => name === SHEET);
    const checks = checkColumns('overtime', yangcheng).map(
      (_, index) => Object.keys(ledgers.overtime.fields).length + index,
    );
    for (const { row } of entries) {
      for (const column of checks) expect(sheet?.cell(row - 1, column).formula).toMatch(/^=/);
    }
  });

  test('never gives an id again that a deleted record had', async () => {
    const { port, entries } = await withRecords(2);
    const last = entries[1];
    if (!last) throw new Error('Expected two records');
    await port.remove(last);
    const [next] = await port.add('overtime', [overtime], '招商');
    expect(next && valueOf(next, 'id')).toBe('招商-YS-2026-0003');
  });

  test('two people adding at once end with different ids', async () => {
    const { port, host } = await openLedgers();
    await port.read();
    host.reset();
    host.beforeTrip = (trip) => {
      if (trip === 2) host.colleague.edit(SHEET, 'A5', '招商-YS-2026-0001');
    };
    const [mine] = await port.add('overtime', [overtime], '招商');
    expect(mine && valueOf(mine, 'id')).toBe('招商-YS-2026-0002');
    const book = await port.read();
    const ids = book?.records.overtime.map(({ values }) => values.id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('writes below what someone types in the last row meanwhile', async () => {
    const { port, host } = await openLedgers();
    await port.read();
    host.reset();
    host.beforeTrip = (trip) => {
      if (trip === 2) {
        host.user.type(SHEET, 'E5', '乙公司');
        host.user.type(SHEET, 'A5', 'YS-2026-0099');
      }
    };
    await port.add('overtime', [overtime], '招商');
    const book = await port.read();
    expect(book?.records.overtime.map(({ values }) => values.client)).toEqual(['乙公司', '甲公司']);
  });

  test('a text that looks like a formula, a number or a date stays as it was written', async () => {
    const { port } = await openLedgers();
    await port.read();
    const texts = { client: '=1+1公司', item: '2026-05-11', remarks: "'引号" };
    const [entry] = await port.add('overtime', [{ ...overtime, ...texts, contactPhone: '03564221234' }], '');
    expect(entry?.values).toMatchObject({ ...texts, contactPhone: '03564221234' });
  });
});

describe('what Excel may refuse', () => {
  test('a protected sheet', async () => {
    const { port, entries } = await withRecords(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.protect();
      await context.sync();
    });
    await expect(port.change(first(entries), { confirmedBy: '赵' })).rejects.toMatchObject({
      kind: 'protected',
    });
  });

  test('a cell being edited: waits until the user has finished', async () => {
    const { port, host, entries } = await withRecords(1);
    host.faults.cellEditing = true;
    let refused = 0;
    host.beforeTrip = () => {
      refused += 1;
      if (refused === 2) host.faults.cellEditing = false;
    };
    const changed = await port.change(first(entries), { confirmedBy: '赵主任' });
    expect(changed.values).toMatchObject({ confirmedBy: '赵主任' });
  });

  test('a workbook without ledgers: nothing to read, no table to add to', async () => {
    const { port, host } = await openLedgers();
    for (const sheet of Object.values(yangcheng.forms)) host.user.deleteSheet(sheet);
    expect(await port.read()).toBeNull();
    await expect(port.add('overtime', [overtime], '')).rejects.toMatchObject({ kind: 'no-table' });
  });
});

describe('selection', () => {
  test('gives the record of the selected row', async () => {
    const { port, host, entries } = await withRecords(2);
    await port.read();
    host.user.select(SHEET, `C${first(entries).row}`);
    host.reset();
    const selection = await port.selection();
    expect(selection).toMatchObject({ sheet: SHEET, cell: `C${first(entries).row}` });
    expect(selection.entry?.values).toEqual(first(entries).values);
    expect(host.trips).toBe(2);
  });

  test('selecting tells in one round trip whose row it is by now', async () => {
    const { port, host, entries } = await withRecords(2);
    await port.read();
    host.reset();
    const place = { sheet: SHEET, cell: `C${first(entries).row}` };
    expect((await port.select(place)).entry?.values).toEqual(first(entries).values);
    expect((await port.select({ sheet: SHEET, cell: 'B1' })).entry).toBeNull();
    expect(host.trips).toBe(2);
  });

  test('outside the records there is none', async () => {
    const { port, host } = await withRecords(1);
    await port.read();
    host.user.select(SHEET, 'A1');
    expect((await port.selection()).entry).toBeNull();
  });
});

describe('settings and calendar travel with the workbook', () => {
  test('what is written is read again', async () => {
    const { port, host } = await openLedgers();
    const book = await port.read();
    if (!book) throw new Error('Expected ledgers');
    const staff = ['张三', '李四', '王五', '赵六'].map((name) => ({
      name,
      unit: '招商服务部',
      role: '帮办代办人员' as const,
      redAgent: name === '张三',
      active: true,
    }));
    host.reset();
    await port.writeSettings({ ...book.settings, complaintPhone: '0356-4221234', staff });
    expect(host.trips).toBe(2);
    const correction = { day: day(2026, 6, 1), kind: 'weekend', name: '停电', source: '管委会通知' } as const;
    await port.writeCalendar([], [correction]);
    const again = await port.read();
    expect(again?.settings).toEqual({ ...book.settings, complaintPhone: '0356-4221234', staff });
    expect(again?.corrections).toEqual([correction]);
    expect(again?.findings).toEqual([]);
  });
});

test('a moment is kept to the minute', async () => {
  const { port } = await openLedgers();
  await port.read();
  const appliedAt = moment(2026, 5, 13, 9, 7);
  const [entry] = await port.add('booking', [{ appliedAt, day: day(2026, 5, 16), client: '甲公司' }], '');
  expect(entry?.values).toMatchObject({ appliedAt, id: 'YY-2026-0001' });
});
