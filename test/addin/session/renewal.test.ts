import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HostProblem } from '../../../addin/host/host-problem';
import { Session } from '../../../addin/session/session';
import { kept } from '../../templates/renew/kept';
import { yangcheng } from '../../../rules/regulation/regulation';
import { openLedgerBook } from '../../../templates/read';
import { reasonsToRenew } from '../../../templates/renew/outdated';
import { importWorkbook, type HostOptions } from '../../../addin/emulated';
import { NOW, open, openLedgers, type Opened } from '../host/open';

/** A workbook as it was written before 原预约编号, the 取消变更提出方 of 帮办 and 制度修订. */
const FILE = 'before-amendments.xlsx';
const old = new Uint8Array(readFileSync(new URL(`../../templates/before/${FILE}`, import.meta.url)));

afterEach(() => {
  vi.unstubAllGlobals();
});

async function started({ port, host }: Opened) {
  const session = new Session(port, yangcheng, {
    clock: () => NOW,
    memory: { get: () => null, set: () => undefined },
    idle: (work) => {
      work();
    },
  });
  await session.start();
  return { session, host };
}

const startedOn = async (bytes: Uint8Array, options?: HostOptions) => started(await open(bytes, options));

/** The workbook as LibreOffice leaves it: its columns have lost their formulas. */
function withoutColumnFormulas(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith('xl/tables/')) continue;
    const xml = strFromU8(part);
    parts[path] = strToU8(xml.replace(/<calculatedColumnFormula>[\s\S]*?<\/calculatedColumnFormula>/g, ''));
  }
  return zipSync(parts);
}

describe('a workbook of before in the pane', () => {
  test('is known for one from the first reading, and opens up to date beside the old one', async () => {
    const { session, host } = await startedOn(old);
    expect(session.toRenew).toEqual([
      '“帮办服务登记台帐”没有“取消变更提出方”栏',
      '“预约服务登记表”没有“原预约编号”栏',
      '“设置”没有“制度修订”',
    ]);
    await session.renew();
    const [{ bytes } = { bytes: null }] = host.opened;
    if (bytes === null) throw new Error('Expected a workbook that was opened');
    const opened = await importWorkbook(bytes, { year: 2026 });
    expect(opened.findTable('Ledger_YY')?.table.columns.map(({ name }) => name)).toContain('原预约编号');
    const [before, after] = await Promise.all(
      [old, bytes].map((each) => openLedgerBook(FILE, each, yangcheng.forms)),
    );
    if (!before || !after) throw new Error('Expected two workbooks');
    expect(reasonsToRenew(after, bytes)).toEqual([]);
    expect(kept(after)).toEqual(kept(before));
    expect(after.stated).toEqual(before.stated);
    expect(host.workbook.findTable('Ledger_YY')?.table.columns.map(({ name }) => name)).not.toContain(
      '原预约编号',
    );
  });

  test('what cannot be renewed is a problem in words', async () => {
    const { session, host } = await startedOn(old);
    const bookings = host.workbook.findTable('Ledger_YY');
    if (!bookings) throw new Error('Expected the table of bookings');
    bookings.table.columns = bookings.table.columns.map((column) =>
      column.name === '预约理由' ? { ...column, name: '理由' } : column,
    );
    expect(await session.run('更新工作簿', () => session.renew())).toBe(false);
    expect(session.problem?.problem.message).toContain('预约理由');
    expect(host.opened).toEqual([]);
  });

  test('an Excel that does not give the file is told from one that does, and renewing says what to do', async () => {
    const { session, host } = await startedOn(old);
    host.faults.cellEditing = true;
    expect(await session.run('更新工作簿', () => session.renew())).toBe(false);
    expect(session.problem?.problem.message).toContain('dashboard.html');
    const without = await startedOn(old, { hasFile: false });
    expect(without.session.port.hasFile()).toBe(false);
    expect(without.session.toRenew).not.toEqual([]);
  });
});

/** Resolves when the session has looked at the file, which it does in its own time. */
const lookedAt = (check: () => void) => vi.waitFor(check, { timeout: 30_000 });

describe('a workbook whose formulas another program has dropped', () => {
  test('is known for one after the first sweep, which has its file looked at', async () => {
    const { port } = await openLedgers();
    const { session } = await startedOn(withoutColumnFormulas(await port.file()));
    expect(session.toRenew).toEqual([]);
    await session.sweep();
    await lookedAt(() => {
      expect(session.toRenew).toEqual([expect.stringContaining('不再随新增的行填充')]);
    });
  });

  test('a file that Excel does not give is asked for again at the next sweep', async () => {
    const { port } = await openLedgers();
    const { session } = await startedOn(withoutColumnFormulas(await port.file()));
    const file = vi.spyOn(session.port, 'file').mockRejectedValueOnce(new HostProblem('unsupported', ''));
    expect(await session.sweep()).toBe(true);
    expect(file).toHaveBeenCalledTimes(1);
    expect(session.toRenew).toEqual([]);
    await session.sweep();
    await lookedAt(() => {
      expect(session.toRenew).not.toEqual([]);
    });
    await session.sweep();
    expect(file).toHaveBeenCalledTimes(2);
  });
});
