import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Environment } from '../../../addin/session/environment';
import { createMemory } from '../../../templates/memory';
import { Session } from '../../../addin/session/session';
import { ledgers } from '../../../rules/ledgers';
import { first, NOW, open, openLedgers, overtime, SHEET, type Opened } from '../host/open';
import { Workbook, exportWorkbook } from '../../../addin/emulated';
import { yangcheng } from '../../../rules/regulation/regulation';

afterEach(() => {
  vi.unstubAllGlobals();
});

function environment(): Environment & { now: number } {
  const held = new Map<string, string>();
  const memory = {
    get: (key: string) => held.get(key) ?? null,
    set: (key: string, value: string) => held.set(key, value),
  };
  const made = {
    now: NOW,
    clock: () => made.now,
    memory,
    idle: (work: () => void) => {
      work();
    },
  };
  return made;
}

async function started(opened?: Opened) {
  const { port, host } = opened ?? (await openLedgers());
  const own = environment();
  // What is looked at in the file, and by nobody waited for, is tried in renewal.test.ts.
  const session = new Session({ ...port, hasFile: () => false }, yangcheng, own);
  await session.start();
  host.reset();
  return { session, host, own };
}

describe('starting', () => {
  test('reads the workbook and its settings', async () => {
    const { session } = await started();
    expect(session.phase).toBe('ready');
    expect(session.settings.units).toEqual([{ name: '招商服务部', prefix: '招商' }]);
    expect(session.myUnit).toBe('招商服务部');
  });

  test('a workbook without a ledger is the first run', async () => {
    const other = new Workbook({ year: 2026 });
    const sheet = other.addSheet('Sheet1');
    sheet.put(0, 0, { ...sheet.cell(0, 0), value: '通讯录' });
    const { session } = await started(await open(await exportWorkbook(other)));
    expect(session.phase).toBe('none');
  });

  test('Excel that does not answer is a problem with a way to try again', async () => {
    const { port, host } = await openLedgers();
    const session = new Session(port, yangcheng, environment());
    host.faults.fail('GeneralException');
    await session.start();
    expect(session.phase).toBe('failed');
    expect(session.problem?.title).toBe('读取台帐');
    session.problem?.retry();
    await vi.waitFor(() => {
      expect(session.phase).toBe('ready');
    });
    expect(session.problem).toBeNull();
  });
});

describe('adding', () => {
  test('writes under the next 编号 with the prefix of the 部室, in two round trips, and can be undone', async () => {
    const { session, host } = await started();
    const entry = await session.add('overtime', overtime);
    expect(entry.values.id).toBe('招商-YS-2026-0001');
    expect(host.trips).toBe(2);
    expect(session.records.overtime).toHaveLength(1);
    await session.undo();
    expect(session.records.overtime).toHaveLength(0);
    expect(session.undoable).toBeNull();
    expect((await session.port.read())?.records.overtime).toHaveLength(0);
  });

  test('what Excel refuses stays a problem, and nothing is added', async () => {
    const { session, host } = await started();
    host.faults.fail('AccessDenied');
    const done = await session.run('登记', async () => {
      await session.add('overtime', overtime);
    });
    expect(done).toBe(false);
    expect(session.problem?.problem.kind).toBe('protected');
    expect(session.records.overtime).toHaveLength(0);
    expect(session.busy).toBeNull();
  });
});

describe('changing', () => {
  test('writes the changed cells, in two round trips, and takes them back', async () => {
    const { session, host } = await started();
    const entry = await session.add('overtime', overtime);
    host.reset();
    const after = await session.change(entry, { client: '乙公司' });
    expect(host.trips).toBe(2);
    expect(after.values).toMatchObject({ client: '乙公司', item: '营业执照' });
    expect(first(session.records.overtime).values).toMatchObject({ client: '乙公司' });
    await session.undo();
    expect(first(session.records.overtime).values).toMatchObject({ client: '甲公司' });
  });

  test('undoing says so when a colleague has changed the cell since, and keeps what the colleague wrote', async () => {
    const { session, host } = await started();
    const entry = await session.add('overtime', overtime);
    const after = await session.change(entry, { client: '乙公司' });
    const column = Object.keys(ledgers.overtime.fields).indexOf('client');
    host.colleague.edit(SHEET, `${String.fromCharCode(65 + column)}${after.row}`, '丙公司');
    await expect(session.undo()).rejects.toMatchObject({
      kind: 'conflict',
      conflicts: [{ shown: '乙公司', now: '丙公司' }],
    });
    expect(session.undoable).not.toBeNull();
  });
});

describe('one action at a time', () => {
  test('a second press while the first is under way does nothing', async () => {
    const { session } = await started();
    const press = () =>
      session.run('登记', async () => {
        await session.add('overtime', overtime);
      });
    expect(await Promise.all([press(), press()])).toEqual([true, false]);
    expect(session.records.overtime).toHaveLength(1);
  });

  test('what is to follow runs once the action is over', async () => {
    const { session } = await started();
    const busy: (string | null)[] = [];
    await session.run('登记', () => {
      session.next(() => {
        busy.push(session.busy);
      });
      busy.push(session.busy);
      return Promise.resolve();
    });
    expect(busy).toEqual(['登记', null]);
  });
});

describe('the sweep', () => {
  test('judges everything, and knows when something has changed since', async () => {
    const { session } = await started();
    await session.add('overtime', { ...overtime, closesAt: 18 * 60, endedAt: 20 * 60 });
    await session.sweep();
    expect(session.findings?.map(({ rule }) => rule)).toContain('overtime/within-1h');
    expect(session.sweptAt).toBe(NOW);
    expect(session.stale).toBe(false);
    session.noteChange();
    expect(session.stale).toBe(true);
  });
});

describe('the clock', () => {
  test('time passing renews the reminders', async () => {
    const { session, own } = await started();
    await session.add('booking', { channel: '电话', appliedAt: NOW, client: '甲公司', unit: '招商服务部' });
    expect(session.reminders.map(({ kind, urgency }) => [kind, urgency])).toEqual([['reply', 'now']]);
    const before = session.reminders[0]?.text;
    own.now = NOW + 37;
    session.tick();
    expect(session.reminders[0]?.text).not.toBe(before);
    expect(session.reminders[0]?.text).toContain('还剩23分');
  });
});

describe('me', () => {
  test('is remembered on this machine', async () => {
    const { port } = await openLedgers();
    const own = environment();
    new Session(port, yangcheng, own).chooseMe('李四');
    expect(new Session(port, yangcheng, own).me).toBe('李四');
  });

  test('where storage is refused the pane remembers as long as it is open', () => {
    const memory = createMemory(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(memory.get('me')).toBeNull();
    memory.set('me', '李四');
    expect(memory.get('me')).toBe('李四');
  });
});
