import { afterEach, describe, expect, test, vi } from 'vitest';
import { officePort } from '../../../addin/host/excel/office-port';
import type { WorkbookPort } from '../../../addin/host/port';
import { mergedWith } from '../../../addin/host/merged';
import { settleMerge } from '../../../addin/session/settle-merge';
import { createHost, type Host } from '../../../addin/emulated';
import { Replicas } from '../../../addin/emulated/replicas';
import type { Entry, Records } from '../../../rules/records';
import { moment } from '../../../rules/time/moment';
import { loadClient, type Client } from '../../emulated/node/client';
import { record, SHEET, smallWorkbook } from './interleaving/sheet';
import { yangcheng } from '../../../rules/regulation/regulation';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A clerk at a machine with a replica of the workbook. */
interface Clerk {
  readonly host: Host;
  readonly port: WorkbookPort;
  readonly client: Client;
}

function clerk(): Clerk {
  const host = createHost(smallWorkbook());
  return { host, client: loadClient(host), port: officePort(() => moment(2026, 5, 20, 10), yangcheng.forms) };
}

/** Runs something at the machine of a clerk: the client library is global. */
async function at<T>({ client, port }: Clerk, action: (port: WorkbookPort) => Promise<T>): Promise<T> {
  vi.stubGlobal('Excel', client.Excel);
  vi.stubGlobal('Office', client.Office);
  vi.stubGlobal('OfficeExtension', client.OfficeExtension);
  return action(port);
}

async function recordsOf(each: Clerk): Promise<Records> {
  const book = await at(each, (port) => port.read());
  if (book === null) throw new Error('Expected ledgers');
  return book.records;
}

const settle = async (each: Clerk, added: readonly Entry[]) => {
  const records = await recordsOf(each);
  return at(each, (port) => settleMerge(port, added, records, () => '招商'));
};

const said = ({ overtime }: Records) => overtime.map(({ values }) => [values.id, values.client]);

describe('two clerks on replicas that are merged later', () => {
  test('both register into the same row: whose record was written over gets it back under the next 编号, and is told', async () => {
    const [first, second] = [clerk(), clerk()];
    const replicas = new Replicas([first.host, second.host]);
    const mine = await at(first, (port) => port.add('overtime', [{ ...record, client: '己公司' }], '招商'));
    const theirs = await at(second, (port) =>
      port.add('overtime', [{ ...record, client: '庚公司', item: '食品许可' }], '招商'),
    );
    expect(mine[0]?.values.id).toBe('招商-YS-2026-0006');
    expect(theirs[0]?.values.id).toBe('招商-YS-2026-0006');
    replicas.merge();
    expect(said(await recordsOf(first))).toEqual(said(await recordsOf(second)));
    const settled = [...(await settle(first, mine)), ...(await settle(second, theirs))];
    replicas.merge();
    expect(settled.map(({ message }) => message)).toEqual([
      '招商-YS-2026-0006与他人的登记写在了同一行，本机登记的内容已另记为招商-YS-2026-0007，请核对',
    ]);
    for (const each of [first, second]) {
      expect(said(await recordsOf(each)).slice(-2)).toEqual([
        ['招商-YS-2026-0006', '庚公司'],
        ['招商-YS-2026-0007', '己公司'],
      ]);
    }
  });

  test('two rows with one 编号: one side renumbers its own, the other leaves it', async () => {
    const [first, second] = [clerk(), clerk()];
    const replicas = new Replicas([first.host, second.host]);
    // The row in which the second clerk registers has been begun here, so that ours is the next.
    first.host.user.edit(SHEET, 'B10', 46155);
    const mine = await at(first, (port) => port.add('overtime', [{ ...record, client: '己公司' }], '招商'));
    const theirs = await at(second, (port) =>
      port.add('overtime', [{ ...record, client: '庚公司' }], '招商'),
    );
    replicas.merge();
    const before = said(await recordsOf(first)).filter(([id]) => id === '招商-YS-2026-0006');
    const settled = [...(await settle(first, mine)), ...(await settle(second, theirs))];
    replicas.merge();
    expect(settled).toHaveLength(1);
    for (const each of [first, second]) {
      const ids = (await recordsOf(each)).overtime.map(({ values }) => values.id);
      expect(new Set(ids).size).toBe(ids.length);
      const clients = (await recordsOf(each)).overtime.map(({ values }) => values.client);
      expect(clients).toEqual(expect.arrayContaining(['己公司', '庚公司']));
    }
    expect(before.length).toBeGreaterThan(0);
  });

  test('a record of which the firm alone says something else is told, and nothing is written', async () => {
    const each = clerk();
    await recordsOf(each);
    const [mine] = await at(each, (port) => port.add('overtime', [record], '招商'));
    if (mine === undefined) throw new Error('Expected a record');
    each.host.colleague.edit(SHEET, `E${mine.row}`, '甲公司（更名）');
    const before = said(await recordsOf(each));
    const settled = await settle(each, [mine]);
    expect(settled).toMatchObject([{ before: mine, after: null }]);
    expect(settled[0]?.message).toContain('现在是“甲公司（更名）”');
    expect(said(await recordsOf(each))).toEqual(before);
  });

  test('a record of which something else was corrected is still ours', async () => {
    const each = clerk();
    await recordsOf(each);
    const [mine] = await at(each, (port) => port.add('overtime', [record], '招商'));
    if (mine === undefined) throw new Error('Expected a record');
    each.host.colleague.edit(SHEET, `T${mine.row}`, '补记');
    expect(mergedWith([mine], await recordsOf(each))).toEqual({ twins: [], lost: [], doubtful: [] });
  });
});
