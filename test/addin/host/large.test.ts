import { afterEach, expect, test, vi } from 'vitest';
import { ledgers } from '../../../rules/ledgers';
import { checkColumns } from '../../../templates/formulas/columns';
import { CELLS_PER_REQUEST } from '../../../addin/host/excel/grid';
import { first, openLedgers, overtime, SHEET } from './open';
import { yangcheng } from '../../../rules/regulation/regulation';

const ROWS = 20_000;
const columns = Object.values(ledgers.overtime.fields);
/** With those by which the sheet judges itself. */
const WIDTH = columns.length + checkColumns('overtime', yangcheng).length;

afterEach(() => {
  vi.unstubAllGlobals();
});

test('20,000 rows: read in pieces that Excel on the web accepts, changed and added in two round trips', async () => {
  const { port, host } = await openLedgers();
  await port.read();
  const [sample] = await port.add('overtime', [overtime], '招商');
  const row = first(sample && [sample]).row;
  host.colleague.paste(SHEET, `A${row + 1}`, rowsOf(ROWS));
  host.reset();

  const fractions: number[] = [];
  const book = await port.read({ onProgress: (fraction) => fractions.push(fraction) });
  expect(book?.records.overtime).toHaveLength(ROWS + 1);
  expect(host.log.every(({ error }) => error === null)).toBe(true);
  expect(host.trips).toBe(1 + Math.ceil(ROWS / Math.floor(CELLS_PER_REQUEST / WIDTH)) + 1);
  expect(fractions.at(-1)).toBe(1);
  expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);

  host.reset();
  const last = first(book?.records.overtime.slice(-1));
  expect((await port.change(last, { confirmedBy: '赵主任' })).values).toMatchObject({
    confirmedBy: '赵主任',
  });
  expect(host.trips).toBe(2);

  host.reset();
  const [added] = await port.add('overtime', [overtime], '招商');
  expect(added?.values).toMatchObject({ id: `招商-YS-2026-${ROWS + 2}` });
  expect(host.trips).toBe(2);
});

test('a reading can be cancelled', async () => {
  const { port, host } = await openLedgers();
  await port.add('overtime', [overtime], '');
  host.colleague.paste(SHEET, 'A6', rowsOf(ROWS));
  const controller = new AbortController();
  const reading = port.read({
    signal: controller.signal,
    onProgress: () => {
      controller.abort(new Error('cancelled by the user'));
    },
  });
  await expect(reading).rejects.toThrow('cancelled by the user');
});

function rowsOf(count: number): string[][] {
  const cells: Readonly<Record<string, string>> = {
    日期: '2026-05-13',
    部室: '招商服务部',
    服务人员: '李四',
    服务对象: '甲公司',
    事项名称: '营业执照',
    延时原因: '当即可办结',
    规定下班时间: '18:00',
    开始时间: '18:00',
    结束时间: '18:40',
    办理结果: '已办结',
    确认人: '王主任',
  };
  return Array.from({ length: count }, (_, index) =>
    columns.map(({ heading }) =>
      heading === '编号' ? `招商-YS-2026-${String(index + 2).padStart(4, '0')}` : (cells[heading] ?? ''),
    ),
  );
}
