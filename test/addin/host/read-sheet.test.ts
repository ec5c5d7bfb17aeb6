import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDraft } from '../../../templates/import';
import { readWorkbook } from '../../../templates/xlsx';
import { assistWithGroups, bookingsInParts, oldBook } from '../../templates/import/old-books';
import { open } from './open';
import { yangcheng } from '../../../rules/regulation/regulation';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a sheet read for an import', () => {
  test.each([
    ['merged cells', '2026年5月', assistWithGroups],
    ['dates by their formats', 'Sheet1', bookingsInParts],
  ])('is what the file says: %s', async (_, name, make) => {
    const bytes = await make();
    const { port } = await open(bytes);
    const fromExcel = await port.readSheet(name);
    const [fromFile] = (await readWorkbook(bytes)).sheets;
    if (fromFile === undefined) throw new Error('Expected a sheet');
    expect(new Set(fromExcel.merges)).toEqual(new Set(fromFile.merges));
    const proposals = [fromExcel, fromFile].map(
      (grid) =>
        openDraft('台账.xlsx', { date1904: false, sheets: [grid] }, { forms: yangcheng.forms }).sheets[0]
          ?.mapping,
    );
    expect(proposals[0]).toEqual(proposals[1]);
    expect(fromExcel.rows.map(({ row }) => row)).toEqual(fromFile.rows.map(({ row }) => row));
  });

  test('two round trips; one that is empty or hidden says so', async () => {
    const { port, host } = await open(
      await oldBook({ name: '空', rows: [['']] }, { name: '藏', rows: [['甲', '乙']], hidden: true }),
    );
    expect(await port.readSheet('空')).toMatchObject({ rows: [], merges: [], hidden: false });
    host.reset();
    expect(await port.readSheet('藏')).toMatchObject({
      hidden: true,
      rows: [{ row: 1, cells: ['甲', '乙'] }],
    });
    expect(host.trips).toBe(2);
  });

  test('one that is gone is a problem with words for the user', async () => {
    const { port } = await open(await oldBook({ name: '表', rows: [['甲']] }));
    await expect(port.readSheet('没有')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
